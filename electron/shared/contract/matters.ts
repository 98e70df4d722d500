import { z } from 'zod'
import type { Contract } from './channel'
import { EdtfDate } from '../dates/schemas'
import { Instant, Limit, Line, MatterId, PartyId, Prose } from './values'

export const CustodyStatus = z.enum(['unknown', 'apprehended', 'inCustody', 'accused', 'convicted', 'released'])

/** A case: the file on one client's detention and proceedings. */
export const Matter = z.strictObject({
  id: MatterId,
  title: Line.min(1),
  /** The office's own number, e.g. 2024-14: what lists and running feet show instead of a name. */
  fileNo: Line,
  clientPartyId: PartyId.nullable(),
  custodyStatus: CustodyStatus,
  /** Institution where the client is held now. */
  heldAtPartyId: PartyId.nullable(),
  heldSince: EdtfDate.nullable(),
  prisonerNo: Line,
  /** Articles charged or convicted of, as counsel cites them. */
  articles: Line,
  note: Prose,
  createdAt: Instant,
})
export type Matter = z.output<typeof Matter>

const MatterFields = Matter.omit({ id: true, createdAt: true })

export const MatterSummary = z.strictObject({
  id: MatterId,
  title: z.string(),
  fileNo: z.string(),
  clientName: z.string(),
  events: z.int(),
  documents: z.int(),
  packets: z.int(),
})
export type MatterSummary = z.output<typeof MatterSummary>

export const mattersContract = {
  'matters.list': { input: z.strictObject({ limit: Limit }), output: z.array(MatterSummary) },
  'matters.get': { input: z.strictObject({ id: MatterId }), output: Matter },
  /** Only a title is needed; the rest is filled in when it is known. */
  'matters.create': { input: z.strictObject({ ...MatterFields.partial().shape, title: MatterFields.shape.title }), output: Matter },
  'matters.update': { input: z.strictObject({ id: MatterId, ...MatterFields.partial().shape }), output: Matter },
  'matters.remove': { input: z.strictObject({ id: MatterId }), output: z.strictObject({ journalSeq: z.int() }) },
} as const satisfies Contract
