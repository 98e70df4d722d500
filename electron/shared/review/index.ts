import type { Document } from '../contract/documents'
import type { Party } from '../contract/parties'
import type { PacketPlan } from '../plan'
import { adverseFindings, type Adverse } from './adverse'
import type { Finding } from './finding'
import { nameFindings, personFindings } from './names'
import { passagesOf } from './passages'
import { reprisalFindings } from './reprisal'
import { contactFindings, numberFindings, restingFindings } from './sensitive'

/** What a review looks at: the plan, and every record of the case that it may speak of. */
export type Reviewed = {
  readonly plan: PacketPlan
  readonly matterId: string
  readonly events: Adverse['events']
  readonly parties: readonly Party[]
  readonly documents: readonly Document[]
  /** Parties that may stand with their address: addressee, the place of detention. */
  readonly openPartyIds: readonly string[]
}

/** Everything to look at before a packet leaves: what it gives away, how it names people, what can be turned around, what may follow. */
export function reviewPacket({ plan, matterId, events, parties, documents, openPartyIds }: Reviewed): Finding[] {
  const passages = passagesOf(plan)
  const claims = events.flatMap((told) => told.claims)
  return [
    ...personFindings(parties, matterId, passages),
    ...contactFindings(parties, openPartyIds, passages),
    ...numberFindings(passages),
    ...restingFindings({ claims, documents, parties, matterId }, passages),
    ...nameFindings(parties, passages),
    ...adverseFindings({ events, parties }, passages),
    ...reprisalFindings(events.map(({ event }) => event)),
  ]
}
