import { TriggerKind } from '../../../electron/shared/deadlines/rule'
import { triggersOf } from '../../../electron/shared/deadlines/standing'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { Group } from '../../widgets/Field'
import { DateField, PickField, RecordField, TimeField } from '../../widgets/fields'
import { useDocumentOptions } from '../../widgets/options'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { ZoneField } from '../../widgets/ZoneField'
import { recordOf } from '../chronology/record-of'
import type { DeadlineDraft } from './deadline-draft'

/** The event, and what its day is in the eyes of the rules; another day where that of the event is not the one. */
export function TriggerGroup({ form }: { readonly form: Form<DeadlineDraft> }) {
  const { t, date } = useWords()
  const chronology = useApp((state) => listOf(state.chronology))
  const papers = useDocumentOptions()
  const { triggerEventId, triggerOn, triggerTime } = form.value
  const entry = chronology.find(({ event }) => event.id === triggerEventId)
  const likely = entry === undefined ? [] : triggersOf(entry.event.kind)
  const kinds = [...likely, ...TriggerKind.options.filter((kind) => !likely.includes(kind))]
  const chooseEvent = (id: string | null): void => {
    const event = chronology.find((each) => each.event.id === id)?.event
    form.change({ triggerEventId: id, ...(event === undefined ? {} : { triggerKind: triggersOf(event.kind)[0] ?? 'other', ruleId: null, answers: [] }) })
  }
  return (
    <Group title={t('deadline.starts')}>
      <RecordField
        label={t('deadline.event')} value={triggerEventId} onChange={chooseEvent} none={t('deadline.noEvent')}
        note={entry === undefined ? undefined : <LinkBtn onPress={() => actions().openRecord(recordOf(entry.event))}>{entry.event.happened === null ? t('date.undated') : date(entry.event.happened)}</LinkBtn>}
        options={chronology.toReversed().map(({ event }) => ({ value: event.id, label: event.title, hint: date(event.happened, 'short') }))}
      />
      <PickField label={t('deadline.triggerKind')} {...form.at('triggerKind')} options={kinds.map((kind) => ({ value: kind, label: t(`enum.trigger.${kind}`) }))} />
      <DateField label={t('deadline.triggerOn')} {...form.reading('triggerOn')} note={t('deadline.triggerOnNote')} />
      {triggerOn === null ? null : <TimeField label={t('deadline.triggerTime')} {...form.reading('triggerTime')} />}
      {triggerOn === null || triggerTime === null ? null : <ZoneField label={t('denial.zone')} {...form.reading('triggerZone')} of={{ day: triggerOn, time: triggerTime }} />}
      <RecordField label={t('deadline.triggerDocument')} {...form.at('triggerDocumentId')} options={papers} />
    </Group>
  )
}
