import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { MAX_ASSEMBLED_BYTES } from './limits'
import { ParseError } from './parse-error'

const OBJECTS_PER_STREAM = 200
const END_STREAM = Buffer.from('\nendstream\nendobj\n')
/** Where an object stands: in the file at an offset, or in an object stream at an index. */
type Place = { readonly kind: 1; readonly offset: number } | { readonly kind: 2; readonly stream: number; readonly index: number }

/** Where a file goes that is never whole in memory. `write` must be done with the bytes when it returns. */
export type PdfSink = {
  readonly write: (bytes: Uint8Array) => void
  readonly maxBytes: number
  /** What the file is made from, in short: its `/ID` is made of this and of the table of its objects. */
  readonly idSeed: string
}

/**
 * Writes a PDF 1.7 file into memory, or into `sink`: object streams, a cross-reference stream, `/ID` from the content.
 * The same calls give the same bytes. Object numbers count from 1; every number allocated must be written once.
 */
export class PdfWriter {
  private readonly chunks: Uint8Array[] = []
  private readonly places: (Place | null)[] = [null]
  private readonly sink: PdfSink | null
  private readonly digest = createHash('sha256')
  private waiting: { readonly number: number; readonly body: Buffer }[] = []
  private size = 0

  constructor(sink: PdfSink | null = null) {
    this.sink = sink
    if (sink !== null) this.digest.update(sink.idSeed)
    this.push(Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1'))
  }

  /** Bytes written so far. */
  get byteLength(): number {
    return this.size
  }

  alloc(): number {
    this.places.push(null)
    return this.places.length - 1
  }

  /** `body` is the object as PDF text, in latin-1. */
  object(number: number, body: string): void {
    this.waiting.push({ number, body: Buffer.from(body, 'latin1') })
    if (this.waiting.length >= OBJECTS_PER_STREAM) this.flushObjects()
  }

  /** `entries` is the inside of the stream's dictionary without `/Length`. */
  stream(number: number, entries: string, data: Uint8Array): void {
    this.places[number] = { kind: 1, offset: this.size }
    this.push(Buffer.from(`${number} 0 obj\n<<${entries}/Length ${data.byteLength}>>stream\n`, 'latin1'))
    this.push(data)
    this.push(END_STREAM)
  }

  /** The same with the data compressed. */
  deflated(number: number, entries: string, data: Uint8Array): void {
    this.stream(number, `${entries}/Filter/FlateDecode`, deflateSync(data))
  }

  /** Ends the file; nothing can be written after it. Returns all of it, or nothing when it went into a sink. */
  finish(root: number, info: number): Uint8Array {
    this.flushObjects()
    const number = this.alloc()
    const start = this.size
    this.places[number] = { kind: 1, offset: start }
    const table = this.crossReferences()
    const id = this.digest.copy().update(table).digest('hex').slice(0, 32)
    const entries = `/Type/XRef/W[1 ${this.offsetBytes()} 2]/Size ${this.places.length}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`
    this.deflated(number, entries, table)
    this.push(Buffer.from(`startxref\n${start}\n%%EOF\n`))
    return Buffer.concat(this.chunks)
  }

  private push(bytes: Uint8Array): void {
    this.size += bytes.byteLength
    if (this.size > (this.sink?.maxBytes ?? MAX_ASSEMBLED_BYTES)) throw new ParseError('too_large')
    if (this.sink !== null) return this.sink.write(bytes)
    this.chunks.push(bytes)
    this.digest.update(bytes)
  }

  /** Four up to 4 GiB. */
  private offsetBytes(): 4 | 5 {
    return this.size > 0xffff_ffff ? 5 : 4
  }

  private flushObjects(): void {
    if (this.waiting.length === 0) return
    const number = this.alloc()
    let head = ''
    let offset = 0
    for (const [index, { number: inner, body }] of this.waiting.entries()) {
      head += `${inner} ${offset} `
      offset += body.byteLength + 1
      this.places[inner] = { kind: 2, stream: number, index }
    }
    const newline = Buffer.from('\n')
    const data = Buffer.concat([Buffer.from(head), ...this.waiting.flatMap(({ body }) => [body, newline])])
    this.deflated(number, `/Type/ObjStm/N ${this.waiting.length}/First ${head.length}`, data)
    this.waiting = []
  }

  private crossReferences(): Buffer {
    const wide = this.offsetBytes()
    const row = 3 + wide
    const table = Buffer.alloc(this.places.length * row)
    table.writeUInt16BE(65_535, 1 + wide)
    for (const [number, place] of this.places.entries()) {
      if (place === null) continue
      table.writeUInt8(place.kind, number * row)
      table.writeUIntBE(place.kind === 1 ? place.offset : place.stream, number * row + 1, wide)
      table.writeUInt16BE(place.kind === 1 ? 0 : place.index, number * row + 1 + wide)
    }
    return table
  }
}

/** A PDF text string, any script. */
export function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

/** A number as PDF writes it: no exponent, no more than four places. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}
