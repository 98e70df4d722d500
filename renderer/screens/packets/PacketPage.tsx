import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Packet } from '../../../electron/shared/contract/packets'
import { IconBtn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { Pixels, pixelWidth } from '../../widgets/Pixels'
import { useCall } from '../../widgets/use-call'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'

const cssWidth = 540

/** The packet's own pages as they will print, one at a time. */
export function PacketPage({ packet, version }: { readonly packet: Packet; readonly version: string }) {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const [pages, setPages] = useState(1)
  const [image, again] = useCall('packets.renderPage', { id: packet.id, page, maxWidthPx: pixelWidth(cssWidth) }, version)
  if (image.status === 'ready' && image.value.pages !== pages) setPages(image.value.pages)
  if (page > pages) setPage(pages)
  const go = (to: number): void => setPage(Math.min(pages, Math.max(1, to)))
  useKeys({ PageDown: () => go(page + 1), PageUp: () => go(page - 1) })
  return (
    <div className="desk" role="region" tabIndex={0} aria-label={t('packet.preview')}>
      <div className="reader-bar">
        <span className="row">
          <IconBtn label={t('docs.prevPage')} isDisabled={page === 1} onPress={() => go(page - 1)}><ChevronLeft size={17} aria-hidden /></IconBtn>
          <span className="small num">{t('docs.page', { page, pages })}</span>
          <IconBtn label={t('docs.nextPage')} isDisabled={page === pages} onPress={() => go(page + 1)}><ChevronRight size={17} aria-hidden /></IconBtn>
        </span>
        {image.status === 'failed' ? <IconBtn label={t('app.again')} onPress={again}><ChevronRight size={17} aria-hidden /></IconBtn> : null}
      </div>
      <Load of={image}>
        {(pixels) => (
          <>
            {pixels.missingGlyphs.length === 0 ? null : <p className="notice small">{t('packet.missingGlyphs', { glyphs: pixels.missingGlyphs.join(' ') })}</p>}
            <Pixels image={pixels} width={cssWidth} label={t('docs.page', { page, pages })} />
          </>
        )}
      </Load>
    </div>
  )
}
