import { Party } from '../../electron/shared/contract/parties'
import type { MatterId, PartyId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putList, putRow, toRow, type Row } from './row'

const columns = 'id, kind, born_on, nationality, languages, description, postal_address, email, phone, note'

function toParty(db: ReadDb, row: Row): Party {
  const names = db
    .prepare<[unknown], Row>('SELECT text, script, kind, note FROM party_name WHERE party_id = ? ORDER BY position')
    .all(row['id'])
  const roles = db
    .prepare<[unknown], Row>('SELECT matter_id, role, period, note FROM party_role WHERE party_id = ? ORDER BY position')
    .all(row['id'])
  return Party.parse({ ...fromRow(row), names: names.map((n) => fromRow(n)), roles: roles.map((r) => fromRow(r)) })
}

/** The party with its names and roles, or null. */
export function findParty(db: ReadDb, id: PartyId): Party | null {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM party WHERE id = ?`).get(id)
  return row === undefined ? null : toParty(db, row)
}

/** The party. Throws `not_found`. */
export function getParty(db: ReadDb, id: PartyId): Party {
  const party = findParty(db, id)
  if (party === null) throw new AppError('not_found', 'This person or institution no longer exists.')
  return party
}

/** Parties with a role in the case: the client first, then by first name's text, then id. */
export function listParties(db: ReadDb, { matterId, limit }: { matterId: MatterId; limit: number | 'all' }): Party[] {
  return db
    .prepare<{ matterId: string; limit: number }, Row>(
      `SELECT ${columns} FROM party
       WHERE id IN (SELECT party_id FROM party_role WHERE matter_id = @matterId)
          OR id IN (SELECT client_party_id FROM matter WHERE id = @matterId)
          OR id IN (SELECT held_at_party_id FROM matter WHERE id = @matterId)
       ORDER BY id <> coalesce((SELECT client_party_id FROM matter WHERE id = @matterId), ''),
                (SELECT text FROM party_name WHERE party_id = party.id ORDER BY position LIMIT 1), id
       LIMIT @limit`,
    )
    .all({ matterId, limit: limit === 'all' ? -1 : limit })
    .map((row) => toParty(db, row))
}

/** Adds or replaces the party with all its names and roles. */
export function putParty(tx: WriteDb, { names, roles, ...party }: Party): void {
  putRow(tx, 'party', toRow(party))
  putList(tx, 'party_name', 'party_id', party.id, names)
  putList(tx, 'party_role', 'party_id', party.id, roles)
}
