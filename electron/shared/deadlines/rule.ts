import { z } from 'zod'
import { LocalDate, ZoneName } from '../dates/schemas'

/** One line of text. The contract's own `Line` is not used here: this folder knows nothing of calls. */
const Line = z.string().trim().max(500)

/** A readable name of a rule, the same for all its versions: `RU-CPC-389.4`. */
export const RuleId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{1,59}$/).brand<'RuleId'>()
export type RuleId = z.output<typeof RuleId>

/** What the day is for: to file, an answer to come, silence to be kept, a day not to be passed unnoticed, a duty of the State. */
export const DeadlineKind = z.enum(['filing', 'answerDue', 'embargo', 'softLimit', 'stateDuty'])
export type DeadlineKind = z.output<typeof DeadlineKind>

/** What sets a period running. An event is one of these in the eyes of a rule. */
export const TriggerKind = z.enum([
  'judgment.pronounced', 'judgment.copyServed', 'judgment.served', 'judgment.inForce', 'judgment.entered', 'judgment.final', 'sentence.passed',
  'decision.made', 'decision.final', 'decision.notified', 'decision.inForce', 'act.learned', 'act.notified', 'grounds.arose',
  'crimeReport.received', 'complaint.received', 'complaint.registered', 'inquiry.received', 'communication.sent', 'communication.transmitted',
  'remedies.exhausted', 'otherProcedure.ended', 'arrest.made', 'hearing.fixed', 'period.began', 'record.made', 'other',
])
export type TriggerKind = z.output<typeof TriggerKind>

/** Facts that change which day counts, or for how long. Counsel answers them; nothing is guessed. */
export const Condition = z.enum([
  'client.inCustody', 'party.absent', 'decision.served', 'otherProcedure.used', 'exhaustion.excused', 'term.extended', 'term.extendedFurther',
  'inquiry.shortened',
])
export type Condition = z.output<typeof Condition>

export const PeriodUnit = z.enum(['hour', 'day', 'month', 'year'])

/** `dayType` matters for days alone: working days skip weekends, holidays and transferred days off. */
export const Period = z.strictObject({ n: z.int().min(1).max(5000), unit: PeriodUnit, dayType: z.enum(['calendar', 'working']) })
export type Period = z.output<typeof Period>

/** Instead of the usual trigger where a condition holds; with its own period where that differs too, null for 'no fixed term'. */
export const TriggerAlternative = z.strictObject({ if: Condition, event: TriggerKind, period: Period.nullable().optional() })

/** A word in the three languages of the page. */
export const InThreeLanguages = z.strictObject({ en: Line.min(1), ru: Line.min(1), fr: Line.min(1) })
export type InThreeLanguages = z.output<typeof InThreeLanguages>

/** Nobody has confirmed it until a named person did, on a day. */
export const Verification = z.strictObject({ state: z.enum(['unverified', 'verified']), by: Line.nullable(), on: LocalDate.nullable() })
export type Verification = z.output<typeof Verification>

/** Where a rule or a calendar was found, and what is doubtful about that. */
export const Source = z.strictObject({ ref: Line, url: Line, seen: Line })

/**
 * One version of a rule of procedure, as `shared/domain/04-deadlines.md` records it. Versions of one rule share `id`;
 * the one that is valid on the trigger's day counts, the highest where several are.
 */
export const Rule = z.strictObject({
  id: RuleId,
  version: z.int().min(1).max(9999),
  /** Number of the rule in the list it was taken from: 'R01'; '' for one made here. */
  listed: Line,
  kind: DeadlineKind,
  title: InThreeLanguages,
  jurisdiction: Line,
  body: Line,
  trigger: z.strictObject({ event: TriggerKind, alt: z.array(TriggerAlternative).max(10) }),
  /** Null where there is no fixed term, or where counsel gives the period (`userPeriod`). */
  period: Period.nullable(),
  userPeriod: z.boolean(),
  /** Whether the first day counted is the day after the trigger's, or that day itself. */
  start: z.enum(['nextDay', 'sameDay']),
  end: z.literal('endOfDay'),
  endMonth: z.literal('clampToLast'),
  /** Days on both ends that do not count: English clear days, French jours francs. */
  clear: z.enum(['none', 'clearDays', 'joursFrancs']),
  /** Days that are not counted in a short period. */
  excludeWithin: z.strictObject({ ifPeriodLe: z.int().min(1).max(100), days: z.array(z.enum(['Sat', 'Sun', 'holiday'])).min(1) }).nullable(),
  direction: z.enum(['after', 'before']),
  roll: z.enum(['none', 'nextWorkingDay', 'prevWorkingDay']),
  filedWhen: z.enum(['received', 'posted', 'portalTime']).nullable(),
  tz: ZoneName.nullable(),
  restoration: z.strictObject({ possible: z.boolean(), ref: Line, ground: Line }).nullable(),
  /** Passing the day is a warning and never 'expired'. */
  soft: z.boolean(),
  /** Acting at once is required; the day is only the outer limit. */
  promptly: z.boolean(),
  /** Days can stand still (tolling); counsel says how many. */
  tolling: z.boolean(),
  /** First and last trigger day this version is for, inclusive. */
  validFrom: LocalDate.nullable(),
  validTo: LocalDate.nullable(),
  /** False where the days above are not confirmed: triggers near them are flagged. */
  validitySure: z.boolean(),
  /** Where the day of `by` lies before `before`, the version valid on that day counts instead of this one. */
  transitional: z.array(z.strictObject({ by: TriggerKind, before: LocalDate })).max(5),
  supersedes: Line.nullable(),
  source: Source,
  verification: Verification,
  /** Set of holiday calendars, one a year: 'RU-court'. */
  calendar: Line.nullable(),
  /** Days before the last day on which a reminder is due, and days after the trigger. */
  alerts: z.array(z.int().min(0).max(3650)).max(12),
  remindAfter: z.array(z.int().min(0).max(3650)).max(12),
  note: Line,
})
export type Rule = z.output<typeof Rule>

/** What is said of a day off or a day of work. */
export const NamedDay = z.strictObject({ on: LocalDate, name: Line.min(1) })
export type NamedDay = z.output<typeof NamedDay>

/** One year of one set of courts. Whatever is not listed is a working day, but for the weekend. */
export const HolidayCalendar = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{2,40}-\d{4}$/),
  set: z.string().regex(/^[A-Za-z0-9-]{2,40}$/),
  year: z.int().min(1000).max(9999),
  weekend: z.array(z.enum(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])).max(6),
  holidays: z.array(NamedDay).max(120),
  /** Days off by decree, moved from a holiday that fell on a weekend. */
  transferred: z.array(NamedDay).max(60),
  /** Saturdays or Sundays that are worked. */
  working: z.array(NamedDay).max(60),
  source: Source,
  verification: Verification,
})
export type HolidayCalendar = z.output<typeof HolidayCalendar>

/** Whether a named person confirmed it on a known day. Anything less is unverified. */
export const isConfirmed = ({ state, by, on }: Verification): boolean => state === 'verified' && by !== null && by.trim() !== '' && on !== null

/** How a version is kept and named: `RU-CPC-389.4@2`. */
export const ruleKey = ({ id, version }: { readonly id: string; readonly version: number }): string => `${id}@${version}`
