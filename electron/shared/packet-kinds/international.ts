import { choice, choices, date, event, line, prose, rows, yesNo } from '../particulars/fields'
import { definePacket } from './define'

/** Urgent appeal or allegation letter to UN Special Procedures (domain 1e). */
export const specialProcedures = definePacket({
  kind: 'specialProcedures',
  groups: {
    letter: {
      letter: choice('spLetter', ['notChosen', 'urgentAppeal', 'allegationLetter']),
      mandates: choices('mandates', ['torture', 'independenceOfJudges', 'humanRightsDefenders', 'arbitraryDetention', 'religion', 'health', 'counterTerrorism', 'expression', 'assembly']),
      urgency: prose(),
    },
    victims: { otherVictims: prose(), activities: prose(), nameMayBePublic: choice('nameMayBePublic', ['notAsked', 'yes', 'no']) },
    perpetrators: { perpetrators: prose() },
    remedies: { remedies: prose() },
    concerns: { concerns: prose() },
    confidential: { notDisclosed: prose(), followUp: line() },
  },
  sections: ['group:letter', 'client', 'group:victims', 'group:perpetrators', 'facts', 'steps', 'group:remedies', 'concerns', 'group:concerns', 'law', 'requests', 'submitter', 'group:confidential'],
  subject: { kinds: [], isNeeded: false },
  facts: 'all',
  languages: ['en', 'fr'],
  addressees: ['specialProcedures', 'other'],
  requests: [
    { id: 'communicate', to: ['specialProcedures'] }, { id: 'urge', to: ['specialProcedures'] }, { id: 'access', to: ['specialProcedures'] },
    { id: 'investigate', to: ['specialProcedures'] }, { id: 'followUp', to: ['specialProcedures'] },
  ],
  law: { all: ['un.iccpr.7', 'un.iccpr.9', 'un.iccpr.14', 'un.bprl.16', 'un.bprl.18', 'un.bprl.23', 'un.drd.9', 'un.drd.12'] },
  required: [{ field: 'letter', must: true }, { field: 'mandates', must: true }, { field: 'perpetrators', must: true }, { field: 'nameMayBePublic', must: true }, { field: 'remedies', must: false }],
  hasService: false,
  traps: ['noExhaustion', 'notMediaOnly', 'tone', 'publicLater', 'followUpDuty'],
})

/** Working Group on Arbitrary Detention (domain 1f). */
export const wgad = definePacket({
  kind: 'wgad',
  groups: {
    track: { track: choice('wgadTrack', ['notChosen', 'urgentAction', 'regular', 'both']) },
    identity: { sex: choice('sexOnPaper', ['notStated', 'male', 'female', 'other']), identityDocument: line(), profession: line(), homeAddress: prose() },
    arrest: { arrestedOn: date(), arrestPlace: line(), arrestForce: line(), warrantShown: yesNo(), arrestAuthority: line(), arrestReasons: prose(), arrestLaw: line() },
    detention: { detainedFrom: date(), holdingForce: line(), places: rows({ place: line(), from: date(), to: date() }), orderingAuthority: line(), detentionReasons: prose(), detentionLaw: line() },
    arbitrary: { categories: choices('wgadCategories', ['I', 'II', 'III', 'IV', 'V']), why: prose() },
    remedies: { remedies: prose(), whyNone: prose() },
  },
  sections: ['group:track', 'client', 'group:identity', 'group:arrest', 'group:detention', 'custody', 'facts', 'group:arbitrary', 'steps', 'group:remedies', 'law', 'requests', 'submitter'],
  subject: { kinds: [], isNeeded: false },
  facts: ['apprehension', 'custodyOrder', 'detention', 'charge', 'indictment', 'hearing', 'judgment', 'appealDecision', 'cassationDecision', 'transfer'],
  languages: ['en', 'fr'],
  addressees: ['wgad', 'other'],
  requests: [{ id: 'opinion', to: ['wgad'] }, { id: 'urgent', to: ['wgad'] }, { id: 'remedy', to: ['wgad'] }, { id: 'comment', to: ['wgad'] }],
  law: { all: ['un.iccpr.9', 'un.iccpr.14', 'un.iccpr.19', 'un.udhr.9', 'un.bop.10-12'] },
  required: [
    { field: 'track', must: true }, { field: 'arrestedOn', must: true }, { field: 'detainedFrom', must: true }, { field: 'categories', must: true }, { field: 'why', must: true },
    { field: 'sex', must: false }, { field: 'identityDocument', must: false }, { field: 'profession', must: false }, { field: 'homeAddress', must: false },
    { field: 'arrestPlace', must: false }, { field: 'arrestForce', must: false }, { field: 'warrantShown', must: false }, { field: 'arrestReasons', must: false },
    { field: 'places', must: false }, { field: 'orderingAuthority', must: false }, { field: 'remedies', must: false },
  ],
  hasService: false,
  traps: ['currentForm', 'wgadConsent', 'bothTracks'],
})

