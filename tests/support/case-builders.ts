/** Invented records of an invented case, for tests of rules and packets. Everything not given is empty. */
import { denialFigures } from '../../electron/shared/rules/figures'
import { divergencesOf } from '../../electron/shared/rules/divergence'
import { splitParagraphs } from '../../electron/shared/paragraphs'
import { AccessDenial, Authority, Visit } from '../../electron/shared/contract/access'
import { Document } from '../../electron/shared/contract/documents'
import { CaseEvent, Claim } from '../../electron/shared/contract/events'
import { Matter } from '../../electron/shared/contract/matters'
import { Composition, Profile, Standard } from '../../electron/shared/contract/packets'
import { CaseRecord, type RecordOf } from '../../electron/shared/contract/records'
import { Party } from '../../electron/shared/contract/parties'
import { particulars, type ParticularKind } from '../../electron/shared/particulars'
import { Occurrence } from '../../electron/shared/patterns/occurrence'
import type { CitedDocument, PacketRecords, ToldDenial, ToldEvent, ToldVisit } from '../../electron/packets/records'

/** A stable id: the same number gives the same id. */
export function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

export const matterId = id(1)

/** Fields as a test writes them: ids and dates are plain text and are checked by the schema. */
type Loose = Readonly<Record<string, unknown>>

export function anEvent(fields: Loose = {}): CaseEvent {
  return CaseEvent.parse({
    id: id(100), matterId, kind: 'other', title: 'An event', happened: null, time: null, zone: null, place: '', narrative: '',
    importance: 'normal', disputedBy: '', workingClaimId: null, workingReason: '', parties: [], ...fields,
  })
}

export function aClaim(fields: Loose = {}): Claim {
  return Claim.parse({
    id: id(200), matterId, eventId: id(100), field: 'what', documentId: null, toldByPartyId: null, page: null, section: '', quote: '',
    asserts: '', dateValue: null, daysMin: null, daysMax: null, strength: 'reported', repeatsClaimId: null, note: '', ...fields,
  })
}

export function aDocument(fields: Loose = {}): Document {
  return Document.parse({
    id: id(300), matterId, title: 'A paper', kind: 'report', sha256: 'a'.repeat(64), byteLength: 1, mediaType: 'text/plain', originalName: 'a.txt',
    readability: 'text', readabilityReason: '', pages: null, dateOnPaper: null, receivedOn: null, servedOn: null, addedAt: '2024-09-10T08:00:00+03:00',
    author: '', language: '', copyOrOriginal: 'unknown', givenBy: '', obtainedHow: '', permission: '', level: 'confidential',
    repeatsDocumentId: null, note: '', parentDocumentId: null, pathInParent: '', repaired: false, kindMismatch: false, isDistressing: false, redactionOfDocumentId: null, ...fields,
  })
}

export function aVisit(fields: Loose & { readonly event?: Loose } = {}): Visit {
  return Visit.parse({
    visitKind: 'counselVisit', status: 'held', plannedStart: null, plannedEnd: null, startedAt: null, endedAt: null, room: '', visitors: '',
    requestedBy: '', requestedOn: null, requestChannel: 'unknown', requestRef: '', passRequestNo: '', restrictions: [],
    confidentialityBreach: 'none', confidentialityDetail: '', clientState: '', note: '', ...fields,
    event: anEvent({ kind: 'visit', title: 'Visit of counsel', ...fields.event }),
  })
}

export function aDenial(fields: Loose & { readonly event?: Loose } = {}): AccessDenial {
  return AccessDenial.parse({
    visitEventId: null, visitKind: 'counselVisit', plannedStart: null, plannedEnd: null, facilityPartyId: null, entrance: '', room: '',
    requestedBy: '', requestedOn: null, requestChannel: 'unknown', requestRef: '', passRequestNo: '', authorityId: null, certificateNo: '',
    arrivedAt: null, leftAt: null, waitedMinutes: null, outcome: 'denied', minutes: [],
    reasonKind: 'notRecorded', reasonVerbatim: '', reasonLanguage: '', legalGroundNamed: 'unknown', legalGroundCited: '', writtenRefusalAsked: 'unknown',
    writtenRefusalAskedAt: null, writtenRefusalGiven: 'unknown', writtenRefusalRef: '', writtenRefusalDocumentId: null, witnesses: [],
    clientRefusalDocumentId: null, clientRefusalSeenByCounsel: 'unknown', restrictions: [], confidentialityBreach: 'none',
    confidentialityDetail: '', confiscated: [], clientState: '', lastLetterOn: null, concerns: '', concernsBy: '', linkedEventIds: [],
    immediateSteps: [], nextAttemptOn: null, nextAttemptAt: null, evidenceDocumentIds: [], memoWrittenOn: null, memoWrittenAt: null,
    memoAuthor: '', memoSigned: 'unknown', memoDocumentId: null, ...fields,
    refusedBy: { partyId: null, name: '', rank: '', badge: '', post: '', description: '', ...(fields.refusedBy as Loose | undefined) },
    event: anEvent({ kind: 'accessDenial', title: 'Access refused', ...fields.event }),
  })
}

export function aParty(fields: Loose = {}): Party {
  return Party.parse({
    id: id(400), kind: 'person', names: [{ text: 'Somebody', script: 'latin', kind: 'preferred', note: '' }], roles: [], bornOn: null,
    nationality: '', languages: '', description: '', postalAddress: '', email: '', phone: '', note: '', ...fields,
  })
}

export function aName(text: string, script = 'latin', kind = 'preferred'): Loose {
  return { text, script, kind, note: '' }
}

