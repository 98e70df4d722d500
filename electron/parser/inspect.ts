import { decodeText } from './charset'
import { imageSizeOf } from './image-size'
import { MAX_PAGE_TEXT_CHARS, type ParserLimits } from './limits'
import { ParseError } from './parse-error'
import type { PdfPage, PdfiumDocument } from './pdfium'
import type { InspectResult, MediaType, UnreadableReason } from './protocol'
import { mediaTypeOf } from './sniff'

/** What a file is and what of it can be shown. A file that cannot be shown is an answer with a reason, not an error. */
export async function inspect(bytes: Uint8Array, limits: ParserLimits, wasm: Uint8Array): Promise<InspectResult> {
  const mediaType = mediaTypeOf(bytes)
  try {
    if (bytes.byteLength === 0) return unreadable(mediaType, 'empty')
    if (mediaType === 'application/pdf') return await inspectPdf(bytes, limits, wasm)
    if (mediaType.startsWith('image/')) return inspectImage(mediaType, bytes, limits)
    return mediaType === 'text/plain' ? inspectText(bytes, limits) : unreadable(mediaType, 'unsupported_kind')
  } catch (error) {
    if (error instanceof ParseError && isUnreadableReason(error.reason)) return unreadable(mediaType, error.reason)
    throw error
  }
}

function isUnreadableReason(reason: string): reason is UnreadableReason {
  return ['encrypted', 'damaged', 'unsupported_kind', 'too_large', 'empty'].includes(reason)
}

function unreadable(mediaType: MediaType, reason: UnreadableReason, image: InspectResult['image'] = null): InspectResult {
  return { mediaType, readable: 'none', reason, pages: [], image, text: null, charset: null, truncated: false }
}

async function inspectPdf(bytes: Uint8Array, limits: ParserLimits, wasm: Uint8Array): Promise<InspectResult> {
  const { startPdfium } = await import('./pdfium')
  const pdf = (await startPdfium(wasm)).open(bytes)
  if (pdf.pageCount < 1) return unreadable('application/pdf', 'damaged')
  if (pdf.pageCount > limits.pages) return unreadable('application/pdf', 'too_large')
  const pages: PdfPage[] = []
  let left = limits.textChars
  let damaged = 0
  let truncated = false
  for (let index = 0; index < pdf.pageCount; index += 1) {
    const allowance = Math.min(left, MAX_PAGE_TEXT_CHARS)
    const page = readPageOrNull(pdf, index, allowance)
    if (page === null) damaged += 1
    if (page !== null && page.text.length >= allowance) truncated = true
    left -= page?.text.length ?? 0
    // An unreadable page keeps its place, so that page numbers stay what they are on paper.
    pages.push(page ?? { widthPt: 0, heightPt: 0, text: '' })
  }
  if (damaged === pages.length) return unreadable('application/pdf', 'damaged')
  return { mediaType: 'application/pdf', readable: 'pages', reason: null, pages, image: null, text: null, charset: null, truncated }
}

function readPageOrNull(pdf: PdfiumDocument, index: number, maxChars: number): PdfPage | null {
  try {
    return pdf.readPage(index, maxChars)
  } catch (error) {
    if (error instanceof ParseError && error.reason === 'damaged') return null
    throw error
  }
}

function inspectImage(mediaType: MediaType, bytes: Uint8Array, limits: ParserLimits): InspectResult {
  const image = imageSizeOf(mediaType, bytes)
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') return unreadable(mediaType, 'unsupported_kind', image)
  if (image === null) return unreadable(mediaType, 'damaged')
  const isLarge = image.width > limits.sidePx || image.height > limits.sidePx || image.width * image.height > limits.pixels
  if (isLarge) return unreadable(mediaType, 'too_large', image)
  return { mediaType, readable: 'image', reason: null, pages: [], image, text: null, charset: null, truncated: false }
}

function inspectText(bytes: Uint8Array, limits: ParserLimits): InspectResult {
  const { text, charset, truncated } = decodeText(bytes, limits.textChars)
  return { mediaType: 'text/plain', readable: 'text', reason: null, pages: [], image: null, text, charset, truncated }
}
