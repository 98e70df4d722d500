import { useState } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import type { PaperForm } from '../../../electron/shared/contract/paper-forms'
import { paperWords } from '../../../electron/shared/paper-forms/kinds'
import { actions, call, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Choice } from '../../widgets/Choice'
import { Group } from '../../widgets/Field'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { EventLink } from '../procedure/EventLink'

/** Beside a paper: the printed forms whose numbers stand on it, and the record each belongs to. The number can be typed too. */
export function FormFacts({ paper }: { readonly paper: Document }) {
  const { t } = useWords()
  // A page that was recognised meanwhile, or a form that was linked, may tell more.
  const ocr = useApp((state) => state.ocr)
  const forms = useApp((state) => state.paperForms)
  const [read] = useCall('paperForms.ofDocument', { documentId: paper.id }, `${JSON.stringify(ocr)} ${JSON.stringify(forms)}`)
  const [typed, setTyped] = useState<PaperForm | null>(null)
  const found = read.status === 'ready' ? read.value : []
  const shown = typed === null || found.some(({ id }) => id === typed.id) ? found : [...found, typed]
  if (listOf(forms).length === 0 && shown.length === 0) return null
  return (
    <Group title={t('paperForm.ofPaper')}>
      <div className="stack">
        {shown.map((form) => <FormOffer key={form.id} form={form} documentId={paper.id} />)}
        <TypedNumber onFound={setTyped} isQuiet={shown.length > 0} />
      </div>
    </Group>
  )
}

function FormOffer({ form, documentId }: { readonly form: PaperForm; readonly documentId: string }) {
  const { t, language, date } = useWords()
  const name = paperWords(form.kind, language).name
  const records = useApp((state) => listOf(state.chronology)).flatMap(({ event }) => (event.kind === form.kind ? [{ value: event.id as string, label: event.title, hint: date(event.happened, 'short') }] : []))
  const [chosen, setChosen] = useState('')
  const isLinked = form.scanIds.some((id) => id === documentId)
  const run = (step: Promise<void>): void => void step.catch(actions().sayError)
  return (
    <div className="notice stack small">
      <p><span className="mono strong">{form.number}</span> {name}{form.eventId === null ? null : <>: <EventLink id={form.eventId} /></>} {isLinked ? <span className="tag good">{t('paperForm.linked')}</span> : null}</p>
      {isLinked && form.eventId !== null ? <p><LinkBtn onPress={() => run(actions().unlinkScan(form, documentId))}>{t('paperForm.unlink')}</LinkBtn></p> : null}
      {!isLinked && form.eventId !== null ? <p><Btn slim look="go" onPress={() => run(actions().linkScan(form, documentId, null))}>{t('paperForm.link')}</Btn></p> : null}
      {form.eventId === null ? (
        <>
          <p>{t('paperForm.blankNote')}</p>
          <p><Btn slim look="go" onPress={() => run(actions().recordFromScan(form, documentId, language))}>{t('paperForm.make', { kind: name })}</Btn></p>
          {records.length === 0 ? null : (
            <div className="row">
              <span className="grow"><Choice label={t('paperForm.orRecord')} none={t('paperForm.orRecord')} value={chosen} options={records} onChange={setChosen} /></span>
              <Btn slim isDisabled={chosen === ''} onPress={() => run(actions().linkScan(form, documentId, chosen))}>{t('paperForm.linkShort')}</Btn>
            </div>
          )}
        </>
      ) : null}
    </div>
  )
}

function TypedNumber({ onFound, isQuiet }: { readonly onFound: (form: PaperForm) => void; readonly isQuiet: boolean }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const find = async (): Promise<void> => {
    try {
      onFound(await call('paperForms.byNumber', { number: typed }))
      setTyped('')
    } catch (cause) {
      actions().sayError(cause)
    }
  }
  return (
    <div className="stack small">
      {isQuiet ? null : <p className="quiet">{t('paperForm.typeNote')}</p>}
      <div className="row">
        <input className="in w-number" aria-label={t('paperForm.number')} placeholder="SF-…" value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); void find() } }} />
        <Btn slim isDisabled={typed.trim() === ''} onPress={() => void find()}>{t('paperForm.find')}</Btn>
      </div>
    </div>
  )
}
