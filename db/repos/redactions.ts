/** Which documents are redacted copies, of what, and where something was hidden in them. */
import { Redaction } from '../../electron/shared/contract/redactions'
import { DocumentId } from '../../electron/shared/contract/values'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, toRow, type Row } from './row'

/** Notes how a copy was made; the document is there already. Fixed from then on. */
export function insertRedaction(tx: WriteDb, { documentId, originalDocumentId, madeAt, marks }: Redaction): void {
  putRow(tx, 'redaction', { id: documentId, original_document_id: originalDocumentId, made_at: madeAt })
  for (const [position, mark] of marks.entries()) {
    putRow(tx, 'redaction_mark', { ...toRow(mark), id: `${documentId}:${position}`, redaction_id: documentId, position })
  }
}

/** How the copy was made, or null for a document that is no copy. */
export function findRedaction(db: ReadDb, id: DocumentId): Redaction | null {
  const row = db.prepare<[string], Row>('SELECT id, original_document_id, made_at FROM redaction WHERE id = ?').get(id)
  if (row === undefined) return null
  const marks = db
    .prepare<[string], Row>('SELECT kind, page, paragraph, box, reason FROM redaction_mark WHERE redaction_id = ? ORDER BY position')
    .all(id)
    .map((mark) => fromRow(mark, ['box']))
  return Redaction.parse({ documentId: row['id'], originalDocumentId: row['original_document_id'], madeAt: row['made_at'], marks })
}

/** Copies of a document, newest first. */
export const copiesOf = (db: ReadDb, id: DocumentId): DocumentId[] =>
  db
    .prepare<[string], { id: string }>('SELECT id FROM redaction WHERE original_document_id = ? ORDER BY made_at DESC, id')
    .all(id)
    .map((row) => DocumentId.parse(row.id))
