/** What of a vault goes out with one case: rows, and the entries of the journal that tell of nothing else. */
import { MatterId } from '../electron/shared/contract/values'
import { columnsOf } from './capture'
import type { ReadDb } from './handles'
import { consentBlocksOfMatter } from './repos/consents'
import { logLines, type LoggedEntry, type LogLine, type Row } from './log'
import { recordTables, type RecordTable } from './tables'

/** Records of the whole vault that every case rests on, and that tell of no other case. */
const commonTables: ReadonlySet<string> = new Set(['profile', 'standard', 'deadline_rule', 'holiday_calendar'])

type ForeignKey = { readonly column: string; readonly table: string; readonly isPart: boolean; readonly isNeeded: boolean }
type TableFacts = { readonly hasMatter: boolean; readonly keys: readonly ForeignKey[] }

export type ScopeOptions = {
  /** Null for the whole vault. */
  readonly matterId: string | null
  /** Also papers that are privileged or sealed or that the person does not let go out, and what rests on their words. */
  readonly withBarred: boolean
}

export type Scope = {
  readonly tables: ReadonlyMap<RecordTable, readonly Row[]>
  /** The whole log in order; entries that tell of anything else are null. */
  readonly log: readonly LogLine[]
  readonly withheld: number
  /** Papers left out because of their level, by id. */
  readonly barred: readonly string[]
  /** Other records left out because they rest on one of those: packets that hold it, claims that quote it. */
  readonly withBarredLeftOut: number
  /** Tables of the whole vault that do not go out with one case. */
  readonly tablesLeftOut: readonly string[]
}

type KeyRow = { from: string; table: string; on_delete: string }
type ColumnRow = { name: string; notnull: number }

function factsOf(db: ReadDb, table: string): TableFacts {
  const columns = db.prepare<[string], ColumnRow>('SELECT name, "notnull" FROM pragma_table_info(?)').all(table)
  const needed = new Set(columns.filter((column) => column.notnull === 1).map(({ name }) => name))
  const keys = db.prepare<[string], KeyRow>('SELECT "from", "table", on_delete FROM pragma_foreign_key_list(?)').all(table)
  return {
    hasMatter: table === 'matter' || columns.some(({ name }) => name === 'matter_id'),
    keys: keys.map(({ from, table: target, on_delete }) => ({ column: from, table: target, isPart: on_delete === 'CASCADE', isNeeded: needed.has(from) })),
  }
}

/** Ids by table, of rows that are there or once were. */
type Known = Map<string, Set<string>>

const note = (known: Known, table: string, id: unknown): boolean => {
  const ids = known.get(table) ?? new Set<string>()
  known.set(table, ids)
  if (typeof id !== 'string' || ids.has(id)) return false
  ids.add(id)
  return true
}

/** The level each paper has, or had when it was removed. */
function levelsOf(log: readonly LogLine[]): Map<string, string> {
  const levels = new Map<string, string>()
  for (const { entry } of log) {
    for (const { table, rowId, before, after } of entry?.changes ?? []) if (table === 'document') levels.set(rowId, String((after ?? before)?.['level'] ?? ''))
  }
  return levels
}

/** Rows of the whole history, each once in every form it had. */
function* historyOf(log: readonly LogLine[]): Generator<{ table: string; row: Row }> {
  for (const { entry } of log) {
    for (const { table, before, after } of entry?.changes ?? []) {
      if (before !== null) yield { table, row: before }
      if (after !== null) yield { table, row: after }
    }
  }
}

type Rules = { readonly facts: ReadonlyMap<string, TableFacts>; readonly matterId: string; readonly known: Known }

