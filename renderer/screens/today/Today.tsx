import { useEffect, useState, type ReactNode } from 'react'
import type { Agenda, AgendaLine } from '../../../electron/shared/contract/agenda'
import type { Standing } from '../../../electron/shared/deadlines/standing'
import { EventKind } from '../../../electron/shared/contract/events'
import { actions, useApp } from '../../store'
import { agendaDays } from '../../store/deadlines'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { Row, RowList } from '../../widgets/RowList'
import { useArrival } from '../../widgets/use-arrival'
import { useWords } from '../../widgets/use-words'
import { LogSheet } from '../deadlines/LogSheet'
import { IcsSheet } from '../deadlines/IcsSheet'
import { DaysLeft, StandingTag } from '../deadlines/StandingTag'

const groups: readonly (readonly [string, readonly Standing[]])[] = [
  ['overdue', ['overdue', 'noAnswer']],
  ['due', ['dueToday', 'soon', 'running']],
  ['undated', ['undated']],
  ['awaited', ['awaited']],
  ['embargo', ['embargo', 'embargoOver', 'softAhead', 'softPast']],
  ['decided', ['missed', 'restorationAsked']],
]

const columns = '108px 96px minmax(0,1fr) 300px'

/** What is due, overdue and awaited across all cases, and the cases where nothing lies ahead. */
export function Today() {
  const { t, date } = useWords()
  const agenda = useApp((state) => state.agenda)
  const matters = useApp((state) => state.matters)
  const [sheet, setSheet] = useState<'log' | 'ics' | null>(null)
  useEffect(() => void actions().loadAgenda(), [matters])
  return (
    <div className="agenda">
      <Load of={agenda}>
        {(loaded) => (
          <>
            <div className="spread">
              <p className="quiet">{date(loaded.today)}</p>
              <span className="row">
                <Btn slim onPress={() => setSheet('log')}>{t('today.log')}</Btn>
                <Btn slim onPress={() => setSheet('ics')}>{t('deadline.ics')}</Btn>
              </span>
            </div>
            <AgendaView agenda={loaded} />
          </>
        )}
      </Load>
      {sheet === 'log' ? <LogSheet matterId={null} onClose={() => setSheet(null)} /> : null}
      {sheet === 'ics' ? <IcsSheet matterId={null} onClose={() => setSheet(null)} /> : null}
    </div>
  )
}

function AgendaView({ agenda }: { readonly agenda: Agenda }) {
  const { t, date } = useWords()
  useArrival('today')
  const { papers, coming, withoutNext, lines } = agenda
  return (
    <>
      {lines.length + coming.length + papers.length === 0 ? <p className="quiet">{t('today.nothing', { days: agendaDays })}</p> : null}
      {groups.map(([group, standings]) => <Lines key={group} title={t(`today.${group}`)} lines={lines.filter(({ standing }) => standings.includes(standing))} />)}
      <Part title={t('today.coming')} count={coming.length}>
        {coming.map((event) => (
          <Line key={event.id} id={event.id} on={date(event.on, 'short')} fileNo={event.fileNo} onOpen={() => void actions().openMatter(event.matterId)}>
            <span>{event.title}</span>
            <span className="ends-right"><span className="small quiet num">{event.time}</span><span className="tag plain">{kindWords(event.kind, t)}</span></span>
          </Line>
        ))}
      </Part>
      <Part title={t('today.papers')} count={papers.length}>
        {papers.map((paper) => (
          <Line key={paper.id} id={paper.id} on={paper.dueOn === null ? '—' : date(paper.dueOn, 'short')} fileNo={paper.fileNo} onOpen={() => void actions().openMatter(paper.matterId, { kind: 'missingPaper', id: paper.id })}>
            <span>{paper.what} <span className="small faint">{paper.fromWhom}</span></span>
            <span className="ends-right"><DaysLeft dueOn={paper.dueOn} standing="awaited" /></span>
          </Line>
        ))}
      </Part>
      <Part title={t('today.withoutNext')} count={withoutNext.length}>
        {withoutNext.map(({ matterId, fileNo, matterTitle }) => (
          <Line key={matterId} id={`next ${matterId}`} on="—" fileNo={fileNo} onOpen={() => void actions().openMatter(matterId, { kind: 'deadline', id: null })}>
            <span>{matterTitle}</span>
            <span className="ends-right small quiet">{t('today.enter')}</span>
          </Line>
        ))}
      </Part>
    </>
  )
}

function kindWords(kind: string, t: (key: string) => string): string {
  const known = EventKind.options.find((each) => each === kind)
  return known === undefined ? '' : t(`enum.eventKind.${known}`)
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly AgendaLine[] }) {
  const { t, date, language } = useWords()
  return (
    <Part title={title} count={lines.length}>
      {lines.map((line) => (
        <Line key={line.id} id={line.id} on={line.dueOn === null ? '—' : date(line.dueOn, 'short')} fileNo={line.fileNo} onOpen={() => void actions().openMatter(line.matterId, { kind: 'deadline', id: line.id })}>
          <span>{line.title === '' ? (line.ruleTitle?.[language] ?? '') : line.title} <span className="small faint">{line.dueTime}</span></span>
          <span className="ends-right">
            <DaysLeft dueOn={line.dueOn} standing={line.standing} />
            {line.isDoubtful ? <span className="tag late">{t('today.doubtful')}</span> : null}
            <StandingTag standing={line.standing} />
          </span>
        </Line>
      ))}
    </Part>
  )
}

function Part({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  if (count === 0) return null
  return (
    <section>
      <h2>{title} <span className="num">{count}</span></h2>
      <RowList label={title}>{children}</RowList>
    </section>
  )
}

function Line({ id, on, fileNo, onOpen, children }: { readonly id: string; readonly on: string; readonly fileNo: string; readonly onOpen: () => void; readonly children: ReactNode }) {
  return (
    <li>
      <Row id={id} columns={columns} onOpen={onOpen}>
        <span className="date num">{on}</span>
        <span className="num quiet">{fileNo}</span>
        {children}
      </Row>
    </li>
  )
}
