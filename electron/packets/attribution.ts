import type { CaseEvent, Claim, Divergence } from '../shared/contract/events'
import { formatDate } from '../shared/dates/format-date'
import { claimedDays, distinctClaims, divergencesOf, isCopy, sourceKey } from '../shared/rules/divergence'
import { periodDays } from '../shared/dates/order'
import type { EdtfDate } from '../shared/dates/schemas'
import type { Cite } from './annex-book'
import { quoted, toSentence } from './context'
import type { Ctx, Part } from './context'
import { asClause } from './grammar'
import type { Strength } from './words'

/** An event or a refusal with what is said about it. */
export type Told = { readonly event: CaseEvent; readonly claims: readonly Claim[]; readonly divergences: readonly Divergence[] }

/** From what may be stated plainly to what is hardly known. */
const weaker: readonly Strength[] = ['seen', 'courtFound', 'toldByClient', 'reported', 'alleged', 'feared']

/** Whether words of this strength must carry their hedge. */
export function isHedge(strength: Strength): boolean {
  return strength !== 'seen' && strength !== 'courtFound'
}

/**
 * How strongly an event itself may be stated: as a fear when it is a concern or all its claims are fears; plainly
 * when counsel saw it (`isOwn`) or entered it without a source; else as the weakest of its claims that is not a
 * fear, because one title covers them all. Fears beside other claims keep their own sentences.
 */
export function leadStrength(event: CaseEvent, claims: readonly Claim[], isOwn: boolean): Strength {
  const isFearOnly = claims.length > 0 && claims.every((claim) => claim.strength === 'feared')
  if (event.kind === 'concern' || isFearOnly) return 'feared'
  if (isOwn) return 'seen'
  const notFears = (some: readonly Claim[]): Strength[] => some.map((claim) => claim.strength).filter((strength) => strength !== 'feared')
  const strengths = notFears(contentOf(event, claims))
  const all = strengths.length > 0 ? strengths : notFears(claims)
  return weaker.findLast((strength) => all.some((one) => one === strength)) ?? 'seen'
}

const isTiming = (claim: Claim): boolean => claim.field === 'when' || claim.field === 'duration'

/** The claims that a title rests on: what happened, and the date where it rests on a claim; the others where there are no such. */
function contentOf(event: CaseEvent, claims: readonly Claim[]): Claim[] {
  const content = claims.filter((claim) => !isTiming(claim) || claim.id === event.workingClaimId)
  return content.some((claim) => !isTiming(claim)) ? content : [...claims]
}

const papersOf = (ctx: Ctx): Ctx['records']['documents'][number]['document'][] => ctx.records.documents.map(({ document }) => document)

/**
 * The claims whose words are told: no copies, and no source twice with the same words. Those on date and length
 * only where there are no others, for what they say stands in the title and, where sources differ, in a note.
 */
export function toldClaims(ctx: Ctx, claims: readonly Claim[]): Claim[] {
  const papers = papersOf(ctx)
  const content = claims.filter((claim) => !isTiming(claim))
  return distinctClaims(content.length > 0 ? content : claims, papers, (claim) => `${claim.field} ${claim.quote.trim() || claim.asserts}`)
    .filter((claim) => !isCopy(claim, papers) || !hasOriginal(ctx, claim, claims))
}

/** One claim for each independent source that a sentence of this strength may name, whatever field it speaks of. */
export function creditedClaims(ctx: Ctx, claims: readonly Claim[], lead: Strength): Claim[] {
  const own = claims.filter((claim) => claim.strength === lead)
  return distinctClaims(own.length > 0 ? own : claims, papersOf(ctx), () => '')
}

/**
 * The claims that get a sentence each: those told, but for what a note gives anyway (`noted` fields), and one for
 * each source that would otherwise be named nowhere in the paragraph, which happens where its strength is another.
 */
