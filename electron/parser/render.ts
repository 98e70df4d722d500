import { imageAsPdf } from './image-page'
import { MAX_RENDER_PIXELS, MAX_RENDER_WIDTH_PX, type ParserLimits } from './limits'
import { ParseError } from './parse-error'
import { startPdfium } from './pdfium'
import type { RenderJob, RenderResult } from './protocol'
import { mediaTypeOf } from './sniff'

/**
 * One page as pixels, as wide as allowed; an image is its own only page and is never drawn larger than it is.
 * Throws ParseError: 'no_such_page', 'unsupported_kind', 'too_large', 'encrypted', 'damaged'.
 */
export async function render(job: RenderJob, limits: ParserLimits, wasm: Uint8Array): Promise<RenderResult> {
  const isPdf = mediaTypeOf(job.bytes) === 'application/pdf'
  const pdf = (await startPdfium(wasm)).open(isPdf ? job.bytes : imageAsPdf(job.bytes, limits))
  if (job.page < 1 || job.page > pdf.pageCount) throw new ParseError('no_such_page')
  const { widthPt, heightPt } = pdf.pageSize(job.page - 1)
  if (!(widthPt > 0 && heightPt > 0)) throw new ParseError('damaged')
  const widest = Math.min(job.maxWidthPx, MAX_RENDER_WIDTH_PX, isPdf ? Infinity : widthPt)
  // A very long page is made narrower until its picture fits.
  const scale = Math.min(widest / widthPt, Math.sqrt(MAX_RENDER_PIXELS / (widthPt * heightPt)))
  const width = Math.max(1, Math.floor(widthPt * scale + 1e-6))
  const height = Math.min(Math.max(1, Math.round(heightPt * scale)), Math.floor(MAX_RENDER_PIXELS / width))
  return pdf.renderPage(job.page - 1, width, height)
}
