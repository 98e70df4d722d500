import { useState } from 'react'
import type { KeptRule } from '../../../electron/shared/contract/deadlines'
import { Condition, DeadlineKind, Period, Rule, TriggerKind } from '../../../electron/shared/deadlines/rule'
import type { AppError } from '../../../electron/shared/errors'
import { actions } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { Check } from '../../widgets/Check'
import { Choice } from '../../widgets/Choice'
import { ErrorText } from '../../widgets/ErrorText'
import { DateField, LineField, NumberField, PickField, SegField } from '../../widgets/fields'
import { Sheet } from '../../widgets/Modal'
import { useEnumOptions } from '../../widgets/options'
import { RowsField } from '../../widgets/RowsField'
import { useWords } from '../../widgets/use-words'
import { ruleDraft, ruleInput, type RuleDraft } from './rule-draft'

/** A rule in a form: saving makes a new version that begins unverified, and keeps the ones before. */
export function RuleSheet({ rule, onClose }: { readonly rule: KeptRule | null; readonly onClose: () => void }) {
  const { t } = useWords()
  const [draft, setDraft] = useState<RuleDraft>(ruleDraft(rule))
  const [unread, setUnread] = useState<Readonly<Record<string, string | undefined>>>({})
  const [failed, setFailed] = useState<AppError | null>(null)
  const change = (part: Partial<RuleDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const at = <K extends keyof RuleDraft>(name: K) => ({ value: draft[name], onChange: (next: RuleDraft[K]) => change({ [name]: next } as Partial<RuleDraft>) })
  const day = (name: 'validFrom' | 'validTo') => ({ value: draft[name], unread: unread[name], onChange: (next: string | null, text?: string) => { change({ [name]: next }); setUnread({ ...unread, [name]: text }) } })
  const input = ruleInput(draft)
  const save = (): void => {
    if (input !== null) actions().saveRule(input).then(onClose).catch((cause: unknown) => setFailed(toAppError(cause)))
  }
  return (
    <Sheet title={rule === null ? t('rules.newTitle') : t('rules.editTitle', { id: rule.id })} wide onClose={onClose}>
      {failed === null ? null : <ErrorText error={failed} />}
      <div>
        {rule === null ? <LineField label={t('rules.id')} {...at('id')} note={t('rules.idNote')} /> : null}
        <LineField label={t('rules.titleEn')} {...at('en')} />
        <LineField label={t('rules.titleRu')} {...at('ru')} />
        <LineField label={t('rules.titleFr')} {...at('fr')} />
        <SegField label={t('deadline.kind')} {...at('kind')} options={useEnumOptions('deadlineKind', DeadlineKind.options)} />
        <LineField label={t('rules.jurisdiction')} {...at('jurisdiction')} />
        <LineField label={t('rules.body')} {...at('body')} />
        <PickField label={t('rules.trigger')} {...at('event')} options={useEnumOptions('trigger', TriggerKind.options)} />
        <Alternatives draft={draft} change={change} />
        <NumberField label={t('deadline.period')} {...at('n')} min={1} />
        <SegField label={t('deadline.periodUnit')} {...at('unit')} options={useEnumOptions('periodUnit', Period.shape.unit.options)} />
        <SegField label={t('deadline.dayType')} {...at('dayType')} options={useEnumOptions('dayType', Period.shape.dayType.options)} />
        <SegField label={t('rules.start')} {...at('start')} options={useEnumOptions('ruleStart', Rule.shape.start.options)} />
        <SegField label={t('rules.clear')} {...at('clear')} options={useEnumOptions('ruleClear', Rule.shape.clear.options)} />
        <SegField label={t('rules.direction')} {...at('direction')} options={useEnumOptions('ruleDirection', Rule.shape.direction.options)} />
        <SegField label={t('rules.roll')} {...at('roll')} options={useEnumOptions('ruleRoll', Rule.shape.roll.options)} />
        <SegField label={t('rules.filed')} {...at('filed')} options={useEnumOptions('ruleFiled', ['none', 'received', 'posted', 'portalTime'] as const)} />
        <LineField label={t('rules.calendar')} {...at('calendar')} note={t('rules.calendarNote')} />
        <DateField exact label={t('rules.validFrom')} {...day('validFrom')} />
        <DateField exact label={t('rules.validTo')} {...day('validTo')} />
        <Check checked={draft.soft} onChange={(soft) => change({ soft })}>{t('rules.soft')}</Check>{' '}
        <Check checked={draft.promptly} onChange={(promptly) => change({ promptly })}>{t('rules.promptly')}</Check>
        <LineField label={t('rules.alerts')} {...at('alerts')} note={t('deadline.alertsNote')} />
        <LineField label={t('rules.source')} {...at('sourceRef')} />
        <LineField label={t('rules.seen')} {...at('seen')} />
        <LineField label={t('rules.note')} {...at('note')} />
      </div>
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn look="go" isDisabled={input === null || Object.values(unread).some((text) => text !== undefined)} onPress={save}>{t('rules.save')}</Btn>
      </div>
    </Sheet>
  )
}

/** Conditions under which another day counts. */
function Alternatives({ draft, change }: { readonly draft: RuleDraft; readonly change: (part: Partial<RuleDraft>) => void }) {
  const { t } = useWords()
  const conditions = useEnumOptions('condition', Condition.options)
  const triggers = useEnumOptions('trigger', TriggerKind.options)
  return (
    <RowsField
      label={t('rules.alternatives')} addLabel={t('rules.addAlternative')} columns="minmax(0,1fr) minmax(0,1fr)"
      empty={{ if: 'client.inCustody' as Condition, event: draft.event }} value={draft.alt} onChange={(alt) => change({ alt })}
      draw={(row, set) => (
        <>
          <Choice label={t('rules.condition')} value={row.if} options={conditions} onChange={(next) => set({ if: Condition.options.find((each) => each === next) ?? row.if })} />
          <Choice label={t('rules.trigger')} value={row.event} options={triggers} onChange={(next) => set({ event: TriggerKind.options.find((each) => each === next) ?? row.event })} />
        </>
      )}
    />
  )
}
