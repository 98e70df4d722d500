/** Where a stamp goes: the corner that is top right to the reader, whatever way the page is turned. */
import type { SourcePage } from './pdf-source'
import { pdfNumber } from './pdf-writer'

/** A stamp as an object of the finished file: a form XObject, and where its drawing lies. */
export type Stamp = { readonly number: number; readonly x0: number; readonly y0: number; readonly width: number; readonly height: number }

const A4_WIDTH = 595
/** 10 mm from the edges of a sheet of A4, so that no printer cuts it. */
const MARGIN = 28.4
const PADDING = 2
/** A stamp takes at most this part of the page's width, and of its height. */
const LARGEST_SHARE = 0.6

/** What is seen of a page, and how it is turned. */
export type Frame = Pick<SourcePage, 'visible' | 'rotate'>

/** Size of the page as it is seen. */
export function seenSize({ visible, rotate }: Frame): { readonly width: number; readonly height: number } {
  const width = visible.x1 - visible.x0
  const height = visible.y1 - visible.y0
  return rotate === 90 || rotate === 270 ? { width: height, height: width } : { width, height }
}

export type Corner = 'topRight' | 'bottomRight' | 'bottomCentre'

/** Content that draws the stamp `name` on a white box; it grows with the page, so that it prints at one size. */
export function drawStamp(name: string, stamp: Stamp, page: Frame): string {
  const shift = [1, 0, 0, 1, -stamp.x0, -stamp.y0].map(pdfNumber).join(' ')
  return inCorner('topRight', stamp, page, `${shift} cm /${name} Do`)
}

/** Content that draws `drawing`, which stands on the origin, on a white box in a corner of the page as it is seen. */
export function inCorner(corner: Corner, size: { readonly width: number; readonly height: number }, page: Frame, drawing: string): string {
  const seen = seenSize(page)
  const wanted = Math.min(seen.width, seen.height) / A4_WIDTH
  const room = LARGEST_SHARE * Math.min(seen.width / (size.width + 2 * MARGIN), seen.height / (size.height + 2 * MARGIN))
  const scale = Math.min(Math.max(wanted, 0.5), room)
  const x = corner === 'bottomCentre' ? (seen.width - size.width * scale) / 2 : seen.width - (MARGIN + PADDING + size.width) * scale
  const y = corner === 'topRight' ? seen.height - (MARGIN + PADDING + size.height) * scale : (MARGIN + PADDING) * scale
  const box = [-PADDING, -PADDING, size.width + 2 * PADDING, size.height + 2 * PADDING].map(pdfNumber).join(' ')
  const place = [scale, 0, 0, scale, x, y].map(pdfNumber).join(' ')
  return `q ${turn(page)} cm ${place} cm 1 g ${box} re f ${drawing} Q\n`
}

/** The matrix from the page as seen (origin at its lower left) to the page as stored. */
export function turn({ visible: { x0, y0, x1, y1 }, rotate }: Frame): string {
  const matrices = {
    0: [1, 0, 0, 1, x0, y0],
    90: [0, 1, -1, 0, x1, y0],
    180: [-1, 0, 0, -1, x1, y1],
    270: [0, -1, 1, 0, x0, y1],
  }
  return matrices[rotate].map(pdfNumber).join(' ')
}
