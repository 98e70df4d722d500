import { useState } from 'react'
import type { DenialFigures } from '../../../electron/shared/contract/access'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'

/** Since when, how often, by whose account. Every count opens the records it counts. */
export function DenialFiguresView({ denialId }: { readonly denialId: string }) {
  const { t } = useWords()
  // Any change of the case's records may change the figures.
  const chronology = useApp((state) => state.chronology)
  const [figures] = useCall('denials.figures', { id: denialId }, chronology)
  return (
    <section className="stack">
      <h2>{t('denial.since')}</h2>
      <Load of={figures}>{(read) => <Figures figures={read} />}</Load>
    </section>
  )
}

/** A refusal of one day has no gap of its own to tell: by the dates it is that day. What a source says is always told. */
const isTold = (gap: DenialFigures['gaps'][number]): boolean => gap.source !== 'dates' || gap.daysMax > 1

function Figures({ figures }: { readonly figures: DenialFigures }) {
  const { t, date } = useWords()
  const gaps = figures.gaps.some(({ source }) => source !== 'dates') ? figures.gaps : figures.gaps.filter(isTold)
  const days = (range: { readonly min: number; readonly max: number }): string =>
    range.min === range.max ? t('overview.days', { days: range.min }) : t('overview.daysRange', range)
  const since = [['counsel', figures.daysSinceCounsel], ['private', figures.daysSincePrivateMeeting], ['letter', figures.daysSinceLetter], ['family', figures.daysSinceFamily]] as const
  return (
    <>
      <Count ids={figures.denialsIn90Days} text={t('figures.in90', { count: figures.denialsIn90Days.length })} />
      <Count ids={figures.denialsIn365Days} text={t('figures.in365', { count: figures.denialsIn365Days.length })} />
      <Count ids={figures.denialsBefore} text={t('figures.before', { count: figures.denialsBefore.length })} />
      {figures.lastCounselVisit === null ? <p>{t('figures.neverSeen')}</p> : (
        <p>{t('figures.lastSeen')} <OpenEvent id={figures.lastCounselVisit.eventId} text={date(figures.lastCounselVisit.happened, 'short')} /></p>
      )}
      {since.map(([what, range]) => range === null ? null : <p key={what}>{t(`figures.since.${what}`, { days: days(range) })}</p>)}
      {figures.minutesLost === null ? null : <p>{t('figures.minutesLost', { minutes: figures.minutesLost })}</p>}
      <p>{t('figures.withoutReason', { none: figures.refusalsWithoutReason, all: figures.refusals })}</p>
      {gaps.length === 0 ? null : (
        <div>
          <p>{t('figures.gap')}</p>
          <ul className="small">
            {gaps.map((gap, index) => (
              <li key={index} className="spread">
                <span>{gap.source === 'dates' ? t('figures.byDates') : <><span className="said">{t('claim.said', { text: gap.quote })}</span> <span className="faint">{gap.sourceTitle}</span></>}</span>
                <span className="num">{days({ min: gap.daysMin, max: gap.daysMax })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** A number that opens the list of records it counts. */
function Count({ ids, text }: { readonly ids: readonly string[]; readonly text: string }) {
  const { date, t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const events = useApp((state) => listOf(state.chronology)).map(({ event }) => event).filter(({ id }) => ids.includes(id))
  if (ids.length === 0) return <p>{text}</p>
  return (
    <div>
      <LinkBtn aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>{text}</LinkBtn>
      {isOpen ? (
        <ul className="small counted">
          {events.map((event) => <li key={event.id}><OpenEvent id={event.id} text={`${event.happened === null ? t('date.undated') : date(event.happened, 'short')}  ${event.title}`} /></li>)}
        </ul>
      ) : null}
    </div>
  )
}

function OpenEvent({ id, text }: { readonly id: string; readonly text: string }) {
  const event = useApp((state) => listOf(state.chronology).find((entry) => entry.event.id === id)?.event ?? null)
  if (event === null) return <span className="num">{text}</span>
  return <LinkBtn onPress={() => actions().openRecord(recordOf(event))}>{text}</LinkBtn>
}
