import { choice, date, documents, event, events, line, party, prose, said } from './fields'
import { define } from './define'

/** One step of care: asked for, answered, given, denied. Steps of one matter follow each other by `earlierCareId` (feature F5). */
export const care = define({
  kind: 'care',
  table: 'care',
  register: 'health',
  shown: ['step', 'medicine'],
  groups: {
    step: {
      step: choice('careStep', ['notStated', 'asked', 'answered', 'promised', 'given', 'denied', 'interrupted', 'regained']),
      need: prose(),
      medicine: line(),
      dose: line(),
      until: date(),
      earlierCareId: event('care'),
      incidentIds: events('illTreatment'),
    },
    who: {
      byPartyId: party(),
      byName: line(),
      byRole: choice('careRole', ['unknown', 'prisoner', 'counsel', 'relative', 'doctor', 'feldsher', 'nurse', 'psychologist', 'guard', 'administration', 'outsideHospital', 'other']),
      toWhom: line(),
      channel: choice('careChannel', ['unknown', 'orally', 'writing', 'parcel', 'phone', 'journal']),
      reference: line(),
    },
    answer: { answerWords: said(), reasonGiven: said(), documentIds: documents() },
  },
})
