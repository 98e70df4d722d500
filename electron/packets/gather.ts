import type { ReadDb } from '../../db/handles'
import { authoritiesOfMatter, denialsOfMatter, findAuthority, getDenial, visitsOfMatter } from '../../db/repos/access'
import { documentText, listDocuments } from '../../db/repos/documents'
import { pageTexts } from '../../db/repos/fingerprints'
import { overridesOf } from '../../db/repos/overrides'
import { consentBlocksOfMatter, consentOverridesOf } from '../../db/repos/consents'
import { claimsOfMatter, eventsOfMatter } from '../../db/repos/events'
import { getMatter } from '../../db/repos/matters'
import { listStandards, readProfile } from '../../db/repos/packets'
import { occurrencesOf } from '../../db/repos/patterns'
import { findParty, listParties } from '../../db/repos/parties'
import type { AccessDenial, Visit } from '../shared/contract/access'
import type { Document } from '../shared/contract/documents'
import type { CaseEvent, Claim, EventKind } from '../shared/contract/events'
import type { Composition, Packet } from '../shared/contract/packets'
import type { EventId, MatterId, PacketId, PacketLanguage } from '../shared/contract/values'
import { compareEvents } from '../shared/rules/order'
import { splitParagraphs } from '../shared/paragraphs'
import { divergencesOf } from '../shared/rules/divergence'
import { denialFigures, type Register } from '../shared/rules/figures'
import { listTemplates } from '../../db/repos/templates'
import { listCalendars, listRules } from '../../db/repos/deadline-rules'
import { countDeadline } from '../shared/deadlines/count'
import { isConfirmed } from '../shared/deadlines/rule'
import { calendarsOf } from '../shared/deadlines/working-days'
import { AppError } from '../shared/errors'
import { packetKinds, type PacketKind, type PacketKindDefinition } from '../shared/packet-kinds'
import type { SuggestedRequest } from '../shared/packet-kinds/define'
import { packetWords } from '../shared/packet-kinds/words'
import type { Field } from '../shared/particulars/fields'
import { isParticularKind } from '../shared/particulars'
import { getRecord, recordsOfMatter } from '../../db/repos/particulars'
import { groundsFrom } from '../shared/procedure/grounds'
import { defaultRequests } from './default-requests'
import { purposeOf } from './purpose'
import type { CitedDocument, PacketRecords, Term, ToldDenial, ToldEvent, ToldVisit } from './records'
import { defaultStandardIds } from './standards'
import { suggestDetails } from './suggest-details'
import { triggerOf } from './term'

/** Claims by the event they speak about, in the order given; those of no event are left out. */
export function claimsByEvent(claims: readonly Claim[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.eventId === null) continue
    const group = groups.get(claim.eventId)
    if (group === undefined) groups.set(claim.eventId, [claim])
    else group.push(claim)
  }
  return groups
}

/** What the rules need to know of a case to count days and refusals. */
export function registerOf(db: ReadDb, matterId: MatterId): Omit<Register, 'denial'> {
  const visits = visitsOfMatter(db, matterId)
  return {
    denials: denialsOfMatter(db, matterId),
    visits: visits.filter((visit) => visit.visitKind !== 'familyVisit'),
    familyVisits: visits.filter((visit) => visit.visitKind === 'familyVisit'),
    letters: eventsOfMatter(db, matterId, ['letter', 'correspondenceGap']),
    claimsByEvent: claimsByEvent(claimsOfMatter(db, { matterId, limit: 'all' })),
    documentsById: new Map(listDocuments(db, { matterId, limit: 'all' }).map((document) => [document.id as string, document])),
  }
}

type CaseRegister = Omit<Register, 'denial'>

const claimsOf = (register: CaseRegister, id: EventId) => register.claimsByEvent.get(id) ?? []

const toldEvent = (register: CaseRegister, event: CaseEvent): ToldEvent => {
  const claims = claimsOf(register, event.id)
  return { event, claims, divergences: divergencesOf(event, claims, [...register.documentsById.values()]) }
}

const toldDenial = (register: CaseRegister, denial: AccessDenial): ToldDenial => ({
  denial, ...toldEvent(register, denial.event), figures: denialFigures({ ...register, denial }),
})

