import { JournalEntry, type Draft, type RowChange } from '../../electron/shared/contract/history'
import type { ReadDb, WriteDb } from '../handles'
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
