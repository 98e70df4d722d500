import { z } from 'zod'
import { EdtfDate, LocalDate, LocalTime, ZoneName } from '../dates/schemas'
import { Condition, Period, RuleId, TriggerKind } from './rule'

/**
 * One step of a count, as data: `on` is the day it leads to. Steps in order lead from the trigger to the result, so that
 * a person can follow each with a finger on a calendar.
 */
export const StepCode = z.enum([
  'trigger', 'earliest', 'condition', 'version', 'transitional', 'start', 'addDays', 'addWorkingDays', 'addMonths', 'addYears', 'addHours', 'clamp',
  'skip', 'clear', 'paused', 'roll', 'noRoll', 'endOfDay', 'noTerm', 'own',
])
export type StepCode = z.output<typeof StepCode>

export const StepParams = z.record(z.string(), z.union([z.string(), z.number()]))
export type StepParams = z.output<typeof StepParams>

export const Step = z.strictObject({ code: StepCode, on: LocalDate.nullable(), params: StepParams })
export type Step = z.output<typeof Step>

/** `stop`: the date must not be relied on as it is. `care`: to be checked. */
export const WarningCode = z.enum([
  'calendarMissing', 'triggerDiffers', 'noTrigger', 'noVersion', 'periodMissing', 'noTerm', 'imprecise', 'uncertain', 'sourcesDiffer',
  'timeUnknown', 'zoneUnknown', 'clockChanged', 'decisionDayUnknown', 'boundary', 'unverified', 'calendarUnverified', 'promptly', 'soft', 'tolling',
  'confirm',
])
export type WarningCode = z.output<typeof WarningCode>

export const Warning = z.strictObject({ code: WarningCode, level: z.enum(['stop', 'care']), params: StepParams })
export type Warning = z.output<typeof Warning>

/** What counsel says of a trigger, besides the rule. */
export const CountInput = z.strictObject({
  triggerKind: TriggerKind,
  /** As exact as the source has it; null where nothing is known. */
  trigger: EdtfDate.nullable(),
  time: LocalTime.nullable(),
  zone: ZoneName.nullable(),
  /** The conditions that hold. */
  answers: z.array(Condition).max(20),
  /** Day of the decision itself, where the rule asks for it besides the trigger. */
  decidedOn: EdtfDate.nullable(),
  /** Period that counsel gives, for rules that leave it open. */
  period: Period.nullable(),
  /** Days that stood still. */
  pausedDays: z.int().min(0).max(10_000),
})
export type CountInput = z.output<typeof CountInput>

/** A deadline as counted. `on` is the last day, till 24:00 unless `time` says otherwise; null where no day can be given. */
export const Counted = z.strictObject({
  ruleId: RuleId,
  version: z.int().nullable(),
  on: LocalDate.nullable(),
  time: LocalTime.nullable(),
  zone: ZoneName.nullable(),
  /** The day the count began from. */
  triggerOn: LocalDate.nullable(),
  steps: z.array(Step),
  warnings: z.array(Warning),
})
export type Counted = z.output<typeof Counted>
