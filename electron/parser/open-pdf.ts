import { ParseError } from './parse-error'
import { startPdfium, type Pdfium, type PdfiumDocument } from './pdfium'
import type { Libraries } from './protocol'
import { repairPdf } from './readers/qpdf'

export type OpenedPdf = {
  readonly pdf: PdfiumDocument
  /** What pdfium has open: the original, or its repaired copy. */
  readonly bytes: Uint8Array
  readonly repaired: boolean
}

/** Opens a PDF, or a copy of it that qpdf has repaired where pdfium finds no page. Throws ParseError as pdfium did. */
export async function openPdf(bytes: Uint8Array, wasm: Uint8Array, libraries: Libraries): Promise<OpenedPdf> {
  return openOrRepair(await startPdfium(wasm), bytes, libraries)
}

/** The same with a pdfium that is running already. */
export async function openOrRepair(pdfium: Pdfium, bytes: Uint8Array, libraries: Libraries): Promise<OpenedPdf> {
  try {
    return { pdf: openWithPages(pdfium, bytes), bytes, repaired: false }
  } catch (error) {
    if (!(error instanceof ParseError) || error.reason !== 'damaged') throw error
    const copy = await repairPdf(bytes, libraries)
    if (copy === null) throw error
    return { pdf: openWithPages(pdfium, copy), bytes: copy, repaired: true }
  }
}

function openWithPages(pdfium: Pdfium, bytes: Uint8Array): PdfiumDocument {
  const pdf = pdfium.open(bytes)
  if (pdf.pageCount < 1) throw new ParseError('damaged')
  return pdf
}
