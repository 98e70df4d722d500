/** Deadlines counted over the records: from the trigger event, its sources, the rules and calendars of the vault. */
import {
  addEarlierValue, countedText, findDeadline, putDeadline, touchedDeadlines, triggerClaims, triggerFacts, watchedForCounting, type CountedText, type TriggerFacts,
} from '../../db/repos/deadlines'
import { listCalendars, listRules } from '../../db/repos/deadline-rules'
import type { ReadDb, WriteDb } from '../../db/handles'
import type { Deadline, EarlierValue } from '../shared/contract/deadlines'
import { EdtfDate, LocalTime, ZoneName } from '../shared/dates/schemas'
import type { Counted, CountInput } from '../shared/deadlines/counted'
import { countBySource, type BySource, type DatedClaim } from '../shared/deadlines/per-source'
import type { Rule, RuleId } from '../shared/deadlines/rule'
import { calendarsOf, type Calendars } from '../shared/deadlines/working-days'
import { AppError } from '../shared/errors'

export type Rulebook = { readonly versions: ReadonlyMap<string, readonly Rule[]>; readonly calendars: Calendars }

/** The vault's rules and calendars, ready to count with. */
export function rulebook(db: ReadDb): Rulebook {
  const versions = new Map<string, Rule[]>()
  for (const rule of listRules(db)) versions.set(rule.id, [...(versions.get(rule.id) ?? []), rule])
  return { versions, calendars: calendarsOf(listCalendars(db)) }
}

/** All versions of a rule. Throws `not_found`. */
export function versionsOf({ versions }: Rulebook, id: RuleId): readonly Rule[] {
  const found = versions.get(id)
  if (found === undefined) throw new AppError('not_found', 'This rule is not kept here.')
  return found
}

type Asked = Pick<Deadline, 'ruleId' | 'triggerKind' | 'triggerOn' | 'triggerTime' | 'triggerZone' | 'answers' | 'decidedOn' | 'period' | 'pausedDays'>

/** What the trigger event says, and its sources. */
export type Trigger = { readonly facts: TriggerFacts | null; readonly claims: readonly { readonly id: string; readonly dateValue: string | null }[] }

const orNull = <T>(schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } }, value: unknown): T | null => {
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : null
}

const toDatedClaim = ({ id, dateValue }: { id: string; dateValue: string | null }): DatedClaim => ({ id, dateValue: orNull(EdtfDate, dateValue) })

/** Counts what was entered: a day of its own stands before the event's, and then no source of the event differs from it. */
export function countAsked(book: Rulebook, asked: Asked & { readonly ruleId: RuleId }, trigger: Trigger): { counted: Counted; bySource: readonly BySource[] } {
  const hasOwn = asked.triggerOn !== null
  const input: CountInput = {
    triggerKind: asked.triggerKind,
    trigger: asked.triggerOn ?? orNull(EdtfDate, trigger.facts?.happened ?? null),
    time: asked.triggerTime ?? (hasOwn ? null : orNull(LocalTime, trigger.facts?.time ?? null)),
    zone: asked.triggerZone ?? orNull(ZoneName, trigger.facts?.zone ?? null),
    answers: asked.answers, decidedOn: asked.decidedOn, period: asked.period, pausedDays: asked.pausedDays,
  }
  return countBySource({ versions: versionsOf(book, asked.ruleId), calendars: book.calendars }, input, hasOwn ? [] : trigger.claims.map(toDatedClaim))
}

/** The deadline with its day counted anew; one without a rule has the day that counsel gave. */
export function recounted(book: Rulebook, deadline: Deadline, trigger: Trigger): Deadline {
  if (deadline.ruleId === null) {
    const steps = deadline.ownOn === null ? [] : [{ code: 'own' as const, on: deadline.ownOn, params: {} }]
    return {
      ...deadline, ruleVersion: null, computedOn: deadline.ownOn, computedTime: null, computedZone: null, countedFrom: null, steps, bySource: [],
      warnings: deadline.ownOn === null ? [{ code: 'noTrigger', level: 'stop', params: {} }] : [],
    }
  }
  const { counted, bySource } = countAsked(book, { ...deadline, ruleId: deadline.ruleId }, trigger)
  return {
    ...deadline, ruleVersion: counted.version, computedOn: counted.on, computedTime: counted.time, computedZone: counted.zone,
    countedFrom: counted.triggerOn, steps: counted.steps, warnings: counted.warnings, bySource: [...bySource],
  }
}

const isSameDay = (a: Deadline, b: Deadline): boolean => a.computedOn === b.computedOn && a.computedTime === b.computedTime

/** Keeps a deadline as counted now, and the day it had before beside it. */
export function putCounted(tx: WriteDb, before: Deadline | null, after: Deadline, because: EarlierValue['because'], at: string): void {
  putDeadline(tx, after)
  if (before === null || isSameDay(before, after)) return
  const { computedOn, computedTime, countedFrom, ruleVersion } = before
  addEarlierValue(tx, before.id, { computedOn, computedTime, countedFrom, ruleVersion, because, replacedAt: at })
}

/** Counts these anew and keeps what changed. Returns how many got another day. */
export function recountAll(tx: WriteDb, deadlines: readonly CountedText[], because: EarlierValue['because'], at: string): number {
  if (deadlines.length === 0) return 0
  const book = rulebook(tx)
  const ids = deadlines.length > 500 ? 'all' : [...new Set(deadlines.flatMap(({ deadline }) => deadline.triggerEventId ?? []))]
  const [facts, claims] = [triggerFacts(tx, ids), triggerClaims(tx, ids)]
  let moved = 0
  for (const { deadline: before, text } of deadlines) {
    const of = before.triggerEventId ?? ''
    const after = recounted(book, before, { facts: facts.get(of) ?? null, claims: claims.get(of) ?? [] })
    if (!isSameDay(before, after)) moved += 1
    if (isSameDay(before, after) && before.ruleVersion === after.ruleVersion && countedText(after) === text) continue
    putCounted(tx, before, after, because, at)
  }
  return moved
}

/** After any change of records: deadlines whose trigger, rule or calendar it touched follow in the same entry. */
export function recountTouched(tx: WriteDb, at: string): void {
  const { deadlines, because } = touchedDeadlines(tx)
  recountAll(tx, deadlines, because, at)
}

/** Counts every watched deadline anew, of all cases. */
export const recountWatched = (tx: WriteDb, at: string): number => recountAll(tx, watchedForCounting(tx), 'rule', at)

/** What the trigger of one deadline says now. */
export function triggerOf(db: ReadDb, eventId: string | null): Trigger {
  if (eventId === null) return { facts: null, claims: [] }
  return { facts: triggerFacts(db, [eventId]).get(eventId) ?? null, claims: triggerClaims(db, [eventId]).get(eventId) ?? [] }
}

/** The deadline, which must be of that case. Throws `not_found`. */
export function ownDeadline(db: ReadDb, id: Deadline['id'], matterId: Deadline['matterId']): Deadline {
  const found = findDeadline(db, id)
  if (found === null || found.matterId !== matterId) throw new AppError('not_found', 'This deadline is not in this case any more.')
  return found
}
