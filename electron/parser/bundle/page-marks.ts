/** What is drawn over every page of a bundle: its number, the mark of its annex, and unseen words over recognised scans. */
import type { Box } from '../image-page'
import { join, NO_OVERLAY, stampOverlay, type Overlay } from '../overlay'
import { PageForms } from '../page-form'
import { ParseError } from '../parse-error'
import { PdfCopier } from '../pdf-copier'
import { readPdf } from '../pdf-source'
import { pdfNumber, type PdfWriter } from '../pdf-writer'
import { TextLayer } from '../redaction/text-layer'
import { inCorner, seenSize, turn, type Frame, type Stamp } from '../stamp'
import type { BundleJob, PlacedWord } from './protocol'

export class PageMarks {
  private readonly job: BundleJob
  private readonly signs: ReadonlyMap<string, Stamp>
  private readonly marks: readonly Stamp[]
  private readonly layer: TextLayer

  private constructor(job: BundleJob, writer: PdfWriter, signs: readonly Stamp[], marks: readonly Stamp[]) {
    this.job = job
    this.signs = new Map(job.alphabet.map((sign, at) => [sign, stampAt(signs, at)]))
    this.marks = marks
    this.layer = new TextLayer(writer, 'SheafF')
  }

  /** Writes the typeset stamps into the file, once; pages then name them. */
  static async read(job: BundleJob, writer: PdfWriter, maxPages: number): Promise<PageMarks> {
    const signs = await readStamps(job.signs, writer, maxPages)
    const marks: Stamp[] = []
    for (const bytes of job.marks) marks.push(...(await readStamps(bytes, writer, maxPages)))
    return new PageMarks(job, writer, signs, marks)
  }

  /** For page `index` of the file, from 0. `words` are set unseen, over the whole page as seen or over the picture on it. */
  overlay(page: Frame, index: number, mark: number | null, words: readonly PlacedWord[] = [], picture: Box | null = null): Overlay {
    const stamp = mark === null ? null : stampAt(this.marks, mark)
    return join([this.unseen(page, words, picture), this.number(page, this.job.labels[index] ?? ''), stampOverlay(stamp, page)])
  }

  /** Writes the fonts of the unseen words. */
  finish(): void {
    this.layer.finish()
  }

  private number(page: Frame, label: string): Overlay {
    const signs = [...label].map((sign) => this.signs.get(sign))
    let drawing = ''
    let width = 0
    let height = 0
    for (const [at, sign] of signs.entries()) {
      if (sign === undefined) throw new ParseError('stamps_differ')
      drawing += `q 1 0 0 1 ${pdfNumber(width - sign.x0)} ${pdfNumber(-sign.y0)} cm /SheafN${at} Do Q `
      width += sign.width
      height = Math.max(height, sign.height)
    }
    if (width === 0) return NO_OVERLAY
    const xobjects = signs.map((sign, at) => `/SheafN${at} ${sign?.number ?? 0} 0 R`).join('')
    return { drawings: inCorner(this.job.numberAt, { width, height }, page, drawing), xobjects, fonts: '' }
  }

  private unseen(page: Frame, words: readonly PlacedWord[], picture: Box | null): Overlay {
    if (words.length === 0) return NO_OVERLAY
    const { width, height } = seenSize(page)
    const { x: left, y: bottom, width: across, height: down } = picture ?? { x: 0, y: 0, width, height }
    const [x0, y0, sx, sy] = [left / width, (height - bottom - down) / height, across / width, down / height]
    const placed = words.map(({ text, x, y, width: w, height: h }) => ({ text, box: { x0: x0 + x * sx, y0: y0 + y * sy, x1: x0 + (x + w) * sx, y1: y0 + (y + h) * sy } }))
    const content = this.layer.content(placed, width, height)
    return { drawings: `q ${turn(page)} cm ${content}Q\n`, xobjects: '', fonts: this.layer.fontEntries() }
  }
}

async function readStamps(bytes: Uint8Array, writer: PdfWriter, maxPages: number): Promise<Stamp[]> {
  const source = await readPdf(bytes, maxPages)
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

function stampAt(stamps: readonly Stamp[], at: number): Stamp {
  const stamp = stamps[at]
  if (stamp === undefined) throw new ParseError('stamps_differ')
  return stamp
}