/** Whether a row belongs to the case: by its own column, or as a part of records that do. */
function belongs(table: string, row: Row, { facts, matterId, known }: Rules): boolean {
  if (commonTables.has(table)) return true
  const own = facts.get(table)
  if (own === undefined) return false
  if (table === 'matter') return row['id'] === matterId
  if (own.hasMatter && row['matter_id'] !== null && row['matter_id'] !== undefined) return row['matter_id'] === matterId
  const parents = own.keys.filter(({ isPart, isNeeded, column }) => (isPart || isNeeded) && row[column] !== null)
  if (parents.length > 0) return parents.every(({ column, table: target }) => known.get(target)?.has(String(row[column])) === true)
  return known.get(table)?.has(String(row['id'])) === true
}

/** Goes through the history until nothing more is found to belong: parts come before or after what they are part of. */
function knownOf(log: readonly LogLine[], facts: ReadonlyMap<string, TableFacts>, matterId: string): Known {
  const known: Known = new Map()
  const rules = { facts, matterId, known }
  for (let isNew = true; isNew; ) {
    isNew = false
    for (const { table, row } of historyOf(log)) {
      if (commonTables.has(table) || !belongs(table, row, rules)) continue
      if (note(known, table, row['id'])) isNew = true
      // People and institutions belong to every case that names them.
      for (const { column, table: target } of facts.get(table)?.keys ?? []) {
        if (facts.get(target)?.hasMatter === false && facts.get(target)?.keys.some(({ isPart }) => isPart) === false && note(known, target, row[column])) isNew = true
      }
    }
  }
  return known
}

/** Papers of ours that are frozen with everything in them, and are told apart from their drafts by what they hold. */
const frozenTables: ReadonlySet<string> = new Set(['packet', 'bundle_build'])
/** Columns by which a row is part of one of those. */
const holderColumns = ['packet_id', 'build_id', 'supersedes_id', 'base_build_id'] as const

/** Whether a row says what a barred paper says: the paper, claims that rest on it, entries about it, packets and bundles that hold it. */
function restsOnBarred(table: string, row: Row, barred: ReadonlySet<string>, holders: ReadonlySet<string>): boolean {
  if (table === 'document') return barred.has(String(row['id']))
  if (barred.has(String(row['document_id'] ?? '')) && table !== 'authority') return true
  if (table === 'document_check' && barred.has(String(row['id']))) return true
  if (table === 'record_seal' && [...barred].some((id) => String(row['content']).includes(id) || row['record_id'] === id)) return true
  return holders.has(String(row['id'])) || holderColumns.some((column) => holders.has(String(row[column] ?? '')))
}

/**
 * Packets and builds of bundles that hold a barred paper: those into which it went by decision, and those that name it in
 * what was frozen. It may have been barred only since: the frozen file shows it all the same.
 */
function holdersOf(log: readonly LogLine[], barred: ReadonlySet<string>): Set<string> {
  const holders = new Set<string>()
  if (barred.size === 0) return holders
  const namesBarred = (row: Row): boolean => Object.values(row).some((value) => typeof value === 'string' && [...barred].some((id) => value.includes(id)))
  for (const { table, row } of historyOf(log)) {
    if (frozenTables.has(table) && namesBarred(row)) holders.add(String(row['id']))
    if (barred.has(String(row['document_id'] ?? '')) && typeof row['packet_id'] === 'string') holders.add(row['packet_id'])
  }
  return holders
}

/** Papers whose person refused or withdrew consent to any purpose that leaves the office. */
function withoutConsent(db: ReadDb): string[] {
  const matters = db.prepare<[], string>('SELECT DISTINCT matter_id FROM consent').pluck().all()
  return matters.flatMap((id) => consentBlocksOfMatter(db, MatterId.parse(id), null)).flatMap(({ documentId }) => (documentId === null ? [] : [documentId]))
}

