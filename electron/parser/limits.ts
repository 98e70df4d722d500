/** What one parser job may use before it is killed. */
/** Said on descriptor 3 once the whole answer is written. */
export const ANSWERED = 0xffff_ffff

export type ParserLimits = {
  /** Size of the largest single document handed in, in bytes. */
  readonly bytes: number
  /** Wall time from start to answer, in milliseconds. */
  readonly wallMs: number
  /** Resident memory of the child, in bytes. */
  readonly rssBytes: number
  readonly pages: number
  /** Pixels of one image, and pixels of one side of it. */
  readonly pixels: number
  readonly sidePx: number
  /** UTF-16 units of text that come back, over all pages. */
  readonly textChars: number
  /** Files inside one file. */
  readonly children: number
  /** Bytes that the entries of one archive may inflate to, together. */
  readonly inflatedBytes: number
}

const MIB = 1024 * 1024

/** 64 MiB in, 30 s, 1 GiB of memory, 10,000 pages, 40 MP, 10,000 px a side, 20 Mi characters of text, 10,000 entries, 1 GiB inflated. */
export const DEFAULT_LIMITS: ParserLimits = {
  bytes: 64 * MIB,
  wallMs: 30_000,
  rssBytes: 1024 * MIB,
  pages: 10_000,
  pixels: 40_000_000,
  sidePx: 10_000,
  textChars: 20 * MIB,
  children: 10_000,
  inflatedBytes: 1024 * MIB,
}
/** An entry that inflates to more than this many times its coded size is a bomb and not a paper; small ones are let be. */
export const MAX_INFLATE_RATIO = 200
export const RATIO_FREE_BYTES = 4 * MIB
/** Elements inside elements, groups inside groups: deeper is not written by any word processor. */
export const MAX_DEPTH = 512
/** Children are handed over until they fill this much; the largest single one may go over it. */
export const CHILD_BATCH_BYTES = 32 * MIB
export const MAX_CHILD_NAME_CHARS = 1000
export const MAX_METADATA = 300
export const MAX_NAME_CHARS = 80
export const MAX_VALUE_CHARS = 4000

/** The most that a caller may raise `bytes` to. */
export const MAX_BYTES = 512 * MIB
/** Text of one page is cut here, so that one page cannot use up the allowance of the others. */
export const MAX_PAGE_TEXT_CHARS = 200_000
/** A finished PDF may not grow beyond this. */
export const MAX_ASSEMBLED_BYTES = 1024 * MIB
/** Widest picture of a page that may be asked for, and the most pixels it may have. */
export const MAX_RENDER_WIDTH_PX = 2400
export const MAX_RENDER_PIXELS = 24_000_000
/** Wall time of reading one page by OCR, in milliseconds. */
export const OCR_WALL_MS = 60_000
