import { z } from 'zod'
import { Occurrence, PatternKind } from '../patterns/occurrence'
import { PatternQuery, Sequence } from '../patterns/sequence'
import type { Contract } from './channel'
import { Line, MatterId } from './values'

const WithinDays = PatternQuery.shape.withinDays

/** One official, prison or pretext that stands in several cases, with the records. */
export const SharedRecords = z.strictObject({
  by: z.enum(['official', 'place', 'pretext']),
  /** Id of the person or prison; the kind of reason for a pretext. */
  key: z.string(),
  /** Name of the person or prison; '' for a pretext. */
  name: z.string(),
  matterIds: z.array(z.string()),
  ids: z.array(z.string()),
  byKind: z.partialRecord(PatternKind, z.int()),
})
export type SharedRecords = z.output<typeof SharedRecords>

export const CaseName = z.strictObject({ matterId: MatterId, name: Line })

export const patternsContract = {
  /** What patterns see of one case, and every sequence in it, most often followed first. */
  'patterns.forMatter': {
    input: z.strictObject({ matterId: MatterId, withinDays: WithinDays }),
    output: z.strictObject({ occurrences: z.array(Occurrence), sequences: z.array(Sequence) }),
  },
  /** The same over all cases of the vault, and what several of them share. Sequences stay within a case. */
  'patterns.across': {
    input: z.strictObject({ withinDays: WithinDays }),
    output: z.strictObject({ cases: z.array(CaseName), sequences: z.array(Sequence), shared: z.array(SharedRecords), occurrences: z.array(Occurrence) }),
  },
} as const satisfies Contract
