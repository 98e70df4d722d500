import { z } from 'zod'
import { addDays, daysBetween } from '../dates/calendar'
import type { LocalDate } from '../dates/schemas'
import type { DeadlineKind, TriggerKind } from './rule'

/** What counsel says of a deadline. `done` needs proof of service; `missed` is said, never concluded. */
export const DeadlineStatus = z.enum(['open', 'soft', 'done', 'missed', 'restorationAsked', 'restored', 'notApplicable'])
export type DeadlineStatus = z.output<typeof DeadlineStatus>

/** Still to be watched: nobody has closed it. A missed one stays until it is restored or said not to apply. */
export const watchedStatuses: readonly DeadlineStatus[] = ['open', 'soft', 'missed', 'restorationAsked']

/**
 * How it stands today. `overdue`, `dueToday`, `soon`, `running`: a day to act by. `awaited`: somebody else must act.
 * `embargo`, `embargoOver`: silence is kept, or may end. `softAhead`, `softPast`: never 'expired'. `undated`: no day is known.
 */
export const Standing = z.enum([
  'overdue', 'dueToday', 'soon', 'running', 'awaited', 'noAnswer', 'embargo', 'embargoOver', 'softAhead', 'softPast', 'undated', 'done', 'missed',
  'restorationAsked', 'restored', 'notApplicable',
])
export type Standing = z.output<typeof Standing>

export type Stands = {
  readonly kind: DeadlineKind
  readonly status: DeadlineStatus
  /** The day that counts: counsel's own, else the computed one. */
  readonly dueOn: LocalDate | null
  readonly alerts: readonly number[]
}

/** How a deadline stands on `today`. Nothing is ever closed by the calendar. */
export function standingOf({ kind, status, dueOn, alerts }: Stands, today: LocalDate): Standing {
  if (status !== 'open' && status !== 'soft') return status
  if (dueOn === null) return 'undated'
  const left = daysBetween(today, dueOn)
  if (kind === 'softLimit' || status === 'soft') return left < 0 ? 'softPast' : 'softAhead'
  if (kind === 'embargo') return left < 0 ? 'embargoOver' : 'embargo'
  if (left < 0) return kind === 'filing' ? 'overdue' : 'noAnswer'
  if (kind === 'answerDue' || kind === 'stateDuty') return 'awaited'
  if (left === 0) return 'dueToday'
  return left <= Math.max(0, ...alerts) ? 'soon' : 'running'
}

/** A reminder before the last day (`before`) or after the trigger (`after`), on its day. */
export type Alert = { readonly on: LocalDate; readonly days: number; readonly which: 'before' | 'after' }

/** The whole chain of reminders, earliest first; those after the trigger need its day. */
export function alertsOf(
  { dueOn, alerts, triggerOn, remindAfter }: { readonly dueOn: LocalDate | null; readonly alerts: readonly number[]; readonly triggerOn: LocalDate | null; readonly remindAfter: readonly number[] },
): Alert[] {
  const before = dueOn === null ? [] : alerts.map((days): Alert => ({ on: addDays(dueOn, -days), days, which: 'before' }))
  const after = triggerOn === null ? [] : remindAfter.map((days): Alert => ({ on: addDays(triggerOn, days), days, which: 'after' }))
  return [...before, ...after].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The reminder that is on: the last one reached and not yet overtaken by the day itself; null before the first. */
export const alertOn = (chain: readonly Alert[], today: LocalDate): Alert | null => chain.filter(({ on }) => on <= today).at(-1) ?? null

/** The next reminder to come; null after the last. */
export const nextAlert = (chain: readonly Alert[], today: LocalDate): Alert | null => chain.find(({ on }) => on > today) ?? null

/** What an event of a kind can be in the eyes of the rules, the likeliest first. Any other kind can still be chosen. */
const likelyTriggers: Readonly<Record<string, readonly TriggerKind[]>> = {
  judgment: ['judgment.pronounced', 'judgment.copyServed', 'sentence.passed', 'judgment.served', 'judgment.entered', 'judgment.inForce'],
  appealDecision: ['judgment.inForce', 'decision.final', 'judgment.copyServed', 'remedies.exhausted', 'decision.notified', 'judgment.final', 'decision.inForce'],
  cassationDecision: ['decision.final', 'remedies.exhausted', 'decision.notified', 'decision.inForce', 'judgment.final'],
  complaint: ['complaint.registered', 'complaint.received', 'crimeReport.received', 'inquiry.received', 'communication.sent', 'communication.transmitted'],
  letter: ['complaint.registered', 'inquiry.received', 'complaint.received', 'communication.sent', 'act.notified'],
  publication: ['communication.sent', 'communication.transmitted', 'decision.notified'],
  accessDenial: ['act.learned', 'record.made', 'grounds.arose'],
  visit: ['act.learned', 'record.made'],
  illTreatment: ['act.learned', 'record.made', 'grounds.arose'],
  injuryObservation: ['act.learned', 'record.made'],
  punishment: ['act.learned', 'act.notified', 'record.made', 'grounds.arose'],
  apprehension: ['arrest.made', 'record.made'],
  detention: ['arrest.made', 'record.made'],
  custodyOrder: ['decision.made', 'act.notified'],
  hearing: ['hearing.fixed', 'record.made', 'decision.made'],
  search: ['act.learned', 'record.made', 'grounds.arose'],
  confiscation: ['act.learned', 'record.made', 'grounds.arose'],
  transfer: ['act.learned', 'record.made', 'grounds.arose'],
}

/** The triggers that an event of this kind usually is, the likeliest first. */
export const triggersOf = (eventKind: string): readonly TriggerKind[] => likelyTriggers[eventKind] ?? ['act.learned', 'grounds.arose', 'period.began', 'other']
