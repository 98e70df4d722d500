import { useState } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import { actions } from '../../store'
import type { PlaceInPaper } from '../../store/nav'
import { Crumbs } from '../../widgets/Crumbs'
import { FormHead } from '../../widgets/FormHead'
import { useForm } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import { redactionInput, redactionWork, type RedactionDraft } from './redaction-draft'
import { RedactPages } from './RedactPages'
import { RedactSide } from './RedactSide'
import { RedactText } from './RedactText'

/** Where a redacted copy is made: the paper with what will go, and beside it the list of that, each with its reason. */
export function RedactScreen({ matterId, paper, at }: { readonly matterId: string; readonly paper: Document; readonly at: PlaceInPaper | null }) {
  const { t } = useWords()
  const [chosen, choose] = useState<number | null>(null)
  const [goTo, setGoTo] = useState<{ readonly page: number } | null>(null)
  const form = useForm<RedactionDraft>({
    draftKey: `redaction:${paper.id}`,
    initial: { boxes: [], words: [], title: '', level: paper.level, lookedThrough: false },
    save: async (value) => void (await actions().redactDocument(matterId, redactionInput(paper.id, value))),
  })
  const work = redactionWork(form, chosen, choose)
  const leave = (): void => actions().openRecord({ kind: 'document', id: paper.id, ...(at === null ? {} : { at }) })
  return (
    <main className="screen">
      <FormHead crumbs={<Crumbs tab="documents" />} title={t('redact.title', { title: paper.title })} form={form} onLeave={leave} action={t('redact.make')} doing={t('redact.making')} />
      <div className="reading">
        {paper.readability === 'text' ? <RedactText paper={paper} work={work} /> : <RedactPages paper={paper} at={at} work={work} goTo={goTo} />}
        <RedactSide paper={paper} work={work} onPage={(page) => setGoTo({ page })} />
      </div>
    </main>
  )
}
