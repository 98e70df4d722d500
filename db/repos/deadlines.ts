import { Deadline, EarlierValue } from '../../electron/shared/contract/deadlines'
import type { DeadlineId, MatterId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, toRow, type Row } from './row'

const columns = `id, matter_id, title, kind, rule_id, rule_version, trigger_event_id, trigger_kind, trigger_on, trigger_time, trigger_zone,
  trigger_document_id, answers, decided_on, period, paused_days, own_on, computed_on, computed_time, computed_zone, counted_from, steps, warnings,
  by_source, override_on, override_reason, status, status_reason, status_on, proof_document_id, proof_on, proof_note, alerts, remind_after, party_id,
  note, created_at`

const json = ['answers', 'period', 'steps', 'warnings', 'bySource', 'alerts', 'remindAfter']

const toDeadline = (row: Row): Deadline => Deadline.parse(fromRow(row, json))

/** The deadline, or null. */
export function findDeadline(db: ReadDb, id: DeadlineId): Deadline | null {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM deadline WHERE id = ?`).get(id)
  return row === undefined ? null : toDeadline(row)
}

/** The deadline. Throws `not_found`. */
export function getDeadline(db: ReadDb, id: DeadlineId): Deadline {
  const deadline = findDeadline(db, id)
  if (deadline === null) throw new AppError('not_found', 'This deadline no longer exists.')
  return deadline
}

/** All of a case, by the day that counts; those without one first. */
export const deadlinesOfMatter = (db: ReadDb, matterId: MatterId): Deadline[] =>
  db
    .prepare<[string], Row>(`SELECT ${columns} FROM deadline WHERE matter_id = ? ORDER BY coalesce(override_on, computed_on), id`)
    .all(matterId)
    .map(toDeadline)

/** A deadline as it was entered, with what was counted kept as the text it is stored as: counting anew only compares it. */
export type CountedText = { readonly deadline: Deadline; readonly text: string }

const countedColumns = ['steps', 'warnings', 'bySource'] as const

/** What was counted, as one text: equal texts are equal counts. */
export const countedText = ({ steps, warnings, bySource }: Pick<Deadline, 'steps' | 'warnings' | 'bySource'>): string =>
  [steps, warnings, bySource].map((part) => JSON.stringify(part)).join('\n')

/** A watched deadline without its steps, warnings and sources read: `deadline` has them empty, `text` as they are stored. */
function toCountedText(row: Row): CountedText {
  const raw = fromRow({ ...row, steps: '[]', warnings: '[]', by_source: '[]' }, [...json])
  return { deadline: Deadline.parse(raw), text: countedColumns.map((name) => String(row[name === 'bySource' ? 'by_source' : name])).join('\n') }
}

/** Every deadline that nobody has closed, of all cases, for counting anew. */
export const watchedForCounting = (db: ReadDb): CountedText[] =>
  db
    .prepare<[], Row>(`SELECT ${columns} FROM deadline WHERE status IN ('open', 'soft', 'missed', 'restorationAsked') ORDER BY id`)
    .all()
    .map(toCountedText)

/** Every deadline that nobody has closed, of one case or all. */
export const watchedDeadlines = (db: ReadDb, matterId: MatterId | null): Deadline[] =>
  db
    .prepare<{ matterId: string | null }, Row>(
      `SELECT ${columns} FROM deadline
       WHERE status IN ('open', 'soft', 'missed', 'restorationAsked') AND (@matterId IS NULL OR matter_id = @matterId) ORDER BY id`,
    )
    .all({ matterId })
    .map(toDeadline)

/** Adds or replaces. */
export const putDeadline = (tx: WriteDb, deadline: Deadline): void => putRow(tx, 'deadline', toRow(deadline))

/** Days the deadlines of a case had before, oldest first, by deadline. */
export function earlierValues(db: ReadDb, matterId: MatterId): Map<string, EarlierValue[]> {
  const rows = db
    .prepare<[string], Row>(
      `SELECT v.deadline_id, v.computed_on, v.computed_time, v.counted_from, v.rule_version, v.because, v.replaced_at
       FROM deadline_value AS v JOIN deadline AS d ON d.id = v.deadline_id WHERE d.matter_id = ? ORDER BY v.deadline_id, v.position`,
    )
    .all(matterId)
  const byDeadline = new Map<string, EarlierValue[]>()
  for (const { deadline_id: id, ...row } of rows) {
    byDeadline.set(String(id), [...(byDeadline.get(String(id)) ?? []), EarlierValue.parse(fromRow(row))])
  }
  return byDeadline
}

/** Keeps a day that is being replaced, after those kept before. */
export function addEarlierValue(tx: WriteDb, deadlineId: DeadlineId, value: EarlierValue): void {
  const position = tx.prepare<[string], { n: number }>('SELECT count(*) AS n FROM deadline_value WHERE deadline_id = ?').get(deadlineId)?.n ?? 0
  putRow(tx, 'deadline_value', { id: `${deadlineId}:${position}`, deadline_id: deadlineId, position, ...toRow(value) })
}

/** Watched deadlines whose trigger, rule or calendar the entry being written has touched. */
export function touchedDeadlines(tx: WriteDb): { readonly deadlines: readonly CountedText[]; readonly because: 'trigger' | 'rule' | 'calendar' } {
  const seq = tx.prepare<[], { seq: number | null }>('SELECT seq FROM temp.journal_cursor').get()?.seq ?? null
  const tables = tx
    .prepare<[number | null], { table_name: string }>(
      `SELECT DISTINCT table_name FROM main.journal_change WHERE seq = ? AND table_name IN ('event', 'claim', 'deadline_rule', 'holiday_calendar')`,
    )
    .all(seq)
    .map(({ table_name }) => table_name)
  if (tables.length === 0) return { deadlines: [], because: 'trigger' }
  if (tables.includes('holiday_calendar') || tables.includes('deadline_rule')) {
    return { deadlines: watchedForCounting(tx), because: tables.includes('deadline_rule') ? 'rule' : 'calendar' }
  }
  const rows = tx
    .prepare<{ seq: number | null }, Row>(
      `SELECT ${columns} FROM deadline WHERE status IN ('open', 'soft', 'missed', 'restorationAsked') AND trigger_event_id IN (
         SELECT row_id FROM main.journal_change WHERE seq = @seq AND table_name = 'event'
         UNION SELECT json_extract(after, '$.event_id') FROM main.journal_change WHERE seq = @seq AND table_name = 'claim' AND after IS NOT NULL
         UNION SELECT json_extract(before, '$.event_id') FROM main.journal_change WHERE seq = @seq AND table_name = 'claim' AND before IS NOT NULL)
       ORDER BY id`,
    )
    .all({ seq })
  return { deadlines: rows.map(toCountedText), because: 'trigger' }
}

export type TriggerFacts = { readonly happened: string | null; readonly time: string | null; readonly zone: string | null }

/** When the trigger events were, by id; all of them where no ids are given. */
export function triggerFacts(db: ReadDb, eventIds: readonly string[] | 'all'): Map<string, TriggerFacts> {
  const rows = db
    .prepare<{ ids: string | null }, TriggerFacts & { id: string }>(
      `SELECT id, happened, time, zone FROM event WHERE CASE WHEN @ids IS NULL THEN id IN (SELECT trigger_event_id FROM deadline)
       ELSE id IN (SELECT value FROM json_each(@ids)) END`,
    )
    .all({ ids: eventIds === 'all' ? null : JSON.stringify(eventIds) })
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

/** What sources say of when the trigger events were, by event. */
export function triggerClaims(db: ReadDb, eventIds: readonly string[] | 'all'): Map<string, { id: string; dateValue: string | null }[]> {
  const rows = db
    .prepare<{ ids: string | null }, { id: string; event_id: string; date_value: string | null }>(
      `SELECT id, event_id, date_value FROM claim WHERE field = 'when' AND date_value IS NOT NULL AND
       CASE WHEN @ids IS NULL THEN event_id IN (SELECT trigger_event_id FROM deadline) ELSE event_id IN (SELECT value FROM json_each(@ids)) END
       ORDER BY rowid`,
    )
    .all({ ids: eventIds === 'all' ? null : JSON.stringify(eventIds) })
  const byEvent = new Map<string, { id: string; dateValue: string | null }[]>()
  for (const { id, event_id, date_value } of rows) byEvent.set(event_id, [...(byEvent.get(event_id) ?? []), { id, dateValue: date_value }])
  return byEvent
}
