import type { Dispatch, DispatchOutcome, PacketStanding } from '../contract/dispatches'

const cameBack: readonly DispatchOutcome[] = ['answered', 'granted', 'partlyGranted', 'forwarded', 'returned']

/**
 * Where a packet stands, from its dispatches: what most asks for the next step wins. An answer of one addressee does
 * not hide the silence of another.
 */
export function packetStanding(status: 'draft' | 'final', dispatches: readonly Pick<Dispatch, 'outcome' | 'sentOn' | 'receivedOn' | 'incomingNo'>[]): PacketStanding {
  if (status === 'draft') return 'draft'
  const live = dispatches.filter(({ outcome }) => outcome !== 'withdrawn')
  if (live.length === 0) return dispatches.length === 0 ? 'final' : 'withdrawn'
  if (live.some(({ outcome }) => outcome === 'noAnswer')) return 'noAnswer'
  if (live.some(({ outcome }) => outcome === 'refused')) return 'refused'
  const awaiting = live.filter(({ outcome }) => outcome === 'awaiting')
  if (awaiting.length === 0 && live.some(({ outcome }) => cameBack.includes(outcome))) return 'answered'
  if (awaiting.some(({ receivedOn, incomingNo }) => receivedOn !== null || incomingNo !== '')) return 'received'
  return awaiting.some(({ sentOn }) => sentOn !== null) ? 'sent' : 'final'
}

/** What is wrong with a dispatch as entered, by field; empty when nothing is. */
export function dispatchFaults({ sentOn, receivedOn, outcome, outcomeOn, addressee, addresseePartyId }: Dispatch): Readonly<Record<string, string>> {
  return {
    ...(addressee === '' && addresseePartyId === null ? { addressee: 'missing' } : {}),
    ...(sentOn !== null && receivedOn !== null && receivedOn < sentOn ? { receivedOn: 'before_sent' } : {}),
    ...(sentOn !== null && outcomeOn !== null && outcomeOn < sentOn ? { outcomeOn: 'before_sent' } : {}),
    ...(outcome !== 'awaiting' && outcomeOn === null ? { outcomeOn: 'missing' } : {}),
  }
}
