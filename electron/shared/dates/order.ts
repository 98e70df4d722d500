import { daysBetween, lastYear, toCalendarDay, toLocalDate } from './calendar'
import { hullOfSpans, pointSpans, readEdtf } from './edtf'
import type { DatePoint, IntervalEnd } from './edtf'
import type { EdtfDate, LocalDate } from './schemas'

/** First and last day that a date can mean, both inclusive; null where it has no bound. */
export type DateBounds = { readonly earliest: LocalDate | null; readonly latest: LocalDate | null }

/** Whole days, signed; null where there is no bound. */
export type DayRange = { readonly min: number | null; readonly max: number | null }

/** How exact a date is. `2024-01-XX` counts as a month, `2024-XX` as a year. */
export type Precision = 'day' | 'month' | 'year' | 'decade' | 'season' | 'range' | 'openRange'

export type DatePrecision = {
  readonly precision: Precision
  readonly uncertain: boolean
  readonly approximate: boolean
}

/**
 * First and last day that a date can mean. An end that is open or unknown is null. `?` and `~` do not widen
 * the bounds, for no source says by how much: see the flags of `datePrecision`. For winter the bounds run from
 * January of the year to February of the next (see `pointSpans`).
 */
export function dateBounds(edtf: EdtfDate): DateBounds {
  const value = readEdtf(edtf)
  if (value.kind === 'point') return pointBounds(value.point)
  return { earliest: endBounds(value.start).earliest, latest: endBounds(value.end).latest }
}

/** How exact a date is, and whether any part of it is marked uncertain (`?`, `%`) or approximate (`~`, `%`). */
export function datePrecision(edtf: EdtfDate): DatePrecision {
  const value = readEdtf(edtf)
  if (value.kind === 'point') {
    const { kind, uncertain, approximate } = value.point
    const precision = kind === 'dayUnknown' ? 'month' : kind === 'monthUnknown' ? 'year' : kind
    return { precision, uncertain, approximate }
  }
  const points = [value.start, value.end].filter((end) => typeof end !== 'string')
  return {
    precision: points.length === 2 ? 'range' : 'openRange',
    uncertain: points.some((point) => point.uncertain),
    approximate: points.some((point) => point.approximate),
  }
}

/**
 * Orders a chronology: undated facts (null) first, so that they stay in sight; then by earliest day, a date
 * without one before all others; then by latest day, so the more precise comes first and an open end last;
 * then by text. A total order: 0 only for equal values.
 */
export function compareDates(a: EdtfDate | null, b: EdtfDate | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  const boundsA = dateBounds(a)
  const boundsB = dateBounds(b)
  return (
    compareText(boundsA.earliest ?? '', boundsB.earliest ?? '') ||
    compareText(boundsA.latest ?? '~', boundsB.latest ?? '~') ||
    compareText(a, b)
  )
}

/** Least and most days from date `a` to date `b`, signed: 2024-01 to 2024-02-07 is 7 to 37. Null where a bound is missing. */
export function daysBetweenRange(a: EdtfDate, b: EdtfDate): DayRange {
  return spanBetween(dateBounds(a), dateBounds(b))
}

/**
 * Least and most days from the start to the end of an interval, first day not counted: 2024-01-23/2024-02-07
 * is 15 to 15. Max is null when an end is open or unknown. Null for a date that is not an interval: it says
 * when something was, not how long it took.
 */
export function periodDays(edtf: EdtfDate): DayRange | null {
  const value = readEdtf(edtf)
  if (value.kind === 'point') return null
  const { min, max } = spanBetween(endBounds(value.start), endBounds(value.end))
  return { min: min === null ? 0 : Math.max(0, min), max }
}

function spanBetween(a: DateBounds, b: DateBounds): DayRange {
  return { min: daysOrNull(a.latest, b.earliest), max: daysOrNull(a.earliest, b.latest) }
}

function pointBounds(point: DatePoint): { earliest: LocalDate; latest: LocalDate } {
  const { from, to } = hullOfSpans(pointSpans(point))
  const last = toCalendarDay(to)
  return {
    earliest: toLocalDate(toCalendarDay(from)),
    latest: toLocalDate(last.year > lastYear ? { year: lastYear, month: 12, day: 31 } : last),
  }
}

function endBounds(end: IntervalEnd): DateBounds {
  return typeof end === 'string' ? { earliest: null, latest: null } : pointBounds(end)
}

function daysOrNull(from: LocalDate | null, to: LocalDate | null): number | null {
  return from === null || to === null ? null : daysBetween(from, to)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
