import { useState } from 'react'
import type { ListedDeadline } from '../../../electron/shared/contract/deadlines'
import { actions } from '../../store'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { CloseSheet, FollowUpSheet, OverrideSheet, StateSheet } from './DeadlineSheets'
import { DaysLeft, StandingTag } from './StandingTag'

type Which = 'close' | 'state' | 'override' | 'followUp'

/** How the saved deadline stands, what came before, and the steps that a person can take. */
export function DeadlineSide({ deadline }: { readonly deadline: ListedDeadline }) {
  const { t, date } = useWords()
  const [sheet, setSheet] = useState<Which | null>(null)
  const { dueOn, standing, earlier, nextAlert, overrideOn, computedOn, overrideReason, statusReason, statusOn } = deadline
  const isOver = ['done', 'restored', 'notApplicable'].includes(deadline.status)
  const close = (): void => setSheet(null)
  return (
    <aside className="side">
      <section>
        <h2>{t('deadline.state')}</h2>
        <p className="row"><StandingTag standing={standing} /> <DaysLeft dueOn={dueOn} standing={standing} /></p>
        <p className="num strong">{dueOn === null ? t('deadline.noDay') : date(dueOn)} {overrideOn === null ? deadline.computedTime : null}</p>
        {overrideOn === null ? null : <p className="small quiet">{t('deadline.overrideShown', { on: computedOn === null ? '—' : date(computedOn), reason: overrideReason })}</p>}
        {statusReason === '' && statusOn === null ? null : <p className="small quiet">{statusReason} {date(statusOn, 'short')}</p>}
        <Proof deadline={deadline} />
        {nextAlert === null || isOver ? null : <p className="small quiet">{t('deadline.next')}: {date(nextAlert.on, 'short')}, {t(nextAlert.which === 'before' ? 'deadline.alertBefore' : 'deadline.alertAfter', { days: nextAlert.days })}</p>}
      </section>
      <section className="stack">
        {isOver ? null : <Btn look="go" onPress={() => setSheet('close')}>{t('deadline.close')}</Btn>}
        <Btn onPress={() => setSheet('state')}>{t('deadline.change')}</Btn>
        {isOver ? null : <Btn onPress={() => setSheet('override')}>{t('deadline.override')}</Btn>}
        {deadline.kind === 'answerDue' && !isOver ? <Btn onPress={() => setSheet('followUp')}>{t('deadline.followUp')}</Btn> : null}
      </section>
      {earlier.length === 0 ? null : (
        <section>
          <h2>{t('deadline.earlier')}</h2>
          <ul className="rows">
            {earlier.map((value, index) => (
              <li key={index} className="small pad-line">{t('deadline.earlierLine', { on: value.computedOn === null ? '—' : date(value.computedOn), from: value.countedFrom === null ? '—' : date(value.countedFrom, 'short'), because: t(`enum.because.${value.because}`) })}</li>
            ))}
          </ul>
        </section>
      )}
      {sheet === 'close' ? <CloseSheet deadline={deadline} onClose={close} /> : null}
      {sheet === 'state' ? <StateSheet deadline={deadline} onClose={close} /> : null}
      {sheet === 'override' ? <OverrideSheet deadline={deadline} onClose={close} /> : null}
      {sheet === 'followUp' ? <FollowUpSheet id={deadline.id} onClose={close} /> : null}
    </aside>
  )
}

/** The paper that closed it. */
function Proof({ deadline }: { readonly deadline: ListedDeadline }) {
  const { t, date } = useWords()
  const paper = useDocuments().find(({ id }) => id === deadline.proofDocumentId)
  if (paper === undefined) return null
  return (
    <p className="small">
      {t('deadline.proof')}: <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: paper.id })}>{paper.title}</LinkBtn> {date(deadline.proofOn, 'short')} {deadline.proofNote}
    </p>
  )
}
