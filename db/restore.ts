/** Brings a journal and what it tells of into a database that is being built: the way in for an export. */
import { captureChanges, columnDefaults, columnsOf } from './capture'
import type { ReadDb } from './handles'
import { write, type JournalSource } from './journal'
import type { LogLine, Row } from './log'
import { appendLeaf, emptyFrontier, rootOf, type Frontier } from './merkle'
import { rebuildIndex } from './search/index-records'
import { isRecordTable, recordTables, type RecordTable } from './tables'
import { AppError } from '../electron/shared/errors'

type Trigger = { name: string; sql: string }

const foreign = (): AppError => new AppError('vault_newer', 'This export has records that this app does not know: a newer one made it. Nothing was brought in.')

/** Writes rows of one table; older rows do not have the columns that came later. */
function writerOf(db: ReadDb, table: RecordTable) {
  const columns = columnsOf(db, table)
  const defaults = columnDefaults(db, table)
  const put = db.prepare<[Row]>(`INSERT OR REPLACE INTO "${table}" (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`)
  const remove = db.prepare<[string]>(`DELETE FROM "${table}" WHERE id = ?`)
  return {
    put: (row: Row) => {
      if (Object.keys(row).some((name) => !columns.includes(name))) throw foreign()
      put.run({ ...defaults, ...row })
    },
    remove: (id: string) => remove.run(id),
  }
}

const instant = '1970-01-01T00:00:00.000Z'

/** The journal as it was, entry by entry, and the records that it tells of. `salt` of a withheld entry is zeros. */
function putLog(db: ReadDb, log: Iterable<LogLine>): Frontier {
  const writers = new Map(recordTables.map((table) => [table as string, writerOf(db, table)]))
  const putEntry = db.prepare<[Row]>(
    `INSERT INTO journal_entry (seq, at, monotonic_ms, device, actor, action, reason, about, salt, leaf, withheld)
     VALUES (@seq, @at, @monotonicMs, @device, @actor, @action, @reason, @about, @salt, @leaf, @withheld)`,
  )
  const putChange = db.prepare<[Row]>(
    `INSERT INTO journal_change (seq, n, table_name, row_id, operation, before, after) VALUES (@seq, @n, @table, @rowId, @operation, @before, @after)`,
  )
  let frontier = emptyFrontier
  let at = instant
  for (const { seq, leaf, salt, entry } of log) {
    if (entry === null) {
      putEntry.run({ seq, at, monotonicMs: 0, device: '', actor: 'Sheaf', action: 'journal.withheld', reason: '', about: null, salt: '0'.repeat(32), leaf, withheld: 1 })
    } else {
      const { changes, v: _, ...plain } = entry
      at = entry.at
      putEntry.run({ ...plain, salt, leaf, withheld: 0 })
      for (const [n, { table, rowId, operation, before, after }] of changes.entries()) {
        const writer = writers.get(table)
        if (writer === undefined) throw foreign()
        putChange.run({ seq, n, table, rowId, operation, before: before === null ? null : JSON.stringify(before), after: after === null ? null : JSON.stringify(after) })
        if (after === null) writer.remove(rowId)
        else writer.put(after)
      }
    }
    frontier = appendLeaf(frontier, Buffer.from(leaf, 'hex'))
  }
  db.prepare<[number, string]>('UPDATE journal_state SET size = ?, frontier = ? WHERE id = 1').run(frontier.size, JSON.stringify(frontier.roots.map((root) => Buffer.from(root).toString('hex'))))
  return frontier
}

export type Restoring = {
  readonly log: Iterable<LogLine>
  /** What the log must come to. */
  readonly head: { readonly size: number; readonly root: string }
  /** The records as they are to be, by table; a row's stored file has the name that this vault gives it. */
  readonly tables: ReadonlyMap<string, readonly Row[]>
  /** Bindings of the stored files, by the names that this vault gives them. */
  readonly bindings: ReadonlyMap<string, string>
  readonly source: JournalSource
  readonly actor: string
  readonly reason: string
}

/** Triggers that hold records fast: while a database is being built they would hold off what is being brought in. */
const holdingTriggers = (db: ReadDb): Trigger[] =>
  db.prepare<[], Trigger>(`SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name NOT LIKE 'journal%'`).all()

