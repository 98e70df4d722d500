import { z } from 'zod'
import { dayParts, toDayNumber } from '../dates/calendar'
import { dateBounds, datePrecision } from '../dates/order'
import type { LocalDate } from '../dates/schemas'
import { startOf } from '../rules/figures'
import { PatternKind, type Occurrence } from './occurrence'

/** 'How often did `next` come within so many days after `first`?' */
export const PatternQuery = z.strictObject({ first: PatternKind, next: PatternKind, withinDays: z.int().min(1).max(3650) })
export type PatternQuery = z.output<typeof PatternQuery>

/** Why a record takes no part in the count. */
export const NotCountedReason = z.enum(['undated', 'uncertainDate', 'sameDayOrderUnknown', 'windowStillOpen'])
export type NotCountedReason = z.output<typeof NotCountedReason>

export const Lag = z.strictObject({ firstId: z.string(), nextId: z.string(), min: z.int(), max: z.int() })
export type Lag = z.output<typeof Lag>

export const Sequence = z.strictObject({
  query: PatternQuery,
  /** Every record of the first kind that is counted, in order of time. */
  occasionIds: z.array(z.string()),
  /** One for each occasion that was followed: by the nearest record, and after how many days. */
  followed: z.array(Lag),
  notCounted: z.array(z.strictObject({ id: z.string(), side: z.enum(['first', 'next']), reason: NotCountedReason })),
})
export type Sequence = z.output<typeof Sequence>

/** First possible and last possible day of a record's beginning, and the last day it can have lasted to; day numbers. */
type Onset = { readonly from: number; readonly to: number; readonly lastsTo: number; readonly isCertain: boolean }
export type Dated = { readonly occurrence: Occurrence; readonly onset: Onset | null }

const dayNo = (day: LocalDate): number => toDayNumber(dayParts(day))

/** An occurrence with its days worked out, which is what costs time; do it once. */
export const dated = (occurrence: Occurrence): Dated => ({ occurrence, onset: onsetOf(occurrence.happened) })

/** Works out many at once: days recur, and each is read only once. */
export function datedAll(occurrences: readonly Occurrence[]): Dated[] {
  const known = new Map<string | null, Onset | null>()
  return occurrences.map((occurrence) => {
    const { happened } = occurrence
    const found = known.get(happened)
    if (found !== undefined) return { occurrence, onset: found }
    const onset = onsetOf(happened)
    known.set(happened, onset)
    return { occurrence, onset }
  })
}

function onsetOf(happened: Occurrence['happened']): Onset | null {
  const start = startOf(happened)
  if (start === null || happened === null) return null
  const { earliest, latest } = dateBounds(start)
  if (earliest === null || latest === null) return null
  const { uncertain, approximate } = datePrecision(start)
  const end = dateBounds(happened).latest
  return { from: dayNo(earliest), to: dayNo(latest), lastsTo: end === null ? Infinity : dayNo(end), isCertain: !uncertain && !approximate }
}

type Answer = { readonly is: 'certain'; readonly min: number; readonly max: number } | { readonly is: 'possible'; readonly why: NotCountedReason } | { readonly is: 'no' }

/** Whether `next` came after `first`, within the days, by beginnings. */
function follows(first: Dated, next: Dated, withinDays: number): Answer {
  const [a, b] = [first.onset, next.onset]
  if (a === null || b === null) return { is: 'no' }
  const [min, max] = [b.from - a.to, b.to - a.from]
  if (max < 0 || min > withinDays) return { is: 'no' }
  if (!a.isCertain || !b.isCertain || min < 0 || max > withinDays) return { is: 'possible', why: 'uncertainDate' }
  if (min > 0) return { is: 'certain', min, max }
  if (max > 0) return { is: 'possible', why: 'uncertainDate' }
  return onTheSameDay(first, next, a)
}

/** On one day the clock decides; without it, what went on beyond that day certainly came after. */
function onTheSameDay(first: Dated, next: Dated, day: Onset): Answer {
  const [at, then] = [first.occurrence.time, next.occurrence.time]
  if (at !== null && then !== null) return then > at ? { is: 'certain', min: 0, max: 0 } : { is: 'no' }
  const lasts = (next.onset?.lastsTo ?? 0) > day.to && (first.onset?.lastsTo ?? 0) === day.to
  return lasts ? { is: 'certain', min: 0, max: 0 } : { is: 'possible', why: 'sameDayOrderUnknown' }
}

