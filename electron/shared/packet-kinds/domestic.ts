import { choice, choices, date, event, line, party, prose, rows, said, time, yesNo } from '../particulars/fields'
import { definePacket } from './define'

/** Complaint on denial of access to the client (domain 1a). Everything it says comes from the record of the refusal. */
export const accessDenialComplaint = definePacket({
  kind: 'accessDenialComplaint',
  groups: {},
  sections: ['submitter', 'client', 'visit', 'denial', 'refusal', 'written', 'earlier', 'state', 'law', 'requests'],
  subject: { kinds: ['accessDenial'], isNeeded: true },
  facts: ['illTreatment', 'injuryObservation', 'correspondenceGap', 'concern', 'care', 'punishment', 'confiscation'],
  languages: ['ru', 'en', 'fr'],
  addressees: ['prosecutor', 'prisonHead', 'prisonService', 'ombudsperson', 'monitoringCommission', 'barChamber', 'other'],
  // Its requests hold days and hours of the refusal and are written in `default-requests.ts`.
  requests: [],
  law: {
    all: ['un.bprl.8', 'un.bprl.16', 'un.bop.18', 'un.iccpr.14-3-b'],
    detained: ['un.bprl.7', 'un.bop.15', 'un.mr.119-120'],
    imprisoned: ['un.mr.61'],
    RU: ['ru.const.48', 'ru.2202-1.10', 'ru.59-fz.12'],
  },
})

/** Report of a crime: ill-treatment (domain 1b). */
export const crimeReport = definePacket({
  kind: 'crimeReport',
  groups: {
    circumstances: { place: line(), camera: choice('cameraInView', ['unknown', 'yes', 'no']), before: prose(), trigger: prose(), routine: prose() },
    acts: { persons: prose(), exchanged: said(), methods: prose(), sexual: prose(), objects: line(), consciousness: choice('lostConsciousness', ['unknown', 'yes', 'no']), injuries: prose() },
    traces: { marksSeen: prose(), careAsked: prose(), whoWasTold: prose(), witnesses: prose(), earlierReports: prose() },
    reporter: { reporterWarned: choice('reporterWarned', ['notYet', 'read']), clientReports: yesNo() },
  },
  sections: ['submitter', 'client', 'facts', 'group:circumstances', 'group:acts', 'group:traces', 'law', 'requests'],
  subject: { kinds: ['illTreatment', 'injuryObservation'], isNeeded: true },
  facts: ['illTreatment', 'injuryObservation', 'care', 'punishment', 'concern', 'complaint'],
  languages: ['ru', 'en', 'fr'],
  addressees: ['investigator', 'investigationHead', 'prosecutor', 'other'],
  requests: [
    { id: 'register', to: ['investigator', 'investigationHead', 'prosecutor'] },
    { id: 'open', to: ['investigator', 'investigationHead'] },
    { id: 'examine', to: ['investigator', 'investigationHead', 'prosecutor'] },
    { id: 'seize', to: ['investigator', 'investigationHead'] },
    { id: 'question', to: ['investigator', 'investigationHead'] },
    { id: 'keepAway', to: ['investigator', 'investigationHead', 'prosecutor'] },
    { id: 'protect', to: ['investigator', 'investigationHead', 'prosecutor'] },
    { id: 'victim', to: ['investigator'] },
    { id: 'inform', to: ['investigator', 'investigationHead', 'prosecutor'] },
  ],
  law: { all: ['un.cat.12', 'un.cat.13', 'un.cat.16', 'un.iccpr.7', 'un.mr.57', 'un.ip.201'], imprisoned: ['un.mr.71'], RU: ['ru.cpc.141', 'ru.cpc.144', 'ru.cpc.145', 'ru.cpc.148'] },
  required: [
    { field: 'place', must: false }, { field: 'persons', must: false }, { field: 'methods', must: false }, { field: 'injuries', must: false },
    { field: 'marksSeen', must: false }, { field: 'reporterWarned', must: false },
  ],
  signing: 'warnedReporter',
  traps: ['twoReports', 'consentFirst', 'investigatorBody', 'extensions'],
})

