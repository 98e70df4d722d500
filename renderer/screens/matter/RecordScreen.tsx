import type { Matter } from '../../../electron/shared/contract/matters'
import { useApp } from '../../store'
import type { OpenRecord } from '../../store/nav'
import type { Loadable } from '../../store/loadable'
import { Load } from '../../widgets/Load'
import { useRecordArrival } from '../../widgets/use-arrival'
import { useWords } from '../../widgets/use-words'
import { AuthorityForm } from '../access/AuthorityForm'
import { DenialForm } from '../access/DenialForm'
import { VisitForm } from '../access/VisitForm'
import { BundleScreen } from '../bundles/BundleScreen'
import { EventForm } from '../chronology/EventForm'
import { DeadlineForm } from '../deadlines/DeadlineForm'
import { MissingPaperForm } from '../documents/MissingPaperForm'
import { DocumentScreen } from '../documents/DocumentScreen'
import { Composer } from '../packets/Composer'
import { SentenceScreen } from '../procedure/SentenceScreen'
import { RecordForm } from '../records/RecordForm'
import { PartyForm } from '../people/PartyForm'
import { RedactScreen } from '../redaction/RedactScreen'
import { DispatchForm } from '../following/DispatchForm'
import { MatterForm } from './MatterForm'

/** The form of one record. Mounted anew for every record, so that nothing typed can slip into another. */
export function RecordScreen({ matter, record }: { readonly matter: Matter; readonly record: OpenRecord }) {
  useRecordArrival('id' in record && record.id === null)
  const { parties, records, visits, denials, authorities, chronology, documents, packets, dispatches, missingPapers, deadlines, bundles } = useApp((state) => state)
  if (record.kind === 'sentences') return <SentenceScreen matter={matter} />
  if (record.kind === 'matter') return <MatterForm key={matter.id} matter={matter} />
  const key = `${record.kind} ${record.id ?? 'new'} ${record.kind === 'denial' ? (record.fromVisitId ?? '') : record.kind === 'document' && record.redact === true ? 'redact' : ''}`
  if (record.kind === 'particular') {
    return (
      <Found key={`${key} ${record.of}`} id={record.id} of={keyed(records, ({ event }) => event.id)}>
        {(found) => <RecordForm matter={matter} kind={record.of} record={found?.value ?? null} origin={record.claimFrom ?? null} />}
      </Found>
    )
  }
  if (record.kind === 'party') {
    return <Found key={key} id={record.id} of={parties}>{(party) => <PartyForm matterId={matter.id} party={party} role={record.role ?? null} />}</Found>
  }
  if (record.kind === 'authority') {
    return <Found key={key} id={record.id} of={authorities}>{(authority) => <AuthorityForm matterId={matter.id} authority={authority} />}</Found>
  }
  if (record.kind === 'document') {
    return <Found key={key} id={record.id} of={documents}>{(paper) => paper === null ? null : record.redact === true ? <RedactScreen matterId={matter.id} paper={paper} at={record.at ?? null} /> : <DocumentScreen matterId={matter.id} paper={paper} at={record.at ?? null} />}</Found>
  }
  if (record.kind === 'missingPaper') {
    return <Found key={key} id={record.id} of={missingPapers}>{(paper) => <MissingPaperForm matterId={matter.id} paper={paper} />}</Found>
  }
  if (record.kind === 'deadline') {
    return <Found key={key} id={record.id} of={deadlines}>{(deadline) => <DeadlineForm matterId={matter.id} deadline={deadline} eventId={record.eventId ?? null} />}</Found>
  }
  if (record.kind === 'packet') {
    return <Found key={key} id={record.id} of={packets}>{(packet) => packet === null ? null : <Composer matter={matter} packet={packet} />}</Found>
  }
  if (record.kind === 'bundle') {
    return <Found key={key} id={record.id} of={bundles}>{(bundle) => bundle === null ? null : <BundleScreen matter={matter} bundle={bundle} />}</Found>
  }
  if (record.kind === 'dispatch') {
    const packet = packets.status === 'ready' ? packets.value.find(({ id }) => id === record.packetId) : undefined
    return <Found key={key} id={record.id} of={dispatches}>{(dispatch) => packet === undefined ? null : <DispatchForm matterId={matter.id} packet={packet} dispatch={dispatch} />}</Found>
  }
  if (record.kind === 'visit') {
    return <Found key={key} id={record.id} of={keyed(visits, ({ event }) => event.id)}>{(visit) => <VisitForm matter={matter} visit={visit?.value ?? null} origin={record.claimFrom ?? null} />}</Found>
  }
  if (record.kind === 'denial') {
    return (
      <Found key={key} id={record.id} of={keyed(denials, ({ event }) => event.id)}>
        {(denial) => <DenialForm matter={matter} denial={denial?.value ?? null} fromVisitId={record.fromVisitId ?? null} origin={record.claimFrom ?? null} />}
      </Found>
    )
  }
  return (
    <Found key={key} id={record.id} of={keyed(chronology, ({ event }) => event.id)}>
      {(entry) => <EventForm matterId={matter.id} entry={entry?.value ?? null} origin={record.claimFrom ?? null} />}
    </Found>
  )
}

/** Finds the record in what was read of the case; a new one is null. Says so when it is gone. */
function Found<T extends { readonly id: string }>({ id, of, children }: {
  readonly id: string | null
  readonly of: Loadable<readonly T[]>
  readonly children: (record: T | null) => React.ReactNode
}) {
  const { t } = useWords()
  return (
    <Load of={of}>
      {(all) => {
        const record = all.find((each) => each.id === id) ?? null
        return id !== null && record === null ? <p className="body">{t('error.not_found')}</p> : <>{children(record)}</>
      }}
    </Load>
  )
}

function keyed<T>(of: Loadable<readonly T[]>, idOf: (value: T) => string): Loadable<readonly { readonly id: string; readonly value: T }[]> {
  return of.status === 'ready' ? { status: 'ready', value: of.value.map((value) => ({ id: idOf(value), value })) } : of
}
