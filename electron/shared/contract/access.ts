import { z } from 'zod'
import type { Contract } from './channel'
import { EdtfDate, LocalDate, LocalTime, ZoneName } from '../dates/schemas'
import { AuthorityId, ClaimId, DocumentId, EventId, Limit, Line, MatterId, PartyId, Prose } from './values'
import { CaseEvent, EventPart } from './events'

export const VisitKind = z.enum([
  'counselVisit', 'counselCall', 'counselCorrespondence', 'videoLink', 'courtHoldingCell', 'transfer', 'expertVisit',
  'notary', 'familyVisit',
])
export const VisitStatus = z.enum(['planned', 'requested', 'confirmed', 'held', 'partlyHeld', 'denied', 'cancelled'])
export const RequestChannel = z.enum(['unknown', 'inPerson', 'post', 'phone', 'email', 'portal', 'electronicQueue', 'other'])
export const Restriction = z.enum([
  'glass', 'intercom', 'guardInHearing', 'guardInSight', 'camera', 'audioSuspected', 'shortened', 'paperExchangeBarred',
  'devicesBarred', 'interpreterBarred', 'papersRead',
])
export const ConfidentialityBreach = z.enum(['none', 'suspected', 'observed'])
export const AuthorityKind = z.enum(['order', 'powerOfAttorney', 'signedAuthority', 'clientConsent', 'familyConsent', 'other'])

/** What entitles counsel to act and to be admitted: the bar office's order, a power of attorney. */
export const Authority = z.strictObject({
  id: AuthorityId,
  matterId: MatterId,
  kind: AuthorityKind,
  number: Line,
  issuedOn: EdtfDate.nullable(),
  issuer: Line,
  validUntil: EdtfDate.nullable(),
  documentId: DocumentId.nullable(),
})
export type Authority = z.output<typeof Authority>

/** A visit or contact, asked for or held: the base line of every denial. Times are local to `event.zone`. */
export const Visit = z.strictObject({
  event: CaseEvent,
  visitKind: VisitKind,
  status: VisitStatus,
  plannedStart: LocalTime.nullable(),
  plannedEnd: LocalTime.nullable(),
  startedAt: LocalTime.nullable(),
  endedAt: LocalTime.nullable(),
  room: Line,
  visitors: Line,
  requestedBy: Line,
  requestedOn: EdtfDate.nullable(),
  requestChannel: RequestChannel,
  requestRef: Line,
  passRequestNo: Line,
  restrictions: z.array(Restriction),
  confidentialityBreach: ConfidentialityBreach,
  confidentialityDetail: Prose,
  clientState: Prose,
  note: Prose,
})
export type Visit = z.output<typeof Visit>

export const DenialOutcome = z.enum([
  'fullAccess', 'denied', 'partial', 'delayed', 'interrupted', 'cancelledByFacility', 'clientSaidUnwilling',
  'clientTransferred', 'clientUnderPunishment', 'quarantine', 'unknown',
])
export const ReasonKind = z.enum([
  'none', 'lockdown', 'quarantine', 'staffShortage', 'noRoom', 'documentsDefective', 'investigatorPermission',
  'clientRefusal', 'punishmentCell', 'transfer', 'securityThreat', 'deviceRule', 'other', 'notRecorded',
])
export const YesNoUnknown = z.enum(['unknown', 'yes', 'no'])

/** One line of what happened at the gate. */
export const Minute = z.strictObject({ time: LocalTime.nullable(), text: Line.min(1) })
export const Witness = z.strictObject({ name: Line.min(1), contact: Line, statementDocumentId: DocumentId.nullable() })
export const Confiscated = z.strictObject({
  item: Line.min(1), pages: z.int().min(1).nullable(), privileged: YesNoUnknown, receipt: Line, returnedOn: EdtfDate.nullable(),
})
/** What was done at once, and its number if it has one. */
export const ImmediateStep = z.strictObject({
  kind: z.enum(['call', 'complaint', 'prosecutorLine', 'press', 'other']), text: Line, reference: Line,
})
/** The officer as he could be seen: the name is often withheld. */
export const Refuser = z.strictObject({
  partyId: PartyId.nullable(), name: Line, rank: Line, badge: Line, post: Line, description: Prose,
})

