import type { Packet } from '../../../electron/shared/contract/packets'
import type { PacketStanding } from '../../../electron/shared/contract/dispatches'
import { packetStanding } from '../../../electron/shared/rules/dispatching'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { useWords } from '../../widgets/use-words'

const tone: Readonly<Record<PacketStanding, string>> = {
  draft: 'plain', final: 'soon', sent: 'plain', received: 'plain', answered: 'good', refused: 'late', noAnswer: 'late', withdrawn: 'plain',
}

/** Where a packet is: from draft to answer or silence. */
export function StandingTag({ packet }: { readonly packet: Packet }) {
  const { t } = useWords()
  const dispatches = useApp((state) => listOf(state.dispatches))
  const standing = packetStanding(packet.status, dispatches.filter(({ packetId }) => packetId === packet.id))
  return <span className={`tag ${tone[standing]}`}>{t(`enum.packetStanding.${standing}`)}</span>
}
