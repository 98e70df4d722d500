import type { PlacedWord } from '../../shared/contract/ocr'
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { openPages, type OpenPages } from '../pages'
import type { Libraries } from '../protocol'
import { detect, firstLanguages, GOOD, mainFirst, sense } from './detect'
import { toGrey, type Grey } from './grey'
import type { OcrJob, OcrResult } from './protocol'
import { readTable } from './table'
import { startTesseract } from './tesseract'

/** More pixels make recognition slower and not better: A4 at 300 dpi has 8.7 million. */
const MOST_PIXELS = 10_000_000
/** A picture smaller than this, on its longer side, is enlarged: letters of a few pixels are not told apart. */
const SMALL_SIDE_PX = 1500
const MOST_ENLARGED = 3

/** Reads one page. Throws ParseError as rendering does, and 'reader_failed' where Tesseract cannot start. */
export async function recognise(job: OcrJob, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries): Promise<OcrResult> {
  const pages = await openPages(job.bytes, limits, wasm, libraries, job.page)
  const { picture, size } = draw(pages, job.page, job.dpi)
  pages.document.close()
  const tesseract = await startTesseract(job.core, job.trained)
  const atHand = job.languages ?? job.trained.map(({ language }) => language)
  const first = job.languages ?? firstLanguages(job.likely, atHand)
  tesseract.show(picture)
  const read = tesseract.read(first)
  if (read.words.length === 0 || sense(read.words) >= GOOD) {
    const told = readTable(read.table, picture, 0)
    return { ...told, languages: [...(job.languages ?? mainFirst(first, read.words))], turned: runsDown(told.words) ? 270 : 0, ...size }
  }
  // Chosen languages stay what they are; which way up the page lies is still to be found.
  const found = detect(tesseract, picture, first, atHand)
  const languages = job.languages ?? found.languages
  const isNew = found.turned !== 0 || languages.join() !== first.join()
  const { table } = isNew ? tesseract.read(languages) : read
  return { ...readTable(table, found.picture, found.turned), languages: [...languages], turned: found.turned, ...size }
}

/** Tesseract reads lines that run down the page as they are; then the page lies on its side. */
function runsDown(words: readonly PlacedWord[]): boolean {
  const long = words.filter(({ text }) => text.length >= 4)
  return long.filter(({ width, height }) => height > width * 1.5).length > long.length / 2
}

type Drawn = { readonly picture: Grey; readonly size: { readonly widthPt: number; readonly heightPt: number } }

function draw({ document, isPicture }: OpenPages, page: number, dpi: number): Drawn {
  if (page < 1 || page > document.pageCount) throw new ParseError('no_such_page')
  const { widthPt, heightPt } = document.pageSize(page - 1)
  if (!(widthPt > 0 && heightPt > 0)) throw new ParseError('damaged')
  const enlarged = Math.min(MOST_ENLARGED, Math.max(1, SMALL_SIDE_PX / Math.max(widthPt, heightPt)))
  const scale = Math.min(isPicture ? enlarged : dpi / 72, Math.sqrt(MOST_PIXELS / (widthPt * heightPt)))
  const [width, height] = [widthPt, heightPt].map((side) => Math.max(1, Math.round(side * scale)))
  return { picture: toGrey(document.renderPage(page - 1, width ?? 1, height ?? 1)), size: { widthPt, heightPt } }
}
