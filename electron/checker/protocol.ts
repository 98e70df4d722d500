/** What the checker process is asked, and the schemas through which what it says must pass. */
import { z } from 'zod'
import { CheckReport, PrintedRoot } from '../shared/contract/verify'
import { OtsFacts } from './open-timestamps'
import { TimestampFacts, timestampFaults } from './timestamp'

const Hex32 = z.string().regex(/^[0-9a-f]{64}$/)

export const CheckerJob = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('path'), path: z.string(), printed: PrintedRoot.nullable(), fingerprint: Hex32.nullable() }),
  z.strictObject({ kind: z.literal('timestamp'), bytes: z.base64(), digest: Hex32, nonce: z.string().nullable() }),
  z.strictObject({ kind: z.literal('openTimestamps'), bytes: z.base64(), digest: Hex32.nullable() }),
])
export type CheckerJob = z.output<typeof CheckerJob>

export const checkerAnswers = {
  path: z.strictObject({ report: CheckReport, sha256: Hex32.nullable(), log: z.strictObject({ size: z.int().min(0), root: Hex32 }).nullable() }),
  timestamp: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), facts: TimestampFacts }), z.strictObject({ ok: z.literal(false), fault: z.enum(timestampFaults) })]),
  openTimestamps: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), facts: OtsFacts }), z.strictObject({ ok: z.literal(false), fault: z.enum(['notAProof', 'otherDigest']) })]),
} as const
export type CheckerAnswer<J extends CheckerJob> = z.output<(typeof checkerAnswers)[J['kind']]>
