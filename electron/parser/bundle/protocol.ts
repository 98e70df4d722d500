/**
 * How a bundle is put together: one job, then the sources one after another on standard input; on standard output
 * pieces of the finished file between messages. Neither side ever holds the file.
 */
import { z } from 'zod'
import { FailureReason } from '../protocol'

/** What becomes of one source. `own` is a PDF typeset by us (a text rendition, a slip sheet). */
export const SOURCE_FORMS = ['pdf', 'image', 'own'] as const
export type SourceForm = (typeof SOURCE_FORMS)[number]

/** A place in the file, in order: a page (from 1) of one of our typeset fronts (from 0), or all pages of source `no`. */
export type Slot = { readonly kind: 'front'; readonly front: number; readonly page: number } | { readonly kind: 'source'; readonly no: number; readonly pages: number; /** Counted over all of `marks`. */ readonly mark: number | null }

export type OutlineEntry = { readonly title: string; readonly level: 1 | 2; /** From 1, in this file. */ readonly page: number }

export type BundleJob = {
  readonly kind: 'bundle'
  /** Our own typeset pages: cover, index, dividers. Links to `bundle:12` lead to page 12 of this file, from 1. The tags of the first stay. */
  readonly fronts: readonly Uint8Array[]
  /** A PDF typeset by us, one small page for each character of `alphabet`. */
  readonly signs: Uint8Array
  /** The same for marks, in as many files as there are fronts: what a later addition brings changes nothing in the earlier ones. */
  readonly marks: readonly Uint8Array[]
  readonly alphabet: readonly string[]
  readonly slots: readonly Slot[]
  /** What is printed on each page, in order; also the page's label in the reader. Letters of `alphabet` only. */
  readonly labels: readonly string[]
  readonly numberAt: 'bottomRight' | 'bottomCentre'
  readonly outline: readonly OutlineEntry[]
  readonly meta: { readonly title: string; readonly language: string; /** `YYYY-MM-DD`. */ readonly dateIso: string | null }
  /** SHA-256 over all that the file is made from. */
  readonly idSeed: string
  readonly maxBytes: number
}

/** Words of a recognised page, in parts of the page as it is seen, from its top left. */
export type PlacedWord = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What stands before the bytes of a source; sources come in the order of the slots. */
export type SourceHead = {
  readonly no: number
  readonly form: SourceForm
  readonly byteLength: number
  /** Words to be set, unseen, over pages that have none of their own. Pages count from 1. */
  readonly words: readonly { readonly page: number; readonly words: readonly PlacedWord[] }[]
}

/** First byte of each piece on standard output. */
export const PIECE = { data: 0, message: 1 } as const
/** Type, then length. */
export const PIECE_HEAD_BYTES = 5
export const MAX_PIECE_BYTES = 1024 * 1024
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024

export const BundleMessage = z.discriminatedUnion('kind', [
  /** A source is in; `bytes` is how much the file grew by it. `way` 'flattened' for one that pdfium wrote anew. */
  z.strictObject({ kind: z.literal('placed'), no: z.int().min(1), bytes: z.int().min(0), way: z.enum(['copied', 'flattened', 'repaired', 'drawn']) }),
  z.strictObject({ kind: z.literal('failed'), no: z.int().min(1).nullable(), reason: FailureReason }),
  z.strictObject({ kind: z.literal('done'), pages: z.int().min(1), bytes: z.int().min(1) }),
])
export type BundleMessage = z.output<typeof BundleMessage>
