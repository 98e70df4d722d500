import { useState } from 'react'
import { AuthorityKind, type Authority } from '../../../electron/shared/contract/access'
import { actions } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { Crumbs } from '../../widgets/Crumbs'
import { DateField, LineField, RecordField, SegField } from '../../widgets/fields'
import { FormHead, FormProblem } from '../../widgets/FormHead'
import { useDocumentOptions, useEnumOptions } from '../../widgets/options'
import { useForm } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'

type AuthorityDraft = { kind: Authority['kind']; number: string; issuedOn: string | null; issuer: string; validUntil: string | null; documentId: string | null }

const empty: AuthorityDraft = { kind: 'order', number: '', issuedOn: null, issuer: '', validUntil: null, documentId: null }

/** What entitles counsel to act and to be admitted. */
export function AuthorityForm({ matterId, authority }: { readonly matterId: string; readonly authority: Authority | null }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const form = useForm<AuthorityDraft>({
    draftKey: authority === null ? `authority:new:${matterId}` : `authority:${authority.id}`,
    initial: authority === null ? empty : draftOf(authority),
    save: async (value) => {
      await actions().saveAuthority({ ...value, matterId, ...(authority === null ? {} : { id: authority.id }) })
      if (authority === null) actions().closeRecord()
    },
  })
  const remove = async (): Promise<void> => {
    if (authority === null) return
    actions().closeRecord()
    await actions().removeAuthority(matterId, authority.id).catch(actions().sayError)
  }
  return (
    <main className="screen">
      <FormHead crumbs={<Crumbs tab="visits" />} title={`${t(`enum.authorityKind.${form.value.kind}`)} ${form.value.number}`.trim()} form={form} recordId={authority?.id ?? null} onLeave={() => actions().closeRecord()} />
      <div className="form" onBlur={form.keepNow}>
        <div className="measure">
          <FormProblem form={form} />
          <SegField label={t('authority.kind')} {...form.at('kind')} options={useEnumOptions('authorityKind', AuthorityKind.options)} />
          <LineField label={t('authority.number')} {...form.at('number')} />
          <DateField label={t('authority.issuedOn')} {...form.reading('issuedOn')} />
          <LineField label={t('authority.issuer')} {...form.at('issuer')} />
          <DateField label={t('authority.validUntil')} {...form.reading('validUntil')} />
          <RecordField label={t('authority.document')} {...form.at('documentId')} options={useDocumentOptions()} />
          {authority === null ? null : <p className="pad-top"><Btn slim look="risk" onPress={() => setAsking(true)}>{t('form.delete')}</Btn></p>}
        </div>
      </div>
      {isAsking ? <Confirm title={t('authority.delete')} text={t('authority.deleteText')} action={t('form.delete')} onClose={() => setAsking(false)} onYes={remove} /> : null}
    </main>
  )
}

const draftOf = ({ kind, number, issuedOn, issuer, validUntil, documentId }: Authority): AuthorityDraft => ({ kind, number, issuedOn, issuer, validUntil, documentId })
