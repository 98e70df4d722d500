/**
 * One PDF from our typeset front and the annexes: every foreign page is redrawn as a form on a clean page, so
 * that nothing of the source's own structure survives but what is seen.
 */
import { placeImages } from './annex-image'
import { placePages } from './annex-pages'
import { writeFrame } from './document-frame'
import { FrontMatter, type LinkEnd } from './front-matter'
import { LayerList } from './layers'
import type { ParserLimits } from './limits'
import { PageForms } from './page-form'
import { PageList } from './page-list'
import { openOrRepair } from './open-pdf'
import { ParseError } from './parse-error'
import { PdfCopier } from './pdf-copier'
import { readPdf } from './pdf-source'
import { PdfWriter } from './pdf-writer'
import { startPdfium, type Pdfium } from './pdfium'
import type { AssembleAnnex, AssembleJob, AssembleResult, Libraries } from './protocol'
import { NO_OVERLAY, stampOverlay } from './overlay'
import type { Stamp } from './stamp'

/** What the steps of one assembly share. */
export type Assembly = {
  readonly writer: PdfWriter
  readonly pages: PageList
  readonly layers: LayerList
  readonly limits: ParserLimits
  readonly nextStamp: () => Stamp | null
  readonly pdfium: () => Promise<Pdfium>
  readonly libraries: Libraries
}

/** Throws ParseError, with the annex's number where it was an annex; `onAnnex` is told before each is read. */
export async function assemble(job: AssembleJob, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries, onAnnex: (no: number) => void): Promise<AssembleResult> {
  const writer = new PdfWriter()
  const pages = new PageList(writer)
  const stamps = job.stamps === null ? null : await readStamps(writer, job.stamps, limits)
  let reader: Promise<Pdfium> | null = null
  const assembly: Assembly = {
    writer,
    pages,
    layers: new LayerList(),
    limits,
    nextStamp: () => takeStamp(stamps),
    pdfium: () => (reader ??= startPdfium(wasm)),
    libraries,
  }
  const placed: AssembleResult['annexes'] = []
  const front = new FrontMatter(writer, pages, await readPdf(job.front, limits.pages), (uri) => annexPage(pages, placed, uri))
  front.reserveAll()
  for (const annex of job.annexes) {
    onAnnex(annex.no)
    placed.push(await placeAnnex(assembly, annex))
  }
  if (stamps !== null && stamps.length > 0) throw new ParseError('stamps_differ')
  const catalogEntries = front.write()
  const pdf = writeFrame(writer, pages, job.meta, placed, catalogEntries + assembly.layers.catalogEntry())
  return { pdf, pages: pages.count, annexes: placed }
}

/** The stamps in order; taken from the start as pages need them. */
async function readStamps(writer: PdfWriter, bytes: Uint8Array, limits: ParserLimits): Promise<Stamp[]> {
  const source = await readPdf(bytes, limits.pages)
  const copier = new PdfCopier(writer, source.context, true)
  const forms = new PageForms(writer, copier)
  const stamps = source.pages.map((page): Stamp => {
    const content = forms.contentOf(page)
    if (content.kind !== 'form' || content.number === null) throw new ParseError('stamps_differ')
    const { x0, y0, x1, y1 } = page.mediaBox
    return { number: content.number, x0, y0, width: x1 - x0, height: y1 - y0 }
  })
  copier.drain()
  return stamps
}

function takeStamp(stamps: Stamp[] | null): Stamp | null {
  if (stamps === null) return null
  const stamp = stamps.shift()
  if (stamp === undefined) throw new ParseError('stamps_differ')
  return stamp
}

/** `annex:2` or `annex:2/3`: the annex's number and the page in it, from 1. Where it leads: see `FrontMatter`. */
const ANNEX_LINK = /^annex:(\d{1,4})(?:\/(\d{1,5}))?$/

function annexPage(pages: PageList, placed: AssembleResult['annexes'], uri: string): LinkEnd {
  const match = ANNEX_LINK.exec(uri)
  if (match === null) return 'elsewhere'
  const page = Number(match[2] ?? 1)
  const annex = placed.find(({ no }) => no === Number(match[1]))
  if (annex === undefined || annex.firstPage === null || page < 1 || page > annex.pages) return 'nowhere'
  return `[${pages.objectNumber(annex.firstPage - 1 + page - 1)} 0 R/Fit]`
}

async function placeAnnex(assembly: Assembly, annex: AssembleAnnex): Promise<AssembleResult['annexes'][number]> {
  const before = assembly.pages.count
  try {
    if (annex.bytes !== null && annex.form === 'image') await placeImages(assembly, annex.bytes, (frame) => stampOverlay(assembly.nextStamp(), frame))
    if (annex.bytes !== null && annex.form === 'pdf') await placeForeign(assembly, annex.bytes)
    if (annex.bytes !== null && annex.form === 'text') await placeOwn(assembly, annex.bytes)
  } catch (error) {
    throw toAnnexError(error, annex.no)
  }
  const pages = assembly.pages.count - before
  return { no: annex.no, firstPage: pages === 0 ? null : before + 1, pages }
}

function toAnnexError(error: unknown, no: number): ParseError {
  return new ParseError(error instanceof ParseError ? error.reason : 'reader_failed', no, error)
}

/** pdfium reads the file and writes it anew; what is copied is what it showed on screen. */
async function placeForeign(assembly: Assembly, bytes: Uint8Array): Promise<void> {
  const { pdf: document } = await openOrRepair(await assembly.pdfium(), bytes, assembly.libraries)
  if (document.pageCount > assembly.limits.pages) throw new ParseError('too_large')
  const saved = document.saveFlattened()
  const count = document.pageCount
  document.close()
  const source = await readPdf(saved, assembly.limits.pages)
  // Two readers that do not agree on the pages: nobody can say which is the paper that was read.
  if (source.pages.length !== count) throw new ParseError('damaged')
  placePages(assembly, source, (page) => stampOverlay(assembly.nextStamp(), page))
}

/** Pages that we typeset ourselves: no stamp, for they carry their label. */
async function placeOwn(assembly: Assembly, bytes: Uint8Array): Promise<void> {
  placePages(assembly, await readPdf(bytes, assembly.limits.pages), () => NO_OVERLAY)
}