const custodyKinds: readonly EventKind[] = ['transfer', 'detention', 'custodyOrder', 'apprehension', 'judgment', 'cassationDecision']

const wasHeld = ({ status }: Visit): boolean => status === 'held' || status === 'partlyHeld'

/** Visits that took place, in order, each with its claims. */
const toldVisits = (register: CaseRegister, visits: readonly Visit[]): ToldVisit[] =>
  visits.filter(wasHeld).toSorted((a, b) => compareEvents(a.event, b.event)).map((visit) => ({ visit, ...toldEvent(register, visit.event) }))

/** Hindered visits are told too; the planner counts only refusals. */
const isEarlier = (denial: AccessDenial, than: AccessDenial): boolean =>
  denial.event.id !== than.event.id && denial.outcome !== 'fullAccess' && denial.visitKind !== 'familyVisit' && compareEvents(denial.event, than.event) < 0

function citedDocument(db: ReadDb, document: Document, register: CaseRegister, { redactedDocumentIds }: Composition): CitedDocument {
  const copies = redactedDocumentIds.map((id) => register.documentsById.get(id))
  const copy = copies.find((candidate) => candidate !== undefined && candidate.redactionOfDocumentId === document.id)
  return {
    document, paragraphs: splitParagraphs(documentText(db, document.id) ?? ''),
    ...(copy !== undefined && { redacted: { document: copy, text: pageTexts(db, copy.id).map(({ text }) => text).join('\n') } }),
  }
}

const decisionKinds: readonly EventKind[] = ['judgment', 'appealDecision', 'cassationDecision']
const stepKinds: readonly EventKind[] = ['complaint', 'letter', 'crimeReport']

type Drafted = Pick<Packet, 'kind' | 'matterId' | 'composition' | 'version'> & { readonly id: PacketId | null }

/** Reads everything `planPacket` looks at. Throws `not_found` when the case is gone, or the refusal that a complaint is about. */
export function gatherRecords(db: ReadDb, packet: Drafted, number: number | null): PacketRecords {
  const { id, kind, matterId, composition, version } = packet
  const matter = getMatter(db, matterId)
  const register = withoutClaims(registerOf(db, matterId), composition.excludedClaimIds)
  const denial = kind === 'accessDenialComplaint' ? getDenial(db, subjectOf(composition)) : null
  const events = eventsOfMatter(db, matterId).toSorted(compareEvents)
  const told = (keep: (event: CaseEvent) => boolean): ToldEvent[] => events.filter(keep).map((event) => toldEvent(register, event))
  const subject = told((event) => event.id === composition.subjectEventId)[0] ?? null
  const details = detailsOf(kind, composition.details)
  return {
    kind,
    matter,
    client: matter.clientPartyId === null ? null : findParty(db, matter.clientPartyId),
    heldAt: matter.heldAtPartyId === null ? null : findParty(db, matter.heldAtPartyId),
    parties: listParties(db, { matterId, limit: 'all' }),
    profile: readProfile(db),
    authority: composition.authorityId === null ? null : findAuthority(db, composition.authorityId),
    addressee: composition.addresseePartyId === null ? null : findParty(db, composition.addresseePartyId),
    denial: denial === null ? null : toldDenial(register, denial),
    subject,
    earlier: denial === null ? [] : register.denials
      .filter((one) => isEarlier(one, denial))
      .toSorted((a, b) => compareEvents(a.event, b.event))
      .map((one) => toldDenial(register, one)),
    visits: toldVisits(register, register.visits),
    familyVisits: toldVisits(register, register.familyVisits),
    factEvents: told((event) => composition.factEventIds.includes(event.id)),
    custodyEvents: told((event) => custodyKinds.includes(event.kind)),
    decisions: told((event) => decisionKinds.includes(event.kind)),
    ...groundsOf(db, matterId, composition, register),
    events,
    steps: told((event) => stepKinds.includes(event.kind)),
    term: termOf(db, kind, { details, subject, custodyStatus: matter.custodyStatus }),
    documents: [...register.documentsById.values()].map((document) => citedDocument(db, document, register, composition)),
    occurrences: (composition.statements ?? []).length === 0 ? [] : occurrencesOf(db, matterId),
    patternClaims: [...register.claimsByEvent.values()].flat(),
    standards: listStandards(db),
    composition,
    details,
    overrides: id === null ? [] : overridesOf(db, id),
    consentBlocks: consentBlocksOfMatter(db, matterId, purposeOf(packet)),
    consentOverrides: id === null ? [] : consentOverridesOf(db, id),
    isTemplateGone: composition.templateId !== null && !listTemplates(db).some((template) => template.id === composition.templateId),
    number,
    version,
  }
}

