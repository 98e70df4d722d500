import { CaseEvent, Claim, type EventKind } from '../../electron/shared/contract/events'
import type { ClaimId, EventId, MatterId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putList, putRow, toRow, type Row } from './row'

const eventColumns = `id, matter_id, kind, title, happened, time, zone, place, narrative, importance, disputed_by,
  working_claim_id, working_reason`

const claimColumns = `id, matter_id, event_id, field, document_id, told_by_party_id, page, section, quote, asserts,
  date_value, days_min, days_max, strength, repeats_claim_id, note`

function toEvent(db: ReadDb, row: Row): CaseEvent {
  const parties = db
    .prepare<[unknown], Row>('SELECT party_id, role FROM event_party WHERE event_id = ? ORDER BY position')
    .all(row['id'])
  return CaseEvent.parse({ ...fromRow(row), parties: parties.map((p) => fromRow(p)) })
}

const toClaim = (row: Row): Claim => Claim.parse(fromRow(row))

/** The event with its people, or null. */
export function findEvent(db: ReadDb, id: EventId): CaseEvent | null {
  const row = db.prepare<[string], Row>(`SELECT ${eventColumns} FROM event WHERE id = ?`).get(id)
  return row === undefined ? null : toEvent(db, row)
}

/** The event. Throws `not_found`. */
export function getEvent(db: ReadDb, id: EventId): CaseEvent {
  const event = findEvent(db, id)
  if (event === null) throw new AppError('not_found', 'This event no longer exists.')
  return event
}

/** All events of the case, unordered: order is `compareDates`, which SQL cannot do for uncertain dates. */
export function eventsOfMatter(db: ReadDb, matterId: MatterId, kinds?: readonly EventKind[]): CaseEvent[] {
  return db
    .prepare<{ matterId: string; kinds: string | null }, Row>(
      `SELECT ${eventColumns} FROM event
       WHERE matter_id = @matterId AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
       ORDER BY id`,
    )
    .all({ matterId, kinds: kinds === undefined ? null : JSON.stringify(kinds) })
    .map((row) => toEvent(db, row))
}

/** Adds or replaces the event with its people. The working claim must be one of this event. */
export function putEvent(tx: WriteDb, { parties, ...event }: CaseEvent): void {
  putRow(tx, 'event', toRow(event))
  putList(tx, 'event_party', 'event_id', event.id, parties)
}

/** The claim. Throws `not_found`. */
export function getClaim(db: ReadDb, id: ClaimId): Claim {
  const row = db.prepare<[string], Row>(`SELECT ${claimColumns} FROM claim WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not_found', 'This claim no longer exists.')
  return toClaim(row)
}

/** Claims of the case in the order they were added. */
export const claimsOfMatter = (db: ReadDb, { matterId, limit }: { matterId: MatterId; limit: number | 'all' }): Claim[] =>
  db
    .prepare<{ matterId: string; limit: number }, Row>(
      `SELECT ${claimColumns} FROM claim WHERE matter_id = @matterId ORDER BY rowid LIMIT @limit`,
    )
    .all({ matterId, limit: limit === 'all' ? -1 : limit })
    .map(toClaim)

/** Claims of one event in the order they were added. */
export const claimsOfEvent = (db: ReadDb, eventId: EventId): Claim[] =>
  db
    .prepare<[string], Row>(`SELECT ${claimColumns} FROM claim WHERE event_id = ? ORDER BY rowid`)
    .all(eventId)
    .map(toClaim)

/** Adds or replaces. */
export const putClaim = (tx: WriteDb, claim: Claim): void => putRow(tx, 'claim', toRow(claim))
