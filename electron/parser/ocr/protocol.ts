/** What a recognition of a page is asked and what it may answer. */
import { z } from 'zod'
import { OcrLanguage, PlacedWord, Turned } from '../../shared/contract/ocr'
import { MAX_WORDS } from '../../shared/page-limits'
import { MAX_PAGE_TEXT_CHARS } from '../limits'

const Words = z.array(PlacedWord).max(MAX_WORDS)
const Points = z.number().min(0).max(1_000_000)

export const OcrResult = z.strictObject({
  words: Words,
  /** Words parted by spaces, lines by LF, paragraphs by a blank line. */
  text: z.string().max(MAX_PAGE_TEXT_CHARS),
  /** Mean of the words' confidence, weighed by their characters; 0 where there is no word. */
  confidence: z.number().min(0).max(100),
  /** The languages it was read in, the first one the page's own. */
  languages: z.array(OcrLanguage).min(1).max(6),
  /** Words stand where they are on the page as it is seen, however it was turned. */
  turned: Turned,
  /** True when words were left out because there are more than the limits allow. */
  truncated: z.boolean(),
  /** Size as it is seen, in points; of a picture, in pixels. */
  widthPt: Points,
  heightPt: Points,
})
export type OcrResult = z.output<typeof OcrResult>

export const WordsResult = z.strictObject({ words: Words, truncated: z.boolean() })
export type WordsResult = z.output<typeof WordsResult>

/** Trained data of a language, as Tesseract's files have it. */
export type TrainedData = { readonly language: OcrLanguage; readonly bytes: Uint8Array }

export type OcrJob = {
  readonly kind: 'ocr'
  readonly bytes: Uint8Array
  /** Counts from 1. */
  readonly page: number
  /** Read in exactly these, the main one first; null finds the page's own language among `trained`. */
  readonly languages: readonly OcrLanguage[] | null
  /** What the other pages of the document are in: tried before any other when `languages` is null. */
  readonly likely: readonly OcrLanguage[]
  readonly trained: readonly TrainedData[]
  /** Tesseract's WebAssembly. */
  readonly core: Uint8Array
  /** Resolution at which pages are drawn, 72 to 600; pictures are read as they are. */
  readonly dpi: number
}

/** The words of a page's own text layer, with their places in it and in `text`, which is what is kept as the page's text. */
export type WordsJob = { readonly kind: 'words'; readonly bytes: Uint8Array; readonly page: number; readonly text: string }
