import type { PageBox } from '../../../electron/shared/contract/redactions'
import { findWords } from '../../../electron/shared/redaction'

/** A place or a step, in parts of the page's width and height. */
export type Point = { readonly x: number; readonly y: number }

/** No box is thinner than this, in parts of the page: it could not be seen or taken hold of. */
export const LEAST_BOX = 0.004

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** A place as it is seen on a page that is shown turned clockwise by `turned` degrees, as a place on the page itself. */
export function toPage({ x, y }: Point, turned: number): Point {
  if (turned === 90) return { x: y, y: 1 - x }
  if (turned === 180) return { x: 1 - x, y: 1 - y }
  return turned === 270 ? { x: 1 - y, y: x } : { x, y }
}

/** A step as it is seen, as a step on the page itself. */
export function stepToPage({ x, y }: Point, turned: number): Point {
  if (turned === 90) return { x: y, y: -x }
  if (turned === 180) return { x: -x, y: -y }
  return turned === 270 ? { x: -y, y: x } : { x, y }
}

/** The box between two corners, kept on the page. */
export function boxBetween(a: Point, b: Point): PageBox {
  const [left, right] = [within(Math.min(a.x, b.x), 0, 1 - LEAST_BOX), within(Math.max(a.x, b.x), 0, 1)]
  const [top, bottom] = [within(Math.min(a.y, b.y), 0, 1 - LEAST_BOX), within(Math.max(a.y, b.y), 0, 1)]
  return { x: left, y: top, width: Math.max(LEAST_BOX, right - left), height: Math.max(LEAST_BOX, bottom - top) }
}

/** The box elsewhere, as large as it was and wholly on the page. */
export function movedBox(box: PageBox, by: Point): PageBox {
  return { ...box, x: within(box.x + by.x, 0, 1 - box.width), y: within(box.y + by.y, 0, 1 - box.height) }
}

/** The box with its lower right corner elsewhere. */
export function resizedBox(box: PageBox, by: Point): PageBox {
  return { ...box, width: within(box.width + by.x, LEAST_BOX, 1 - box.x), height: within(box.height + by.y, LEAST_BOX, 1 - box.y) }
}

/** Numbers of the texts, of words that follow each other on a page, in which anything of `hidden` stands. */
export function hiddenAmong(texts: readonly string[], hidden: readonly string[]): ReadonlySet<number> {
  const starts: number[] = []
  let length = 0
  for (const text of texts) {
    starts.push(length)
    length += text.length + 1
  }
  const hits = hidden.length === 0 ? [] : findWords(texts.join(' '), hidden)
  return new Set(texts.flatMap((text, index) => {
    const start = starts[index] ?? 0
    return hits.some((hit) => hit.start < start + text.length && hit.end > start) ? [index] : []
  }))
}
