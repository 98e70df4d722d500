import type { ReadDb } from '../handles'
import type { Row } from './row'

type CaseColumns = { matter_id: string; file_no: string; matter_title: string }

/** A watched deadline as the agenda reads it: the columns it shows, the rest unread. */
export type AgendaRow = CaseColumns & {
  id: string; title: string; kind: string; rule_id: string | null; rule_version: number | null; status: string; due_on: string | null; due_time: string | null
  counted_from: string | null; alerts: string; remind_after: string; is_doubtful: number
}

/** Watched deadlines up to `until`, and those without a day, by day. Soft and running alike: the caller says how each stands. */
export const agendaDeadlines = (db: ReadDb, { until, limit }: { until: string; limit: number }): AgendaRow[] =>
  db
    .prepare<{ until: string; limit: number }, AgendaRow>(
      `SELECT d.id, d.matter_id, m.file_no, m.title AS matter_title, d.title, d.kind, d.rule_id, d.rule_version, d.status,
              coalesce(d.override_on, d.computed_on) AS due_on, CASE WHEN d.override_on IS NULL THEN d.computed_time END AS due_time,
              d.counted_from, d.alerts, d.remind_after, d.override_on IS NULL AND instr(d.warnings, '"level":"stop"') > 0 AS is_doubtful
       FROM deadline AS d JOIN matter AS m ON m.id = d.matter_id
       WHERE d.status IN ('open', 'soft', 'missed', 'restorationAsked')
         AND (coalesce(d.override_on, d.computed_on) IS NULL OR coalesce(d.override_on, d.computed_on) <= @until)
       ORDER BY due_on, d.id LIMIT @limit`,
    )
    .all({ until, limit })

/** Papers asked for or promised and not here, longest overdue first. */
export const agendaPapers = (db: ReadDb, limit: number): Row[] =>
  db
    .prepare<[number], Row>(
      `SELECT p.id, p.matter_id, m.file_no, m.title AS matter_title, p.what, p.from_whom, p.due_on, p.requested_on
       FROM missing_paper AS p JOIN matter AS m ON m.id = p.matter_id
       WHERE p.state IN ('requested', 'awaited') ORDER BY p.due_on IS NULL, p.due_on, p.requested_on, p.id LIMIT ?`,
    )
    .all(limit)

/** Events with a known day from `from` to `until`: what is still to come. */
export const agendaEvents = (db: ReadDb, range: { from: string; until: string; limit: number }): Row[] =>
  db
    .prepare<{ from: string; until: string; limit: number }, Row>(
      `SELECT e.id, e.matter_id, m.file_no, m.title AS matter_title, e.kind, e.title, e.happened AS "on", e.time
       FROM event AS e JOIN matter AS m ON m.id = e.matter_id
       WHERE length(e.happened) = 10 AND e.happened >= @from AND e.happened <= @until AND e.happened NOT GLOB '*[^0-9-]*'
       ORDER BY e.happened, e.time, e.id LIMIT @limit`,
    )
    .all(range)

/** Cases in which no open deadline and no event has a day from `today` on. */
export const casesWithoutNext = (db: ReadDb, today: string): CaseColumns[] =>
  db
    .prepare<[string, string], CaseColumns>(
      `SELECT m.id AS matter_id, m.file_no, m.title AS matter_title FROM matter AS m
       WHERE m.id NOT IN (SELECT matter_id FROM deadline WHERE status IN ('open', 'soft') AND coalesce(override_on, computed_on) >= ?)
         AND m.id NOT IN (SELECT matter_id FROM event WHERE happened >= ? AND length(happened) = 10)
       ORDER BY m.file_no, m.title, m.id`,
    )
    .all(today, today)