/** Makes each table what it is to be, and says in the journal what had to change for that. */
function settle(db: ReadDb, tables: Restoring['tables']): void {
  for (const table of recordTables) {
    const wanted = new Map((tables.get(table) ?? []).map((row) => [String(row['id']), row]))
    const columns = columnsOf(db, table)
    const writer = writerOf(db, table)
    const found = db.prepare<[], Row>(`SELECT * FROM "${table}"`).all()
    for (const row of found) if (!wanted.has(String(row['id']))) writer.remove(String(row['id']))
    const here = new Map(found.map((row) => [String(row['id']), row]))
    const update = db.prepare<[Row]>(`UPDATE "${table}" SET ${columns.map((c) => `"${c}" = @${c}`).join(', ')} WHERE id = @id`)
    for (const [id, row] of wanted) {
      const before = here.get(id)
      const next: Row = { ...columnDefaults(db, table), ...row }
      if (before === undefined) writer.put(row)
      else if (columns.some((column) => before[column] !== next[column])) update.run(next)
    }
  }
}

type Broken = { table: string; rowid: number; parent: string; fkid: number }
type KeyRow = { id: number; from: string }

/** Takes out what names a record that did not come along. Throws `conflict` where a record cannot do without it. */
function mendReferences(db: ReadDb): void {
  for (let round = 0; round < 5; round++) {
    const broken = recordTables.flatMap((table) => db.pragma(`foreign_key_check("${table}")`) as Broken[])
    if (broken.length === 0) return
    for (const { table, rowid, fkid } of broken) {
      const column = db.prepare<[string], KeyRow>('SELECT id, "from" FROM pragma_foreign_key_list(?)').all(table).find(({ id }) => id === fkid)?.from
      const isNeeded = db.prepare<[string, string], { n: number }>('SELECT "notnull" AS n FROM pragma_table_info(?) WHERE name = ?').get(table, column ?? '')?.n === 1
      if (column === undefined || isNeeded || !isRecordTable(table)) {
        throw new AppError('conflict', 'A record of this export rests on another that is not in it. Nothing was brought in.', { table })
      }
      db.prepare<[number]>(`UPDATE "${table}" SET "${column}" = NULL WHERE rowid = ?`).run(rowid)
    }
  }
}

/**
 * Fills a fresh database: the journal as it was, the records as they are to be, and one new entry that tells what
 * bringing them in changed (names of stored files, references to what was left out). Throws `vault_damaged` when the
 * journal does not come to `head`, `vault_newer` or `conflict`. Nothing holds a half-filled database: it is not used then.
 */
export function restoreJournal(db: ReadDb, { log, head, tables, bindings, source, actor, reason }: Restoring): void {
  for (const table of tables.keys()) if (!isRecordTable(table)) throw foreign()
  db.pragma('foreign_keys = OFF')
  const triggers = holdingTriggers(db)
  db.transaction(() => {
    for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
    const frontier = putLog(db, log)
    if (frontier.size !== head.size || rootOf(frontier).toString('hex') !== head.root) {
      throw new AppError('vault_damaged', 'The journal of this export does not come to its own root. Nothing was brought in.')
    }
    const bind = db.prepare<[string, string]>('INSERT OR REPLACE INTO blob_binding (blob_id, bind) VALUES (?, ?)')
    for (const [blobId, binding] of bindings) bind.run(blobId, binding)
  })()
  captureChanges(db)
  for (const { name } of db.prepare<[], { name: string }>(`SELECT name FROM temp.sqlite_master WHERE type = 'trigger' AND name LIKE 'seal~_%' ESCAPE '~'`).all()) db.exec(`DROP TRIGGER temp."${name}"`)
  write({ db, source, committed: () => undefined, disk: { poisoned: false } }, { actor, action: 'bags.import', reason, about: 'vault' }, (tx) => {
    settle(tx, tables)
    mendReferences(tx)
    rebuildIndex(tx)
  })
  for (const { sql } of triggers) db.exec(sql)
  db.pragma('foreign_keys = ON')
}

/** Whether nothing of anybody's work is in the vault yet: only what the app brings, and counsel's own data. */
export function isVaultEmpty(db: ReadDb): boolean {
  const own = ['profile', 'standard', 'deadline_rule', 'holiday_calendar']
  return recordTables.filter((table) => !own.includes(table)).every((table) => db.prepare<[], { n: number }>(`SELECT EXISTS (SELECT 1 FROM "${table}") AS n`).get()?.n === 0)
}
