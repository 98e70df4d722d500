import { useId } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { DeadlineKind, isConfirmed, Period } from '../../../electron/shared/deadlines/rule'
import { useApp } from '../../store'
import { listOf, valueOr } from '../../store/loadable'
import { Field, Group } from '../../widgets/Field'
import { ChecksField, DateField, NumberField, RecordField, SegField } from '../../widgets/fields'
import { useEnumOptions, usePartyOptions } from '../../widgets/options'
import { useCall } from '../../widgets/use-call'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { conditionsOf, rulesFrom, shownVersion, type DeadlineDraft } from './deadline-draft'
import { Retention } from './Retention'
import { useTriggerEntry } from './DeadlineForm'

const ownDay = 'own-day'

/** The rules that can follow from the trigger, each with its day at once; then what the chosen one asks. */
export function RuleGroup({ form, matterId }: { readonly form: Form<DeadlineDraft>; readonly matterId: string }) {
  const { t } = useWords()
  const kinds = useEnumOptions('deadlineKind', DeadlineKind.options)
  const { ruleId } = form.value
  return (
    <Group title={t('deadline.rule')}>
      <RuleChoice form={form} />
      {ruleId === null ? (
        <>
          <DateField exact label={t('deadline.ownOn')} {...form.reading('ownOn')} />
          <SegField label={t('deadline.kind')} {...form.at('kind')} options={kinds} />
        </>
      ) : <RuleQuestions form={form} matterId={matterId} />}
    </Group>
  )
}

function RuleChoice({ form }: { readonly form: Form<DeadlineDraft> }) {
  const { t, date, language } = useWords()
  const { triggerEventId, triggerKind, ruleId } = form.value
  const rules = useApp((state) => listOf(state.rules))
  const [following] = useCall('deadlines.following', triggerEventId === null ? null : { eventId: triggerEventId, triggerKind })
  const days = new Map(valueOr(following, []).map(({ ruleId: id, counted }) => [id as string, counted.on]))
  const dayOf = (id: string): string => days.get(id) ?? '~'
  const found = rulesFrom(rules, triggerKind).toSorted((a, b) => (dayOf(a.id) < dayOf(b.id) ? -1 : dayOf(a.id) > dayOf(b.id) ? 1 : 0))
  const kept = found.some(({ id }) => id === ruleId) ? [] : rules.filter(({ id }) => id === ruleId).slice(-1)
  const labelId = useId()
  return (
    <Field label={t('deadline.follows')} set note={found.length === 0 ? t('deadline.noRules') : undefined}>
      {() => (
        <RadioGroup aria-labelledby={labelId} className="pick" value={ruleId ?? ownDay} onChange={(id) => form.change({ ruleId: id === ownDay ? null : id, answers: [] })}>
          <span className="hidden-visually" id={labelId}>{t('deadline.follows')}</span>
          {[...kept, ...found].map((rule) => {
            const on = days.get(rule.id) ?? null
            return (
              <Radio key={rule.id} value={rule.id} className="pick-item">
                <span className="num">{on === null ? '—' : date(on, 'short')}</span>
                <span>{rule.title[language]} <span className="small faint">{rule.id}</span></span>
                <span className={`tag ${isConfirmed(rule.verification) ? 'plain' : 'soon'}`}>{t(`enum.verification.${isConfirmed(rule.verification) ? 'verified' : 'unverified'}`)}</span>
              </Radio>
            )
          })}
          <Radio value={ownDay} className="pick-item"><span /><span>{t('deadline.ownDay')}</span><span /></Radio>
        </RadioGroup>
      )}
    </Field>
  )
}

/** What the rule asks besides the trigger: conditions, the day of the decision, an open period, days that stood still. */
function RuleQuestions({ form, matterId }: { readonly form: Form<DeadlineDraft>; readonly matterId: string }) {
  const { t } = useWords()
  const rules = useApp((state) => listOf(state.rules))
  const entry = useTriggerEntry(form.value.triggerEventId)
  const rule = shownVersion(rules, form.value.ruleId, form.value.triggerOn ?? entry?.event.happened ?? null)
  const parties = usePartyOptions(matterId)
  const units = useEnumOptions('periodUnit', Period.shape.unit.options)
  const dayTypes = useEnumOptions('dayType', Period.shape.dayType.options)
  if (rule === null) return null
  const conditions = conditionsOf(rules, rule.id)
  const isVideo = rule.listed === 'R26'
  const transitional = rule.transitional[0]
  return (
    <>
      {conditions.length === 0 ? null : <ChecksField label={t('deadline.conditions')} {...form.at('answers')} options={conditions.map((value) => ({ value, label: t(`enum.condition.${value}`) }))} />}
      {transitional === undefined || form.value.triggerKind === transitional.by ? null : <DateField label={t('deadline.decidedOn', { by: t(`enum.trigger.${transitional.by}`) })} {...form.reading('decidedOn')} />}
      <RecordField label={t(isVideo ? 'deadline.holder' : 'deadline.party')} {...form.at('partyId')} options={parties} />
      {isVideo ? <Retention form={form} /> : null}
      {rule.userPeriod ? (
        <>
          <NumberField label={t('deadline.period')} {...form.at('periodN')} min={1} />
          <SegField label={t('deadline.periodUnit')} {...form.at('periodUnit')} options={units} />
          {form.value.periodUnit === 'day' ? <SegField label={t('deadline.dayType')} {...form.at('dayType')} options={dayTypes} /> : null}
        </>
      ) : null}
      {rule.tolling ? <NumberField label={t('deadline.paused')} {...form.at('pausedDays')} /> : null}
    </>
  )
}
