import type { ReactNode } from 'react'
import type { Matter } from '../../../electron/shared/contract/matters'
import { today } from '../../format/today'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { isOverdue, MissingRow } from '../documents/MissingPapers'
import { Row, RowList } from '../../widgets/RowList'
import { useWords } from '../../widgets/use-words'
import { Clocks } from '../deadlines/Clocks'
import { DifferingSources } from '../chronology/DifferingSources'
import { Watch } from '../detention/Watch'
import { recordOf } from '../chronology/record-of'
import { caseFigures, type Since } from './case-figures'
import { Timeline } from './Timeline'

/** The case at a glance: since when, where sources differ, what came last. */
export function Overview({ matter }: { readonly matter: Matter }) {
  const { t, date } = useWords()
  const chronology = useApp((state) => listOf(state.chronology))
  const visits = useApp((state) => listOf(state.visits))
  const denials = useApp((state) => listOf(state.denials))
  const packets = useApp((state) => listOf(state.packets))
  const figures = caseFigures({ visits, denials, chronology, today: today() })
  const recent = chronology.slice(-7).reverse()
  return (
    <div className="body stack wide-gap">
      <div className="clocks">
        <SinceFigure title={t('overview.withoutCounsel')} since={figures.counsel} />
        <SinceFigure title={t('overview.withoutLetter')} since={figures.letter} />
        <Figure title={t('overview.denials')} note={t('overview.denialsYear', { count: figures.denialsInYear })} onOpen={() => actions().goTab('visits')}>{figures.denials}</Figure>
        <Figure title={t('overview.packets')} note={t('overview.drafts', { count: packets.filter(({ status }) => status === 'draft').length })} onOpen={() => actions().goTab('packets')}>
          {packets.filter(({ status }) => status === 'final').length}
        </Figure>
      </div>
      <Clocks />
      <Watch />
      <Timeline entries={chronology} />
      <div className="cols">
        <section>
          <h2>{t('overview.recent')}</h2>
          {recent.length === 0 ? <p className="empty">{t('overview.recentEmpty')}</p> : (
            <RowList label={t('overview.recent')}>
              {recent.map(({ event }) => (
                <li key={event.id}>
                  <Row id={event.id} columns="128px minmax(0,1fr) auto" onOpen={() => actions().openRecord(recordOf(event))}>
                    <span className="date">{event.happened === null ? t('date.undated') : date(event.happened, 'short')}</span>
                    <span>{event.title}</span>
                    <span className="small faint">{t(`enum.eventKind.${event.kind}`)}</span>
                  </Row>
                </li>
              ))}
            </RowList>
          )}
        </section>
        <section>
          <OverduePapers />
          <h2>{t('overview.differ')}</h2>
          <DifferingSources entries={chronology} />
          <p className="pad-top"><LinkBtn onPress={() => actions().openRecord({ kind: 'matter' })}>{t('case.edit')}</LinkBtn></p>
          {matter.note === '' ? null : <p className="small quiet pre">{matter.note}</p>}
        </section>
      </div>
    </div>
  )
}

/** Papers whose day has passed; nothing while there are none. */
function OverduePapers() {
  const { t } = useWords()
  const overdue = useApp((state) => listOf(state.missingPapers)).filter(isOverdue)
  if (overdue.length === 0) return null
  return (
    <div className="pad-bottom">
      <h2>{t('overview.overdue')}</h2>
      <RowList label={t('overview.overdue')}>
        {overdue.slice(0, 5).map((paper) => <li key={paper.id}><MissingRow paper={paper} slim onOpen={() => actions().openRecord({ kind: 'missingPaper', id: paper.id })} /></li>)}
      </RowList>
      {overdue.length > 5 ? <LinkBtn onPress={() => actions().goTab('documents')}><span className="small">{t('overview.overdueAll', { count: overdue.length })}</span></LinkBtn> : null}
    </div>
  )
}

/** A number that opens the records it counts. */
function Figure({ title, note, onOpen, children }: { readonly title: string; readonly note: string; readonly onOpen: () => void; readonly children: ReactNode }) {
  return (
    <div>
      <h2>{title}</h2>
      <div className="big">{children}</div>
      <LinkBtn onPress={onOpen}><span className="small">{note}</span></LinkBtn>
    </div>
  )
}

function SinceFigure({ title, since }: { readonly title: string; readonly since: Since | null }) {
  const { t, date } = useWords()
  if (since === null) return <div><h2>{title}</h2><div className="big faint">—</div><span className="small quiet">{t('overview.never')}</span></div>
  const entry = actions().chronology
  const open = (): void => {
    const found = listOf(entry).find(({ event }) => event.id === since.eventId)
    if (found !== undefined) actions().openRecord(recordOf(found.event))
  }
  return (
    <Figure title={title} note={t('overview.sinceDate', { date: date(since.happened, 'short') })} onOpen={open}>
      {since.min === since.max ? t('overview.days', { days: since.min }) : t('overview.daysRange', { min: since.min, max: since.max })}
    </Figure>
  )
}
