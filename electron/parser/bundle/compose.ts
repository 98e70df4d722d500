/**
 * Puts a bundle together, one source after another: each is parsed, redrawn as forms on clean pages, and dropped
 * before the next is read. Memory follows the largest source and the number of objects, not the size of the bundle.
 */
import { placeImages } from '../annex-image'
import { placePages, type PageTarget } from '../annex-pages'
import { FrontMatter, type LinkEnd } from '../front-matter'
import type { Box } from '../image-page'
import { LayerList } from '../layers'
import type { ParserLimits } from '../limits'
import type { Overlay } from '../overlay'
import { PageList } from '../page-list'
import { ParseError } from '../parse-error'
import { readPdf } from '../pdf-source'
import { PdfWriter } from '../pdf-writer'
import type { Libraries } from '../protocol'
import type { Frame } from '../stamp'
import { writeBundleFrame } from './frame'
import { PageMarks } from './page-marks'
import type { BundleJob, BundleMessage, Slot, SourceHead } from './protocol'
import { readForeign, type ForeignReader } from './foreign'

/** Where sources come from and where the file goes. */
export type BundlePipes = {
  /** The next source, or null after the last. */
  readonly next: () => { readonly head: SourceHead; readonly bytes: Uint8Array } | null
  readonly write: (bytes: Uint8Array) => void
  readonly say: (message: BundleMessage) => void
}

type OverlayOf = (frame: Frame, at: number, picture?: Box | null) => Overlay
type Way = (BundleMessage & { kind: 'placed' })['way']
type Composition = PageTarget & { readonly marks: PageMarks; readonly limits: ParserLimits; readonly libraries: Libraries; readonly reader: ForeignReader }

/** Writes the whole file. Never throws: what went wrong is said, with the source's number where it was one. */
export async function compose(job: BundleJob, pipes: BundlePipes, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries): Promise<void> {
  let at: number | null = null
  try {
    await composeFile(job, pipes, { limits, libraries, reader: { wasm, libraries, limits, pdfium: null } }, (no) => (at = no))
  } catch (error) {
    pipes.say({ kind: 'failed', no: at, reason: error instanceof ParseError ? error.reason : 'reader_failed' })
  }
}

async function composeFile(
  job: BundleJob, pipes: BundlePipes, means: Pick<Composition, 'limits' | 'libraries' | 'reader'>, onSource: (no: number | null) => void,
): Promise<void> {
  const writer = new PdfWriter({ write: pipes.write, maxBytes: job.maxBytes, idSeed: job.idSeed })
  const pages = new PageList(writer)
  const marks = await PageMarks.read(job, writer, job.labels.length + 1000)
  const composition: Composition = { writer, pages, layers: new LayerList(), marks, ...means }
  const fronts: FrontMatter[] = []
  for (const [at, bytes] of job.fronts.entries()) {
    fronts.push(new FrontMatter(writer, pages, await readPdf(bytes, job.labels.length + 1000), (uri) => endOf(pages, uri), at === 0))
  }
  for (const slot of job.slots) {
    if (slot.kind === 'front') {
      fronts[slot.front]?.reserve(slot.page - 1)
      continue
    }
    onSource(slot.no)
    const before = writer.byteLength
    const way = await placeSource(composition, slot, pipes)
    pipes.say({ kind: 'placed', no: slot.no, bytes: writer.byteLength - before, way })
  }
  onSource(null)
  if (pages.count !== job.labels.length) throw new ParseError('stamps_differ')
  const entries = fronts.map((front) => front.write((page, index) => marks.overlay(page, index, null))).join('')
  marks.finish()
  writeBundleFrame(writer, pages, job, entries + composition.layers.catalogEntry())
  pipes.say({ kind: 'done', pages: pages.count, bytes: writer.byteLength })
}

/** `bundle:12`: page 12 of this file. Links between our own pages and to the outside stay as they are. */
function endOf(pages: PageList, uri: string): LinkEnd {
  const match = /^bundle:(\d{1,7})$/.exec(uri)
  if (match === null) return 'elsewhere'
  const index = Number(match[1]) - 1
  return index < 0 || index >= pages.count ? 'nowhere' : pages.destination(index)
}

async function placeSource(composition: Composition, slot: Slot & { kind: 'source' }, { next }: BundlePipes): Promise<Way> {
  const source = next()
  if (source === null || source.head.no !== slot.no) throw new RangeError('sources out of order')
  const { pages, marks } = composition
  const before = pages.count
  const wordsOf = (at: number) => source.head.words.find(({ page }) => page === at + 1)?.words ?? []
  const overlayOf: OverlayOf = (frame, at, picture = null) => marks.overlay(frame, before + at, slot.mark, wordsOf(at), picture)
  const way = await placeForm(composition, source.head, source.bytes, slot.pages, overlayOf)
  if (pages.count - before !== slot.pages) throw new ParseError('stamps_differ')
  return way
}

async function placeForm(
  composition: Composition, { form }: SourceHead, bytes: Uint8Array, pages: number, overlayOf: OverlayOf,
): Promise<Way> {
  if (form === 'image') {
    await placeImages(composition, bytes, overlayOf)
    return 'drawn'
  }
  const { source, way } = form === 'own' ? { source: await readPdf(bytes, pages), way: 'drawn' as const } : await readForeign(composition.reader, bytes, pages)
  placePages(composition, source, (frame, at) => overlayOf(frame, at), form === 'pdf')
  return way
}
