import { AppError } from '../errors'
import type { LocalDate } from './schemas'

/** First and last year that Sheaf stores: outside them a year is far more likely to be a slip. */
export const firstYear = 1000
export const lastYear = 9999

/** A day of the proleptic Gregorian calendar; `month` counts from 1. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number }

/** Length of a month in days; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the calendar has this day, within the years that Sheaf stores. */
export function isRealDay({ year, month, day }: CalendarDay): boolean {
  return year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days since 1970-01-01, negative before it (Hinnant, 'chrono-compatible low-level date algorithms'). */
export function toDayNumber({ year, month, day }: CalendarDay): number {
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `toDayNumber`. */
export function toCalendarDay(dayNumber: number): CalendarDay {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** Two digits, as dates and clocks write them. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** Writes a day as `YYYY-MM-DD`; throws `invalid_input` for a day that the calendar does not have. */
export function toLocalDate(day: CalendarDay): LocalDate {
  if (!isRealDay(day)) throw new AppError('invalid_input', 'The calendar has no such day')
  return `${day.year}-${twoDigits(day.month)}-${twoDigits(day.day)}` as LocalDate
}

/** The parts of a stored day. */
export function dayParts(date: LocalDate): CalendarDay {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** The day `days` calendar days later (earlier when negative). Throws `invalid_input` outside years 1000 to 9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return toLocalDate(toCalendarDay(toDayNumber(dayParts(date)) + days))
}

/** Calendar days from `from` to `to`: 0 for the same day, negative when `to` is earlier. The first day is not counted. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(dayParts(to)) - toDayNumber(dayParts(from))
}
