import { useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { ChronologyEntry, EventKind } from '../../../electron/shared/contract/events'
import { localAndUtc } from '../../format/local-and-utc'
import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { Load } from '../../widgets/Load'
import { RowList } from '../../widgets/RowList'
import { rememberRow } from '../../widgets/use-arrival'
import { useWords } from '../../widgets/use-words'
import { ClaimLine } from './ClaimLine'
import { recordOf } from './record-of'

/** The case in order: undated on top, one row an event, and under it what each source says in its own words. */
export function Chronology({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  const chronology = useApp((state) => state.chronology)
  const [asked, setAsked] = useState<string | null>(null)
  const [kinds, setKinds] = useState<readonly EventKind[]>([])
  return (
    <div className="body">
      <Load of={chronology}>
        {(all) => (
          <>
            <div className="spread">
              <KindFilter entries={all} kinds={kinds} onChange={setKinds} />
              <Btn slim onPress={() => actions().openRecord({ kind: 'event', id: null })}>{t('record.event')}</Btn>
            </div>
            {all.length === 0 ? <div className="empty"><h3>{t('chron.empty')}</h3><p>{t('chron.emptyText')}</p></div> : (
              <Entries entries={all.filter(({ event }) => kinds.length === 0 || kinds.includes(event.kind))} onDelete={setAsked} />
            )}
          </>
        )}
      </Load>
      {asked === null ? null : (
        <Confirm title={t('visits.delete')} text={t('visits.deleteText')} action={t('form.delete')} onClose={() => setAsked(null)} onYes={() => actions().removeEvent(matterId, asked).catch(actions().sayError)} />
      )}
    </div>
  )
}

function Entries({ entries, onDelete }: { readonly entries: readonly ChronologyEntry[]; readonly onDelete: (id: string) => void }) {
  const { t } = useWords()
  const open = (id: string): void => {
    const found = entries.find(({ event }) => event.id === id)
    if (found !== undefined) actions().openRecord(recordOf(found.event))
  }
  return (
    <RowList label={t('tab.chronology')} className="chron" keys={{ onEdit: open, onDelete }}>
      {entries.map((entry) => <Entry key={entry.event.id} entry={entry} onOpen={() => open(entry.event.id)} />)}
    </RowList>
  )
}

function Entry({ entry: { event, claims, divergences, independentSources }, onOpen }: { readonly entry: ChronologyEntry; readonly onOpen: () => void }) {
  const { t, date, language } = useWords()
  const utc = localAndUtc(event.happened, event.time, event.zone, language)
  const differsOnWhen = divergences.some(({ field }) => field === 'when')
  return (
    <li>
      <button type="button" className="rec" data-row={event.id} onClick={() => { rememberRow(event.id); onOpen() }}>
        <span className="date">
          {event.happened === null ? <span className="faint">{t('date.undated')}</span> : date(event.happened, 'short')}
          {event.time === null ? '' : ` ${event.time}`}
          {differsOnWhen ? <><br /><span className="tag soon">{t('chron.differ')}</span></> : null}
        </span>
        <span>
          <span className={event.importance === 'key' ? 'strong' : ''}>{event.title}</span>
          {event.place === '' ? null : <span className="small faint"> {event.place}</span>}
          {utc === '' ? null : <span className="small faint num"> {utc}</span>}
          {divergences.filter(({ field }) => field !== 'when').map(({ field }) => <span key={field}> <span className="tag soon">{t('chron.differOn', { field: t(`enum.claimField.${field}`) })}</span></span>)}
          {event.disputedBy === '' ? null : <> <span className="tag plain">{t('chron.disputed', { by: event.disputedBy })}</span></>}
        </span>
        <span className="small faint">
          {t(`enum.eventKind.${event.kind}`)}
          {claims.length === 0 ? null : <>, {t('chron.sources', { count: independentSources })}</>}
        </span>
      </button>
      {claims.length === 0 ? null : <ul className="claims">{claims.map((claim) => <li key={claim.id}><ClaimLine claim={claim} /></li>)}</ul>}
    </li>
  )
}

/** Which kinds of event are shown; none chosen means all. Only kinds that occur are offered. */
function KindFilter({ entries, kinds, onChange }: { readonly entries: readonly ChronologyEntry[]; readonly kinds: readonly EventKind[]; readonly onChange: (kinds: readonly EventKind[]) => void }) {
  const { t } = useWords()
  const counts = new Map<EventKind, number>()
  for (const { event } of entries) counts.set(event.kind, (counts.get(event.kind) ?? 0) + 1)
  return (
    <div className="filters" role="group" aria-label={t('chron.filter')}>
      {[...counts].map(([kind, count]) => (
        <ToggleButton key={kind} className="filter" isSelected={kinds.includes(kind)} onChange={(isOn) => onChange(isOn ? [...kinds, kind] : kinds.filter((each) => each !== kind))}>
          {t(`enum.eventKind.${kind}`)} {count}
        </ToggleButton>
      ))}
      {kinds.length === 0 ? null : <Btn slim onPress={() => onChange([])}>{t('chron.all')}</Btn>}
    </div>
  )
}
