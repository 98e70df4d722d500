import { addDays, daysBetween } from '../dates/calendar'
import { dateBounds, datePrecision } from '../dates/order'
import type { EdtfDate, LocalDate } from '../dates/schemas'
import { addPeriod } from './add-period'
import type { Counted, CountInput, Step, Warning } from './counted'
import { rolled } from './roll'
import { isConfirmed, type Period, type Rule } from './rule'
import type { Calendars } from './working-days'

/** What one count needs: all versions of one rule, and the calendars of holidays. */
export type CountWith = { readonly versions: readonly Rule[]; readonly calendars: Calendars }

/** Days on either side of an unconfirmed boundary between two versions within which a trigger is flagged. */
const boundaryDays = 45

/**
 * Counts a deadline: trigger by conditions, version valid on its day (or by a transitional clause), start, period,
 * end of month, days that do not count, roll-over with the calendar of that year. A trigger that is not exact gives the
 * earliest possible result, and says so. Throws nothing for what is missing: that comes back as a warning, with `on` null
 * where no day can be given. `versions` must hold at least one version.
 */
export function countDeadline({ versions, calendars }: CountWith, input: CountInput): Counted {
  const bounds = input.trigger === null ? { earliest: null, latest: null } : dateBounds(input.trigger)
  const newest = versions.reduce((a, b) => (b.version > a.version ? b : a))
  if (input.trigger === null || bounds.earliest === null) {
    return {
      ruleId: newest.id, version: newest.version, on: null, time: null, zone: input.zone, triggerOn: null, steps: [],
      warnings: [stop('noTrigger'), ...rulesOwnWarnings(newest)],
    }
  }
  const found = countFrom(bounds.earliest, { versions, calendars }, input)
  const steps: Step[] = [{ code: 'trigger', on: isExact(input.trigger) ? bounds.earliest : null, params: { kind: input.triggerKind, date: input.trigger } }]
  if (!isExact(input.trigger)) steps.push({ code: 'earliest', on: bounds.earliest, params: { date: input.trigger } })
  const latest = bounds.latest === null || isExact(input.trigger) ? null : countFrom(bounds.latest, { versions, calendars }, input).on
  return {
    ...found,
    steps: [...steps, ...found.steps],
    warnings: [...found.warnings.filter(({ level }) => level === 'stop'), ...vagueness(input.trigger, found.on, latest), ...found.warnings.filter(({ level }) => level === 'care')],
  }
}

const stop = (code: Warning['code'], params: Warning['params'] = {}): Warning => ({ code, level: 'stop', params })
const care = (code: Warning['code'], params: Warning['params'] = {}): Warning => ({ code, level: 'care', params })

const isExact = (date: EdtfDate): boolean => datePrecision(date).precision === 'day'

function vagueness(trigger: EdtfDate, earliest: LocalDate | null, latest: LocalDate | null): Warning[] {
  const { uncertain, approximate } = datePrecision(trigger)
  const imprecise = isExact(trigger) ? [] : [care('imprecise', { trigger, earliest: earliest ?? '', latest: latest ?? '' })]
  return uncertain || approximate ? [...imprecise, care('uncertain', { trigger })] : imprecise
}

/** The version for a trigger on `day`: the highest of those valid then; null where there is none. */
export function versionOn(versions: readonly Rule[], day: LocalDate): Rule | null {
  const valid = versions.filter(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo))
  return valid.reduce<Rule | null>((best, each) => (best === null || each.version > best.version ? each : best), null)
}

type Chosen = { readonly rule: Rule; readonly steps: readonly Step[]; readonly warnings: readonly Warning[] }

/** The version by the trigger's day, or by the day that a transitional clause names. */
function chooseVersion(day: LocalDate, versions: readonly Rule[], input: CountInput): Chosen | null {
  const rule = versionOn(versions, day)
  if (rule === null) return null
  const step = (of: Rule): Step => ({ code: 'version', on: day, params: { rule: of.id, version: of.version, from: of.validFrom ?? '', to: of.validTo ?? '' } })
  for (const clause of rule.transitional) {
    const decided = input.triggerKind === clause.by ? day : input.decidedOn === null ? null : dateBounds(input.decidedOn).earliest
    if (decided === null) return { rule, steps: [step(rule)], warnings: [stop('decisionDayUnknown', { by: clause.by, before: clause.before })] }
    const earlier = decided < clause.before ? versionOn(versions, decided) : null
    if (earlier === null) continue
    return { rule: earlier, steps: [step(earlier), { code: 'transitional', on: day, params: { by: clause.by, decided, before: clause.before, version: earlier.version } }], warnings: [] }
  }
  return { rule, steps: [step(rule)], warnings: boundaryWarnings(rule, versions, day) }
}

