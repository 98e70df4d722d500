import { EventKind, type CaseEvent, type ChronologyEntry } from '../../../electron/shared/contract/events'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import type { QuoteOrigin } from '../../store/nav'
import { Btn } from '../../widgets/Btn'
import { Choice } from '../../widgets/Choice'
import { Crumbs } from '../../widgets/Crumbs'
import { FormHead, FormProblem } from '../../widgets/FormHead'
import { useForm } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { eventPart, newEventPart, type EventPart } from '../access/event-part'
import { ClaimsEditor } from './ClaimsEditor'
import { EventFields } from './EventFields'
import { recordOf } from './record-of'

type PlainKind = Exclude<CaseEvent['kind'], 'accessDenial' | 'visit'>

export const plainKinds: readonly PlainKind[] = EventKind.exclude(['accessDenial', 'visit']).options

export type EventDraft = EventPart & { kind: PlainKind }

/** Something that happened, was done or is feared, with what each source says about it. */
export function EventForm({ matterId, entry, origin }: { readonly matterId: string; readonly entry: ChronologyEntry | null; readonly origin: QuoteOrigin | null }) {
  const { t } = useWords()
  const id = entry?.event.id ?? null
  const form = useForm<EventDraft>({
    draftKey: id === null ? `event:new:${matterId}` : `event:${id}`,
    initial: entry === null ? { ...newEventPart(null), kind: 'other' } : { ...eventPart(entry.event), kind: plainKinds.find((kind) => kind === entry.event.kind) ?? 'other' },
    save: async (value) => {
      const title = value.title.trim() === '' ? t(`enum.eventKind.${value.kind}`) : value.title
      const saved = await actions().saveEvent({ ...value, title, matterId, ...(id === null ? {} : { id }) })
      if (id === null) actions().openRecord({ kind: 'event', id: saved.id, ...(origin === null ? {} : { claimFrom: origin }) })
    },
  })
  return (
    <main className="screen">
      <FormHead crumbs={<Crumbs tab="chronology" />} title={form.value.title === '' ? t('event.newTitle') : form.value.title} form={form} recordId={id} mayBeSealed onLeave={() => actions().closeRecord()}>
        {id === null ? null : <Btn onPress={() => actions().openRecord({ kind: 'deadline', id: null, eventId: id })}>{t('record.deadline')}…</Btn>}
      </FormHead>
      <div className="form" onBlur={form.keepNow}>
        <div className="measure">
          <FormProblem form={form} />
          {id === null && origin !== null ? <MarkedWords origin={origin} /> : null}
          <EventFields form={form} matterId={matterId} claims={entry?.claims ?? []} />
          {id === null ? null : <ClaimsEditor matterId={matterId} eventId={id} origin={origin} />}
        </div>
      </div>
    </main>
  )
}

/** Words on their way into a claim: they belong to a record that exists, or to the one being written. */
function MarkedWords({ origin }: { readonly origin: QuoteOrigin }) {
  const { t, date } = useWords()
  const events = useApp((state) => listOf(state.chronology)).map(({ event }) => event)
  return (
    <div className="marked">
      <p className="said">{t('claim.said', { text: origin.quote })}</p>
      <div className="row">
        <span className="quiet" id="marked-for">{t('event.wordsFor')}</span>
        <span className="grow">
          <Choice
            labelId="marked-for"
            value=""
            none={t('event.wordsForNew')}
            options={events.map((event) => ({ value: event.id, label: event.title, hint: date(event.happened, 'short') }))}
            onChange={(id) => {
              const event = events.find((each) => each.id === id)
              if (event !== undefined) actions().openRecord({ ...recordOf(event), claimFrom: origin })
            }}
          />
        </span>
      </div>
    </div>
  )
}
