import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { PlacedWord } from '../../../electron/shared/contract/ocr'
import type { PageBox } from '../../../electron/shared/contract/redactions'
import { useWords } from '../../widgets/use-words'
import { boxBetween, movedBox, resizedBox, stepToPage, toPage, type Point } from './box-geometry'
import type { DraftBox, RedactionWork } from './redaction-draft'

/** Steps of the arrow keys, in parts of the page; with Ctrl the finer one. */
const [coarse, fine] = [0.01, 0.002] as const

const arrows: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } }

type Drag = { readonly from: Point; readonly index: number | null; readonly how: 'draw' | 'move' | 'size'; readonly box: PageBox }

/**
 * Boxes over a page. With the mouse: draw, move, pull the corner. With keys: arrows move the box that has the focus,
 * with Shift they size it, with Ctrl in small steps, Delete takes it away. `hidden` are the words that will go.
 */
export function BoxLayer({ page, turned, work, isDrawing, hidden }: {
  readonly page: number
  readonly turned: number
  readonly work: RedactionWork
  /** The mouse draws; else it marks words and boxes can only be taken hold of. */
  readonly isDrawing: boolean
  readonly hidden: readonly PlacedWord[]
}) {
  const { t } = useWords()
  const layer = useRef<HTMLDivElement>(null)
  const { drag, handlers } = useDrag(page, turned, work)
  const { chosen } = work
  useEffect(() => {
    const box = chosen === null ? null : layer.current?.querySelector<HTMLElement>(`[data-box="${chosen}"]`)
    box?.focus()
  }, [chosen, page])
  const shown = work.form.value.boxes.map((box, index) => ({ box: drag !== null && drag.index === index ? { ...box, ...drag.box } : box, index })).filter(({ box }) => box.page === page)
  return (
    <div ref={layer} className={`box-layer ${isDrawing ? 'drawing' : ''}`} role="group" aria-label={t('redact.boxesOfPage', { page })} {...handlers}>
      {hidden.map((word, index) => <span key={index} className="hidden-word" style={placeOf(word)} />)}
      {shown.map(({ box, index }) => <Box key={index} index={index} box={box} turned={turned} work={work} />)}
      {drag !== null && drag.how === 'draw' ? <span className="black-box" style={placeOf(drag.box)} /> : null}
    </div>
  )
}

function Box({ index, box, turned, work }: { readonly index: number; readonly box: DraftBox; readonly turned: number; readonly work: RedactionWork }) {
  const { t } = useWords()
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key]
    if (arrow !== undefined && !event.altKey) {
      const size = event.ctrlKey ? fine : coarse
      const by = stepToPage({ x: arrow.x * size, y: arrow.y * size }, turned)
      work.changeBox(index, (event.shiftKey ? resizedBox : movedBox)(placeAlone(box), by))
    } else if (event.key === 'Delete' || event.key === 'Backspace') work.removeBox(index)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <button type="button" data-box={index} className="black-box" style={placeOf(box)} aria-label={t('redact.box', { no: index + 1, reason: box.reason })} onFocus={() => work.choose(index)} onKeyDown={onKeyDown}>
      <span className="corner" data-corner={index} />
    </button>
  )
}

const placeAlone = ({ x, y, width, height }: PageBox): PageBox => ({ x, y, width, height })
const placeOf = ({ x, y, width, height }: PageBox) => ({ left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` })

/** What the mouse does with boxes. Nothing is changed before the button is let go. */
function useDrag(page: number, turned: number, work: RedactionWork) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const placeAt = (event: PointerEvent<HTMLElement>): Point => {
    const seen = event.currentTarget.getBoundingClientRect()
    return toPage({ x: (event.clientX - seen.left) / seen.width, y: (event.clientY - seen.top) / seen.height }, turned)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || !(event.target instanceof HTMLElement)) return
    const from = placeAt(event)
    const { box: number, corner } = { box: event.target.closest<HTMLElement>('[data-box]')?.dataset['box'], corner: event.target.dataset['corner'] }
    const index = number === undefined ? null : Number(number)
    const held = index === null ? undefined : work.form.value.boxes[index]
    event.currentTarget.setPointerCapture(event.pointerId)
    if (index !== null) work.choose(index)
    setDrag({ from, index, how: held === undefined ? 'draw' : corner === undefined ? 'move' : 'size', box: held === undefined ? boxBetween(from, from) : placeAlone(held) })
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (drag === null) return
    const to = placeAt(event)
    const held = drag.index === null ? undefined : work.form.value.boxes[drag.index]
    const by = { x: to.x - drag.from.x, y: to.y - drag.from.y }
    const box = held === undefined ? boxBetween(drag.from, to) : (drag.how === 'move' ? movedBox : resizedBox)(placeAlone(held), by)
    setDrag({ ...drag, box })
  }
  const onPointerUp = (): void => {
    if (drag === null) return
    setDrag(null)
    const { index, how, box } = drag
    if (index !== null) work.changeBox(index, box)
    // A click that moved nothing is no box.
    else if (how === 'draw' && box.width > leastDrawn && box.height > leastDrawn) work.addBox(page, box)
  }
  return { drag, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: () => setDrag(null) } }
}

const leastDrawn = 0.005