/** Grounds from the defects that the composition does not leave out. */
function groundsOf(db: ReadDb, matterId: MatterId, { excludedEventIds }: Composition, register: CaseRegister): Pick<PacketRecords, 'grounds' | 'defectClaims'> {
  const defects = recordsOfMatter(db, matterId, ['fairTrialDefect']).filter((record) => record.kind === 'fairTrialDefect').filter(({ event }) => !excludedEventIds.includes(event.id))
  const defectClaims = defects.flatMap(({ event }) => claimsOf(register, event.id))
  return { grounds: groundsFrom(defects, defectClaims), defectClaims }
}

function subjectOf({ subjectEventId }: Composition): EventId {
  if (subjectEventId === null) throw new AppError('not_found', 'The refusal that this complaint is about is not named.')
  return subjectEventId
}

/** The register without the claims that a packet does not use. */
function withoutClaims(register: CaseRegister, excluded: readonly string[]): CaseRegister {
  if (excluded.length === 0) return register
  const kept = [...register.claimsByEvent].map(([key, claims]): [string, Claim[]] => [key, claims.filter(({ id }) => !excluded.includes(id))])
  return { ...register, claimsByEvent: new Map(kept) }
}

/** The kind's own fields, complete. Fields of another type than they are now count as empty: nothing typed is lost by it, for it stays stored. */
export function detailsOf(kind: PacketKind, stored: Composition['details']): Record<string, unknown> {
  const { fields, empty } = packetKinds[kind]
  const read = Object.entries<Field>(fields).map(([name, field]) => {
    const parsed = field.schema.safeParse(stored[name])
    return [name, parsed.success ? parsed.data : field.empty]
  })
  return { ...empty, ...Object.fromEntries(read) as object }
}

function termOf(db: ReadDb, kind: PacketKind, known: Parameters<typeof triggerOf>[1]): Term | null {
  const trigger = triggerOf(kind, known)
  if (trigger === null) return null
  const versions = listRules(db).filter(({ id }) => id === trigger.ruleId)
  if (versions.length === 0) return null
  const counted = countDeadline({ versions, calendars: calendarsOf(listCalendars(db)) }, trigger.input)
  const rule = versions.find(({ version }) => version === counted.version) ?? versions[0]
  return {
    ruleId: trigger.ruleId, dueOn: counted.on, isConfirmed: rule !== undefined && isConfirmed(rule.verification), isSoft: rule?.soft ?? false,
    warnings: counted.warnings.map(({ code }) => code),
  }
}

/**
 * The composition with a change. Requests that are still the suggested ones follow a change of language;
 * the lawyer's own words stay as they are.
 */
export function recompose(db: ReadDb, packet: Pick<Packet, 'id' | 'kind' | 'matterId' | 'composition' | 'version'>, change: Partial<Composition>): Composition {
  const before = packet.composition
  const after = { ...before, ...change }
  if (after.language === before.language || change.requests !== undefined) return after
  const suggested = (composition: Composition): string[] => suggestedRequests(db, { ...packet, composition })
  const isUntouched = JSON.stringify(before.requests) === JSON.stringify(suggested(before))
  return isUntouched ? { ...after, requests: suggested(after) } : after
}

function suggestedRequests(db: ReadDb, packet: Drafted): string[] {
  const { kind, composition } = packet
  const records = gatherRecords(db, packet, null)
  if (records.denial !== null) return defaultRequests({ ...records, denial: records.denial }, composition.language)
  const words = packetWords(kind, composition.language)
  const requests: readonly SuggestedRequest[] = packetKinds[kind].requests
  return requests.filter(({ to }) => composition.addresseeKind === 'other' || to.includes(composition.addresseeKind)).map(({ id }) => words.request(id))
}

type Wanted = { readonly matterId: MatterId; readonly kind: PacketKind; readonly subjectEventId: EventId | null; readonly language: PacketLanguage }

