import { AccessDenial, Authority, Visit } from '../../electron/shared/contract/access'
import type { CaseEvent } from '../../electron/shared/contract/events'
import type { AuthorityId, EventId, MatterId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { eventsOfMatter, findEvent, putEvent } from './events'
import { fromRow, putRow, toRow, type Row } from './row'

const visitLists = ['restrictions']
const denialLists = [
  'minutes', 'refusedBy', 'witnesses', 'restrictions', 'confiscated', 'linkedEventIds', 'immediateSteps', 'evidenceDocumentIds',
]

const withoutId = ({ id: _, ...rest }: Record<string, unknown>): Record<string, unknown> => rest

const toVisit = (event: CaseEvent, row: Row): Visit => Visit.parse({ ...withoutId(fromRow(row, visitLists)), event })
const toDenial = (event: CaseEvent, row: Row): AccessDenial =>
  AccessDenial.parse({ ...withoutId(fromRow(row, denialLists)), event })

const detailRow = (db: ReadDb, table: 'visit' | 'access_denial', id: EventId): Row | undefined =>
  db.prepare<[string], Row>(`SELECT * FROM "${table}" WHERE id = ?`).get(id)

/** The visit with its event. Throws `not_found`. */
export function getVisit(db: ReadDb, id: EventId): Visit {
  const [event, row] = [findEvent(db, id), detailRow(db, 'visit', id)]
  if (event === null || row === undefined) throw new AppError('not_found', 'This visit no longer exists.')
  return toVisit(event, row)
}

/** The refusal with its event. Throws `not_found`. */
export function getDenial(db: ReadDb, id: EventId): AccessDenial {
  const [event, row] = [findEvent(db, id), detailRow(db, 'access_denial', id)]
  if (event === null || row === undefined) throw new AppError('not_found', 'This refusal no longer exists.')
  return toDenial(event, row)
}

/** Visits of the case, unordered (order is `compareDates`). */
export const visitsOfMatter = (db: ReadDb, matterId: MatterId): Visit[] =>
  eventsOfMatter(db, matterId, ['visit']).flatMap((event) => {
    const row = detailRow(db, 'visit', event.id)
    return row === undefined ? [] : [toVisit(event, row)]
  })

/** Refusals of the case, unordered (order is `compareDates`). */
export const denialsOfMatter = (db: ReadDb, matterId: MatterId): AccessDenial[] =>
  eventsOfMatter(db, matterId, ['accessDenial']).flatMap((event) => {
    const row = detailRow(db, 'access_denial', event.id)
    return row === undefined ? [] : [toDenial(event, row)]
  })

/** Adds or replaces the visit and its event. */
export function putVisit(tx: WriteDb, { event, ...details }: Visit): void {
  putEvent(tx, event)
  putRow(tx, 'visit', { id: event.id, ...toRow(details) })
}

/** Adds or replaces the refusal and its event. */
export function putDenial(tx: WriteDb, { event, ...details }: AccessDenial): void {
  putEvent(tx, event)
  putRow(tx, 'access_denial', { id: event.id, ...toRow(details) })
}

const toAuthority = (row: Row): Authority => Authority.parse(fromRow(row))
const authorityColumns = 'id, matter_id, kind, number, issued_on, issuer, valid_until, document_id'

/** What entitles counsel to act in the case, in the order entered. */
export const authoritiesOfMatter = (db: ReadDb, { matterId, limit }: { matterId: MatterId; limit: number | 'all' }): Authority[] =>
  db
    .prepare<{ matterId: string; limit: number }, Row>(
      `SELECT ${authorityColumns} FROM authority WHERE matter_id = @matterId ORDER BY rowid LIMIT @limit`,
    )
    .all({ matterId, limit: limit === 'all' ? -1 : limit })
    .map(toAuthority)

/** The authority, or null. */
export function findAuthority(db: ReadDb, id: AuthorityId): Authority | null {
  const row = db.prepare<[string], Row>(`SELECT ${authorityColumns} FROM authority WHERE id = ?`).get(id)
  return row === undefined ? null : toAuthority(row)
}

/** Adds or replaces. */
export const putAuthority = (tx: WriteDb, authority: Authority): void => putRow(tx, 'authority', toRow(authority))
