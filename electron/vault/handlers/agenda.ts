import { agendaDeadlines, agendaEvents, agendaPapers, casesWithoutNext, type AgendaRow } from '../../../db/repos/agenda'
import { listRules } from '../../../db/repos/deadline-rules'
import { fromRow } from '../../../db/repos/row'
import type { agendaContract, AgendaLine } from '../../shared/contract/agenda'
import { AgendaCase, AgendaEvent, AgendaPaper } from '../../shared/contract/agenda'
import type { HandlersFor } from '../../shared/contract/channel'
import { DeadlineId, MatterId } from '../../shared/contract/values'
import { addDays } from '../../shared/dates/calendar'
import { LocalDate, LocalTime } from '../../shared/dates/schemas'
import { DeadlineKind, ruleKey, type InThreeLanguages } from '../../shared/deadlines/rule'
import { alertOn, alertsOf, DeadlineStatus, nextAlert, standingOf } from '../../shared/deadlines/standing'
import { opened, type Session } from '../session'

const day = (text: string | null): LocalDate | null => (text === null ? null : LocalDate.parse(text))
const days = (json: string): number[] => JSON.parse(json) as number[]

function toLine(row: AgendaRow, titles: ReadonlyMap<string, InThreeLanguages>, today: LocalDate): AgendaLine {
  const [dueOn, alerts, kind] = [day(row.due_on), days(row.alerts), DeadlineKind.parse(row.kind)]
  const chain = alertsOf({ dueOn, alerts, triggerOn: day(row.counted_from), remindAfter: days(row.remind_after) })
  const ruleTitle = row.rule_id === null ? null : (titles.get(ruleKey({ id: row.rule_id, version: row.rule_version ?? 0 })) ?? titles.get(row.rule_id) ?? null)
  return {
    id: DeadlineId.parse(row.id), matterId: MatterId.parse(row.matter_id), fileNo: row.file_no, matterTitle: row.matter_title, title: row.title, ruleTitle, kind,
    standing: standingOf({ kind, status: DeadlineStatus.parse(row.status), dueOn, alerts }, today), dueOn, dueTime: row.due_time === null ? null : LocalTime.parse(row.due_time),
    alert: alertOn(chain, today), nextAlert: nextAlert(chain, today), isDoubtful: row.is_doubtful === 1,
  }
}

export const agendaHandlers: HandlersFor<typeof agendaContract, Session> = {
  'agenda.today': (session, { ahead, limit }) => {
    const { db } = opened(session)
    const today = LocalDate.parse(session.around.now().at.slice(0, 10))
    const until = addDays(today, ahead)
    const titles = new Map<string, InThreeLanguages>(listRules(db).flatMap((rule) => [[ruleKey(rule), rule.title], [rule.id, rule.title]] as const))
    return {
      today,
      lines: agendaDeadlines(db, { until, limit }).map((row) => toLine(row, titles, today)),
      papers: agendaPapers(db, limit).map((row) => AgendaPaper.parse(fromRow(row))),
      coming: agendaEvents(db, { from: today, until, limit }).map((row) => AgendaEvent.parse(fromRow(row))),
      withoutNext: casesWithoutNext(db, today).slice(0, limit).map((row) => AgendaCase.parse(fromRow(row))),
    }
  },
}
