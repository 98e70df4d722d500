import { z } from 'zod'
import type { Contract } from './channel'
import { Document, DocumentLevel } from './documents'
import { DocumentId, Instant, Line } from './values'

const Part = z.number().min(0).max(1)
const Size = z.number().gt(0).max(1)

/** A place on a page as it is seen, from its top left corner, in parts of its width and height. */
export const PageBox = z.strictObject({ x: Part, y: Part, width: Size, height: Size })
export type PageBox = z.output<typeof PageBox>

export const RedactionBox = z.strictObject({ page: z.int().min(1), ...PageBox.shape, reason: Line })
/** A word, name, number or several in a row, to be hidden wherever it stands. */
export const RedactionWord = z.strictObject({ text: z.string().trim().min(1).max(200).regex(/[\p{L}\p{N}]/u), reason: Line })

/** One place where something was hidden: on a page with its box, or in a numbered paragraph of a text. Never what. */
export const RedactionMark = z.strictObject({
  kind: z.enum(['box', 'word']),
  page: z.int().min(1).nullable(),
  paragraph: z.int().min(1).nullable(),
  box: PageBox.nullable(),
  reason: Line,
})
export type RedactionMark = z.output<typeof RedactionMark>

/** How a redacted copy was made. */
export const Redaction = z.strictObject({
  documentId: DocumentId,
  originalDocumentId: DocumentId,
  madeAt: Instant,
  marks: z.array(RedactionMark),
})
export type Redaction = z.output<typeof Redaction>

/** Sent to the page as event 'redaction' while a copy is made: which page it is at, from 1, and at what. */
export const RedactionEvent = z.strictObject({
  documentId: DocumentId,
  step: z.enum(['painting', 'checking', 'keeping']),
  page: z.int().min(0),
  pages: z.int().min(1),
})
export type RedactionEvent = z.output<typeof RedactionEvent>

export const redactionsContract = {
  /**
   * Makes a redacted copy and keeps it as a document of its own; the original is not touched. PDFs and pictures
   * become a PDF of pixels with the words that may stay; texts a text with marks in place of words (`boxes` must be
   * empty). The same call gives the same copy, which is then answered and not made twice. Level as the original's
   * unless given. Nothing is kept when `refused`; `details.reason` then is
   * - 'word_not_found': a word stands nowhere (`words`: their numbers, from 0, parted by spaces);
   * - 'word_without_place': it stands on `pages`, but not where is known: draw boxes;
   * - 'page_without_text': `pages` cannot be searched: have them recognised, or look through them and say
   *   `lookedThrough`;
   * - 'left_over': the check found something left on `pages` (0: in the file) of kinds `what`;
   * - 'title': the title given holds a hidden word.
   */
  'documents.redact': {
    input: z.strictObject({
      id: DocumentId,
      boxes: z.array(RedactionBox).max(2000),
      words: z.array(RedactionWord).max(200),
      /** Of the copy; without it the original's, its hidden words replaced by marks. */
      title: Line.min(1).optional(),
      level: DocumentLevel.optional(),
      /** Somebody has looked through the pages that have no text, and drawn boxes where it was needed. */
      lookedThrough: z.boolean().optional(),
    }),
    output: Document,
  },
  /** Stops making copies of a document: the call that makes them ends with 'cancelled', and nothing is kept. */
  'documents.cancelRedact': { input: z.strictObject({ id: DocumentId }), output: z.strictObject({ cancelled: z.int().min(0) }) },
  /** How a copy was made; null for a document that is none. */
  'documents.redaction': { input: z.strictObject({ id: DocumentId }), output: Redaction.nullable() },
  /** Copies made of a document, newest first. */
  'documents.redactedCopies': { input: z.strictObject({ id: DocumentId }), output: z.array(Document) },
} as const satisfies Contract
