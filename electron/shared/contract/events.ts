import { z } from 'zod'
import type { Contract } from './channel'
import { EdtfDate, LocalTime, ZoneName } from '../dates/schemas'
import { ClaimId, DocumentId, EventId, Limit, Line, MatterId, PartyId, Prose } from './values'

export const EventKind = z.enum([
  'accessDenial', 'visit', 'illTreatment', 'injuryObservation', 'punishment', 'correspondenceGap', 'letter', 'complaint',
  'hearing', 'judgment', 'appealDecision', 'cassationDecision', 'charge', 'indictment', 'apprehension', 'custodyOrder',
  'ruling', 'motion', 'fairTrialDefect', 'sentence',
  'detention', 'search', 'confiscation', 'transfer', 'care', 'conviction', 'allegedConduct', 'publication', 'concern',
  'clinicalEvaluation', 'crimeReport',
  'background', 'other',
  'condition',
  'preservationRequest',
  'visitNote',
])
export type EventKind = z.output<typeof EventKind>

export const EventRole = z.enum(['victim', 'allegedPerpetrator', 'source', 'witness', 'counsel', 'official', 'other'])

/** How strongly the source says it. A fear stays a fear. */
export const ClaimStrength = z.enum(['seen', 'toldByClient', 'reported', 'alleged', 'feared', 'courtFound'])
export type ClaimStrength = z.output<typeof ClaimStrength>

/** Which field of the event the claim speaks about. */
export const ClaimField = z.enum(['what', 'when', 'where', 'who', 'duration', 'amount', 'name', 'count', 'reason', 'other'])

/** What one source says about one field of one event, in its exact words. */
export const Claim = z.strictObject({
  id: ClaimId,
  matterId: MatterId,
  eventId: EventId.nullable(),
  field: ClaimField,
  /** The paper it stands in; null when a person told us. */
  documentId: DocumentId.nullable(),
  toldByPartyId: PartyId.nullable(),
  page: z.int().min(1).nullable(),
  /** Part of the paper, e.g. a heading or an update's date. */
  section: Line,
  /** The exact words. */
  quote: Prose,
  /** What it asserts, in a few words. */
  asserts: Line,
  dateValue: EdtfDate.nullable(),
  /** Asserted length in days, where the claim gives one: 'two weeks' is 14 to 14, 'almost a week' 4 to 6. */
  daysMin: z.int().min(0).nullable(),
  daysMax: z.int().min(0).nullable(),
  strength: ClaimStrength,
  /** The claim this one repeats: a copy never counts as a second source. */
  repeatsClaimId: ClaimId.nullable(),
  note: Prose,
})
export type Claim = z.output<typeof Claim>

export const EventParty = z.strictObject({ partyId: PartyId, role: EventRole })

/** Something that happened, was done or is feared. Its own fields hold the working value. */
export const CaseEvent = z.strictObject({
  id: EventId,
  matterId: MatterId,
  kind: EventKind,
  title: Line.min(1),
  happened: EdtfDate.nullable(),
  /** Local clock time where there is one, with its zone. */
  time: LocalTime.nullable(),
  zone: ZoneName.nullable(),
  place: Line,
  narrative: Prose,
  importance: z.enum(['normal', 'key', 'minor']),
  /** Who contests it; '' when nobody is known to. */
  disputedBy: Line,
  /** The claim the working date rests on, and why this one. */
  workingClaimId: ClaimId.nullable(),
  workingReason: Line,
  parties: z.array(EventParty).max(100),
})
export type CaseEvent = z.output<typeof CaseEvent>

/** The event's own fields, as every form over an event carries them. */
export const EventPart = CaseEvent.omit({ id: true, matterId: true, kind: true }).partial()

const EventFields = CaseEvent.omit({ id: true })
const ClaimFields = Claim.omit({ id: true })

/** Two claims on one field that cannot both be right, or a claim against the working value. */
export const Divergence = z.strictObject({
  eventId: EventId,
  field: ClaimField,
  claimIds: z.array(ClaimId),
  degree: z.enum(['day', 'month', 'year', 'duration']),
})
export type Divergence = z.output<typeof Divergence>

export const ChronologyEntry = z.strictObject({
  event: CaseEvent,
  claims: z.array(Claim),
  divergences: z.array(Divergence),
  /** Claims that are not copies of another: what counts as separate sources. */
  independentSources: z.int(),
})
export type ChronologyEntry = z.output<typeof ChronologyEntry>

export const eventsContract = {
  /** The case in order: undated first, then by earliest possible day. */
  'events.chronology': {
    input: z.strictObject({ matterId: MatterId, kinds: z.array(EventKind).optional(), limit: Limit }),
    output: z.array(ChronologyEntry),
  },
  'events.get': { input: z.strictObject({ id: EventId }), output: ChronologyEntry },
  /** Creates (no id) or replaces. `accessDenial` and `visit` are saved through their own calls. */
  'events.save': {
    input: z.strictObject({
      ...EventFields.partial().shape, id: EventId.optional(),
      matterId: MatterId, kind: EventKind.exclude(['accessDenial', 'visit']), title: EventFields.shape.title,
    }),
    output: CaseEvent,
  },
  'events.remove': { input: z.strictObject({ id: EventId }), output: z.strictObject({ journalSeq: z.int() }) },
  'claims.listForMatter': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(Claim) },
  /** Creates (no id) or replaces. A claim names a document or a person; a quote of a text document must stand in it. */
  'claims.save': {
    input: z.strictObject({
      ...ClaimFields.partial().shape, id: ClaimId.optional(), matterId: MatterId, field: ClaimField, strength: ClaimStrength,
    }),
    output: Claim,
  },
  'claims.remove': { input: z.strictObject({ id: ClaimId }), output: z.strictObject({ journalSeq: z.int() }) },
} as const satisfies Contract
