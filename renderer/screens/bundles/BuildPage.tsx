import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { IconBtn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { Pixels, pixelWidth } from '../../widgets/Pixels'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'

const cssWidth = 420

/** One page of a finished part. */
export function BuildPage({ buildId, part, pages }: { readonly buildId: string; readonly part: number; readonly pages: number }) {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const [image] = useCall('bundles.renderPage', { buildId, part, page, maxWidthPx: pixelWidth(cssWidth) })
  return (
    <div className="build-page">
      <span className="row">
        <IconBtn label={t('docs.prevPage')} isDisabled={page === 1} onPress={() => setPage(page - 1)}><ChevronLeft size={17} aria-hidden /></IconBtn>
        <span className="small num">{t('docs.page', { page, pages })}</span>
        <IconBtn label={t('docs.nextPage')} isDisabled={page === pages} onPress={() => setPage(page + 1)}><ChevronRight size={17} aria-hidden /></IconBtn>
      </span>
      <Load of={image}>{(pixels) => <Pixels image={pixels} width={cssWidth} label={t('docs.page', { page, pages })} />}</Load>
    </div>
  )
}
