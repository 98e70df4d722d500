import type { Dispatch } from '../../../electron/shared/contract/dispatches'
import type { Packet } from '../../../electron/shared/contract/packets'
import { shownName } from '../../format/names'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { useParties } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'

/** Where a final packet went: each addressee with the way, the proof and what came back. */
export function Following({ packet }: { readonly packet: Packet }) {
  const { t } = useWords()
  const dispatches = useApp((state) => listOf(state.dispatches)).filter(({ packetId }) => packetId === packet.id)
  const open = (id: string | null): void => actions().openRecord({ kind: 'dispatch', id, packetId: packet.id })
  return (
    <section className="stack">
      <div className="spread"><h2>{t('following.title')}</h2><Btn slim onPress={() => open(null)}>{t('following.add')}</Btn></div>
      {dispatches.length === 0 ? <p className="small quiet">{t('following.none')}</p> : (
        <ul className="stack">{dispatches.map((dispatch) => <DispatchLine key={dispatch.id} dispatch={dispatch} onOpen={() => open(dispatch.id)} />)}</ul>
      )}
    </section>
  )
}

const comeBack: Readonly<Record<Dispatch['outcome'], string>> = {
  awaiting: 'plain', answered: 'good', granted: 'good', partlyGranted: 'good', refused: 'late', forwarded: 'plain', returned: 'soon', noAnswer: 'late', withdrawn: 'plain',
}

function DispatchLine({ dispatch, onOpen }: { readonly dispatch: Dispatch; readonly onOpen: () => void }) {
  const { t, date } = useWords()
  const parties = useParties()
  const party = parties.find(({ id }) => id === dispatch.addresseePartyId)
  const { sentOn, receivedOn, incomingNo, outcome, outcomeOn, proofDocumentId, stampDocumentId, isCopy } = dispatch
  const way = [
    sentOn === null ? t('following.notSent') : t('following.sent', { date: date(sentOn, 'short'), channel: t(`enum.dispatchChannel.${dispatch.channel}`) }),
    receivedOn === null ? '' : t('following.received', { date: date(receivedOn, 'short') }),
    incomingNo === '' ? '' : t('following.incoming', { number: incomingNo }),
    proofDocumentId === null && stampDocumentId === null && sentOn !== null ? t('following.noProof') : '',
  ].filter((part) => part !== '')
  return (
    <li>
      <span className="row">
        <LinkBtn onPress={onOpen}>{party === undefined ? dispatch.addressee : shownName(party)}</LinkBtn>
        {isCopy ? <span className="chip">{t('following.copy')}</span> : null}
        <span className={`tag ${comeBack[outcome]}`}>{t(`enum.dispatchOutcome.${outcome}`)}{outcomeOn === null ? '' : ` ${date(outcomeOn, 'short')}`}</span>
      </span>
      <p className="small quiet">{way.join('; ')}</p>
    </li>
  )
}
