import { dayParts, toDayNumber } from '../dates/calendar'
import type { LocalDate } from '../dates/schemas'
import { isConfirmed, type HolidayCalendar } from './rule'

/** What a day is in a calendar. `unknown`: there is no calendar for its year. `name` is that of the holiday. */
export type DayNature =
  | { readonly is: 'working' | 'unknown' }
  | { readonly is: 'weekend' }
  | { readonly is: 'holiday' | 'transferred'; readonly name: string }

const weekDays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const
export type WeekDay = (typeof weekDays)[number]

/** The day of the week. 1970-01-01 was a Thursday. */
export function weekDay(date: LocalDate): WeekDay {
  const n = toDayNumber(dayParts(date))
  return weekDays[((n % 7) + 7) % 7] ?? 'Thu'
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

/** Calendars ready to be asked. */
export type Calendars = {
  readonly nature: (set: string, date: LocalDate) => DayNature
  /** Whether a year of a set is there, and whether a named person confirmed it. */
  readonly has: (set: string, year: number) => boolean
  readonly isConfirmed: (set: string, year: number) => boolean
}

/** Looks up days in a list of yearly calendars; of two for the same year the later one counts. */
export function calendarsOf(list: readonly HolidayCalendar[]): Calendars {
  const years = new Map(list.map((calendar) => [`${calendar.set}-${calendar.year}`, {
    calendar,
    working: new Set<string>(calendar.working.map(({ on }) => on)),
    holidays: new Map<string, string>(calendar.holidays.map(({ on, name }) => [on, name])),
    transferred: new Map<string, string>(calendar.transferred.map(({ on, name }) => [on, name])),
  }]))
  return {
    nature: (set, date) => {
      const year = years.get(`${set}-${yearOf(date)}`)
      if (year === undefined) return { is: 'unknown' }
      const holiday = year.holidays.get(date)
      if (holiday !== undefined) return { is: 'holiday', name: holiday }
      const transferred = year.transferred.get(date)
      if (transferred !== undefined) return { is: 'transferred', name: transferred }
      if (year.working.has(date)) return { is: 'working' }
      return { is: year.calendar.weekend.includes(weekDay(date)) ? 'weekend' : 'working' }
    },
    has: (set, year) => years.has(`${set}-${year}`),
    isConfirmed: (set, year) => {
      const found = years.get(`${set}-${year}`)
      return found !== undefined && isConfirmed(found.calendar.verification)
    },
  }
}
