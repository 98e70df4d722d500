import { useState } from 'react'
import type { Bundle } from '../../../electron/shared/contract/bundles'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Check } from '../../widgets/Check'
import { Sheet } from '../../widgets/Modal'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import type { DraftSection } from './use-bundle'

/** Papers of the case that are not in the bundle yet. Redacted copies go in through their originals. */
export function AddPapers({ bundle, sections, onAdd, onClose }: { readonly bundle: Bundle; readonly sections: readonly DraftSection[]; readonly onAdd: (ids: readonly string[]) => void; readonly onClose: () => void }) {
  const { t, date } = useWords()
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const known = new Set(sections.flatMap(({ items }) => items.map(({ documentId }) => documentId)))
  const papers = useDocuments().filter(({ id, matterId, redactionOfDocumentId }) => matterId === bundle.matterId && redactionOfDocumentId === null && !known.has(id))
  const shown = papers.filter(({ title }) => title.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()))
  return (
    <Sheet title={t('bundle.addPapers')} wide onClose={onClose}>
      <input className="in" autoFocus aria-label={t('bundle.findPaper')} placeholder={t('bundle.findPaper')} value={sought} onChange={(event) => setSought(event.target.value)} />
      <div className="spread pad-top">
        <span className="small quiet" role="status">{t('bundle.chosen', { count: chosen.length })}</span>
        <LinkBtn onPress={() => setChosen(shown.map(({ id }) => id))}>{t('bundle.chooseAll')}</LinkBtn>
      </div>
      <ul className="paper-choice">
        {shown.map(({ id, title, kind, dateOnPaper, level }) => (
          <li key={id}>
            <Check checked={chosen.includes(id)} onChange={(isOn) => setChosen(isOn ? [...chosen, id] : chosen.filter((each) => each !== id))}>
              {title} <span className="small faint">{[t(`enum.documentKind.${kind}`), date(dateOnPaper, 'short')].filter((part) => part !== '').join(', ')}</span>
              {level === 'privileged' || level === 'sealed' ? <> <span className="tag soon">{t(`enum.documentLevel.${level}`)}</span></> : null}
            </Check>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="quiet">{t('bundle.nothingToAdd')}</p> : null}
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn look="go" isDisabled={chosen.length === 0} onPress={() => { onAdd(papers.filter(({ id }) => chosen.includes(id)).map(({ id }) => id).toReversed()); onClose() }}>{t('bundle.addChosen')}</Btn>
      </div>
    </Sheet>
  )
}
