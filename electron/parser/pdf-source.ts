/**
 * Reading a PDF for copying: its pages in order with what they inherit. Built on pdf-lib's parser; no page is
 * changed, so that one object may be read for many pages.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef, type PDFContext, type PDFObject } from 'pdf-lib'
import { ParseError } from './parse-error'

/** A box in the page's own coordinates, corners in order. */
export type PageBox = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

export type SourcePage = {
  readonly ref: PDFRef | null
  readonly node: PDFDict
  readonly resources: PDFDict | null
  readonly mediaBox: PageBox
  /** What is seen of the page: the crop box within the media box. */
  readonly visible: PageBox
  /** Degrees clockwise. */
  readonly rotate: 0 | 90 | 180 | 270
}

export type PdfSource = { readonly context: PDFContext; readonly catalog: PDFDict; readonly pages: readonly SourcePage[] }

type Inherited = { readonly resources?: PDFObject; readonly mediaBox?: PDFObject; readonly cropBox?: PDFObject; readonly rotate?: PDFObject }

const LETTER: PageBox = { x0: 0, y0: 0, x1: 612, y1: 792 }
const MAX_TREE_DEPTH = 64
const TAIL_BYTES = 4096
const ENCRYPT = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/

export function name(text: string): PDFName {
  return PDFName.of(text)
}

/** Throws ParseError: 'damaged' for no pages or a page tree in a circle, 'too_large' for more than `maxPages`. */
export async function readPdf(bytes: Uint8Array, maxPages: number): Promise<PdfSource> {
  const document = await load(bytes)
  const { context } = document
  const catalog = context.lookup(context.trailerInfo.Root)
  if (!(catalog instanceof PDFDict)) throw new ParseError('damaged')
  const pages: SourcePage[] = []
  const tree = catalog.get(name('Pages'))
  walk({ context, pages, maxPages, visits: 0 }, tree, above(context, tree), [])
  if (pages.length === 0) throw new ParseError('damaged')
  return { context, catalog, pages }
}

/** Whether the file says that it is encrypted; pdf-lib forgets it once it has decrypted. Looks at the table that the file's end names. */
export function saysEncrypted(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset + Math.max(0, bytes.byteLength - TAIL_BYTES), Math.min(TAIL_BYTES, bytes.byteLength)).toString('latin1')
  const start = Number(/startxref\s+(\d{1,15})(?![\s\S]*startxref)/.exec(end)?.[1] ?? bytes.byteLength)
  const table = Buffer.from(bytes.subarray(start, start + TAIL_BYTES)).toString('latin1')
  return ENCRYPT.test(end) || ENCRYPT.test(table)
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity, throwOnInvalidObject: false, password: '' })
  } catch (error) {
    throw new ParseError('damaged', null, error)
  }
}

/** What a tree inherits that starts below its root, as in files whose catalog names a single page. */
function above(context: PDFContext, at: PDFObject | undefined): Inherited {
  const nodes: PDFDict[] = []
  let node = context.lookup(at)
  while (node instanceof PDFDict && nodes.length < MAX_TREE_DEPTH && !nodes.includes(node)) {
    nodes.push(node)
    node = context.lookup(node.get(name('Parent')))
  }
  return nodes.slice(1).reduceRight<Inherited>((inherited, parent) => inherit(context, parent, inherited), {})
}

type Walk = { readonly context: PDFContext; readonly pages: SourcePage[]; readonly maxPages: number; visits: number }

function walk(state: Walk, at: PDFObject | undefined, above: Inherited, path: readonly PDFObject[]): void {
  const { context, pages, maxPages } = state
  const node = context.lookup(at)
  if (!(node instanceof PDFDict)) return
  state.visits += 1
  // Branches that share their children can be endless without a circle and without a page.
  if (path.includes(node) || path.length > MAX_TREE_DEPTH || state.visits > maxPages * 4) throw new ParseError('damaged')
  const inherited = inherit(context, node, above)
  const kids = context.lookup(node.get(name('Kids')))
  if (!(kids instanceof PDFArray)) {
    if (pages.length >= maxPages) throw new ParseError('too_large')
    pages.push(toPage(context, at instanceof PDFRef ? at : null, node, inherited))
    return
  }
  for (const kid of kids.asArray()) walk(state, kid, inherited, [...path, node])
}

