import type { DaysBySource, InjuryCourse } from '../../../electron/shared/rules/injury-course'
import { particularWords } from '../../../electron/shared/particulars/words'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'

type Days = { readonly min: number; readonly max: number }

/** What followed an incident, day by day, and what each source says of the time between. */
export function CourseList({ course, slim = false }: { readonly course: InjuryCourse; readonly slim?: boolean }) {
  const { t, date, language } = useWords()
  const chronology = useApp((state) => listOf(state.chronology))
  const days = useDaysText()
  const open = (id: string): void => {
    const event = chronology.find((entry) => entry.event.id === id)?.event
    if (event !== undefined) actions().openRecord(recordOf(event))
  }
  const valueOf = (what: string, value: string): string => {
    if (value === '') return ''
    if (what === 'care') return particularWords('care', language).value('careStep', value)
    return particularWords('crimeReport', language).value(what === 'decided' ? 'crimeDecision' : 'crimeAppeal', value)
  }
  return (
    <>
      <ol className={`course ${slim ? 'slim' : ''}`} aria-label={t('injury.course')}>
        {course.steps.map((step, index) => (
          <li key={index} className={step.what === 'harm' ? 'harm' : ''}>
            <span className="date num">{step.on === null ? t('date.undated') : date(step.on, 'short')}</span>
            <span>
              <LinkBtn onPress={() => open(step.eventId)}>{t(`injury.what.${step.what}`)}</LinkBtn>{step.value === '' ? '' : `: ${valueOf(step.what, step.value).toLocaleLowerCase()}`}
              {slim || step.title === '' ? null : <span className="quiet small"> {step.title}</span>}
            </span>
            <span className="num small quiet">{step.days === null ? '' : `+${days(step.days)}`}</span>
          </li>
        ))}
      </ol>
      <BySource course={course} />
    </>
  )
}

/** Lengths that sources give, beside the one by the dates: none is taken for the true one. */
function BySource({ course }: { readonly course: InjuryCourse }) {
  const { t, date } = useWords()
  const days = useDaysText()
  const { untilSeen, untilSeenBySource, meanwhile } = course
  if (untilSeenBySource.length === 0 && meanwhile.length === 0) return null
  return (
    <div className="by-source small">
      {untilSeen === null || untilSeenBySource.length === 0 ? null : (
        <>
          <p>{t('injury.untilSeen')}</p>
          <ul><li className="spread"><span>{t('figures.byDates')}</span><span className="num">{days(untilSeen)}</span></li>{untilSeenBySource.map((said) => <Said key={said.claimId} said={said} />)}</ul>
        </>
      )}
      {meanwhile.map((gap) => (
        <div key={gap.eventId}>
          <p>{t('injury.meanwhile', { title: gap.title, date: date(gap.happened, 'short') })}</p>
          <ul>
            {gap.byDates === null ? null : <li className="spread"><span>{t('figures.byDates')}</span><span className="num">{days(gap.byDates)}</span></li>}
            {gap.bySource.map((said) => <Said key={said.claimId} said={said} />)}
          </ul>
        </div>
      ))}
    </div>
  )
}

function Said({ said }: { readonly said: DaysBySource }) {
  const { t } = useWords()
  const days = useDaysText()
  const paper = useDocuments().find(({ id }) => id === said.documentId)
  return <li className="spread"><span><span className="said">{t('claim.said', { text: said.quote })}</span> <span className="faint">{paper?.title}</span></span><span className="num">{days(said.days)}</span></li>
}

export function useDaysText(): (days: Days) => string {
  const { t } = useWords()
  return (days) => (days.min === days.max ? t('overview.days', { days: days.min }) : t('overview.daysRange', days))
}
