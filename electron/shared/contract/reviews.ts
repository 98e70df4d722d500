import { z } from 'zod'
import type { Contract } from './channel'
import { Finding } from '../review/finding'
import { Instant, Line, PacketId } from './values'

/** What counsel decided about one finding: it may stay as it is, or it is not what it looks like. */
export const ReviewDecision = z.strictObject({
  packetId: PacketId,
  key: z.string().min(1).max(300),
  decision: z.enum(['accepted', 'notSo']),
  reason: Line.min(1),
  decidedAt: Instant,
  decidedBy: Line,
})
export type ReviewDecision = z.output<typeof ReviewDecision>

export const ReviewedFinding = z.strictObject({ ...Finding.shape, decided: ReviewDecision.nullable() })
export type ReviewedFinding = z.output<typeof ReviewedFinding>

export const reviewsContract = {
  /**
   * What to look at before the packet leaves: names, contacts, privileged sources, spellings, passages that can be turned
   * around, reprisals. In a fixed order; those that block first. A final packet shows the review of its frozen plan.
   */
  'packets.review': { input: z.strictObject({ id: PacketId }), output: z.array(ReviewedFinding) },
  /** Keeps the decision on a finding with its reason, journaled. `refused` for a final packet, `not_found` for a finding that is not there. */
  'packets.decideFinding': {
    input: z.strictObject({ id: PacketId, key: z.string().min(1).max(300), decision: ReviewDecision.shape.decision, reason: Line.min(1) }), output: ReviewDecision,
  },
  'packets.reopenFinding': { input: z.strictObject({ id: PacketId, key: z.string().min(1).max(300) }), output: z.strictObject({ journalSeq: z.int() }) },
} as const satisfies Contract
