/** Whether an item may go out: by the last decision about it, or about what it belongs to. */
import type { ConsentBlock, ConsentOverride, ConsentPurpose, ItemConsent } from '../contract/consents'
import type { Document } from '../contract/documents'
import type { DocumentId, EventId } from '../contract/values'

/** Purposes for which an item leaves the office. */
export const outwardPurposes = ['court', 'unNgo', 'publish'] as const satisfies readonly ConsentPurpose[]

export type ItemIds = { readonly documentIds: readonly string[]; readonly eventIds: readonly string[] }

/** What the rule looks at, of one case or several. */
export type ConsentRecords = {
  readonly consents: readonly ItemConsent[]
  readonly documents: readonly Pick<Document, 'id' | 'title' | 'parentDocumentId' | 'redactionOfDocumentId'>[]
  readonly events: readonly { readonly id: EventId; readonly title: string; /** Photographs and papers that show what the record tells. */ readonly shownIn: readonly DocumentId[] }[]
}

type Item = Pick<ItemConsent, 'eventId' | 'documentId'>

const dayOf = ({ decidedOn, recordedAt }: ItemConsent): string => decidedOn ?? recordedAt.slice(0, 10)

/** The decision that holds now for an item and a purpose: the latest by its day, then by when it was written down. */
export function standingConsent(consents: readonly ItemConsent[], item: Item, purpose: ConsentPurpose): ItemConsent | null {
  const own = consents.filter((each) => each.purpose === purpose && each.eventId === item.eventId && each.documentId === item.documentId)
  return own.toSorted((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id)).at(-1) ?? null
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What bars the items for a purpose (null: for any that goes out). A document without a decision of its own follows the
 * record whose photograph it is, and a redacted copy its original; a file is barred by any file inside it. In the order
 * of the ids, documents first; one entry for an item and purpose.
 */
export function blocksOf(records: ConsentRecords, { documentIds, eventIds }: ItemIds, purpose: ConsentPurpose | null): ConsentBlock[] {
  const purposes = purpose === null ? outwardPurposes : [purpose]
  const documents = documentIds.flatMap((id) => records.documents.find((document) => document.id === id) ?? [])
  const events = eventIds.flatMap((id) => records.events.find((event) => event.id === id) ?? [])
  return purposes.flatMap((each) => [
    ...documents.flatMap((document) => toBlock({ eventId: null, documentId: document.id }, document.title, documentDecision(records, document.id, each, []))),
    ...events.flatMap((event) => toBlock({ eventId: event.id, documentId: null }, event.title, standingConsent(records.consents, { eventId: event.id, documentId: null }, each))),
  ])
}

function toBlock(item: Item, title: string, decision: ItemConsent | null): ConsentBlock[] {
  if (decision === null || (decision.state !== 'refused' && decision.state !== 'withdrawn')) return []
  const isThrough = decision.eventId !== item.eventId || decision.documentId !== item.documentId
  return [{ ...item, title, purpose: decision.purpose, state: decision.state, consentId: decision.id, through: isThrough }]
}

const isBarring = (decision: ItemConsent | null): decision is ItemConsent => decision !== null && (decision.state === 'refused' || decision.state === 'withdrawn')

function documentDecision(records: ConsentRecords, id: DocumentId, purpose: ConsentPurpose, seen: readonly string[]): ItemConsent | null {
  if (seen.includes(id)) return null
  const path = [...seen, id]
  const own = standingConsent(records.consents, { eventId: null, documentId: id }, purpose)
  if (isBarring(own)) return own
  const inside = records.documents.filter(({ parentDocumentId }) => parentDocumentId === id).map((part) => documentDecision(records, part.id, purpose, path)).find(isBarring)
  if (inside !== undefined || own !== null) return inside ?? own
  const original = records.documents.find((document) => document.id === id)?.redactionOfDocumentId ?? null
  const showing = records.events.filter(({ shownIn }) => shownIn.includes(id)).map((event) => standingConsent(records.consents, { eventId: event.id, documentId: null }, purpose))
  return showing.find(isBarring) ?? (original === null ? null : documentDecision(records, original, purpose, path)) ?? showing.find((each) => each !== null) ?? null
}

/** The decision of counsel that lets a barred item into a packet all the same. One made about an earlier refusal does not hold for a later one. */
export function consentOverrideFor(block: ConsentBlock, overrides: readonly ConsentOverride[]): ConsentOverride | null {
  return overrides.find((each) => each.eventId === block.eventId && each.documentId === block.documentId && each.consentId === block.consentId) ?? null
}
