import { useState } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import { actions, call } from '../../store'
import type { PlaceInPaper } from '../../store/nav'
import { Btn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { Crumbs } from '../../widgets/Crumbs'
import { FormHead, FormProblem } from '../../widgets/FormHead'
import { ReasonSheet } from '../../widgets/ReasonSheet'
import { useKeys } from '../../widgets/use-keys'
import { useForm } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { ConsentGroup } from '../consent/ConsentGroup'
import { useBarring } from '../consent/use-barring'
import { DocumentFacts, type DocumentDraft } from './DocumentFacts'
import { CustodyBtn } from '../custody/CustodyBtn'
import { Reader } from './Reader'

/** A paper: its words or pages, and beside them what is known about it. */
export function DocumentScreen({ matterId, paper, at }: { readonly matterId: string; readonly paper: Document; readonly at: PlaceInPaper | null }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const [isExplaining, setExplaining] = useState(false)
  const isBarred = paper.level === 'privileged' || paper.level === 'sealed'
  const barring = useBarring({ eventId: null, documentId: paper.id })
  const form = useForm<DocumentDraft>({
    draftKey: `document:${paper.id}`,
    initial: draftOf(paper),
    save: async (value) => void (await actions().updateDocument(matterId, { id: paper.id, ...value })),
  })
  const redact = (): void => actions().openRecord({ kind: 'document', id: paper.id, ...(at === null ? {} : { at }), redact: true })
  useKeys(paper.readability === 'none' ? {} : { B: redact })
  const remove = async (): Promise<void> => {
    actions().closeRecord()
    await actions().removeDocument(matterId, paper.id).catch(actions().sayError)
  }
  return (
    <main className="screen">
      <FormHead crumbs={<Crumbs tab="documents" />} title={paper.title} form={form} recordId={paper.id} mayBeSealed onLeave={() => actions().closeRecord()}>
        <CustodyBtn paper={paper} />
        <Btn isDisabled={paper.readability === 'none'} onPress={redact}>{t('redact.start')} <kbd>B</kbd></Btn>
        <Btn onPress={() => { if (isBarred || barring !== null) setExplaining(true); else void saveOriginal(paper).catch(actions().sayError) }}>{t('docs.saveOriginal')}</Btn>
      </FormHead>
      <div className="reading">
        <Reader paper={paper} at={at} />
        <div className="side facts-side" onBlur={form.keepNow}>
          <FormProblem form={form} />
          <DocumentFacts paper={paper} form={form} />
          <ConsentGroup item={{ matterId, eventId: null, documentId: paper.id, title: paper.title }} />
          <p><Btn slim look="risk" onPress={() => setAsking(true)}>{t('docs.delete')}</Btn></p>
        </div>
      </div>
      {isExplaining ? (
        <ReasonSheet
          title={t('docs.saveBarred')} text={<>{isBarred ? <p>{t('docs.saveBarredText', { level: t(`enum.documentLevel.${paper.level}`) })}</p> : null}{barring === null ? null : <p>{barring}</p>}</>} action={t('docs.saveOriginal')}
          onReason={(reason) => saveOriginal(paper, reason)} onClose={() => setExplaining(false)}
        />
      ) : null}
      {isAsking ? <Confirm title={t('docs.delete')} text={t('docs.deleteText')} action={t('form.delete')} onClose={() => setAsking(false)} onYes={remove} /> : null}
    </main>
  )
}

function draftOf(paper: Document): DocumentDraft {
  const { title, kind, dateOnPaper, receivedOn, servedOn, author, language, copyOrOriginal, givenBy, obtainedHow, permission, level, repeatsDocumentId, note, isDistressing } = paper
  return { title, kind, dateOnPaper, receivedOn, servedOn, author, language, copyOrOriginal, givenBy, obtainedHow, permission, level, repeatsDocumentId, note, isDistressing }
}

/** Writes the untouched bytes to a file the user names in the system's dialog. A privileged or sealed paper needs a reason. */
async function saveOriginal(paper: Document, reason?: string): Promise<void> {
  const suggestedName = paper.originalName === '' ? paper.title : paper.originalName
  const input = { id: paper.id, ...(reason === undefined ? {} : { reason }) }
  const { saved } = await call('desktop.saveExport', { channel: 'documents.exportOriginal', input, suggestedName: suggestedName.slice(0, 120) })
  if (saved) actions().say('toast.exported')
}