/** Everything that goes out. One look at the database: no change can come in between. Cost grows with the journal. */
export function scopeOf(db: ReadDb, { matterId, withBarred }: ScopeOptions): Scope {
  const facts = new Map(recordTables.map((table) => [table as string, factsOf(db, table)]))
  const log = [...logLines(db)]
  const matters = new Set([...historyOf(log)].filter(({ table }) => table === 'matter').map(({ row }) => String(row['id'])))
  // With one case, ever, everything is of that case: also what was removed before it was tied to it.
  const isWhole = matterId === null || (matters.size === 1 && matters.has(matterId))
  const known = isWhole ? new Map<string, Set<string>>() : knownOf(log, facts, matterId)
  const levels = levelsOf(log)
  const barred = withBarred ? new Set<string>() : new Set([...[...levels].filter(([, level]) => level === 'privileged' || level === 'sealed').map(([id]) => id), ...withoutConsent(db)])
  const holders = holdersOf(log, barred)
  const isOfCase = (table: string, row: Row): boolean => isWhole || belongs(table, row, { facts, matterId, known })
  const goesOut = (table: string, row: Row): boolean => isOfCase(table, row) && !restsOnBarred(table, row, barred, holders)
  const tellsOfNothingElse = (entry: LoggedEntry): boolean =>
    entry.changes.every(({ table, before, after }) => (before === null || goesOut(table, before)) && (after === null || goesOut(table, after))) &&
    (entry.about === null || isToldAbout(entry.about))
  const isToldAbout = (about: string): boolean => {
    if (barred.has(about) || holders.has(about)) return false
    return isWhole || !/^[0-9a-f-]{36}$/.test(about) || about === matterId || [...known.values()].some((ids) => ids.has(about))
  }
  const disclosed = log.map((line): LogLine => (line.entry !== null && tellsOfNothingElse(line.entry) ? line : { ...line, entry: null }))
  const live = new Map(recordTables.map((table) => [table, rowsOf(db, table)]))
  const tables = new Map(recordTables.map((table) => [table, (live.get(table) ?? []).filter((row) => goesOut(table, row))]))
  return {
    tables,
    log: disclosed,
    withheld: disclosed.filter(({ entry }) => entry === null).length,
    barred: (live.get('document') ?? []).filter((row) => barred.has(String(row['id'])) && isOfCase('document', row)).map((row) => String(row['id'])),
    withBarredLeftOut: [...live].reduce((sum, [table, rows]) => sum + rows.filter((row) => table !== 'document' && isOfCase(table, row) && restsOnBarred(table, row, barred, holders)).length, 0),
    tablesLeftOut: isWhole ? [] : recordTables.filter((table) => !commonTables.has(table) && facts.get(table)?.hasMatter === false && facts.get(table)?.keys.length === 0 && !known.has(table) && (live.get(table)?.length ?? 0) > 0),
  }
}

/** The rows of a record table as the journal holds them, by id. */
const rowsOf = (db: ReadDb, table: RecordTable): Row[] => {
  const columns = columnsOf(db, table).map((name) => `"${name}"`).join(', ')
  return db.prepare<[], Row>(`SELECT ${columns} FROM "${table}" ORDER BY id`).all()
}

export type SchemaColumn = { readonly name: string; readonly type: string; readonly isNullable: boolean; readonly default: string | number | null; readonly references: string | null }

/** The columns of each record table, with the default that older entries of the journal leave unsaid. */
export function recordSchema(db: ReadDb): ReadonlyMap<RecordTable, readonly SchemaColumn[]> {
  type Info = { name: string; type: string; notnull: number; dflt_value: string | null }
  const valueOf = (expression: string): string | number | null => db.prepare<[], { value: string | number | null }>(`SELECT ${expression} AS value`).get()?.value ?? null
  return new Map(recordTables.map((table) => {
    const keys = db.prepare<[string], KeyRow>('SELECT "from", "table", on_delete FROM pragma_foreign_key_list(?)').all(table)
    const columns = db.prepare<[string], Info>('SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)').all(table)
    return [table, columns.map(({ name, type, notnull, dflt_value }) => ({
      name, type, isNullable: notnull === 0, default: dflt_value === null ? null : valueOf(dflt_value), references: keys.find(({ from }) => from === name)?.table ?? null,
    }))]
  }))
}