export function spokenClaims(ctx: Ctx, claims: readonly Claim[], lead: Strength, noted: readonly Divergence['field'][]): Claim[] {
  const papers = papersOf(ctx)
  const keyOf = (claim: Claim): string => sourceKey(claim, claims, papers)
  const told = toldClaims(ctx, claims)
  const named = new Set([...told, ...(lead === 'seen' ? [] : creditedClaims(ctx, claims, lead))].map(keyOf))
  const others = distinctClaims(claims.filter((claim) => !named.has(keyOf(claim))), papers, () => '')
  return [...told, ...others].filter((claim) => !noted.includes(claim.field))
}

/** The names of the sources of several claims, each once. Named in print order: call it where the words will stand. */
export function sourceNames(ctx: Ctx, claims: readonly Claim[]): string {
  const papers = papersOf(ctx)
  const first = claims.filter((claim, i) => claims.findIndex((other) => sourceKey(other, claims, papers) === sourceKey(claim, claims, papers)) === i)
  return [...new Set(first.map((claim) => ctx.sources.name(claim)))].join('; ')
}

/**
 * A clause as a sentence that carries the hedge of its strength and, behind it, the sources of `credited`. What
 * `tail` gives comes after them; it is asked for last, because sources are named in full where they first stand.
 */
export function hedgedSentence(ctx: Ctx, strength: Strength, credited: readonly Claim[], clause: string, tail: () => readonly Part[] = () => []): Part[] {
  // A hedge that names no source must not use up the first, full naming of one.
  const isNamed = strength !== 'seen' && strength !== 'toldByClient'
  const names = isNamed ? sourceNames(ctx, credited) : ''
  const more = tail()
  const [before, after] = ctx.words.attribution.hedge(strength, more.length === 0 ? names : '')
  const source = more.length === 0 || names === '' ? '' : ` (${names})`
  return toSentence(`${before}${clause}${source}`, ...(more.length === 0 ? [] : [': ', ...more]), after)
}

/** One claim as a sentence of its own: `lead` is the hedge that the paragraph already carries. */
export function claimSentence(ctx: Ctx, claim: Claim, lead: Strength | null): Part[] {
  const { attribution } = ctx.words
  const quote = claim.quote.trim()
  if (quote === '' && claim.asserts === '') return []
  const source = ctx.sources.name(claim)
  const [before, after] = lead === claim.strength
    ? [quote === '' ? attribution.inSubstance(source) : attribution.verbatim(source), '']
    : attribution.said(claim.strength, source)
  return toSentence(before, quote === '' ? asClause(claim.asserts) : quoted(ctx.words, quote), after)
}

/** Where to look the claims up; those in `also` only where none of `claims` names their paper. */
export function citesOf(claims: readonly Claim[], also: readonly Claim[] = []): Cite[] {
  const others = also.filter((claim) => !claims.some(({ documentId }) => documentId === claim.documentId))
  return [...claims, ...others].map((claim) => ({ documentId: claim.documentId, page: claim.page, quote: claim.quote, claimId: claim.id }))
}

export type Differences = { readonly fields: readonly Divergence['field'][]; readonly sentences: Part[][]; readonly notes: string[] }

/**
 * What sources disagree on: the fields, the sentences for the paragraph and the notes below it. `dateDetail` adds to
 * each date what follows from it.
 */
