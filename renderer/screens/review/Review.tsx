import { useState } from 'react'
import type { Packet } from '../../../electron/shared/contract/packets'
import type { ReviewedFinding } from '../../../electron/shared/contract/reviews'
import { actions, call } from '../../store'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'

const groups = ['sensitive', 'names', 'adverse', 'reprisal'] as const

/** What to look at before a packet leaves: each point with its passage, and a decision with its reason. */
export function Review({ packet, version, onDecided }: { readonly packet: Packet; readonly version: string; readonly onDecided: () => void }) {
  const { t } = useWords()
  const [findings, again] = useCall('packets.review', { id: packet.id }, version)
  const settle = (): void => {
    again()
    onDecided()
  }
  return (
    <section className="stack" id="packet-review">
      <h2>{t('review.title')}</h2>
      <Load of={findings}>
        {(all) => (
          <>
            <p className="small quiet">{t('review.left', { count: all.filter(({ decided }) => decided === null).length })}</p>
            {groups.map((group) => <Part key={group} group={group} of={all.filter(({ code }) => code.startsWith(`${group}.`))} packet={packet} onDecided={settle} />)}
          </>
        )}
      </Load>
    </section>
  )
}

function Part({ group, of, packet, onDecided }: { readonly group: (typeof groups)[number]; readonly of: readonly ReviewedFinding[]; readonly packet: Packet; readonly onDecided: () => void }) {
  const { t } = useWords()
  if (of.length === 0) return null
  return (
    <div>
      <h3 className="small">{t(`review.group.${group}`)}</h3>
      <ul>{of.map((found) => <Point key={found.key} found={found} packet={packet} onDecided={onDecided} />)}</ul>
    </div>
  )
}

function Point({ found, packet, onDecided }: { readonly found: ReviewedFinding; readonly packet: Packet; readonly onDecided: () => void }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { code, params, passage, paragraph, decided, blocks, key } = found
  const role = params['role'] === undefined ? {} : { role: t(`enum.partyRole.${params['role']}`) }
  const reopen = (): void => void call('packets.reopenFinding', { id: packet.id, key }).then(onDecided).catch(actions().sayError)
  return (
    <li className="chk">
      <i className={`dot ${decided !== null ? 'done' : blocks ? 'stop' : 'open'}`} aria-hidden />
      <div className="stack">
        <span>
          {blocks && decided === null ? <span className="hidden-visually">{t('review.blocks')} </span> : null}
          {t(`review.finding.${code.replace('.', '_')}`, { ...params, ...role })}
          {paragraph === null ? null : <span className="small faint"> {t('review.paragraph', { n: paragraph })}</span>}
        </span>
        {passage === '' ? null : <p className="said small quiet">{passage}</p>}
        {decided === null ? null : (
          <p className="small row">
            <span>{t('review.decided', { decision: t(`enum.reviewDecision.${decided.decision}`), reason: decided.reason })}</span>
            {packet.status === 'draft' ? <LinkBtn onPress={reopen}>{t('review.reopen')}</LinkBtn> : null}
          </p>
        )}
        {decided === null && packet.status === 'draft' && !isOpen ? <p><Btn slim onPress={() => setOpen(true)}>{t('review.decide')}</Btn></p> : null}
        {isOpen && decided === null ? <Deciding packet={packet} findingKey={key} onDecided={() => { setOpen(false); onDecided() }} onLeave={() => setOpen(false)} /> : null}
      </div>
    </li>
  )
}

/** A decision needs a reason: what is accepted today will be asked about later. */
function Deciding({ packet, findingKey, onDecided, onLeave }: { readonly packet: Packet; readonly findingKey: string; readonly onDecided: () => void; readonly onLeave: () => void }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const decide = (decision: 'accepted' | 'notSo'): void =>
    void call('packets.decideFinding', { id: packet.id, key: findingKey, decision, reason }).then(onDecided).catch(actions().sayError)
  const isBlank = reason.trim() === ''
  return (
    <div className="stack">
      <input autoFocus className="in" aria-label={t('review.reason')} placeholder={t('review.reason')} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      <span className="row">
        <Btn slim isDisabled={isBlank} onPress={() => decide('accepted')}>{t('review.keep')}</Btn>
        <Btn slim isDisabled={isBlank} onPress={() => decide('notSo')}>{t('review.notSo')}</Btn>
        <LinkBtn onPress={onLeave}>{t('form.cancel')}</LinkBtn>
      </span>
    </div>
  )
}
