import type { CaseEvent, Claim, Divergence } from '../shared/contract/events'
import { formatDate } from '../shared/dates/format-date'
import { claimedDays, distinctClaims, divergencesOf, isCopy } from '../shared/rules/divergence'
import { periodDays } from '../shared/dates/order'
import type { Cite } from './annex-book'
import { quoted, toSentence } from './context'
import type { Ctx, Part } from './context'
import { asClause } from './grammar'
import { shownName } from './names'
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

/** The claims that say what happened; those on date and length only where there are no others, or the date rests on them. */
export function contentOf(event: CaseEvent, claims: readonly Claim[]): Claim[] {
  const isTiming = (claim: Claim): boolean => claim.field === 'when' || claim.field === 'duration'
  const content = claims.filter((claim) => !isTiming(claim) || claim.id === event.workingClaimId)
  return content.some((claim) => !isTiming(claim)) ? content : [...claims]
}

/** The claims to print: no copies, and no source twice with the same words. */
export function toldClaims(ctx: Ctx, event: CaseEvent, claims: readonly Claim[]): Claim[] {
  const papers = ctx.records.documents.map(({ document }) => document)
  return distinctClaims(contentOf(event, claims), papers, (claim) => `${claim.field} ${claim.quote.trim() || claim.asserts}`)
    .filter((claim) => !isCopy(claim, papers) || !hasOriginal(ctx, claim, claims))
}

/** Who says it: the paper by author and title, a person by name; relatives, witnesses and sources by what they are. */
export function sourceName(ctx: Ctx, claim: Claim): string {
  const { attribution } = ctx.words
  const paper = ctx.records.documents.find(({ document }) => document.id === claim.documentId)
  if (paper) return attribution.source(paper.document.author, paper.document.title)
  const party = ctx.records.parties.find((one) => one.id === claim.toldByPartyId)
  if (!party) return attribution.noSource
  const roles = party.roles.filter((role) => role.matterId === ctx.records.matter.id).map((role) => role.role)
  const shy = (['client', 'counsel', 'relative', 'witness', 'source'] as const).find((role) => roles.includes(role))
  if (shy) return attribution.person[shy]
  if (party.kind === 'person' && roles.length === 0) return attribution.person.other
  return shownName(party, ctx.words.language).text
}

/** The names of the sources of several claims, each once. */
export function sourceNames(ctx: Ctx, claims: readonly Claim[]): string {
  return [...new Set(claims.map((claim) => sourceName(ctx, claim)))].join('; ')
}

/** A clause as a sentence that carries the hedge of its strength. */
export function hedgedSentence(ctx: Ctx, strength: Strength, source: string, ...clause: readonly Part[]): Part[] {
  const [before, after] = ctx.words.attribution.hedge(strength, source)
  return toSentence(...mergeFirst(before, clause), after)
}

/** One claim as a sentence of its own: `lead` is the hedge that the paragraph already carries. */
export function claimSentence(ctx: Ctx, claim: Claim, lead: Strength | null): Part[] {
  const source = sourceName(ctx, claim)
  const { attribution } = ctx.words
  const quote = claim.quote.trim()
  if (quote === '' && claim.asserts === '') return []
  const [before, after] = lead === claim.strength
    ? [quote === '' ? attribution.inSubstance(source) : attribution.verbatim(source), '']
    : attribution.said(claim.strength, source)
  return toSentence(before, quote === '' ? asClause(claim.asserts) : quoted(ctx.words, quote), after)
}

/** Where to look the claims up. */
export function citesOf(claims: readonly Claim[]): Cite[] {
  return claims.map((claim) => ({ documentId: claim.documentId, page: claim.page, quote: claim.quote, claimId: claim.id }))
}

export type Differences = { readonly fields: readonly Divergence['field'][]; readonly sentences: Part[][]; readonly notes: string[] }

