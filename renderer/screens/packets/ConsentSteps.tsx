import { useState } from 'react'
import type { Packet } from '../../../electron/shared/contract/packets'
import type { Missing } from '../../../electron/shared/plan'
import { actions, call } from '../../store'
import { LinkBtn } from '../../widgets/Btn'
import { ReasonSheet } from '../../widgets/ReasonSheet'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import type { Composing } from './use-composition'

type StepsProps = { readonly packet: Packet; readonly entry: Missing; readonly composing: Composing }

const itemOf = ({ place, recordId }: Missing) => (place === 'document' ? { eventId: null, documentId: recordId } : { eventId: recordId, documentId: null })

/** What can be done about something that consent bars: leave it out above, ask again, or decide with a reason. */
export function ConsentSteps({ packet, entry, composing }: StepsProps) {
  const { t } = useWords()
  const [isDeciding, setDeciding] = useState(false)
  const decide = async (reason: string): Promise<void> => {
    await composing.settle()
    await call('consents.override', { packetId: packet.id, ...itemOf(entry), reason })
    composing.again()
  }
  return (
    <span className="row small steps">
      <LinkBtn onPress={() => setDeciding(true)}>{t('packet.decide')}</LinkBtn>
      {isDeciding ? <ReasonSheet title={t('consent.decideTitle', { title: entry.params['title'] ?? '' })} text={<p>{t('consent.decideText')}</p>} action={t('packet.decideDo')} onReason={decide} onClose={() => setDeciding(false)} /> : null}
    </span>
  )
}

/** Who decided to send it against consent, and how to take that back. */
export function ConsentDecided({ packet, entry, composing }: StepsProps) {
  const { t, instant } = useWords()
  const [overrides] = useCall('consents.overrides', { packetId: packet.id }, composing.revision)
  const decided = overrides.status === 'ready' ? overrides.value.find(({ eventId, documentId }) => (eventId ?? documentId) === entry.recordId) : undefined
  if (decided === undefined || packet.status === 'final') return null
  const withdraw = async (): Promise<void> => {
    await call('consents.withdrawOverride', { packetId: packet.id, ...itemOf(entry) }).catch(actions().sayError)
    composing.again()
  }
  return (
    <span className="small steps">
      <span className="faint">{[decided.decidedBy, instant(decided.decidedAt)].filter((part) => part !== '').join(', ')}</span>{' '}
      <LinkBtn onPress={() => void withdraw()}>{t('packet.withdraw')}</LinkBtn>
    </span>
  )
}
