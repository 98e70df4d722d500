import { choice, date, documents, event, events, line, prose, said } from './fields'
import { define } from './define'
import { decisionKinds } from './decision'

/** Kinds of defect in the order in which a ground of appeal is usually argued. */
export const defectKinds = [
  'unknown', 'tribunal', 'publicHearing', 'presence', 'videoLink', 'counselOfChoice', 'privateTalk', 'interpreter', 'timeAndPapers', 'equality', 'defenceEvidence',
  'witnesses', 'secretWitness', 'unlawfulEvidence', 'coercion', 'innocence', 'charge', 'reasons', 'motionUnanswered', 'delay', 'copy', 'appealRight', 'other',
] as const

/** A defect of the trial, tied to the hearing or ruling it belongs to, and how it was kept alive (feature X21). */
export const fairTrialDefect = define({
  kind: 'fairTrialDefect',
  table: 'fair_trial_defect',
  register: 'procedure',
  shown: ['defectKind', 'answer'],
  groups: {
    defect: {
      defectKind: choice('defectKind', defectKinds),
      what: prose(),
      inEventIds: events('hearing', ...decisionKinds, 'search', 'apprehension', 'indictment', 'charge'),
      effect: prose(),
    },
    law: { provision: line(), provisionCheckedBy: line(), provisionCheckedOn: date() },
    raised: {
      raised: choice('raised', ['unknown', 'notRaised', 'orally', 'inWriting', 'inRemarks', 'inAppeal']),
      raisedOn: date(),
      raisedWords: said(),
      motionEventIds: events('motion'),
    },
    answered: {
      answer: choice('defectAnswer', ['unknown', 'none', 'refusedNoReasons', 'refused', 'partly', 'accepted']),
      answerWords: said(),
      answerEventId: event(...decisionKinds, 'hearing'),
    },
    proof: { documentIds: documents(), note: prose() },
  },
})
