import { choice, date, document, events, line, party, prose, said, time, whole, yesNo } from './fields'
import { define } from './define'

/** A disciplinary measure, with what was untreated and what was pending when it began (features G3, G4, X12). */
export const punishment = define({
  kind: 'punishment',
  table: 'punishment',
  register: 'detention',
  shown: ['measure', 'days', 'orderNo', 'appealState'],
  groups: {
    measure: {
      measure: choice('punishmentMeasure', ['unknown', 'punishmentCell', 'solitaryCell', 'strictRegime', 'reprimand', 'visitsBarred', 'parcelsBarred', 'other']),
      startedOn: date(),
      startedAt: time(),
      endedOn: date(),
      endedAt: time(),
      days: whole(0, 3650),
      hoursAlone: whole(0, 24),
      servedAt: line(),
    },
    order: {
      ground: said(),
      orderNo: line(),
      orderedOn: date(),
      orderedByPartyId: party(),
      orderedAt: line(),
      clientHeard: yesNo(),
      counselPresent: yesNo(),
      doctorBefore: yesNo(),
      orderDocumentId: document(),
    },
    appeal: {
      appealState: choice('punishmentAppeal', ['notRecorded', 'none', 'filed', 'granted', 'refused', 'noAnswer']),
      appealOn: date(),
      appealTo: line(),
      appealDocumentId: document(),
    },
    health: {
      symptoms: prose(),
      symptomsUntreated: yesNo(),
      careAsked: yesNo(),
      careGiven: yesNo(),
      pendingEventIds: events('complaint', 'crimeReport', 'illTreatment'),
    },
  },
})
