import type { ReadDb } from '../handles'

/** A journaled change of one deadline; `before` and `after` are whole rows as JSON. */
export type DeadlineChange = {
  seq: number; at: string; actor: string; action: string; reason: string; row_id: string; operation: 'insert' | 'update' | 'delete'
  before: string | null; after: string | null
}

/** Changes of deadlines on the days `from` to `to` (of the clock that wrote them), oldest first. */
export const deadlineChanges = (db: ReadDb, { from, to }: { from: string; to: string }): DeadlineChange[] =>
  db
    .prepare<{ from: string; to: string }, DeadlineChange>(
      `SELECT c.seq, e.at, e.actor, e.action, e.reason, c.row_id, c.operation, c.before, c.after
       FROM journal_entry AS e JOIN journal_change AS c ON c.seq = e.seq
       WHERE c.table_name = 'deadline' AND substr(e.at, 1, 10) >= @from AND substr(e.at, 1, 10) <= @to
       ORDER BY c.seq, c.n`,
    )
    .all({ from, to })