function boundaryWarnings(rule: Rule, versions: readonly Rule[], day: LocalDate): Warning[] {
  const edges = versions.filter(({ validitySure }) => !validitySure).flatMap(({ validFrom }) => (validFrom === null ? [] : [validFrom]))
  const near = edges.find((edge) => Math.abs(daysBetween(edge, day)) <= boundaryDays)
  return near === undefined ? [] : [stop('boundary', { edge: near, version: rule.version })]
}

/** What is true of a rule whatever the trigger: nobody confirmed it, it asks for haste, it is soft, its days can stand still. */
function rulesOwnWarnings(rule: Rule): Warning[] {
  return [
    ...(isConfirmed(rule.verification) ? [] : [care('unverified', { rule: rule.id, version: rule.version })]),
    ...(rule.promptly ? [care('promptly')] : []),
    ...(rule.soft ? [care('soft')] : []),
    ...(rule.tolling ? [care('tolling')] : []),
  ]
}

function countFrom(day: LocalDate, { versions, calendars }: CountWith, input: CountInput): Counted {
  const chosen = chooseVersion(day, versions, input)
  const newest = versions.reduce((a, b) => (b.version > a.version ? b : a))
  const blank = { time: null, zone: input.zone, triggerOn: day, on: null }
  if (chosen === null) return { ...blank, ruleId: newest.id, version: null, steps: [], warnings: [stop('noVersion', { day }), ...rulesOwnWarnings(newest)] }
  const { rule } = chosen
  const alternative = rule.trigger.alt.find((alt) => input.answers.includes(alt.if)) ?? null
  const wanted = alternative?.event ?? rule.trigger.event
  const steps: Step[] = alternative === null ? [...chosen.steps] : [...chosen.steps, { code: 'condition', on: day, params: { if: alternative.if, kind: wanted } }]
  const warnings: Warning[] = [
    ...(wanted === input.triggerKind ? [] : [stop('triggerDiffers', { wanted, given: input.triggerKind })]), ...chosen.warnings, ...rulesOwnWarnings(rule),
  ]
  const period = alternative?.period !== undefined ? alternative.period : rule.userPeriod ? (input.period ?? rule.period) : rule.period
  const base = { ruleId: rule.id, version: rule.version }
  if (period === null) {
    const why = rule.userPeriod && alternative?.period === undefined ? stop('periodMissing') : care('noTerm')
    return { ...blank, ...base, steps: why.code === 'noTerm' ? [...steps, { code: 'noTerm', on: null, params: {} }] : steps, warnings: [why, ...warnings] }
  }
  return { ...base, ...counted(day, rule, period, input, calendars, steps, warnings) }
}

function counted(
  day: LocalDate, rule: Rule, period: Period, input: CountInput, calendars: Calendars, before: readonly Step[], own: readonly Warning[],
): Omit<Counted, 'ruleId' | 'version'> {
  const added = addPeriod({ day, rule, period, input, calendars })
  const sign = rule.direction === 'before' ? -1 : 1
  let on = added.on
  const steps: Step[] = [...before, ...added.steps]
  if (rule.clear !== 'none' && period.unit !== 'hour') {
    on = addDays(on, sign)
    steps.push({ code: 'clear', on, params: { how: rule.clear } })
  }
  if (rule.tolling && input.pausedDays > 0) {
    on = addDays(on, sign * input.pausedDays)
    steps.push({ code: 'paused', on, params: { days: input.pausedDays } })
  }
  const end = period.unit === 'hour' ? { on, steps: [], missing: null, read: [] } : rolled(on, rule, calendars)
  const missing = [...new Set([...added.missing, ...(end.missing === null ? [] : [end.missing])])]
  const read = [...new Set([...added.read, ...end.read])].filter((year) => rule.calendar !== null && !calendars.isConfirmed(rule.calendar, year))
  const closing: Step[] = period.unit === 'hour' ? [] : [{ code: 'endOfDay', on: end.on, params: { zone: rule.tz ?? input.zone ?? '', filed: rule.filedWhen ?? '' } }]
  return {
    on: end.on, time: added.time, zone: period.unit === 'hour' ? (input.zone ?? rule.tz) : (rule.tz ?? input.zone), triggerOn: day,
    steps: [...steps, ...end.steps, ...closing],
    warnings: [
      ...missing.map((year) => stop('calendarMissing', { set: rule.calendar ?? '', year })), ...added.warnings, ...own,
      ...read.map((year) => care('calendarUnverified', { set: rule.calendar ?? '', year })),
    ],
  }
}

