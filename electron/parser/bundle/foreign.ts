/**
 * Reading somebody else's PDF for a bundle. Most are copied as they are parsed. pdfium writes anew what has forms
 * or notes on its pages, is encrypted or damaged, or has other pages than it had when it came into the vault.
 */
import { PDFArray, PDFDict } from 'pdf-lib'
import type { ParserLimits } from '../limits'
import { openOrRepair } from '../open-pdf'
import { ParseError } from '../parse-error'
import { name, readPdf, saysEncrypted, type PdfSource } from '../pdf-source'
import { startPdfium, type Pdfium } from '../pdfium'
import type { Libraries } from '../protocol'

/** pdfium is started for the first source that needs it. */
export type ForeignReader = { readonly wasm: Uint8Array; readonly libraries: Libraries; readonly limits: ParserLimits; pdfium: Pdfium | null }

export type Foreign = { readonly source: PdfSource; readonly way: 'copied' | 'flattened' | 'repaired' }

/** Annotations that draw nothing of their own. */
const UNSEEN = new Set(['/Link', '/Popup'])

/** Throws ParseError: 'stamps_differ' for another number of pages than `pages`, 'encrypted', 'damaged', 'too_large'. */
export async function readForeign(reader: ForeignReader, bytes: Uint8Array, pages: number): Promise<Foreign> {
  const plain = await readPlain(bytes, pages)
  if (plain !== null) return { source: plain, way: 'copied' }
  reader.pdfium ??= await startPdfium(reader.wasm)
  const { pdf, repaired } = await openOrRepair(reader.pdfium, bytes, reader.libraries)
  if (pdf.pageCount > reader.limits.pages) throw new ParseError('too_large')
  if (pdf.pageCount !== pages) throw new ParseError('stamps_differ')
  const saved = pdf.saveFlattened()
  pdf.close()
  const source = await readPdf(saved, reader.limits.pages)
  // Two readers that do not agree on the pages: nobody can say which is the paper that was read.
  if (source.pages.length !== pages) throw new ParseError('damaged')
  return { source, way: repaired ? 'repaired' : 'flattened' }
}

/** The file as it stands, or null where only pdfium can say what it shows. */
async function readPlain(bytes: Uint8Array, pages: number): Promise<PdfSource | null> {
  let source: PdfSource
  try {
    source = await readPdf(bytes, pages)
  } catch {
    return null
  }
  const isSame = source.pages.length === pages && !saysEncrypted(bytes)
  return isSame && source.pages.every(({ node }) => showsNothingMore(source, node)) && !hasFields(source) ? source : null
}

function showsNothingMore({ context }: PdfSource, node: PDFDict): boolean {
  const annotations = context.lookup(node.get(name('Annots')))
  if (!(annotations instanceof PDFArray)) return true
  return annotations.asArray().every((at) => {
    const annotation = context.lookup(at)
    return !(annotation instanceof PDFDict) || UNSEEN.has(context.lookup(annotation.get(name('Subtype')))?.toString() ?? '')
  })
}

/** Fields whose looks are to be made by the reader, and forms of the newer kind, are pdfium's to draw. */
function hasFields({ context, catalog }: PdfSource): boolean {
  const form = context.lookup(catalog.get(name('AcroForm')))
  if (!(form instanceof PDFDict)) return false
  const fields = context.lookup(form.get(name('Fields')))
  return form.has(name('XFA')) || (fields instanceof PDFArray && fields.size() > 0)
}
