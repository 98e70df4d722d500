import type { ReactNode } from 'react'
import { blackouts, noteClocks, reminders } from '../../../electron/shared/rules/clocks'
import { isolation, isolationLimitDays } from '../../../electron/shared/rules/isolation'
import { rhythms } from '../../../electron/shared/rules/letters'
import { now, today } from '../../format/today'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { EventLink } from '../patterns/EventLink'

type Alarm = { readonly key: string; readonly tone: 'late' | 'soon'; readonly tag: string; readonly text: ReactNode }

/** Clocks of the case that want to be looked at; nothing while there are none. */
export function Watch() {
  const { t } = useWords()
  const alarms = useAlarms()
  if (alarms.length === 0) return null
  return (
    <section>
      <h2>{t('watch.title')}</h2>
      <ul className="rows watch" aria-label={t('watch.title')}>
        {alarms.map(({ key, tone, tag, text }) => <li key={key}><span className={`tag ${tone}`}>{tag}</span><span>{text}</span></li>)}
      </ul>
    </section>
  )
}

function useAlarms(): readonly Alarm[] {
  const { t, date } = useWords()
  const records = useApp((state) => listOf(state.records))
  const visits = useApp((state) => listOf(state.visits))
  const denials = useApp((state) => listOf(state.denials))
  const claims = useApp((state) => listOf(state.chronology)).flatMap((entry) => entry.claims)
  const documents = useDocuments()
  const day = today()
  const toDetention = (text: string): ReactNode => <LinkBtn onPress={() => actions().goTab('detention')}>{text}</LinkBtn>
  const silent = rhythms(records, day).filter(({ state }) => state === 'alarm' || state === 'longer')
  const [chain] = isolation(records, claims, documents, day).chains.filter(({ isOpen, total }) => isOpen || total.max > isolationLimitDays)
  return [
    ...blackouts(records, day).filter(({ isOpen }) => isOpen).map(({ record, days, alert, nextAlertOn }): Alarm => ({
      key: record.event.id, tone: 'late', tag: t('watch.blackout'),
      text: <><EventLink id={record.event.id} /> {t('watch.blackoutDays', { days: days.max })} {alert === 'set' ? t('watch.alertOn', { date: date(nextAlertOn, 'short') }) : t(`watch.alert.${alert}`, { date: date(nextAlertOn, 'short') })}</>,
    })),
    ...silent.map((rhythm): Alarm => ({
      key: `${rhythm.channel} ${rhythm.correspondentId ?? ''}`, tone: rhythm.state === 'alarm' ? 'late' : 'soon', tag: t('watch.silence'),
      text: toDetention(t('watch.silenceText', { days: rhythm.silentFor ?? 0, usual: rhythm.usual ?? 0, count: rhythm.letters.length })),
    })),
    ...(chain === undefined ? [] : [{ key: 'isolation', tone: chain.total.max > isolationLimitDays ? 'late' as const : 'soon' as const, tag: t('watch.isolation'), text: toDetention(t('watch.isolationText', { days: chain.total.max, limit: isolationLimitDays })) }]),
    ...reminders(records, day).filter(({ state }) => state !== 'waiting').map(({ record, state, day: on, waited }): Alarm => ({
      key: record.event.id, tone: state === 'due' ? 'late' : 'soon', tag: t('watch.video'),
      text: <><EventLink id={record.event.id} /> {state === 'notSent' ? t('watch.notSent') : t('watch.reminder', { date: date(on, 'short'), days: waited ?? 0 })}</>,
    })),
    ...noteClocks({ visits, denials, records, now: now() }).filter(({ state }) => state === 'due').map(({ eventId }): Alarm => ({ key: `note ${eventId}`, tone: 'soon', tag: t('watch.note'), text: <EventLink id={eventId} /> })),
  ]
}
