import { useState } from 'react'
import { LocalDate } from '../../../electron/shared/dates/schemas'
import type { HolidayCalendar } from '../../../electron/shared/deadlines/rule'
import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useWords } from '../../widgets/use-words'
import { CheckedSheet } from './CheckedSheet'
import { HolidaySheet } from './HolidaySheet'
import { CheckedBy, VerifiedTag } from './RulesPart'

const unchecked = { state: 'unverified', by: null, on: null } as const

/** A calendar for the year after, with the same named days: to be looked through before it is kept. */
function nextYear(calendar: HolidayCalendar): HolidayCalendar {
  const year = calendar.year + 1
  const moved = calendar.holidays.flatMap(({ on, name }) => {
    const sameDay = LocalDate.safeParse(`${year}${on.slice(4)}`)
    return sameDay.success ? [{ on: sameDay.data, name }] : []
  })
  return { ...calendar, id: `${calendar.set}-${year}`, year, holidays: moved, transferred: [], working: [], verification: unchecked }
}

const blank: HolidayCalendar = { id: 'XX-2000', set: '', year: new Date().getFullYear(), weekend: ['Sat', 'Sun'], holidays: [], transferred: [], working: [], source: { ref: '', url: '', seen: '' }, verification: unchecked }

/** Calendars of holidays by set and year: each says its source and who checked it. */
export function HolidaysPart() {
  const { t } = useWords()
  const calendars = useApp((state) => state.calendars)
  const [checking, setChecking] = useState<HolidayCalendar | null>(null)
  const [editing, setEditing] = useState<{ readonly calendar: HolidayCalendar; readonly isNew: boolean } | null>(null)
  return (
    <>
      <p className="small quiet">{t('holiday.text')}</p>
      <p className="pad-top"><Btn slim onPress={() => setEditing({ calendar: blank, isNew: true })}>{t('holiday.new')}</Btn></p>
      <Load of={calendars}>
        {(all) => (
          <ul className="rows pad-top">
            {all.map((calendar, index) => (
              <li key={calendar.id} className="law-line">
                <div>
                  <span className="strong">{calendar.set} {calendar.year}</span>
                  <p className="small">{t('holiday.count', { holidays: calendar.holidays.length, transferred: calendar.transferred.length, working: calendar.working.length })}</p>
                  <p className="small faint">{[calendar.source.ref, calendar.source.seen].filter((part) => part !== '').join('; ')}<CheckedBy verification={calendar.verification} /></p>
                </div>
                <span className="row">
                  <VerifiedTag verification={calendar.verification} />
                  <Btn slim onPress={() => setChecking(calendar)}>{t('rules.check')}</Btn>
                  <Btn slim onPress={() => setEditing({ calendar, isNew: false })}>{t('form.edit')}</Btn>
                  {all[index + 1]?.set === calendar.set ? null : <Btn slim onPress={() => setEditing({ calendar: nextYear(calendar), isNew: true })}>{t('holiday.copy')}</Btn>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Load>
      {checking === null ? null : (
        <CheckedSheet
          title={t('holiday.editTitle', { id: checking.id })} text={[checking.source.ref, checking.source.seen].filter((part) => part !== '').join('; ')} verification={checking.verification}
          onClose={() => setChecking(null)} onSet={(verification) => actions().verifyCalendar({ id: checking.id, verification })}
        />
      )}
      {editing === null ? null : <HolidaySheet calendar={editing.calendar} isNew={editing.isNew} onClose={() => setEditing(null)} />}
    </>
  )
}
