import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../electron/shared/dates/calendar'
import { monthsLater } from '../../../electron/shared/deadlines/add-period'
import { countDeadline } from '../../../electron/shared/deadlines/count'
import { calendarsOf } from '../../../electron/shared/deadlines/working-days'
import type { Step } from '../../../electron/shared/deadlines/counted'
import { LocalDate } from '../../../electron/shared/dates/schemas'
import { nearDay } from '../dates/arbitrary-dates'
import { anInput, calendars, codes, countBy, shippedCalendars, shippedRules, versionsOf } from './support'

const datedRules = shippedRules.filter(({ id }) => id !== 'UN-CAT-R113')
const anyRule = fc.constantFrom(...datedRules)
const period = { n: 12, unit: 'day', dayType: 'calendar' }

/** One version alone, valid on every day: what a rule itself says, without its neighbours. */
const alone = (rule: (typeof datedRules)[number]) => [{ ...rule, validFrom: null, validTo: null, transitional: [] }]
const countAlone = (rule: (typeof datedRules)[number], trigger: string) =>
  countDeadline({ versions: alone(rule), calendars }, anInput({ triggerKind: rule.trigger.event, trigger, time: '12:00', zone: 'UTC', period }))

/** Follows the steps as a person does with a calendar on the wall: each must lead where it says. */
function walk(steps: readonly Step[]): string | null {
  let at: LocalDate | null = null
  for (const { code, on, params } of steps) {
    const sign = Number(params['sign'] ?? 1)
    if (code === 'trigger' || code === 'earliest') at = on
    else if (at === null) return 'no beginning'
    else if (code === 'addDays') at = addDays(at, sign * Number(params['n']) - (steps.some((s) => s.code === 'start' && s.params['how'] === 'sameDay') ? sign : 0))
    else if (code === 'addWorkingDays') at = addDays(at, sign * (Number(params['n']) + Number(params['skipped'])))
    else if (code === 'addMonths') at = monthsLater(at, sign * Number(params['n'])).on
    else if (code === 'addYears') at = monthsLater(at, sign * 12 * Number(params['n'])).on
    else if (code === 'addHours') at = on
    else if (code === 'clear') at = addDays(at, steps.some((s) => s.params['direction'] === 'before') ? -1 : 1)
    else if (code === 'paused') at = addDays(at, Number(params['days']))
    else if (code === 'roll') {
      if (params['from'] !== at) return `rolls from ${String(params['from'])} while at ${at}`
      at = addDays(at, sign)
    } else if ((code === 'noRoll' || code === 'endOfDay' || code === 'clamp') && on !== at) return `${code} says ${on} at ${at}`
  }
  return at
}

describe('every rule that ships', () => {
  test('a later trigger never gives an earlier day', () => {
    fc.assert(
      fc.property(anyRule, nearDay, fc.integer({ min: 0, max: 40 }), (rule, day, later) => {
        const [first, second] = [countAlone(rule, day).on!, countAlone(rule, addDays(day, later)).on!]
        expect(second >= first).toBe(true)
      }),
    )
  })

  test('the steps, followed one by one, lead to the result', () => {
    fc.assert(
      fc.property(anyRule, nearDay, (rule, day) => {
        const counted = countAlone(rule, day)
        expect(walk(counted.steps)).toBe(counted.on)
      }),
    )
    const { steps } = countBy('RU-KAS-219', { trigger: '2024-02-09' })
    expect(walk(steps.filter(({ params }) => params['from'] !== '2024-05-10'))).toBe('rolls from 2024-05-11 while at 2024-05-10')
  })

  test('where it rolls and the year has a calendar, the last day is a working day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...datedRules.filter(({ roll, calendar }) => roll !== 'none' && calendar !== null)), nearDay, (rule, day) => {
        const counted = countAlone(rule, day)
        const isKnown = !codes(counted).includes('stop calendarMissing')
        if (isKnown) expect(calendars.nature(rule.calendar!, counted.on!).is).toBe('working')
      }),
    )
    expect(calendars.nature('RU-court', LocalDate.parse('2024-05-10'))).toEqual({ is: 'transferred', name: 'moved from 6 January' })
  })

  test('an inexact trigger gives what its first day gives, and never a day after that of any other day in it', () => {
    fc.assert(
      fc.property(anyRule, nearDay, (rule, day) => {
        const month = day.slice(0, 7)
        const counted = countAlone(rule, month)
        expect(counted.on).toBe(countAlone(rule, `${month}-01`).on)
        expect(counted.on! <= countAlone(rule, day).on!).toBe(true)
      }),
    )
  })

  test('nothing changes when nothing is different, and no rule looks safe', () => {
    fc.assert(
      fc.property(anyRule, nearDay, (rule, day) => {
        expect(countAlone(rule, day)).toEqual(countAlone(rule, day))
        expect(codes(countAlone(rule, day))).toContain('care unverified')
      }),
    )
    const confirmed = versionsOf('RU-KAS-219').map((rule) => ({ ...rule, verification: { state: 'verified' as const, by: 'I. Invented', on: LocalDate.parse('2024-01-01') } }))
    const checked = calendarsOf(shippedCalendars.map((calendar) => ({ ...calendar, verification: confirmed[0]!.verification })))
    const sure = countDeadline({ versions: confirmed, calendars: checked }, anInput({ triggerKind: 'act.learned', trigger: '2024-09-09' }))
    expect([sure.on, sure.warnings]).toEqual(['2024-12-09', []])
  })
})
