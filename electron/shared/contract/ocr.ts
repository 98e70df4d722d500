import { z } from 'zod'
import { MAX_WORD_CHARS } from '../page-limits'
import type { Contract } from './channel'
import { DocumentId, Limit, MatterId } from './values'

/** Languages that come with the app, by Tesseract's codes; `uzb` is Latin script, `uzb_cyrl` Cyrillic. */
export const OcrLanguage = z.enum(['rus', 'eng', 'fra', 'ara', 'uzb', 'uzb_cyrl'])
export type OcrLanguage = z.output<typeof OcrLanguage>
/** Read in exactly these, the main one first; null finds the language of each page. */
export const OcrLanguages = z.array(OcrLanguage).min(1).max(3).refine((all) => new Set(all).size === all.length, 'Twice the same').nullable()
export type OcrLanguages = z.output<typeof OcrLanguages>

const Part = z.number().min(0).max(1)

/** A word where it stands, as parts of the page as it is seen, from its top left corner. */
export const PlacedWord = z.strictObject({
  text: z.string().min(1).max(MAX_WORD_CHARS),
  x: Part,
  y: Part,
  width: Part,
  height: Part,
  /** 0 to 100; null where the word was not recognised but stands in the file. */
  confidence: z.number().min(0).max(100).nullable(),
  /** Lines and paragraphs of the page count from 0, in reading order. */
  line: z.int().min(0),
  paragraph: z.int().min(0),
  /** Where the word begins in what `documents.pageText` gives, in UTF-16 units; null where that text has it otherwise. */
  start: z.int().min(0).nullable(),
})
export type PlacedWord = z.output<typeof PlacedWord>

/** Degrees by which a page has to be turned clockwise for its text to stand upright. */
export const Turned = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])
export type Turned = z.output<typeof Turned>

export const PageJobState = z.enum(['queued', 'done', 'failed', 'cancelled'])
const PageRef = z.strictObject({ documentId: DocumentId, page: z.int().min(1) })
export const Percent = z.int().min(0).max(100)
/** A code: 'limit.wallMs', 'limit.rssBytes', 'encrypted', 'damaged', 'too_large', 'reader_failed', 'stopped', 'original_damaged' and the like; '' without error. */
export const OcrErrorName = z.string().max(80)

const Totals = {
  /** False once recognition was switched off for good: pages still queue, none is read. */
  enabled: z.boolean(),
  paused: z.boolean(),
  /** The page being read now; it counts as queued. */
  running: PageRef.nullable(),
  queued: z.int(),
  done: z.int(),
  failed: z.int(),
  cancelled: z.int(),
}

/** One document in the queue. */
export const OcrDocument = z.strictObject({
  documentId: DocumentId,
  /** Chosen by a person; null: found on each page. */
  languages: OcrLanguages,
  /** What its last recognised page was read in; empty before. */
  readIn: z.array(OcrLanguage),
  queued: z.int(),
  done: z.int(),
  failed: z.int(),
  cancelled: z.int(),
  /** Mean over its recognised pages; null before. Low confidence is a warning; high confidence is no proof. */
  confidence: Percent.nullable(),
  /** Why its first failed page failed. */
  error: OcrErrorName,
})
export type OcrDocument = z.output<typeof OcrDocument>

/** Sent to the page as event 'ocr' when a page begins or ends and when the queue is changed: the totals over all cases. */
export const OcrEvent = z.strictObject({
  ...Totals,
  /** The page that just ended; null for any other change. */
  last: z.strictObject({ ...PageRef.shape, state: PageJobState, confidence: Percent.nullable(), error: OcrErrorName }).nullable(),
})
export type OcrEvent = z.output<typeof OcrEvent>

const Nothing = z.strictObject({})
const Changed = z.strictObject({ queued: z.int() })

export const ocrContract = {
  /** Totals, and the documents of the queue in its order (those with nothing queued last), at most `limit`. Without `matterId`: of all cases. */
  'ocr.status': {
    input: z.strictObject({ matterId: MatterId.optional(), limit: Limit.optional() }),
    output: z.strictObject({ ...Totals, documents: z.array(OcrDocument) }),
  },
  /** Stops at once; the page being read begins again later. Stays so over locks until `ocr.resume`. */
  'ocr.pause': { input: Nothing, output: Nothing },
  'ocr.resume': { input: Nothing, output: Nothing },
  'ocr.setEnabled': { input: z.strictObject({ enabled: z.boolean() }), output: Nothing },
  /** The document's queued pages come before all others; a page of another document that is being read is finished first. */
  'ocr.moveFirst': { input: z.strictObject({ documentId: DocumentId }), output: Changed },
  /** Takes queued pages out of the queue: of one document, or all with null. `ocr.requeue` puts them back. */
  'ocr.cancel': { input: z.strictObject({ documentId: DocumentId.nullable() }), output: z.strictObject({ cancelled: z.int() }) },
  /**
   * Reads a document again, in these languages from now on. Its pages without a text layer; where all have one,
   * all pages, and what is recognised takes the place of that text.
   */
  'ocr.requeue': { input: z.strictObject({ documentId: DocumentId, languages: OcrLanguages }), output: Changed },
} as const satisfies Contract
