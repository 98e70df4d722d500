import type { InputOf } from '../../../electron/shared/contract'
import type { KeptRule } from '../../../electron/shared/contract/deadlines'
import { deadlinesContract } from '../../../electron/shared/contract/deadlines'
import type { Condition, DeadlineKind, Period, Rule, TriggerAlternative, TriggerKind } from '../../../electron/shared/deadlines/rule'
import type { z } from 'zod'
import { numbersOf } from './deadline-draft'

type Alternative = z.output<typeof TriggerAlternative>

/** A rule as its form holds it. What the form does not ask is kept from the version it began with. */
export type RuleDraft = {
  readonly from: KeptRule | null
  readonly id: string
  readonly en: string
  readonly ru: string
  readonly fr: string
  readonly kind: DeadlineKind
  readonly jurisdiction: string
  readonly body: string
  readonly event: TriggerKind
  readonly alt: readonly (Omit<Alternative, 'if'> & { readonly if: Condition })[]
  readonly n: number | null
  readonly unit: Period['unit']
  readonly dayType: Period['dayType']
  readonly start: Rule['start']
  readonly clear: Rule['clear']
  readonly direction: Rule['direction']
  readonly roll: Rule['roll']
  readonly filed: NonNullable<Rule['filedWhen']> | 'none'
  readonly calendar: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly soft: boolean
  readonly promptly: boolean
  readonly alerts: string
  readonly sourceRef: string
  readonly seen: string
  readonly note: string
}

export function ruleDraft(from: KeptRule | null): RuleDraft {
  return {
    from, id: from?.id ?? '', en: from?.title.en ?? '', ru: from?.title.ru ?? '', fr: from?.title.fr ?? '', kind: from?.kind ?? 'filing',
    jurisdiction: from?.jurisdiction ?? '', body: from?.body ?? '', event: from?.trigger.event ?? 'act.learned', alt: from?.trigger.alt ?? [],
    n: from?.period?.n ?? null, unit: from?.period?.unit ?? 'day', dayType: from?.period?.dayType ?? 'calendar', start: from?.start ?? 'nextDay', clear: from?.clear ?? 'none',
    direction: from?.direction ?? 'after', roll: from?.roll ?? 'none', filed: from?.filedWhen ?? 'none', calendar: from?.calendar ?? '',
    validFrom: from?.validFrom ?? null, validTo: from?.validTo ?? null, soft: from?.soft ?? false, promptly: from?.promptly ?? false,
    alerts: (from?.alerts ?? [14, 7, 3, 1]).join(' '), sourceRef: from?.source.ref ?? '', seen: from?.source.seen ?? '', note: from?.note ?? '',
  }
}

/** What the contract takes, or null while something it needs is missing or cannot be. A title in one language stands for the others. */
export function ruleInput(draft: RuleDraft): InputOf<'deadlineRules.save'> | null {
  const { from } = draft
  const any = [draft.en, draft.ru, draft.fr].find((title) => title.trim() !== '') ?? ''
  const parsed = deadlinesContract['deadlineRules.save'].input.safeParse({
    id: draft.id.trim(), listed: from?.listed ?? '', kind: draft.kind, title: { en: draft.en.trim() || any, ru: draft.ru.trim() || any, fr: draft.fr.trim() || any },
    jurisdiction: draft.jurisdiction, body: draft.body, trigger: { event: draft.event, alt: [...draft.alt] },
    period: draft.n === null ? null : { n: draft.n, unit: draft.unit, dayType: draft.dayType }, userPeriod: from?.userPeriod ?? draft.n === null,
    start: draft.start, end: 'endOfDay', endMonth: 'clampToLast', clear: draft.clear, excludeWithin: from?.excludeWithin ?? null, direction: draft.direction, roll: draft.roll,
    filedWhen: draft.filed === 'none' ? null : draft.filed, tz: from?.tz ?? null, restoration: from?.restoration ?? null, soft: draft.soft, promptly: draft.promptly,
    tolling: from?.tolling ?? false, validFrom: draft.validFrom, validTo: draft.validTo, validitySure: true, transitional: from?.transitional ?? [], supersedes: null,
    source: { ref: draft.sourceRef, url: from?.source.url ?? '', seen: draft.seen }, calendar: draft.calendar.trim() === '' ? null : draft.calendar.trim(),
    alerts: numbersOf(draft.alerts) ?? [], remindAfter: from?.remindAfter ?? [], note: draft.note,
  })
  return parsed.success && draft.sourceRef.trim() !== '' ? parsed.data : null
}
