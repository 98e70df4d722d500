import type { CaseRecord } from '../../../electron/shared/contract/records'
import { particularWords } from '../../../electron/shared/particulars/words'
import { motionStanding, motionStates, motionTally, type MotionState } from '../../../electron/shared/procedure/motions'
import { today } from '../../format/today'
import { useWords } from '../../widgets/use-words'
import { motionsIn } from './records-in'
import { useDays } from './use-days'

const looks: Readonly<Record<MotionState, string>> = { waiting: 'soon', granted: 'good', partly: 'good', refused: 'plain', refusedNoReasons: 'late', notConsidered: 'late', deferred: 'soon', withdrawn: 'plain' }

/** What became of the motions of each side, over the list. */
export function MotionTally({ records }: { readonly records: readonly CaseRecord[] }) {
  const { t, language } = useWords()
  const words = particularWords('motion', language)
  const tally = motionTally(motionsIn(records), today())
  if (tally.length === 0) return null
  return (
    <ul className="small quiet pad-bottom">
      {tally.map(({ filedBy, filed, by }) => (
        <li key={filedBy}>
          <span className="strong">{words.value('filedBy', filedBy)}</span>: {t('procedure.filed', { count: filed.length })}
          {motionStates.flatMap((state) => (by[state].length === 0 ? [] : [`; ${t(`procedure.motion.${state}`).toLocaleLowerCase()} ${by[state].length}`])).join('')}
        </li>
      ))}
    </ul>
  )
}

/** How one motion stands: the answer, how long it took or has been waited for, and the next step. */
export function MotionStandingView({ record }: { readonly record: CaseRecord }) {
  const { t, date } = useWords()
  const days = useDays()
  if (record.kind !== 'motion') return null
  const standing = motionStanding(record, today())
  const { nextStep, nextOn, appealable } = record.details
  const isOpen = standing.state === 'waiting' || standing.state === 'deferred'
  return (
    <>
      <span className={`tag ${looks[standing.state]}`}>{t(`procedure.motion.${standing.state}`)}</span>
      {standing.days === null ? null : <span className="small quiet"> {standing.days.max === 0 ? t('procedure.sameDay') : t(isOpen ? 'procedure.waiting' : 'procedure.took', { days: days(standing.days) })}</span>}
      {appealable === 'separately' && !isOpen ? <span className="small quiet">, {t('procedure.appealable')}</span> : null}
      {nextStep === '' && nextOn === null ? null : <span className={`small ${(standing.nextIn?.max ?? 0) < 0 ? 'is-late' : ''}`}> → {nextStep}{nextOn === null ? '' : ` ${t('procedure.by', { date: date(nextOn, 'short') })}`}</span>}
    </>
  )
}
