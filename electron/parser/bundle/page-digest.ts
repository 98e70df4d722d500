/**
 * A fingerprint of what is drawn on each page, however its objects are numbered and wherever they stand: two files with
 * the same fingerprints in the same order show the same pages.
 */
import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFRef, PDFStream, type PDFContext, type PDFObject } from 'pdf-lib'
import { name, type PdfSource } from '../pdf-source'

/** What says nothing of how the page looks, or belongs to the file as a whole. */
const LEFT_OUT = new Set(['/Parent', '/StructParents', '/StructParent', '/Tabs', '/Length', '/Type'])
const MAX_DEPTH = 60

export function pageDigests({ context, pages }: PdfSource, places: ReadonlyMap<PDFObject, number>): string[] {
  const digester = new Digester(context, places)
  return pages.map(({ node, resources, mediaBox, visible, rotate }) => {
    const hash = createHash('sha256').update(JSON.stringify([mediaBox, visible, rotate]))
    hash.update(digester.of(resources ?? undefined, 0))
    for (const key of ['Contents', 'Annots', 'UserUnit', 'Group']) hash.update(digester.of(node.get(name(key)), 0))
    return hash.digest('hex').slice(0, 16)
  })
}

class Digester {
  private readonly context: PDFContext
  private readonly places: ReadonlyMap<PDFObject, number>
  private readonly known = new Map<PDFObject, string>()

  constructor(context: PDFContext, places: ReadonlyMap<PDFObject, number>) {
    this.context = context
    this.places = places
  }

  of(object: PDFObject | undefined, depth: number): string {
    if (object instanceof PDFRef) return this.reference(object, depth)
    if (object instanceof PDFArray) return `[${object.asArray().map((item) => this.of(item, depth + 1)).join(' ')}]`
    if (object instanceof PDFStream) return `${this.of(object.dict, depth + 1)}${createHash('sha256').update(object.getContents()).digest('hex')}`
    if (object instanceof PDFDict) return this.dict(object, depth)
    return object?.toString() ?? 'null'
  }

  /** What is shared is looked at once. A page is its place in the file. */
  private reference(ref: PDFRef, depth: number): string {
    const place = this.places.get(ref)
    if (place !== undefined) return `page ${place}`
    const before = this.known.get(ref)
    if (before !== undefined) return before
    if (depth > MAX_DEPTH) return 'deep'
    this.known.set(ref, 'circle')
    const digest = createHash('sha256').update(this.of(this.context.lookup(ref), depth + 1)).digest('hex')
    this.known.set(ref, digest)
    return digest
  }

  /** The fonts of unseen words grow with the words of later pages; what is set in them stands in the content. */
  private dict(dict: PDFDict, depth: number): string {
    const entries = dict.entries().filter(([key]) => !LEFT_OUT.has(key.toString()) && !/^\/SheafF\d+$/.test(key.toString()))
    return `<<${entries.map(([key, value]) => `${key.toString()} ${this.of(value, depth + 1)}`).toSorted().join('')}>>`
  }
}
