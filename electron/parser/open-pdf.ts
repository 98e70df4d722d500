import { ParseError } from './parse-error'
import { startPdfium, type Pdfium, type PdfiumDocument } from './pdfium'
import type { Libraries } from './protocol'

export type OpenedPdf = { readonly pdf: PdfiumDocument; readonly repaired: boolean }

/** Opens a PDF, or a repaired copy of it where pdfium finds no page. Throws ParseError as pdfium did. */
export async function openPdf(bytes: Uint8Array, wasm: Uint8Array, libraries: Libraries): Promise<OpenedPdf> {
  return openOrRepair(await startPdfium(wasm), bytes, libraries)
}

/** The same with a pdfium that is running already. */
export async function openOrRepair(pdfium: Pdfium, bytes: Uint8Array, libraries: Libraries): Promise<OpenedPdf> {
  try {
    return { pdf: openWithPages(pdfium, bytes), repaired: false }
  } catch (error) {
    if (!(error instanceof ParseError) || error.reason !== 'damaged') throw error
    const { repairPdf } = await import('./readers/qpdf')
    const pdf = openOrNull(pdfium, withTrailer(bytes)) ?? openOrNull(pdfium, await repairPdf(bytes, libraries))
    if (pdf === null) throw error
    return { pdf, repaired: true }
  }
}

function openWithPages(pdfium: Pdfium, bytes: Uint8Array): PdfiumDocument {
  const pdf = pdfium.open(bytes)
  if (pdf.pageCount < 1) throw new ParseError('damaged')
  return pdf
}

function openOrNull(pdfium: Pdfium, bytes: Uint8Array | null): PdfiumDocument | null {
  if (bytes === null) return null
  try {
    return openWithPages(pdfium, bytes)
  } catch (error) {
    if (error instanceof ParseError && error.reason === 'damaged') return null
    throw error
  }
}

/** The file with a trailer that names its catalog, for one that was cut off before its own; null where no catalog is to be seen. */
function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  // The last one holds, as where a file was saved again. What follows the number is short of the next object.
  const catalog = [...text.matchAll(/(\d{1,10})[ \r\n]+(\d{1,5})[ \r\n]+obj(?:(?!endobj)[^]){0,2000}?\/Type\s*\/Catalog/g)].at(-1)
  if (catalog === undefined) return null
  const trailer = `\ntrailer\n<</Root ${catalog[1]} ${catalog[2]} R/Size 1>>\nstartxref\n0\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(trailer)])
}