/** What sources disagree on: the fields, the sentences for the paragraph and the notes below it. */
export function differences(ctx: Ctx, told: Told): Differences {
  const papers = ctx.records.documents.map(({ document }) => document)
  const computed = divergencesOf(told.event, told.claims, papers)
  const fields = [...new Set([...told.divergences, ...computed].map((divergence) => divergence.field))]
  const isChosen = told.event.workingClaimId !== null || told.event.workingReason !== ''
  const sentences: Part[][] = []
  const notes: string[] = []
  for (const field of fields) {
    const claims = distinctClaims(told.claims.filter((claim) => claim.field === field && valueOf(ctx, claim) !== ''), papers, (claim) => valueOf(ctx, claim))
    const own = field === 'when' ? ownDate(ctx, told.event) : field === 'duration' ? ownLength(ctx, told.event) : ''
    const entries = claims.map((claim) => differenceEntry(ctx, claim))
    if (field !== 'when') {
      notes.push(ctx.words.attribution.differNote(field, own === '' ? entries : [...entries, own], '', ''))
      continue
    }
    notes.push(ctx.words.attribution.differNote(field, entries, isChosen ? own : '', isChosen ? asClause(told.event.workingReason) : ''))
    const values = [...new Set([own, ...claims.map((claim) => valueOf(ctx, claim))])].filter((value) => value !== '')
    if (!isChosen) sentences.push([ctx.words.attribution.differSentence(field, values)])
  }
  return { fields, sentences, notes }
}

/** A note for every source that only says again what another said. */
export function copyNotes(ctx: Ctx, claims: readonly Claim[]): string[] {
  const papers = ctx.records.documents.map(({ document }) => document)
  const notes = claims.filter((claim) => isCopy(claim, papers)).map((claim) => {
    const original = originalName(ctx, claim, claims)
    const copy = sourceName(ctx, claim)
    return original === '' || original === copy ? '' : ctx.words.attribution.copyNote(copy, original)
  })
  return [...new Set(notes)].filter((note) => note !== '')
}

/** Whether a claim only says again what another source said. */
export function isRepeat(ctx: Ctx, claim: Claim): boolean {
  return isCopy(claim, ctx.records.documents.map(({ document }) => document))
}

function originalName(ctx: Ctx, claim: Claim, claims: readonly Claim[]): string {
  const original = claims.find((other) => other.id === claim.repeatsClaimId)
  if (original) return sourceName(ctx, original)
  const repeats = ctx.records.documents.find(({ document }) => document.id === claim.documentId)?.document.repeatsDocumentId
  const paper = ctx.records.documents.find(({ document }) => document.id === repeats)?.document
  return paper ? ctx.words.attribution.source(paper.author, paper.title) : ''
}

/** Whether what a copy repeats is among the claims, so that leaving the copy out loses nothing. */
function hasOriginal(ctx: Ctx, copy: Claim, claims: readonly Claim[]): boolean {
  if (claims.some((claim) => claim.id === copy.repeatsClaimId && claim.strength === copy.strength)) return true
  const paper = ctx.records.documents.find(({ document }) => document.id === copy.documentId)?.document
  return claims.some((claim) => claim.documentId !== null && claim.documentId === paper?.repeatsDocumentId && claim.field === copy.field && claim.strength === copy.strength)
}

/** What one source gives for a field: where, who, the value, the exact words. */
export function differenceEntry(ctx: Ctx, claim: Claim): string {
  const ref = ctx.book.cite(citesOf([claim])[0] ?? { documentId: null })
  const source = sourceName(ctx, claim)
  const words = claim.quote.trim() === '' ? '' : `, ${quoted(ctx.words, claim.quote).text}`
  return `${ref === null ? source : `${ref.label} (${source})`}: ${valueOf(ctx, claim)}${words}`
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

/** Joins our own opening words with the clause, so that only they get the capital. */
function mergeFirst(before: string, clause: readonly Part[]): Part[] {
  const [first, ...rest] = clause
  return typeof first === 'string' ? [before + first, ...rest] : [before, ...clause]
}