/** Individual communication to the Human Rights Committee or the Committee against Torture (domain 1g). */
export const unCommittee = definePacket({
  kind: 'unCommittee',
  groups: {
    committee: { committee: choice('unCommittee', ['notChosen', 'hrc', 'cat']), state: line(), articles: line(), object: line() },
    identity: { occupation: line(), victimAddress: prose(), identityDocument: line(), authorityExplained: prose() },
    violations: { violations: rows({ article: line(), argument: line() }), violationsText: prose() },
    exhaustion: { exhaustedOn: date(), exhaustion: prose(), whyNotExhausted: prose() },
    other: { otherProcedure: choice('otherProcedure', ['notStated', 'none', 'pending', 'ended']), otherDetail: prose(), otherEndedOn: date() },
    late: { lateReason: prose() },
  },
  sections: ['group:committee', 'submitter', 'client', 'group:identity', 'facts', 'group:violations', 'defects', 'steps', 'decisions', 'group:exhaustion', 'group:other', 'group:late', 'law', 'requests'],
  subject: { kinds: ['cassationDecision', 'appealDecision', 'judgment', 'illTreatment', 'other'], isNeeded: false },
  facts: 'all',
  languages: ['en', 'fr', 'ru'],
  addressees: ['humanRightsCommittee', 'committeeAgainstTorture'],
  requests: [
    { id: 'find', to: ['humanRightsCommittee', 'committeeAgainstTorture'] }, { id: 'remedy', to: ['humanRightsCommittee', 'committeeAgainstTorture'] },
    { id: 'interim', to: ['humanRightsCommittee', 'committeeAgainstTorture'] }, { id: 'protect', to: ['humanRightsCommittee', 'committeeAgainstTorture'] },
  ],
  law: { all: ['un.iccpr.2-3', 'un.iccpr.7', 'un.iccpr.9', 'un.iccpr.10', 'un.iccpr.14', 'un.op1.5', 'un.cat.22'] },
  required: [
    { field: 'committee', must: true }, { field: 'state', must: true }, { field: 'articles', must: true }, { field: 'exhaustion', must: true }, { field: 'otherProcedure', must: true },
    { field: 'violationsText', must: false }, { field: 'occupation', must: false }, { field: 'victimAddress', must: false }, { field: 'exhaustedOn', must: false }, { field: 'object', must: false },
  ],
  ruleId: 'UN-HRC-R96',
  annexOrder: 'date',
  hasService: false,
  traps: ['oneCommittee', 'incompleteUnanswered', 'doubtsDoNotExcuse', 'softLimits', 'addressChanges'],
})

/** Application to the European Court of Human Rights (domain 1h). */
export const echrApplication = definePacket({
  kind: 'echrApplication',
  groups: {
    state: { respondentState: line(), finalDecisionEventId: event('cassationDecision', 'appealDecision', 'judgment', 'other'), finalOn: date(), notifiedOn: date() },
    identity: { occupation: line(), applicantAddress: prose(), authorityOriginals: choice('originalSignatures', ['notYet', 'both']) },
    violations: { violations: rows({ article: line(), argument: line() }), violationsText: prose() },
    admissibility: { exhaustion: prose(), compliance: prose() },
    other: { otherProcedure: choice('otherProcedure', ['notStated', 'none', 'pending', 'ended']), otherDetail: prose() },
  },
  sections: ['submitter', 'client', 'group:identity', 'group:state', 'facts', 'group:violations', 'decisions', 'steps', 'group:admissibility', 'group:other', 'law', 'requests'],
  subject: { kinds: ['cassationDecision', 'appealDecision', 'judgment', 'other'], isNeeded: false },
  facts: 'all',
  languages: ['en', 'fr'],
  addressees: ['echr'],
  requests: [{ id: 'find', to: ['echr'] }, { id: 'satisfaction', to: ['echr'] }, { id: 'priority', to: ['echr'] }],
  law: { all: ['coe.echr.3', 'coe.echr.5', 'coe.echr.6-3-c', 'coe.echr.13', 'coe.echr.35-1'] },
  required: [
    { field: 'respondentState', must: true }, { field: 'finalOn', must: true }, { field: 'violationsText', must: true }, { field: 'compliance', must: true }, { field: 'otherProcedure', must: true },
    { field: 'authorityOriginals', must: true }, { field: 'exhaustion', must: false }, { field: 'occupation', must: false }, { field: 'applicantAddress', must: false },
  ],
  ruleId: 'ECHR-35.1',
  annexOrder: 'date',
  ownPages: 20,
  signing: 'applicantAndRepresentative',
  hasService: false,
  traps: ['officialForm', 'allFields', 'lastDaySunday', 'postOnly'],
})

