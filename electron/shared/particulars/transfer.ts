import { choice, date, document, line, party, prose, time, yesNo } from './fields'
import { define } from './define'

/** A move from one place to another, and the time in which nobody was told where the client is (feature E9). */
export const transfer = define({
  kind: 'transfer',
  table: 'transfer',
  register: 'detention',
  shown: ['status', 'fromPartyId', 'toPartyId', 'lastKnownPlace'],
  groups: {
    route: {
      status: choice('transferStatus', ['unknown', 'announced', 'whereaboutsUnknown', 'underWay', 'arrived']),
      fromPartyId: party(),
      toPartyId: party(),
      leftOn: date(),
      arrivedOn: date(),
      reasonGiven: line(),
      orderDocumentId: document(),
    },
    blackout: {
      lastKnownPlace: line(),
      lastSeenOn: date(),
      lastSeenBy: line(),
      unknownSince: date(),
      unknownSinceTime: time(),
      foundOn: date(),
      foundHow: line(),
      askedOf: prose(),
      nextAlertOn: date(),
      nextAlertTime: time(),
      nextAlertTo: line(),
    },
    told: {
      familyTold: yesNo(),
      familyToldOn: date(),
      counselTold: yesNo(),
      counselToldOn: date(),
      violence: prose(),
      belongings: prose(),
    },
  },
})
