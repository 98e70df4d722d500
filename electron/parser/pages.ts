import { imageAsPdf, pixelsAsPdf } from './image-page'
import type { ParserLimits } from './limits'
import { openPdf } from './open-pdf'
import { ParseError } from './parse-error'
import { startPdfium, type PdfiumDocument } from './pdfium'
import type { Libraries } from './protocol'
import { isDecodedHere, onWhite, openPictures } from './readers/picture'
import { mediaTypeOf } from './sniff'

/** A document that has pages to look at. Of a picture one point is one pixel. */
export type OpenPages = { readonly document: PdfiumDocument; readonly isPicture: boolean }

/**
 * Opens a PDF (a repaired copy where it is damaged) or a file of pictures of any kind, upright. Of several pictures only number `page`
 * (from 1) is drawn; the others have their sizes. Throws ParseError: 'unsupported_kind', 'too_large', 'encrypted', 'damaged', 'no_such_page'.
 */
export async function openPages(bytes: Uint8Array, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries, page: number): Promise<OpenPages> {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === 'application/pdf') return { document: (await openPdf(bytes, wasm, libraries)).pdf, isPicture: false }
  const pdf = isDecodedHere(mediaType) ? await decoded(bytes, limits, libraries, page) : imageAsPdf(bytes, limits)
  return { document: (await startPdfium(wasm)).open(pdf), isPicture: true }
}

async function decoded(bytes: Uint8Array, limits: ParserLimits, libraries: Libraries, page: number): Promise<Uint8Array> {
  const pictures = await openPictures(mediaTypeOf(bytes), bytes, limits, libraries)
  if (page < 1 || page > pictures.sizes.length) throw new ParseError('no_such_page')
  return pixelsAsPdf(pictures.sizes, page - 1, onWhite(await pictures.decode(page - 1)).rgba)
}
