import type { Database } from 'better-sqlite3'
import { columnDefaults, columnsOf } from './capture'
import type { ReadDb } from './handles'
import { recordTables } from './tables'

type Change = { table_name: string; row_id: string; operation: string; after: string | null }

/**
 * Replays every change of the journal in `db` into the empty schema `target` (no triggers, foreign keys off).
 * Afterwards the record tables of both are equal, byte for byte: that the journal is the whole truth.
 */
export function replayJournal(db: ReadDb, target: Database): void {
  const writers = new Map(
    recordTables.map((table) => {
      const columns = columnsOf(target, table)
      const names = columns.map((c) => `"${c}"`).join(', ')
      const values = columns.map((c) => `@${c}`).join(', ')
      return [table as string, {
        defaults: columnDefaults(target, table),
        put: target.prepare(`INSERT OR REPLACE INTO "${table}" (${names}) VALUES (${values})`),
        remove: target.prepare(`DELETE FROM "${table}" WHERE id = ?`),
      }]
    }),
  )
  target.transaction(() => {
    const changes = db.prepare<[], Change>(
      'SELECT table_name, row_id, operation, after FROM journal_change ORDER BY seq, n',
    )
    for (const change of changes.iterate()) {
      const writer = writers.get(change.table_name)
      if (writer === undefined) throw new Error('journal names a table that is no record')
      if (change.after === null) writer.remove.run(change.row_id)
      else writer.put.run({ ...writer.defaults, ...(JSON.parse(change.after) as Record<string, unknown>) })
    }
  })()
}
