import { imageSizeOf, type Size } from './image-size'
import { MAX_PAGE_TEXT_CHARS, type ParserLimits } from './limits'
import { ParseError } from './parse-error'
import type { PdfPage, PdfiumDocument } from './pdfium'
import type { ExtractJob, ExtractResult, InspectResult, Libraries, MediaType, Metadatum } from './protocol'
import { isUnreadableReason, type UnreadableReason } from './reasons'
import { openCompoundFile } from './readers/cfb'
import { takeParts, toMetadata } from './readers/found'
import { checkSize, isDecodedHere, openPictures } from './readers/picture'
import { readDocument } from './readers/read-document'
import { mediaTypeOf } from './sniff'

/** What a file is and what of it can be shown. A file that cannot be shown is an answer with a reason, not an error. */
export async function inspect(bytes: Uint8Array, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries): Promise<InspectResult> {
  const mediaType = mediaTypeOf(bytes)
  try {
    if (bytes.byteLength === 0) return unreadable(mediaType, 'empty')
    if (mediaType === 'application/pdf') return await inspectPdf(bytes, limits, wasm, libraries)
    if (mediaType.startsWith('image/')) return await inspectImage(mediaType, bytes, limits, libraries)
    return await inspectText(mediaType, bytes, limits)
  } catch (error) {
    if (error instanceof ParseError && isUnreadableReason(error.reason)) return unreadable(mediaType, error.reason)
    throw error
  }
}

/** The files inside a file, from one of them on. Throws ParseError for what cannot be read; a kind without any has none. */
export async function extract({ bytes, from }: ExtractJob, limits: ParserLimits): Promise<ExtractResult> {
  const found = await readDocument(mediaTypeOf(bytes), bytes, limits)
  return takeParts(found?.parts ?? [], from, limits)
}

function anAnswer(mediaType: MediaType, answer: Partial<InspectResult>): InspectResult {
  return {
    mediaType, readable: 'none', reason: null, pages: [], image: null, text: null, charset: null, truncated: false, repaired: false, metadata: [], children: [], nextChild: null,
    ...answer,
  }
}

function unreadable(mediaType: MediaType, reason: UnreadableReason, more: Partial<InspectResult> = {}): InspectResult {
  return anAnswer(mediaType, { ...more, readable: 'none', reason })
}

async function inspectPdf(bytes: Uint8Array, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries): Promise<InspectResult> {
  const { openPdf } = await import('./open-pdf')
  const { pdf, repaired } = await openPdf(bytes, wasm, libraries)
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
  return anAnswer('application/pdf', { readable: 'pages', pages, truncated, repaired, metadata: pdfMetadata(pdf) })
}

function pdfMetadata(pdf: PdfiumDocument): Metadatum[] {
  const names = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'] as const
  return toMetadata(names.map((name) => [`pdf.${name[0]?.toLowerCase()}${name.slice(1)}`, pdf.info(name)]))
}

function readPageOrNull(pdf: PdfiumDocument, index: number, maxChars: number): PdfPage | null {
  try {
    return pdf.readPage(index, maxChars)
  } catch (error) {
    if (error instanceof ParseError && error.reason === 'damaged') return null
    throw error
  }
}

async function inspectImage(mediaType: MediaType, bytes: Uint8Array, limits: ParserLimits, libraries: Libraries): Promise<InspectResult> {
  const { photoMetadata } = await import('./readers/photo-metadata')
  const metadata = await photoMetadata(mediaType, bytes)
  try {
    const pictures = isDecodedHere(mediaType) ? await openPictures(mediaType, bytes, limits, libraries) : null
    const sizes = pictures?.sizes ?? [imageSizeOf(mediaType, bytes)]
    const [image] = sizes
    if (image === null || image === undefined) return unreadable(mediaType, 'damaged', { metadata })
    if (isTooLarge(image, limits)) return unreadable(mediaType, 'too_large', { image, metadata })
    // Headers promise more than some of these files hold, and nobody should find out at the hearing.
    await pictures?.decode(0)
    const pages = sizes.flatMap((size) => (size === null ? [] : [{ widthPt: size.width, heightPt: size.height, text: '' }]))
    return anAnswer(mediaType, { readable: 'image', pages, image, metadata })
  } catch (error) {
    if (error instanceof ParseError && isUnreadableReason(error.reason)) return unreadable(mediaType, error.reason, { metadata })
    throw error
  }
}

function isTooLarge(size: Size, limits: ParserLimits): boolean {
  try {
    checkSize(size, limits)
    return false
  } catch {
    return true
  }
}

async function inspectText(mediaType: MediaType, bytes: Uint8Array, limits: ParserLimits): Promise<InspectResult> {
  if (isLockedOffice(mediaType, bytes)) return unreadable(mediaType, 'encrypted')
  const found = await readDocument(mediaType, bytes, limits)
  if (found === null) return unreadable(mediaType, 'unsupported_kind')
  const { text, charset, truncated, metadata } = found
  const { children, nextChild } = takeParts(found.parts, 0, limits)
  const isCut = truncated || found.parts.length > limits.children
  return anAnswer(mediaType, { readable: 'text', text: (text ?? '').slice(0, limits.textChars), charset, truncated: isCut, metadata: [...metadata], children, nextChild })
}

/** Newer Office files with a password are old containers around the locked file. */
function isLockedOffice(mediaType: MediaType, bytes: Uint8Array): boolean {
  if (mediaType !== 'application/x-ole-storage') return false
  try {
    return openCompoundFile(bytes).names.includes('encryptedpackage')
  } catch {
    return false
  }
}
