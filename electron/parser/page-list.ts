import { pdfNumber, type PdfWriter } from './pdf-writer'
import type { Frame } from './stamp'

const PAGES_PER_NODE = 64

/** The pages of the file being written, in order, and the tree that holds them. */
export class PageList {
  private readonly writer: PdfWriter
  private readonly numbers: number[] = []
  private readonly nodes: number[] = []
  private readonly corners: string[] = []

  constructor(writer: PdfWriter) {
    this.writer = writer
  }

  get count(): number {
    return this.numbers.length
  }

  /** Takes the next place; the page is written later with `write`. Returns its index, from 0. */
  reserve(): number {
    if (this.numbers.length % PAGES_PER_NODE === 0) this.nodes.push(this.writer.alloc())
    this.numbers.push(this.writer.alloc())
    return this.numbers.length - 1
  }

  /** `entries` is the inside of the page's dictionary without its type and parent. `frame` says where its top is. */
  write(index: number, entries: string, frame: Frame): void {
    this.note(index, frame)
    const node = this.nodes[Math.floor(index / PAGES_PER_NODE)]
    this.writer.object(this.objectNumber(index), `<</Type/Page/Parent ${node} 0 R${entries}>>`)
  }

  /** Throws RangeError for a page that was not reserved. */
  objectNumber(index: number): number {
    const number = this.numbers[index]
    if (number === undefined) throw new RangeError('no such page in the finished file')
    return number
  }

  /** Says where the top of a page is, before it is written. */
  note(index: number, frame: Frame): void {
    this.corners[index] = topLeft(frame)
  }

  /** A place to go to, as PDF text: the top of the page, at whatever zoom the reader has. Only for a page that was noted or written. */
  destination(index: number): `[${string}]` {
    return `[${this.objectNumber(index)} 0 R/XYZ ${this.corners[index]} null]`
  }

  /** Writes the tree; returns its root's object number. */
  writeTree(): number {
    const root = this.writer.alloc()
    for (const [index, node] of this.nodes.entries()) {
      const kids = this.numbers.slice(index * PAGES_PER_NODE, (index + 1) * PAGES_PER_NODE)
      this.writer.object(node, `<</Type/Pages/Parent ${root} 0 R/Count ${kids.length}/Kids[${references(kids)}]>>`)
    }
    this.writer.object(root, `<</Type/Pages/Count ${this.count}/Kids[${references(this.nodes)}]>>`)
    return root
  }
}

function references(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(' ')
}

/** The corner that is top left to the reader, in the page's own coordinates. */
function topLeft({ visible: { x0, y0, x1, y1 }, rotate }: Frame): string {
  const corner = { 0: [x0, y1], 90: [x0, y0], 180: [x1, y0], 270: [x1, y1] } as const
  return corner[rotate].map(pdfNumber).join(' ')
}
