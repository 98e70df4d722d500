import { useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { drawings, sideAt, type DrawnView } from '../../../electron/shared/body/views'
import { markRadius, placesOn, sideLetters, type Mark } from '../../../electron/shared/body/svg'
import { useWords } from '../../widgets/use-words'

type Place = { readonly x: number; readonly y: number }

const whole = 10_000
const middle: Place = { x: 5000, y: 4000 }
const within = (value: number): number => Math.min(whole, Math.max(0, Math.round(value)))

/**
 * One drawing with its numbered marks. A click places a mark; with the keyboard, arrows move a cursor (with Shift in
 * large steps) and Enter places. The list of marks beside it says the same in words.
 */
export function BodyMap({ view, marks, current, title, onPlace, onPick, onCancel }: {
  readonly view: DrawnView
  readonly marks: readonly Mark[]
  /** The mark that is being described or moved. */
  readonly current: number | null
  readonly title: string
  readonly onPlace: (place: Place) => void
  readonly onPick: (no: number) => void
  /** Escape; false when there was nothing to give up, so that Escape leaves the form as ever. */
  readonly onCancel: () => boolean
}) {
  const { t, language } = useWords()
  const [cursor, setCursor] = useState<Place | null>(null)
  const box = useRef<SVGSVGElement>(null)
  const helpId = useId()
  const { width, height, outline, detail, sides, numbers = [] } = drawings[view]

  const onClick = (event: MouseEvent<SVGSVGElement>): void => {
    const matrix = box.current?.getScreenCTM()
    if (matrix === null || matrix === undefined) return
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    if (x < 0 || y < 0 || x > width || y > height) return
    const hit = placesOn(view, marks).find((mark) => Math.hypot(mark.x - x, mark.y - y) <= markRadius)
    if (hit !== undefined && hit.no !== current) onPick(hit.no)
    else onPlace({ x: within((x / width) * whole), y: within((y / height) * whole) })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? 500 : 100
    const moves: Readonly<Record<string, Place>> = { ArrowLeft: { x: -step, y: 0 }, ArrowRight: { x: step, y: 0 }, ArrowUp: { x: 0, y: -step }, ArrowDown: { x: 0, y: step } }
    const move = moves[event.key]
    const at = cursor ?? middle
    if (move !== undefined) setCursor({ x: within(at.x + move.x), y: within(at.y + (move.y * width) / height) })
    else if (event.key === 'Enter' || event.key === ' ') onPlace(at)
    else if (event.key !== 'Escape' || !onCancel()) return
    event.preventDefault()
    event.stopPropagation()
  }
  const shown = cursor === null ? null : { x: (cursor.x / whole) * width, y: (cursor.y / whole) * height }
  return (
    <div className="body-map">
      <div className="body-frame" role="application" tabIndex={0} aria-label={t('injury.mapLabel', { view: title })} aria-describedby={helpId} onKeyDown={onKeyDown} onFocus={() => setCursor((at) => at ?? middle)} onBlur={() => setCursor(null)}>
        <svg ref={box} viewBox={`0 0 ${width} ${height}`} className={height > width * 1.5 ? 'tall' : 'wide'} aria-hidden onClick={onClick}>
          <g className="body-detail">{detail.map((d) => <path key={d} d={d} />)}</g>
          <g className="body-outline">{outline.map((d) => <path key={d} d={d} />)}</g>
          {sides.map(({ at: [x, y], side }) => <text key={side} className="body-side" x={x} y={y}>{sideLetters[language][side]}</text>)}
          {numbers.map(({ at: [x, y], text }) => <text key={text} className="body-number" x={x} y={y + 3}>{text}</text>)}
          {placesOn(view, marks).map(({ no, x, y }) => (
            <g key={no} className={`body-mark ${no === current ? 'on' : ''}`}>
              <circle cx={x} cy={y} r={markRadius} />
              <text x={x} y={y + 3}>{no}</text>
            </g>
          ))}
          {shown === null ? null : <path className="body-cursor" d={`M${shown.x - 9} ${shown.y}h6m6 0h6M${shown.x} ${shown.y - 9}v6m0 6v6`} />}
        </svg>
      </div>
      <p id={helpId} className="small faint">{t('injury.mapHelp')}</p>
      <p className="hidden-visually" role="status">{cursor === null ? '' : t('injury.cursorAt', { across: Math.round(cursor.x / 100), down: Math.round(cursor.y / 100), side: t(`injury.side.${sideAt(view, cursor.x)}`) })}</p>
    </div>
  )
}
