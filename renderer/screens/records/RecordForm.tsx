import type { CaseEvent } from '../../../electron/shared/contract/events'
import type { Matter } from '../../../electron/shared/contract/matters'
import type { CaseRecord } from '../../../electron/shared/contract/records'
import { particulars, type ParticularKind } from '../../../electron/shared/particulars'
import type { Fields as FieldsOf } from '../../../electron/shared/particulars/fields'
import { particularWords } from '../../../electron/shared/particulars/words'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import type { QuoteOrigin } from '../../store/nav'
import { Crumbs } from '../../widgets/Crumbs'
import { Group } from '../../widgets/Field'
import { FormHead, FormProblem } from '../../widgets/FormHead'
import { useForm, type Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { eventPart, newEventPart, type EventPart } from '../access/event-part'
import { ClaimsEditor } from '../chronology/ClaimsEditor'
import { EventFields } from '../chronology/EventFields'
import { plainKinds, type EventDraft } from '../chronology/EventForm'
import { FormsOfRecord } from '../paper-forms/FormsOfRecord'
import { PrintForm } from '../paper-forms/PrintForm'
import { recordParts, type OwnField } from './parts'
import { FieldView } from './FieldView'

/** What the form of a record holds: the event's own fields and the particulars of its kind. */
export type RecordDraft = EventDraft & { readonly details: Readonly<Record<string, unknown>> }

/** The form of any event with particulars. The description of the kind says which fields, in which groups and words. */
export function RecordForm({ matter, kind, record, origin }: {
  readonly matter: Matter
  readonly kind: ParticularKind
  readonly record: CaseRecord | null
  readonly origin: QuoteOrigin | null
}) {
  const { language, t, date } = useWords()
  const { groups, empty, register } = particulars[kind]
  const words = particularWords(kind, language)
  const id = record?.event.id ?? null
  const entry = useApp((state) => listOf(state.chronology).find(({ event }) => event.id === id))
  const part: EventPart = record === null ? newEventPart(null) : eventPart(record.event)
  const titleOf = ({ title, happened }: Pick<CaseEvent, 'title'> & { readonly happened: string | null }): string =>
    title.trim() !== '' ? title : happened === null ? words.name : t('denial.titleDated', { what: words.name, date: date(happened) })
  const form = useForm<RecordDraft>({
    draftKey: id === null ? `${kind}:new:${matter.id}` : `${kind}:${id}`,
    initial: { ...part, kind: toPlainKind(kind), details: { ...empty, ...record?.details } },
    save: async ({ kind: _, details, ...event }) => {
      const saved = await actions().saveRecord({ kind, matterId: matter.id, event: { ...event, title: titleOf(event) }, details, ...(id === null ? {} : { id }) })
      if (id === null) actions().openRecord({ kind: 'particular', of: kind, id: saved.event.id, ...(origin === null ? {} : { claimFrom: origin }) })
    },
  })
  const setDetail = (name: string, value: unknown): void => form.change({ details: { ...form.value.details, [name]: value } })
  const { Actions, Group: OwnGroup, Side, Fields } = recordParts[kind] ?? {}
  const fields = (group: FieldsOf) =>
    Object.entries(group).map(([name, field]) => {
      const Drawn: OwnField = Fields?.[name] ?? FieldView
      return (
      <Drawn
        key={name}
        name={name}
        field={field}
        words={words}
        matterId={matter.id}
        ownId={id}
        value={form.value.details[name]}
        onChange={(value) => setDetail(name, value)}
        unreadAt={(path) => form.unreadAt(`details.${path}`)}
        setUnread={(path, text) => form.setUnread(`details.${path}`, text)}
        details={form.value.details}
      />
      )
    })
  const own = { matter, record, form, setDetail }
  return (
    <main className="screen">
      <FormHead crumbs={<Crumbs matter={matter} tab={register} />} title={titleOf(form.value)} form={form} recordId={id} mayBeSealed onLeave={() => actions().closeRecord()}>
        <PrintForm matterId={matter.id} kind={kind} eventId={id} form={form} />
        {Actions === undefined ? null : <Actions {...own} />}
      </FormHead>
      <div className={Side === undefined ? '' : 'split'}>
        <div className="form" onBlur={form.keepNow}>
          <div className="measure">
            <FormProblem form={form} />
            <EventFields form={toEventForm(form)} matterId={matter.id} claims={entry?.claims ?? []} fixedKind />
            {Object.entries<FieldsOf>(groups).map(([name, group]) => <Group key={name} title={words.group(name)} id={`${kind}-${name}`}>{fields(group)}</Group>)}
            {OwnGroup === undefined ? null : <OwnGroup {...own} />}
            {id === null ? null : <FormsOfRecord eventId={id} />}
            {id === null ? null : <ClaimsEditor matterId={matter.id} eventId={id} origin={origin} />}
          </div>
        </div>
        {Side === undefined ? null : <aside className="side" tabIndex={0} aria-label={t('denial.side')}><Side {...own} /></aside>}
      </div>
    </main>
  )
}

/** Whatever changes the event's fields changes a form that has them and more. */
const toEventForm = (form: Form<RecordDraft>): Form<EventDraft> => form as unknown as Form<EventDraft>

const toPlainKind = (kind: ParticularKind): EventDraft['kind'] => plainKinds.find((each) => each === kind) ?? 'other'
