/** Which privileged or sealed papers go into a packet all the same, and why. */
import { PacketOverride } from '../../electron/shared/contract/overrides'
import type { DocumentId, PacketId } from '../../electron/shared/contract/values'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, removeRow, toRow, type Row } from './row'

const idOf = (packetId: PacketId, documentId: DocumentId): string => `${packetId}:${documentId}`

/** Adds or replaces. The schema refuses it for a final packet. */
export const putOverride = (tx: WriteDb, override: PacketOverride): void =>
  putRow(tx, 'packet_override', { ...toRow(override), id: idOf(override.packetId, override.documentId) })

/** Returns whether there was one. */
export const removeOverride = (tx: WriteDb, packetId: PacketId, documentId: DocumentId): boolean =>
  removeRow(tx, 'packet_override', idOf(packetId, documentId))

/** Those of one packet, in the order decided. */
export const overridesOf = (db: ReadDb, packetId: PacketId): PacketOverride[] =>
  db
    .prepare<[string], Row>(
      'SELECT packet_id, document_id, level, reason, decided_at, decided_by FROM packet_override WHERE packet_id = ? ORDER BY decided_at, id',
    )
    .all(packetId)
    .map((row) => PacketOverride.parse(fromRow(row)))
