import type { Packet } from '../../../electron/shared/contract/packets'
import { packetWords } from '../../../electron/shared/packet-kinds/words'

/** What a packet is called, in its own language: 'Complaint about …', 'Жалоба на …'. */
export function packetName({ kind, title, composition }: Packet): string {
  return kind === 'blank' ? title : `${packetWords(kind, composition.language).title} ${title}`
}
