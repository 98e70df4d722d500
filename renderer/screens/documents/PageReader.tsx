import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import { actions } from '../../store'
import { Btn, IconBtn } from '../../widgets/Btn'
import { Check } from '../../widgets/Check'
import { Load } from '../../widgets/Load'
import { Pixels, pixelWidth } from '../../widgets/Pixels'
import { useCall } from '../../widgets/use-call'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { useSelectedWords } from './use-selected-words'

const cssWidth = 640

/** Pages as pixels that the parser process drew, and their text beside on demand. */
export function PageReader({ paper, pages }: { readonly paper: Document; readonly pages: number }) {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const [withText, setWithText] = useState(false)
  const [image] = useCall('documents.renderPage', { id: paper.id, page, maxWidthPx: pixelWidth(cssWidth) })
  const go = (to: number): void => setPage(Math.min(pages, Math.max(1, to)))
  useKeys({ PageDown: () => go(page + 1), PageUp: () => go(page - 1) })
  return (
    <div className="desk" tabIndex={0} aria-label={t('docs.reader')} role="region">
      <div className="reader-bar">
        <span className="row">
          <IconBtn label={t('docs.prevPage')} isDisabled={page === 1} onPress={() => go(page - 1)}><ChevronLeft size={17} aria-hidden /></IconBtn>
          <span className="small num">{t('docs.page', { page, pages })}</span>
          <IconBtn label={t('docs.nextPage')} isDisabled={page === pages} onPress={() => go(page + 1)}><ChevronRight size={17} aria-hidden /></IconBtn>
        </span>
        {paper.readability === 'pages' ? <span className="small"><Check checked={withText} onChange={setWithText}>{t('docs.pageText')}</Check></span> : null}
      </div>
      {withText ? <PageText paper={paper} page={page} /> : null}
      <Load of={image}>{(pixels) => <Pixels image={pixels} width={Math.min(cssWidth, pixels.width)} label={t('docs.page', { page, pages })} />}</Load>
    </div>
  )
}

/** The text layer of a page; marked words become a claim with its page. */
function PageText({ paper, page }: { readonly paper: Document; readonly page: number }) {
  const { t } = useWords()
  const [text] = useCall('documents.pageText', { id: paper.id, page })
  const box = useRef<HTMLDivElement>(null)
  const words = useSelectedWords(box)
  return (
    <div className="page-text">
      <Load of={text}>
        {({ text: found }) => found.trim() === '' ? <p className="faint">{t('docs.noText')}</p> : <div ref={box} className="said pre">{found}</div>}
      </Load>
      <Btn slim isDisabled={words === null} onPress={() => {
        if (words !== null) actions().openRecord({ kind: 'event', id: null, claimFrom: { documentId: paper.id, quote: words.quote, page, section: '' } })
      }}>{t('docs.claimFrom')}</Btn>
    </div>
  )
}
