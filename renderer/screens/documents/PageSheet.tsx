import { useEffect, useState, type ReactNode } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import type { Document } from '../../../electron/shared/contract/documents'
import { useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { Pixels } from '../../widgets/Pixels'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { PaperInWords } from './PaperInWords'
import { TextLayer } from './TextLayer'
import type { PageWords, Stretch } from './use-page-words'
import { askedWidth, drawnWidth, type Room, type View } from './use-view'

type Picture = OutputOf<'documents.renderPage'>

/** How wide a distressing page is shown at most while such pages are kept small, in CSS pixels. */
const guardedWidth = 240

/** One page: its pixels, and over them its words. Turned and sized for the eye only. */
export function PageSheet({ paper, view, room, words, lit, label, onMark, over }: {
  readonly paper: Document
  readonly view: View
  readonly room: Room
  readonly words: PageWords | null
  readonly lit: ReadonlySet<number>
  readonly label: string
  readonly onMark: (stretch: Stretch | null) => void
  /** Drawn over page and words; gets the degrees clockwise by which the page is shown turned. */
  readonly over?: (turned: number) => ReactNode
}) {
  const { t } = useWords()
  const [uncovered, setUncovered] = useState<number | null>(null)
  const [held, setHeld] = useState<{ readonly page: number; readonly picture: Picture } | null>(null)
  const last = held?.page === view.page ? held.picture : null
  const aspect = last === null ? 0.7 : last.width / last.height
  // A page that was read turned is shown upright; what the reader turns comes on top.
  const turned = (view.turned + (words?.turned ?? 0)) % 360
  const isSideways = turned % 180 !== 0
  const isGuarded = useApp(({ desktop }) => desktop?.lowDistress === true) && paper.isDistressing
  // Who hides parts of a page has to see them; it stays grey.
  const isSmall = isGuarded && over === undefined
  const width = Math.min(isSmall ? guardedWidth : Infinity, drawnWidth(view.zoom, room, aspect, isSideways))
  const [image] = useCall('documents.renderPage', { id: paper.id, page: view.page, maxWidthPx: askedWidth(width) })
  useEffect(() => {
    if (image.status === 'ready') setHeld({ page: view.page, picture: image.value })
  }, [image, view.page])
  // While the page is drawn sharper, the picture at hand stays.
  const picture = image.status === 'ready' ? image.value : last
  if (image.status === 'failed') return <ErrorText error={image.error} />
  if (picture === null) return <p className="faint late-words" aria-live="polite">{t('load.reading')}</p>
  const size = { width, height: Math.round((width * picture.height) / picture.width) }
  const seen = isSideways ? { width: size.height, height: size.width } : size
  const isCovered = paper.isDistressing && uncovered !== view.page
  const sheet = (
    <div className="sheet-room" style={seen}>
      <div className={`sheet ${isCovered ? 'covered' : ''} ${isGuarded ? 'grey' : ''}`} style={{ ...size, transform: `translate(-50%, -50%) rotate(${turned}deg)` }}>
        <Pixels image={picture} width={width} label={label} />
        {isCovered || words === null || words.words.length === 0 ? null : <TextLayer words={words} size={size} lit={lit} onMark={onMark} />}
        {isCovered ? null : over?.(turned)}
      </div>
      {isCovered ? <div className="cover">{isSmall ? null : <p>{t('docs.distressing')}</p>}<Btn onPress={() => setUncovered(view.page)}>{t(isSmall ? 'docs.calm.show' : 'docs.distressShow')}</Btn></div> : null}
    </div>
  )
  return isSmall ? <PaperInWords paper={paper} words={words}>{sheet}</PaperInWords> : sheet
}
