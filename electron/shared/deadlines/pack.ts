import { z } from 'zod'
import { AppError } from '../errors'
import { HolidayCalendar, isConfirmed, Rule, ruleKey } from './rule'

/**
 * Reads a pack of rules. Throws `invalid_input` when one has the wrong shape, when a version is there twice, when a
 * rule claims to be verified (a pack cannot: only a person confirms), or when an open period cannot be given.
 */
export function parseRules(json: unknown): Rule[] {
  const parsed = z.array(Rule).safeParse(json)
  if (!parsed.success) throw new AppError('invalid_input', 'The pack of rules has the wrong shape.')
  const keys = new Set(parsed.data.map(ruleKey))
  if (keys.size !== parsed.data.length) throw new AppError('invalid_input', 'The pack of rules has a version twice.')
  if (parsed.data.some(({ verification }) => isConfirmed(verification))) throw new AppError('invalid_input', 'A pack cannot confirm its own rules.')
  return parsed.data
}

/** Reads holiday calendars, one a year and set. Throws `invalid_input` as `parseRules` does, and for days of another year. */
export function parseCalendars(json: unknown): HolidayCalendar[] {
  const parsed = z.array(HolidayCalendar).safeParse(json)
  if (!parsed.success) throw new AppError('invalid_input', 'The pack of calendars has the wrong shape.')
  if (new Set(parsed.data.map(({ id }) => id)).size !== parsed.data.length) throw new AppError('invalid_input', 'The pack of calendars has a year twice.')
  if (parsed.data.some((calendar) => calendarProblem(calendar) !== null)) throw new AppError('invalid_input', 'A calendar has days of another year.')
  if (parsed.data.some(({ verification }) => isConfirmed(verification))) throw new AppError('invalid_input', 'A pack cannot confirm its own calendars.')
  return parsed.data
}

/** What is wrong with a calendar: its name, or a day that is not of its year; null when nothing is. */
export function calendarProblem({ id, set, year, holidays, transferred, working }: HolidayCalendar): 'id' | 'year' | null {
  if (id !== `${set}-${year}`) return 'id'
  return [...holidays, ...transferred, ...working].every(({ on }) => on.startsWith(`${year}-`)) ? null : 'year'
}
