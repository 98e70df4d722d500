import { useState } from 'react'
import type { AccessDenial, Visit } from '../../../electron/shared/contract/access'
import { compareDates } from '../../../electron/shared/dates/order'
import { isRefusal } from '../../../electron/shared/rules/figures'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { PrintForm } from '../paper-forms/PrintForm'
import { Btn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { Row, RowList } from '../../widgets/RowList'
import { AccessAnalysis } from './AccessAnalysis'
import { useWords } from '../../widgets/use-words'

/** Visits and refusals in one list, newest first, and the papers that entitle counsel to be admitted. */
export function Visits({ matterId }: { readonly matterId: string }) {
  const { t } = useWords()
  const visits = useApp((state) => listOf(state.visits))
  const denials = useApp((state) => listOf(state.denials))
  const [asked, setAsked] = useState<string | null>(null)
  const contacts = [...visits, ...denials].sort((a, b) => compareDates(b.event.happened, a.event.happened))
  const open = (id: string): void => {
    const kind = denials.some(({ event }) => event.id === id) ? 'denial' : 'visit'
    actions().openRecord({ kind, id })
  }
  return (
    <div className="body stack wide-gap">
      <section>
        <div className="spread">
          <h2>{t('tab.visits')}</h2>
          <span className="row">
            <PrintForm matterId={matterId} kind="visit" eventId={null} slim named />
            <PrintForm matterId={matterId} kind="accessDenial" eventId={null} slim named />
            <Btn slim onPress={() => actions().openRecord({ kind: 'visit', id: null })}>{t('record.visit')}</Btn>
            <Btn slim onPress={() => actions().openRecord({ kind: 'denial', id: null })}>{t('record.denial')}</Btn>
          </span>
        </div>
        {contacts.length === 0 ? <div className="empty"><h3>{t('visits.empty')}</h3><p>{t('visits.emptyText')}</p></div> : (
          <RowList label={t('tab.visits')} keys={{ onEdit: open, onDelete: setAsked }}>
            {contacts.map((contact) => <li key={contact.event.id}><ContactRow contact={contact} onOpen={() => open(contact.event.id)} /></li>)}
          </RowList>
        )}
      </section>
      <AccessAnalysis />
      <Authorities />
      {asked === null ? null : (
        <Confirm title={t('visits.delete')} text={t('visits.deleteText')} action={t('form.delete')} onClose={() => setAsked(null)} onYes={() => actions().removeEvent(matterId, asked).catch(actions().sayError)} />
      )}
    </div>
  )
}

function ContactRow({ contact, onOpen }: { readonly contact: Visit | AccessDenial; readonly onOpen: () => void }) {
  const { t, date } = useWords()
  const { event } = contact
  return (
    <Row id={event.id} columns="148px minmax(0,1.2fr) minmax(0,1fr) 310px" onOpen={onOpen}>
      <span className="date num">{event.happened === null ? t('date.undated') : date(event.happened, 'short')} <span className="faint">{'outcome' in contact ? contact.plannedStart : (contact.startedAt ?? contact.plannedStart)}</span></span>
      <span>{event.title}</span>
      <span className="quiet small">{event.place}</span>
      {'outcome' in contact ? <DenialTags denial={contact} /> : <span className="ends-right"><span className="tag plain">{t(`enum.visitStatus.${contact.status}`)}</span></span>}
    </Row>
  )
}

function DenialTags({ denial }: { readonly denial: AccessDenial }) {
  const { t } = useWords()
  return (
    <span className="ends-right">
      <span className="small faint">{denial.reasonKind === 'notRecorded' ? '' : t('visits.reason', { reason: t(`enum.reasonKind.${denial.reasonKind}`) })}</span>
      <span className={`tag ${isRefusal(denial) ? 'late' : 'plain'}`}>{t(`enum.outcome.${denial.outcome}`)}</span>
    </span>
  )
}

function Authorities() {
  const { t, date } = useWords()
  const authorities = useApp((state) => listOf(state.authorities))
  const open = (id: string | null): void => actions().openRecord({ kind: 'authority', id })
  return (
    <section>
      <div className="spread"><h2>{t('authority.title')}</h2><Btn slim onPress={() => open(null)}>{t('record.authority')}</Btn></div>
      {authorities.length === 0 ? <p className="small quiet pad-top">{t('authority.empty')}</p> : (
        <RowList label={t('authority.title')} keys={{ onEdit: open }}>
          {authorities.map(({ id, kind, number, issuedOn, issuer, validUntil }) => (
            <li key={id}>
              <Row id={id} columns="148px minmax(0,1.2fr) minmax(0,1fr) 310px" onOpen={() => open(id)}>
                <span className="date num">{date(issuedOn, 'short')}</span>
                <span>{t(`enum.authorityKind.${kind}`)} {number}</span>
                <span className="quiet small">{issuer}</span>
                <span className="small faint ends-right">{validUntil === null ? '' : t('authority.until', { date: date(validUntil, 'short') })}</span>
              </Row>
            </li>
          ))}
        </RowList>
      )}
    </section>
  )
}
