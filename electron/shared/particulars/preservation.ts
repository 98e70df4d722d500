import { choice, choices, date, document, event, line, party, prose, rows, said, time, whole } from './fields'
import { define } from './define'

/** Kinds of event whose recordings can be asked for. */
export const preservableKinds = ['accessDenial', 'visit', 'illTreatment', 'punishment', 'search', 'confiscation', 'transfer', 'complaint', 'hearing'] as const

/** A request that video and registers be kept before they are written over (domain 1l). */
export const preservationRequest = define({
  kind: 'preservationRequest',
  table: 'preservation_request',
  register: 'detention',
  shown: ['state', 'addresseePartyId', 'sentOn', 'incomingNo'],
  groups: {
    about: {
      aboutEventId: event(...preservableKinds),
      language: choice('requestLanguage', ['ru', 'en', 'fr']),
      marginMinutes: whole(0, 720),
      spans: rows({ on: date(), from: time(), to: time(), where: line(), cameras: line() }),
      places: choices('videoPlace', ['gate', 'visitingBlock', 'corridor', 'cell', 'punishmentBlock', 'searchRoom', 'medicalUnit', 'van', 'yard', 'courtCell']),
      bodyWorn: line(),
      keep: choices('keptThing', ['gateLog', 'passRegister', 'visitRegister', 'searchRecord', 'dutyRoster', 'forceReport', 'medicalJournal', 'punishmentJournal', 'viewerList']),
      legalBasis: prose(),
    },
    addressee: {
      addresseePartyId: party(),
      addressee: prose(),
      copyTo: prose(),
      signedOn: date(),
      signedAt: line(),
    },
    sent: {
      state: choice('preservationState', ['notSent', 'sent', 'confirmed', 'partlyConfirmed', 'refused', 'tooLate']),
      sentOn: date(),
      sentHow: line(),
      incomingNo: line(),
      stampedDocumentId: document(),
    },
    answer: {
      answeredOn: date(),
      answer: said(),
      answerDocumentId: document(),
    },
  },
})
