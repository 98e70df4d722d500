import { addDays, dayParts, daysInMonth, toLocalDate } from '../dates/calendar'
import { localTimeAt, resolveLocalTime } from '../dates/zones'
import { LocalTime, ZoneName, type LocalDate } from '../dates/schemas'
import type { CountInput, Step, Warning } from './counted'
import type { Period, Rule } from './rule'
import { weekDay, yearOf, type Calendars } from './working-days'

export type AddTo = {
  readonly day: LocalDate
  readonly rule: Rule
  readonly period: Period
  readonly input: CountInput
  readonly calendars: Calendars
}

export type Added = {
  readonly on: LocalDate
  readonly time: LocalTime | null
  readonly steps: readonly Step[]
  readonly warnings: readonly Warning[]
  /** Years whose calendar was needed and is not there, and years that were read. */
  readonly missing: readonly number[]
  readonly read: readonly number[]
}

const nothing = { time: null, warnings: [], missing: [], read: [] } as const

/** The day (or the hour) that a period leads to, before the last day is looked at. */
export function addPeriod(to: AddTo): Added {
  if (to.period.unit === 'hour') return addHours(to)
  return to.period.unit === 'day' ? addCountedDays(to) : addMonths(to)
}

/** The corresponding day so many months on, or the last day of a month that has no such day. Negative goes back. */
export function monthsLater(day: LocalDate, months: number): { readonly on: LocalDate; readonly clampedFrom: number | null } {
  const { year, month, day: dayOfMonth } = dayParts(day)
  const index = year * 12 + month - 1 + months
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const last = daysInMonth(inYear, inMonth)
  return { on: toLocalDate({ year: inYear, month: inMonth, day: Math.min(dayOfMonth, last) }), clampedFrom: dayOfMonth > last ? dayOfMonth : null }
}

const startStep = ({ day, rule }: AddTo, sign: number): Step => ({
  code: 'start', on: rule.start === 'nextDay' ? addDays(day, sign) : day, params: { how: rule.start, direction: rule.direction },
})

/** Months and years end on the corresponding day; where the trigger's own day counts, a day before it. */
function addMonths(to: AddTo): Added {
  const { day, rule, period } = to
  const sign = rule.direction === 'before' ? -1 : 1
  const { on, clampedFrom } = monthsLater(day, sign * period.n * (period.unit === 'year' ? 12 : 1))
  const steps: Step[] = [startStep(to, sign), { code: period.unit === 'year' ? 'addYears' : 'addMonths', on, params: { n: period.n, sign } }]
  if (clampedFrom !== null) steps.push({ code: 'clamp', on, params: { day: clampedFrom } })
  if (rule.start === 'nextDay') return { ...nothing, on, steps }
  const dayBefore = addDays(on, -sign)
  return { ...nothing, on: dayBefore, steps: [...steps, { code: 'skip', on: dayBefore, params: { days: -sign, why: 'sameDay' } }] }
}

/** Calendar days at once; working days and short periods with days left out one by one. */
function addCountedDays(to: AddTo): Added {
  const { day, rule, period } = to
  const sign = rule.direction === 'before' ? -1 : 1
  const start = startStep(to, sign)
  const isShort = rule.excludeWithin !== null && period.n <= rule.excludeWithin.ifPeriodLe
  if (period.dayType === 'calendar' && !isShort) {
    const on = addDays(day, sign * (period.n - (rule.start === 'sameDay' ? 1 : 0)))
    return { ...nothing, on, steps: [start, { code: 'addDays', on, params: { n: period.n, sign } }] }
  }
  const left = leavesOut(to, isShort)
  let on = rule.start === 'sameDay' ? addDays(day, -sign) : day
  const skipped: LocalDate[] = []
  for (let counted = 0; counted < period.n; ) {
    on = addDays(on, sign)
    if (left.out(on)) skipped.push(on)
    else counted += 1
  }
  const steps: Step[] = [start]
  if (skipped.length > 0) steps.push({ code: 'skip', on: null, params: { days: skipped.length, why: isShort ? 'shortPeriod' : 'working', which: skipped.slice(0, 30).join(' ') } })
  return { ...nothing, on, missing: left.missing(), read: left.read(), steps: [...steps, { code: 'addWorkingDays', on, params: { n: period.n, sign, skipped: skipped.length } }] }
}

/** Whether a day is left out of the count. Without a calendar for its year only the named days of the week are. */
function leavesOut({ rule, calendars }: AddTo, isShort: boolean): { out: (day: LocalDate) => boolean; missing: () => number[]; read: () => number[] } {
  const missing = new Set<number>()
  const read = new Set<number>()
  const named = isShort ? (rule.excludeWithin?.days ?? []) : (['Sat', 'Sun', 'holiday'] as const)
  const out = (day: LocalDate): boolean => {
    const nature = rule.calendar === null ? { is: 'unknown' as const } : calendars.nature(rule.calendar, day)
    const isNamed = named.some((name) => name === weekDay(day))
    if (nature.is === 'unknown') {
      missing.add(yearOf(day))
      return isNamed
    }
    read.add(yearOf(day))
    if (isShort) return isNamed || (named.includes('holiday') && (nature.is === 'holiday' || nature.is === 'transferred'))
    return nature.is !== 'working'
  }
  return { out, missing: () => [...missing], read: () => [...read] }
}

const midnight = LocalTime.parse('00:00')
const utc = ZoneName.parse('UTC')

/** Hours run from the instant; without a clock time from the start of the day, which is the earliest it can be. */
function addHours({ day, rule, period, input }: AddTo): Added {
  const time = input.time ?? midnight
  const zone = input.zone ?? rule.tz ?? utc
  const sign = rule.direction === 'before' ? -1 : 1
  const began = resolveLocalTime(day, time, zone)
  const { date, time: at } = localTimeAt(new Date(Date.parse(began.instant) + sign * period.n * 3_600_000).toISOString(), zone)
  const warnings: Warning[] = [
    ...(input.time === null ? [{ code: 'timeUnknown', level: 'stop', params: {} } as const] : []),
    ...(input.zone === null && rule.tz === null ? [{ code: 'zoneUnknown', level: 'stop', params: {} } as const] : []),
    ...(began.occurrence === 'exact' ? [] : [{ code: 'clockChanged', level: 'care', params: { how: began.occurrence } } as const]),
  ]
  return { ...nothing, on: date, time: at, warnings, steps: [{ code: 'addHours', on: date, params: { n: period.n, sign, from: time, to: at, zone } }] }
}
