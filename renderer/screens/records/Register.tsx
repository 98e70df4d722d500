import { useState, type ReactNode } from 'react'
import type { CaseRecord } from '../../../electron/shared/contract/records'
import { compareDates } from '../../../electron/shared/dates/order'
import { particularKinds, particulars } from '../../../electron/shared/particulars'
import type { Register as RegisterName } from '../../../electron/shared/particulars/define'
import { particularWords } from '../../../electron/shared/particulars/words'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { Row, RowList } from '../../widgets/RowList'
import { DetentionFigures } from '../detention/DetentionFigures'
import { useWords } from '../../widgets/use-words'
import { PrintForm } from '../paper-forms/PrintForm'
import { registerParts } from './register-parts'
import { useShownValues } from './use-shown-values'

/** One register of a case: a section for each of its kinds of record, newest first, each with its own button for a new one. */
export function Register({ matterId, register, children }: { readonly matterId: string; readonly register: RegisterName; readonly children?: ReactNode }) {
  const { t } = useWords()
  const records = useApp((state) => listOf(state.records))
  const [asked, setAsked] = useState<string | null>(null)
  const kinds = particularKinds.filter((kind) => particulars[kind].register === register)
  return (
    <div className="body stack wide-gap">
      {register === 'detention' ? <DetentionFigures matterId={matterId} /> : null}
      {kinds.map((kind) => <Section key={kind} matterId={matterId} kind={kind} records={records.filter((record) => record.kind === kind)} onDelete={setAsked} />)}
      {children}
      {asked === null ? null : (
        <Confirm title={t('visits.delete')} text={t('visits.deleteText')} action={t('form.delete')} onClose={() => setAsked(null)} onYes={() => actions().removeEvent(matterId, asked).catch(actions().sayError)} />
      )}
    </div>
  )
}

function Section({ matterId, kind, records, onDelete }: { readonly matterId: string; readonly kind: CaseRecord['kind']; readonly records: readonly CaseRecord[]; readonly onDelete: (id: string) => void }) {
  const { t, language } = useWords()
  const words = particularWords(kind, language)
  const { Above } = registerParts[kind] ?? {}
  const open = (id: string | null): void => actions().openRecord({ kind: 'particular', of: kind, id })
  return (
    <section>
      <div className="spread"><h2>{words.name}</h2><span className="row"><PrintForm matterId={matterId} kind={kind} eventId={null} slim /><Btn slim onPress={() => open(null)}>{t('form.addRecord')}</Btn></span></div>
      {Above === undefined ? null : <Above records={records} />}
      {records.length === 0 ? <p className="small quiet pad-top">{t('register.empty')}</p> : (
        <RowList label={words.name} keys={{ onEdit: open, onDelete }}>
          {records.toSorted((a, b) => compareDates(b.event.happened, a.event.happened)).map((record) => (
            <li key={record.event.id}><RecordRow record={record} onOpen={() => open(record.event.id)} /></li>
          ))}
        </RowList>
      )}
    </section>
  )
}

function RecordRow({ record, onOpen }: { readonly record: CaseRecord; readonly onOpen: () => void }) {
  const { t, date } = useWords()
  const shown = useShownValues()
  const { event } = record
  const { End } = registerParts[record.kind] ?? {}
  return (
    <Row id={event.id} columns={`148px minmax(0,1.2fr) minmax(0,1fr)${End === undefined ? '' : ' minmax(0,1fr)'}`} onOpen={onOpen}>
      <span className="date num">{event.happened === null ? t('date.undated') : date(event.happened, 'short')} <span className="faint">{event.time}</span></span>
      <span>{event.title}</span>
      <span className="quiet small">{shown(record).join(' · ')}</span>
      {End === undefined ? null : <span><End record={record} /></span>}
    </Row>
  )
}
