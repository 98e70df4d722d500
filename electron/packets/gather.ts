import type { ReadDb } from '../../db/handles'
import { authoritiesOfMatter, denialsOfMatter, findAuthority, getDenial, visitsOfMatter } from '../../db/repos/access'
import { documentText, listDocuments } from '../../db/repos/documents'
import { pageTexts } from '../../db/repos/fingerprints'
import { overridesOf } from '../../db/repos/overrides'
import { claimsOfMatter, eventsOfMatter } from '../../db/repos/events'
import { getMatter } from '../../db/repos/matters'
import { listStandards, readProfile } from '../../db/repos/packets'
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
import { defaultRequests } from './plan-packet'
import type { CitedDocument, PacketRecords, ToldDenial, ToldEvent, ToldVisit } from './records'
import { defaultStandardIds } from './standards'

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

/** Reads everything `planPacket` looks at. Throws `not_found` when the refusal or the case is gone. */
export function gatherRecords(
  db: ReadDb, packet: Pick<Packet, 'matterId' | 'composition' | 'version'> & { readonly id: PacketId | null }, number: number | null,
): PacketRecords {
  const { id, matterId, composition, version } = packet
  const matter = getMatter(db, matterId)
  const denial = getDenial(db, composition.denialEventId)
  const register = registerOf(db, matterId)
  const events = eventsOfMatter(db, matterId).toSorted(compareEvents)
  const told = (keep: (event: CaseEvent) => boolean): ToldEvent[] => events.filter(keep).map((event) => toldEvent(register, event))
  return {
    matter,
    client: matter.clientPartyId === null ? null : findParty(db, matter.clientPartyId),
    heldAt: matter.heldAtPartyId === null ? null : findParty(db, matter.heldAtPartyId),
    parties: listParties(db, { matterId, limit: 'all' }),
    profile: readProfile(db),
    authority: composition.authorityId === null ? null : findAuthority(db, composition.authorityId),
    addressee: composition.addresseePartyId === null ? null : findParty(db, composition.addresseePartyId),
    denial: toldDenial(register, denial),
    earlier: register.denials
      .filter((one) => isEarlier(one, denial))
      .toSorted((a, b) => compareEvents(a.event, b.event))
      .map((one) => toldDenial(register, one)),
    visits: toldVisits(register, register.visits),
    familyVisits: toldVisits(register, register.familyVisits),
    stateEvents: told((event) => composition.stateEventIds.includes(event.id)),
    custodyEvents: told((event) => custodyKinds.includes(event.kind)),
    documents: [...register.documentsById.values()].map((document) => citedDocument(db, document, register, composition)),
    standards: listStandards(db),
    composition,
    overrides: id === null ? [] : overridesOf(db, id),
    number,
    version,
  }
}

/**
 * The composition with a change. Requests that are still the suggested ones follow a change of language;
 * the lawyer's own words stay as they are.
 */
export function recompose(db: ReadDb, packet: Pick<Packet, 'id' | 'matterId' | 'composition' | 'version'>, change: Partial<Composition>): Composition {
  const before = packet.composition
  const after = { ...before, ...change }
  if (after.language === before.language || change.requests !== undefined) return after
  const suggested = (composition: Composition): string[] =>
    defaultRequests(gatherRecords(db, { ...packet, composition }, null), composition.language)
  const isUntouched = JSON.stringify(before.requests) === JSON.stringify(suggested(before))
  return isUntouched ? { ...after, requests: suggested(after) } : after
}

/** Kinds of event that say in what state the client was or is feared to be. */
const stateKinds: readonly EventKind[] = [
  'illTreatment', 'injuryObservation', 'correspondenceGap', 'concern', 'care', 'punishment', 'confiscation',
]

/** A first composition for a complaint about `denialEventId`: everything the records suggest, for the lawyer to change. */
export function suggestComposition(
  db: ReadDb, { matterId, denialEventId, language }: { matterId: MatterId; denialEventId: EventId; language: PacketLanguage },
): Composition {
  const matter = getMatter(db, matterId)
  const denial = getDenial(db, denialEventId)
  const isLinked = (event: CaseEvent): boolean => denial.linkedEventIds.includes(event.id)
  const concerns = (event: CaseEvent): boolean => event.kind === 'concern' || compareEvents(event, denial.event) < 0
  const addressee = listParties(db, { matterId, limit: 'all' }).find((party) =>
    party.roles.some(({ role, matterId: id }) => id === matterId && (role === 'addressee' || role === 'prosecutor')),
  )
  const base: Composition = {
    denialEventId, language, addresseePartyId: addressee?.id ?? null, addresseeText: '', copyTo: '',
    authorityId: denial.authorityId ?? authoritiesOfMatter(db, { matterId, limit: 1 })[0]?.id ?? null,
    place: '', signedOn: null, excludedEventIds: [],
    stateEventIds: eventsOfMatter(db, matterId)
      .filter((event) => event.kind !== 'accessDenial' && (isLinked(event) || (stateKinds.includes(event.kind) && concerns(event))))
      .toSorted(compareEvents)
      .map((event) => event.id),
    standardIds: defaultStandardIds('RU', matter.custodyStatus), requests: [], extraDocumentIds: [], excludedDocumentIds: [], redactedDocumentIds: [],
    consent: { state: 'notAsked', on: null, how: '' },
  }
  return { ...base, requests: defaultRequests(gatherRecords(db, { id: null, matterId, composition: base, version: 1 }, null), language) }
}
