import { Document } from '../../electron/shared/contract/documents'
import type { DocumentId, MatterId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { forgetOcr, queueForOcr } from './ocr'
import { fromRow, putRow, toRow, type Row } from './row'

/** Where a document's bytes are: the blob's keyed name and the binding of its content. */
export type BlobRef = { readonly blobId: string; readonly bind: string }

/** One page as the parser process read it. Sizes in points, rounded. */
export type PageFacts = { readonly page: number; readonly widthPt: number; readonly heightPt: number; readonly text: string }

const columns = `id, matter_id, title, kind, sha256, byte_length, media_type, original_name, readability,
  readability_reason, pages, date_on_paper, received_on, served_on, added_at, author, language, copy_or_original, given_by,
  obtained_how, permission, level, repeats_document_id, note, parent_document_id, path_in_parent, repaired, kind_mismatch, is_distressing,
  (SELECT r.original_document_id FROM redaction AS r WHERE r.id = document.id) AS redaction_of_document_id`

const toDocument = (row: Row): Document =>
  Document.parse({ ...fromRow(row), repaired: row['repaired'] === 1, kindMismatch: row['kind_mismatch'] === 1, isDistressing: row['is_distressing'] === 1 })

/** What a redacted copy is a copy of stands in a record of its own (repos/redactions.ts). */
const toDocumentRow = ({ redactionOfDocumentId: _, ...document }: Document): Row =>
  toRow({ ...document, repaired: Number(document.repaired), kindMismatch: Number(document.kindMismatch), isDistressing: Number(document.isDistressing) })

/** The document, or null. */
export function findDocument(db: ReadDb, id: DocumentId): Document | null {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM document WHERE id = ?`).get(id)
  return row === undefined ? null : toDocument(row)
}

/** The document. Throws `not_found`. */
export function getDocument(db: ReadDb, id: DocumentId): Document {
  const document = findDocument(db, id)
  if (document === null) throw new AppError('not_found', 'This document no longer exists.')
  return document
}

/** The document of the case with exactly these bytes, or null. */
export function findDocumentBySha256(db: ReadDb, matterId: MatterId, sha256: string): Document | null {
  const row = db
    .prepare<[string, string], Row>(`SELECT ${columns} FROM document WHERE matter_id = ? AND sha256 = ?`)
    .get(matterId, sha256)
  return row === undefined ? null : toDocument(row)
}

/** Newest first, then by title. */
export function listDocuments(db: ReadDb, { matterId, limit }: { matterId: MatterId; limit: number | 'all' }): Document[] {
  return db
    .prepare<{ matterId: string; limit: number }, Row>(
      `SELECT ${columns} FROM document WHERE matter_id = @matterId ORDER BY added_at DESC, title, id LIMIT @limit`,
    )
    .all({ matterId, limit: limit === 'all' ? -1 : limit })
    .map(toDocument)
}

/** Adds a document with its blob; both are fixed from then on. */
export const insertDocument = (tx: WriteDb, document: Document, blob: Pick<BlobRef, 'blobId'>): void =>
  putRow(tx, 'document', { ...toDocumentRow(document), blob_id: blob.blobId })

/** Changes what is known about the paper; the original's columns are refused by the schema. */
export const updateDocument = (tx: WriteDb, document: Document): void =>
  putRow(tx, 'document', { ...toDocumentRow(document), blob_id: storedBlobOf(tx, document.id).blobId })

/** The blob that holds the original, for use. Throws `not_found`, and `document_changed` when its last check found it changed or missing. */
export function blobOf(db: ReadDb, id: DocumentId): BlobRef {
  const failed = db.prepare<[string], { state: string }>(`SELECT state FROM document_check WHERE id = ? AND state <> 'ok'`).get(id)
  if (failed !== undefined) {
    throw new AppError('document_changed', 'The last check found that the stored bytes of this document are not those that came in. It is not used; restore it from a backup and check it again.', { state: failed.state })
  }
  return storedBlobOf(db, id)
}

/** The blob that holds the original, whatever its last check found: for the check itself, and for the record. Throws `not_found`. */
export function storedBlobOf(db: ReadDb, id: DocumentId): BlobRef {
  const row = db
    .prepare<[string], BlobRef>(
      `SELECT d.blob_id AS blobId, b.bind AS bind FROM document AS d JOIN blob_binding AS b ON b.blob_id = d.blob_id WHERE d.id = ?`,
    )
    .get(id)
  if (row === undefined) throw new AppError('not_found', 'This document no longer exists.')
  return row
}

/** Which encryption of its content a stored file is. Throws `not_found`. */
export function bindOf(db: ReadDb, blobId: string): string {
  const row = db.prepare<[string], { bind: string }>('SELECT bind FROM blob_binding WHERE blob_id = ?').get(blobId)
  if (row === undefined) throw new AppError('not_found', 'A stored file of this record is not known any more. Run the doctor.')
  return row.bind
}

/** Notes which encryption of its content a stored file is. Derived: not journaled. */
export const bindBlob = (tx: WriteDb, { blobId, bind }: BlobRef): void => {
  tx.prepare<[string, string]>(
    'INSERT INTO blob_binding (blob_id, bind) VALUES (?, ?) ON CONFLICT (blob_id) DO UPDATE SET bind = excluded.bind',
  ).run(blobId, bind)
}

/** Ids of every blob a record points to: what a sweep must keep. */
export const referencedBlobs = (db: ReadDb): Set<string> =>
  new Set(
    db
      .prepare<[], { blob_id: string }>(
        `SELECT blob_id FROM document
         UNION SELECT pdf_blob_id FROM packet WHERE pdf_blob_id IS NOT NULL
         UNION SELECT blob_id FROM bundle_part
         UNION SELECT json_extract(before, '$.blob_id') FROM journal_change
           WHERE table_name IN ('document', 'bundle_part') AND operation = 'delete'`,
      )
      .all()
      .map((row) => row.blob_id),
  )

/** Every live blob with the SHA-256 its content must have and the record that owns it. */
export const referencedBlobRefs = (db: ReadDb): { owner: string; blobId: string; bind: string; sha256: string }[] =>
  db
    .prepare<[], { owner: string; blobId: string; bind: string; sha256: string }>(
      `SELECT o.owner, o.blobId, o.sha256, b.bind FROM (
         SELECT id AS owner, blob_id AS blobId, sha256 FROM document
         UNION ALL SELECT id, pdf_blob_id, pdf_sha256 FROM packet WHERE pdf_blob_id IS NOT NULL
         UNION ALL SELECT id, blob_id, sha256 FROM bundle_part) AS o
       JOIN blob_binding AS b ON b.blob_id = o.blobId`,
    )
    .all()

/** Replaces what the parser process read; pages without text are queued to be recognised. Derived: not journaled. */
export function putReadings(tx: WriteDb, id: DocumentId, pages: readonly PageFacts[], text: string | null): void {
  tx.prepare<[string]>('DELETE FROM document_page WHERE document_id = ?').run(id)
  tx.prepare<[string]>('DELETE FROM document_text WHERE document_id = ?').run(id)
  forgetOcr(tx, id)
  const insertPage = tx.prepare<[string, number, number, number, string]>(
    'INSERT INTO document_page (document_id, page, width_pt, height_pt, text) VALUES (?, ?, ?, ?, ?)',
  )
  for (const page of pages) insertPage.run(id, page.page, Math.round(page.widthPt), Math.round(page.heightPt), page.text)
  if (text !== null) {
    tx.prepare<[string, string]>('INSERT INTO document_text (document_id, text) VALUES (?, ?)').run(id, text)
  }
  queueForOcr(tx, id)
}

/** Papers of a readable kind, small enough to be read here, of which nothing that was read is there: ids in order. */
export const documentsWithoutReadings = (db: ReadDb): DocumentId[] =>
  db
    .prepare<[], { id: DocumentId }>(
      `SELECT id FROM document AS d WHERE readability <> 'none'
         AND NOT EXISTS (SELECT 1 FROM document_page AS p WHERE p.document_id = d.id)
         AND NOT EXISTS (SELECT 1 FROM document_text AS t WHERE t.document_id = d.id) ORDER BY id`,
    )
    .all()
    .map(({ id }) => id)

/** Whole text of a text document, or null where there is none. */
export const documentText = (db: ReadDb, id: DocumentId): string | null =>
  db.prepare<[string], { text: string }>('SELECT text FROM document_text WHERE document_id = ?').get(id)?.text ?? null

/** Text of one page, or null where that page was not read. */
export const pageText = (db: ReadDb, id: DocumentId, page: number): string | null =>
  db.prepare<[string, number], { text: string }>('SELECT text FROM document_page WHERE document_id = ? AND page = ?').get(id, page)
    ?.text ?? null

/** A record whose stored file has this SHA-256, and what it printed of the journal. */
export type FileOwner = { readonly kind: string; readonly label: string; readonly at: string; readonly journalSize: number | null; readonly journalRoot: string | null }

/** Originals and final packets with exactly these bytes, in every case. */
export const ownersOfSha256 = (db: ReadDb, sha256: string): FileOwner[] =>
  db
    .prepare<{ sha256: string }, FileOwner>(
      `SELECT 'document' AS kind, title AS label, added_at AS at, NULL AS journalSize, NULL AS journalRoot FROM document WHERE sha256 = @sha256
       UNION ALL
       SELECT 'packet', number || ', ' || version || ': ' || title, coalesce(finalised_at, ''), journal_size, journal_root FROM packet WHERE pdf_sha256 = @sha256
       UNION ALL
       SELECT 'bundle', b.number || ', ' || p.no || ': ' || p.file_name, b.built_at, b.journal_size, b.journal_root
       FROM bundle_part AS p JOIN bundle_build AS b ON b.id = p.build_id WHERE p.sha256 = @sha256`,
    )
    .all({ sha256 })

/** Titles of all documents by id. */
export const documentTitles = (db: ReadDb): ReadonlyMap<string, string> =>
  new Map(db.prepare<[], { id: string; title: string }>('SELECT id, title FROM document').all().map(({ id, title }) => [id, title]))
