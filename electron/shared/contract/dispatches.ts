import { z } from 'zod'
import type { Contract } from './channel'
import { LocalDate, LocalTime } from '../dates/schemas'
import { DeadlineId, DispatchId, DocumentId, Limit, Line, MatterId, PacketId, PartyId, Prose } from './values'

export const DispatchChannel = z.enum(['unknown', 'hand', 'post', 'portal', 'email', 'fax', 'courier', 'other'])

/** What became of it at one addressee. Silence is an outcome that somebody states, never one that the calendar sets. */
export const DispatchOutcome = z.enum(['awaiting', 'answered', 'granted', 'partlyGranted', 'refused', 'forwarded', 'returned', 'noAnswer', 'withdrawn'])
export type DispatchOutcome = z.output<typeof DispatchOutcome>

/** One final packet on its way to one addressee: how it went, what proves it, and what came back. */
export const Dispatch = z.strictObject({
  id: DispatchId,
  packetId: PacketId,
  addresseePartyId: PartyId.nullable(),
  /** In words, where no party is chosen. */
  addressee: Line,
  isCopy: z.boolean(),
  channel: DispatchChannel,
  sentOn: LocalDate.nullable(),
  sentAt: LocalTime.nullable(),
  trackingNo: Line,
  /** Receipt, stamp of the post office, screenshot of the portal. */
  proofDocumentId: DocumentId.nullable(),
  /** When it reached them, under what incoming number, who took it. */
  receivedOn: LocalDate.nullable(),
  receivedBy: Line,
  incomingNo: Line,
  stampDocumentId: DocumentId.nullable(),
  /** The clock of the answer, and of silence towards the press, as deadlines of the case. */
  answerDeadlineId: DeadlineId.nullable(),
  embargoDeadlineId: DeadlineId.nullable(),
  outcome: DispatchOutcome,
  outcomeOn: LocalDate.nullable(),
  /** The answer's own words. */
  outcomeWords: Prose,
  replyDocumentId: DocumentId.nullable(),
  nextStep: Line,
  note: Prose,
})
export type Dispatch = z.output<typeof Dispatch>

/** Where a packet is as a whole, from all its dispatches (glossary: packet statuses). */
export const PacketStanding = z.enum(['draft', 'final', 'sent', 'received', 'answered', 'refused', 'noAnswer', 'withdrawn'])
export type PacketStanding = z.output<typeof PacketStanding>

const About = Dispatch.omit({ id: true, packetId: true })

export const dispatchesContract = {
  /** Dispatches of all packets of a case, the newest packet first; of one packet in the order in which they were entered. */
  'dispatches.list': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(Dispatch) },
  /** Adds (no id) or changes the fields given. Only a final packet can have been sent. */
  'dispatches.save': { input: z.strictObject({ id: DispatchId.optional(), packetId: PacketId, ...About.partial().shape }), output: Dispatch },
  'dispatches.remove': { input: z.strictObject({ id: DispatchId }), output: z.strictObject({ journalSeq: z.int() }) },
} as const satisfies Contract
