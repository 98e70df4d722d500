import { useState } from 'react'
import type { PaperForm } from '../../../electron/shared/contract/paper-forms'
import { paperWords } from '../../../electron/shared/paper-forms/kinds'
import { actions, call, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { EventLink } from '../procedure/EventLink'
import { ScanLinks } from './ScanLinks'

/** Forms that were printed for the case: which came back, and which are still out on paper. */
export function PaperForms() {
  const { t } = useWords()
  const forms = useApp((state) => listOf(state.paperForms))
  const [found, setFound] = useState<PaperForm | null>(null)
  if (forms.length === 0) return null
  return (
    <section className="missing-papers" aria-label={t('paperForm.title')}>
      <div className="spread"><h2>{t('paperForm.title')}</h2><FindForm onFound={setFound} /></div>
      <ul className="rows">{[...forms].sort((a, b) => Number(b.id === found?.id) - Number(a.id === found?.id)).map((form) => <FormRow key={form.id} form={form} isFound={form.id === found?.id} />)}</ul>
    </section>
  )
}

function FormRow({ form, isFound }: { readonly form: PaperForm; readonly isFound: boolean }) {
  const { t, language, instant } = useWords()
  return (
    <li className="form-row" aria-current={isFound}>
      <span className="mono">{form.number}</span>
      <span>{paperWords(form.kind, language).name} {form.eventId === null ? <span className="tag plain">{t('paperForm.blank')}</span> : <EventLink id={form.eventId} />}</span>
      <span className="small quiet">{instant(form.printedAt)}</span>
      <ScanLinks form={form} />
    </li>
  )
}

/** A number typed from paper leads to its form, whatever case it was printed for. */
function FindForm({ onFound }: { readonly onFound: (form: PaperForm) => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const find = async (): Promise<void> => {
    try {
      const form = await call('paperForms.byNumber', { number: typed })
      const { place, openMatter } = actions()
      if (place.at === 'case' && place.matterId !== form.matterId) await openMatter(form.matterId)
      onFound(form)
      setTyped('')
    } catch (cause) {
      actions().sayError(cause)
    }
  }
  return (
    <span className="row">
      <input className="in w-number" aria-label={t('paperForm.number')} placeholder="SF-…" value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') void find() }} />
      <Btn slim isDisabled={typed.trim() === ''} onPress={() => void find()}>{t('paperForm.find')}</Btn>
    </span>
  )
}
