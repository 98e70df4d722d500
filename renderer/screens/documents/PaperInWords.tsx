import type { ReactNode } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import { shorten } from '../../format/text'
import { useWords } from '../../widgets/use-words'
import type { PageWords } from './use-page-words'

/** Longest stretch of a page's own words that stands for it, in characters. */
const mostChars = 1200

/** A distressing paper in words first: what counsel wrote about it and what stands on it. `children` is its picture, small. */
export function PaperInWords({ paper, words, children }: { readonly paper: Document; readonly words: PageWords | null; readonly children: ReactNode }) {
  const { t, date } = useWords()
  const facts = [t(`enum.documentKind.${paper.kind}`), date(paper.dateOnPaper), paper.author].filter((part) => part !== '')
  const own = shorten((words?.words ?? []).map(({ text }) => text).join(' '), mostChars)
  return (
    <div className="in-words">
      <div>
        <p className="small quiet">{t('docs.calm.on')} <kbd>Shift D</kbd></p>
        <h2>{paper.title}</h2>
        <p className="small quiet">{facts.join(', ')}</p>
        {paper.note === '' ? <p className="quiet">{t('docs.calm.noNote')}</p> : <p className="pre">{paper.note}</p>}
        {own === '' ? null : <p className="said" dir="auto">{own}</p>}
      </div>
      {children}
    </div>
  )
}
