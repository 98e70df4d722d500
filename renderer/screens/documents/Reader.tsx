import type { Document } from '../../../electron/shared/contract/documents'
import type { PlaceInPaper } from '../../store/nav'
import { useWords } from '../../widgets/use-words'
import { PageReader } from './PageReader'
import { TextReader } from './TextReader'
import { reasonKey } from './Uploads'

/** The paper itself: numbered paragraphs, or pages as pixels. Nothing of it is parsed in the page. Opened at a place, anew for another. */
export function Reader({ paper, at }: { readonly paper: Document; readonly at: PlaceInPaper | null }) {
  const { t } = useWords()
  const key = JSON.stringify(at)
  if (paper.readability === 'text') return <TextReader key={key} paper={paper} at={at} />
  if (paper.readability === 'none') return <div className="desk" tabIndex={0}><p className="notice">{t(reasonKey(paper.readabilityReason))}</p></div>
  return <PageReader key={key} paper={paper} pages={paper.pages ?? 1} at={at} />
}
