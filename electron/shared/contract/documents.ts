import { z } from 'zod'
import type { Contract } from './channel'
import { EdtfDate } from '../dates/schemas'
import { Bytes, DocumentId, Instant, Limit, Line, MatterId, Prose, Sha256 } from './values'

export const DocumentKind = z.enum([
  'judgment', 'order', 'complaint', 'reply', 'passRequest', 'refusal', 'memo', 'medical', 'photograph', 'letter',
  'statement', 'report', 'callLog', 'receipt', 'press', 'other',
])
export const DocumentLevel = z.enum(['public', 'confidential', 'privileged', 'sealed'])
/** Whether the parser process could read the content, and as what. */
export const Readability = z.enum(['pages', 'image', 'text', 'none'])

/** A paper as it came in: the bytes are never changed; everything else is what is known about it. */
export const Document = z.strictObject({
  id: DocumentId,
  matterId: MatterId,
  title: Line.min(1),
  kind: DocumentKind,
  sha256: Sha256,
  byteLength: z.int().min(0),
  /** By content, not by name. */
  mediaType: Line,
  /** As data only; never used as a path. */
  originalName: Line,
  readability: Readability,
  /** Code of the reason where it is not readable here, else ''. */
  readabilityReason: Line,
  pages: z.int().min(1).nullable(),
  dateOnPaper: EdtfDate.nullable(),
  receivedOn: EdtfDate.nullable(),
  servedOn: EdtfDate.nullable(),
  addedAt: Instant,
  author: Line,
  language: Line,
  copyOrOriginal: z.enum(['unknown', 'original', 'copy']),
  /** Who gave it, how it was obtained, and what may be done with it. */
  givenBy: Line,
  obtainedHow: Line,
  permission: Line,
  level: DocumentLevel,
  /** The document whose text this one repeats: a repeat never counts as corroboration. */
  repeatsDocumentId: DocumentId.nullable(),
  note: Prose,
  /** Set for a redacted copy: the document it was made from. Fixed; made by `documents.redact` alone. */
  redactionOfDocumentId: DocumentId.nullable(),
  /** The paper that this one came inside, as an attachment or an entry of an archive; null once that was removed. */
  parentDocumentId: DocumentId.nullable(),
  /** The name it had in there, as data only, possibly with slashes; '' for a paper that came by itself. */
  pathInParent: Line,
  /** The original is damaged; what is shown was read from a repaired copy. */
  repaired: z.boolean(),
  /** The name says one kind of file and the content is another. */
  kindMismatch: z.boolean(),
  /** Its pictures are blurred on screen until they are clicked. */
  isDistressing: z.boolean(),
})
export type Document = z.output<typeof Document>

const Described = Document.pick({
  title: true, kind: true, dateOnPaper: true, receivedOn: true, servedOn: true, author: true, language: true,
  copyOrOriginal: true, givenBy: true, obtainedHow: true, permission: true, level: true, repeatsDocumentId: true, note: true, isDistressing: true,
})

/** A file inside an imported file: where it stood, and what became of it. `refused` has no document. */
export const ChildResult = z.strictObject({
  /** Path from the imported file, e.g. 'scans.zip/page 1.pdf'. */
  path: z.string().max(4000),
  status: z.enum(['imported', 'duplicate', 'limited', 'refused']),
  documentId: DocumentId.nullable(),
  sha256: Sha256.nullable(),
  reason: Line,
})
export type ChildResult = z.output<typeof ChildResult>

/** What an import ended in. `duplicate` names the document that already holds these bytes in the case. */
export const ImportResult = z.strictObject({
  status: z.enum(['imported', 'duplicate', 'limited']),
  document: Document,
  reason: Line,
  /** The files inside it, in order, each followed by the files inside that one. */
  children: z.array(ChildResult).max(10_000),
})
export type ImportResult = z.output<typeof ImportResult>

export const documentsContract = {
  /** Newest first. */
  'documents.list': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(Document) },
  'documents.get': { input: z.strictObject({ id: DocumentId }), output: Document },
  'documents.update': { input: z.strictObject({ id: DocumentId, ...Described.partial().shape }), output: Document },
  'documents.remove': { input: z.strictObject({ id: DocumentId }), output: z.strictObject({ journalSeq: z.int() }) },
  /** Opens an upload of exactly `byteLength` bytes; chunks follow in order, at most 1 MiB each. */
  'documents.beginUpload': {
    input: z.strictObject({ matterId: MatterId, originalName: Line, byteLength: z.int().min(0) }),
    output: z.strictObject({ uploadId: z.string() }),
  },
  'documents.uploadChunk': { input: z.strictObject({ uploadId: z.string(), bytes: Bytes }), output: z.strictObject({ received: z.int() }) },
  'documents.finishUpload': { input: z.strictObject({ uploadId: z.string(), about: Described.partial() }), output: ImportResult },
  'documents.cancelUpload': { input: z.strictObject({ uploadId: z.string() }), output: z.strictObject({ cancelled: z.boolean() }) },
  /** Imports a file of this machine. Local only. */
  'documents.importFile': {
    input: z.strictObject({ matterId: MatterId, path: z.string(), about: Described.partial() }),
    output: ImportResult,
    local: true,
  },
  /** Journaled as a view. At most 1 MiB a call; the whole original comes back byte for byte in pieces. */
  'documents.readChunk': {
    input: z.strictObject({ id: DocumentId, offset: z.int().min(0), length: z.int().min(1).max(1_048_576) }),
    output: z.strictObject({ bytes: Bytes, byteLength: z.int() }),
  },
  /** The text of a text document, in the numbered paragraphs that packets cite. */
  'documents.paragraphs': { input: z.strictObject({ id: DocumentId }), output: z.array(z.string()) },
  /** One page as pixels, drawn by the parser process. Pages count from 1. */
  'documents.renderPage': {
    input: z.strictObject({ id: DocumentId, page: z.int().min(1), maxWidthPx: z.int().min(50).max(2400) }),
    output: z.strictObject({ width: z.int(), height: z.int(), rgba: Bytes }),
  },
  /** What the file says about itself: mail head, Office and PDF properties, EXIF. Names are codes such as 'mail.subject'. */
  'documents.metadata': { input: z.strictObject({ id: DocumentId }), output: z.array(z.strictObject({ name: z.string(), value: z.string() })) },
  /** What the camera wrote, or null where none did. `takenAt` is its own clock, `zone` its offset where it says one. */
  'documents.camera': {
    input: z.strictObject({ id: DocumentId }),
    output: z.strictObject({ takenAt: z.string().nullable(), zone: z.string().nullable(), device: z.string(), position: z.string() }).nullable(),
  },
  /** The files inside a document, in order; `documentId` is null for those that could not be taken out, with the reason. */
  'documents.parts': {
    input: z.strictObject({ id: DocumentId }),
    output: z.array(z.strictObject({ path: z.string(), documentId: DocumentId.nullable(), reason: z.string() })),
  },
  /** Text of one page of a paginated document. */
  'documents.pageText': { input: z.strictObject({ id: DocumentId, page: z.int().min(1) }), output: z.strictObject({ text: z.string() }) },
  /**
   * Writes the untouched original to a path. Local only; journaled as an export, with the reason. A privileged or
   * sealed paper needs one: without it `refused`, with `details.level`.
   */
  'documents.exportOriginal': {
    input: z.strictObject({ id: DocumentId, path: z.string(), reason: Line.optional() }),
    output: z.strictObject({ path: z.string(), sha256: Sha256 }),
    local: true,
  },
} as const satisfies Contract