/** A refused, cut short or hindered contact with the client (domain 3.1, every field). */
export const AccessDenial = z.strictObject({
  event: CaseEvent,
  /** The visit record this refusal concerns, where one was entered before. */
  visitEventId: EventId.nullable(),
  visitKind: VisitKind,
  plannedStart: LocalTime.nullable(),
  plannedEnd: LocalTime.nullable(),
  facilityPartyId: PartyId.nullable(),
  entrance: Line,
  room: Line,
  requestedBy: Line,
  requestedOn: EdtfDate.nullable(),
  requestChannel: RequestChannel,
  requestRef: Line,
  passRequestNo: Line,
  authorityId: AuthorityId.nullable(),
  certificateNo: Line,
  arrivedAt: LocalTime.nullable(),
  leftAt: LocalTime.nullable(),
  waitedMinutes: z.int().min(0).max(100_000).nullable(),
  outcome: DenialOutcome,
  minutes: z.array(Minute).max(500),
  refusedBy: Refuser,
  reasonKind: ReasonKind,
  reasonVerbatim: Prose,
  reasonLanguage: Line,
  /** Whether a legal ground was named at all: that none was is an allegation in itself. */
  legalGroundNamed: YesNoUnknown,
  legalGroundCited: Line,
  writtenRefusalAsked: YesNoUnknown,
  writtenRefusalAskedAt: LocalTime.nullable(),
  writtenRefusalGiven: YesNoUnknown,
  writtenRefusalRef: Line,
  writtenRefusalDocumentId: DocumentId.nullable(),
  witnesses: z.array(Witness).max(100),
  /** Where the prison says the client refused: was it in his hand, did counsel see it? */
  clientRefusalDocumentId: DocumentId.nullable(),
  clientRefusalSeenByCounsel: YesNoUnknown,
  restrictions: z.array(Restriction),
  confidentialityBreach: ConfidentialityBreach,
  confidentialityDetail: Prose,
  confiscated: z.array(Confiscated).max(200),
  clientState: Prose,
  lastLetterOn: EdtfDate.nullable(),
  /** What relatives or counsel fear; printed as a fear, never as a fact. */
  concerns: Prose,
  concernsBy: Line,
  linkedEventIds: z.array(EventId).max(200),
  immediateSteps: z.array(ImmediateStep).max(100),
  nextAttemptOn: LocalDate.nullable(),
  nextAttemptAt: LocalTime.nullable(),
  /** Proof of the attempt: gate board, stamped request, call log, ticket. */
  evidenceDocumentIds: z.array(DocumentId).max(200),
  memoWrittenOn: LocalDate.nullable(),
  memoWrittenAt: LocalTime.nullable(),
  memoAuthor: Line,
  memoSigned: YesNoUnknown,
  memoDocumentId: DocumentId.nullable(),
})
export type AccessDenial = z.output<typeof AccessDenial>

const VisitFields = Visit.omit({ event: true }).partial()
const DenialFields = AccessDenial.omit({ event: true }).partial()

/** Length of one stretch without counsel, as each source gives it. */
export const GapBySource = z.strictObject({
  /** 'dates' when computed from recorded days, else the claim's source. */
  source: z.enum(['dates', 'claim']),
  claimId: ClaimId.nullable(),
  sourceTitle: z.string(),
  quote: z.string(),
  daysMin: z.int(),
  daysMax: z.int(),
})
export type GapBySource = z.output<typeof GapBySource>

/** What follows from the register for one refusal; every number names the records it counts. */
export const DenialFigures = z.strictObject({
  eventId: EventId,
  /** Other refusals in the 90 and 365 days before, this one not counted. */
  denialsIn90Days: z.array(EventId),
  denialsIn365Days: z.array(EventId),
  denialsBefore: z.array(EventId),
  lastCounselVisit: z.strictObject({ eventId: EventId, happened: EdtfDate }).nullable(),
  /** Days from the last meeting with counsel to this refusal. */
  daysSinceCounsel: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
  daysSinceFamily: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
  daysSinceLetter: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
  daysSincePrivateMeeting: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
  minutesLost: z.int().nullable(),
  /** Of all recorded refusals up to this one: how many, and how many with no reason given. */
  refusals: z.int(),
  refusalsWithoutReason: z.int(),
  /** The stretch without counsel that this refusal belongs to, by the dates and by each source. */
  gaps: z.array(GapBySource),
})
export type DenialFigures = z.output<typeof DenialFigures>

export const accessContract = {
  'authorities.list': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(Authority) },
  'authorities.save': {
    input: z.strictObject({
      ...Authority.omit({ id: true }).partial().shape, id: AuthorityId.optional(), matterId: MatterId, kind: AuthorityKind,
    }),
    output: Authority,
  },
  'authorities.remove': { input: z.strictObject({ id: AuthorityId }), output: z.strictObject({ journalSeq: z.int() }) },
  'visits.list': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(Visit) },
  'visits.get': { input: z.strictObject({ id: EventId }), output: Visit },
  /** Creates (no id) or replaces the visit with its event. */
  'visits.save': {
    input: z.strictObject({ id: EventId.optional(), matterId: MatterId, event: EventPart, ...VisitFields.shape }),
    output: Visit,
  },
  'denials.list': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(AccessDenial) },
  'denials.get': { input: z.strictObject({ id: EventId }), output: AccessDenial },
  /** Creates (no id) or replaces the refusal with its event. Nothing is required: what is missing is told, not demanded. */
  'denials.save': {
    input: z.strictObject({ id: EventId.optional(), matterId: MatterId, event: EventPart, ...DenialFields.shape }),
    output: AccessDenial,
  },
  'denials.figures': { input: z.strictObject({ id: EventId }), output: DenialFigures },
} as const satisfies Contract

export { ZoneName }
