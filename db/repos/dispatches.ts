import { Dispatch } from '../../electron/shared/contract/dispatches'
import type { DispatchId, MatterId } from '../../electron/shared/contract/values'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, toRow, type Row } from './row'

const columns = `d.id, d.packet_id, d.addressee_party_id, d.addressee, d.is_copy, d.channel, d.sent_on, d.sent_at, d.tracking_no,
  d.proof_document_id, d.received_on, d.received_by, d.incoming_no, d.stamp_document_id, d.answer_deadline_id,
  d.embargo_deadline_id, d.outcome, d.outcome_on, d.outcome_words, d.reply_document_id, d.next_step, d.note`

function toDispatch(row: Row): Dispatch {
  const { isCopy, ...rest } = fromRow(row)
  return Dispatch.parse({ ...rest, isCopy: isCopy === 1 })
}

/** The dispatch, or null. */
export function findDispatch(db: ReadDb, id: DispatchId): Dispatch | null {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM dispatch AS d WHERE d.id = ?`).get(id)
  return row === undefined ? null : toDispatch(row)
}

/** Of all packets of the case: the newest packet first, then as entered. */
export const dispatchesOfMatter = (db: ReadDb, { matterId, limit }: { matterId: MatterId; limit: number | 'all' }): Dispatch[] =>
  db
    .prepare<{ matterId: string; limit: number }, Row>(
      `SELECT ${columns} FROM dispatch AS d JOIN packet AS p ON p.id = d.packet_id
       WHERE p.matter_id = @matterId ORDER BY p.created_at DESC, p.id, d.rowid LIMIT @limit`,
    )
    .all({ matterId, limit: limit === 'all' ? -1 : limit })
    .map(toDispatch)

/** Adds or replaces. */
export const putDispatch = (tx: WriteDb, { isCopy, ...dispatch }: Dispatch): void => putRow(tx, 'dispatch', { ...toRow(dispatch), is_copy: isCopy ? 1 : 0 })
