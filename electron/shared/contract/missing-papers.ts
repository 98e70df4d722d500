import { z } from 'zod'
import type { Contract } from './channel'
import { LocalDate } from '../dates/schemas'
import { DocumentId, Limit, Line, MatterId, MissingPaperId, PartyId, Prose } from './values'

/** 'requested': asked for, no answer. 'awaited': promised or due without asking. Both wait. */
export const MissingPaperState = z.enum(['requested', 'refused', 'awaited', 'received'])
export type MissingPaperState = z.output<typeof MissingPaperState>

/** A paper that somebody has and counsel has not. Refusing to hand it over is itself worth a complaint. */
export const MissingPaper = z.strictObject({
  id: MissingPaperId,
  matterId: MatterId,
  what: Line.min(1),
  fromWhom: Line,
  fromPartyId: PartyId.nullable(),
  requestedOn: LocalDate.nullable(),
  requestedHow: Line,
  requestRef: Line,
  state: MissingPaperState,
  /** Day of the refusal or of the receipt. */
  stateOn: LocalDate.nullable(),
  /** Day by which it must come, and by what rule or promise. */
  dueOn: LocalDate.nullable(),
  dueNote: Line,
  /** Only with 'received'. */
  receivedDocumentId: DocumentId.nullable(),
  note: Prose,
})
export type MissingPaper = z.output<typeof MissingPaper>

/** Days on the calendar of the machine that asked. */
export const PaperWait = z.strictObject({
  /** From the request until the answer, or until today while there is none; null when the request has no day. */
  days: z.int().min(0).nullable(),
  /** Days past the day due; 0 while it is not past, null without such a day or when it came. */
  overdueDays: z.int().min(0).nullable(),
})
export type PaperWait = z.output<typeof PaperWait>

const Listed = z.strictObject({ ...MissingPaper.shape, wait: PaperWait })
const About = MissingPaper.omit({ id: true, matterId: true })

export const missingPapersContract = {
  /** What waits first, longest overdue and longest waiting first; then refused, then received. */
  'missingPapers.list': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(Listed) },
  /** Adds (without `id`) or changes the fields given. `receivedDocumentId` makes it 'received' by itself. */
  'missingPapers.save': {
    input: z.strictObject({ id: MissingPaperId.optional(), matterId: MatterId, ...About.partial().shape }),
    output: MissingPaper,
  },
  'missingPapers.remove': { input: z.strictObject({ id: MissingPaperId }), output: z.strictObject({ journalSeq: z.int() }) },
} as const satisfies Contract
