import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type RefObject } from 'react'
import type { PlacedWord } from '../../../electron/shared/contract/ocr'
import { useWords } from '../../widgets/use-words'
import type { PageWords, Stretch } from './use-page-words'

/**
 * The words of a page, unseen over its pixels, so that they can be marked by mouse or by keyboard: arrows move from
 * word to word and line to line, Shift marks. `size` is that of the upright page on screen, in CSS pixels.
 */
export function TextLayer({ words, size, lit, onMark }: {
  readonly words: PageWords
  readonly size: { readonly width: number; readonly height: number }
  readonly lit: ReadonlySet<number>
  /** What is marked now; null for nothing. */
  readonly onMark: (stretch: Stretch | null) => void
}) {
  const { t } = useWords()
  const layer = useRef<HTMLDivElement>(null)
  useMarked(layer, onMark)
  useEffect(() => {
    layer.current?.querySelector('.lit')?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [words, lit])
  return (
    <div ref={layer} className="text-layer" tabIndex={0} role="group" aria-label={t('docs.wordsOfPage')} onKeyDown={(event) => moveMark(event, layer.current, words.words)}>
      {words.words.map((word, index) => (
        <span key={index} data-word={index} className={lit.has(index) ? 'lit' : ''} style={placeOf(word, size, words.turned)}>{`${word.text} `}</span>
      ))}
    </div>
  )
}

let ruler: CanvasRenderingContext2D | null = null

/** How wide a text is in the page's sans at 100 px. */
function widthOf(text: string): number {
  ruler ??= document.createElement('canvas').getContext('2d')
  if (ruler === null) return 50 * text.length
  ruler.font = '100px "Noto Sans"'
  return ruler.measureText(text).width
}

/** Lays a word over its picture: centred in its box, as high as it, stretched to its width, turned as it was read. */
function placeOf({ text, x, y, width, height }: PlacedWord, size: { readonly width: number; readonly height: number }, turned: number): CSSProperties {
  const [wide, high] = turned % 180 === 0 ? [width * size.width, height * size.height] : [height * size.height, width * size.width]
  const fontSize = Math.max(4, high * 0.85)
  const scale = wide / Math.max(1, (widthOf(text) * fontSize) / 100)
  return {
    left: `${(x + width / 2) * 100}%`, top: `${(y + height / 2) * 100}%`, fontSize, lineHeight: `${high}px`,
    // The space after a word parts it from the next one when copied; the word itself stays centred.
    transform: `translate(-50%, -50%) rotate(${-turned}deg) scaleX(${scale}) translateX(${(widthOf(' ') * fontSize) / 200}px)`,
  }
}

const numberOf = (node: Node | null): number | null => {
  const element = node instanceof HTMLElement ? node : (node?.parentElement ?? null)
  const word = element?.closest<HTMLElement>('[data-word]')?.dataset['word']
  return word === undefined ? null : Number(word)
}

/** Reports the words that are marked inside the layer. A mark that begins or ends beside the words counts by what it holds. */
function useMarked(layer: RefObject<HTMLDivElement | null>, onMark: (stretch: Stretch | null) => void): void {
  const latest = useRef(onMark)
  latest.current = onMark
  useEffect(() => {
    const read = (): void => {
      const selection = document.getSelection()
      const { current } = layer
      if (selection === null || current === null || selection.isCollapsed || !current.contains(selection.anchorNode)) return latest.current(null)
      const range = selection.getRangeAt(0)
      const held = [...current.querySelectorAll<HTMLElement>('[data-word]')].filter((word) => range.intersectsNode(word)).map((word) => numberOf(word) ?? 0)
      // A mark that ends before the first letter of a word does not hold that word.
      const last = range.endOffset === 0 && numberOf(range.endContainer) === held.at(-1) ? held.at(-2) : held.at(-1)
      const [first] = held
      latest.current(first === undefined || last === undefined || last < first ? null : { first, last })
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [layer])
}

/** Arrows go from word to word and from line to line; with Shift, what lies between is marked. */
function moveMark(event: KeyboardEvent, layer: HTMLDivElement | null, words: readonly PlacedWord[]): void {
  const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 'down', ArrowUp: 'up' } as const
  const way = Object.entries(steps).find(([key]) => key === event.key)?.[1]
  const selection = document.getSelection()
  if (way === undefined || layer === null || selection === null || words.length === 0 || event.ctrlKey || event.altKey) return
  event.preventDefault()
  const isInside = layer.contains(selection.focusNode) && !selection.isCollapsed
  const [anchor, focus] = isInside ? [numberOf(selection.anchorNode) ?? 0, numberOf(selection.focusNode) ?? 0] : [-1, -1]
  const to = !isInside ? 0 : typeof way === 'number' ? focus + way : lineStep(words, focus, way === 'down' ? 1 : -1)
  const next = Math.min(words.length - 1, Math.max(0, to))
  const from = event.shiftKey && anchor >= 0 ? anchor : next
  const [start, end] = [layer.children[from]?.firstChild, layer.children[next]?.firstChild]
  if (start === null || start === undefined || end === null || end === undefined) return
  const isBack = next < from
  selection.setBaseAndExtent(start, isBack ? (words[from]?.text.length ?? 0) : 0, end, isBack ? 0 : (words[next]?.text.length ?? 0))
  layer.children[next]?.scrollIntoView({ block: 'nearest' })
}

/** The word of the line above or below that stands nearest to this one. */
function lineStep(words: readonly PlacedWord[], at: number, by: 1 | -1): number {
  const from = words[at]
  if (from === undefined) return at
  const line = (by === 1 ? words.slice(at) : words.slice(0, at).toReversed()).find((word) => word.line !== from.line)?.line
  const inLine = words.map((word, index) => ({ index, off: Math.abs(word.x - from.x), line: word.line })).filter((word) => word.line === line)
  return inLine.toSorted((a, b) => a.off - b.off)[0]?.index ?? at
}
