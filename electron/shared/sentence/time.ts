import { addDays, dayParts, daysBetween, toDayNumber } from '../dates/calendar'
import { dateBounds, type DateBounds } from '../dates/order'
import type { EdtfDate, LocalDate } from '../dates/schemas'
import type { Account, AccountFinding } from './account'
import { lastDay, noLength, plus, toLength, type Length } from './length'
import { creditOf, rates, type RateId } from './rates'

/** One stretch in custody: its days, first and last counted, and the days of the term they are credited as. */
export type Credit = { readonly from: LocalDate; readonly to: LocalDate; readonly where: string; readonly rate: RateId; readonly days: number; readonly credited: number }

/** A stage of the term from day to day. */
export type StageDates = { readonly regime: Account['stages'][number]['regime']; readonly place: string; readonly length: Length; readonly from: LocalDate; readonly to: LocalDate }

/** A ban from day to day; without dates where it is not known when it begins. */
export type BanDates = { readonly what: string; readonly length: Length; readonly begins: Account['bans'][number]['begins']; readonly from: LocalDate | null; readonly to: LocalDate | null }

/** One reading of the dates: the whole way from the first day to the last. */
export type Timeline = {
  readonly runsFrom: LocalDate
  readonly credits: readonly Credit[]
  readonly creditDays: number
  /** The day on which the term counts as begun: `runsFrom` moved back by the credit. */
  readonly countsFrom: LocalDate
  readonly lastDay: LocalDate
  readonly release: LocalDate
  readonly stages: readonly StageDates[]
  readonly bans: readonly BanDates[]
}

/** Earliest and latest reading of vague dates; the same object where all days are exact. */
export type TimeCounted = { readonly earliest: Timeline; readonly latest: Timeline; readonly findings: readonly AccountFinding[] } | { readonly earliest: null; readonly latest: null; readonly findings: readonly AccountFinding[] }

/** A stretch with both days known. */
type Stretch = { readonly from: LocalDate; readonly to: LocalDate; readonly where: string; readonly rate: RateId }

/**
 * Counts the term in days: its beginning is moved back by the credited days, and from there the months are added, so that
 * unbroken custody at one for one ends as the calendar has it from the first day in custody. A day in two stretches counts
 * once, in the first of them. Dates that are not exact are read both ways.
 */
export function countTime(account: Account, term: Length): TimeCounted {
  const findings: AccountFinding[] = []
  const start: DateBounds = account.runsFrom === null ? { earliest: null, latest: null } : dateBounds(account.runsFrom)
  const bounded = account.custody.filter(({ from, to }) => from !== null || to !== null)
  const spans = bounded.map(({ from, to, where, rate }) => ({ where, rate, from: boundsOf(from), to: to === null ? untilStart(start) : boundsOf(to) }))
  if (account.custody.some(({ rate }) => rate === 'unknown')) findings.push({ code: 'rateUnknown' })
  if (start.earliest === null || start.latest === null || start.earliest < firstStart || start.latest > lastStart) return { earliest: null, latest: null, findings: [...findings, { code: 'startUnknown' }] }
  const first = addDays(start.earliest, -longestCustody)
  const known = spans.flatMap(({ from, to, where, rate }) => (from === null || to === null || from.earliest < first ? [] : [{ from, to, where, rate }]))
  if (known.length < spans.length) findings.push({ code: 'custodyUnbounded' })
  // Early custody and late ends give the most credit, and so the earliest release.
  const most = known.map(({ from, to, ...rest }) => ({ ...rest, from: from.earliest, to: to.latest }))
  const least = known.map(({ from, to, ...rest }) => ({ ...rest, from: from.latest, to: to.earliest }))
  const early = walk(account, term, start.earliest, most)
  const late = walk(account, term, start.latest, least)
  if (JSON.stringify(early.timeline) !== JSON.stringify(late.timeline)) findings.push({ code: 'vague' })
  const all = [...findings, ...late.findings, ...statedEnd(account.statedEnd, early.timeline.lastDay, late.timeline.lastDay)]
  return { earliest: early.timeline, latest: late.timeline, findings: all }
}

