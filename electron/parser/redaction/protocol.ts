/** What hiding parts of a document is asked and what it may answer. Boxes are parts of a page as it is seen, from its top left corner. */
import { z } from 'zod'
import { DEFAULT_LIMITS } from '../limits'

/** Boxes and hidden words of one document; more is not one document's redaction. */
export const MAX_HIDDEN = 20_000
/** Pages that are rebuilt in one job. */
export const MAX_REDACTED_PAGES = 1000

const Part = z.number().min(0).max(1)
const Page = z.int().min(1).max(DEFAULT_LIMITS.pages)

/** A box painted black. `from` says what asked for it: number of the box or of the word in the job, from 0. */
export const Painted = z.strictObject({
  page: Page, x: Part, y: Part, width: Part, height: Part, kind: z.enum(['box', 'word']), from: z.int().min(0).max(MAX_HIDDEN),
})
export type Painted = z.output<typeof Painted>

export const RedactResult = z.strictObject({
  /** Null when a word was not found, has no place, or `mayBeBlind` is false and a page is blind: then nothing was made. */
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
  pages: z.int().min(1).max(DEFAULT_LIMITS.pages),
  painted: z.array(Painted).max(MAX_HIDDEN * 2),
  /** Numbers of words that stand nowhere. */
  notFound: z.array(z.int().min(0)).max(MAX_HIDDEN),
  /** Pages on which a word is known to stand, but not where. */
  unplaced: z.array(Page).max(DEFAULT_LIMITS.pages),
  /** Pages that show something and have no text at all: words cannot be looked for on them. Empty when no word was asked for. */
  blind: z.array(Page).max(DEFAULT_LIMITS.pages),
})
export type RedactResult = z.output<typeof RedactResult>

/** What is left of what was to be hidden, by page (0: not on any page). */
export const CheckResult = z.strictObject({
  found: z
    .array(
      z.strictObject({
        page: z.int().min(0).max(DEFAULT_LIMITS.pages),
        /** 'text': a hidden word; 'under': text under a box; 'pixels': a box that is not black; 'bytes': a hidden word elsewhere in the file; 'structure': something a redacted copy never has. */
        what: z.enum(['text', 'under', 'pixels', 'bytes', 'structure']),
      }),
    )
    .max(MAX_HIDDEN),
})
export type CheckResult = z.output<typeof CheckResult>

/** A word that recognition read on a page, with its place. */
export type SeenWord = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type HiddenBox = { readonly page: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type RedactJob = {
  readonly kind: 'redact'
  readonly bytes: Uint8Array
  readonly boxes: readonly HiddenBox[]
  readonly words: readonly string[]
  /** Words of pages that have no text of their own, in reading order; other pages' are not looked at. */
  readonly seen: readonly { readonly page: number; readonly words: readonly SeenWord[] }[]
  /** True when somebody has looked through the pages that have no text. */
  readonly mayBeBlind: boolean
}

/** Looks for what was hidden in the finished copy, in a process that never saw the original. */
export type CheckJob = {
  readonly kind: 'check'
  readonly bytes: Uint8Array
  readonly pages: number
  readonly boxes: readonly HiddenBox[]
  readonly words: readonly string[]
}
