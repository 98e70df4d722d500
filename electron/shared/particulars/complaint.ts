import { choice, date, document, documents, events, line, party, prose, said, time, yesNo } from './fields'
import { define } from './define'

/** A complaint of the client or for him: by which way it went, through whose hands, and what followed (feature X14). */
export const complaint = define({
  kind: 'complaint',
  table: 'complaint',
  register: 'detention',
  shown: ['route', 'carriedBy', 'state', 'toPartyId'],
  groups: {
    complaint: {
      toPartyId: party(),
      toWhom: line(),
      byPartyId: party(),
      about: prose(),
      clientSaid: said(),
      aboutEventIds: events(),
      documentId: document(),
    },
    way: {
      route: choice('complaintRoute', ['unknown', 'throughAdministration', 'sealedEnvelope', 'complaintBox', 'handedAtSearch', 'throughCounsel', 'throughFamily', 'monitors', 'court', 'post', 'electronic', 'other']),
      carriedByPartyId: party(),
      carriedBy: line(),
      handedOn: date(),
      handedAt: time(),
      readByOthers: yesNo(),
      readBy: line(),
      numberGiven: yesNo(),
      incomingNo: line(),
      proofDocumentId: document(),
    },
    after: {
      state: choice('complaintState', ['notRecorded', 'pending', 'registered', 'granted', 'refused', 'noAnswer', 'withdrawn', 'notAccepted']),
      registeredOn: date(),
      answeredOn: date(),
      answer: said(),
      pressure: prose(),
      followedEventIds: events(),
      documentIds: documents(),
    },
  },
})
