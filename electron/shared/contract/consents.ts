import { z } from 'zod'
import type { Contract } from './channel'
import { LocalDate } from '../dates/schemas'
import { DocumentId, EventId, Instant, ItemConsentId, Limit, Line, MatterId, PacketId, PartyId } from './values'

/** What may be done with an item. All but `store` send it out of the office. */
export const ConsentPurpose = z.enum(['store', 'court', 'unNgo', 'publish'])
export type ConsentPurpose = z.output<typeof ConsentPurpose>

export const ConsentState = z.enum(['given', 'partial', 'refused', 'withdrawn', 'notPossible'])
export type ConsentState = z.output<typeof ConsentState>

/** One decision of the person about one item and one purpose. The latest holds; earlier ones stay, since they were true in their time. */
export const ItemConsent = z.strictObject({
  id: ItemConsentId,
  matterId: MatterId,
  /** The item: exactly one of the two. */
  eventId: EventId.nullable(),
  documentId: DocumentId.nullable(),
  purpose: ConsentPurpose,
  state: ConsentState,
  decidedOn: LocalDate.nullable(),
  /** Who decided, where that is not the client. */
  byPartyId: PartyId.nullable(),
  /** How it was recorded: signed, said before whom. */
  how: Line,
  /** What is left out, with `partial`; else why, where it was said. */
  limits: Line,
  /** The signed paper. */
  paperDocumentId: DocumentId.nullable(),
  recordedAt: Instant,
})
export type ItemConsent = z.output<typeof ItemConsent>

/** An item that may not go out for a purpose, and the decision that says so; `through` where it is about another item that this one is part of. */
export const ConsentBlock = z.strictObject({
  eventId: EventId.nullable(),
  documentId: DocumentId.nullable(),
  title: z.string(),
  purpose: ConsentPurpose,
  state: z.enum(['refused', 'withdrawn']),
  consentId: ItemConsentId,
  through: z.boolean(),
})
export type ConsentBlock = z.output<typeof ConsentBlock>

/** Why an item goes into one packet against its consent. Printed nowhere. */
export const ConsentOverride = z.strictObject({
  packetId: PacketId,
  eventId: EventId.nullable(),
  documentId: DocumentId.nullable(),
  /** The decision that was overridden: a later one bars the item again. */
  consentId: ItemConsentId,
  reason: Line.min(1),
  decidedAt: Instant,
  decidedBy: Line,
})
export type ConsentOverride = z.output<typeof ConsentOverride>

const Item = { eventId: EventId.nullable(), documentId: DocumentId.nullable() }
const About = ItemConsent.omit({ id: true, matterId: true, recordedAt: true, eventId: true, documentId: true })

export const consentsContract = {
  /** Every decision of a case, newest first. */
  'consents.list': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(ItemConsent) },
  /** Records a decision (no id), or corrects how one was written down. The item of a decision never changes. */
  'consents.save': {
    input: z.strictObject({ id: ItemConsentId.optional(), matterId: MatterId, ...Item, ...About.partial().shape, purpose: ConsentPurpose, state: ConsentState }),
    output: ItemConsent,
  },
  'consents.remove': { input: z.strictObject({ id: ItemConsentId }), output: z.strictObject({ journalSeq: z.int() }) },
  /** What bars an item from going out, for one purpose or (null) for any of them. */
  'consents.blocking': { input: z.strictObject({ ...Item, purpose: ConsentPurpose.nullable() }), output: z.array(ConsentBlock) },
  /** Lets a barred item into a draft, for a reason that is journaled. `refused` for a final packet, `conflict` where nothing bars it. */
  'consents.override': { input: z.strictObject({ packetId: PacketId, ...Item, reason: Line.min(1) }), output: ConsentOverride },
  'consents.withdrawOverride': { input: z.strictObject({ packetId: PacketId, ...Item }), output: z.strictObject({ journalSeq: z.int() }) },
  /** Those of one packet, in the order decided. */
  'consents.overrides': { input: z.strictObject({ packetId: PacketId }), output: z.array(ConsentOverride) },
} as const satisfies Contract
