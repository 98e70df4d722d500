import { absenceOfMarks, daysAfter } from '../../../electron/shared/rules/delayed-observation'
import { crimeNext, injuryCourses, type InjuryCourse } from '../../../electron/shared/rules/injury-course'
import { photoRuleNames } from '../../../electron/shared/particulars/injury-parts'
import { particulars } from '../../../electron/shared/particulars'
import type { Fields, Groups } from '../../../electron/shared/particulars/fields'
import { particularWords } from '../../../electron/shared/particulars/words'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import type { Form } from '../../widgets/use-form'
import type { OwnPart } from '../records/parts'
import type { RecordDraft } from '../records/RecordForm'
import { toRows } from '../records/values'
import { CourseList } from './CourseList'

/** Every incident of the case with what followed it. */
export function useCourses(): readonly InjuryCourse[] {
  const records = useApp((state) => listOf(state.records))
  const chronology = useApp((state) => listOf(state.chronology))
  const documents = useApp((state) => listOf(state.documents))
  return injuryCourses(records, chronology, documents)
}

/** The margin of an injury record: the days since the harm, what absence of marks means, the groups and what they hold. */
export const InjurySide: OwnPart = ({ record, form }) => {
  const { t, language } = useWords()
  const courses = useCourses()
  const kind = form.value.kind
  const id = record?.event.id ?? ''
  const own = courses.filter(({ incident, steps }) => incident.event.id === id || steps.some(({ eventId }) => eventId === id))
  return (
    <>
      {own.map((course) => (
        <section key={course.incident.event.id} className="stack">
          <h2>{t('injury.course')}</h2>
          <CourseList course={course} slim />
        </section>
      ))}
      {kind === 'injuryObservation' || kind === 'clinicalEvaluation' ? (
        <section className="stack">
          <h2>{t('injury.late')}</h2>
          {own.map((course) => <LateLine key={course.incident.event.id} course={course} eventId={id} />)}
          {own.length > 0 ? null : <p>{absenceOfMarks(null, language)}</p>}
          <PhotoRules details={form.value.details} />
        </section>
      ) : null}
      {record?.kind === 'crimeReport' ? <section><h2>{t('injury.nextStep')}</h2><p>{record.details.nextStep === '' ? t(`injury.crimeNext.${crimeNext(record)}`) : record.details.nextStep}</p></section> : null}
      <GroupList form={form} kind={kind} />
    </>
  )
}

function LateLine({ course, eventId }: { readonly course: InjuryCourse; readonly eventId: string }) {
  const { language } = useWords()
  const days = course.steps.find((step) => step.eventId === eventId)?.days ?? null
  return <><p><b>{daysAfter(days, language)}</b></p><p className="small">{absenceOfMarks(days, language)}</p></>
}

function PhotoRules({ details }: { readonly details: Readonly<Record<string, unknown>> }) {
  const { t } = useWords()
  if (toRows(details['photographs']).length === 0) return null
  const count = (answer: string): number => photoRuleNames.filter((name) => details[name] === answer).length
  return <p className="small">{t('injury.rules', { met: count('yes'), not: count('no'), open: count('unknown') })}</p>
}

/** The parts of a long form, each with a sign whether anything is in it. */
function GroupList({ form, kind }: { readonly form: Form<RecordDraft>; readonly kind: string }) {
  const { t, language } = useWords()
  const described = Object.values(particulars).find((each) => each.kind === kind)
  if (described === undefined) return null
  const groups: Groups = described.groups
  const words = particularWords(described.kind, language)
  const isFilled = (group: Fields): boolean => Object.entries(group).some(([name, { empty }]) => JSON.stringify(form.value.details[name] ?? empty) !== JSON.stringify(empty))
  const go = (id: string): void => {
    const group = document.getElementById(id)
    group?.scrollIntoView({ block: 'start' })
    group?.querySelector<HTMLElement>('input, textarea, button, [tabindex]')?.focus({ preventScroll: true })
  }
  return (
    <section>
      <h2>{t('injury.parts')}</h2>
      <ul>
        {Object.entries(groups).map(([name, group]) => (
          <li key={name} className="chk">
            <i className={`dot ${isFilled(group) ? 'done' : 'open'}`} aria-hidden />
            <span><LinkBtn onPress={() => go(`${kind}-${name}`)}>{words.group(name)}</LinkBtn> <span className="hidden-visually">{t(isFilled(group) ? 'injury.filled' : 'injury.empty')}</span></span>
          </li>
        ))}
      </ul>
    </section>
  )
}
