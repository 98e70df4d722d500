/** What video to ask for after an event: exact spans and places, for a person to correct (domain 1l). */
import type { AccessDenial, Visit } from '../contract/access'
import type { CaseEvent } from '../contract/events'
import type { CaseRecord, RecordOf } from '../contract/records'
import { addDays } from '../dates/calendar'
import { dateBounds } from '../dates/order'
import { startOf, minuteOfDay } from './figures'
import type { EdtfDate, LocalDate, LocalTime } from '../dates/schemas'
import { wholeDay } from './letters'

type Details = RecordOf<'preservationRequest'>['details']
type Span = Details['spans'][number]

const keptOf: Readonly<Record<string, { readonly places: Details['places']; readonly keep: Details['keep'] }>> = {
  accessDenial: { places: ['gate', 'visitingBlock'], keep: ['gateLog', 'passRegister', 'visitRegister', 'viewerList'] },
  visit: { places: ['gate', 'visitingBlock'], keep: ['gateLog', 'visitRegister', 'viewerList'] },
  illTreatment: { places: ['cell', 'corridor', 'searchRoom', 'medicalUnit'], keep: ['dutyRoster', 'forceReport', 'searchRecord', 'medicalJournal', 'viewerList'] },
  punishment: { places: ['punishmentBlock', 'corridor', 'medicalUnit'], keep: ['punishmentJournal', 'dutyRoster', 'medicalJournal', 'viewerList'] },
  search: { places: ['cell', 'searchRoom', 'corridor'], keep: ['searchRecord', 'dutyRoster', 'viewerList'] },
  confiscation: { places: ['cell', 'searchRoom'], keep: ['searchRecord', 'dutyRoster', 'viewerList'] },
  transfer: { places: ['gate', 'van'], keep: ['dutyRoster', 'viewerList'] },
}

/** A first draft of the request: what the record itself holds of days, times and places. */
export function preservationDraft(event: CaseEvent, { denial, visit, record }: {
  readonly denial?: AccessDenial | undefined
  readonly visit?: Visit | undefined
  readonly record?: CaseRecord | undefined
}): Pick<Details, 'aboutEventId' | 'spans' | 'places' | 'keep'> {
  const { places, keep } = keptOf[event.kind] ?? { places: [], keep: ['viewerList' as const] }
  const punished = record?.kind === 'punishment' ? record.details : null
  const from = denial?.arrivedAt ?? denial?.plannedStart ?? visit?.startedAt ?? visit?.plannedStart ?? punished?.startedAt ?? event.time
  const to = denial?.leftAt ?? denial?.plannedEnd ?? visit?.endedAt ?? visit?.plannedEnd ?? null
  const where = denial?.entrance ?? ''
  const days = daysOf(punished?.startedOn ?? event.happened)
  return { aboutEventId: event.id, places: [...places], keep: [...keep], spans: days.map((on): Span => ({ on, from, to, where: where === '' ? event.place : where, cameras: '' })) }
}

/** Every day of a stretch of up to a week; of a longer one its first day. */
function daysOf(happened: EdtfDate | null): EdtfDate[] {
  const start = startOf(happened)
  const first = wholeDay(start)
  if (happened === null || start === null || first === null) return start === null ? [] : [start]
  const last = dateBounds(happened).latest
  const count = last === null ? 1 : (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1
  if (count > 7) return [start]
  return Array.from({ length: count }, (_, n) => toEdtf(addDays(first, n)))
}

const toEdtf = (day: LocalDate): EdtfDate => day as string as EdtfDate

/** The margin on each side where none is given, in minutes (domain 1l). */
export const usualMargin = 60

export type WidenedSpan = { readonly fromDay: LocalDate; readonly fromTime: LocalTime; readonly toDay: LocalDate; readonly toTime: LocalTime }

/**
 * A span with its margin on both sides, over midnight too. Without a beginning it is the whole day; without an end
 * it ends where it began. Null where the day itself is not known.
 */
export function widened({ on, from, to }: Pick<Span, 'on' | 'from' | 'to'>, margin: number): WidenedSpan | null {
  const day = wholeDay(on)
  if (day === null) return null
  const start = from === null ? 0 : minuteOfDay(from) - margin
  // An end before the beginning is on the next day.
  const until = from === null ? 1440 : minuteOfDay(to ?? from) + (to !== null && minuteOfDay(to) < minuteOfDay(from) ? 1440 : 0) + margin
  return { fromDay: addDays(day, Math.floor(start / 1440)), fromTime: clock(start), toDay: addDays(day, until === 1440 && from === null ? 0 : Math.floor(until / 1440)), toTime: from === null ? toTime('23:59') : clock(until) }
}

const clock = (minutes: number): LocalTime => {
  const rest = ((minutes % 1440) + 1440) % 1440
  return toTime(`${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`)
}
const toTime = (text: string): LocalTime => text as LocalTime
