/**
 * Copies objects of one source into the writer: what is reached is written under a new number, stream data as
 * it stands. From a foreign source nothing that acts is copied: no action, script, link, annotation, form
 * field, attached file or reference to a file outside.
 */
import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFStream, PDFString, type PDFContext, type PDFObject } from 'pdf-lib'
import { ParseError } from './parse-error'
import { name } from './pdf-source'
import type { PdfWriter } from './pdf-writer'

const MAX_DEPTH = 200
/** Dictionaries that never leave a foreign source, by their type. */
const FORBIDDEN_TYPES = new Set(
  ['Catalog', 'Pages', 'Page', 'Action', 'Annot', 'Filespec', 'F', 'EmbeddedFile', 'Sig', 'Outlines', 'Bead', 'Thread', 'StructTreeRoot', 'StructElem'].map((text) => `/${text}`),
)
/** Actions, by their kind. */
const ACTIONS = new Set(
  ['JavaScript', 'Launch', 'URI', 'GoTo', 'GoToR', 'GoToE', 'GoTo3DView', 'SubmitForm', 'ResetForm', 'ImportData', 'Named', 'Hide', 'Movie', 'Sound', 'Rendition', 'Thread', 'Trans', 'SetOCGState', 'RichMediaExecute'].map((text) => `/${text}`),
)
/** Keys of streams that say nothing about what is drawn, or point outside the file. `Length` is written anew. */
const DROPPED_FROM_STREAMS = new Set(
  ['Length', 'F', 'FFilter', 'FDecodeParms', 'DL', 'Metadata', 'PieceInfo', 'OPI', 'Ref', 'AF', 'A', 'AA', 'StructParent', 'StructParents', 'Alternates', 'LastModified', 'Measure', 'PtData'].map((text) => `/${text}`),
)

/** What to write in place of a dictionary, as PDF text; null leaves it to be copied. */
export type Rewrite = (dict: PDFDict) => string | null

export class PdfCopier {
  readonly context: PDFContext
  private readonly writer: PdfWriter
  private readonly foreign: boolean
  private readonly rewrite: Rewrite
  private readonly numbers = new Map<PDFRef, number | null>()
  private readonly queue: { readonly number: number; readonly object: PDFObject }[] = []

  /** `foreign` drops everything that acts. */
  constructor(writer: PdfWriter, context: PDFContext, foreign: boolean, rewrite: Rewrite = () => null) {
    this.writer = writer
    this.context = context
    this.foreign = foreign
    this.rewrite = rewrite
  }

  /** Says that `ref` is written elsewhere under `number`, as pages are. */
  register(ref: PDFRef, number: number): void {
    this.numbers.set(ref, number)
  }

  /** Number that `ref` was given, or null while nothing copied points to it. */
  numberOf(ref: PDFRef): number | null {
    return this.numbers.get(ref) ?? null
  }

  /** The object as PDF text with its references renumbered; what they lead to is copied by `drain`. */
  text(object: PDFObject | undefined, depth = 0): string {
    if (depth > MAX_DEPTH) throw new ParseError('damaged')
    if (object instanceof PDFRef) return this.reference(object)
    if (object instanceof PDFDict) return this.dict(object, depth)
    if (object instanceof PDFArray) return `[${object.asArray().map((item) => this.text(item, depth + 1)).join(' ')}]`
    if (object instanceof PDFString || object instanceof PDFHexString) return `<${Buffer.from(object.asBytes()).toString('hex')}>`
    if (object instanceof PDFNumber) return Number.isFinite(object.asNumber()) ? object.toString() : '0'
    return object instanceof PDFName || object instanceof PDFBool ? object.toString() : 'null'
  }

  /** The inside of a stream's dictionary, without what is not copied and without the keys in `leaveOut` (with slash). */
  streamEntries(dict: PDFDict, leaveOut: ReadonlySet<string> = new Set()): string {
    return dict
      .entries()
      .filter(([key]) => !leaveOut.has(key.toString()) && key !== name('Length') && !(this.foreign && DROPPED_FROM_STREAMS.has(key.toString())))
      .map(([key, value]) => `${key.toString()} ${this.text(value, 1)}`)
      .join('')
  }

  /** Writes everything that what was copied so far points to. */
  drain(): void {
    for (let next = this.queue.pop(); next !== undefined; next = this.queue.pop()) {
      const { number, object } = next
      if (object instanceof PDFStream) this.writer.stream(number, this.streamEntries(object.dict), object.getContents())
      else this.writer.object(number, this.text(object))
    }
  }

  private reference(ref: PDFRef): string {
    const known = this.numbers.get(ref)
    if (known !== undefined) return known === null ? 'null' : `${known} 0 R`
    const object = this.context.lookup(ref)
    if (object === undefined || this.isForbidden(object)) {
      this.numbers.set(ref, null)
      return 'null'
    }
    const number = this.writer.alloc()
    this.numbers.set(ref, number)
    this.queue.push({ number, object })
    return `${number} 0 R`
  }

  private dict(dict: PDFDict, depth: number): string {
    const rewritten = this.rewrite(dict)
    if (rewritten !== null) return rewritten
    if (this.isForbidden(dict)) return 'null'
    return `<<${dict.entries().map(([key, value]) => `${key.toString()} ${this.text(value, depth + 1)}`).join('')}>>`
  }

  private isForbidden(object: PDFObject): boolean {
    const dict = object instanceof PDFStream ? object.dict : object
    if (!this.foreign || !(dict instanceof PDFDict)) return false
    const type = this.context.lookup(dict.get(name('Type')))?.toString() ?? ''
    const kind = this.context.lookup(dict.get(name('S')))?.toString() ?? ''
    const isPostScript = object instanceof PDFStream && this.context.lookup(dict.get(name('Subtype')))?.toString() === '/PS'
    return FORBIDDEN_TYPES.has(type) || ACTIONS.has(kind) || isPostScript || (dict.has(name('EF')) && (dict.has(name('F')) || dict.has(name('UF'))))
  }
}
