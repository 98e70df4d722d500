import { MissingPaper } from '../../electron/shared/contract/missing-papers'
import type { MatterId, MissingPaperId } from '../../electron/shared/contract/values'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, toRow, type Row } from './row'

const columns = `id, matter_id, what, from_whom, from_party_id, requested_on, requested_how, request_ref, state, state_on,
  due_on, due_note, received_document_id, note`

/** The paper that is missing, or null. */
export function findMissingPaper(db: ReadDb, id: MissingPaperId): MissingPaper | null {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM missing_paper WHERE id = ?`).get(id)
  return row === undefined ? null : MissingPaper.parse(fromRow(row))
}

/** Adds or replaces. */
export const putMissingPaper = (tx: WriteDb, paper: MissingPaper): void => putRow(tx, 'missing_paper', toRow(paper))

/** All of a case, unordered (order is `compareWaits`). */
export const missingPapersOfMatter = (db: ReadDb, matterId: MatterId): MissingPaper[] =>
  db
    .prepare<[string], Row>(`SELECT ${columns} FROM missing_paper WHERE matter_id = ?`)
    .all(matterId)
    .map((row) => MissingPaper.parse(fromRow(row)))