export function aRole(role: string): Loose {
  return { matterId, role, period: null, note: '' }
}

export function aStandard(fields: Loose = {}): Standard {
  return Standard.parse({
    id: 'un.bprl.8', instrument: 'Basic Principles', unit: '8', reference: { en: 'Basic Principles, 8', ru: 'Основные принципы, 8', fr: 'Principes de base, 8' },
    paraphrase: { en: 'private access', ru: 'конфиденциальный доступ', fr: 'accès confidentiel' }, source: 'invented', verification: 'unverified', verifiedBy: '',
    verifiedOn: null, appliesTo: 'both', jurisdiction: 'INT', ...fields,
  })
}

export function aMatter(fields: Loose = {}): Matter {
  return Matter.parse({
    id: matterId, title: 'Invented case', fileNo: '', clientPartyId: null, custodyStatus: 'unknown', heldAtPartyId: null, heldSince: null,
    prisonerNo: '', articles: '', note: '', createdAt: '2024-09-10T08:00:00+03:00', ...fields,
  })
}

export function aProfile(fields: Loose = {}): Profile {
  return Profile.parse({
    fullName: '', fullNameRu: '', capacity: 'lawyer', barBody: '', registerNo: '', certificateNo: '', postalAddress: '', phone: '', email: '', ...fields,
  })
}

export function anAuthority(fields: Loose = {}): Authority {
  return Authority.parse({ id: id(500), matterId, kind: 'order', number: '', issuedOn: null, issuer: '', validUntil: null, documentId: null, ...fields })
}

export function aComposition(fields: Loose = {}): Composition {
  return Composition.parse({
    subjectEventId: id(100), language: 'en', addresseeKind: 'other', addresseePartyId: null, addresseeText: '', copyTo: '', authorityId: null, place: '', signedOn: null,
    excludedEventIds: [], factEventIds: [], excludedClaimIds: [], quotesSources: true, withChronology: false, standardIds: [], requests: [], extraDocumentIds: [], excludedDocumentIds: [], redactedDocumentIds: [],
    details: {}, ownWords: [], ownParagraphs: [], waived: [], templateId: null,
    consent: { state: 'notAsked', on: null, how: '' }, ...fields,
  })
}

export type Register = {
  readonly denials?: readonly AccessDenial[]
  readonly visits?: readonly Visit[]
  readonly familyVisits?: readonly Visit[]
  readonly letters?: readonly CaseEvent[]
  readonly claims?: readonly Claim[]
  readonly documents?: readonly Document[]
}

/** The figures of one refusal in a register that holds nothing but what is given. */
export function figuresOf(denial: AccessDenial, register: Register = {}) {
  const claims = register.claims ?? []
  return denialFigures({
    denial, denials: register.denials ?? [], visits: register.visits ?? [], familyVisits: register.familyVisits ?? [], letters: register.letters ?? [],
    claimsByEvent: new Map([...new Set(claims.map((claim) => String(claim.eventId)))].map((key) => [key, claims.filter((claim) => claim.eventId === key)])),
    documentsById: new Map((register.documents ?? []).map((document) => [document.id as string, document])),
  })
}

export function toldEvent(event: CaseEvent, claims: readonly Claim[], documents: readonly Document[] = []): ToldEvent {
  const own = claims.filter((claim) => claim.eventId === event.id)
  return { event, claims: own, divergences: divergencesOf(event, own, documents) }
}

export function toldVisit(visit: Visit, claims: readonly Claim[] = [], documents: readonly Document[] = []): ToldVisit {
  return { visit, ...toldEvent(visit.event, claims, documents) }
}

export function toldDenial(denial: AccessDenial, register: Register = {}): ToldDenial {
  return { denial, ...toldEvent(denial.event, register.claims ?? [], register.documents), figures: figuresOf(denial, register) }
}

export function cited(document: Document, text = ''): CitedDocument {
  return { document, paragraphs: splitParagraphs(text) }
}

/** Records about one refusal; everything else is absent. */
export function someRecords(fields: Partial<PacketRecords> = {}): PacketRecords & { readonly denial: ToldDenial } {
  const denial = fields.denial ?? toldDenial(aDenial())
  return {
    kind: 'accessDenialComplaint', subject: null, decisions: [], isTemplateGone: false, grounds: [], defectClaims: [], events: [], steps: [], term: null, details: {}, matter: aMatter(), client: null, heldAt: null, parties: [], profile: aProfile(), authority: null, addressee: null,
    earlier: [], visits: [], familyVisits: [], factEvents: [], custodyEvents: [], documents: [], occurrences: [], patternClaims: [], standards: [],
    composition: aComposition(), overrides: [], consentBlocks: [], consentOverrides: [], number: null, version: 1, ...fields, denial,
  }
}

/** A record with particulars; details that are not given are as in a new record. */
export function aRecord<K extends ParticularKind>(kind: K, fields: Loose & { readonly event?: Loose } = {}): RecordOf<K> {
  const { event, ...details } = fields
  return toRecord<K>(CaseRecord.parse({ kind, event: anEvent({ kind, ...event }), details: { ...particulars[kind].empty, ...details } }))
}

const toRecord = <K extends ParticularKind>(record: CaseRecord): RecordOf<K> => record as RecordOf<K>

export function anOccurrence(fields: Loose = {}): Occurrence {
  return Occurrence.parse({ id: id(100), matterId, kind: 'injury', title: 'Something', happened: null, time: null, officialIds: [], placeId: null, pretext: null, ...fields })
}
