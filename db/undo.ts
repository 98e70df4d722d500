import { AppError } from '../electron/shared/errors'
import { columnDefaults, columnsOf } from './capture'
import type { ReadDb, WriteDb } from './handles'
import { isRecordTable } from './tables'

type Change = { n: number; table_name: string; row_id: string; before: string | null; after: string | null }
type Row = Record<string, string | number | null>

const rowNow = (db: ReadDb, table: string, id: string): Row | null =>
  db.prepare<[string], Row>(`SELECT * FROM "${table}" WHERE id = ?`).get(id) ?? null

const sameRow = (now: Row | null, expected: Row | null): boolean =>
  now === null || expected === null
    ? now === expected
    : Object.keys(now).every((column) => now[column] === expected[column])

/** A row as the journal has it, with the columns that came after it. */
const parse = (db: ReadDb, table: string, json: string | null): Row | null =>
  json === null ? null : { ...columnDefaults(db, table), ...(JSON.parse(json) as Row) }

function putBack(tx: WriteDb, table: string, id: string, row: Row | null): void {
  if (row === null) {
    tx.prepare<[string]>(`DELETE FROM "${table}" WHERE id = ?`).run(id)
    return
  }
  const columns = columnsOf(tx, table)
  const names = columns.map((c) => `"${c}"`).join(', ')
  const sets = columns.filter((c) => c !== 'id').map((c) => `"${c}" = excluded."${c}"`).join(', ')
  tx.prepare<[Row]>(
    `INSERT INTO "${table}" (${names}) VALUES (${columns.map((c) => `@${c}`).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${sets}`,
  ).run(row)
}

/**
 * Takes back the row changes of entry `seq`, last change first, inside the caller's `write()`.
 *
 * Throws `not_found` for an entry without changes, and `conflict` when any of its rows has changed since:
 * undo never overwrites later work. Deletions and their cascades come back whole.
 */
export function undoEntry(tx: WriteDb, seq: number): void {
  const changes = tx
    .prepare<[number], Change>(
      'SELECT n, table_name, row_id, before, after FROM journal_change WHERE seq = ? ORDER BY n DESC',
    )
    .all(seq)
  if (changes.length === 0) throw new AppError('not_found', 'This entry changed no record, so there is nothing to take back.')
  tx.pragma('defer_foreign_keys = ON')
  for (const change of changes) {
    const table = change.table_name
    if (!isRecordTable(table)) throw new Error('journal names a table that is no record')
    if (!sameRow(rowNow(tx, table, change.row_id), parse(tx, table, change.after))) {
      throw new AppError('conflict', 'Something later changed the same record. Nothing was taken back; undo the later change first.')
    }
    putBack(tx, table, change.row_id, parse(tx, table, change.before))
  }
}