/** A sentence that begins outside these years is a slip of the pen, and so is a hundred years in custody before it. */
const [firstStart, lastStart] = ['1500-01-01', '2500-12-31']
const longestCustody = 36_600

type Bounds = { readonly earliest: LocalDate; readonly latest: LocalDate }

function boundsOf(date: EdtfDate | null): Bounds | null {
  if (date === null) return null
  const { earliest, latest } = dateBounds(date)
  return earliest === null || latest === null ? null : { earliest, latest }
}

/** Custody without an end lasted until the term began to run: until the earliest start in the one reading, the latest in the other. */
const untilStart = ({ earliest, latest }: DateBounds): Bounds | null =>
  earliest === null || latest === null ? null : { earliest: addDays(latest, -1), latest: addDays(earliest, -1) }

function statedEnd(stated: EdtfDate | null, early: LocalDate, late: LocalDate): readonly AccountFinding[] {
  const bounds = boundsOf(stated)
  if (stated === null || bounds === null) return []
  const isWithin = bounds.earliest <= (early > late ? early : late) && bounds.latest >= (early < late ? early : late)
  return isWithin ? [] : [{ code: 'statedEndWrong', stated }]
}

function walk(account: Account, term: Length, runsFrom: LocalDate, stretches: readonly Stretch[]): { readonly timeline: Timeline; readonly findings: readonly AccountFinding[] } {
  const { credits, overlap, after } = creditAll(stretches, runsFrom)
  const creditDays = credits.reduce((sum, { credited }) => sum + credited, 0)
  const countsFrom = addDays(runsFrom, -creditDays)
  const last = lastDay(countsFrom, term)
  const release = addDays(last, 1)
  const other = addDays(lastDay(runsFrom, term), -creditDays)
  const bans = account.bans.map((ban) => banDates(ban, release, runsFrom))
  const findings: AccountFinding[] = [
    ...(overlap > 0 ? [{ code: 'overlap', days: overlap } as const] : []),
    ...(after > 0 ? [{ code: 'afterStart', days: after } as const] : []),
    ...(last < runsFrom && creditDays > 0 ? [{ code: 'creditPastTerm' } as const] : []),
    ...(other === last ? [] : [{ code: 'orderMatters', other } as const]),
    ...(bans.some(({ from }) => from === null) ? [{ code: 'banStartUnknown' } as const] : []),
  ]
  return { timeline: { runsFrom, credits, creditDays, countsFrom, lastDay: last, release, stages: stageDates(account.stages, countsFrom), bans }, findings }
}

/** Each day once, and none from the day on which the term runs anyway. A stretch of which no day is left is still named, with 0. */
function creditAll(stretches: readonly Stretch[], runsFrom: LocalDate): { readonly credits: readonly Credit[]; readonly overlap: number; readonly after: number } {
  const counted = new Set<number>()
  const start = toDayNumber(dayParts(runsFrom))
  let [overlap, after] = [0, 0]
  const credits = stretches.map(({ from, to, where, rate }) => {
    let days = 0
    const first = toDayNumber(dayParts(from))
    for (let day = first; day <= first + Math.max(-1, daysBetween(from, to)); day++) {
      if (day >= start) after += 1
      else if (counted.has(day)) overlap += 1
      else {
        counted.add(day)
        days += 1
      }
    }
    return { from, to, where, rate, days, credited: creditOf(days, rates[rate]) }
  })
  return { credits, overlap, after }
}

/** Stages one after another from the day on which the term counts as begun, so that the credit falls into the first of them. */
function stageDates(stages: Account['stages'], countsFrom: LocalDate): readonly StageDates[] {
  let [before, from] = [noLength, countsFrom]
  return stages.map(({ regime, place, ...written }) => {
    const length = toLength(written) ?? noLength
    before = plus(before, length)
    const stage = { regime, place, length, from, to: lastDay(countsFrom, before) }
    from = addDays(stage.to, 1)
    return stage
  })
}

function banDates({ what, begins, ...written }: Account['bans'][number], release: LocalDate, runsFrom: LocalDate): BanDates {
  const length = toLength(written) ?? noLength
  const from = begins === 'unknown' ? null : begins === 'release' ? release : runsFrom
  return { what, length, begins, from, to: from === null ? null : lastDay(from, length) }
}
