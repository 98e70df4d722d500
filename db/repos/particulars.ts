import { particularKinds, particulars, type ParticularKind } from '../../electron/shared/particulars'
import type { Field } from '../../electron/shared/particulars/fields'
import { CaseRecord } from '../../electron/shared/contract/records'
import type { CaseEvent } from '../../electron/shared/contract/events'
import type { EventId, MatterId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { isRecordTable, type RecordTable } from '../tables'
import { eventsOfMatter, findEvent, putEvent } from './events'
import { fromRow, putRow, toRow, type Row } from './row'

const isList = ({ type }: Field): boolean => ['choices', 'rows', 'parties', 'documents', 'events', 'numbers'].includes(type)

/** Names of the fields that are kept as JSON. */
export const listsOf = (kind: ParticularKind): string[] => Object.entries(particulars[kind].fields).flatMap(([name, field]) => (isList(field) ? [name] : []))

/** The table of a kind. Throws when it is not declared as a record table: then its changes would not be journaled. */
export function tableOf(kind: ParticularKind): RecordTable {
  const { table } = particulars[kind]
  if (!isRecordTable(table)) throw new Error(`${table} is not declared as a record table`)
  return table
}

function toRecord(event: CaseEvent, kind: ParticularKind, row: Row | undefined): CaseRecord {
  const { id: _, ...details } = row === undefined ? { id: null } : fromRow(row, listsOf(kind))
  // An event can be there before anybody filled in its particulars.
  return CaseRecord.parse({ kind, event, details: { ...particulars[kind].empty, ...details } })
}

/** The record with its event. Throws `not_found`, also for an event of a kind without particulars. */
export function getRecord(db: ReadDb, id: EventId): CaseRecord {
  const event = findEvent(db, id)
  const kind = particularKinds.find((each) => each === event?.kind)
  if (event === null || kind === undefined) throw new AppError('not_found', 'This record no longer exists.')
  return toRecord(event, kind, db.prepare<[string], Row>(`SELECT * FROM "${tableOf(kind)}" WHERE id = ?`).get(id))
}

/** Records of the case of the given kinds, unordered (order is `compareDates`). */
export function recordsOfMatter(db: ReadDb, matterId: MatterId, kinds: readonly ParticularKind[] = particularKinds): CaseRecord[] {
  const events = eventsOfMatter(db, matterId, kinds)
  return kinds.flatMap((kind) => {
    const ofKind = events.filter((event) => event.kind === kind)
    if (ofKind.length === 0) return []
    const rows = db
      .prepare<[string], Row>(`SELECT d.* FROM "${tableOf(kind)}" AS d JOIN event AS e ON e.id = d.id WHERE e.matter_id = ?`)
      .all(matterId)
    const byId = new Map(rows.map((row) => [row['id'], row]))
    return ofKind.map((event) => toRecord(event, kind, byId.get(event.id)))
  })
}

/** Adds or replaces the event and its particulars. */
export function putRecord(tx: WriteDb, { kind, event, details }: CaseRecord): void {
  putEvent(tx, event)
  putRow(tx, tableOf(kind), { id: event.id, ...toRow(details) })
}

const sqlTypes: Readonly<Record<Field['type'], string>> = {
  line: 'TEXT NOT NULL', prose: 'TEXT NOT NULL', said: 'TEXT NOT NULL', choice: 'TEXT NOT NULL', date: 'TEXT', time: 'TEXT', whole: 'INTEGER', ordinal: 'INTEGER NOT NULL',
  party: 'TEXT REFERENCES party (id) ON DELETE SET NULL', document: 'TEXT REFERENCES document (id) ON DELETE SET NULL',
  event: 'TEXT REFERENCES event (id) ON DELETE SET NULL',
  choices: 'LIST', rows: 'LIST', parties: 'LIST', documents: 'LIST', events: 'LIST', numbers: 'LIST',
}

/** The table as a migration would write it: what a new kind's migration is copied from, and checked against. */
export function tableSql(kind: ParticularKind): string {
  const columns = Object.entries<Field>(particulars[kind].fields).map(([name, field]) => {
    const column = Object.keys(toRow({ [name]: '' }))[0]!
    const type = sqlTypes[field.type]
    return `  ${column} ${type === 'LIST' ? `TEXT NOT NULL CHECK (json_valid(${column}))` : type}`
  })
  return `CREATE TABLE ${particulars[kind].table} (\n${['  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE', ...columns].join(',\n')}\n) STRICT;\n`
}
