import { toLocalDate } from '../../electron/shared/dates/calendar'
import type { LocalDate, LocalTime } from '../../electron/shared/dates/schemas'

/** The day on this machine's calendar. */
export function today(now = new Date()): LocalDate {
  return toLocalDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() })
}

/** The clock time on this machine, `HH:MM`. */
export function clockNow(now = new Date()): string {
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
}

/** The zone this machine is set to. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Day and clock on this machine. */
export const now = (at = new Date()): { readonly day: LocalDate; readonly time: LocalTime } => ({ day: today(at), time: toLocalTime(clockNow(at)) })

const toLocalTime = (text: string): LocalTime => text as LocalTime
