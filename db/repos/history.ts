import { JournalEntry, type Draft, type RowChange } from '../../electron/shared/contract/history'
import { columnsOf } from '../capture'
import type { ReadDb, WriteDb } from '../handles'
import { recordTables } from '../tables'
import type { Row } from './row'

type EntryRow = { seq: number; at: string; actor: string; device: string; action: string; reason: string; about: string | null }
type ChangeRow = { table_name: string; row_id: string; operation: RowChange['operation']; before: string | null; after: string | null }

const parse = (json: string | null): Row | null => (json === null ? null : (JSON.parse(json) as Row))

/** For an update only the columns that differ; otherwise the whole row. */
function toChange(row: ChangeRow): RowChange {
  const [before, after] = [parse(row.before), parse(row.after)]
  const base = { table: row.table_name, rowId: row.row_id, operation: row.operation }
  if (before === null || after === null) return { ...base, before, after }
  const changed = Object.keys(after).filter((column) => before[column] !== after[column])
  const pick = (source: Row): Row => Object.fromEntries(changed.map((column) => [column, source[column] ?? null]))
  return { ...base, before: pick(before), after: pick(after) }
}

function toEntry(db: ReadDb, row: EntryRow): JournalEntry {
  const changes = db
    .prepare<[number], ChangeRow>('SELECT table_name, row_id, operation, before, after FROM journal_change WHERE seq = ? ORDER BY n')
    .all(row.seq)
  return JournalEntry.parse({ ...row, changes: changes.map(toChange) })
}

/** Newest first, before `beforeSeq` where given. */
export const recentEntries = (db: ReadDb, { beforeSeq, limit }: { beforeSeq: number | null; limit: number }): JournalEntry[] =>
  db
    .prepare<{ before: number | null; limit: number }, EntryRow>(
      `SELECT seq, at, actor, device, action, reason, about FROM journal_entry
       WHERE @before IS NULL OR seq < @before ORDER BY seq DESC LIMIT @limit`,
    )
    .all({ before: beforeSeq, limit })
    .map((row) => toEntry(db, row))

/** Entries that changed the record or one of its parts (rows keyed `<id>:<n>`), or were about it; newest first. */
export const entriesOfRecord = (db: ReadDb, { recordId, limit }: { recordId: string; limit: number }): JournalEntry[] =>
  db
    .prepare<{ id: string; from: string; to: string; limit: number }, EntryRow>(
      `SELECT seq, at, actor, device, action, reason, about FROM journal_entry
       WHERE about = @id OR seq IN (
         SELECT seq FROM journal_change WHERE row_id = @id OR (row_id >= @from AND row_id < @to))
       ORDER BY seq DESC LIMIT @limit`,
    )
    .all({ id: recordId, from: `${recordId}:`, to: `${recordId};`, limit })
    .map((row) => toEntry(db, row))

/** Entries whose changes name the record in a row of one of these tables (a copy of it, a proof about it), oldest first. */
export const entriesNaming = (db: ReadDb, { recordId, table, column }: { recordId: string; table: string; column: string }): JournalEntry[] =>
  db
    .prepare<{ id: string; table: string; path: string }, EntryRow>(
      `SELECT seq, at, actor, device, action, reason, about FROM journal_entry WHERE seq IN (
         SELECT seq FROM journal_change WHERE table_name = @table AND json_extract(coalesce(after, before), @path) = @id) ORDER BY seq`,
    )
    .all({ id: recordId, table, path: `$.${column}` })
    .map((row) => toEntry(db, row))

/** Entries of one action about any of these (null: about anything), oldest first. */
export const entriesOfAction = (db: ReadDb, { action, abouts }: { action: string; abouts: readonly string[] | null }): JournalEntry[] =>
  db
    .prepare<{ action: string; abouts: string | null }, EntryRow>(
      `SELECT seq, at, actor, device, action, reason, about FROM journal_entry
       WHERE action = @action AND (@abouts IS NULL OR about IN (SELECT value FROM json_each(@abouts))) ORDER BY seq`,
    )
    .all({ action, abouts: abouts === null ? null : JSON.stringify(abouts) })
    .map((row) => toEntry(db, row))

