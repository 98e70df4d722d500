import { toCalendarDay } from './calendar'
import { hullOfSpans, pointSpans, readEdtf } from './edtf'
import type { DatePoint, DateShape, DaySpan, IntervalEnd, ParsedEdtf } from './edtf'
import type { EdtfDate } from './schemas'

/** How far two dates are apart: the largest unit of the calendar in which they differ. */
export type Divergence = 'same' | 'compatible' | 'day' | 'month' | 'year'

/** Days by which 'about' widens a date on each side when two dates are compared; our rule, no standard has one. */
const approximateSlack: Readonly<Record<DateShape['kind'], number>> = {
  day: 3,
  month: 31,
  dayUnknown: 31,
  season: 31,
  year: 366,
  monthUnknown: 366,
  decade: 366,
}

/**
 * Whether two dates can describe the same fact. Two dates can when they share a day, an interval and a date
 * when the date can lie inside it, two intervals when both their starts and both their ends can be the same
 * (an open or unknown end fits any). 'About' widens a date by 3 days, a month, or a year, by its precision;
 * `?` widens nothing: a doubtful date that differs still differs. Symmetric.
 */
export function compatible(a: EdtfDate, b: EdtfDate): boolean {
  return unitApart(readEdtf(a), readEdtf(b)) === null
}

/**
 * `same` for equal values, `compatible` when they can describe the same fact, else the largest unit in which
 * their nearest days differ: 2023-01-23 and 2024-01-23 give `year`, and so do 31 December and 1 January.
 * Symmetric.
 */
export function divergence(a: EdtfDate, b: EdtfDate): Divergence {
  if (a === b) return 'same'
  return unitApart(readEdtf(a), readEdtf(b)) ?? 'compatible'
}

type Unit = 'day' | 'month' | 'year'

function unitApart(a: ParsedEdtf, b: ParsedEdtf): Unit | null {
  const asWhole = spansApart(wholeSpans(a, false), wholeSpans(b, false), wholeSpans(a, true), wholeSpans(b, true))
  if (a.kind === 'point' || b.kind === 'point') return asWhole
  return largest([asWhole, endsApart(a.start, b.start), endsApart(a.end, b.end)])
}

function endsApart(a: IntervalEnd, b: IntervalEnd): Unit | null {
  if (typeof a === 'string' || typeof b === 'string') return null
  return spansApart(pointSpans(a), pointSpans(b), widened(a), widened(b))
}

/** Compares the widened spans; names the unit by the plain ones. */
function spansApart(
  a: readonly DaySpan[],
  b: readonly DaySpan[],
  widerA: readonly DaySpan[],
  widerB: readonly DaySpan[],
): Unit | null {
  if (widerA.some((spanA) => widerB.some((spanB) => spanA.from <= spanB.to && spanB.from <= spanA.to))) return null
  let nearest: DaySpan | null = null
  for (const spanA of a) {
    for (const spanB of b) {
      const gap = spanA.to < spanB.from ? { from: spanA.to, to: spanB.from } : { from: spanB.to, to: spanA.from }
      if (nearest === null || gap.to - gap.from < nearest.to - nearest.from) nearest = gap
    }
  }
  if (nearest === null) return null
  const before = toCalendarDay(nearest.from)
  const after = toCalendarDay(nearest.to)
  if (before.year !== after.year) return 'year'
  return before.month === after.month ? 'day' : 'month'
}

function wholeSpans(value: ParsedEdtf, isWidened: boolean): readonly DaySpan[] {
  const spans = isWidened ? widened : pointSpans
  if (value.kind === 'point') return spans(value.point)
  return [
    {
      from: typeof value.start === 'string' ? -Infinity : hullOfSpans(spans(value.start)).from,
      to: typeof value.end === 'string' ? Infinity : hullOfSpans(spans(value.end)).to,
    },
  ]
}

function widened(point: DatePoint): readonly DaySpan[] {
  const slack = point.approximate ? approximateSlack[point.kind] : 0
  return pointSpans(point).map(({ from, to }) => ({ from: from - slack, to: to + slack }))
}

function largest(units: readonly (Unit | null)[]): Unit | null {
  const order = ['year', 'month', 'day'] as const
  return order.find((unit) => units.includes(unit)) ?? null
}
