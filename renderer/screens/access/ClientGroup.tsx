import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Group } from '../../widgets/Field'
import { DateField, LineField, ProseField } from '../../widgets/fields'
import { RecordsField } from '../../widgets/RecordsField'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'
import type { DenialDraft } from './denial-draft'

/** The client: how he was when last seen, what is feared, and what it hangs together with. A fear stays a fear. */
export function ClientGroup({ form, ownId }: { readonly form: Form<DenialDraft>; readonly ownId: string | null }) {
  const { t, date } = useWords()
  const events = useApp((state) => listOf(state.chronology)).map(({ event }) => event).filter(({ id }) => id !== ownId)
  return (
    <Group title={t('denial.group.client')} id="denial-client">
      <ProseField label={t('denial.clientState')} {...form.at('clientState')} />
      <DateField label={t('denial.lastLetter')} {...form.reading('lastLetterOn')} />
      <ProseField said label={t('denial.concerns')} {...form.at('concerns')} note={t('denial.concernsNote')} />
      <LineField label={t('denial.concernsBy')} {...form.at('concernsBy')} />
      <RecordsField
        label={t('denial.linked')}
        addLabel={t('denial.addLinked')}
        value={form.value.linkedEventIds}
        onChange={(ids) => form.change({ linkedEventIds: [...ids] })}
        options={events.map((event) => ({ value: event.id, label: event.title, hint: date(event.happened, 'short') }))}
        onOpen={(id) => {
          const event = events.find((each) => each.id === id)
          if (event !== undefined) actions().openRecord(recordOf(event))
        }}
      />
      <LineField label={t('denial.disputedBy')} {...form.at('disputedBy')} />
    </Group>
  )
}
