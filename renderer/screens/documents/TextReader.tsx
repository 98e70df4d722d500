import { useRef } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { useSelectedWords } from './use-selected-words'

/** A text in the numbered paragraphs that packets cite. Marked words become a claim. */
export function TextReader({ paper }: { readonly paper: Document }) {
  const { t } = useWords()
  const [paragraphs] = useCall('documents.paragraphs', { id: paper.id })
  const box = useRef<HTMLOListElement>(null)
  const words = useSelectedWords(box)
  const quotes = useQuotes(paper.id)
  return (
    <div className="desk text" tabIndex={0} aria-label={t('docs.reader')} role="region">
      <div className="reader-bar">
        <span className="small quiet">{t('docs.selectHint')}</span>
        <Btn slim look={words === null ? 'plain' : 'go'} isDisabled={words === null} onPress={() => {
          if (words === null) return
          const section = words.paragraph === null ? '' : t('docs.paragraph', { no: words.paragraph })
          actions().openRecord({ kind: 'event', id: null, claimFrom: { documentId: paper.id, quote: words.quote, page: null, section } })
        }}>{t('docs.claimFrom')}</Btn>
      </div>
      <Load of={paragraphs}>
        {(all) => (
          <ol ref={box} className="paragraphs said" lang={paper.language === '' ? undefined : paper.language}>
            {all.map((text, index) => (
              <li key={index}>
                <span className="no" aria-hidden>{index + 1}</span>
                <p data-paragraph={index + 1} className={quotes.some((quote) => text.includes(quote)) ? 'quoted' : ''}>{text}</p>
              </li>
            ))}
          </ol>
        )}
      </Load>
    </div>
  )
}

/** Words of this paper that claims already quote. */
function useQuotes(documentId: string): readonly string[] {
  const chronology = useApp((state) => listOf(state.chronology))
  return chronology.flatMap(({ claims }) => claims.filter((claim) => claim.documentId === documentId && claim.quote !== '').map(({ quote }) => quote))
}
