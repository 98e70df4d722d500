import type { Standing } from '../../../electron/shared/deadlines/standing'
import { daysBetween } from '../../../electron/shared/dates/calendar'
import type { LocalDate } from '../../../electron/shared/dates/schemas'
import { today } from '../../format/today'
import { useWords } from '../../widgets/use-words'

/** No standing is ever green but one that proof has closed: a day ahead is no safety. */
const looks: Readonly<Record<Standing, 'late' | 'soon' | 'good' | 'plain'>> = {
  overdue: 'late', noAnswer: 'late', missed: 'late', dueToday: 'soon', soon: 'soon', restorationAsked: 'soon', undated: 'soon', softPast: 'soon', embargo: 'soon',
  running: 'plain', awaited: 'plain', embargoOver: 'plain', softAhead: 'plain', restored: 'plain', notApplicable: 'plain', done: 'good',
}

/** How a deadline stands, always in words. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  const { t } = useWords()
  return <span className={`tag ${looks[standing]}`}>{t(`enum.standing.${standing}`)}</span>
}

const isWaiting = (standing: Standing): boolean => !['done', 'restored', 'notApplicable'].includes(standing)

/** 'in 5 days', '3 days ago'; nothing for what is closed or has no day. */
export function DaysLeft({ dueOn, standing }: { readonly dueOn: LocalDate | null; readonly standing: Standing }) {
  const { t } = useWords()
  if (dueOn === null || !isWaiting(standing)) return null
  const days = daysBetween(today(), dueOn)
  return <span className="small faint num">{days < 0 ? t('deadline.late', { days: -days }) : t('deadline.left', { days })}</span>
}