export function differences(ctx: Ctx, told: Told, dateDetail: (date: EdtfDate) => string = () => ''): Differences {
  const papers = papersOf(ctx)
  const computed = divergencesOf(told.event, told.claims, papers)
  const fields = [...new Set([...told.divergences, ...computed].map((divergence) => divergence.field))]
  const isChosen = told.event.workingClaimId !== null || told.event.workingReason !== ''
  const dated = (claim: Claim): string => `${valueOf(ctx, claim)}${claim.field === 'when' && claim.dateValue !== null ? dateDetail(claim.dateValue) : ''}`
  const sentences: Part[][] = []
  const notes: string[] = []
  for (const field of fields) {
    const claims = distinctClaims(told.claims.filter((claim) => claim.field === field && valueOf(ctx, claim) !== ''), papers, (claim) => valueOf(ctx, claim))
    const own = field === 'when' ? ownDate(ctx, told.event) : field === 'duration' ? ownLength(ctx, told.event) : ''
    const entries = claims.map((claim) => differenceEntry(ctx, claim, isChosen ? dated(claim) : valueOf(ctx, claim)))
    if (field !== 'when') {
      notes.push(ctx.words.attribution.differNote(field, own === '' ? entries : [...entries, own], '', ''))
      continue
    }
    notes.push(ctx.words.attribution.differNote(field, entries, isChosen ? own : '', isChosen ? asClause(told.event.workingReason) : ''))
    const ownDated = own === '' || told.event.happened === null ? '' : `${own}${dateDetail(told.event.happened)}`
    const values = [...new Set([ownDated, ...claims.map(dated)])].filter((value) => value !== '')
    if (!isChosen) sentences.push([ctx.words.attribution.differSentence(field, values)])
  }
  return { fields, sentences, notes }
}

/** A note for every source that only says again what another said; each note once in a packet. */
export function copyNotes(ctx: Ctx, claims: readonly Claim[]): string[] {
  const papers = papersOf(ctx)
  const notes = claims.filter((claim) => isCopy(claim, papers)).map((claim) => {
    const original = originalName(ctx, claim, claims)
    const copy = ctx.sources.full(claim)
    return original === '' || original === ctx.sources.short(claim) ? '' : ctx.words.attribution.copyNote(copy, original)
  })
  return [...new Set(notes)].filter((note) => note !== '' && ctx.sources.isNew(note))
}

function originalName(ctx: Ctx, claim: Claim, claims: readonly Claim[]): string {
  const original = claims.find((other) => other.id === claim.repeatsClaimId)
  if (original) return ctx.sources.short(original)
  const repeats = ctx.records.documents.find(({ document }) => document.id === claim.documentId)?.document.repeatsDocumentId ?? null
  return repeats === null ? '' : ctx.sources.short({ ...claim, documentId: repeats, toldByPartyId: null })
}

/** Whether what a copy repeats is among the claims, so that leaving the copy out loses nothing. */
function hasOriginal(ctx: Ctx, copy: Claim, claims: readonly Claim[]): boolean {
  if (claims.some((claim) => claim.id === copy.repeatsClaimId && claim.strength === copy.strength)) return true
  const paper = ctx.records.documents.find(({ document }) => document.id === copy.documentId)?.document
  return claims.some((claim) => claim.documentId !== null && claim.documentId === paper?.repeatsDocumentId && claim.field === copy.field && claim.strength === copy.strength)
}

/** What one source gives for a field: where, who, the value, the exact words. */
export function differenceEntry(ctx: Ctx, claim: Claim, value = valueOf(ctx, claim)): string {
  const ref = ctx.book.cite(citesOf([claim])[0] ?? { documentId: null })
  const words = claim.quote.trim() === '' ? '' : `, ${quoted(ctx.words, claim.quote).text}`
  return `${ref === null ? ctx.sources.full(claim) : `${ref.label} (${ctx.sources.short(claim)})`}: ${value}${words}`
}

function valueOf(ctx: Ctx, claim: Claim): string {
  if (claim.field === 'when') return claim.dateValue === null ? '' : formatDate(claim.dateValue, ctx.words.language, 'long')
  const days = claimedDays(claim)
  if (claim.field === 'duration') return days === null ? '' : ctx.words.dates.days(days)
  return claim.asserts
}

function ownDate(ctx: Ctx, event: CaseEvent): string {
  return event.happened === null ? '' : formatDate(event.happened, ctx.words.language, 'long')
}

function ownLength(ctx: Ctx, event: CaseEvent): string {
  const period = event.happened === null ? null : periodDays(event.happened)
  if (period === null || period.min === null || period.max === null) return ''
  return ctx.words.attribution.computed(ctx.words.dates.days({ min: period.min, max: period.max }))
}
