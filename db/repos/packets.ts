import { Packet, Profile, Standard } from '../../electron/shared/contract/packets'
import { PacketPlan } from '../../electron/shared/plan'
import type { MatterId, PacketId, StandardId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, toRow, type Row } from './row'
import type { BlobRef } from './documents'

const emptyProfile: Profile = {
  fullName: '', fullNameRu: '', capacity: 'lawyer', barBody: '', registerNo: '', certificateNo: '', postalAddress: '', phone: '', email: '',
}

/** Counsel's own data; empty until entered. */
export function readProfile(db: ReadDb): Profile {
  const row = db
    .prepare<[], Row>(
      `SELECT full_name, full_name_ru, capacity, bar_body, register_no, certificate_no, postal_address, phone, email
       FROM profile WHERE id = 'counsel'`,
    )
    .get()
  return row === undefined ? emptyProfile : Profile.parse(fromRow(row))
}

/** Replaces counsel's data. */
export const putProfile = (tx: WriteDb, profile: Profile): void => putRow(tx, 'profile', { id: 'counsel', ...toRow(profile) })

const standardJson = ['reference', 'paraphrase']
const standardColumns = `id, instrument, unit, reference, paraphrase, source, verification, verified_by, verified_on,
  applies_to, jurisdiction`

/** Provisions kept by older versions have no French. */
function toStandard(row: Row): Standard {
  const { reference, paraphrase, ...rest } = fromRow(row, standardJson)
  return Standard.parse({ ...rest, reference: { fr: '', ...(reference as object) }, paraphrase: { fr: '', ...(paraphrase as object) } })
}

/** The law library, by id. */
export const listStandards = (db: ReadDb): Standard[] =>
  db
    .prepare<[], Row>(`SELECT ${standardColumns} FROM standard ORDER BY id`)
    .all()
    .map(toStandard)

/** The provision. Throws `not_found`. */
export function getStandard(db: ReadDb, id: StandardId): Standard {
  const row = db.prepare<[string], Row>(`SELECT ${standardColumns} FROM standard WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not_found', 'This provision is not in the library.')
  return toStandard(row)
}

/** Adds or replaces. */
export const putStandard = (tx: WriteDb, standard: Standard): void => putRow(tx, 'standard', toRow(standard))

const packetColumns = `id, matter_id, kind, status, number, version, supersedes_id, title, composition, created_at,
  finalised_at, author, contents_sha256, pdf_sha256, pdf_pages, journal_size, journal_root`

/** What packets made by older versions of Sheaf did not choose. */
const laterChoices = {
  addresseeKind: 'other', redactedDocumentIds: [], excludedClaimIds: [], quotesSources: true, withChronology: false, details: {}, ownWords: [], ownParagraphs: [], waived: [],
  templateId: null,
}

/** Names that choices had in older versions. */
const olderNames: Readonly<Record<string, string>> = { denialEventId: 'subjectEventId', stateEventIds: 'factEventIds' }

function toComposition(kept: unknown): unknown {
  const entries = Object.entries(kept as object).map(([name, value]) => [olderNames[name] ?? name, value as unknown])
  return { ...laterChoices, ...(Object.fromEntries(entries) as object) }
}

function toPacket(row: Row): Packet {
  const { composition, ...packet } = fromRow(row, ['composition'])
  return Packet.parse({ ...packet, composition: toComposition(composition) })
}

/** The packet. Throws `not_found`. */
export function getPacket(db: ReadDb, id: PacketId): Packet {
  const row = db.prepare<[string], Row>(`SELECT ${packetColumns} FROM packet WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not_found', 'This packet no longer exists.')
  return toPacket(row)
}

/** Newest first. */
export const listPackets = (db: ReadDb, { matterId, limit }: { matterId: MatterId; limit: number | 'all' }): Packet[] =>
  db
    .prepare<{ matterId: string; limit: number }, Row>(
      `SELECT ${packetColumns} FROM packet WHERE matter_id = @matterId ORDER BY created_at DESC, id LIMIT @limit`,
    )
    .all({ matterId, limit: limit === 'all' ? -1 : limit })
    .map(toPacket)

/** Adds or replaces a draft. A final packet is refused by the schema. */
export const putPacket = (tx: WriteDb, packet: Packet): void => putRow(tx, 'packet', toRow(packet))

/** What finalising keeps beside the packet's own fields. */
export type FrozenParts = { readonly plan: PacketPlan; readonly blob: BlobRef }

/** Freezes a packet: from here on the schema refuses every change. */
export const freezePacket = (tx: WriteDb, packet: Packet, { plan, blob }: FrozenParts): void =>
  putRow(tx, 'packet', { ...toRow(packet), plan: JSON.stringify(plan), pdf_blob_id: blob.blobId })

/** The frozen plan and PDF of a final packet, or null for a draft. */
export function frozenParts(db: ReadDb, id: PacketId): FrozenParts | null {
  const row = db
    .prepare<[string], BlobRef & { plan: string }>(
      `SELECT p.plan AS plan, p.pdf_blob_id AS blobId, b.bind AS bind
       FROM packet AS p JOIN blob_binding AS b ON b.blob_id = p.pdf_blob_id WHERE p.id = ? AND p.status = 'final'`,
    )
    .get(id)
  if (row === undefined) return null
  return { plan: PacketPlan.parse(JSON.parse(row.plan)), blob: { blobId: row.blobId, bind: row.bind } }
}

/** Number the next finalised packet gets: one more than the highest given so far in the vault. */
export const nextPacketNumber = (db: ReadDb): number =>
  (db.prepare<[], { n: number | null }>('SELECT max(number) AS n FROM packet').get()?.n ?? 0) + 1
