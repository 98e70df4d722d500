import { useState } from 'react'
import type { Matter } from '../../../electron/shared/contract/matters'
import type { ListedDeadline } from '../../../electron/shared/contract/deadlines'
import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Segmented } from '../../widgets/Choice'
import { Confirm } from '../../widgets/Confirm'
import { Load } from '../../widgets/Load'
import { Row, RowList } from '../../widgets/RowList'
import { useWords } from '../../widgets/use-words'
import { IcsSheet } from './IcsSheet'
import { LogSheet } from './LogSheet'
import { MonthGrid } from './MonthGrid'
import { DaysLeft, StandingTag } from './StandingTag'
import { useDeadlineWords } from './use-deadline-words'

/** The deadlines of a case: as a list by day, or on a month; the daily log and days for another calendar. */
export function Deadlines({ matter }: { readonly matter: Matter }) {
  const { t } = useWords()
  const deadlines = useApp((state) => state.deadlines)
  const [view, setView] = useState<'list' | 'month'>('list')
  const [sheet, setSheet] = useState<'log' | 'ics' | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const open = (id: string | null): void => actions().openRecord({ kind: 'deadline', id })
  return (
    <div className="body stack wide-gap">
      <div className="spread">
        <span className="row">
          <span className="hidden-visually" id="deadline-view">{t('deadline.view')}</span>
          <Segmented slim labelId="deadline-view" value={view} options={[{ value: 'list', label: t('deadline.list') }, { value: 'month', label: t('deadline.month') }]} onChange={setView} />
        </span>
        <span className="row">
          <Btn slim onPress={() => setSheet('log')}>{t('deadline.log')}</Btn>
          <Btn slim onPress={() => setSheet('ics')}>{t('deadline.ics')}</Btn>
          <Btn slim onPress={() => open(null)}>{t('record.deadline')}</Btn>
        </span>
      </div>
      <Load of={deadlines}>
        {(all) => all.length === 0 ? <div className="empty"><h3>{t('deadline.empty')}</h3><p>{t('deadline.emptyText')}</p></div>
          : view === 'month' ? <MonthGrid deadlines={all} onOpen={open} /> : (
            <RowList label={t('deadline.title')} keys={{ onEdit: open, onDelete: setAsked }}>
              {all.map((deadline) => <li key={deadline.id}><DeadlineRow deadline={deadline} onOpen={() => open(deadline.id)} /></li>)}
            </RowList>
          )}
      </Load>
      {sheet === 'log' ? <LogSheet matterId={matter.id} onClose={() => setSheet(null)} /> : null}
      {sheet === 'ics' ? <IcsSheet matterId={matter.id} onClose={() => setSheet(null)} /> : null}
      {asked === null ? null : (
        <Confirm title={t('deadline.delete')} text={t('deadline.deleteText')} action={t('form.delete')} onClose={() => setAsked(null)} onYes={() => actions().removeDeadline(matter.id, asked).catch(actions().sayError)} />
      )}
    </div>
  )
}

function DeadlineRow({ deadline, onOpen }: { readonly deadline: ListedDeadline; readonly onOpen: () => void }) {
  const { t, date } = useWords()
  const words = useDeadlineWords()
  const before = deadline.earlier.at(-1)
  const isDoubtful = deadline.overrideOn === null && deadline.warnings.some(({ level }) => level === 'stop')
  return (
    <Row id={deadline.id} columns="148px minmax(0,1.3fr) minmax(0,1fr) 300px" onOpen={onOpen}>
      <span className="date num">{deadline.dueOn === null ? t('date.undated') : date(deadline.dueOn, 'short')} <span className="faint">{deadline.overrideOn === null ? deadline.computedTime : ''}</span></span>
      <span>{words.titleOf(deadline)}</span>
      <span className="small quiet">
        {t(`enum.deadlineKind.${deadline.kind}`)}{before === undefined ? '' : `, ${t('deadline.wasOn', { on: before.computedOn === null ? '—' : date(before.computedOn, 'short') })}`}
      </span>
      <span className="ends-right">
        <DaysLeft dueOn={deadline.dueOn} standing={deadline.standing} />
        {isDoubtful ? <span className="tag late">{t('today.doubtful')}</span> : null}
        <StandingTag standing={deadline.standing} />
      </span>
    </Row>
  )
}
