import { useState } from 'react'
import { MissingPaperState, type MissingPaper } from '../../../electron/shared/contract/missing-papers'
import { actions } from '../../store'
import type { AwaitedPaper } from '../../store/missing-papers'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { Crumbs } from '../../widgets/Crumbs'
import { DateField, LineField, ProseField, RecordField, SegField } from '../../widgets/fields'
import { FormHead, FormProblem } from '../../widgets/FormHead'
import { useDocumentOptions, useEnumOptions, usePartyOptions } from '../../widgets/options'
import { useForm } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { WaitNote } from './MissingPapers'

type MissingDraft = {
  what: string
  fromWhom: string
  fromPartyId: string | null
  requestedOn: string | null
  requestedHow: string
  requestRef: string
  state: MissingPaper['state']
  stateOn: string | null
  dueOn: string | null
  dueNote: string
  receivedDocumentId: string | null
  note: string
}

const empty: MissingDraft = { what: '', fromWhom: '', fromPartyId: null, requestedOn: null, requestedHow: '', requestRef: '', state: 'requested', stateOn: null, dueOn: null, dueNote: '', receivedDocumentId: null, note: '' }

/** A paper that somebody has and counsel has not: who, since when, until when, and what came of it. */
export function MissingPaperForm({ matterId, paper }: { readonly matterId: string; readonly paper: AwaitedPaper | null }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const papers = useDocumentOptions()
  const form = useForm<MissingDraft>({
    draftKey: paper === null ? `missingPaper:new:${matterId}` : `missingPaper:${paper.id}`,
    initial: paper === null ? empty : draftOf(paper),
    save: async (value) => {
      await actions().saveMissingPaper({ ...value, matterId, ...(paper === null ? {} : { id: paper.id }) })
      if (paper === null) actions().closeRecord()
    },
  })
  const remove = async (): Promise<void> => {
    if (paper === null) return
    actions().closeRecord()
    await actions().removeMissingPaper(matterId, paper.id).catch(actions().sayError)
  }
  const isAnswered = form.value.state === 'refused' || form.value.state === 'received'
  return (
    <main className="screen">
      <FormHead crumbs={<Crumbs tab="documents" />} title={form.value.what === '' ? t('record.missingPaper') : form.value.what} form={form} recordId={paper?.id ?? null} onLeave={() => actions().closeRecord()} />
      <div className="form" onBlur={form.keepNow}>
        <div className="measure">
          <FormProblem form={form} />
          <LineField label={t('awaited.what')} {...form.at('what')} placeholder={t('awaited.whatExample')} />
          <RecordField label={t('awaited.fromParty')} {...form.at('fromPartyId')} options={usePartyOptions(matterId)} />
          <LineField label={t('awaited.fromWhom')} {...form.at('fromWhom')} note={t('awaited.fromWhomNote')} />
          <DateField exact label={t('awaited.requestedOn')} {...form.reading('requestedOn')} />
          <LineField label={t('awaited.requestedHow')} {...form.at('requestedHow')} />
          <LineField label={t('awaited.requestRef')} {...form.at('requestRef')} />
          <DateField exact label={t('awaited.dueOn')} {...form.reading('dueOn')} />
          <LineField label={t('awaited.dueNote')} {...form.at('dueNote')} note={t('awaited.dueNoteNote')} />
          <SegField label={t('awaited.state')} {...form.at('state')} options={useEnumOptions('missingPaperState', MissingPaperState.options)} />
          {isAnswered ? <DateField exact label={t('awaited.stateOn')} {...form.reading('stateOn')} /> : null}
          {form.value.state === 'received' ? <RecordField label={t('awaited.received')} {...form.at('receivedDocumentId')} options={papers} /> : null}
          <ProseField label={t('docs.note')} {...form.at('note')} />
          {paper === null ? null : <p className="row pad-top"><WaitNote paper={paper} />{paper.receivedDocumentId === null ? null : <LinkBtn onPress={() => openReceived(paper)}>{t('docs.openIt')}</LinkBtn>}</p>}
          {form.value.state === 'refused' ? <p className="notice small">{t('awaited.refusedNote')}</p> : null}
          {paper === null ? null : <p className="pad-top"><Btn slim look="risk" onPress={() => setAsking(true)}>{t('form.delete')}</Btn></p>}
        </div>
      </div>
      {isAsking ? <Confirm title={t('awaited.delete')} text={t('visits.deleteText')} action={t('form.delete')} onClose={() => setAsking(false)} onYes={remove} /> : null}
    </main>
  )
}

function openReceived({ receivedDocumentId }: AwaitedPaper): void {
  if (receivedDocumentId !== null) actions().openRecord({ kind: 'document', id: receivedDocumentId })
}

const draftOf = ({ what, fromWhom, fromPartyId, requestedOn, requestedHow, requestRef, state, stateOn, dueOn, dueNote, receivedDocumentId, note }: AwaitedPaper): MissingDraft =>
  ({ what, fromWhom, fromPartyId, requestedOn, requestedHow, requestRef, state, stateOn, dueOn, dueNote, receivedDocumentId, note })
