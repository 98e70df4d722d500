import type { Packet } from '../../../electron/shared/contract/packets'
import type { Translate } from '../../widgets/use-words'

/** What a packet is called, in its own language: 'Complaint about …', 'Жалоба на …'. */
export function packetName(packet: Packet, t: Translate): string {
  return `${t(`packet.kindIn.${packet.composition.language}`)} ${packet.title}`
}
