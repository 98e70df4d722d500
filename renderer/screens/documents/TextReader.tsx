import { useEffect, useMemo, useRef, useState } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import { languageTag } from '../../format/language-tag'
import { marksOf } from '../../format/find-words'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import type { PlaceInPaper } from '../../store/nav'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { Marked } from '../../widgets/Marked'
import { useCall } from '../../widgets/use-call'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { FindBar } from './FindBar'
import { useSelectedWords } from './use-selected-words'

/** A text in the numbered paragraphs that packets cite. Marked words become a claim. */
export function TextReader({ paper, at }: { readonly paper: Document; readonly at: PlaceInPaper | null }) {
  const { t } = useWords()
  const [paragraphs] = useCall('documents.paragraphs', { id: paper.id })
  const box = useRef<HTMLOListElement>(null)
  const words = useSelectedWords(box)
  const quotes = useQuotes(paper.id)
  const [place, setPlace] = useState<PlaceInPaper | null>(at)
  const [isFinding, setFinding] = useState(at?.sought !== undefined)
  useKeys({ 'Ctrl+F': () => setFinding(true) })
  useEffect(() => {
    const paragraph = place === null || place.paragraph === null ? null : box.current?.querySelector(`[data-paragraph="${place.paragraph}"]`)
    const target = paragraph ?? (place === null ? null : box.current?.querySelector('mark'))
    target?.scrollIntoView({ block: 'center' })
  }, [place, paragraphs])
  return (
    <div className="desk text" tabIndex={0} aria-label={t('docs.reader')} role="region">
      <div className="reader-bar">
        <span className="small quiet">{t('docs.selectHint')}</span>
        <Btn slim look={words === null ? 'plain' : 'go'} isDisabled={words === null} onPress={() => {
          if (words === null) return
          const section = words.paragraph === null ? '' : t('docs.paragraph', { no: words.paragraph })
          actions().openRecord({ kind: 'event', id: null, claimFrom: { documentId: paper.id, quote: words.quote, page: null, section } })
        }}>{t('docs.claimFrom')}</Btn>
        {isFinding ? <FindBar documentId={paper.id} from={at} onPlace={setPlace} onClose={() => { setFinding(false); setPlace(null) }} /> : null}
      </div>
      <Load of={paragraphs}>
        {(all) => (
          <ol ref={box} className="paragraphs said" lang={languageTag(paper.language)}>
            {all.map((text, index) => (
              <li key={index}>
                <span className="no" aria-hidden>{index + 1}</span>
                <p data-paragraph={index + 1} className={quotes.some((quote) => text.includes(quote)) ? 'quoted' : ''}><Lit text={text} place={place} /></p>
              </li>
            ))}
          </ol>
        )}
      </Load>
    </div>
  )
}

/** A paragraph with the words that were looked for or quoted lit. */
function Lit({ text, place }: { readonly text: string; readonly place: PlaceInPaper | null }) {
  const marks = useMemo(() => (place === null ? [] : marksOf(text, place.words, place.sought)), [text, place])
  return <Marked text={text} marks={marks} />
}

/** Words of this paper that claims already quote. */
function useQuotes(documentId: string): readonly string[] {
  const chronology = useApp((state) => listOf(state.chronology))
  return chronology.flatMap(({ claims }) => claims.filter((claim) => claim.documentId === documentId && claim.quote !== '').map(({ quote }) => quote))
}
