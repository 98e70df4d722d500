import type { ChronologyEntry, EventKind } from '../../../electron/shared/contract/events'
import { dayParts, toDayNumber } from '../../../electron/shared/dates/calendar'
import { dateBounds } from '../../../electron/shared/dates/order'

export const lanes = ['access', 'harm', 'punishment', 'letters', 'complaints'] as const
export type Lane = (typeof lanes)[number]

const laneOf: Readonly<Partial<Record<EventKind, Lane>>> = {
  visit: 'access', accessDenial: 'access', illTreatment: 'harm', injuryObservation: 'harm', care: 'harm', concern: 'harm',
  punishment: 'punishment', transfer: 'punishment', letter: 'letters', correspondenceGap: 'letters', complaint: 'complaints',
  hearing: 'complaints', judgment: 'complaints', appealDecision: 'complaints', cassationDecision: 'complaints', publication: 'complaints',
}

/** One record on the scale. `from` and `to` are shares of the width, 0 to 1. */
export type Mark = { readonly id: string; readonly kind: EventKind; readonly title: string; readonly lane: Lane; readonly from: number; readonly to: number }

export type Tick = { readonly at: number; readonly year: number; readonly month: number }

export type TimelineLayout = { readonly marks: readonly Mark[]; readonly ticks: readonly Tick[]; readonly firstDay: string; readonly lastDay: string }

/**
 * Places the dated records of a case on one scale. A vague date is as wide as the days it can mean; one without a
 * bound is left out. Null when fewer than two days are known.
 */
export function layTimeline(entries: readonly ChronologyEntry[]): TimelineLayout | null {
  const dated = entries.flatMap(({ event }) => {
    const lane = laneOf[event.kind]
    if (lane === undefined || event.happened === null) return []
    const { earliest, latest } = dateBounds(event.happened)
    return earliest === null || latest === null ? [] : [{ event, lane, earliest, latest }]
  })
  const firstDay = dated.map(({ earliest }) => earliest).sort()[0]
  const lastDay = dated.map(({ latest }) => latest).sort().at(-1)
  if (firstDay === undefined || lastDay === undefined || firstDay === lastDay) return null
  const start = toDayNumber(dayParts(firstDay))
  const span = toDayNumber(dayParts(lastDay)) - start
  const share = (day: string): number => (toDayNumber(dayParts(toDay(day))) - start) / span
  return {
    firstDay,
    lastDay,
    marks: dated.map(({ event, lane, earliest, latest }) => ({ id: event.id, kind: event.kind, title: event.title, lane, from: share(earliest), to: share(latest) })),
    ticks: ticksBetween(firstDay, lastDay).map((tick) => ({ ...tick, at: share(`${tick.year}-${String(tick.month).padStart(2, '0')}-01`) })),
  }
}

const toDay = (text: string): Parameters<typeof dayParts>[0] => text as Parameters<typeof dayParts>[0]

/** First days of months, at most eight of them, at even steps. */
function ticksBetween(first: string, last: string): readonly { readonly year: number; readonly month: number }[] {
  const monthNo = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const from = monthNo(first) + (first.endsWith('-01') ? 0 : 1)
  const count = monthNo(last) - from + 1
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => count / each <= 8) ?? 240
  const aligned = Math.ceil(from / step) * step
  return Array.from({ length: Math.max(0, Math.floor((monthNo(last) - aligned) / step) + 1) }, (_, index) => {
    const month = aligned + index * step
    return { year: Math.floor(month / 12), month: (month % 12) + 1 }
  })
}
