/** Deadlines on their way out of the vault: the log as a PDF, days for another calendar. Each is journaled before it is written. */
import { join } from 'node:path'
import { listRules } from '../../db/repos/deadline-rules'
import { listMatters } from '../../db/repos/matters'
import { typesetDeadlineLog } from '../packets/typeset'
import type { Deadline, LogLine } from '../shared/contract/deadlines'
import type { MatterId } from '../shared/contract/values'
import { toWholeDay } from '../shared/dates/edtf'
import { formatDate } from '../shared/dates/format-date'
import { LocalDate, type DateLanguage } from '../shared/dates/schemas'
import { icsOf, type IcsDay } from '../shared/deadlines/ics'
import { paperWords } from '../shared/deadlines/paper-words'
import { deadlineLog } from './deadline-log'
import { writeOut } from './export'
import { change, opened, type Session } from './session'

type LogAsked = { from: LocalDate; to: LocalDate; matterId: MatterId | null; limit: number; language: DateLanguage; path: string }

const long = (date: LocalDate, language: DateLanguage): string => formatDate(toWholeDay(date), language, 'long')
const short = (date: LocalDate | null, language: DateLanguage): string => (date === null ? '—' : formatDate(toWholeDay(date), language, 'short'))

/** The cells of one line of the log. */
function cellsOf(line: LogLine, title: string, language: DateLanguage): string[] {
  const words = paperWords[language]
  const done = [`${words.what[line.what]} (${words.status[line.status]})`, line.reason].filter((text) => text !== '').join(': ')
  const due = line.dueBefore === null ? short(line.dueOn, language) : `${short(line.dueOn, language)}, ${words.was(short(line.dueBefore, language))}`
  return [line.at.slice(11, 16), line.fileNo, title, `${done}. ${line.actor}`, due]
}

/** Writes the log of the asked days as a PDF. */
export async function exportLog(session: Session, { path, language, ...range }: LogAsked): Promise<{ path: string; entries: number }> {
  const { db } = opened(session)
  const lines = deadlineLog(db, range)
  const words = paperWords[language]
  const titles = new Map<string, string>(listRules(db).map(({ id, title }) => [id, title[language]]))
  const days = [...new Set(lines.map(({ at }) => at.slice(0, 10)))]
  const paper = {
    title: words.logTitle, range: words.logRange(long(range.from, language), long(range.to, language)), note: words.logNote, empty: words.empty,
    foot: words.logTitle, columns: words.columns, language, words: { page: words.page, of: words.of }, dateIso: range.to,
    days: days.map((day) => ({
      title: long(LocalDate.parse(day), language),
      rows: lines.filter(({ at }) => at.startsWith(day)).map((line) => cellsOf(line, line.title === '' ? (titles.get(line.ruleId ?? '') ?? '') : line.title, language)),
    })),
  }
  const { pdf } = await typesetDeadlineLog(paper, join(session.rootDir, 'resources'))
  change(session, 'deadlines.exportLog', () => undefined, { about: range.matterId ?? 'all', reason: `${range.from}/${range.to}` })
  await writeOut(path, [pdf])
  return { path, entries: lines.length }
}

type IcsAsked = { matterId: MatterId | null; withFileNo: boolean; language: DateLanguage; path: string }

/** Writes what is watched and has a day as an .ics file under neutral titles. */
export async function exportIcs(
  session: Session, { matterId, withFileNo, language, path }: IcsAsked, watched: (matterId: MatterId | null) => readonly Deadline[],
): Promise<{ path: string; entries: number }> {
  const fileNos = new Map<string, string>(listMatters(opened(session).db, 100_000).map(({ id, fileNo }) => [id, fileNo]))
  const title = (of: MatterId): string => [paperWords[language].calendarTitle, withFileNo ? (fileNos.get(of) ?? '') : ''].filter((part) => part !== '').join(' ')
  const days = watched(matterId).flatMap((deadline): IcsDay[] => {
    const on = deadline.overrideOn ?? deadline.computedOn
    return on === null ? [] : [{ id: deadline.id, on, title: title(deadline.matterId), alertDays: deadline.alerts }]
  })
  const stamp = `${new Date(session.around.now().at).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`
  change(session, 'deadlines.exportIcs', () => undefined, { about: matterId ?? 'all', reason: withFileNo ? 'with file numbers' : 'without file numbers' })
  await writeOut(path, [new TextEncoder().encode(icsOf(days, stamp))])
  return { path, entries: days.length }
}
