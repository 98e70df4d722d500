import type { Document } from '../../../electron/shared/contract/documents'
import { useWords } from '../../widgets/use-words'
import { PageReader } from './PageReader'
import { TextReader } from './TextReader'
import { reasonKey } from './Uploads'

/** The paper itself: numbered paragraphs, or pages as pixels. Nothing of it is parsed in the page. */
export function Reader({ paper }: { readonly paper: Document }) {
  const { t } = useWords()
  if (paper.readability === 'text') return <TextReader paper={paper} />
  if (paper.readability === 'none') return <div className="desk" tabIndex={0}><p className="notice">{t(reasonKey(paper.readabilityReason))}</p></div>
  return <PageReader paper={paper} pages={paper.pages ?? 1} />
}
