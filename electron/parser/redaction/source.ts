/** The pages of a document of any kind that has pages, one at a time, with nothing on them but what is seen. */
import { imageAsPdf } from '../image-page'
import { MAX_PAGE_TEXT_CHARS, type ParserLimits } from '../limits'
import { openOrRepair } from '../open-pdf'
import { ParseError } from '../parse-error'
import { startPdfium, type PdfiumDocument, type Picture } from '../pdfium'
import type { CharBox } from '../pdfium-chars'
import type { Libraries } from '../protocol'
import { isDecodedHere, onWhite, openPictures } from '../readers/picture'
import { mediaTypeOf } from '../sniff'
import { MAX_REDACTED_PAGES } from './protocol'

export const DPI = 300
/** A4 at 300 dpi has 8.7 million; larger pages are drawn a little coarser. */
const MOST_PIXELS = 10_000_000
/** Wide enough to tell an empty page from one that shows something. */
const GLANCE_PX = 240
const NEARLY_WHITE = 235

/** Pages count from 0. Sizes are in points, of pictures at 300 pixels an inch. */
export type Source = {
  readonly count: number
  readonly size: (index: number) => { readonly widthPt: number; readonly heightPt: number }
  readonly chars: (index: number) => CharBox[]
  readonly draw: (index: number) => Promise<Picture>
  /** True when nothing is on the page. */
  readonly isEmpty: (index: number) => boolean
}

/** Throws ParseError: 'unsupported_kind', 'too_large', 'encrypted', 'damaged'. */
export async function openSource(bytes: Uint8Array, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries): Promise<Source> {
  const mediaType = mediaTypeOf(bytes)
  const source = mediaType === 'application/pdf'
    ? await fromPdf(bytes, wasm, libraries)
    : isDecodedHere(mediaType) ? await fromPictures(bytes, limits, libraries) : await fromPicture(bytes, limits, wasm)
  if (source.count > MAX_REDACTED_PAGES) throw new ParseError('too_large')
  return source
}

/** Notes and filled-in fields become part of the page first, so that what is typed into them is found too. */
async function fromPdf(bytes: Uint8Array, wasm: Uint8Array, libraries: Libraries): Promise<Source> {
  const pdfium = await startPdfium(wasm)
  const { pdf: original } = await openOrRepair(pdfium, bytes, libraries)
  const count = original.pageCount
  const flat = original.saveFlattened()
  original.close()
  const pdf = pdfium.open(flat)
  if (pdf.pageCount !== count) throw new ParseError('damaged')
  const size = (index: number): { widthPt: number; heightPt: number } => sound(pdf.pageSize(index))
  return {
    count,
    size,
    chars: (index) => {
      const chars = pdf.readChars(index, MAX_PAGE_TEXT_CHARS)
      if (chars.length >= MAX_PAGE_TEXT_CHARS) throw new ParseError('too_large')
      return chars
    },
    draw: (index) => Promise.resolve(drawn(pdf, index, size(index), DPI / 72)),
    isEmpty: (index) => isWhite(drawn(pdf, index, size(index), GLANCE_PX / size(index).widthPt)),
  }
}

function sound(size: { widthPt: number; heightPt: number }): { widthPt: number; heightPt: number } {
  if (!(size.widthPt > 0 && size.heightPt > 0)) throw new ParseError('damaged')
  return size
}

function drawn(pdf: PdfiumDocument, index: number, { widthPt, heightPt }: { widthPt: number; heightPt: number }, wanted: number): Picture {
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (widthPt * heightPt)))
  return pdf.renderPage(index, Math.max(1, Math.round(widthPt * scale)), Math.max(1, Math.round(heightPt * scale)))
}

function isWhite({ rgba }: Picture): boolean {
  return rgba.every((value) => value >= NEARLY_WHITE)
}

const asPoints = ({ width, height }: { readonly width: number; readonly height: number }): { widthPt: number; heightPt: number } => ({
  widthPt: (width * 72) / DPI, heightPt: (height * 72) / DPI,
})

async function fromPictures(bytes: Uint8Array, limits: ParserLimits, libraries: Libraries): Promise<Source> {
  const pictures = await openPictures(mediaTypeOf(bytes), bytes, limits, libraries)
  return {
    count: pictures.sizes.length,
    size: (index) => asPoints(pictures.sizes[index] ?? { width: 1, height: 1 }),
    chars: () => [],
    draw: async (index) => onWhite(await pictures.decode(index)),
    isEmpty: () => false,
  }
}

/** JPEG and PNG: drawn by pdfium, pixel for pixel. */
async function fromPicture(bytes: Uint8Array, limits: ParserLimits, wasm: Uint8Array): Promise<Source> {
  const pdf = (await startPdfium(wasm)).open(imageAsPdf(bytes, limits))
  const { widthPt, heightPt } = sound(pdf.pageSize(0))
  return {
    count: 1,
    size: () => asPoints({ width: widthPt, height: heightPt }),
    chars: () => [],
    draw: () => Promise.resolve(pdf.renderPage(0, Math.round(widthPt), Math.round(heightPt))),
    isEmpty: () => false,
  }
}
