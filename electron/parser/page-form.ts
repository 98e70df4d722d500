/** A page of a source as one drawing (form XObject): whatever it leaves undone in its content ends with it. */
import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, PDFRawStream, PDFStream, type PDFDict, type PDFObject } from 'pdf-lib'
import type { PdfCopier } from './pdf-copier'
import { name, type PageBox, type SourcePage } from './pdf-source'
import { pdfNumber, type PdfWriter } from './pdf-writer'

/** Content that is split over several streams is joined only up to this size. */
const MAX_JOINED_BYTES = 32 * 1024 * 1024
/** Without Flate, which can unpack to a thousand times its size. */
const TEXT_CODINGS = new Set(['/LZWDecode', '/ASCII85Decode', '/ASCIIHexDecode', '/RunLengthDecode'])
const MAX_CODED_BYTES = 256 * 1024
const OWN_KEYS = new Set(['Type', 'Subtype', 'BBox', 'Matrix', 'Resources', 'Group', 'FormType', 'Name', 'OC'].map((key) => `/${key}`))

/** How a page's content enters the new page. */
export type PageContent =
  /** Object number of a form XObject, or null for a page without content. */
  | { readonly kind: 'form'; readonly number: number | null }
  /** The source's own content streams, as references in PDF text; used when they cannot be joined. */
  | { readonly kind: 'streams'; readonly references: readonly string[] }

/** Writes the page content of one source. Pages that share a content stream and resources share the form. */
export class PageForms {
  private readonly writer: PdfWriter
  private readonly copier: PdfCopier
  private readonly known = new Map<PDFStream, { readonly resources: PDFDict | null; readonly box: string; readonly number: number }[]>()

  constructor(writer: PdfWriter, copier: PdfCopier) {
    this.writer = writer
    this.copier = copier
  }

  contentOf(page: SourcePage): PageContent {
    const parts = this.parts(page.node.get(name('Contents')))
    const streams = parts.flatMap(({ object }) => (object instanceof PDFStream ? [object] : []))
    const [only] = streams
    if (only === undefined) return { kind: 'form', number: null }
    if (streams.length === 1) return { kind: 'form', number: this.shared(only, page) }
    const joined = join(streams)
    if (joined === null) return { kind: 'streams', references: parts.map(({ ref }) => this.copier.text(ref)).filter((text) => text !== 'null') }
    const number = this.writer.alloc()
    this.writer.deflated(number, this.head(page), joined)
    return { kind: 'form', number }
  }

  private parts(contents: PDFObject | undefined): { readonly ref: PDFObject; readonly object: PDFObject | undefined }[] {
    const { context } = this.copier
    const object = context.lookup(contents)
    if (object instanceof PDFArray) return object.asArray().map((ref) => ({ ref, object: context.lookup(ref) }))
    return contents === undefined ? [] : [{ ref: contents, object }]
  }

  private shared(stream: PDFStream, page: SourcePage): number {
    const box = boxText(page.mediaBox)
    const forms = this.known.get(stream) ?? []
    const same = forms.find((form) => form.resources === page.resources && form.box === box)
    if (same !== undefined) return same.number
    const number = this.writer.alloc()
    this.writer.stream(number, this.head(page) + this.copier.streamEntries(stream.dict, OWN_KEYS), stream.getContents())
    this.known.set(stream, [...forms, { resources: page.resources, box, number }])
    return number
  }

  private head(page: SourcePage): string {
    const resources = page.resources === null ? '<<>>' : this.copier.text(page.resources)
    return `/Type/XObject/Subtype/Form/BBox${boxText(page.mediaBox)}/Resources ${resources}`
  }
}

/** The streams' plain content one after the other; null when one is coded otherwise than with Flate alone, is damaged, or is too large. */
function join(streams: readonly PDFStream[]): Uint8Array | null {
  const parts: Uint8Array[] = []
  let left = MAX_JOINED_BYTES
  for (const stream of streams) {
    const plain = plainContent(stream, left)
    if (plain === null) return null
    left -= plain.byteLength
    parts.push(plain, Buffer.from('\n'))
  }
  return Buffer.concat(parts)
}

/** Every coding of text that PDF knows is undone; null beyond `maxBytes`, for pictures' codings, and for what is damaged. */
function plainContent(stream: PDFStream, maxBytes: number): Uint8Array | null {
  if (maxBytes <= 0) return null
  const filter = stream.dict.lookup(name('Filter'))
  const filters = filter === undefined ? [] : (filter instanceof PDFArray ? filter.asArray() : [filter]).map(String)
  const plain = filters.length === 0
  try {
    if (plain) return stream.getContentsSize() <= maxBytes ? stream.getContents() : null
    if (filters.length === 1 && filters[0] === '/FlateDecode' && !stream.dict.has(name('DecodeParms'))) {
      return inflateSync(stream.getContents(), { maxOutputLength: maxBytes })
    }
    // The library has no limit of its own; what is small cannot unpack to much by these codings.
    if (!(stream instanceof PDFRawStream) || !filters.every((each) => TEXT_CODINGS.has(each)) || stream.getContentsSize() > MAX_CODED_BYTES) return null
    const decoded = decodePDFRawStream(stream).decode()
    return decoded.byteLength <= maxBytes ? decoded : null
  } catch {
    return null
  }
}

export function boxText(box: PageBox): string {
  return `[${[box.x0, box.y0, box.x1, box.y1].map(pdfNumber).join(' ')}]`
}
