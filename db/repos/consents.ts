/** What a person allows with an item, and whether it may go out. */
import { z } from 'zod'
import { ConsentOverride, ItemConsent, type ConsentBlock, type ConsentPurpose } from '../../electron/shared/contract/consents'
import { DocumentId, EventId, MatterId, type ItemConsentId, type PacketId } from '../../electron/shared/contract/values'
import { blocksOf, type ConsentRecords, type ItemIds } from '../../electron/shared/rules/consent'
import type { ReadDb, WriteDb } from '../handles'
import { listDocuments } from './documents'
import { fromRow, putRow, removeRow, toRow, type Row } from './row'

const columns = 'id, matter_id, event_id, document_id, purpose, state, decided_on, by_party_id, how, limits, paper_document_id, recorded_at'

/** Adds or replaces. The schema refuses another item for a decision that is there. */
export const putConsent = (tx: WriteDb, consent: ItemConsent): void => putRow(tx, 'consent', toRow(consent))

/** The decision, or null. */
export function findConsent(db: ReadDb, id: ItemConsentId): ItemConsent | null {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM consent WHERE id = ?`).get(id)
  return row === undefined ? null : ItemConsent.parse(fromRow(row))
}

/** All decisions of a case, newest first. */
export const consentsOfMatter = (db: ReadDb, matterId: string): ItemConsent[] =>
  db
    .prepare<[string], Row>(`SELECT ${columns} FROM consent WHERE matter_id = ? ORDER BY coalesce(decided_on, substr(recorded_at, 1, 10)) DESC, recorded_at DESC, id`)
    .all(matterId)
    .map((row) => ItemConsent.parse(fromRow(row)))

const Shown = z.array(z.looseObject({ documentId: DocumentId.nullable() }))
type EventRow = { id: string; title: string; photographs: string | null; report: string | null }

/** Everything the rule of consent looks at in a case. */
function consentRecords(db: ReadDb, matterId: MatterId): ConsentRecords {
  const events = db
    .prepare<[string], EventRow>(
      `SELECT e.id, e.title, coalesce(o.photographs, c.photographs) AS photographs, c.report_document_id AS report
       FROM event AS e LEFT JOIN injury_observation AS o ON o.id = e.id LEFT JOIN clinical_evaluation AS c ON c.id = e.id WHERE e.matter_id = ?`,
    )
    .all(matterId)
  return {
    consents: consentsOfMatter(db, matterId),
    documents: listDocuments(db, { matterId, limit: 'all' }),
    events: events.map(({ id, title, photographs, report }) => {
      const shown = Shown.parse(JSON.parse(photographs ?? '[]')).flatMap(({ documentId }) => documentId ?? [])
      return { id: EventId.parse(id), title, shownIn: report === null ? shown : [...shown, DocumentId.parse(report)] }
    }),
  }
}

/**
 * What bars these papers and records from going out for `purpose` (null: for any purpose that leaves the office): every
 * one whose consent, or that of what it belongs to, was refused or withdrawn. The one question to ask before anything
 * leaves: packets, bundles, bags, originals. Ids that are not there are passed over. Order: case by case, purpose by
 * purpose, papers before records.
 */
export function consentBlocks(db: ReadDb, ids: ItemIds, purpose: ConsentPurpose | null): ConsentBlock[] {
  const matterIds = db
    .prepare<{ ids: string }, string>(
      `SELECT DISTINCT matter_id FROM consent WHERE matter_id IN (
         SELECT matter_id FROM document WHERE id IN (SELECT value FROM json_each(@ids)) UNION SELECT matter_id FROM event WHERE id IN (SELECT value FROM json_each(@ids)))
       ORDER BY matter_id`,
    )
    .pluck()
    .all({ ids: JSON.stringify([...ids.documentIds, ...ids.eventIds]) })
  return matterIds.flatMap((id) => blocksOf(consentRecords(db, MatterId.parse(id)), ids, purpose))
}

/** What bars anything of a case for a purpose; see `consentBlocks`. */
export function consentBlocksOfMatter(db: ReadDb, matterId: MatterId, purpose: ConsentPurpose | null): ConsentBlock[] {
  const records = consentRecords(db, matterId)
  if (records.consents.length === 0) return []
  return blocksOf(records, { documentIds: records.documents.map(({ id }) => id), eventIds: records.events.map(({ id }) => id) }, purpose)
}

type Item = Pick<ConsentOverride, 'packetId' | 'eventId' | 'documentId'>
const overrideId = ({ packetId, eventId, documentId }: Item): string => `${packetId}:${eventId ?? documentId ?? ''}`

/** Adds or replaces. The schema refuses it for a final packet. */
export const putConsentOverride = (tx: WriteDb, override: ConsentOverride): void => putRow(tx, 'consent_override', { ...toRow(override), id: overrideId(override) })

/** Returns whether there was one. */
export const removeConsentOverride = (tx: WriteDb, item: Item): boolean => removeRow(tx, 'consent_override', overrideId(item))

/** Those of one packet, in the order decided. */
export const consentOverridesOf = (db: ReadDb, packetId: PacketId): ConsentOverride[] =>
  db
    .prepare<[string], Row>('SELECT packet_id, event_id, document_id, consent_id, reason, decided_at, decided_by FROM consent_override WHERE packet_id = ? ORDER BY decided_at, id')
    .all(packetId)
    .map((row) => ConsentOverride.parse(fromRow(row)))
