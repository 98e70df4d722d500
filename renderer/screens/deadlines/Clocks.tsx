import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { Row, RowList } from '../../widgets/RowList'
import { useWords } from '../../widgets/use-words'
import { DaysLeft, StandingTag } from './StandingTag'
import { useDeadlineWords } from './use-deadline-words'

/** The case's clocks on its overview: what is watched, the nearest first. */
export function Clocks() {
  const { t, date } = useWords()
  const words = useDeadlineWords()
  const watched = useApp((state) => listOf(state.deadlines)).filter(({ status }) => ['open', 'soft', 'missed', 'restorationAsked'].includes(status)).slice(0, 6)
  return (
    <section>
      <div className="spread">
        <h2>{t('today.clocks')}</h2>
        <LinkBtn onPress={() => actions().goTab('deadlines')}><span className="small">{t('today.openAll')}</span></LinkBtn>
      </div>
      {watched.length === 0 ? (
        <p className="small quiet">{t('today.noClock')} <LinkBtn onPress={() => actions().openRecord({ kind: 'deadline', id: null })}>{t('today.enter')}</LinkBtn></p>
      ) : (
        <RowList label={t('today.clocks')}>
          {watched.map((deadline) => (
            <li key={deadline.id}>
              <Row id={deadline.id} columns="108px minmax(0,1fr) auto" onOpen={() => actions().openRecord({ kind: 'deadline', id: deadline.id })}>
                <span className="date num">{deadline.dueOn === null ? '—' : date(deadline.dueOn, 'short')}</span>
                <span>{words.titleOf(deadline)}</span>
                <span className="ends-right"><DaysLeft dueOn={deadline.dueOn} standing={deadline.standing} /> <StandingTag standing={deadline.standing} /></span>
              </Row>
            </li>
          ))}
        </RowList>
      )}
    </section>
  )
}