/** A first composition: everything the records suggest, for the lawyer to change. Throws `invalid_input` for a subject that the kind is not about. */
export function suggestComposition(db: ReadDb, wanted: Wanted): Composition {
  const { matterId, kind, subjectEventId, language } = wanted
  const matter = getMatter(db, matterId)
  const definition: PacketKindDefinition = packetKinds[kind]
  const events = eventsOfMatter(db, matterId).toSorted(compareEvents)
  const subject = events.find(({ id }) => id === subjectEventId) ?? null
  checkSubject(wanted, subject)
  const denial = kind === 'accessDenialComplaint' && subject !== null ? getDenial(db, subject.id) : null
  const roles: readonly string[] = ['addressee', ...(kind === 'accessDenialComplaint' || kind === 'medicalExamination' ? ['prosecutor'] : kind === 'crimeReport' ? ['investigator', 'prosecutor'] : [])]
  const addressee = listParties(db, { matterId, limit: 'all' }).find((party) => party.roles.some(({ role, matterId: id }) => id === matterId && roles.includes(role)))
  const isAbroad = !definition.addressees.some((one) => ['prosecutor', 'court', 'appealCourt', 'cassationCourt', 'prisonHead', 'investigator'].includes(one)) || kind === 'interimMeasures'
  const base: Composition = {
    subjectEventId, language, addresseeKind: definition.addressees[0] ?? 'other', addresseePartyId: isAbroad ? null : (addressee?.id ?? null), addresseeText: '', copyTo: '',
    authorityId: denial?.authorityId ?? authoritiesOfMatter(db, { matterId, limit: 1 })[0]?.id ?? null,
    place: '', signedOn: null, excludedEventIds: [], factEventIds: suggestedFacts(definition, events, denial, subject), excludedClaimIds: [],
    quotesSources: definition.facts !== 'all', withChronology: false,
    standardIds: defaultStandardIds(kind, 'RU', matter.custodyStatus), requests: [], extraDocumentIds: [], excludedDocumentIds: [], redactedDocumentIds: [],
    details: suggestDetails(kind, { matter, subject, events, record: subject === null || !isParticularKind(subject.kind) ? null : getRecord(db, subject.id), denial: subject?.kind === 'accessDenial' ? getDenial(db, subject.id) : null }),
    ownWords: [], ownParagraphs: [], waived: [], templateId: null,
    consent: { state: 'notAsked', on: null, how: '' },
  }
  return { ...base, requests: suggestedRequests(db, { id: null, kind, matterId, composition: base, version: 1 }) }
}

function checkSubject({ kind, subjectEventId }: Wanted, subject: CaseEvent | null): void {
  const { kinds, isNeeded }: PacketKindDefinition['subject'] = packetKinds[kind].subject
  if (subjectEventId !== null && subject === null) throw new AppError('not_found', 'The event that this packet is about is not in this case.')
  if (subject !== null && kinds.length > 0 && !kinds.includes(subject.kind)) throw new AppError('invalid_input', 'This kind of packet is not about such an event.', { subjectEventId: 'kind' })
  if (isNeeded && subject === null) throw new AppError('invalid_input', 'This kind of packet is about an event: name it.', { subjectEventId: 'missing' })
}

/** Small background stays out where everything else is told. */
function suggestedFacts(definition: PacketKindDefinition, events: readonly CaseEvent[], denial: AccessDenial | null, subject: CaseEvent | null): EventId[] {
  const isLinked = (event: CaseEvent): boolean => denial !== null && denial.linkedEventIds.includes(event.id)
  const isBefore = (event: CaseEvent): boolean => denial === null || event.kind === 'concern' || compareEvents(event, denial.event) < 0
  const isKind = ({ kind, importance }: CaseEvent): boolean => (definition.facts === 'all' ? kind !== 'publication' && importance !== 'minor' : definition.facts.includes(kind))
  const isOwn = (event: CaseEvent): boolean => denial === null && event.id === subject?.id && definition.facts !== 'all' && !['appeal', 'cassation'].includes(definition.kind)
  return events.filter((event) => (denial === null || event.kind !== 'accessDenial') && (isOwn(event) || isLinked(event) || (isKind(event) && isBefore(event)))).map(({ id }) => id)
}
