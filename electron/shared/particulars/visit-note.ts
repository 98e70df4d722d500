import { choice, choices, document, documents, event, line, parties, prose, said, time, whole, yesNo } from './fields'
import { define } from './define'

/**
 * What counsel or a visitor saw, written down after the visit. The record's own date and time say when it was
 * written: within 24 hours it is contemporaneous (feature E8; Istanbul Protocol, to be confirmed).
 */
export const visitNote = define({
  kind: 'visitNote',
  table: 'visit_note',
  register: 'health',
  shown: ['marksSeen', 'mood', 'author'],
  groups: {
    about: {
      visitEventId: event('visit', 'accessDenial'),
      author: line(),
      presentPartyIds: parties(),
      seenFrom: time(),
      seenTo: time(),
      conditions: prose(),
    },
    seen: {
      marksSeen: choice('marksSeen', ['notRecorded', 'none', 'seen', 'notAbleToSee']),
      marks: prose(),
      walk: choice('walk', ['notRecorded', 'usual', 'difficult', 'supported', 'notSeen']),
      mood: choices('mood', ['calm', 'anxious', 'low', 'numb', 'confused', 'tearful', 'angry']),
      weight: choice('weightSeen', ['notRecorded', 'same', 'lost', 'gained']),
      weightKg: whole(0, 400),
      clothing: prose(),
      appearance: prose(),
    },
    said: {
      clientSaid: said(),
      pain: prose(),
      medication: prose(),
      food: prose(),
      sleep: prose(),
      letters: prose(),
      threats: prose(),
    },
    signed: {
      signed: yesNo(),
      urgent: yesNo(),
      nextSteps: prose(),
      documentId: document(),
      documentIds: documents(),
    },
  },
})