function inherit(context: PDFContext, node: PDFDict, above: Inherited): Inherited {
  const [mediaBox, cropBox, rotate] = ['MediaBox', 'CropBox', 'Rotate'].map((key) => node.get(name(key)))
  const resources = inheritResources(context, node.get(name('Resources')), above.resources)
  return {
    ...above,
    ...(resources === undefined ? {} : { resources }),
    ...(mediaBox === undefined ? {} : { mediaBox }),
    ...(cropBox === undefined ? {} : { cropBox }),
    ...(rotate === undefined ? {} : { rotate }),
  }
}

/**
 * A page's own resources hide inherited ones, except for one trap: where pdfium flattens annotations on a page
 * that inherits its resources, it gives the page a dictionary with its own drawings (FFT0, ...) alone, and fonts
 * and pictures would be lost. There the two are joined.
 */
function inheritResources(context: PDFContext, own: PDFObject | undefined, above: PDFObject | undefined): PDFObject | undefined {
  const [mine, theirs] = [context.lookup(own), context.lookup(above)]
  if (!(mine instanceof PDFDict) || !(theirs instanceof PDFDict)) return own
  const drawings = context.lookup(mine.get(name('XObject')))
  const isFlattening = mine.keys().length === 1 && drawings instanceof PDFDict && drawings.keys().every((key) => /^\/FFT\d+$/.test(key.toString()))
  if (!isFlattening) return own
  const joined = PDFDict.withContext(context)
  for (const [key, value] of theirs.entries()) joined.set(key, value)
  const inherited = context.lookup(theirs.get(name('XObject')))
  const all = PDFDict.withContext(context)
  for (const [key, value] of inherited instanceof PDFDict ? inherited.entries() : []) all.set(key, value)
  for (const [key, value] of drawings.entries()) all.set(key, value)
  joined.set(name('XObject'), all)
  return joined
}

function toPage(context: PDFContext, ref: PDFRef | null, node: PDFDict, inherited: Inherited): SourcePage {
  const resources = context.lookup(inherited.resources)
  const mediaBox = toBox(context, inherited.mediaBox) ?? LETTER
  const rotate = context.lookup(inherited.rotate)
  return {
    ref,
    node,
    resources: resources instanceof PDFDict ? resources : null,
    mediaBox,
    visible: within(toBox(context, inherited.cropBox) ?? mediaBox, mediaBox),
    rotate: toRotation(rotate instanceof PDFNumber ? rotate.asNumber() : 0),
  }
}

/** Null when it is not four finite numbers that span an area. */
export function toBox(context: PDFContext, at: PDFObject | undefined): PageBox | null {
  const array = context.lookup(at)
  if (!(array instanceof PDFArray) || array.size() !== 4) return null
  const values = array.asArray().map((item) => context.lookup(item))
  const numbers = values.map((value) => (value instanceof PDFNumber ? value.asNumber() : Number.NaN))
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = numbers
  if (!numbers.every(Number.isFinite) || a === c || b === d) return null
  return { x0: Math.min(a, c), y0: Math.min(b, d), x1: Math.max(a, c), y1: Math.max(b, d) }
}

/** The part of `box` that lies in `outer`; `outer` itself when they do not meet. */
function within(box: PageBox, outer: PageBox): PageBox {
  const x0 = Math.max(box.x0, outer.x0)
  const y0 = Math.max(box.y0, outer.y0)
  const x1 = Math.min(box.x1, outer.x1)
  const y1 = Math.min(box.y1, outer.y1)
  return x1 > x0 && y1 > y0 ? { x0, y0, x1, y1 } : outer
}

function toRotation(degrees: number): 0 | 90 | 180 | 270 {
  const turned = ((Math.round(degrees / 90) % 4) + 4) % 4
  return turned === 1 ? 90 : turned === 2 ? 180 : turned === 3 ? 270 : 0
}
