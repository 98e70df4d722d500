import { PaperForm } from '../../electron/shared/contract/paper-forms'
import type { DocumentId, MatterId, PaperFormId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, removeRow, toRow, type Row } from './row'

const columns = `id, number, matter_id, kind, event_id, language, printed_at,
  (SELECT json_group_array(document_id) FROM (SELECT s.document_id FROM paper_form_scan AS s WHERE s.paper_form_id = paper_form.id ORDER BY s.rowid)) AS scan_ids`

const toForm = (row: Row): PaperForm => PaperForm.parse(fromRow(row, ['scanIds']))

/** The form. Throws `not_found`. */
export function getPaperForm(db: ReadDb, id: PaperFormId): PaperForm {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM paper_form WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not_found', 'This form no longer exists.')
  return toForm(row)
}

/** The form of a number, in whichever case; null where it was never printed here. */
export function findPaperForm(db: ReadDb, number: string): PaperForm | null {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM paper_form WHERE number = ?`).get(number)
  return row === undefined ? null : toForm(row)
}

/** Forms of a case, newest first. */
export const listPaperForms = (db: ReadDb, { matterId, limit }: { matterId: MatterId; limit: number }): PaperForm[] =>
  db
    .prepare<[string, number], Row>(`SELECT ${columns} FROM paper_form WHERE matter_id = ? ORDER BY printed_at DESC, number LIMIT ?`)
    .all(matterId, limit)
    .map(toForm)

/** Forms that a paper is a scan of. */
export const formsOfScan = (db: ReadDb, documentId: DocumentId): PaperForm[] =>
  db
    .prepare<[string], Row>(`SELECT ${columns} FROM paper_form WHERE id IN (SELECT paper_form_id FROM paper_form_scan WHERE document_id = ?) ORDER BY number`)
    .all(documentId)
    .map(toForm)

/** Adds or replaces the form itself; scans are linked apart. */
export const putPaperForm = (tx: WriteDb, { scanIds: _, ...form }: PaperForm): void => putRow(tx, 'paper_form', toRow(form))

const scanId = (id: PaperFormId, documentId: DocumentId): string => `${id}:${documentId}`

/** Links a scan; one that is linked already stays so. */
export const putScan = (tx: WriteDb, id: PaperFormId, documentId: DocumentId): void =>
  putRow(tx, 'paper_form_scan', { id: scanId(id, documentId), paper_form_id: id, document_id: documentId })

export const removeScan = (tx: WriteDb, id: PaperFormId, documentId: DocumentId): boolean => removeRow(tx, 'paper_form_scan', scanId(id, documentId))

/** All text of a paper, pages and paragraphs alike, recognised or from its own layer. */
export const allText = (db: ReadDb, documentId: DocumentId): string =>
  db
    .prepare<{ id: string }, { text: string }>('SELECT text FROM document_page WHERE document_id = @id UNION ALL SELECT text FROM document_text WHERE document_id = @id')
    .all({ id: documentId })
    .map(({ text }) => text)
    .join('\n')
