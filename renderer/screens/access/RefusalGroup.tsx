import { ReasonKind, YesNoUnknown } from '../../../electron/shared/contract/access'
import { Group } from '../../widgets/Field'
import { LineField, PickField, ProseField, RecordField, SegField, TimeField } from '../../widgets/fields'
import { useDocumentOptions, useEnumOptions, usePartyOptions } from '../../widgets/options'
import { RowsField, RowText } from '../../widgets/RowsField'
import { Choice } from '../../widgets/Choice'
import type { Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import type { DenialDraft } from './denial-draft'

const commonReasons = ['none', 'quarantine', 'noRoom', 'documentsDefective', 'other'] as const

/** Who refused, for what reason, in what words. A name is often withheld: looks and badge will do. */
export function RefusalGroup({ form, matterId }: { readonly form: Form<DenialDraft>; readonly matterId: string }) {
  const { t } = useWords()
  const parties = usePartyOptions(matterId)
  const answers = useEnumOptions('ynu', YesNoUnknown.options)
  const reason = form.at('reasonKind')
  const common = useEnumOptions('reasonKind', commonReasons)
  const rare = useEnumOptions('reasonKind', ReasonKind.options.filter((kind) => !commonReasons.some((each) => each === kind)))
  const { value: refuser, onChange: setRefuser } = form.at('refusedBy')
  const part = (name: 'name' | 'rank' | 'badge' | 'post' | 'description') => ({
    value: refuser[name], onChange: (text: string) => setRefuser({ ...refuser, [name]: text }),
  })
  return (
    <Group title={t('denial.group.refusal')} id="denial-refusal">
      <SegField label={t('denial.reasonKind')} value={reason.value} options={common.map((option) => ({ ...option, value: toReason(option.value) }))} onChange={reason.onChange} />
      <PickField label={t('denial.reasonRare')} value={reason.value} options={rare.map((option) => ({ ...option, value: toReason(option.value) }))} onChange={reason.onChange} />
      <ProseField said label={t('denial.reasonVerbatim')} {...form.at('reasonVerbatim')} placeholder={t('denial.reasonHint')} />
      <LineField label={t('denial.reasonLanguage')} {...form.at('reasonLanguage')} />
      <SegField label={t('denial.legalGroundNamed')} {...form.at('legalGroundNamed')} options={answers} />
      <LineField label={t('denial.legalGround')} {...form.at('legalGroundCited')} />
      <RecordField label={t('denial.refusedByParty')} value={refuser.partyId} onChange={(partyId) => setRefuser({ ...refuser, partyId })} options={parties} />
      <div className="pair">
        <LineField label={t('denial.refuserName')} {...part('name')} placeholder={t('denial.refuserNameHint')} />
        <LineField label={t('denial.refuserRank')} {...part('rank')} />
        <LineField label={t('denial.refuserPost')} {...part('post')} />
        <LineField label={t('denial.refuserBadge')} {...part('badge')} />
      </div>
      <ProseField label={t('denial.refuserDescription')} {...part('description')} placeholder={t('denial.refuserDescriptionHint')} />
      <Witnesses form={form} />
    </Group>
  )
}

const toReason = (text: string): DenialDraft['reasonKind'] => ReasonKind.options.find((kind) => kind === text) ?? 'other'

function Witnesses({ form }: { readonly form: Form<DenialDraft> }) {
  const { t } = useWords()
  const papers = useDocumentOptions()
  return (
    <RowsField
      label={t('denial.witnesses')}
      addLabel={t('denial.addWitness')}
      columns="minmax(0,1fr) minmax(0,1fr) minmax(0,1fr)"
      empty={{ name: '', contact: '', statementDocumentId: null }}
      {...form.at('witnesses')}
      value={form.value.witnesses}
      onChange={(witnesses) => form.change({ witnesses: [...witnesses] })}
      draw={(witness, change) => (
        <>
          <RowText label={t('denial.witnessName')} value={witness.name} onChange={(name) => change({ name })} />
          <RowText label={t('denial.witnessContact')} value={witness.contact} onChange={(contact) => change({ contact })} />
          <Choice label={t('denial.witnessStatement')} none={t('denial.witnessStatement')} value={witness.statementDocumentId ?? ''} options={papers} onChange={(id) => change({ statementDocumentId: id === '' ? null : id })} />
        </>
      )}
    />
  )
}

/** Whether the refusal was asked for and given in writing, and what the client is said to have signed. */
export function WritingGroup({ form }: { readonly form: Form<DenialDraft> }) {
  const { t } = useWords()
  const answers = useEnumOptions('ynu', YesNoUnknown.options)
  const papers = useDocumentOptions()
  const said = form.value.reasonKind === 'clientRefusal' || form.value.outcome === 'clientSaidUnwilling'
  return (
    <Group title={t('denial.group.writing')} id="denial-writing">
      <SegField label={t('denial.writtenAsked')} {...form.at('writtenRefusalAsked')} options={answers} />
      <TimeField label={t('denial.writtenAskedAt')} {...form.reading('writtenRefusalAskedAt')} />
      <SegField label={t('denial.writtenGiven')} {...form.at('writtenRefusalGiven')} options={answers} />
      <LineField label={t('denial.writtenRef')} {...form.at('writtenRefusalRef')} />
      <RecordField label={t('denial.writtenPaper')} {...form.at('writtenRefusalDocumentId')} options={papers} />
      <RecordField label={t('denial.clientRefusalPaper')} {...form.at('clientRefusalDocumentId')} options={papers} note={said ? t('denial.clientRefusalNote') : undefined} />
      <SegField label={t('denial.clientRefusalSeen')} {...form.at('clientRefusalSeenByCounsel')} options={answers} />
    </Group>
  )
}
