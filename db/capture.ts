import type { Database } from 'better-sqlite3'
import { AppError } from '../electron/shared/errors'
import { startIndex } from './search/index-records'
import { watchRecords } from './search/touched'
import { isRecordTable, recordTables, tableClasses, type RecordTable } from './tables'

type ColumnRow = { name: string }

/** Column names of a table in their stored order. */
export const columnsOf = (db: Database, table: string): readonly string[] =>
  db.prepare<[string], ColumnRow>('SELECT name FROM pragma_table_info(?)').all(table).map((row) => row.name)

type DefaultRow = { name: string; dflt_value: string | null }

/** What each column holds where nothing is given: older journal entries do not know the columns that came later. */
export function columnDefaults(db: Database, table: string): Readonly<Record<string, string | number | null>> {
  const rows = db.prepare<[string], DefaultRow>('SELECT name, dflt_value FROM pragma_table_info(?)').all(table)
  // The expressions stand in our own migrations.
  const valueOf = (expression: string): string | number | null =>
    db.prepare<[], { value: string | number | null }>(`SELECT ${expression} AS value`).get()?.value ?? null
  return Object.fromEntries(rows.map(({ name, dflt_value: expression }) => [name, expression === null ? null : valueOf(expression)]))
}

const jsonOf = (prefix: 'OLD' | 'NEW', columns: readonly string[]): string =>
  `json_object(${columns.map((c) => `'${c}', ${prefix}."${c}"`).join(', ')})`

const guard = `SELECT RAISE(ABORT, 'changed outside write()') WHERE (SELECT seq FROM temp.journal_cursor) IS NULL;`

const captureInto = (table: string, id: string, operation: string, before: string, after: string): string => `
  INSERT INTO main.journal_change (seq, n, table_name, row_id, operation, before, after)
  SELECT seq, n, '${table}', ${id}, '${operation}', ${before}, ${after} FROM temp.journal_cursor;
  UPDATE temp.journal_cursor SET n = n + 1;`

/** Triggers of one record table: every change is captured whole, and only `write()` may make one. */
function recordTriggers(table: string, columns: readonly string[]): string {
  const [before, after] = [jsonOf('OLD', columns), jsonOf('NEW', columns)]
  return `
    CREATE TEMP TRIGGER capture_${table}_insert AFTER INSERT ON main."${table}"
    BEGIN ${guard} ${captureInto(table, 'NEW.id', 'insert', 'NULL', after)} END;
    CREATE TEMP TRIGGER capture_${table}_update AFTER UPDATE ON main."${table}"
    BEGIN ${guard} ${captureInto(table, 'NEW.id', 'update', before, after)} END;
    CREATE TEMP TRIGGER capture_${table}_delete AFTER DELETE ON main."${table}"
    BEGIN ${guard} ${captureInto(table, 'OLD.id', 'delete', before, 'NULL')} END;`
}

/** Records of these tables are not parts of the record whose id they carry: a sealed paper is still checked. */
const besideSeals: readonly RecordTable[] = ['record_seal', 'document_check']
/** What of a sealed record may change all the same: to protect it better must always be possible. */
const openColumns: Readonly<Record<string, readonly string[]>> = { document: ['level', 'is_distressing'] }

/** The record a row belongs to: the part before the colon of `<record>:<position>`. */
const ownerOf = (prefix: 'OLD' | 'NEW'): string =>
  `CASE instr(${prefix}.id, ':') WHEN 0 THEN ${prefix}.id ELSE substr(${prefix}.id, 1, instr(${prefix}.id, ':') - 1) END`

/** Triggers that hold a sealed record and its parts as they were sealed, in every table there is or will be. */
function sealTriggers(table: RecordTable, columns: readonly string[]): string {
  if (besideSeals.includes(table)) return ''
  const isSealed = (prefix: 'OLD' | 'NEW'): string =>
    `EXISTS (SELECT 1 FROM main.record_seal WHERE record_id = ${ownerOf(prefix)} AND opened_at IS NULL)`
  const fixed = columns.filter((column) => openColumns[table]?.includes(column) !== true)
  const differs = fixed.map((column) => `NEW."${column}" IS NOT OLD."${column}"`).join(' OR ')
  const refuse = `BEGIN SELECT RAISE(ABORT, 'record is sealed'); END;`
  return `
    CREATE TEMP TRIGGER seal_${table}_insert BEFORE INSERT ON main."${table}" WHEN ${isSealed('NEW')}
      AND NOT EXISTS (SELECT 1 FROM main."${table}" WHERE id = NEW.id) ${refuse}
    CREATE TEMP TRIGGER seal_${table}_update BEFORE UPDATE ON main."${table}" WHEN (${differs}) AND ${isSealed('OLD')} ${refuse}
    CREATE TEMP TRIGGER seal_${table}_delete BEFORE DELETE ON main."${table}" WHEN ${isSealed('OLD')} ${refuse}`
}

/** Triggers of any other table: not journaled, but still behind the same door. */
const guardTriggers = (table: string): string =>
  ['INSERT', 'UPDATE', 'DELETE']
    .map((change) => `CREATE TEMP TRIGGER guard_${table}_${change} BEFORE ${change} ON main."${table}" BEGIN ${guard} END;`)
    .join('\n')

type TableRow = { name: string; type: string }

/**
 * Tables that a migration made, and which of them are virtual. What SQLite keeps for a virtual table under names of
 * its own is left out: SQLite alone decides what that is, so nobody can hide another table there.
 */
export function tablesOf(db: Database): { readonly named: readonly string[]; readonly virtual: readonly string[] } {
  const rows = db
    .prepare<[], TableRow>(
      `SELECT name, type FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name`,
    )
    .all()
  const names = (found: readonly TableRow[]): string[] => found.map(({ name }) => name)
  return { named: names(rows), virtual: names(rows.filter(({ type }) => type === 'virtual')) }
}

/**
 * Sets up change capture on a connection: temporary triggers, made from the columns as they are now, so
 * that a migration can never leave them stale. Throws `vault_damaged` when the file has a table this
 * app does not know the class of, or lacks one.
 */
export function captureChanges(db: Database): void {
  const { named, virtual } = tablesOf(db)
  const known = Object.keys(tableClasses).toSorted()
  if (named.join() !== known.join()) {
    throw new AppError('vault_damaged', 'The database does not have the tables it should have. Nothing was changed.')
  }
  startIndex(db)
  db.exec('CREATE TEMP TABLE journal_cursor (seq INTEGER, n INTEGER NOT NULL); INSERT INTO temp.journal_cursor VALUES (NULL, 0);')
  // A virtual table takes no trigger, and triggers on what SQLite keeps behind it crash the process (see db/README.md).
  const tables = named.filter((table) => !virtual.includes(table))
  for (const table of tables) {
    db.exec(isRecordTable(table) ? recordTriggers(table, columnsOf(db, table)) + sealTriggers(table, columnsOf(db, table)) : guardTriggers(table))
  }
  watchRecords(db)
}

/** Order-independent fingerprint of all record rows: what replay must reproduce. */
export function recordSnapshot(db: Database): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    recordTables.map((table) => [table, db.prepare(`SELECT * FROM "${table}" ORDER BY id`).all()]),
  )
}
