import type { ParserLimits } from '../limits'
import { PageList } from '../page-list'
import { ParseError } from '../parse-error'
import { pdfNumber, PdfWriter } from '../pdf-writer'
import type { CharBox } from '../pdfium-chars'
import type { Libraries } from '../protocol'
import { locateWords, permittedWords, seenAsChars, type Located } from './locate'
import { hasInk, paintOver, writePicture } from './paint'
import type { Painted, RedactJob, RedactResult } from './protocol'
import { openSource, type Source } from './source'
import { TextLayer } from './text-layer'

/**
 * A copy of a document made anew from pixels: every page drawn, painted over where something is hidden, and under
 * no page anything but the picture and the words that may stay. No metadata, notes, fields, files or links; pages
 * keep their number, order and size. The same job gives the same bytes. `say` gets the number of each page as it begins.
 */
export async function redact(job: RedactJob, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries, say: (page: number) => void): Promise<RedactResult> {
  const source = await openSource(job.bytes, limits, wasm, libraries)
  if (job.boxes.some(({ page }) => page > source.count)) throw new ParseError('no_such_page')
  const pages = Array.from({ length: source.count }, (_, index) => locate(job, source, index))
  const found = new Set(pages.flatMap(({ located }) => [...located.found]))
  const report = {
    pages: source.count,
    painted: pages.flatMap(({ painted }) => painted),
    notFound: job.words.flatMap((_, word) => (found.has(word) ? [] : [word])),
    unplaced: pages.flatMap(({ located }, index) => (located.unplaced > 0 ? [index + 1] : [])),
    blind: job.words.length === 0 ? [] : pages.flatMap(({ isBlind }, index) => (isBlind ? [index + 1] : [])),
  }
  const isRefused = report.notFound.length > 0 || report.unplaced.length > 0 || (report.blind.length > 0 && !job.mayBeBlind)
  return { pdf: isRefused ? null : await rebuild(source, job, pages.map(({ painted }) => painted), say), ...report }
}

type Plan = { readonly located: Located; readonly painted: readonly Painted[]; readonly isBlind: boolean }

function charsOf(job: RedactJob, source: Source, index: number): CharBox[] {
  const own = source.chars(index)
  if (own.some(({ text }) => text.trim() !== '')) return own
  return seenAsChars(job.seen.find(({ page }) => page === index + 1)?.words ?? [])
}

function locate(job: RedactJob, source: Source, index: number): Plan {
  const chars = charsOf(job, source, index)
  const located = locateWords(index + 1, chars, job.words)
  const boxes = job.boxes.flatMap(({ page, x, y, width, height }, from): Painted[] => (page === index + 1 ? [{ page, x, y, width, height, kind: 'box', from }] : []))
  return { located, painted: [...boxes, ...located.painted], isBlind: job.words.length > 0 && chars.length === 0 && !source.isEmpty(index) }
}

async function rebuild(source: Source, job: RedactJob, painted: readonly (readonly Painted[])[], say: (page: number) => void): Promise<Uint8Array> {
  const writer = new PdfWriter()
  const pages = new PageList(writer)
  const layer = new TextLayer(writer)
  for (let index = 0; index < source.count; index += 1) {
    say(index + 1)
    const over = painted[index] ?? []
    const { widthPt, heightPt } = source.size(index)
    const picture = await source.draw(index)
    // Asked before painting: text that nobody sees (white on white, under a bar drawn by somebody else) stays behind.
    const words = permittedWords(charsOf(job, source, index), over, (box) => hasInk(picture, box))
    paintOver(picture, over)
    const image = writePicture(writer, picture)
    const content = writer.alloc()
    const [w, h] = [pdfNumber(widthPt), pdfNumber(heightPt)]
    writer.deflated(content, '', Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /I Do Q\n${layer.content(words, widthPt, heightPt)}`))
    pages.write(pages.reserve(), `/MediaBox[0 0 ${w} ${h}]/Resources<</XObject<</I ${image} 0 R>>${layer.resources()}>>/Contents ${content} 0 R`, {
      visible: { x0: 0, y0: 0, x1: widthPt, y1: heightPt }, rotate: 0,
    })
  }
  layer.finish()
  const tree = pages.writeTree()
  const [root, info] = [writer.alloc(), writer.alloc()]
  writer.object(root, `<</Type/Catalog/Pages ${tree} 0 R>>`)
  writer.object(info, '<<>>')
  return writer.finish(root, info)
}
