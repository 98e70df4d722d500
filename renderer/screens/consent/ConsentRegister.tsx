import { ConsentPurpose, type ItemConsent } from '../../../electron/shared/contract/consents'
import { standingConsent } from '../../../electron/shared/rules/consent'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'
import { Standing } from './ConsentGroup'

type Item = Pick<ItemConsent, 'eventId' | 'documentId'>

/** Every record and paper that a decision was made about, with what holds now for each purpose. */
export function ConsentRegister() {
  const { t } = useWords()
  const consents = useApp((state) => listOf(state.consents))
  const chronology = useApp((state) => listOf(state.chronology))
  const documents = useDocuments()
  const items = [...new Map(consents.map(({ eventId, documentId }): [string, Item] => [eventId ?? documentId ?? '', { eventId, documentId }])).values()]
  const nameOf = ({ eventId, documentId }: Item) => {
    const event = chronology.find((entry) => entry.event.id === eventId)?.event
    if (event !== undefined) return <LinkBtn onPress={() => actions().openRecord(recordOf(event))}>{event.title}</LinkBtn>
    return <LinkBtn onPress={() => { if (documentId !== null) actions().openRecord({ kind: 'document', id: documentId }) }}>{documents.find(({ id }) => id === documentId)?.title ?? t('form.gone')}</LinkBtn>
  }
  return (
    <section>
      <h2>{t('consent.register')}</h2>
      {items.length === 0 ? <p className="small quiet pad-top">{t('consent.registerEmpty')}</p> : (
        <table className="consent-table">
          <thead><tr><td />{ConsentPurpose.options.map((purpose) => <th key={purpose} scope="col">{t(`enum.consentPurpose.${purpose}`)}</th>)}</tr></thead>
          <tbody>
            {items.map((item) => {
              const keep = standingConsent(consents, item, 'store')
              return (
                <tr key={item.eventId ?? item.documentId}>
                  <th scope="row">{nameOf(item)}{keep?.state === 'refused' || keep?.state === 'withdrawn' ? <span className="small is-late block">{t('consent.toRemove')}</span> : null}</th>
                  {ConsentPurpose.options.map((purpose) => <td key={purpose}><Standing decision={standingConsent(consents, item, purpose)} /></td>)}
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
