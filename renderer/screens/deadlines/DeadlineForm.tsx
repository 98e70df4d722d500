import type { ListedDeadline } from '../../../electron/shared/contract/deadlines'
import type { ChronologyEntry } from '../../../electron/shared/contract/events'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Crumbs } from '../../widgets/Crumbs'
import { Group } from '../../widgets/Field'
import { LineField, ProseField } from '../../widgets/fields'
import { FormHead, FormProblem } from '../../widgets/FormHead'
import { useForm } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { draftOf, inputOf, newDraft, type DeadlineDraft } from './deadline-draft'
import { DeadlineSide } from './DeadlineSide'
import { ResultGroup } from './ResultGroup'
import { RuleGroup } from './RuleGroup'
import { TriggerGroup } from './TriggerGroup'
import { useDeadlineWords } from './use-deadline-words'

/** A deadline: what starts it, the rule that follows, and the day with every step of its count. */
export function DeadlineForm({ matterId, deadline, eventId }: { readonly matterId: string; readonly deadline: ListedDeadline | null; readonly eventId: string | null }) {
  const { t } = useWords()
  const words = useDeadlineWords()
  const entry = useApp((state) => listOf(state.chronology)).find(({ event }) => event.id === eventId)
  const form = useForm<DeadlineDraft>({
    draftKey: deadline === null ? `deadline:new:${matterId}${eventId === null ? '' : `:${eventId}`}` : `deadline:${deadline.id}`,
    initial: deadline === null ? newDraft(entry?.event ?? null) : draftOf(deadline),
    save: async (value) => {
      const saved = await actions().saveDeadline({ ...inputOf(value), matterId, ...(deadline === null ? {} : { id: deadline.id }) })
      if (deadline === null) actions().openRecord({ kind: 'deadline', id: saved.id })
    },
  })
  const title = words.titleOf(form.value)
  return (
    <main className="screen">
      <FormHead crumbs={<Crumbs tab="deadlines" />} title={title === '' ? t('deadline.newTitle') : title} form={form} recordId={deadline?.id ?? null} onLeave={() => actions().closeRecord()} />
      <div className="split">
        <div className="form" onBlur={form.keepNow}>
          <div className="measure">
            <FormProblem form={form} />
            <TriggerGroup form={form} />
            <RuleGroup form={form} matterId={matterId} />
            <ResultGroup form={form} matterId={matterId} deadline={deadline} />
            <Group title={t('deadline.rest')}>
              <LineField label={t('deadline.ownTitle')} {...form.at('title')} note={t('deadline.ownTitleNote')} />
              <LineField label={t('deadline.alerts')} {...form.at('alerts')} note={t('deadline.alertsNote')} />
              <LineField label={t('deadline.remindAfter')} {...form.at('remindAfter')} />
              <ProseField label={t('deadline.note')} {...form.at('note')} />
            </Group>
          </div>
        </div>
        {deadline === null ? <aside className="side"><p className="small quiet">{t('deadline.emptyText')}</p></aside> : <DeadlineSide deadline={deadline} />}
      </div>
    </main>
  )
}

/** The event that a draft counts from, as the chronology has it. */
export function useTriggerEntry(eventId: string | null): ChronologyEntry | null {
  const chronology = useApp((state) => listOf(state.chronology))
  return chronology.find(({ event }) => event.id === eventId) ?? null
}
