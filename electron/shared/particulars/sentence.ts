import { choice, date, document, event, line, party, prose, rows, said, whole } from './fields'
import { define } from './define'

const length = { years: whole(0, 100), months: whole(0, 1200), days: whole(0, 36_600) }

/** How many days of the term one day of custody counts as: ids of `electron/shared/sentence/rates.ts`. */
export const rateIds = ['unknown', 'oneToOne', 'oneToOneAndHalf', 'oneToTwo', 'twoToOne', 'none'] as const

export const regimes = ['unknown', 'prison', 'special', 'strict', 'general', 'settlement', 'educational', 'other'] as const

/**
 * The sentence as one source, or counsel, gives it: one record for each account, so that they stand side by side
 * (features D8, X20). Lengths are those of the source, not mended.
 */
export const sentence = define({
  kind: 'sentence',
  table: 'sentence',
  register: 'procedure',
  shown: ['sourceDocumentId', 'sourceTitle'],
  groups: {
    account: {
      judgmentEventId: event('judgment', 'appealDecision', 'cassationDecision'),
      sourceDocumentId: document(),
      sourceTitle: line(),
      quote: said(),
    },
    term: { ...length, asked: line() },
    changes: {
      reductions: rows({ on: date(), byPartyId: party(), decisionEventId: event('appealDecision', 'cassationDecision', 'ruling'), direction: choice('direction', ['less', 'more']), ...length, note: line() }),
      statedYears: whole(0, 100), statedMonths: whole(0, 1200), statedDays: whole(0, 36_600),
    },
    time: {
      runsFrom: date(),
      custody: rows({ from: date(), to: date(), where: line(), rate: choice('rate', rateIds) }),
      statedEnd: date(),
    },
    stages: { stages: rows({ regime: choice('regime', regimes), place: line(), ...length }) },
    bans: { bans: rows({ what: line(), ...length, begins: choice('banBegins', ['unknown', 'release', 'force']) }) },
    note: { note: prose() },
  },
})
