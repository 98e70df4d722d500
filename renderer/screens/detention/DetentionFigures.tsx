import { useState } from 'react'
import type { CaseRecord, RecordOf } from '../../../electron/shared/contract/records'
import { particularWords } from '../../../electron/shared/particulars/words'
import { atThatDate } from '../../../electron/shared/rules/clocks'
import { isolation, isolationLimitDays, type Chain } from '../../../electron/shared/rules/isolation'
import { rhythms, type Rhythm } from '../../../electron/shared/rules/letters'
import { shownName } from '../../format/names'
import { today } from '../../format/today'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { useDocuments, useParties } from '../../widgets/options'
import { useWords, type Words } from '../../widgets/use-words'
import { EventLink, EventLinks } from '../patterns/EventLink'
import { LetterSheet } from './LetterSheet'

/** What follows from the registers of detention: silence, isolation, complaints and what followed them. */
export function DetentionFigures({ matterId }: { readonly matterId: string }) {
  const records = useApp((state) => listOf(state.records))
  return (
    <div className="stack wide-gap">
      <Rhythms matterId={matterId} records={records} />
      <IsolationView records={records} />
      <PunishedWhile records={records} />
      <ComplaintLedger records={records} />
    </div>
  )
}

const range = ({ t }: Words, { min, max }: { readonly min: number; readonly max: number }): string => (min === max ? t('overview.days', { days: min }) : t('overview.daysRange', { min, max }))

function Rhythms({ matterId, records }: { readonly matterId: string; readonly records: readonly CaseRecord[] }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<Rhythm | null>(null)
  const { language } = useWords()
  const found = rhythms(records, today())
  if (found.length === 0) return null
  return (
    <section>
      <h2>{t('detention.silence')}</h2>
      <p className="small quiet">{t('detention.silenceNote')}</p>
      <ul className="rows" aria-label={t('detention.silence')}>{found.map((rhythm) => <RhythmLine key={`${rhythm.channel} ${rhythm.correspondentId ?? ''}`} rhythm={rhythm} onDraft={() => setAsked(rhythm)} />)}</ul>
      {asked === null ? null : <LetterSheet asked={{ what: 'welfare', matterId, channel: asked.channel, correspondentId: asked.correspondentId, language }} onClose={() => setAsked(null)} />}
    </section>
  )
}

function RhythmLine({ rhythm, onDraft }: { readonly rhythm: Rhythm; readonly onDraft: () => void }) {
  const { t, language, date } = useWords()
  const [isOpen, setOpen] = useState(false)
  const party = useParties().find(({ id }) => id === rhythm.correspondentId)
  const { state, silentFor, usual, longest, letters, lastOn, notCounted } = rhythm
  return (
    <li className="pad-line">
      <div className="row">
        <span className={`tag ${state === 'alarm' ? 'late' : state === 'longer' ? 'soon' : 'plain'}`}>{t(`detention.rhythm.${state}`)}</span>
        <span>{particularWords('letter', language).value('letterChannel', rhythm.channel)}{party === undefined ? '' : `, ${shownName(party)}`}</span>
        <span className="num">{silentFor === null || lastOn === null ? '' : t('detention.silentFor', { days: silentFor, date: date(lastOn, 'short') })}</span>
        <span className="small quiet">{usual === null ? t('detention.noRhythm', { count: letters.length }) : t('detention.usual', { usual, longest })}</span>
        <LinkBtn aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>{t('detention.letters', { count: letters.length })}</LinkBtn>
        <Btn slim onPress={onDraft}>{t('detention.welfare')}</Btn>
      </div>
      {isOpen ? (
        <ul className="small counted">
          {letters.map(({ id, day, by }) => <li key={id}><span className="num">{date(day, 'short')}</span> <span className="faint">{t(`detention.by.${by}`)}</span> <EventLink id={id} /></li>)}
          {notCounted.map((id) => <li key={id}><span className="faint">{t('detention.letterNotCounted')}</span> <EventLink id={id} withDate /></li>)}
        </ul>
      ) : null}
    </li>
  )
}

