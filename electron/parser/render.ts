import { MAX_RENDER_PIXELS, MAX_RENDER_WIDTH_PX, type ParserLimits } from './limits'
import { openPages } from './pages'
import { ParseError } from './parse-error'
import type { Libraries, RenderJob, RenderResult } from './protocol'

/**
 * One page as pixels, as wide as allowed; a picture is never drawn larger than it is.
 * Throws ParseError: 'no_such_page', 'unsupported_kind', 'too_large', 'encrypted', 'damaged'.
 */
export async function render(job: RenderJob, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries): Promise<RenderResult> {
  const { document, isPicture } = await openPages(job.bytes, limits, wasm, libraries, job.page)
  if (job.page < 1 || job.page > document.pageCount) throw new ParseError('no_such_page')
  const { widthPt, heightPt } = document.pageSize(job.page - 1)
  if (!(widthPt > 0 && heightPt > 0)) throw new ParseError('damaged')
  const widest = Math.min(job.maxWidthPx, MAX_RENDER_WIDTH_PX, isPicture ? widthPt : Infinity)
  // A very long page is made narrower until its picture fits.
  const scale = Math.min(widest / widthPt, Math.sqrt(MAX_RENDER_PIXELS / (widthPt * heightPt)))
  const width = Math.max(1, Math.floor(widthPt * scale + 1e-6))
  const height = Math.min(Math.max(1, Math.round(heightPt * scale)), Math.floor(MAX_RENDER_PIXELS / width))
  return document.renderPage(job.page - 1, width, height)
}
