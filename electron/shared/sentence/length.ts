import { addDays } from '../dates/calendar'
import type { LocalDate } from '../dates/schemas'
import { monthsLater } from '../deadlines/add-period'

/**
 * A length of a sentence: whole months (a year is twelve) and days beside them. Months have no fixed number of days, so the
 * two never mix: 1 year less 10 days is 12 months and -10 days.
 */
export type Length = { readonly months: number; readonly days: number }

/** A length as a form or a source writes it; what is left out is 0. */
export type WrittenLength = { readonly years: number | null; readonly months: number | null; readonly days: number | null }

export const noLength: Length = { months: 0, days: 0 }

/** Null when nothing was written at all. */
export function toLength({ years, months, days }: WrittenLength): Length | null {
  return years === null && months === null && days === null ? null : { months: (years ?? 0) * 12 + (months ?? 0), days: days ?? 0 }
}

export const plus = (a: Length, b: Length): Length => ({ months: a.months + b.months, days: a.days + b.days })

/** `a` less `b`; null where that is surely below nothing. */
export function minus(a: Length, b: Length): Length | null {
  const [months, days] = [a.months - b.months, a.days - b.days]
  return months < 0 || months * shortestMonth + days < 0 ? null : { months, days }
}

const shortestMonth = 28

export const isSame = (a: Length, b: Length): boolean => a.months === b.months && a.days === b.days

/** Whole years, months of the last year, days: '13 years 9 months' is 13, 9, 0. */
export const inYears = ({ months, days }: Length): { readonly years: number; readonly months: number; readonly days: number } => ({ years: Math.floor(months / 12), months: months % 12, days })

/**
 * The last day of a length that begins on `first`, that day counted: one year from 24 February ends on 23 February. Months
 * go to the corresponding day, or to the last of a shorter month. A length of nothing ends the day before it begins.
 */
export const lastDay = (first: LocalDate, { months, days }: Length): LocalDate => addDays(monthsLater(first, months).on, days - 1)
