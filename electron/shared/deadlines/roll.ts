import { addDays } from '../dates/calendar'
import type { LocalDate } from '../dates/schemas'
import type { Step } from './counted'
import type { Rule } from './rule'
import { yearOf, type Calendars } from './working-days'

export type Rolled = {
  readonly on: LocalDate
  readonly steps: readonly Step[]
  /** A year whose calendar is not there: the day is then left as counted. */
  readonly missing: number | null
  readonly read: readonly number[]
}

/** Moves a last day that is no working day, each day of the way with its reason. A year without a calendar moves nothing. */
export function rolled(raw: LocalDate, rule: Rule, calendars: Calendars): Rolled {
  if (rule.roll === 'none') return { on: raw, steps: [{ code: 'noRoll', on: raw, params: { why: 'rule' } }], missing: null, read: [] }
  const step = rule.roll === 'prevWorkingDay' ? -1 : 1
  const steps: Step[] = []
  const read = new Set<number>()
  for (let on = raw; ; on = addDays(on, step)) {
    const nature = rule.calendar === null ? ({ is: 'unknown' } as const) : calendars.nature(rule.calendar, on)
    if (nature.is === 'unknown') return { on: raw, steps: [{ code: 'noRoll', on: raw, params: { why: 'calendar', year: yearOf(on) } }], missing: yearOf(on), read: [...read] }
    read.add(yearOf(on))
    if (nature.is === 'working') return { on, steps: steps.length === 0 ? [{ code: 'noRoll', on, params: { why: 'working' } }] : steps, missing: null, read: [...read] }
    steps.push({ code: 'roll', on: addDays(on, step), params: { from: on, why: nature.is, name: 'name' in nature ? nature.name : '', sign: step } })
  }
}