/** Challenge in court of what the prison does or omits (domain 1c). */
export const courtChallenge = definePacket({
  kind: 'courtChallenge',
  groups: {
    parties: { defendantPartyId: party(), defendantOfficer: line(), claimantAddress: prose(), representativeProof: line() },
    act: { act: prose(), actOn: date(), learnedOn: date() },
    rights: { rights: prose(), conditions: yesNo() },
    before: { complainedBefore: choice('complainedBefore', ['notStated', 'no', 'pending', 'refused', 'silence']), complainedTo: line(), complainedOn: date(), complaintResult: prose(), interimAsked: prose(), fee: choice('courtFee', ['notStated', 'paid', 'waived', 'notDue']) },
    late: { lateReason: prose() },
  },
  sections: ['submitter', 'client', 'group:parties', 'facts', 'group:act', 'group:rights', 'group:before', 'group:late', 'law', 'requests'],
  subject: { kinds: ['accessDenial', 'punishment', 'confiscation', 'transfer', 'correspondenceGap', 'care', 'search', 'illTreatment', 'other'], isNeeded: true },
  facts: ['accessDenial', 'punishment', 'confiscation', 'transfer', 'complaint'],
  languages: ['ru', 'en', 'fr'],
  addressees: ['court', 'other'],
  requests: [{ id: 'unlawful', to: ['court'] }, { id: 'oblige', to: ['court'] }, { id: 'suspend', to: ['court'] }, { id: 'compensate', to: ['court'] }, { id: 'evidence', to: ['court'] }, { id: 'attend', to: ['court'] }],
  law: { all: ['un.iccpr.2-3', 'un.mr.57'], RU: ['ru.kas.218', 'ru.kas.219', 'ru.kas.220', 'ru.plenum.21-2022'] },
  required: [
    { field: 'defendantPartyId', must: true }, { field: 'act', must: true }, { field: 'learnedOn', must: true }, { field: 'rights', must: true },
    { field: 'claimantAddress', must: false }, { field: 'representativeProof', must: false }, { field: 'complainedBefore', must: false }, { field: 'fee', must: false },
  ],
  ruleId: 'RU-KAS-219',
  traps: ['challengeRoute', 'copiesServed', 'restoration', 'plenum47'],
})

/** Appeal against a judgment (domain 1d). */
export const appeal = definePacket({
  kind: 'appeal',
  groups: {
    decision: { judgmentEventId: event('judgment'), courtName: line(), courtCaseNo: line(), pronouncedOn: date(), copyServedOn: date(), decided: prose(), attacked: prose() },
    grounds: {
      grounds: choices('appealGrounds', ['facts', 'procedure', 'law', 'sentence']),
      factsArgument: prose(), procedureArgument: prose(), lawArgument: prose(), sentenceArgument: prose(),
    },
    evidence: { evidenceAsked: prose(), witnessesAsked: prose(), attend: choice('clientAttends', ['notStated', 'inPerson', 'videoLink', 'no']) },
    late: { lateReason: prose() },
  },
  sections: ['submitter', 'client', 'group:decision', 'facts', 'group:grounds', 'defects', 'group:evidence', 'group:late', 'law', 'requests'],
  subject: { kinds: ['judgment', 'custodyOrder', 'hearing'], isNeeded: true },
  facts: ['charge', 'indictment', 'hearing', 'judgment'],
  languages: ['ru', 'en', 'fr'],
  addressees: ['appealCourt', 'other'],
  requests: [
    { id: 'quash', to: ['appealCourt'] }, { id: 'remit', to: ['appealCourt'] }, { id: 'mitigate', to: ['appealCourt'] }, { id: 'evidence', to: ['appealCourt'] },
    { id: 'attend', to: ['appealCourt'] }, { id: 'restore', to: ['appealCourt'] },
  ],
  law: { all: ['un.iccpr.14-5', 'un.iccpr.14-3-b', 'un.iccpr.14-3-d', 'un.iccpr.14-3-e'], RU: ['ru.cpc.389-4', 'ru.cpc.389-6', 'ru.cpc.389-15'] },
  required: [
    { field: 'courtName', must: true }, { field: 'pronouncedOn', must: true }, { field: 'grounds', must: true }, { field: 'decided', must: false },
    { field: 'copyServedOn', must: false }, { field: 'attend', must: false },
  ],
  ruleId: 'RU-CPC-389.4',
  traps: ['appealTerm', 'lateUnexamined', 'attendInAppeal'],
})

/** Cassation against decisions in force (domain 1d). */
export const cassation = definePacket({
  kind: 'cassation',
  groups: {
    instances: { courtCaseNo: line(), inForceOn: date(), copyServedOn: date(), attacked: prose(), earlierCassation: choice('earlierCassation', ['notStated', 'none', 'refused', 'pending']), earlierResult: prose() },
    breaches: { breaches: prose(), influence: prose() },
    attendance: { attend: choice('clientAttends', ['notStated', 'inPerson', 'videoLink', 'no']) },
    late: { lateReason: prose() },
  },
  sections: ['submitter', 'client', 'decisions', 'group:instances', 'facts', 'group:breaches', 'defects', 'group:attendance', 'group:late', 'law', 'requests'],
  subject: { kinds: ['appealDecision', 'judgment', 'cassationDecision'], isNeeded: true },
  facts: ['charge', 'indictment', 'hearing'],
  languages: ['ru', 'en', 'fr'],
  addressees: ['cassationCourt', 'other'],
  requests: [
    { id: 'quash', to: ['cassationCourt'] }, { id: 'remit', to: ['cassationCourt'] }, { id: 'change', to: ['cassationCourt'] }, { id: 'attend', to: ['cassationCourt'] },
    { id: 'restore', to: ['cassationCourt'] },
  ],
  law: { all: ['un.iccpr.14-1', 'un.iccpr.14-3-e'], RU: ['ru.cpc.401-1', 'ru.cpc.401-3', 'ru.cpc.401-4', 'ru.cpc.401-15'] },
  required: [{ field: 'attacked', must: true }, { field: 'breaches', must: true }, { field: 'influence', must: true }, { field: 'inForceOn', must: false }, { field: 'earlierCassation', must: false }],
  ruleId: 'RU-CPC-401.3',
  traps: ['certifiedCopies', 'orderAttached', 'editionSuperseded', 'courtRouting'],
})

