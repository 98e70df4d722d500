import { useState } from 'react'
import { deadlinesContract } from '../../../electron/shared/contract/deadlines'
import { NamedDay, type HolidayCalendar } from '../../../electron/shared/deadlines/rule'
import type { AppError } from '../../../electron/shared/errors'
import { actions } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { LineField, NumberField, ProseField } from '../../widgets/fields'
import { Sheet } from '../../widgets/Modal'
import { useWords } from '../../widgets/use-words'

/** Days as lines a person can type: '2027-05-09 Victory Day'. */
export const linesOf = (days: readonly NamedDay[]): string => days.map(({ on, name }) => `${on} ${name}`).join('\n')

/** The days of such lines, or the number of the first line that is none of this year with a name. */
export function daysOf(text: string, year: number): readonly NamedDay[] | number {
  const days: NamedDay[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [, on, name] = /^\s*(\d{4}-\d\d-\d\d)\s+(.+?)\s*$/.exec(line) ?? []
    const day = NamedDay.safeParse({ on, name })
    if (!day.success || !day.data.on.startsWith(`${year}-`)) return index + 1
    days.push(day.data)
  }
  return days.toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

/** One year of holidays, typed a day a line. */
export function HolidaySheet({ calendar, isNew, onClose }: { readonly calendar: HolidayCalendar; readonly isNew: boolean; readonly onClose: () => void }) {
  const { t } = useWords()
  const [set, setSet] = useState(calendar.set)
  const [year, setYear] = useState<number | null>(calendar.year)
  const [texts, setTexts] = useState({ holidays: linesOf(calendar.holidays), transferred: linesOf(calendar.transferred), working: linesOf(calendar.working) })
  const [ref, setRef] = useState(calendar.source.ref)
  const [seen, setSeen] = useState(isNew ? '' : calendar.source.seen)
  const [failed, setFailed] = useState<AppError | null>(null)
  const of = (name: keyof typeof texts): readonly NamedDay[] | number => daysOf(texts[name], year ?? 0)
  const found = { holidays: of('holidays'), transferred: of('transferred'), working: of('working') }
  const parsed = deadlinesContract['holidays.save'].input.safeParse({ set, year, weekend: calendar.weekend, ...found, source: { ref, url: '', seen } })
  const isSound = parsed.success && ref.trim() !== ''
  const save = (): void => {
    if (parsed.success) actions().saveCalendar(parsed.data).then(onClose).catch((cause: unknown) => setFailed(toAppError(cause)))
  }
  const days = (name: keyof typeof texts, label: string) => {
    const problem = found[name]
    return (
      <ProseField
        label={label} rows={3} value={texts[name]} onChange={(next) => setTexts({ ...texts, [name]: next })}
        note={typeof problem === 'number' ? <span className="problem">{t('holiday.lineProblem', { line: problem, year: String(year ?? '') })}</span> : t('holiday.linesNote')}
      />
    )
  }
  return (
    <Sheet title={isNew ? t('holiday.new') : t('holiday.editTitle', { id: calendar.id })} wide onClose={onClose}>
      {failed === null ? null : <ErrorText error={failed} />}
      <div>
        {isNew ? <LineField label={t('holiday.set')} value={set} onChange={setSet} placeholder="RU-court" /> : null}
        {isNew ? <NumberField label={t('holiday.year')} value={year} onChange={setYear} /> : null}
        {days('holidays', t('holiday.days'))}
        {days('transferred', t('holiday.transferred'))}
        {days('working', t('holiday.working'))}
        <LineField label={t('rules.source')} value={ref} onChange={setRef} />
        <LineField label={t('rules.seen')} value={seen} onChange={setSeen} />
      </div>
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn look="go" isDisabled={!isSound} onPress={save}>{t('form.save')}</Btn>
      </div>
    </Sheet>
  )
}
