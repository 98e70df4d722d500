import { dayParts, toDayNumber } from '../../../electron/shared/dates/calendar'
import { dateBounds } from '../../../electron/shared/dates/order'
import type { LocalDate } from '../../../electron/shared/dates/schemas'
import type { Occurrence, PatternKind } from '../../../electron/shared/patterns/occurrence'

export const axisLanes = ['injury', 'denial', 'punishment', 'complaint', 'letter', 'hearing'] as const
export type AxisLane = (typeof axisLanes)[number]

export const laneOf: Readonly<Record<PatternKind, AxisLane>> = {
  injury: 'injury', injurySeen: 'injury', denial: 'denial', visit: 'denial', punishment: 'punishment', search: 'punishment', confiscation: 'punishment', transfer: 'punishment',
  complaint: 'complaint', publication: 'complaint', letter: 'letter', silence: 'letter', hearing: 'hearing',
}

/** One record on the axis; `from` and `to` are shares of its length. */
export type AxisMark = { readonly occurrence: Occurrence; readonly lane: AxisLane; readonly from: number; readonly to: number; readonly isOpen: boolean }
export type Axis = { readonly marks: readonly AxisMark[]; readonly years: readonly { readonly at: number; readonly label: string }[] }

const dayNo = (day: LocalDate): number => toDayNumber(dayParts(day))

/** All dated records on one axis. A vague date is as wide as the days it can mean; an open end runs to the edge. Null without two different days. */
export function layAxis(occurrences: readonly Occurrence[]): Axis | null {
  const dated = occurrences.flatMap((occurrence) => {
    if (occurrence.happened === null) return []
    const { earliest, latest } = dateBounds(occurrence.happened)
    return earliest === null ? [] : [{ occurrence, earliest, latest }]
  })
  const days = dated.flatMap(({ earliest, latest }) => [dayNo(earliest), ...(latest === null ? [] : [dayNo(latest)])])
  const [first, last] = [Math.min(...days), Math.max(...days)]
  if (days.length === 0 || first === last) return null
  const share = (day: number): number => (day - first) / (last - first)
  return {
    marks: dated.map(({ occurrence, earliest, latest }) => ({ occurrence, lane: laneOf[occurrence.kind], from: share(dayNo(earliest)), to: latest === null ? 1 : share(dayNo(latest)), isOpen: latest === null })),
    years: ticks(first, last).map(({ day, label }) => ({ at: share(day), label })),
  }
}

/** First days of months at even steps, at most ten of them. */
function ticks(first: number, last: number): { day: number; label: string }[] {
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((months) => (last - first) / 30.4 / months <= 10) ?? 240
  const start = new Date(first * 86_400_000)
  const found: { day: number; label: string }[] = []
  const from = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step
  for (let month = from; found.length < 12; month += step) {
    const [year, part] = [Math.floor(month / 12), (month % 12) + 1]
    const day = toDayNumber({ year, month: part, day: 1 })
    if (day > last) break
    if (day >= first) found.push({ day, label: `${year}-${String(part).padStart(2, '0')}` })
  }
  return found
}