/** Request for a medical examination or an evaluation under the Istanbul Protocol (domain 1j). */
export const medicalExamination = definePacket({
  kind: 'medicalExamination',
  groups: {
    violence: { violenceOn: date(), violenceKind: prose(), marks: prose(), marksSeenBy: line(), marksSeenOn: date() },
    symptoms: { symptoms: prose(), urgency: prose() },
    examination: {
      examinations: choices('examinations', ['physical', 'psychological', 'imaging', 'urineMyoglobin', 'secondOpinion']),
      conditions: choices('examinationConditions', ['inPrivate', 'noGuards', 'noRestraints', 'counselPresent', 'photographsWithScale', 'copyToCounsel']),
      clinicianSex: choice('clinicianSex', ['notStated', 'female', 'male', 'any']),
      interpreter: line(), clinicians: prose(),
    },
  },
  sections: ['submitter', 'client', 'facts', 'group:violence', 'group:symptoms', 'group:examination', 'law', 'requests'],
  subject: { kinds: ['illTreatment', 'injuryObservation', 'care'], isNeeded: false },
  facts: ['illTreatment', 'injuryObservation', 'care'],
  languages: ['ru', 'en', 'fr'],
  addressees: ['prosecutor', 'investigator', 'medicalService', 'prisonHead', 'court', 'clinician', 'other'],
  requests: [
    { id: 'examine', to: ['prosecutor', 'investigator', 'medicalService', 'court', 'prisonHead'] },
    { id: 'private', to: ['prosecutor', 'investigator', 'medicalService', 'court', 'prisonHead'] },
    { id: 'independent', to: ['prosecutor', 'investigator', 'court', 'prisonHead'] },
    { id: 'record', to: ['medicalService', 'prosecutor', 'investigator', 'court', 'prisonHead', 'clinician'] },
    { id: 'copy', to: ['medicalService', 'prosecutor', 'investigator', 'court', 'prisonHead', 'clinician'] },
    { id: 'file', to: ['medicalService', 'prisonHead'] },
  ],
  law: { all: ['un.ip.request', 'un.ip.313', 'un.cat.12', 'coe.cpt.23-73'], imprisoned: ['un.mr.71'] },
  required: [{ field: 'violenceOn', must: false }, { field: 'violenceKind', must: false }, { field: 'marks', must: false }, { field: 'symptoms', must: false }, { field: 'examinations', must: true }, { field: 'conditions', must: false }],
  traps: ['decree3', 'injuryRules', 'prosecutorOrder'],
})

/** Preservation of video and records (domain 1l). */
export const preservation = definePacket({
  kind: 'preservation',
  groups: {
    holder: { holderPartyId: party(), eventRef: line(), legalBasis: prose() },
    spans: {
      zone: line(),
      spans: rows({ place: line(), camera: line(), fromOn: date(), fromAt: time(), toOn: date(), toAt: time() }),
      wearers: prose(),
      records: choices('recordsToKeep', ['gateLog', 'visitorRegister', 'searchRecord', 'dutyRoster', 'forceReport', 'medicalJournal', 'vanLog']),
    },
    questions: { asked: choices('videoQuestions', ['recordedOrShown', 'blindSpots', 'camerasOff', 'whoViews']) },
  },
  sections: ['submitter', 'client', 'facts', 'group:holder', 'group:spans', 'group:questions', 'law', 'requests'],
  subject: { kinds: ['accessDenial', 'illTreatment', 'search', 'confiscation', 'punishment', 'transfer', 'other'], isNeeded: false },
  facts: [],
  languages: ['ru', 'en', 'fr'],
  addressees: ['prisonHead', 'prosecutor', 'investigator', 'other'],
  requests: [
    { id: 'stop', to: ['prisonHead', 'prosecutor', 'investigator'] },
    { id: 'copy', to: ['prisonHead', 'investigator'] },
    { id: 'viewers', to: ['prisonHead'] },
    { id: 'confirm', to: ['prisonHead', 'prosecutor', 'investigator'] },
    { id: 'seize', to: ['investigator'] },
  ],
  law: { all: ['un.cat.12'], RU: ['ru.63-fz.6-1'] },
  required: [{ field: 'holderPartyId', must: true }, { field: 'spans', must: true }, { field: 'zone', must: false }, { field: 'records', must: false }, { field: 'legalBasis', must: false }],
  traps: ['retention', 'replyTooSlow', 'sameDay'],
})

/** A packet of counsel's own making. */
export const blank = definePacket({
  kind: 'blank',
  groups: { own: { heading: line(), about: line(), body: prose() } },
  sections: ['submitter', 'client', 'group:own', 'facts', 'law', 'requests'],
  subject: { kinds: [], isNeeded: false },
  facts: [],
  languages: ['en', 'ru', 'fr'],
  addressees: ['other'],
  requests: [],
  law: { all: [] },
  required: [{ field: 'heading', must: false }],
})
