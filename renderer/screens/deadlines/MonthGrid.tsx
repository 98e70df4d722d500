import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { addDays, dayParts, daysInMonth, toLocalDate } from '../../../electron/shared/dates/calendar'
import type { LocalDate } from '../../../electron/shared/dates/schemas'
import { monthsLater } from '../../../electron/shared/deadlines/add-period'
import { weekDay } from '../../../electron/shared/deadlines/working-days'
import type { Standing } from '../../../electron/shared/deadlines/standing'
import { today } from '../../format/today'
import { Btn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { StandingTag } from './StandingTag'
import { useDeadlineWords } from './use-deadline-words'

type OnDay = { readonly id: string; readonly title: string; readonly ruleId: string | null; readonly dueOn: LocalDate | null; readonly standing: Standing }

const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** The weeks that hold a month, Monday first, with the days of its neighbours at the ends. */
export function weeksOf(month: LocalDate): readonly (readonly LocalDate[])[] {
  const { year, month: n } = dayParts(month)
  const first = toLocalDate({ year, month: n, day: 1 })
  const start = addDays(first, -week.indexOf(weekDay(first)))
  const rows = Math.ceil((week.indexOf(weekDay(first)) + daysInMonth(year, n)) / 7)
  return Array.from({ length: rows }, (_, row) => Array.from({ length: 7 }, (__, column) => addDays(start, row * 7 + column)))
}

const steps: Readonly<Record<string, (day: LocalDate) => LocalDate>> = {
  ArrowLeft: (day) => addDays(day, -1), ArrowRight: (day) => addDays(day, 1), ArrowUp: (day) => addDays(day, -7), ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => monthsLater(day, -1).on, PageDown: (day) => monthsLater(day, 1).on,
  Home: (day) => addDays(day, -week.indexOf(weekDay(day))), End: (day) => addDays(day, 6 - week.indexOf(weekDay(day))),
}

/** Deadlines on a month: one day has the focus, arrows move it, Enter opens what stands there. */
export function MonthGrid({ deadlines, onOpen }: { readonly deadlines: readonly OnDay[]; readonly onOpen: (id: string) => void }) {
  const { t, date } = useWords()
  const [day, setDay] = useState<LocalDate>(today())
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
    moved.current = false
  }, [day])
  const on = (each: LocalDate): readonly OnDay[] => deadlines.filter(({ dueOn }) => dueOn === each)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.altKey) return
    event.preventDefault()
    moved.current = true
    setDay(step(day))
  }
  const here = on(day)
  return (
    <div className="stack">
      <div className="spread">
        <h2 aria-live="polite">{date(day.slice(0, 7))}</h2>
        <span className="row">
          <Btn slim onPress={() => setDay(monthsLater(day, -1).on)}>{t('deadline.prevMonth')}</Btn>
          <Btn slim onPress={() => setDay(today())}>{t('deadline.thisMonth')}</Btn>
          <Btn slim onPress={() => setDay(monthsLater(day, 1).on)}>{t('deadline.nextMonth')}</Btn>
        </span>
      </div>
      <table className="month" ref={grid} aria-label={date(day.slice(0, 7))}>
        <thead><tr>{week.map((name) => <th key={name} scope="col">{t(`enum.weekDay.${name}`)}</th>)}</tr></thead>
        <tbody>
          {weeksOf(day).map((days) => (
            <tr key={days[0]}>{days.map((each) => <td key={each}><DayCell day={each} selected={day} found={on(each)} onKeyDown={onKeyDown} onChoose={() => (on(each).length === 1 ? onOpen(on(each)[0]?.id ?? '') : setDay(each))} /></td>)}</tr>
          ))}
        </tbody>
      </table>
      <p className="small faint">{t('deadline.monthNote')}</p>
      <DayList found={here} day={day} onOpen={onOpen} />
    </div>
  )
}

function DayCell({ day, selected, found, onKeyDown, onChoose }: {
  readonly day: LocalDate
  readonly selected: LocalDate
  readonly found: readonly OnDay[]
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onChoose: () => void
}) {
  const { t, date } = useWords()
  const words = useDeadlineWords()
  const isOther = day.slice(0, 7) !== selected.slice(0, 7)
  return (
    <button
      type="button" className={`day ${isOther ? 'other' : ''}`} data-day={day} tabIndex={day === selected ? 0 : -1} aria-current={day === today() ? 'date' : 'false'}
      onKeyDown={onKeyDown} onClick={onChoose}
    >
      <span className="num" aria-hidden>{Number(day.slice(8))}</span>
      <span className="hidden-visually">{t('deadline.dayCount', { day: date(day), count: found.length })}</span>
      {found.slice(0, 3).map((one) => <span key={one.id} className="mark-line">{words.titleOf(one)}</span>)}
      {found.length > 3 ? <span className="small faint">+{found.length - 3}</span> : null}
    </button>
  )
}

/** What stands on the day that has the focus. */
function DayList({ found, day, onOpen }: { readonly found: readonly OnDay[]; readonly day: LocalDate; readonly onOpen: (id: string) => void }) {
  const { date } = useWords()
  const words = useDeadlineWords()
  if (found.length === 0) return null
  return (
    <section>
      <h3>{date(day)}</h3>
      {found.map((one) => (
        <button key={one.id} type="button" className="rec" style={{ gridTemplateColumns: 'minmax(0,1fr) auto' }} onClick={() => onOpen(one.id)}>
          <span>{words.titleOf(one)}</span>
          <StandingTag standing={one.standing} />
        </button>
      ))}
    </section>
  )
}
