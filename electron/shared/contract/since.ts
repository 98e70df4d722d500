import { z } from 'zod'
import type { Contract } from './channel'
import { EdtfDate } from '../dates/schemas'
import { Line, PacketId } from './values'

/** One record that is not as it was when the packet was frozen. */
export const SinceChange = z.strictObject({
  recordId: z.string(),
  of: z.enum(['event', 'claim', 'document']),
  /** Kind of event or of paper; the field a claim speaks about. */
  kind: z.string(),
  title: z.string(),
  happened: EdtfDate.nullable(),
  /** `withdrawn`: it was there and is gone. */
  change: z.enum(['new', 'corrected', 'withdrawn']),
  /** Fields that differ, as the journal names them, with what they were and are; empty unless corrected. */
  fields: z.array(z.strictObject({ name: z.string(), before: z.string(), after: z.string() })),
  /** Reasons given with the changes, in order, each once. */
  why: z.array(Line),
  /** Whether the packet rested on this record. */
  wasTold: z.boolean(),
})
export type SinceChange = z.output<typeof SinceChange>

export const sinceContract = {
  /**
   * What is new, corrected or withdrawn in the case since a final packet was frozen (features J9, X24): from the
   * journal, so that nothing depends on memory. Withdrawn first, then corrected, then new; by date within each.
   */
  'packets.since': { input: z.strictObject({ id: PacketId }), output: z.array(SinceChange) },
} as const satisfies Contract
