import { z } from 'zod'
import type { Contract } from './channel'
import { DocumentId, Instant, Line, PacketId } from './values'

/** Why a privileged or sealed paper goes into one packet all the same. Printed nowhere. */
export const PacketOverride = z.strictObject({
  packetId: PacketId,
  documentId: DocumentId,
  /** The paper's level when it was decided; a paper sealed since is barred again. */
  level: z.enum(['privileged', 'sealed']),
  reason: Line.min(1),
  decidedAt: Instant,
  decidedBy: Line,
})
export type PacketOverride = z.output<typeof PacketOverride>

export const overridesContract = {
  /**
   * Lets a privileged or sealed paper into a draft, for a reason that is journaled. `refused` for a final packet,
   * `conflict` for a paper that nothing bars. In the plan's `missing` the paper then stands as
   * `annex.privilegedOverridden` or `annex.sealedOverridden`, which do not block.
   */
  'packets.override': { input: z.strictObject({ id: PacketId, documentId: DocumentId, reason: Line.min(1) }), output: PacketOverride },
  /** Takes it back. */
  'packets.withdrawOverride': { input: z.strictObject({ id: PacketId, documentId: DocumentId }), output: z.strictObject({ journalSeq: z.int() }) },
  /** Those of one packet, in the order decided. */
  'packets.overrides': { input: z.strictObject({ id: PacketId }), output: z.array(PacketOverride) },
} as const satisfies Contract
