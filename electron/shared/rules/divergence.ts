import type { Document } from '../contract/documents'
import type { CaseEvent, Claim, Divergence } from '../contract/events'
import { compatible, divergence } from '../dates/agreement'
import { periodDays } from '../dates/order'
import type { EdtfDate } from '../dates/schemas'

/** A length in whole days, both ends included. */
export type Days = { readonly min: number; readonly max: number }

type Degree = Divergence['degree']
type Papers = readonly Pick<Document, 'id' | 'repeatsDocumentId'>[]

/**
 * Where an event's claims cannot all be right: at most one entry for 'when' and one for 'duration', in this order.
 *
 * Dates are held against each other and against the event's own date; lengths against each other and against
 * the length of the event's own range. An entry names the claims that take part, in the order given, each
 * source once for each value: a copy (`repeatsClaimId`, or a paper that repeats another, where `documents` are
 * given) adds nothing. A claim that differs only from the event's own value stands alone in its entry.
 * Choosing a working value does not end a divergence: it stays to be seen.
 */
export function divergencesOf(event: CaseEvent, claims: readonly Claim[], documents: Papers = []): Divergence[] {
  const about = claims.filter((claim) => claim.eventId === event.id)
  return [...dateDivergence(event, about, documents), ...lengthDivergence(event, about, documents)]
}

/**
 * The claims that count as separate sources: one for each paper, person or unattributed claim, the first that
 * is not itself a copy. Papers that repeat another count as that other; so do claims that repeat another.
 */
export function independentClaims(claims: readonly Claim[], documents: Papers): Claim[] {
  const first = new Map<string, Claim>()
  for (const claim of [...claims].sort((a, b) => Number(isCopy(a, documents)) - Number(isCopy(b, documents)))) {
    const key = sourceKey(claim, claims, documents)
    if (!first.has(key)) first.set(key, claim)
  }
  return claims.filter((claim) => first.get(sourceKey(claim, claims, documents)) === claim)
}

/** Claims without those that only say again what their source, or the source they copy, says: by source and value. */
export function distinctClaims(claims: readonly Claim[], documents: Papers, valueOf: (claim: Claim) => string): Claim[] {
  const kept = new Map<string, Claim>()
  for (const claim of [...claims].sort((a, b) => Number(isCopy(a, documents)) - Number(isCopy(b, documents)))) {
    const key = `${sourceKey(claim, claims, documents)} ${valueOf(claim)}`
    if (!kept.has(key)) kept.set(key, claim)
  }
  const survivors = new Set(kept.values())
  return claims.filter((claim) => survivors.has(claim))
}

/** Whether a claim repeats another, or stands in a paper that repeats another. */
export function isCopy(claim: Claim, documents: Papers): boolean {
  if (claim.repeatsClaimId !== null) return true
  return documents.some((paper) => paper.id === claim.documentId && paper.repeatsDocumentId !== null)
}

/** The length a claim gives; null where it gives none. One bound alone stands for both. */
export function claimedDays(claim: Claim): Days | null {
  const min = claim.daysMin ?? claim.daysMax
  const max = claim.daysMax ?? claim.daysMin
  return min === null || max === null ? null : { min: Math.min(min, max), max: Math.max(min, max) }
}

function dateDivergence(event: CaseEvent, claims: readonly Claim[], documents: Papers): Divergence[] {
  const dated = distinctClaims(
    claims.filter((claim) => claim.field === 'when' && claim.dateValue !== null), documents, (claim) => claim.dateValue ?? '',
  )
  const own = event.happened
  const found: { readonly claim: Claim; readonly degree: Degree }[] = []
  for (const claim of dated) {
    const others = dated.filter((other) => other !== claim).map((other) => other.dateValue)
    const degrees = [own, ...others].map((other) => degreeOf(claim.dateValue, other)).filter((degree) => degree !== null)
    for (const degree of degrees) found.push({ claim, degree })
  }
  return toDivergence(event, 'when', found)
}

function degreeOf(a: EdtfDate | null, b: EdtfDate | null): Degree | null {
  if (a === null || b === null || compatible(a, b)) return null
  const degree = divergence(a, b)
  return degree === 'day' || degree === 'month' || degree === 'year' ? degree : null
}

function lengthDivergence(event: CaseEvent, claims: readonly Claim[], documents: Papers): Divergence[] {
  const lengths = distinctClaims(
    claims.filter((claim) => claim.field === 'duration' && claimedDays(claim) !== null), documents, (claim) => JSON.stringify(claimedDays(claim)),
  )
  const own = ownLength(event.happened)
  const found: { readonly claim: Claim; readonly degree: Degree }[] = []
  for (const claim of lengths) {
    const mine = claimedDays(claim)
    const others = [own, ...lengths.filter((other) => other !== claim).map(claimedDays)]
    if (mine && others.some((other) => other !== null && (mine.max < other.min || other.max < mine.min))) {
      found.push({ claim, degree: 'duration' })
    }
  }
  return toDivergence(event, 'duration', found)
}

function ownLength(happened: EdtfDate | null): Days | null {
  const period = happened === null ? null : periodDays(happened)
  return period === null ? null : { min: period.min ?? 0, max: period.max ?? Infinity }
}

function toDivergence(
  event: CaseEvent, field: 'when' | 'duration', found: readonly { readonly claim: Claim; readonly degree: Degree }[],
): Divergence[] {
  const degree = (['year', 'month', 'day', 'duration'] as const).find((one) => found.some((entry) => entry.degree === one))
  if (degree === undefined) return []
  return [{ eventId: event.id, field, claimIds: [...new Set(found.map((entry) => entry.claim.id))], degree }]
}

/** The paper, person or claim that a claim in the end comes from. Circles of repeats end where they close. */
export function sourceKey(claim: Claim, claims: readonly Claim[], documents: Papers): string {
  const root = rootOf(claim, (one) => claims.find((other) => other.id === one.repeatsClaimId))
  if (root.documentId !== null) {
    const paper = documents.find((one) => one.id === root.documentId)
    if (!paper) return `document ${root.documentId}`
    return `document ${rootOf(paper, (one) => documents.find((other) => other.id === one.repeatsDocumentId)).id}`
  }
  return root.toldByPartyId === null ? `claim ${root.repeatsClaimId ?? root.id}` : `party ${root.toldByPartyId}`
}

function rootOf<T extends { readonly id: string }>(start: T, next: (one: T) => T | undefined): T {
  const seen = [start]
  for (let one = next(start); one !== undefined && !seen.includes(one); one = next(one)) seen.push(one)
  const last = seen.at(-1) ?? start
  // In a circle every member must name the same root.
  const closing = next(last)
  if (closing === undefined) return last
  const circle = seen.slice(seen.indexOf(closing))
  return circle.reduce((least, one) => (one.id < least.id ? one : least), last)
}
