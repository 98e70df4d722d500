import { z } from 'zod'
import { DateLanguage } from '../dates/schemas'
import { letter } from '../particulars/letter'
import type { Contract } from './channel'
import { EventId, MatterId, PartyId, Sha256 } from './values'

/** A short letter to an institution, as it prints: every string is final, in the letter's language. */
export const RequestPlan = z.strictObject({
  language: DateLanguage,
  title: z.string(),
  subtitle: z.string(),
  running: z.string(),
  addresseeLines: z.array(z.string()),
  copyToLines: z.array(z.string()),
  submitterLines: z.array(z.string()),
  paragraphs: z.array(z.string()),
  table: z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable(),
  /** Under the table: how it was counted. */
  notes: z.array(z.string()),
  requestsHeading: z.string(),
  requests: z.array(z.string()),
  signature: z.strictObject({ place: z.string(), date: z.string(), name: z.string(), capacity: z.string(), line: z.string() }),
  dateIso: z.string().nullable(),
  words: z.strictObject({ page: z.string(), of: z.string(), copyTo: z.string() }),
})
export type RequestPlan = z.output<typeof RequestPlan>

/** Which letter: to keep the video of a recorded request, or to ask how the client is after a silence. */
export const RequestAsked = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('preservation'), id: EventId }),
  z.strictObject({
    what: z.literal('welfare'), matterId: MatterId, channel: letter.schema.shape.channel, correspondentId: PartyId.nullable(), language: DateLanguage,
  }),
])
export type RequestAsked = z.output<typeof RequestAsked>

export const requestsContract = {
  /** What the letter says, from the records alone. Throws `not_found` where there is nothing to ask about. */
  'requests.plan': { input: z.strictObject({ asked: RequestAsked }), output: RequestPlan },
  /** Writes it as a PDF to print and sign. Local only; journaled as an export. */
  'requests.exportPdf': { input: z.strictObject({ asked: RequestAsked, path: z.string() }), output: z.strictObject({ path: z.string(), sha256: Sha256, pages: z.int() }), local: true },
} as const satisfies Contract
