import { CaseEvent, EventRole, type Claim } from '../../../electron/shared/contract/events'
import { shorten } from '../../format/text'
import { Choice } from '../../widgets/Choice'
import { Group } from '../../widgets/Field'
import { DateField, LineField, PickField, ProseField, RecordField, SegField, TimeField } from '../../widgets/fields'
import { useEnumOptions, usePartyOptions } from '../../widgets/options'
import { RowsField } from '../../widgets/RowsField'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { ZoneField } from '../../widgets/ZoneField'
import { plainKinds, type EventDraft } from './EventForm'

/** The working values of an event, and the claim that the date rests on. */
export function EventFields({ form, matterId, claims, fixedKind = false }: {
  readonly form: Form<EventDraft>
  readonly matterId: string
  readonly claims: readonly Claim[]
  /** The kind is settled, because the record has the particulars of that kind. */
  readonly fixedKind?: boolean
}) {
  const { t } = useWords()
  const kinds = useEnumOptions('eventKind', plainKinds)
  const claimOptions = claims.map(({ id, quote, asserts }) => ({ value: id, label: shorten(quote === '' ? asserts : quote, 70) }))
  return (
    <>
      <Group title={t('event.group.what')}>
        {fixedKind ? null : <PickField label={t('event.kind')} {...form.at('kind')} options={kinds} />}
        <LineField label={t('event.title')} {...form.at('title')} />
        <SegField label={t('event.importance')} {...form.at('importance')} options={useEnumOptions('importance', CaseEvent.shape.importance.options)} />
        <ProseField label={t('event.narrative')} {...form.at('narrative')} />
        <LineField label={t('denial.disputedBy')} {...form.at('disputedBy')} />
      </Group>
      <Group title={t('event.group.when')}>
        <DateField label={t('event.happened')} {...form.reading('happened')} />
        <TimeField label={t('event.time')} {...form.reading('time')} />
        <ZoneField label={t('denial.zone')} {...form.reading('zone')} of={{ day: form.value.happened, time: form.value.time }} />
        <LineField label={t('denial.place')} {...form.at('place')} />
        {claims.length === 0 ? null : <RecordField label={t('event.workingClaim')} {...form.at('workingClaimId')} options={claimOptions} />}
        {claims.length === 0 ? null : <LineField label={t('event.workingReason')} {...form.at('workingReason')} />}
      </Group>
      <Group title={t('event.group.who')}>
        <PartiesField form={form} matterId={matterId} />
      </Group>
    </>
  )
}

function PartiesField({ form, matterId }: { readonly form: Form<EventDraft>; readonly matterId: string }) {
  const { t } = useWords()
  const parties = usePartyOptions(matterId)
  const roles = useEnumOptions('eventRole', EventRole.options)
  const first = parties[0]
  if (first === undefined) return <p className="small quiet">{t('form.nothingToChoose')}</p>
  return (
    <RowsField
      label={t('event.parties')}
      addLabel={t('event.addParty')}
      columns="minmax(0,1fr) 210px"
      empty={{ partyId: first.value, role: 'other' as const }}
      value={form.value.parties}
      onChange={(next) => form.change({ parties: [...next] })}
      draw={(row, change) => (
        <>
          <Choice label={t('event.party')} value={row.partyId} options={parties} onChange={(partyId) => change({ partyId })} />
          <Choice label={t('people.role')} value={row.role} options={roles} onChange={(next) => change({ role: EventRole.options.find((role) => role === next) ?? 'other' })} />
        </>
      )}
    />
  )
}