/** The whole row of a record as it was at an entry, or null where it was not there (yet, or any more). */
export function rowAt(db: ReadDb, { table, recordId, seq }: { table: string; recordId: string; seq: number }): Row | null {
  const row = db
    .prepare<{ table: string; id: string; seq: number }, { after: string | null }>(
      'SELECT after FROM journal_change WHERE table_name = @table AND row_id = @id AND seq <= @seq ORDER BY seq DESC, n DESC LIMIT 1',
    )
    .get({ table, id: recordId, seq })
  return parse(row?.after ?? null)
}

/** The entry that brought a record in, or null where only its hash is here. */
export const firstEntryOf = (db: ReadDb, table: string, recordId: string): number | null =>
  db
    .prepare<[string, string], { seq: number }>(`SELECT seq FROM journal_change WHERE table_name = ? AND row_id = ? AND operation = 'insert' ORDER BY seq LIMIT 1`)
    .get(table, recordId)?.seq ?? null

/** Final papers that print a root of the journal, with that root, newest first; `minSize` leaves out older ones. */
export function printedRoots(db: ReadDb, minSize: number): { table: string; id: string; label: string; at: string; size: number; root: string }[] {
  return recordTables.flatMap((table) => {
    const columns = columnsOf(db, table)
    if (!columns.includes('journal_size') || !columns.includes('journal_root')) return []
    const at = columns.find((name) => name === 'finalised_at' || name === 'built_at') ?? 'id'
    const label = columns.includes('number') ? 'number' : 'id'
    return db
      .prepare<[number], { id: string; label: string; at: string; size: number; root: string }>(
        `SELECT id, CAST("${label}" AS TEXT) AS label, "${at}" AS at, journal_size AS size, journal_root AS root FROM "${table}" WHERE journal_size >= ? ORDER BY journal_size DESC`,
      )
      .all(minSize)
      .map((row) => ({ table, ...row }))
  })
}

/** Entries that removed a record which is still gone: the recycle bin, newest first. */
export const removalEntries = (db: ReadDb, limit: number): JournalEntry[] =>
  db
    .prepare<[number], EntryRow>(
      `SELECT e.seq, e.at, e.actor, e.device, e.action, e.reason, e.about FROM journal_entry AS e
       WHERE e.action LIKE '%.remove' AND EXISTS (
         SELECT 1 FROM journal_change AS c WHERE c.seq = e.seq AND c.operation = 'delete'
           AND NOT EXISTS (SELECT 1 FROM journal_change AS l WHERE l.row_id = c.row_id AND l.table_name = c.table_name
                           AND l.seq > c.seq AND l.operation = 'insert'))
       ORDER BY e.seq DESC LIMIT ?`,
    )
    .all(limit)
    .map((row) => toEntry(db, row))

/** The kept draft of a form, or null. */
export function findDraft(db: ReadDb, key: string): Draft | null {
  const row = db.prepare<[string], { key: string; value: string; saved_at: string }>(
    'SELECT key, value, saved_at FROM draft WHERE key = ?',
  ).get(key)
  return row === undefined ? null : { key: row.key, value: row.value, savedAt: row.saved_at }
}

/** Keeps a form as it stands. Not journaled. */
export const putDraft = (tx: WriteDb, draft: Draft): void => {
  tx.prepare<[string, string, string]>(
    `INSERT INTO draft (key, value, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at`,
  ).run(draft.key, draft.value, draft.savedAt)
}

/** Forgets a draft; nothing happens when there is none. */
export const dropDraft = (tx: WriteDb, key: string): void => {
  tx.prepare<[string]>('DELETE FROM draft WHERE key = ?').run(key)
}
