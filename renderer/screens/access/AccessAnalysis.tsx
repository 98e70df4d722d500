import { useState } from 'react'
import type { AccessDenial, Visit } from '../../../electron/shared/contract/access'
import type { Matter } from '../../../electron/shared/contract/matters'
import type { Party } from '../../../electron/shared/contract/parties'
import { attemptChains, ratesByPeriod, ratesByPlace, refusalsByOfficial, type Rate } from '../../../electron/shared/rules/attempts'
import { noteClocks, sinceBySource } from '../../../electron/shared/rules/clocks'
import { isHeldMeeting } from '../../../electron/shared/rules/figures'
import { compareEvents } from '../../../electron/shared/rules/order'
import { shownName } from '../../format/names'
import { now, today } from '../../format/today'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useDocuments, useParties } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { EventLink, EventLinks } from '../patterns/EventLink'

/** What follows from the register of visits: days without contact per source, drifting reasons, refusals among attempts, notes in time. */
export function AccessAnalysis() {
  const visits = useApp((state) => listOf(state.visits))
  const denials = useApp((state) => listOf(state.denials))
  const matter = useApp((state) => (state.matter.status === 'ready' ? state.matter.value : null))
  if (visits.length + denials.length === 0 || matter === null) return null
  return (
    <div className="analysis">
      <Counters visits={visits} />
      <Drift denials={denials} visits={visits} />
      <Rates matter={matter} denials={denials} visits={visits} />
      <Notes denials={denials} visits={visits} />
    </div>
  )
}

/** Days without counsel and without family: by the record, and by each source that dates the last contact differently. */
function Counters({ visits }: { readonly visits: readonly Visit[] }) {
  const { t, date } = useWords()
  const chronology = useApp((state) => listOf(state.chronology))
  const papers = useDocuments()
  const isFamily = ({ visitKind, status }: Visit): boolean => visitKind === 'familyVisit' && (status === 'held' || status === 'partlyHeld')
  const last = (of: readonly Visit[]): Visit | undefined => of.filter(({ event }) => event.happened !== null).toSorted((a, b) => compareEvents(a.event, b.event)).at(-1)
  const counted = [['counsel', last(visits.filter(isHeldMeeting))], ['family', last(visits.filter(isFamily))]] as const
  return (
    <section>
      <h2>{t('attempts.without')}</h2>
      {counted.map(([who, visit]) => {
        if (visit === undefined) return <p key={who} className="small quiet">{t(`attempts.never.${who}`)}</p>
        const claims = chronology.find(({ event }) => event.id === visit.event.id)?.claims ?? []
        return (
          <ul key={who} className="counted">
            {sinceBySource(visit.event, claims, papers, today()).map(({ claim, date: on, min, max }, index) => (
              <li key={claim?.id ?? 'own'}>
                <span className="strong num">{min === max ? t('overview.days', { days: min }) : t('overview.daysRange', { min, max })}</span> {t(`attempts.since.${who}`, { date: date(on, 'short') })}{' '}
                {index === 0 && claim === null ? <EventLink id={visit.event.id} text={t('attempts.byRecord')} /> : <span className="small"><span className="said">{t('claim.said', { text: claim?.quote ?? '' })}</span> <span className="faint">{papers.find(({ id }) => id === claim?.documentId)?.title}</span></span>}
              </li>
            ))}
          </ul>
        )
      })}
    </section>
  )
}

