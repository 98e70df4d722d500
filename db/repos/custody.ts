/** Checks, entries and seals: what keeps a paper's story whole. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { CustodyNote, DocumentCheck, RecordSeal } from '../../electron/shared/contract/custody'
import type { DocumentId, MatterId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import { columnsOf } from '../capture'
import type { ReadDb, WriteDb } from '../handles'
import { recordTables } from '../tables'
import { fromRow, putRow, toRow, type Row } from './row'

const checkColumns = 'id AS document_id, checked_at, state, sha256'

/** The last check of a paper, or null. */
export function findCheck(db: ReadDb, id: DocumentId): DocumentCheck | null {
  const row = db.prepare<[string], Row>(`SELECT ${checkColumns} FROM document_check WHERE id = ?`).get(id)
  return row === undefined ? null : DocumentCheck.parse(fromRow(row))
}

/** Keeps what a check found; the journal keeps those before it. */
export const putCheck = (tx: WriteDb, { documentId, ...check }: DocumentCheck): void => putRow(tx, 'document_check', { ...toRow(check), id: documentId })

const noteColumns = `id, document_id, action, copy_class, at, at_clock, entered_at, from_custodian, to_custodian, acknowledgement, place, reason,
  seal_no, condition, witness, note, corrects_id`

/** Entries by people about one paper, in the order they were made. */
export const notesOf = (db: ReadDb, documentId: DocumentId): CustodyNote[] =>
  db.prepare<[string], Row>(`SELECT ${noteColumns} FROM custody_note WHERE document_id = ? ORDER BY entered_at, id`).all(documentId).map((row) => CustodyNote.parse(fromRow(row)))

/** Adds an entry; the schema refuses to change or remove one. */
export const insertNote = (tx: WriteDb, note: CustodyNote): void => putRow(tx, 'custody_note', toRow(note))

const sealColumns = 'record_id, kind, matter_id, version, sealed_at, sealed_by, reason, content, content_sha256, opened_at, opened_by, opened_reason'

const toSeal = (row: Row): RecordSeal => RecordSeal.parse(fromRow(row))

/** Seals of a record, newest first. */
export const sealsOf = (db: ReadDb, recordId: string): RecordSeal[] =>
  db.prepare<[string], Row>(`SELECT ${sealColumns} FROM record_seal WHERE record_id = ? ORDER BY version DESC`).all(recordId).map(toSeal)

/** Seals of a case that are in force, newest first. */
export const sealsInForce = (db: ReadDb, { matterId, limit }: { matterId: MatterId; limit: number }): RecordSeal[] =>
  db
    .prepare<[string, number], Row>(`SELECT ${sealColumns} FROM record_seal WHERE matter_id = ? AND opened_at IS NULL ORDER BY sealed_at DESC, id LIMIT ?`)
    .all(matterId, limit)
    .map(toSeal)

/** Adds a seal, or notes that one was opened. */
export const putSeal = (tx: WriteDb, seal: RecordSeal): void => putRow(tx, 'record_seal', { ...toRow(seal), id: `${seal.recordId}:${seal.version}` })

/** Kept apart: what a paper's record is about, and what only grew around it. */
const besideContent: ReadonlySet<string> = new Set(['record_seal', 'document_check'])
/** Records that are frozen in a way of their own, or are no statement. */
const neverSealed: ReadonlySet<string> = new Set(['matter', 'party', 'packet', 'bundle', 'profile', 'standard', 'deadline_rule', 'holiday_calendar', 'custody_note', 'time_proof'])

/** All rows of a record: its own, its particulars of the same id, its parts. Throws `not_found`, and `refused` for a kind that is not sealed. */
export function contentOf(db: ReadDb, recordId: string): { readonly kind: string; readonly matterId: string; readonly content: string; readonly sha256: string } {
  const tables = recordTables.filter((table) => !besideContent.has(table)).flatMap((table) => {
    const columns = columnsOf(db, table).map((name) => `"${name}"`).join(', ')
    const rows = db
      .prepare<{ id: string; from: string; to: string }, Row>(`SELECT ${columns} FROM "${table}" WHERE id = @id OR (id >= @from AND id < @to) ORDER BY id`)
      .all({ id: recordId, from: `${recordId}:`, to: `${recordId};` })
    return rows.length === 0 ? [] : [[table, rows] as const]
  })
  const owner = tables.find(([, rows]) => rows.some((row) => row['id'] === recordId && typeof row['matter_id'] === 'string'))
  if (owner === undefined) throw new AppError('not_found', 'This record no longer exists.')
  if (neverSealed.has(owner[0])) throw new AppError('refused', 'Records of this kind are not sealed.')
  const content = canonicalize(Object.fromEntries(tables)) ?? ''
  return { kind: owner[0], matterId: String(owner[1][0]?.['matter_id']), content, sha256: createHash('sha256').update(content, 'utf8').digest('hex') }
}
