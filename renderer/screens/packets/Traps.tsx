import type { Packet } from '../../../electron/shared/contract/packets'
import { packetKinds } from '../../../electron/shared/packet-kinds'
import { packetWords } from '../../../electron/shared/packet-kinds/words'
import { useWords } from '../../widgets/use-words'

/** What is easily got wrong with this kind of packet. Nobody has confirmed these rules, and they say so. */
export function Traps({ packet }: { readonly packet: Packet }) {
  const { t, language } = useWords()
  const words = packetWords(packet.kind, language)
  const traps: readonly string[] = packetKinds[packet.kind].traps
  if (traps.length === 0) return null
  return (
    <section>
      <h2>{t('packet.traps')} <span className="tag soon">{t('enum.verification.unverified')}</span></h2>
      <ul className="traps small">{traps.map((trap) => <li key={trap}>{words.trap(trap)}</li>)}</ul>
    </section>
  )
}
