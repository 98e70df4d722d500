import { z } from 'zod'
import type { Contract } from './channel'
import { Condition, DeadlineKind, HolidayCalendar, NamedDay, Period, Rule, RuleId, Source, TriggerKind, Verification } from '../deadlines/rule'
import { Counted, Step, Warning } from '../deadlines/counted'
import { BySource } from '../deadlines/per-source'
import { DeadlineStatus, Standing } from '../deadlines/standing'
import { DateLanguage, EdtfDate, LocalDate, LocalTime, ZoneName } from '../dates/schemas'
import { DeadlineId, DocumentId, EventId, Instant, Limit, Line, MatterId, PartyId, Prose } from './values'

const Days = z.array(z.int().min(0).max(3650)).max(12)

/** What counsel enters. With a rule it is counted from the trigger; without one `ownOn` is the day. */
const Entered = z.strictObject({
  /** '' takes the rule's own title. */
  title: Line,
  kind: DeadlineKind,
  ruleId: RuleId.nullable(),
  /** The event whose date counts; it is counted again when that date moves. */
  triggerEventId: EventId.nullable(),
  triggerKind: TriggerKind,
  /** A day other than the event's: of service, say. Null takes the event's own. */
  triggerOn: EdtfDate.nullable(),
  triggerTime: LocalTime.nullable(),
  triggerZone: ZoneName.nullable(),
  /** The paper that shows the trigger. */
  triggerDocumentId: DocumentId.nullable(),
  answers: z.array(Condition).max(20),
  decidedOn: EdtfDate.nullable(),
  period: Period.nullable(),
  pausedDays: z.int().min(0).max(10_000),
  ownOn: LocalDate.nullable(),
  alerts: Days,
  remindAfter: Days,
  /** Who must act or holds the recordings. */
  partyId: PartyId.nullable(),
  note: Prose,
})

export const Deadline = z.strictObject({
  id: DeadlineId,
  matterId: MatterId,
  ...Entered.shape,
  ruleVersion: z.int().nullable(),
  computedOn: LocalDate.nullable(),
  computedTime: LocalTime.nullable(),
  computedZone: ZoneName.nullable(),
  countedFrom: LocalDate.nullable(),
  steps: z.array(Step),
  warnings: z.array(Warning),
  bySource: z.array(BySource),
  /** Counsel's own day over the computed one; both stay. */
  overrideOn: LocalDate.nullable(),
  overrideReason: Line,
  status: DeadlineStatus,
  statusReason: Line,
  statusOn: LocalDate.nullable(),
  proofDocumentId: DocumentId.nullable(),
  proofOn: LocalDate.nullable(),
  proofNote: Line,
  createdAt: Instant,
})
export type Deadline = z.output<typeof Deadline>

/** A day that the deadline had before, and why it changed. */
export const EarlierValue = z.strictObject({
  computedOn: LocalDate.nullable(),
  computedTime: LocalTime.nullable(),
  countedFrom: LocalDate.nullable(),
  ruleVersion: z.int().nullable(),
  because: z.enum(['trigger', 'rule', 'calendar', 'entered']),
  replacedAt: Instant,
})
export type EarlierValue = z.output<typeof EarlierValue>

export const AlertPoint = z.strictObject({ on: LocalDate, days: z.int(), which: z.enum(['before', 'after']) })

/** A deadline with how it stands on this machine's calendar today. */
export const ListedDeadline = z.strictObject({
  ...Deadline.shape,
  dueOn: LocalDate.nullable(),
  standing: Standing,
  /** The reminder reached last, and the next one. */
  alert: AlertPoint.nullable(),
  nextAlert: AlertPoint.nullable(),
  /** Oldest first. */
  earlier: z.array(EarlierValue),
})
export type ListedDeadline = z.output<typeof ListedDeadline>

/** A version of a rule, and whether it was made here or came with the app. */
export const KeptRule = z.strictObject({ ...Rule.shape, madeHere: z.boolean() })
export type KeptRule = z.output<typeof KeptRule>

/** A rule that can follow from an event, counted from it. */
export const Following = z.strictObject({ triggerKind: TriggerKind, ruleId: RuleId, counted: Counted })
export type Following = z.output<typeof Following>

export const Preview = z.strictObject({ counted: Counted, bySource: z.array(BySource) })
export type Preview = z.output<typeof Preview>

/** One line of the log: what was done to a deadline, by whom and when, with the fields that changed. */
export const LogLine = z.strictObject({
  seq: z.int(),
  at: Instant,
  actor: Line,
  what: z.enum(['entered', 'changed', 'recounted', 'closed', 'reopened', 'removed']),
  deadlineId: z.string(),
  matterId: z.string(),
  fileNo: z.string(),
  title: Line,
  ruleId: z.string().nullable(),
  status: DeadlineStatus,
  dueOn: LocalDate.nullable(),
  /** The day before this entry, where it is another. */
  dueBefore: LocalDate.nullable(),
  reason: Line,
})
export type LogLine = z.output<typeof LogLine>