function IsolationView({ records }: { readonly records: readonly CaseRecord[] }) {
  const words = useWords()
  const { t } = words
  const claims = useApp((state) => listOf(state.chronology)).flatMap((entry) => entry.claims)
  const documents = useDocuments()
  const { chains, notCounted, bySource } = isolation(records, claims, documents, today())
  if (chains.length === 0 && notCounted.length === 0) return null
  return (
    <section>
      <h2>{t('detention.isolation')}</h2>
      <p className="small quiet">{t('detention.isolationNote')} <span className="tag soon">{t('enum.verification.unverified')}</span></p>
      <ul className="rows" aria-label={t('detention.isolation')}>{chains.map((chain) => <ChainLine key={chain.firstDay} chain={chain} />)}</ul>
      {bySource.map(({ claim, total, unbroken }) => (
        <p key={claim.id} className="small">
          <span className="said">{t('claim.said', { text: claim.quote })}</span> <span className="faint">{documents.find(({ id }) => id === claim.documentId)?.title}</span> {t('detention.bySource', { total: range(words, total), unbroken: range(words, unbroken) })}
        </p>
      ))}
      {notCounted.length === 0 ? null : (
        <ul className="small counted">{notCounted.map(({ id, reason }) => <li key={id}><span className="faint">{t(`detention.notCounted.${reason}`)}</span> <EventLink id={id} withDate /></li>)}</ul>
      )}
    </section>
  )
}

function ChainLine({ chain: { placements, gaps, total, unbroken, firstDay, lastDay, isOpen } }: { readonly chain: Chain }) {
  const words = useWords()
  const { t, date } = words
  const state = unbroken.min > isolationLimitDays ? 'over' : total.max > isolationLimitDays ? 'sum' : 'under'
  return (
    <li className="pad-line">
      <div className="row">
        <span className={`tag ${state === 'over' ? 'late' : state === 'sum' ? 'soon' : 'plain'}`}>{t(`detention.limit.${state}`)}</span>
        <span>{date(firstDay, 'short')} – {isOpen ? t('detention.goesOn') : date(lastDay, 'short')}</span>
        <span className="strong num">{t('detention.total', { days: range(words, total) })}</span>
        <span className="num">{t('detention.unbroken', { days: range(words, unbroken) })}</span>
      </div>
      <ul className="small counted">
        {placements.map(({ id, days, isDoubtful }, index) => (
          <li key={id}>
            <EventLink id={id} withDate /> <span className="num">{range(words, days)}</span>
            {isDoubtful ? <span className="faint"> {t('detention.doubtful')}</span> : null}
            {gaps[index] === undefined ? null : <span className="faint"> {t('detention.gap', { days: gaps[index] })}</span>}
          </li>
        ))}
      </ul>
    </li>
  )
}

/** Each punishment beside what was untreated and pending on the day it began. */
function PunishedWhile({ records }: { readonly records: readonly CaseRecord[] }) {
  const { t } = useWords()
  const events = useApp((state) => listOf(state.chronology)).map(({ event }) => event)
  const punished = records.filter((record): record is RecordOf<'punishment'> => record.kind === 'punishment')
  const lines = punished.flatMap((record) => {
    const day = record.details.startedOn ?? record.event.happened
    const then = day === null ? null : atThatDate(day, record.event.id, events, records)
    const ids = then === null ? [] : [...then.pending.map(({ event }) => event.id), ...then.harm.map(({ id }) => id), ...then.notes.map(({ event }) => event.id), ...record.details.pendingEventIds]
    return ids.length === 0 && record.details.symptoms === '' ? [] : [{ record, ids: [...new Set(ids)] }]
  })
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{t('detention.punishedWhile')}</h2>
      <p className="small quiet">{t('detention.punishedWhileNote')}</p>
      <ul className="rows" aria-label={t('detention.punishedWhile')}>
        {lines.map(({ record, ids }) => (
          <li key={record.event.id} className="pad-line">
            <EventLink id={record.event.id} withDate />
            {record.details.symptoms === '' ? null : <p className="small">{record.details.symptoms}{record.details.symptomsUntreated === 'yes' ? `. ${t('detention.untreated')}` : ''}</p>}
            <EventLinks ids={ids} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Complaints with their way, and what was recorded as following them (feature X14). */
function ComplaintLedger({ records }: { readonly records: readonly CaseRecord[] }) {
  const { t, language } = useWords()
  const complaints = records.filter((record): record is RecordOf<'complaint'> => record.kind === 'complaint')
  const parties = useParties()
  if (complaints.length === 0) return null
  const words = particularWords('complaint', language)
  return (
    <section>
      <h2>{t('detention.ledger')}</h2>
      <p className="small quiet">{t('detention.ledgerNote')}</p>
      <ul className="rows" aria-label={t('detention.ledger')}>
        {complaints.map(({ event, details }) => {
          const carrier = parties.find(({ id }) => id === details.carriedByPartyId)
          return (
            <li key={event.id} className="pad-line">
              <div className="row">
                <EventLink id={event.id} withDate />
                <span className="small">{words.value('complaintRoute', details.route)}</span>
                <span className="small quiet">{[carrier === undefined ? '' : shownName(carrier), details.carriedBy].filter((part) => part !== '').join(', ')}</span>
                <span className="tag plain">{words.value('complaintState', details.state)}</span>
              </div>
              {details.followedEventIds.length === 0 ? null : <EventLinks ids={details.followedEventIds} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
