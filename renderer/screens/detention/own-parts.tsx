import { useState } from 'react'
import { normsOfTopic, type ConditionTopic, conditionTopics } from '../../../electron/shared/particulars/condition'
import { atThatDate, reminders } from '../../../electron/shared/rules/clocks'
import { today } from '../../format/today'
import { actions, call, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { Group } from '../../widgets/Field'
import { useWords } from '../../widgets/use-words'
import { EventLinks } from '../patterns/EventLink'
import type { OwnPart } from '../records/parts'
import { toText, toTextOrNull, toTexts } from '../records/values'
import { LetterSheet } from './LetterSheet'
import { PreserveButton } from './PreserveButton'

/** Beside a punishment: what was untreated and what was pending on the day it began. */
export const PunishmentSide: OwnPart = ({ record, form }) => {
  const { t, date } = useWords()
  const records = useApp((state) => listOf(state.records))
  const events = useApp((state) => listOf(state.chronology)).map(({ event }) => event)
  const day = toTextOrNull(form.value.details['startedOn']) ?? form.value.happened
  if (day === null) return <section><h2>{t('detention.then')}</h2><p className="small quiet">{t('detention.thenNoDay')}</p></section>
  const { pending, harm, notes } = atThatDate(toEdtf(day), record?.event.id ?? null, events, records)
  const parts = [['pending', pending.map(({ event }) => event.id)], ['harm', harm.map(({ id }) => id)], ['notes', notes.map(({ event }) => event.id)]] as const
  return (
    <section className="stack">
      <h2>{t('detention.thenOn', { date: date(day) })}</h2>
      {parts.map(([name, ids]) => (
        <div key={name}>
          <h3 className="small">{t(`detention.thenPart.${name}`)}</h3>
          {ids.length === 0 ? <p className="small quiet">{t('detention.thenNothing')}</p> : <EventLinks ids={ids} />}
        </div>
      ))}
      <p className="small faint">{t('detention.punishedWhileNote')}</p>
    </section>
  )
}

/** Dates in a form come from the date field, which has checked them. */
const toEdtf = (text: string): Parameters<typeof atThatDate>[0] => text as Parameters<typeof atThatDate>[0]

/** A button that drafts the request to keep video. */
export const PreserveAction: OwnPart = ({ matter, record }) => (record === null ? null : <PreserveButton matterId={matter.id} eventId={record.event.id} />)

/** Which provisions speak of the chosen topic, as a suggestion; none is confirmed by being chosen. */
export const ConditionGroup: OwnPart = ({ form, setDetail }) => {
  const { t, language } = useWords()
  const standards = useApp((state) => listOf(state.standards))
  const topic = toTopic(toText(form.value.details['topic']))
  const chosen = toTexts(form.value.details['normIds'])
  const suggested = normsOfTopic[topic]
  if (suggested.length === 0) return null
  const missing = suggested.filter((id) => !chosen.includes(id))
  return (
    <Group title={t('conditions.norms')} id="condition-norms">
      <ul className="counted small">
        {suggested.map((id) => {
          const standard = standards.find((each) => each.id === id)
          return (
            <li key={id}>
              {standard === undefined ? id : `${standard.reference[language === 'ru' ? 'ru' : 'en']}: ${standard.paraphrase[language === 'ru' ? 'ru' : 'en']}`}{' '}
              <span className={`tag ${standard?.verification === 'verified' ? 'good' : 'soon'}`}>{t(`enum.verification.${standard?.verification ?? 'unverified'}`)}</span>
            </li>
          )
        })}
      </ul>
      {missing.length === 0 ? null : <span><Btn slim onPress={() => setDetail('normIds', [...chosen, ...missing])}>{t('conditions.take')}</Btn></span>}
    </Group>
  )
}

const toTopic = (text: string): ConditionTopic => conditionTopics.find((topic) => topic === text) ?? 'unknown'

/** The request as a letter, and its reminders as a deadline. */
export const PreservationActions: OwnPart = ({ matter, record, form }) => {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (record === null) return null
  const show = async (): Promise<void> => {
    if (form.status === 'edited') await form.save()
    setOpen(true)
  }
  const sentOn = toTextOrNull(form.value.details['sentOn'])
  const [reminder] = reminders([record], today())
  const last = reminder?.days.at(-1)
  const watch = async (): Promise<void> => {
    if (last === undefined || sentOn === null) return
    await call('deadlines.save', { matterId: matter.id, title: record.event.title, kind: 'softLimit', ownOn: last, triggerOn: sentOn, triggerEventId: record.event.id, remindAfter: [1, 3, 7] })
    actions().say('toast.deadlineMade')
  }
  return (
    <>
      {last === undefined ? null : <Btn slim onPress={() => void watch().catch(actions().sayError)}>{t('preserve.deadline')}</Btn>}
      <Btn onPress={() => void show().catch(actions().sayError)}>{t('preserve.letter')}</Btn>
      {isOpen ? <LetterSheet asked={{ what: 'preservation', id: record.event.id }} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** In the margin of a request for video: when it will be brought up again. */
export const PreservationSide: OwnPart = ({ record }) => {
  const { t, date } = useWords()
  const [reminder] = record === null ? [] : reminders([record], today())
  return (
    <section className="stack">
      <h2>{t('preserve.reminders')}</h2>
      {reminder === undefined ? <p className="small quiet">{t('preserve.noReminders')}</p> : reminder.state === 'notSent' ? <p className="small is-soon">{t('watch.notSent')}</p> : (
        <ul className="counted small">{reminder.days.map((day) => <li key={day} className="num">{date(day)} {day <= today() ? <span className="tag late">{t('preserve.due')}</span> : null}</li>)}</ul>
      )}
      <p className="small faint">{t('preserve.why')}</p>
    </section>
  )
}
