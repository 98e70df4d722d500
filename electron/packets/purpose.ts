import type { ConsentPurpose } from '../shared/contract/consents'
import type { Packet } from '../shared/contract/packets'
import type { Addressee, PacketKind } from '../shared/packet-kinds'

const abroad: readonly Addressee[] = ['specialProcedures', 'wgad', 'humanRightsCommittee', 'committeeAgainstTorture', 'ngo', 'barAssociation']
const kindsAbroad: readonly PacketKind[] = ['specialProcedures', 'wgad', 'unCommittee', 'ngoAppeal']

/**
 * What a packet is sent for, and so which consent it needs: by its addressee, and where that is some other body by its
 * kind. Null, so that every consent is asked for, where nobody can tell: a blank to somebody else.
 */
export function purposeOf({ kind, composition }: Pick<Packet, 'kind'> & { readonly composition: Pick<Packet['composition'], 'addresseeKind'> }): ConsentPurpose | null {
  const { addresseeKind } = composition
  if (addresseeKind !== 'other') return abroad.includes(addresseeKind) ? 'unNgo' : 'court'
  if (kind === 'blank') return null
  return kindsAbroad.includes(kind) ? 'unNgo' : 'court'
}
