/** What counsel decided about the findings of a packet's review, and why. */
import { createHash } from 'node:crypto'
import { ReviewDecision } from '../../electron/shared/contract/reviews'
import type { PacketId } from '../../electron/shared/contract/values'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, removeRow, toRow, type Row } from './row'

/** A key quotes the text, so ids of rows hold its hash. */
const idOf = (packetId: PacketId, key: string): string => `${packetId}:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`

/** Adds or replaces. */
export const putDecision = (tx: WriteDb, decision: ReviewDecision): void => putRow(tx, 'packet_review', { ...toRow(decision), id: idOf(decision.packetId, decision.key) })

/** Returns whether there was one. */
export const removeDecision = (tx: WriteDb, packetId: PacketId, key: string): boolean => removeRow(tx, 'packet_review', idOf(packetId, key))

/** Those of one packet, in the order decided. */
export const decisionsOf = (db: ReadDb, packetId: PacketId): ReviewDecision[] =>
  db
    .prepare<[string], Row>('SELECT packet_id, key, decision, reason, decided_at, decided_by FROM packet_review WHERE packet_id = ? ORDER BY decided_at, id')
    .all(packetId)
    .map((row) => ReviewDecision.parse(fromRow(row)))
