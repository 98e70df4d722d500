/** What pages look like, in 64 bits each, so that the same page scanned or photographed twice is found again. */
import type { ParserLimits } from './limits'
import { toGrey } from './ocr/grey'
import { pageHash } from './page-hash'
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
    return pageHash(toGrey(document.renderPage(page - 1, width ?? 8, height ?? 8)))
  } catch (error) {
    if (error instanceof ParseError && error.reason === 'damaged') return null
    throw error
  }
}
