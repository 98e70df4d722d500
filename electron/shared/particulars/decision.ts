import { choice, date, document, event, events, line, parties, party, prose, rows, said, whole, yesNo } from './fields'
import { define } from './define'

/** Kinds of record that can be attacked or that rest on one another. */
export const decisionKinds = ['judgment', 'appealDecision', 'cassationDecision', 'ruling', 'custodyOrder'] as const

const dispositions = ['notRecorded', 'granted', 'partlyGranted', 'refused', 'notConsidered', 'upheld', 'changed', 'quashed', 'remitted', 'terminated', 'convicted', 'acquitted', 'other'] as const

/** What every decision of a court or an authority has: who decided what and why, when it bites, and which copies counsel holds. */
const whoDecided = { courtPartyId: party(), caseNo: line(), judges: parties(), decidedBy: line(), hearingEventId: event('hearing') }

const whatDecided = {
  disposition: choice('disposition', dispositions),
  operative: said(),
  articles: line(),
  reasonsGiven: yesNo(),
  reasons: said(),
  dissent: line(),
}

const effect = {
  announcedOn: date(),
  reasonedOn: date(),
  copyServedOn: date(),
  copyServedCounselOn: date(),
  force: choice('force', ['unknown', 'notYet', 'inForce', 'stayed', 'quashed']),
  inForceOn: date(),
}

const copies = {
  decisionDocumentId: document(),
  certified: choice('certified', ['notRecorded', 'notAsked', 'asked', 'received', 'refused']),
  certifiedAskedOn: date(),
  certifiedCopies: rows({ receivedOn: date(), number: line(), certifiedBy: line(), documentId: document() }),
}

const attacked = { attackedEventId: event(...decisionKinds), attackedWords: line(), filedBy: line(), groundsRaised: prose(), groundsAnswered: choice('groundsAnswered', ['unknown', 'all', 'some', 'none']) }

/** A judgment of first instance. Its counts are part of the charge history (feature X19), its term of the sentence (X20). */
export const judgment = define({
  kind: 'judgment',
  table: 'judgment',
  register: 'procedure',
  shown: ['courtPartyId', 'disposition', 'force'],
  groups: {
    court: whoDecided,
    counts: {
      prosecutionAsked: line(),
      counts: rows({ article: line(), words: line(), finding: choice('finding', ['unknown', 'convicted', 'acquitted', 'reclassified', 'discontinued']), into: line(), penalty: line() }),
      evidenceHeard: choice('evidenceHeard', ['unknown', 'both', 'defencePartly', 'prosecutionOnly']),
    },
    decision: whatDecided,
    effect,
    copies: { ...copies, recordDocumentId: document(), recordRemarks: prose() },
  },
})

/** Any ruling along the way: on a motion, on procedure, on a complaint, on a supervisory question. */
export const ruling = define({
  kind: 'ruling',
  table: 'ruling',
  register: 'procedure',
  shown: ['about', 'courtPartyId', 'disposition'],
  groups: {
    court: whoDecided,
    subject: {
      about: choice('rulingAbout', ['unknown', 'motion', 'recusal', 'evidence', 'procedure', 'complaint', 'return', 'execution', 'other']),
      motionEventIds: events('motion'),
      attackedEventId: event(...decisionKinds),
      attackedWords: line(),
      appealable: choice('appealable', ['unknown', 'separately', 'withJudgment', 'no']),
    },
    decision: whatDecided,
    effect,
    copies,
  },
})

/** A court's order on custody or another measure, and its extensions. Not the same as being seized the day before. */
export const custodyOrder = define({
  kind: 'custodyOrder',
  table: 'custody_order',
  register: 'procedure',
  shown: ['step', 'measure', 'until'],
  groups: {
    court: whoDecided,
    custody: {
      step: choice('custodyStep', ['unknown', 'first', 'extension', 'change', 'release']),
      measure: choice('measure', ['unknown', 'custody', 'houseArrest', 'banOnActions', 'bail', 'undertaking', 'other']),
      months: whole(0, 240),
      days: whole(0, 3660),
      countedFrom: date(),
      until: date(),
      heldAtPartyId: party(),
      attackedEventId: event(...decisionKinds),
    },
    decision: whatDecided,
    effect,
    copies,
  },
})

/** What the second instance decided about which decision. */
export const appealDecision = define({
  kind: 'appealDecision',
  table: 'appeal_decision',
  register: 'procedure',
  shown: ['courtPartyId', 'disposition', 'copyServedOn'],
  groups: { court: whoDecided, attacked, decision: whatDecided, effect, copies },
})

/** What cassation decided about which decision. */
export const cassationDecision = define({
  kind: 'cassationDecision',
  table: 'cassation_decision',
  register: 'procedure',
  shown: ['courtPartyId', 'disposition', 'copyServedOn'],
  groups: { court: whoDecided, attacked, decision: whatDecided, effect, copies },
})