/** Urgent appeal by or to a non-governmental organisation or a bar, and the update of a case (domain 1i). */
export const ngoAppeal = definePacket({
  kind: 'ngoAppeal',
  groups: {
    form: { form: choice('ngoForm', ['notChosen', 'urgentAppeal', 'caseUpdate']), statusTag: line() },
    who: { whyDefender: prose(), linkToWork: prose() },
    standing: { legalStatus: prose(), nextHearingOn: date(), health: prose() },
    update: { previousUpdate: line(), whatChanged: prose(), corrections: prose() },
    publicity: { publicityConsent: choice('nameMayBePublic', ['notAsked', 'yes', 'no']), notPublished: prose(), photoLicence: line(), pressContact: line() },
  },
  sections: ['group:form', 'client', 'group:who', 'group:update', 'facts', 'concerns', 'group:standing', 'law', 'requests', 'submitter', 'group:publicity'],
  subject: { kinds: [], isNeeded: false },
  facts: 'all',
  languages: ['en', 'fr', 'ru'],
  addressees: ['ngo', 'barAssociation', 'other'],
  requests: [
    { id: 'access', to: ['ngo', 'barAssociation'] }, { id: 'investigate', to: ['ngo', 'barAssociation'] }, { id: 'release', to: ['ngo', 'barAssociation'] },
    { id: 'care', to: ['ngo', 'barAssociation'] }, { id: 'letters', to: ['ngo', 'barAssociation'] }, { id: 'observe', to: ['ngo', 'barAssociation'] },
  ],
  law: { all: ['un.bprl.16', 'un.bprl.17', 'un.bprl.18', 'un.bprl.23'] },
  required: [{ field: 'form', must: true }, { field: 'publicityConsent', must: true }, { field: 'whyDefender', must: false }, { field: 'linkToWork', must: false }, { field: 'legalStatus', must: false }, { field: 'pressContact', must: false }],
  marksSources: true,
  hasService: false,
  traps: ['everySentenceSourced', 'errorsStay', 'photoLicence'],
})

/** Request for interim measures (domain 1k). */
export const interimMeasures = definePacket({
  kind: 'interimMeasures',
  groups: {
    body: { body: choice('interimBody', ['notChosen', 'echr', 'hrc', 'cat', 'national']), respondentState: line(), communicationNo: line(), contact: line() },
    measure: { measure: prose(), neededBy: date() },
    harm: { harm: prose(), irreparable: prose(), whyNow: prose(), probability: prose() },
    attempts: { attempts: prose() },
  },
  sections: ['group:body', 'submitter', 'client', 'group:measure', 'facts', 'concerns', 'group:harm', 'steps', 'group:attempts', 'law', 'requests'],
  subject: { kinds: ['illTreatment', 'care', 'punishment', 'accessDenial', 'transfer', 'concern', 'other'], isNeeded: false },
  facts: ['illTreatment', 'injuryObservation', 'care', 'punishment', 'accessDenial', 'correspondenceGap'],
  languages: ['en', 'fr', 'ru'],
  addressees: ['echr', 'humanRightsCommittee', 'committeeAgainstTorture', 'court'],
  requests: [
    { id: 'admit', to: ['echr', 'humanRightsCommittee', 'committeeAgainstTorture', 'court'] }, { id: 'doctor', to: ['echr', 'humanRightsCommittee', 'committeeAgainstTorture', 'court'] },
    { id: 'hospital', to: ['echr', 'humanRightsCommittee', 'committeeAgainstTorture', 'court'] }, { id: 'noContact', to: ['echr', 'humanRightsCommittee', 'committeeAgainstTorture', 'court'] },
    { id: 'video', to: ['echr', 'humanRightsCommittee', 'committeeAgainstTorture', 'court'] },
  ],
  law: { all: ['un.iccpr.7', 'un.hrc.rule-94', 'un.cat.rule-114', 'coe.echr.rule-39'] },
  required: [
    { field: 'body', must: true }, { field: 'measure', must: true }, { field: 'harm', must: true }, { field: 'irreparable', must: true }, { field: 'whyNow', must: true }, { field: 'contact', must: true },
    { field: 'respondentState', must: true }, { field: 'neededBy', must: false }, { field: 'probability', must: false }, { field: 'attempts', must: false },
  ],
  hasService: false,
  traps: ['noEmail', 'officeHours', 'ruleNumbers', 'withCommunication'],
})
