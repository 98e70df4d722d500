/** Which places of a page are painted over, and which of its words may stay. Pure. */
import { findWords } from '../../shared/redaction'
import type { CharBox } from '../pdfium-chars'
import type { Painted, SeenWord } from './protocol'

export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
export type PlacedText = { readonly text: string; readonly box: Box }

/** Room around a hidden word, as a part of its line's height: ink reaches over the box of a letter. */
const PADDING = 0.15
/** A letter of which more than this part lies under a box goes with it. */
const MOST_COVERED = 0.15

/** What recognition read, as if it were letters of a text layer: each word one of them, lines ended where the next word begins lower. */
export function seenAsChars(words: readonly SeenWord[]): CharBox[] {
  return words.flatMap((word, index) => {
    const box = { x0: word.x, y0: word.y, x1: word.x + word.width, y1: word.y + word.height }
    const next = words[index + 1]
    const isLast = next === undefined || next.y > word.y + word.height / 2
    return [{ text: word.text, box }, { text: isLast ? '\n' : ' ', box }]
  })
}

export type Located = {
  readonly painted: readonly Painted[]
  /** Hits of words that have no place on the page. */
  readonly unplaced: number
  /** Numbers of the words that stand on the page. */
  readonly found: ReadonlySet<number>
  readonly hits: number
}

/** The places of `words` on a page, one box for each line of each hit. */
export function locateWords(page: number, chars: readonly CharBox[], words: readonly string[]): Located {
  const starts: number[] = []
  let text = ''
  for (const char of chars) {
    starts.push(text.length)
    text += char.text
  }
  const painted: Painted[] = []
  const found = new Set<number>()
  let unplaced = 0
  const hits = words.length === 0 ? [] : findWords(text, words)
  for (const { start, end, word } of hits) {
    const boxes = lines(chars.filter((_, index) => (starts[index] ?? 0) < end && (starts[index] ?? 0) + (chars[index]?.text.length ?? 0) > start))
    if (boxes.length === 0) unplaced += 1
    found.add(word)
    painted.push(...boxes.map((box): Painted => ({ page, ...padded(box), kind: 'word', from: word })))
  }
  return { painted, unplaced, found, hits: hits.length }
}

const isInk = ({ text }: CharBox): boolean => text.trim() !== ''
const area = ({ x0, y0, x1, y1 }: Box): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0)

/** Boxes around letters that follow each other on one line, whichever way the line runs. */
function lines(chars: readonly CharBox[]): Box[] {
  const boxes: Box[] = []
  for (const { box } of chars.filter((char) => isInk(char) && area(char.box) > 0)) {
    const last = boxes.at(-1)
    if (last !== undefined && isOneLine(last, box)) boxes[boxes.length - 1] = around(last, box)
    else boxes.push(box)
  }
  return boxes
}

function isOneLine(a: Box, b: Box): boolean {
  const overlap = (a0: number, a1: number, b0: number, b1: number): number => (Math.min(a1, b1) - Math.max(a0, b0)) / Math.max(Math.min(a1 - a0, b1 - b0), 1e-9)
  const along = overlap(a.y0, a.y1, b.y0, b.y1) > 0.3 ? b.x0 - a.x1 : overlap(a.x0, a.x1, b.x0, b.x1) > 0.3 ? b.y0 - a.y1 : Infinity
  // A wide gap is another column, or a word that comes first on its line in a text that runs the other way.
  return Math.abs(along) < Math.max(a.y1 - a.y0, b.y1 - b.y0, a.x1 - a.x0) * 3
}

const around = (a: Box, b: Box): Box => ({ x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) })

function padded(box: Box): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const room = Math.min(box.y1 - box.y0, box.x1 - box.x0, 0.05) * PADDING + 0.0008
  const clamp = (value: number): number => Math.min(1, Math.max(0, value))
  const [x0, y0, x1, y1] = [clamp(box.x0 - room), clamp(box.y0 - room), clamp(box.x1 + room), clamp(box.y1 + room)]
  return { x: x0, y: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0) }
}

/** True when `box` lies under one of `painted` with its middle, or with more than `most` of its area. */
export function isCovered(box: Box, painted: readonly Omit<Painted, 'kind' | 'from' | 'page'>[], most = MOST_COVERED): boolean {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]
  return painted.some((over) => {
    const other = { x0: over.x, y0: over.y, x1: over.x + over.width, y1: over.y + over.height }
    if (x >= other.x0 && x <= other.x1 && y >= other.y0 && y <= other.y1) return true
    const shared = area({ x0: Math.max(box.x0, other.x0), y0: Math.max(box.y0, other.y0), x1: Math.min(box.x1, other.x1), y1: Math.min(box.y1, other.y1) })
    return shared > area(box) * most
  })
}

/** The page's words that may stay: none of their letters is covered or outside the page, and `hasInk` sees each. */
export function permittedWords(chars: readonly CharBox[], painted: readonly Painted[], hasInk: (box: Box) => boolean): PlacedText[] {
  return toWords(chars).flatMap((word) => {
    const box = word.map((char) => char.box).reduce(around)
    const isSeen = box.x0 >= 0 && box.y0 >= 0 && box.x1 <= 1 && box.y1 <= 1 && area(box) > 0 && !word.some((char) => isCovered(char.box, painted))
    return isSeen && hasInk(box) ? [{ text: word.map(({ text }) => text).join(''), box }] : []
  })
}

/** Letters parted by white space, or by a step to another line. */
function toWords(chars: readonly CharBox[]): CharBox[][] {
  const words: CharBox[][] = []
  let open: CharBox[] = []
  let reach: Box | null = null
  const close = (): void => {
    if (open.length > 0) words.push(open)
    open = []
    reach = null
  }
  for (const char of chars) {
    if (!isInk(char) || (reach !== null && !isOneLine(reach, char.box))) close()
    if (!isInk(char)) continue
    open.push(char)
    reach = reach === null ? char.box : around(reach, char.box)
  }
  close()
  return words
}
