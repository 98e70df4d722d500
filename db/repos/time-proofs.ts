/** Requests for proofs of time and what came back. */
import { TimeProof } from '../../electron/shared/contract/proofs'
import type { DocumentId, MatterId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, toRow, type Row } from './row'

const columns = 'id, matter_id, kind, subject, document_id, subject_text, digest, nonce, made_at, request, token, received_at, facts'

const toProof = (row: Row): TimeProof => TimeProof.parse(fromRow(row, ['facts']))

/** Proofs of the whole vault's journal and of one case's papers, newest first. */
export const listTimeProofs = (db: ReadDb, { matterId, limit }: { matterId: MatterId | null; limit: number }): TimeProof[] =>
  db
    .prepare<{ matterId: string | null; limit: number }, Row>(
      `SELECT ${columns} FROM time_proof WHERE matter_id IS NULL OR matter_id = @matterId ORDER BY made_at DESC, id LIMIT @limit`,
    )
    .all({ matterId, limit })
    .map(toProof)

/** Those about one paper, newest first. */
export const timeProofsOf = (db: ReadDb, documentId: DocumentId): TimeProof[] =>
  db.prepare<[string], Row>(`SELECT ${columns} FROM time_proof WHERE document_id = ? ORDER BY made_at DESC, id`).all(documentId).map(toProof)

/** Throws `not_found`. */
export function getTimeProof(db: ReadDb, id: string): TimeProof {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM time_proof WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not_found', 'This request no longer exists.')
  return toProof(row)
}

/** Adds, or keeps what came back. What is stamped is held by the schema. */
export const putTimeProof = (tx: WriteDb, proof: TimeProof): void => putRow(tx, 'time_proof', toRow(proof))
