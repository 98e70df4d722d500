import { choice, choices, date, document, line, party, prose, rows, said, whole, yesNo } from './fields'
import { define } from './define'

/** A letter or message to or from the client, with each of its dates apart (features G1, G2). */
export const letter = define({
  kind: 'letter',
  table: 'letter',
  register: 'detention',
  shown: ['direction', 'fromPartyId', 'toPartyId', 'channel', 'censorMarks'],
  groups: {
    letter: {
      direction: choice('letterDirection', ['unknown', 'fromClient', 'toClient']),
      channel: choice('letterChannel', ['unknown', 'post', 'prisonEmail', 'phone', 'parcel', 'throughCounsel', 'other']),
      fromPartyId: party(),
      toPartyId: party(),
      registeredNo: line(),
      pages: whole(0, 10_000),
      isPrivileged: yesNo(),
    },
    dates: {
      writtenOn: date(),
      sentOn: date(),
      postmarkedOn: date(),
      receivedOn: date(),
    },
    state: {
      censorMarks: choices('censorMark', ['stamp', 'blackedOut', 'pagesMissing', 'opened', 'heldBack', 'returned']),
      censorNote: prose(),
      attachments: rows({ what: line(), arrived: yesNo() }),
      summary: prose(),
      clientSaid: said(),
    },
    papers: {
      documentId: document(),
      envelopeDocumentId: document(),
    },
  },
})
