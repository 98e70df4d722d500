import { choice, date, document, documents, event, events, line, party, prose, said } from './fields'
import { define } from './define'
import { decisionKinds } from './decision'

/** A motion and what became of it (feature D7). The day of filing is the event's own date. */
export const motion = define({
  kind: 'motion',
  table: 'motion',
  register: 'procedure',
  shown: ['motionKind', 'filedBy'],
  groups: {
    filing: {
      motionKind: choice('motionKind', ['unknown', 'expert', 'witness', 'evidence', 'exclusion', 'interpreter', 'access', 'adjournment', 'recusal', 'release', 'copies', 'return', 'termination', 'other']),
      what: prose(),
      grounds: prose(),
      articles: line(),
      filedBy: choice('filedBy', ['unknown', 'defence', 'client', 'prosecution', 'victim', 'other']),
      filedByName: line(),
      toPartyId: party(),
      howFiled: choice('howFiled', ['unknown', 'orally', 'atHearing', 'registry', 'post', 'portal', 'prison']),
      incomingNo: line(),
      hearingEventId: event('hearing'),
      repeatsEventIds: events('motion'),
      documentIds: documents(),
    },
    answer: {
      outcome: choice('motionOutcome', ['notDecided', 'granted', 'partly', 'refused', 'notConsidered', 'withdrawn', 'deferred']),
      decidedOn: date(),
      decidedByPartyId: party(),
      decidedBy: line(),
      reasons: said(),
      decisionEventId: event(...decisionKinds, 'hearing'),
      decisionDocumentId: document(),
      appealable: choice('appealable', ['unknown', 'separately', 'withJudgment', 'no']),
    },
    next: { nextStep: line(), nextOn: date(), note: prose() },
  },
})
