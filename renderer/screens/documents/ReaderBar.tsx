import { ChevronLeft, ChevronRight, RotateCw, Search, ZoomIn, ZoomOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconBtn } from '../../widgets/Btn'
import { Segmented } from '../../widgets/Choice'
import { useWords } from '../../widgets/use-words'
import type { View } from './use-view'

/** Turning pages, size, direction, and looking for words in this paper. */
export function ReaderBar({ view, pages, onFind, children }: { readonly view: View; readonly pages: number; readonly onFind: () => void; readonly children?: ReactNode }) {
  const { t } = useWords()
  const { page, zoom } = view
  return (
    <div className="reader-bar wide">
      <span className="row tight">
        <IconBtn label={t('docs.prevPage')} isDisabled={page === 1} onPress={() => view.go(page - 1)}><ChevronLeft size={17} aria-hidden /></IconBtn>
        <span className="small num">{t('docs.page', { page, pages })}</span>
        <IconBtn label={t('docs.nextPage')} isDisabled={page === pages} onPress={() => view.go(page + 1)}><ChevronRight size={17} aria-hidden /></IconBtn>
        <span id="reader-size" className="hidden-visually">{t('docs.view.size')}</span>
        <Segmented slim labelId="reader-size" value={typeof zoom === 'number' ? 'own' : zoom} options={[{ value: 'width', label: t('docs.view.width') }, { value: 'page', label: t('docs.view.page') }]} onChange={(next) => { if (next !== 'own') view.setZoom(next) }} />
        <IconBtn label={t('docs.view.smaller')} onPress={view.smaller}><ZoomOut size={16} aria-hidden /></IconBtn>
        <IconBtn label={t('docs.view.larger')} onPress={view.larger}><ZoomIn size={16} aria-hidden /></IconBtn>
        <IconBtn label={t('docs.view.turn')} onPress={view.turn}><RotateCw size={15} aria-hidden /></IconBtn>
        <IconBtn label={t('docs.view.find')} onPress={onFind}><Search size={15} aria-hidden /></IconBtn>
      </span>
      {children}
    </div>
  )
}
