import { RequestChannel, VisitKind, VisitStatus, type Visit } from '../../../electron/shared/contract/access'
import type { Matter } from '../../../electron/shared/contract/matters'
import { actions } from '../../store'
import { Btn } from '../../widgets/Btn'
import type { QuoteOrigin } from '../../store/nav'
import { Crumbs } from '../../widgets/Crumbs'
import { Group } from '../../widgets/Field'
import { DateField, LineField, PickField, ProseField, TimeField } from '../../widgets/fields'
import { FormHead, FormProblem } from '../../widgets/FormHead'
import { useEnumOptions } from '../../widgets/options'
import { useForm, type Form } from '../../widgets/use-form'
import { useWords, type Words } from '../../widgets/use-words'
import { ZoneField } from '../../widgets/ZoneField'
import { ClaimsEditor } from '../chronology/ClaimsEditor'
import { FormsOfRecord } from '../paper-forms/FormsOfRecord'
import { PrintForm } from '../paper-forms/PrintForm'
import { ConditionsGroup } from './ConditionsGroup'
import { newVisit, visitDraft, visitInput, type VisitDraft } from './visit-draft'

/** A visit or contact, asked for or held. It becomes a refusal in one step, with everything taken over. */
export function VisitForm({ matter, visit, origin }: { readonly matter: Matter; readonly visit: Visit | null; readonly origin: QuoteOrigin | null }) {
  const words = useWords()
  const { t } = words
  const id = visit?.event.id ?? null
  const form = useForm<VisitDraft>({
    draftKey: id === null ? `visit:new:${matter.id}` : `visit:${id}`,
    initial: visit === null ? newVisit() : visitDraft(visit),
    save: async (value) => {
      const saved = await actions().saveVisit(visitInput(matter.id, id, value, visitTitle(value, words)))
      if (id === null) actions().openRecord({ kind: 'visit', id: saved.event.id })
    },
  })
  const turn = async (): Promise<void> => {
    if (id === null) return
    if (form.status === 'edited') await form.save()
    actions().openRecord({ kind: 'denial', id: null, fromVisitId: id })
  }
  return (
    <main className="screen">
      <FormHead crumbs={<Crumbs matter={matter} tab="visits" />} title={form.value.title.trim() === '' ? visitTitle(form.value, words) : form.value.title} form={form} recordId={id} mayBeSealed onLeave={() => actions().closeRecord()}>
        <PrintForm matterId={matter.id} kind="visit" eventId={id} form={form} />
        {id === null ? null : <Btn onPress={() => void turn()}>{t('visit.wasRefused')}</Btn>}
      </FormHead>
      <div className="form" onBlur={form.keepNow}>
        <div className="measure">
          <FormProblem form={form} />
          <PlannedGroup form={form} />
          <HeldGroup form={form} />
          <ConditionsGroup form={form} />
          <Group title={t('denial.group.client')}>
            <ProseField label={t('visit.clientState')} {...form.at('clientState')} />
            <ProseField label={t('visit.note')} {...form.at('note')} />
          </Group>
          {id === null ? null : <FormsOfRecord eventId={id} />}
          {id === null ? null : <ClaimsEditor matterId={matter.id} eventId={id} origin={origin} />}
        </div>
      </div>
    </main>
  )
}

function PlannedGroup({ form }: { readonly form: Form<VisitDraft> }) {
  const { t } = useWords()
  return (
    <Group title={t('denial.group.visit')}>
      <PickField label={t('visit.status')} {...form.at('status')} options={useEnumOptions('visitStatus', VisitStatus.options)} />
      <PickField label={t('denial.visitKind')} {...form.at('visitKind')} options={useEnumOptions('visitKind', VisitKind.options)} />
      <DateField label={t('denial.happened')} {...form.reading('happened')} />
      <div className="time-pair">
        <TimeField label={t('denial.planned')} {...form.reading('plannedStart')} />
        <TimeField label={t('denial.until')} {...form.reading('plannedEnd')} />
      </div>
      <ZoneField label={t('denial.zone')} {...form.reading('zone')} of={{ day: form.value.happened, time: form.value.plannedStart ?? form.value.startedAt }} />
      <LineField label={t('denial.place')} {...form.at('place')} placeholder={t('denial.placeHint')} />
      <LineField label={t('denial.room')} {...form.at('room')} />
      <LineField label={t('denial.requestedBy')} {...form.at('requestedBy')} />
      <DateField label={t('denial.requestedOn')} {...form.reading('requestedOn')} />
      <PickField label={t('denial.requestChannel')} {...form.at('requestChannel')} options={useEnumOptions('requestChannel', RequestChannel.options)} />
      <LineField label={t('denial.requestRef')} {...form.at('requestRef')} />
      <LineField label={t('denial.passRequestNo')} {...form.at('passRequestNo')} />
      <LineField label={t('denial.title')} {...form.at('title')} note={t('denial.titleNote')} />
    </Group>
  )
}

function HeldGroup({ form }: { readonly form: Form<VisitDraft> }) {
  const { t } = useWords()
  return (
    <Group title={t('visit.group.held')}>
      <div className="time-pair">
        <TimeField label={t('visit.startedAt')} {...form.reading('startedAt')} />
        <TimeField label={t('denial.until')} {...form.reading('endedAt')} />
      </div>
      <LineField label={t('visit.visitors')} {...form.at('visitors')} />
      <ProseField label={t('denial.narrative')} {...form.at('narrative')} />
    </Group>
  )
}

function visitTitle({ happened, visitKind }: VisitDraft, { t, date }: Words): string {
  const what = t(`enum.visitKind.${visitKind}`)
  return happened === null ? what : t('denial.titleDated', { what, date: date(happened) })
}
