import type { ReadDb } from '../../db/handles'
import { deadlineChanges, type DeadlineChange } from '../../db/repos/deadline-log'
import { listMatters } from '../../db/repos/matters'
import { LogLine } from '../shared/contract/deadlines'

type KeptRow = {
  readonly matter_id: string; readonly title: string; readonly rule_id: string | null; readonly status: string; readonly status_reason: string
  readonly computed_on: string | null; readonly override_on: string | null; readonly override_reason: string
}

const toKeptRow = (json: string | null): KeptRow | null => (json === null ? null : (JSON.parse(json) as KeptRow))
const dueOf = (row: KeptRow | null): string | null => row?.override_on ?? row?.computed_on ?? null
const closed = (row: KeptRow): boolean => ['done', 'restored', 'notApplicable'].includes(row.status)

/** What an entry did to the deadline, from the row before and after. */
function whatOf({ action, operation }: DeadlineChange, before: KeptRow | null, after: KeptRow | null): LogLine['what'] {
  if (operation === 'insert') return 'entered'
  if (before === null || after === null) return 'removed'
  if (!closed(before) && closed(after)) return 'closed'
  if (closed(before) && !closed(after)) return 'reopened'
  return action.startsWith('deadlines.') ? 'changed' : 'recounted'
}

/** The log of deadlines over a range of days, oldest first: what was entered, changed, counted anew, closed and removed. */
export function deadlineLog(db: ReadDb, { from, to, matterId, limit }: { from: string; to: string; matterId: string | null; limit: number }): LogLine[] {
  const fileNos = new Map<string, string>(listMatters(db, 100_000).map(({ id, fileNo }) => [id, fileNo]))
  const lines: LogLine[] = []
  for (const entry of deadlineChanges(db, { from, to })) {
    const [before, after] = [toKeptRow(entry.before), toKeptRow(entry.after)]
    const row = after ?? before
    if (row === null || (matterId !== null && row.matter_id !== matterId)) continue
    const [dueOn, dueWas] = [dueOf(row), dueOf(before)]
    const reason = after !== null && after.status !== before?.status && after.status_reason !== '' ? after.status_reason
      : after !== null && after.override_on !== before?.override_on ? after.override_reason : entry.reason
    lines.push(LogLine.parse({
      seq: entry.seq, at: entry.at, actor: entry.actor, what: whatOf(entry, before, after), deadlineId: entry.row_id, matterId: row.matter_id,
      fileNo: fileNos.get(row.matter_id) ?? '', title: row.title, ruleId: row.rule_id, status: row.status, dueOn,
      dueBefore: entry.operation === 'update' && dueWas !== dueOn ? dueWas : null, reason,
    }))
    if (lines.length >= limit) break
  }
  return lines
}
