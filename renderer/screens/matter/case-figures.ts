import type { AccessDenial, Visit } from '../../../electron/shared/contract/access'
import type { ChronologyEntry } from '../../../electron/shared/contract/events'
import { daysBetween } from '../../../electron/shared/dates/calendar'
import { dateBounds } from '../../../electron/shared/dates/order'
import type { EdtfDate, LocalDate } from '../../../electron/shared/dates/schemas'
import { isRefusal } from '../../../electron/shared/rules/figures'

/** Days since something last happened: least and most, and the record it was. */
export type Since = { readonly happened: EdtfDate; readonly eventId: string | null; readonly min: number; readonly max: number }

export type CaseFigures = {
  readonly counsel: Since | null
  readonly letter: Since | null
  readonly denials: number
  readonly denialsInYear: number
}

/** The figures at the head of a case, on `today`. Dates in the future do not count as having happened. */
export function caseFigures({ visits, denials, chronology, today }: {
  readonly visits: readonly Visit[]
  readonly denials: readonly AccessDenial[]
  readonly chronology: readonly ChronologyEntry[]
  readonly today: LocalDate
}): CaseFigures {
  const seen = visits.filter(({ status, visitKind }) => (status === 'held' || status === 'partlyHeld') && visitKind === 'counselVisit')
  const letters = [
    ...chronology.filter(({ event }) => event.kind === 'letter').map(({ event }) => ({ happened: event.happened, eventId: event.id })),
    ...denials.map(({ lastLetterOn, event }) => ({ happened: lastLetterOn, eventId: event.id })),
  ]
  const refused = denials.filter(isRefusal)
  return {
    counsel: latest(seen.map(({ event }) => ({ happened: event.happened, eventId: event.id })), today),
    letter: latest(letters, today),
    denials: refused.length,
    denialsInYear: refused.filter(({ event }) => {
      const since = event.happened === null ? null : sinceOf(event.happened, event.id, today)
      return since !== null && since.max <= 365
    }).length,
  }
}

function latest(dated: readonly { readonly happened: EdtfDate | null; readonly eventId: string }[], today: LocalDate): Since | null {
  let best: Since | null = null
  for (const { happened, eventId } of dated) {
    const since = happened === null ? null : sinceOf(happened, eventId, today)
    if (since !== null && (best === null || since.max < best.max)) best = since
  }
  return best
}

function sinceOf(happened: EdtfDate, eventId: string, today: LocalDate): Since | null {
  const { earliest, latest: last } = dateBounds(happened)
  if (earliest === null || last === null || earliest > today) return null
  return { happened, eventId, min: Math.max(0, daysBetween(last, today)), max: daysBetween(earliest, today) }
}