/** By beginning; ties by id. */
export const byOnset = (a: Dated, b: Dated): number => (a.onset?.from ?? 0) - (b.onset?.from ?? 0) || (a.onset?.to ?? 0) - (b.onset?.to ?? 0) || (a.occurrence.id < b.occurrence.id ? -1 : 1)

/**
 * Counts one sequence in the records of one case.
 *
 * An occasion is a record of the first kind whose beginning is dated. It was followed when a record of the next kind
 * certainly began after it and within the days; it was not when none can have. What only may have been, for want of
 * a date or a clock, is not counted and is listed with its reason; so is an occasion whose days have not run out on
 * `today` (calendar day). Nothing is said of causes.
 */
export function countSequence(records: readonly Dated[], query: PatternQuery, today: LocalDate): Sequence {
  const ofKind = (kind: PatternKind): Dated[] => records.filter(({ occurrence }) => occurrence.kind === kind).toSorted(byOnset)
  return countKinds(ofKind(query.first), ofKind(query.next), query, today)
}

/** As `countSequence`, where the records of both kinds are at hand, each in order of time. */
export function countKinds(firsts: readonly Dated[], nexts: readonly Dated[], query: PatternQuery, today: LocalDate): Sequence {
  const now = dayNo(today)
  const occasionIds: string[] = []
  const followed: Lag[] = []
  const notCounted: Sequence['notCounted'] = []
  for (const first of firsts) {
    const { id } = first.occurrence
    const found = first.onset === null ? null : nearest(first, nexts, query.withinDays)
    const stillOpen = first.onset !== null && first.onset.to + query.withinDays > now
    if (found === null) notCounted.push({ id, side: 'first', reason: 'undated' })
    else if (found.is === 'certain') {
      occasionIds.push(id)
      followed.push({ firstId: id, nextId: found.nextId, min: found.min, max: found.max })
    } else if (found.is === 'possible') notCounted.push({ id, side: 'first', reason: found.why })
    else if (stillOpen) notCounted.push({ id, side: 'first', reason: 'windowStillOpen' })
    else occasionIds.push(id)
  }
  if (query.first !== query.next) for (const next of nexts) if (next.onset === null) notCounted.push({ id: next.occurrence.id, side: 'next', reason: 'undated' })
  return { query, occasionIds, followed, notCounted }
}

type Nearest = { readonly is: 'certain'; readonly nextId: string; readonly min: number; readonly max: number } | Exclude<Answer, { is: 'certain' }>

function nearest(first: Dated, nexts: readonly Dated[], withinDays: number): Nearest {
  let best: Nearest = { is: 'no' }
  for (const next of nexts) {
    if (next.occurrence.id === first.occurrence.id) continue
    const answer = follows(first, next, withinDays)
    if (answer.is === 'certain') {
      const isNearer = best.is !== 'certain' || answer.max < best.max || (answer.max === best.max && next.occurrence.id < best.nextId)
      if (isNearer) best = { ...answer, nextId: next.occurrence.id }
    } else if (answer.is === 'possible' && (best.is === 'no' || (best.is === 'possible' && best.why === 'sameDayOrderUnknown'))) best = answer
  }
  return best
}

/** Several counts of one query, from several cases, as one. */
export function mergeSequences(query: PatternQuery, parts: readonly Sequence[]): Sequence {
  return {
    query,
    occasionIds: parts.flatMap(({ occasionIds }) => occasionIds),
    followed: parts.flatMap(({ followed }) => followed),
    notCounted: parts.flatMap(({ notCounted }) => notCounted),
  }
}

export type LagFigures = { readonly shortest: number; readonly median: number; readonly longest: number }

/** Shortest, middle and longest of the lags, each taken at its most; null for none. Of an even number, the mean of the middle two. */
export function lagFigures(lags: readonly Pick<Lag, 'max'>[]): LagFigures | null {
  const days = lags.map(({ max }) => max).toSorted((a, b) => a - b)
  const [low, high] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]]
  if (low === undefined || high === undefined) return null
  return { shortest: days[0] ?? low, median: (low + high) / 2, longest: days.at(-1) ?? high }
}
