import { dayParts, toLocalDate, twoDigits } from './calendar'
import { toWholeDay } from './edtf'
import { formatDate } from './format-date'
import type { DateLanguage, LocalDate, LocalTime, ZoneName } from './schemas'

/**
 * What a wall-clock time means in a zone. `exact`: it happened once. `skipped`: the clocks were put forward over
 * it, so it never happened. `repeated`: the clocks were put back, so it happened twice.
 */
export type ResolvedTime = {
  /** ISO 8601 in UTC with seconds, `2024-09-09T07:00:00Z`. */
  readonly instant: string
  /** Zone minus UTC at that instant, in whole minutes. */
  readonly offsetMinutes: number
  readonly occurrence: 'exact' | 'skipped' | 'repeated'
}

/**
 * Finds the instant of a local time. A skipped time is moved forward by the length of the gap (02:30 becomes
 * 03:30), a repeated one is taken at its first occurrence; `occurrence` says so, and a form should ask.
 * Rules of the zone come from the runtime's own tz data.
 */
export function resolveLocalTime(date: LocalDate, time: LocalTime, zone: ZoneName): ResolvedTime {
  const { year, month, day } = dayParts(date)
  const wall = Date.UTC(year, month - 1, day, Number(time.slice(0, 2)), Number(time.slice(3, 5)))
  const clock = zoneClock(zone)
  const before = offsetAt(clock, wall - 86_400_000)
  const after = offsetAt(clock, wall + 86_400_000)
  const matches = [wall - before, wall - after].filter((at) => at + offsetAt(clock, at) === wall)
  const found = matches.length === 0 ? wall - before : Math.min(...matches)
  return {
    instant: toInstant(found),
    offsetMinutes: Math.round(offsetAt(clock, found) / 60_000),
    occurrence: matches.length === 0 ? 'skipped' : new Set(matches).size === 2 ? 'repeated' : 'exact',
  }
}

/** The UTC instant of a local time, `2024-09-09T07:00:00Z`; see `resolveLocalTime` for skipped and repeated times. */
export function instantOf(date: LocalDate, time: LocalTime, zone: ZoneName): string {
  return resolveLocalTime(date, time, zone).instant
}

/** Day and clock time in a zone at an instant given as ISO 8601 in UTC; seconds are dropped. The inverse of `instantOf`. */
export function localTimeAt(instant: string, zone: ZoneName): { readonly date: LocalDate; readonly time: LocalTime } {
  const at = Date.parse(instant)
  const local = new Date(at + offsetAt(zoneClock(zone), at)).toISOString()
  return { date: toUtcDate(local), time: toLocalTime(local.slice(11, 16)) }
}

const toLocalTime = (text: string): LocalTime => text as LocalTime

/**
 * A local time with its zone and UTC, for print: '9 September 2024, 10:00 (Europe/Moscow, UTC+3; 07:00 UTC)'.
 * The UTC part carries its own day when that differs. The local time is given as written, even if skipped.
 */
export function formatLocalAndUtc(date: LocalDate, time: LocalTime, zone: ZoneName, language: DateLanguage): string {
  const { instant, offsetMinutes } = resolveLocalTime(date, time, zone)
  const local = `${formatDate(toWholeDay(date), language, 'long')}, ${time}`
  if (zone === 'UTC') return `${local} UTC`
  const utcDate = toUtcDate(instant)
  const utcDay = utcDate === date ? '' : `${formatDate(toWholeDay(utcDate), language, 'long')}, `
  return `${local} (${zone}, ${formatOffset(offsetMinutes)}; ${utcDay}${instant.slice(11, 16)} UTC)`
}

/** An offset from UTC: 'UTC+3', 'UTC+5:30', 'UTC−5', 'UTC+0'. */
export function formatOffset(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes)
  const minutes = size % 60 === 0 ? '' : `:${twoDigits(size % 60)}`
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${minutes}`
}

function zoneClock(zone: ZoneName): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
}

/** Zone minus UTC in milliseconds at an instant given in milliseconds since 1970. */
function offsetAt(clock: Intl.DateTimeFormat, at: number): number {
  const parts = new Map(clock.formatToParts(at).map((part) => [part.type, Number(part.value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - at
}

function toInstant(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}

function toUtcDate(instant: string): LocalDate {
  return toLocalDate({
    year: Number(instant.slice(0, 4)),
    month: Number(instant.slice(5, 7)),
    day: Number(instant.slice(8, 10)),
  })
}
