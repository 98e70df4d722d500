import { particularKinds, particulars } from '../../electron/shared/particulars'
import type { MatterId } from '../../electron/shared/contract/values'
import type { ReadDb } from '../handles'
import type { Row } from './row'

type ChangeRow = { table_name: string; row_id: string; before: string | null; after: string | null; reason: string }

/** A record before and after a stretch of the journal; null where it was not there. */
export type RecordSince = {
  readonly of: 'event' | 'claim' | 'document'
  readonly id: string
  readonly before: Row | null
  readonly after: Row | null
  readonly why: readonly string[]
}

/** Tables whose rows have the id of the event that they belong to. */
const detailTables: readonly string[] = ['visit', 'access_denial', ...particularKinds.map((kind) => particulars[kind].table)]

const kindOf = (table: string): RecordSince['of'] | null =>
  table === 'claim' || table === 'document' ? table : table === 'event' || detailTables.includes(table) ? 'event' : null

const parse = (json: string | null): Row | null => (json === null ? null : (JSON.parse(json) as Row))

/** Which case a row belongs to: its own column, or that of the event whose particulars it holds. */
function matterOf(db: ReadDb, table: string, rowId: string, row: Row | null): string | null {
  const own = row?.['matter_id']
  if (typeof own === 'string') return own
  if (!detailTables.includes(table)) return null
  const event = db.prepare<[string], { matter_id: string }>('SELECT matter_id FROM event WHERE id = ?').get(rowId)
  if (event !== undefined) return event.matter_id
  const gone = db
    .prepare<[string], { before: string }>(`SELECT before FROM journal_change WHERE table_name = 'event' AND row_id = ? AND operation = 'delete' ORDER BY seq DESC LIMIT 1`)
    .get(rowId)
  const id = parse(gone?.before ?? null)?.['matter_id']
  return typeof id === 'string' ? id : null
}

/**
 * Events (with their particulars), claims and papers of a case whose state differs from what it was after the first
 * `size` entries of the journal, each once with its rows joined. What changed and changed back is left out.
 */
export function recordsSince(db: ReadDb, matterId: MatterId, size: number): RecordSince[] {
  const changes = db
    .prepare<[number], ChangeRow>(
      `SELECT c.table_name, c.row_id, c.before, c.after, e.reason FROM journal_change AS c JOIN journal_entry AS e ON e.seq = c.seq
       WHERE c.seq > ? ORDER BY c.seq, c.n`,
    )
    .iterate(size)
  const rows = new Map<string, { table: string; before: Row | null; after: Row | null; why: string[] }>()
  for (const { table_name: table, row_id: id, before, after, reason } of changes) {
    if (kindOf(table) === null) continue
    const known = rows.get(`${table} ${id}`)
    const why = reason === '' ? [] : [reason]
    if (known === undefined) rows.set(`${table} ${id}`, { table, before: parse(before), after: parse(after), why })
    else {
      known.after = parse(after)
      known.why.push(...why)
    }
  }
  return joined(db, matterId, rows)
}

type Pair = { before: Row | null; after: Row | null }

function joined(db: ReadDb, matterId: MatterId, rows: ReadonlyMap<string, Pair & { table: string; why: string[] }>): RecordSince[] {
  const records = new Map<string, { of: RecordSince['of']; own: Pair | null; details: Pair | null; why: string[] }>()
  for (const [key, { table, before, after, why }] of rows) {
    const id = key.slice(table.length + 1)
    if (JSON.stringify(before) === JSON.stringify(after) || matterOf(db, table, id, after ?? before) !== matterId) continue
    const of = kindOf(table)!
    const record = records.get(id) ?? { of, own: null, details: null, why: [] }
    if (table === of) record.own = { before, after }
    else record.details = { before, after }
    record.why.push(...why.filter((reason) => !record.why.includes(reason)))
    records.set(id, record)
  }
  return [...records].map(([id, { of, own, details, why }]) => ({ of, id, why, ...whole(own, details) }))
}

/** The record's own row decides whether it came or went; what holds its particulars only adds fields. */
function whole(own: Pair | null, details: Pair | null): Pair {
  const side = (of: 'before' | 'after'): Row | null => (own !== null && own[of] === null ? null : { ...details?.[of], ...own?.[of] })
  return { before: side('before'), after: side('after') }
}