function Drift({ denials, visits }: { readonly denials: readonly AccessDenial[]; readonly visits: readonly Visit[] }) {
  const { t, date } = useWords()
  const chains = attemptChains(denials, visits)
  const nameOf = useRefuser()
  if (chains.length === 0) return null
  return (
    <section>
      <h2>{t('attempts.drift')}</h2>
      <p className="small quiet">{t('attempts.driftNote')}</p>
      {chains.map(({ attempts, drifts, reasons }) => (
        <div key={attempts[0]?.denial.event.id} className="pad-line table-room" tabIndex={0} role="group" aria-label={t('attempts.drift')}>
          <p><span className={`tag ${drifts ? 'late' : 'plain'}`}>{t(drifts ? 'attempts.drifts' : 'attempts.steady', { count: reasons.length })}</span></p>
          <table className="figures-table">
            <thead><tr>{(['when', 'reason', 'words', 'who'] as const).map((column) => <th key={column} scope="col">{t(`attempts.column.${column}`)}</th>)}</tr></thead>
            <tbody>
              {attempts.map(({ denial, isNew }) => (
                <tr key={denial.event.id}>
                  <td className="num"><EventLink id={denial.event.id} text={`${denial.event.happened === null ? t('date.undated') : date(denial.event.happened, 'short')} ${denial.arrivedAt ?? ''}`} /></td>
                  <td>{t(`enum.reasonKind.${denial.reasonKind}`)} {isNew ? <span className="tag late">{t('attempts.changed')}</span> : null}</td>
                  <td className="said">{denial.reasonVerbatim === '' ? '' : t('claim.said', { text: denial.reasonVerbatim })}</td>
                  <td>{nameOf(denial)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
}

function useRefuser(): (denial: AccessDenial) => string {
  const parties = useParties()
  return ({ refusedBy }) => {
    const party = parties.find(({ id }) => id === refusedBy.partyId)
    return party === undefined ? [refusedBy.rank, refusedBy.name, refusedBy.badge, refusedBy.name === '' ? refusedBy.description : ''].filter((part) => part !== '').join(', ') : shownName(party)
  }
}

/** Refusals among attempts, always as counts with their records. */
function Rates({ matter, denials, visits }: { readonly matter: Matter; readonly denials: readonly AccessDenial[]; readonly visits: readonly Visit[] }) {
  const { t, date } = useWords()
  const parties = useParties()
  const refuser = useRefuser()
  const nameOf = (id: string | null): string => { const party = parties.find((each) => each.id === id); return party === undefined ? '' : shownName(party) }
  const placeOf = (record: AccessDenial | Visit): string => ('facilityPartyId' in record ? nameOf(record.facilityPartyId) : '') || placeName(record.event.place, parties) || nameOf(matter.heldAtPartyId)
  const byPlace = ratesByPlace(denials, visits, placeOf)
  const byYear = ratesByPeriod(denials, visits, 'year')
  const byMonth = ratesByPeriod(denials, visits, 'month')
  return (
    <section>
      <h2>{t('attempts.rates')}</h2>
      <p className="small quiet">{t('attempts.ratesNote', { count: byPlace.notCounted.length })}</p>
      <RateList title={t('attempts.byPlace')} rates={byPlace.rates} label={(key) => key || t('attempts.unknown')} />
      <RateList title={t('attempts.byYear')} rates={byYear.rates} label={(key) => key} />
      <RateList title={t('attempts.byMonth')} rates={byMonth.rates} label={(key) => date(key)} />
      <RateList title={t('attempts.byOfficial')} rates={refusalsByOfficial(denials, refuser)} label={(key) => key || t('attempts.unknown')} refusalsOnly />
    </section>
  )
}

/** A place in words as the institution it names, so that one prison is not counted as two; the words themselves where it is none or more than one. */
function placeName(words: string, parties: readonly Party[]): string {
  const text = words.trim().toLocaleLowerCase()
  const named = text === '' ? [] : parties.filter(({ kind, names }) => kind === 'institution' && names.some((name) => name.text.toLocaleLowerCase().includes(text)))
  const [only] = named
  return only !== undefined && named.length === 1 ? shownName(only) : words.trim()
}

function RateList({ title, rates, label, refusalsOnly = false }: { readonly title: string; readonly rates: readonly Rate[]; readonly label: (key: string) => string; readonly refusalsOnly?: boolean }) {
  if (rates.length === 0) return null
  return (
    <div className="pad-line">
      <h3 className="small">{title}</h3>
      <ul className="counted">{rates.map((rate) => <RateLine key={rate.key} rate={rate} name={label(rate.key)} refusalsOnly={refusalsOnly} />)}</ul>
    </div>
  )
}

function RateLine({ rate, name, refusalsOnly }: { readonly rate: Rate; readonly name: string; readonly refusalsOnly: boolean }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const text = refusalsOnly ? t('attempts.refusals', { count: rate.refusedIds.length }) : t('attempts.ofAttempts', { count: rate.refusedIds.length, all: rate.attemptIds.length })
  return (
    <li>
      {name}: <LinkBtn aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>{text}</LinkBtn>
      {isOpen ? <EventLinks ids={rate.attemptIds} /> : null}
    </li>
  )
}

/** Whether each visit has its note within 24 hours. */
function Notes({ denials, visits }: { readonly denials: readonly AccessDenial[]; readonly visits: readonly Visit[] }) {
  const { t } = useWords()
  const records = useApp((state) => listOf(state.records))
  const clocks = noteClocks({ visits, denials, records, now: now() })
  if (clocks.length === 0) return null
  return (
    <section>
      <h2>{t('attempts.notes')}</h2>
      <p className="small quiet">{t('attempts.notesNote')} <span className="tag soon">{t('enum.verification.unverified')}</span></p>
      <ul className="counted">
        {clocks.map(({ eventId, noteId, state, hours }) => (
          <li key={eventId}>
            <span className={`tag ${state === 'inTime' ? 'good' : state === 'late' || state === 'missing' ? 'late' : 'soon'}`}>{t(`attempts.note.${state}`)}</span> <EventLink id={eventId} withDate />
            {hours === null ? null : <span className="small faint"> {t('attempts.hours', { hours })}</span>}
            {noteId === null || noteId === eventId ? null : <> <EventLink id={noteId} text={t('attempts.theNote')} /></>}
          </li>
        ))}
      </ul>
    </section>
  )
}