export const RetentionOf = z.strictObject({ partyId: PartyId, days: z.int().min(1).max(5000), howKnown: Line })
export type RetentionOf = z.output<typeof RetentionOf>

const LogRange = z.strictObject({ from: LocalDate, to: LocalDate, matterId: MatterId.nullable(), limit: Limit })
const Written = z.strictObject({ path: z.string(), entries: z.int() })

const NewRule = z.strictObject({ ...Rule.omit({ version: true, verification: true }).shape })
const CalendarFields = z.strictObject({
  set: HolidayCalendar.shape.set, year: HolidayCalendar.shape.year, weekend: HolidayCalendar.shape.weekend,
  holidays: z.array(NamedDay).max(120), transferred: z.array(NamedDay).max(60), working: z.array(NamedDay).max(60), source: Source,
})

export const deadlinesContract = {
  /** By day; those without one first, closed ones last. */
  'deadlines.list': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(ListedDeadline) },
  'deadlines.get': { input: z.strictObject({ id: DeadlineId }), output: ListedDeadline },
  /** Every rule that can follow from an event, counted from it, by day; rules without a day last. */
  'deadlines.following': { input: z.strictObject({ eventId: EventId, triggerKind: TriggerKind.nullable() }), output: z.array(Following) },
  /** Counts without keeping anything. Null without a rule. */
  'deadlines.preview': {
    input: z.strictObject({ matterId: MatterId, ...Entered.partial().shape, ruleId: RuleId, triggerKind: TriggerKind }), output: Preview,
  },
  /** Adds (no id) or changes the fields given, and counts again; an earlier day is kept in `earlier`. */
  'deadlines.save': {
    input: z.strictObject({ id: DeadlineId.optional(), matterId: MatterId, ...Entered.partial().shape }), output: ListedDeadline,
  },
  /** Closes it as done: proof of service and its day are required. */
  'deadlines.close': {
    input: z.strictObject({ id: DeadlineId, proofDocumentId: DocumentId, proofOn: LocalDate, proofNote: Line.optional() }), output: ListedDeadline,
  },
  /** Says that it was missed, that restoration is asked or given, that it does not apply, or opens it again. All but `open` and `missed` need a reason. */
  'deadlines.setStatus': {
    input: z.strictObject({ id: DeadlineId, status: DeadlineStatus.exclude(['done', 'soft']), reason: Line, on: LocalDate.nullable() }), output: ListedDeadline,
  },
  /** Counsel's own day, with a reason; null takes it back. The computed day stays beside it. */
  'deadlines.override': {
    input: z.strictObject({ id: DeadlineId, on: LocalDate.nullable(), reason: Line }), output: ListedDeadline,
  },
  'deadlines.remove': { input: z.strictObject({ id: DeadlineId }), output: z.strictObject({ journalSeq: z.int() }) },
  /** A reminder to whoever has not answered, drafted from the record: paragraphs to copy or change. */
  'deadlines.followUp': {
    input: z.strictObject({ id: DeadlineId, language: DateLanguage }), output: z.strictObject({ title: z.string(), paragraphs: z.array(z.string()) }),
  },
  /** What was entered, changed and done, oldest first, from the journal. Days are of the clock of the machine that wrote. */
  'deadlines.log': { input: LogRange, output: z.array(LogLine) },
  /** The log as a PDF. Local only; journaled as an export. */
  'deadlines.exportLog': {
    input: z.strictObject({ ...LogRange.shape, language: DateLanguage, path: z.string() }), output: Written, local: true,
  },
  /** Days for another calendar, under neutral titles: no name, no rule, no word of the case. Local only; journaled as an export. */
  'deadlines.exportIcs': {
    input: z.strictObject({ matterId: MatterId.nullable(), withFileNo: z.boolean(), language: DateLanguage, path: z.string() }), output: Written, local: true,
  },
  /** All versions, by id and version. */
  'deadlineRules.list': { input: z.strictObject({}), output: z.array(KeptRule) },
  /** Adds a rule, or a new version of one: the versions before it are kept. It begins unverified. */
  'deadlineRules.save': { input: NewRule, output: KeptRule },
  /** Records who checked a version, or takes that back. */
  'deadlineRules.verify': {
    input: z.strictObject({ id: RuleId, version: z.int().min(1), verification: Verification }), output: KeptRule,
  },
  'holidays.list': { input: z.strictObject({}), output: z.array(HolidayCalendar) },
  /** Adds a year or replaces its days; it becomes unverified, and open deadlines are counted again. */
  'holidays.save': { input: CalendarFields, output: HolidayCalendar },
  'holidays.verify': { input: z.strictObject({ id: HolidayCalendar.shape.id, verification: Verification }), output: HolidayCalendar },
  'retention.list': { input: z.strictObject({}), output: z.array(RetentionOf) },
  'retention.save': { input: RetentionOf, output: RetentionOf },
} as const satisfies Contract
