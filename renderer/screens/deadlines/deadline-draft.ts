import type { InputOf } from '../../../electron/shared/contract'
import type { KeptRule, ListedDeadline } from '../../../electron/shared/contract/deadlines'
import type { Condition, DeadlineKind, Period, TriggerKind } from '../../../electron/shared/deadlines/rule'
import { versionOn } from '../../../electron/shared/deadlines/count'
import { triggersOf } from '../../../electron/shared/deadlines/standing'
import { dateBounds } from '../../../electron/shared/dates/order'
import { EdtfDate, LocalDate } from '../../../electron/shared/dates/schemas'

/** A deadline as its form holds it: numbers may be missing, and reminders are a line of numbers. */
export type DeadlineDraft = {
  title: string
  kind: DeadlineKind
  ruleId: string | null
  triggerEventId: string | null
  triggerKind: TriggerKind
  triggerOn: string | null
  triggerTime: string | null
  triggerZone: string | null
  triggerDocumentId: string | null
  answers: readonly Condition[]
  decidedOn: string | null
  periodN: number | null
  periodUnit: Period['unit']
  dayType: Period['dayType']
  pausedDays: number | null
  ownOn: string | null
  /** '' takes the rule's own chain. */
  alerts: string
  remindAfter: string
  partyId: string | null
  note: string
}

export function newDraft(event: { readonly id: string; readonly kind: string } | null): DeadlineDraft {
  return {
    title: '', kind: 'filing', ruleId: null, triggerEventId: event?.id ?? null, triggerKind: event === null ? 'act.learned' : (triggersOf(event.kind)[0] ?? 'other'),
    triggerOn: null, triggerTime: null, triggerZone: null, triggerDocumentId: null, answers: [], decidedOn: null, periodN: null, periodUnit: 'day',
    dayType: 'calendar', pausedDays: null, ownOn: null, alerts: '', remindAfter: '', partyId: null, note: '',
  }
}

export function draftOf(deadline: ListedDeadline): DeadlineDraft {
  const { title, kind, ruleId, triggerEventId, triggerKind, triggerOn, triggerTime, triggerZone, triggerDocumentId, answers, decidedOn, period, ownOn, partyId, note } = deadline
  return {
    title, kind, ruleId, triggerEventId, triggerKind, triggerOn, triggerTime, triggerZone, triggerDocumentId, answers, decidedOn, ownOn, partyId, note,
    periodN: period?.n ?? null, periodUnit: period?.unit ?? 'day', dayType: period?.dayType ?? 'calendar', pausedDays: deadline.pausedDays === 0 ? null : deadline.pausedDays,
    alerts: deadline.alerts.join(' '), remindAfter: deadline.remindAfter.join(' '),
  }
}

/** Whole numbers of a line, most first or least first as given; null for an empty line. */
export function numbersOf(line: string): number[] | null {
  const found = (line.match(/\d+/g) ?? []).map(Number).filter((n) => n <= 3650).slice(0, 12)
  return found.length === 0 ? null : [...new Set(found)]
}

/** What the draft says to the contract, but for its case and id. */
export function inputOf(draft: DeadlineDraft): Omit<InputOf<'deadlines.save'>, 'matterId' | 'id'> {
  const { periodN, periodUnit, dayType, alerts, remindAfter, pausedDays, answers, ...rest } = draft
  const [before, after] = [numbersOf(alerts), numbersOf(remindAfter)]
  return {
    ...rest, answers: [...answers], pausedDays: pausedDays ?? 0, period: periodN === null || periodN < 1 ? null : { n: periodN, unit: periodUnit, dayType },
    ownOn: draft.ruleId === null ? draft.ownOn : null,
    ...(before === null ? {} : { alerts: before }), ...(after === null ? {} : { remindAfter: after }),
  }
}

/** The version that the trigger's day asks for, else the newest: what the form asks about conditions follows it. */
export function shownVersion(rules: readonly KeptRule[], ruleId: string | null, day: string | null): KeptRule | null {
  const versions = rules.filter(({ id }) => id === ruleId)
  const date = EdtfDate.safeParse(day)
  const known = date.success ? dateBounds(date.data).earliest : null
  const found = known === null ? null : versionOn(versions, LocalDate.parse(known))
  return versions.find(({ version }) => version === found?.version) ?? versions.at(-1) ?? null
}

/** Conditions that any version of a rule asks about, each once. */
export const conditionsOf = (rules: readonly KeptRule[], ruleId: string | null): readonly Condition[] =>
  [...new Set(rules.filter(({ id }) => id === ruleId).flatMap(({ trigger }) => trigger.alt.map((alternative) => alternative.if)))]

/** Rules that begin with a day of this kind, in any version, each once by its newest version. */
export function rulesFrom(rules: readonly KeptRule[], kind: TriggerKind): readonly KeptRule[] {
  const newest = new Map<string, KeptRule>(rules.map((rule) => [rule.id, rule]))
  return [...newest.values()].filter(({ trigger }) => trigger.event === kind || trigger.alt.some(({ event }) => event === kind))
}
