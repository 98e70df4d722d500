/** What one parser job may use before it is killed. */
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
}

const MIB = 1024 * 1024

/** 64 MiB in, 30 s, 1 GiB of memory, 10,000 pages, 40 MP, 10,000 px a side, 20 Mi characters of text. */
export const DEFAULT_LIMITS: ParserLimits = {
  bytes: 64 * MIB,
  wallMs: 30_000,
  rssBytes: 1024 * MIB,
  pages: 10_000,
  pixels: 40_000_000,
  sidePx: 10_000,
  textChars: 20 * MIB,
}

/** The most that a caller may raise `bytes` to. */
export const MAX_BYTES = 512 * MIB
/** Text of one page is cut here, so that one page cannot use up the allowance of the others. */
export const MAX_PAGE_TEXT_CHARS = 200_000
/** A finished PDF may not grow beyond this. */
export const MAX_ASSEMBLED_BYTES = 1024 * MIB
/** Widest picture of a page that may be asked for, and the most pixels it may have. */
export const MAX_RENDER_WIDTH_PX = 2400
export const MAX_RENDER_PIXELS = 24_000_000
