import type { RecordOf } from '../contract/records'
import type { EdtfDate, LocalDate } from '../dates/schemas'
import { isSame, minus, noLength, plus, toLength, type Length } from './length'
import { countTime, type TimeCounted } from './time'

/** What a sentence's record holds, as the form has it. */
export type Account = RecordOf<'sentence'>['details']

/** One line of the arithmetic, in order. `length` is what stands after it. */
export type TermStep =
  | { readonly code: 'imposed'; readonly length: Length }
  | { readonly code: 'less' | 'more'; readonly by: Length; readonly on: EdtfDate | null; readonly length: Length }
  /** The change cannot be taken from the term that stands before it. */
  | { readonly code: 'impossible'; readonly by: Length; readonly on: EdtfDate | null; readonly length: Length }

/** What is wrong, or not known, with an account. */
export type AccountFinding =
  | { readonly code: 'termUnknown' }
  /** The source states another result than its own figures give; `needed` is the change that would give it. */
  | { readonly code: 'statedWrong'; readonly computed: Length; readonly stated: Length; readonly needed: Length | null }
  | { readonly code: 'impossible' }
  /** The stages do not add up to the term; `fitsImposed` where they add up to the term before it was changed. */
  | { readonly code: 'stagesDiffer'; readonly stages: Length; readonly term: Length; readonly fitsImposed: boolean }
  | { readonly code: 'startUnknown' }
  | { readonly code: 'rateUnknown' }
  | { readonly code: 'custodyUnbounded' }
  | { readonly code: 'overlap'; readonly days: number }
  | { readonly code: 'afterStart'; readonly days: number }
  | { readonly code: 'creditPastTerm' }
  | { readonly code: 'vague' }
  /** Taking the credit off the end instead of the beginning gives another day, since months differ in length. */
  | { readonly code: 'orderMatters'; readonly other: LocalDate }
  | { readonly code: 'statedEndWrong'; readonly stated: EdtfDate }
  | { readonly code: 'banStartUnknown' }

export type AccountComputed = {
  readonly steps: readonly TermStep[]
  /** The term after all changes; null while none was imposed or a change is impossible. */
  readonly term: Length | null
  readonly stated: Length | null
  readonly stagesTotal: Length | null
  readonly time: TimeCounted | null
  readonly findings: readonly AccountFinding[]
}

/**
 * Works an account out as its own figures say, and names where the source cannot be right. The source's figures are never
 * mended: 14 years less 1 month stay 13 years 11 months here, whatever result the source states.
 */
export function computeAccount(account: Account): AccountComputed {
  const imposed = toLength(account)
  const stated = toLength({ years: account.statedYears, months: account.statedMonths, days: account.statedDays })
  const stages = account.stages.map(toLength)
  const stagesTotal = stages.some((stage) => stage !== null) ? stages.reduce<Length>((sum, stage) => plus(sum, stage ?? noLength), noLength) : null
  if (imposed === null) return { steps: [], term: null, stated, stagesTotal, time: null, findings: [{ code: 'termUnknown' }] }
  const { steps, term } = takeSteps(imposed, account.reductions)
  const time = term === null ? null : countTime(account, term)
  const findings: AccountFinding[] = [
    ...(term === null ? [{ code: 'impossible' } as const] : []),
    ...(term !== null && stated !== null && !isSame(term, stated) ? [{ code: 'statedWrong', computed: term, stated, needed: difference(imposed, stated) } as const] : []),
    ...(term !== null && stagesTotal !== null && !isSame(stagesTotal, term) ? [{ code: 'stagesDiffer', stages: stagesTotal, term, fitsImposed: isSame(stagesTotal, imposed) } as const] : []),
    ...(time?.findings ?? []),
  ]
  return { steps, term, stated, stagesTotal, time, findings }
}

/** The change that leads from one to the other, whichever way. */
const difference = (from: Length, to: Length): Length | null => minus(from, to) ?? minus(to, from)

function takeSteps(imposed: Length, changes: Account['reductions']): { readonly steps: readonly TermStep[]; readonly term: Length | null } {
  const steps: TermStep[] = [{ code: 'imposed', length: imposed }]
  let length = imposed
  for (const change of changes) {
    const by = toLength(change)
    if (by === null) continue
    const next = change.direction === 'more' ? plus(length, by) : minus(length, by)
    if (next === null) return { steps: [...steps, { code: 'impossible', by, on: change.on, length }], term: null }
    steps.push({ code: change.direction, by, on: change.on, length: next })
    length = next
  }
  return { steps, term: length }
}
