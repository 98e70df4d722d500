/** Fields that the lawyer's sheet and the clinician's report share. They are two records and stay two (domain 02). */
import { choice, date, document, documents, events, line, numbers, ordinal, party, prose, rows, said, time, whole, yesNo } from './fields'

/** Drawings of the body; `none` is a mark that nobody placed. */
export const bodyViews = [
  'none',
  'front',
  'back',
  'left',
  'right',
  'headFront',
  'headLeft',
  'headRight',
  'headTop',
  'handsBack',
  'handsPalm',
  'soles',
  'teeth',
  'genitalFemale',
  'genitalMale',
] as const
export type BodyView = (typeof bodyViews)[number]

export const bodyRegions = [
  'unknown',
  'head',
  'face',
  'eye',
  'ear',
  'mouth',
  'teeth',
  'neck',
  'shoulder',
  'upperArm',
  'elbow',
  'forearm',
  'wrist',
  'hand',
  'chest',
  'abdomen',
  'upperBack',
  'lowerBack',
  'kidneys',
  'buttock',
  'hip',
  'genitals',
  'thigh',
  'knee',
  'lowerLeg',
  'ankle',
  'foot',
  'sole',
  'whole',
  'other',
] as const
export type BodyRegion = (typeof bodyRegions)[number]

export const bodySides = ['unknown', 'left', 'right', 'middle', 'both'] as const
export type BodySide = (typeof bodySides)[number]

export const region = () => choice('bodyRegion', bodyRegions)
export const side = () => choice('bodySide', bodySides)

const consentState = () => choice('consentState', ['notAsked', 'given', 'partial', 'refused', 'withdrawn', 'notPossible'])

/** Where and before whom: what may make a report void, and what must be noted (IP p. 90, paras 313, 357). */
export const circumstances = {
  startedAt: time(),
  endedOn: date(),
  endedAt: time(),
  institutionPartyId: party(),
  address: line(),
  room: line(),
  personsPresent: rows({ name: line(), affiliation: line(), role: line() }),
  guardsPresent: choice('guardsPresent', ['notRecorded', 'none', 'inSight', 'inHearing', 'inRoom']),
  guardsWho: line(),
  guardsWhy: line(),
  restraintsUsed: yesNo(),
  restraintsDetail: line(),
  escortDemeanour: prose(),
  threatsToExaminer: prose(),
  requestedBy: line(),
  requestedOn: date(),
  requestRef: line(),
  interpreter: line(),
  interpreterLanguage: line(),
  interpreterSworn: yesNo(),
  timeLimitImposed: yesNo(),
  timeLimitMinutes: whole(0, 1440),
}

/** Consent to what was done that day (para. 400, before para. 403). Where it may go is decided for each item apart. */
export const consents = {
  examConsent: consentState(),
  examConsentOn: date(),
  examConsentHow: line(),
  photoConsent: consentState(),
  photoConsentOn: date(),
  photoConsentHow: line(),
  intimateConsent: consentState(),
  intimateConsentOn: date(),
  intimateConsentHow: line(),
  disclosures: rows({ to: line(), state: consentState(), on: date(), how: line() }),
  consentRefusalReason: prose(),
  chaperone: line(),
  chaperoneOffered: yesNo(),
  chaperoneSex: choice('sex', ['unknown', 'female', 'male', 'other']),
}

const symptoms = () => rows({ name: line(), site: line(), severity: line(), frequency: line(), duration: line(), disability: line() })

/** The account in the person's own words, and health before and since. */
export const account = {
  accountVerbatim: said(),
  accountLanguage: line(),
  incidentIds: events('illTreatment'),
  careIds: events('care'),
  acuteSymptoms: symptoms(),
  chronicSymptoms: symptoms(),
  priorConditions: prose(),
  medication: prose(),
  substanceUse: prose(),
}

/** The codes of domain 2.2, grouped as there. Do not suggest methods; ask open questions. */
export const methodRow = {
  code: choice('method', [
    'unknown',
    'blunt',
    'positional',
    'electric',
    'burn',
    'asphyxia',
    'penetrating',
    'crush',
    'shake',
    'chemical',
    'sexual',
    'deprivation',
    'isolation',
    'sensory',
    'exhaustion',
    'humiliation',
    'threat',
    'psych',
    'exposure',
    'religious',
    'other',
  ]),
  how: line(),
  instrument: line(),
  bodyPart: region(),
  side: side(),
  posture: line(),
  duration: line(),
  count: whole(1, 10_000),
  by: numbers(),
}

export const consciousness = {
  consciousnessLoss: choice('consciousnessLoss', ['unknown', 'no', 'brief', 'prolonged']),
  consciousnessBasis: line(),
}

/** One mark or injury. Place in ten-thousandths of the drawing's width and height; `no` ties it to drawing and photographs. */
export const findingRow = {
  no: ordinal(),
  view: choice('bodyView', bodyViews),
  x: whole(0, 10_000),
  y: whole(0, 10_000),
  region: region(),
  side: side(),
  lesion: choice('lesion', [
    'unknown',
    'bruise',
    'abrasion',
    'laceration',
    'incised',
    'puncture',
    'burn',
    'ligatureMark',
    'swelling',
    'fracture',
    'dislocation',
    'scar',
    'dentalInjury',
    'eyeInjury',
    'neurological',
    'tenderness',
    'other',
  ]),
  lengthMm: whole(0, 3000),
  widthMm: whole(0, 3000),
  shape: line(),
  colour: line(),
  edges: line(),
  pattern: line(),
  tender: yesNo(),
  skinTone: line(),
  cause: choice('attributedCause', ['unknown', 'allegedEvent', 'otherCause']),
  causeSaid: line(),
  note: line(),
}

/** Photographs, each beside what was noted when it was taken; the camera's own word is read from the file and never trusted alone. */
export const photographs = {
  photographs: rows({
    documentId: document(),
    page: whole(1, 10_000),
    findingNos: numbers(),
    shows: choice('photoShows', ['notSaid', 'person', 'closeUp', 'other']),
    scale: yesNo(),
    colourScale: yesNo(),
    device: line(),
    takenOn: date(),
    takenAt: time(),
    takenBy: line(),
    chain: line(),
    intimate: yesNo(),
    viewers: line(),
  }),
  photographedOn: date(),
  documentIds: documents(),
}

/** The rules of domain 2.5 for a set of photographs, each answered by hand. */
export const photoRules = {
  ruleSoon: yesNo(),
  ruleDated: yesNo(),
  ruleScale: yesNo(),
  rulePersonFirst: yesNo(),
  ruleCloseUps: yesNo(),
  ruleAngles: yesNo(),
  ruleNoFlash: yesNo(),
  ruleFocus: yesNo(),
  ruleAllKept: yesNo(),
  ruleOriginalFormat: yesNo(),
  ruleConsent: yesNo(),
  ruleIntimate: yesNo(),
  ruleWordsToo: yesNo(),
  ruleCopies: yesNo(),
}
export const photoRuleNames = ['ruleSoon', 'ruleDated', 'ruleScale', 'rulePersonFirst', 'ruleCloseUps', 'ruleAngles', 'ruleNoFlash', 'ruleFocus', 'ruleAllKept', 'ruleOriginalFormat', 'ruleConsent', 'ruleIntimate', 'ruleWordsToo', 'ruleCopies'] as const

export const deliveredTo = () => rows({ to: line(), on: date() })
