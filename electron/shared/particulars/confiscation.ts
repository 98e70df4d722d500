import { choice, date, document, documents, line, party, prose, rows, said, whole, yesNo } from './fields'
import { define } from './define'

/** Things taken, withheld or not handed on, with receipt and return (features G6, X22). */
export const confiscation = define({
  kind: 'confiscation',
  table: 'confiscation',
  register: 'detention',
  shown: ['action', 'receiptGiven', 'returnState'],
  groups: {
    taken: {
      action: choice('confiscationAction', ['unknown', 'confiscated', 'withheld', 'notHandedOver', 'destroyed']),
      items: rows({
        item: line(), kind: choice('thingKind', ['unknown', 'religious', 'legalPaper', 'book', 'letter', 'medicine', 'clothing', 'food', 'device', 'money', 'other']),
        number: whole(0, 100_000), privileged: yesNo(), receipt: line(), returnedOn: date(),
      }),
      takenFromPartyId: party(),
      takenByPartyId: party(),
      takenBy: line(),
      ground: said(),
      legalGround: line(),
      isReligious: yesNo(),
    },
    receipt: {
      receiptGiven: yesNo(),
      recordNo: line(),
      receiptDocumentId: document(),
      witnesses: line(),
    },
    back: {
      returnState: choice('returnState', ['notRecorded', 'notReturned', 'partly', 'returned', 'damaged', 'destroyed', 'lost']),
      returnAskedOn: date(),
      returnedOn: date(),
      returnNote: prose(),
      documentIds: documents(),
    },
  },
})
