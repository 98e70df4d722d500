import { withoutIncident } from '../../../electron/shared/rules/injury-course'
import { absenceOfMarks } from '../../../electron/shared/rules/delayed-observation'
import type { CaseRecord } from '../../../electron/shared/contract/records'
import { crimeNext } from '../../../electron/shared/rules/injury-course'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'
import { CourseList, useDaysText } from './CourseList'
import { useCourses } from './InjurySide'

/** Every incident with what followed it: telling, sight, photographs, examination, care and crime report, in one line of time. */
export function IncidentCourses() {
  const { t, language } = useWords()
  const days = useDaysText()
  const courses = useCourses()
  const loose = withoutIncident(useApp((state) => listOf(state.records)))
  return (
    <div className="courses">
      {courses.map((course) => (
        <section key={course.incident.event.id} className="incident">
          <h3>{course.incident.event.title}</h3>
          <p className="small quiet">
            {course.untilSeen === null ? t('injury.notSeen') : t('injury.seenAfter', { days: days(course.untilSeen) })} {absenceOfMarks(course.untilSeen, language)}
          </p>
          <CourseList course={course} />
        </section>
      ))}
      {loose.length === 0 ? null : (
        <p className="small"><span className="quiet">{t('injury.loose')}</span>{' '}
          {loose.map(({ event }, index) => <span key={event.id}>{index === 0 ? '' : ', '}<LinkBtn onPress={() => actions().openRecord(recordOf(event))}>{event.title}</LinkBtn></span>)}
        </p>
      )}
    </div>
  )
}

/** What a crime report needs next, at the end of its line. */
export function CrimeNextView({ record }: { readonly record: CaseRecord }) {
  const { t, date } = useWords()
  if (record.kind !== 'crimeReport') return null
  const { nextStep, nextOn } = record.details
  return <span className="small">{nextStep === '' ? t(`injury.crimeNext.${crimeNext(record)}`) : nextStep} {nextOn === null ? null : <span className="quiet">{date(nextOn, 'short')}</span>}</span>
}
