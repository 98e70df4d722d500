import { RequestChannel, VisitKind } from '../../../electron/shared/contract/access'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { Group } from '../../widgets/Field'
import { DateField, LineField, PickField, RecordField, TimeField } from '../../widgets/fields'
import { useEnumOptions, usePartyOptions } from '../../widgets/options'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { ZoneField } from '../../widgets/ZoneField'
import type { DenialDraft } from './denial-draft'

/** What was asked for: when, where, by whom, on what authority. */
export function VisitAskedGroup({ form, matterId }: { readonly form: Form<DenialDraft>; readonly matterId: string }) {
  const { t, date } = useWords()
  const parties = usePartyOptions(matterId)
  const authorities = useAuthorityOptions()
  const visits = useApp((state) => listOf(state.visits)).map(({ event }) => ({ value: event.id, label: event.title, hint: date(event.happened, 'short') }))
  const visitId = form.value.visitEventId
  return (
    <Group title={t('denial.group.visit')} id="denial-visit">
      <DateField label={t('denial.happened')} {...form.reading('happened')} />
      <TimePair label={t('denial.planned')} form={form} from="plannedStart" to="plannedEnd" />
      <ZoneField label={t('denial.zone')} {...form.reading('zone')} of={{ day: form.value.happened, time: form.value.plannedStart ?? form.value.arrivedAt }} />
      <PickField label={t('denial.visitKind')} {...form.at('visitKind')} options={useEnumOptions('visitKind', VisitKind.options)} />
      <RecordField label={t('denial.facility')} {...form.at('facilityPartyId')} options={parties} />
      <LineField label={t('denial.place')} {...form.at('place')} placeholder={t('denial.placeHint')} />
      <LineField label={t('denial.entrance')} {...form.at('entrance')} />
      <LineField label={t('denial.room')} {...form.at('room')} />
      <LineField label={t('denial.requestedBy')} {...form.at('requestedBy')} />
      <DateField label={t('denial.requestedOn')} {...form.reading('requestedOn')} />
      <PickField label={t('denial.requestChannel')} {...form.at('requestChannel')} options={useEnumOptions('requestChannel', RequestChannel.options)} />
      <LineField label={t('denial.requestRef')} {...form.at('requestRef')} />
      <LineField label={t('denial.passRequestNo')} {...form.at('passRequestNo')} />
      <RecordField
        label={t('denial.authority')}
        {...form.at('authorityId')}
        options={authorities}
        note={<LinkBtn onPress={() => actions().openRecord({ kind: 'authority', id: null })}>{t('denial.newAuthority')}</LinkBtn>}
      />
      <LineField label={t('denial.certificateNo')} {...form.at('certificateNo')} />
      <RecordField
        label={t('denial.visitRecord')}
        {...form.at('visitEventId')}
        options={visits}
        note={visitId === null ? undefined : <LinkBtn onPress={() => actions().openRecord({ kind: 'visit', id: visitId })}>{t('docs.openIt')}</LinkBtn>}
      />
      <LineField label={t('denial.title')} {...form.at('title')} note={t('denial.titleNote')} />
    </Group>
  )
}

function TimePair({ label, form, from, to }: { readonly label: string; readonly form: Form<DenialDraft>; readonly from: 'plannedStart' | 'arrivedAt'; readonly to: 'plannedEnd' | 'leftAt' }) {
  const { t } = useWords()
  return (
    <div className="time-pair">
      <TimeField label={label} {...form.reading(from)} />
      <TimeField label={t('denial.until')} {...form.reading(to)} />
    </div>
  )
}

/** Orders and powers of attorney of the case. */
export function useAuthorityOptions() {
  const { t, date } = useWords()
  return useApp((state) => listOf(state.authorities)).map(({ id, kind, number, issuedOn }) => ({
    value: id,
    label: `${t(`enum.authorityKind.${kind}`)}${number === '' ? '' : ` ${number}`}`,
    hint: date(issuedOn, 'short'),
  }))
}
