import type { ReadDb } from '../../db/handles'
import { listDocuments } from '../../db/repos/documents'
import { claimsOfMatter, eventsOfMatter } from '../../db/repos/events'
import { getMatter } from '../../db/repos/matters'
import { listParties } from '../../db/repos/parties'
import { decisionsOf } from '../../db/repos/reviews'
import { claimsByEvent } from '../packets/gather'
import type { Packet } from '../shared/contract/packets'
import type { ReviewedFinding } from '../shared/contract/reviews'
import type { PacketPlan } from '../shared/plan'
import { reviewPacket } from '../shared/review'
import { divergencesOf } from '../shared/rules/divergence'

/** The review of a packet's plan with what was decided about each finding; those that block and are open come first. */
export function reviewOf(db: ReadDb, packet: Packet, plan: PacketPlan): ReviewedFinding[] {
  const { matterId } = packet
  const documents = listDocuments(db, { matterId, limit: 'all' })
  const claims = claimsByEvent(claimsOfMatter(db, { matterId, limit: 'all' }))
  const events = eventsOfMatter(db, matterId).map((event) => {
    const own = claims.get(event.id) ?? []
    return { event, claims: own, divergences: divergencesOf(event, own, documents) }
  })
  const { clientPartyId, heldAtPartyId } = getMatter(db, matterId)
  const decided = new Map(decisionsOf(db, packet.id).map((decision) => [decision.key, decision]))
  const found = reviewPacket({
    plan, matterId, events, documents, parties: listParties(db, { matterId, limit: 'all' }),
    openPartyIds: [clientPartyId, heldAtPartyId, packet.composition.addresseePartyId].flatMap((id) => (id === null ? [] : [id])),
  })
  const rank = ({ blocks, decided: decision }: ReviewedFinding): number => (decision !== null ? 2 : blocks ? 0 : 1)
  return found.map((each): ReviewedFinding => ({ ...each, decided: decided.get(each.key) ?? null })).toSorted((a, b) => rank(a) - rank(b))
}

/** The plan of a draft with what its review still blocks, so that it stands where everything else that is missing stands. */
export function withReview(db: ReadDb, packet: Packet, plan: PacketPlan): PacketPlan {
  const open = reviewOf(db, packet, plan).filter(({ blocks, decided }) => blocks && decided === null)
  return open.length === 0 ? plan : {
    ...plan,
    missing: [...plan.missing, { code: 'review.blocks', blocks: true, place: 'packet', recordId: null, params: { count: String(open.length) } }],
  }
}

/** How the review stood, for the journal: numbers only. */
export function reviewSummary(db: ReadDb, packet: Packet, plan: PacketPlan): string {
  const all = reviewOf(db, packet, plan)
  const decided = all.filter((each) => each.decided !== null).length
  return `review: ${all.length - decided} open, ${decided} decided`
}
