/** What pages look like, in 64 bits each, so that the same page scanned or photographed twice is found again. */
import type { ParserLimits } from './limits'
import { toGrey, type Grey } from './ocr/grey'
import { openPages, type OpenPages } from './pages'
import { ParseError } from './parse-error'
import type { FingerprintJob, FingerprintResult, Libraries } from './protocol'

/** A job that has run this long hands back what it has. */
const ENOUGH_MS = 12_000
const DRAWN_PX = 256

/** Throws ParseError: 'no_such_page', 'unsupported_kind', 'too_large', 'encrypted', 'damaged'. */
export async function fingerprint({ bytes, from }: FingerprintJob, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries): Promise<FingerprintResult> {
  const startedAt = performance.now()
  let pages = await openPages(bytes, limits, wasm, libraries, from)
  const count = pages.document.pageCount
  const looks: (string | null)[] = []
  let page = from
  for (; page <= count && (page === from || performance.now() - startedAt < ENOUGH_MS); page += 1) {
    if (pages.isPicture && page > from) pages = await openPages(bytes, limits, wasm, libraries, page)
    looks.push(lookOf(pages, page))
    if (pages.isPicture) pages.document.close()
  }
  return { looks, next: page <= count ? page : null }
}

/** A page that cannot be drawn looks like nothing. */
function lookOf({ document }: OpenPages, page: number): string | null {
  try {
    const { widthPt, heightPt } = document.pageSize(page - 1)
    if (!(widthPt > 0 && heightPt > 0)) return null
    const scale = DRAWN_PX / Math.max(widthPt, heightPt)
    const [width, height] = [widthPt, heightPt].map((side) => Math.max(8, Math.round(side * scale)))
    return differenceHash(toGrey(document.renderPage(page - 1, width ?? 8, height ?? 8)))
  } catch (error) {
    if (error instanceof ParseError && error.reason === 'damaged') return null
    throw error
  }
}

/** dHash: 9 x 8 means of the picture, each compared with the one to its right. */
export function differenceHash(picture: Grey): string | null {
  const cells = means(picture, 9, 8)
  let bits = ''
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 8; column += 1) bits += (cells[row * 9 + column] ?? 0) < (cells[row * 9 + column + 1] ?? 0) ? '1' : '0'
  }
  return (bits.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 2).toString(16)).join('')
}

export function means({ width, height, pixels }: Grey, columns: number, rows: number): Float64Array {
  const sums = new Float64Array(columns * rows)
  const counts = new Float64Array(columns * rows)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * rows) / height)
    for (let x = 0; x < width; x += 1) {
      const cell = row * columns + Math.floor((x * columns) / width)
      sums[cell] = (sums[cell] ?? 0) + (pixels[y * width + x] ?? 0)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  }
  return sums.map((sum, cell) => sum / Math.max(1, counts[cell] ?? 1))
}
