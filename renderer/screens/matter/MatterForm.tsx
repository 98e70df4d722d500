import { useState } from 'react'
import { CustodyStatus, type Matter } from '../../../electron/shared/contract/matters'
import { actions } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { Crumbs } from '../../widgets/Crumbs'
import { DateField, LineField, ProseField, RecordField, SegField } from '../../widgets/fields'
import { FormHead, FormProblem } from '../../widgets/FormHead'
import { useEnumOptions, usePartyOptions } from '../../widgets/options'
import { useForm } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'

/** What is known of the case itself. */
export function MatterForm({ matter }: { readonly matter: Matter }) {
  const { t } = useWords()
  const { id, createdAt: _createdAt, ...fields } = matter
  const form = useForm<MatterFields>({ draftKey: `matter:${id}`, initial: fields, save: (value) => actions().updateMatter({ id, ...value }) })
  const parties = usePartyOptions(id)
  const statuses = useEnumOptions('custodyStatus', CustodyStatus.options)
  const [isAsking, setAsking] = useState(false)
  return (
    <main className="screen">
      <FormHead crumbs={<Crumbs matter={matter} tab="overview" />} title={t('case.edit')} form={form} recordId={id} onLeave={() => actions().closeRecord()} />
      <div className="form" onBlur={form.keepNow}>
        <div className="measure">
          <FormProblem form={form} />
          <LineField label={t('case.title')} {...form.at('title')} note={t('case.titleNote')} />
          <LineField label={t('case.fileNo')} {...form.at('fileNo')} note={t('case.fileNoNote')} />
          <RecordField label={t('case.client')} {...form.at('clientPartyId')} options={parties} />
          <SegField label={t('case.status')} {...form.at('custodyStatus')} options={statuses} />
          <RecordField label={t('case.heldAtField')} {...form.at('heldAtPartyId')} options={parties} />
          <DateField label={t('case.heldSince')} {...form.reading('heldSince')} />
          <LineField label={t('case.prisonerNo')} {...form.at('prisonerNo')} />
          <LineField label={t('case.articles')} {...form.at('articles')} />
          <ProseField label={t('case.note')} {...form.at('note')} />
          <p><Btn look="risk" slim onPress={() => setAsking(true)}>{t('case.delete')}</Btn></p>
        </div>
      </div>
      {isAsking ? <Confirm title={t('case.delete')} text={t('case.deleteText')} action={t('form.delete')} onClose={() => setAsking(false)} onYes={() => actions().removeMatter(id)} /> : null}
    </main>
  )
}

type MatterFields = {
  title: string
  fileNo: string
  clientPartyId: string | null
  custodyStatus: Matter['custodyStatus']
  heldAtPartyId: string | null
  heldSince: string | null
  prisonerNo: string
  articles: string
  note: string
}
