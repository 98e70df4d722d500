import { formatDuration } from '../../shared/dates/durations'
import { formatDate } from '../../shared/dates/format-date'
import { datePrecision } from '../../shared/dates/order'
import { isRefusal } from '../../shared/rules/figures'
import type { GapBySource } from '../../shared/contract/access'
import type { Claim } from '../../shared/contract/events'
import type { PlanTable } from '../../shared/plan'
import { citesOf, copyNotes, differenceEntry, differences, hedgedSentence, isHedge, isRepeat, sourceNames, toldClaims } from '../attribution'
import type { Cite } from '../annex-book'
import { paragraph, quoted, refsOf } from '../context'
import type { Ctx, DraftParagraph, DraftSection, Part } from '../context'
import { sentence } from '../grammar'
import type { ToldDenial } from '../records'
import { denialStrength } from './denial'
import { reasonClaims, reasonSentences } from './refusal'

/** Earlier refusals: one paragraph for each with a length or a source, the counts, and a table of all (section 7). */
export function earlierSection(ctx: Ctx): DraftSection | null {
  const shown = shownEarlier(ctx)
  if (shown.length === 0) return null
  const told = shown.filter(({ denial, claims, figures }) => claims.length > 0 || figures.gaps.length > 0 || isStretch(denial.event.happened))
  return {
    id: 'earlier',
    paragraphs: [...told.map((one) => earlierParagraph(ctx, one)), countParagraph(ctx, shown)],
    table: tableOf(ctx, shown),
  }
}

/** Earlier refusals that the composition does not leave out. */
export function shownEarlier(ctx: Pick<Ctx, 'records'>): readonly ToldDenial[] {
  const excluded: readonly string[] = ctx.records.composition.excludedEventIds
  return ctx.records.earlier.filter(({ denial }) => !excluded.includes(denial.event.id))
}

const isStretch = (happened: ToldDenial['denial']['event']['happened']): boolean =>
  happened !== null && ['range', 'openRange'].includes(datePrecision(happened).precision)

function earlierParagraph(ctx: Ctx, told: ToldDenial): DraftParagraph {
  const { denial, claims, figures } = told
  const { words } = ctx
  const lead = denialStrength(told)
  const reasons = reasonClaims(ctx, denial, claims)
  const printed = [...toldClaims(ctx, denial.event, claims), ...figures.gaps.map((gap) => claimOf(told, gap)).filter((claim) => claim !== null)]
  const differ = differences(ctx, { event: denial.event, claims, divergences: told.divergences })
  const clause = words.denial.outcomeOn(denial.outcome, words.dates.stretch(denial.event.happened))
  const gaps = gapParts(ctx, told)
  const sources = sourceNames(ctx, claims.filter((claim) => claim.strength === lead && claim.field !== 'duration' && !isRepeat(ctx, claim)))
  const lengths = printed.filter((claim) => claim.field === 'duration')
  const isLengthNoted = differ.fields.includes('duration')
  const lengthNote = isLengthNoted || lengths.length === 0 ? [] : [sentence([...new Set(lengths)].map((claim) => differenceEntry(ctx, claim)).join('; '))]
  return paragraph(ctx, `earlier.${denial.event.id}`, {
    sentences: [
      hedgedSentence(ctx, lead, sources, clause, ...(gaps.length === 0 ? [] : [': ', ...gaps])),
      ...differ.sentences,
      ...reasonSentences(ctx, denial, reasons, isHedge(lead) ? words.attribution.prefix(lead) : ''),
    ],
    claimIds: claims.map((claim) => claim.id),
    recordIds: [denial.event.id],
    cites: [...ownPapers(told), ...citesOf(printed)],
    notes: [...differ.notes, ...lengthNote, ...copyNotes(ctx, claims)],
    isHedged: isHedge(lead) || reasons.some((claim) => isHedge(claim.strength)),
    isFact: true,
  })
}

function ownPapers({ denial }: ToldDenial): Cite[] {
  return [{ documentId: denial.memoDocumentId }, { documentId: denial.writtenRefusalDocumentId }, ...denial.evidenceDocumentIds.map((documentId) => ({ documentId }))]
}

const claimOf = (told: ToldDenial, gap: GapBySource): Claim | null => told.claims.find((claim) => claim.id === gap.claimId) ?? null

/** The length by the dates and by each source, in the source's words: never one of them alone where there are more. */
function gapParts(ctx: Ctx, told: ToldDenial): Part[] {
  const { words } = ctx
  return told.figures.gaps.flatMap((gap, i): Part[] => {
    const days = words.dates.days({ min: gap.daysMin, max: gap.daysMax })
    const before = i === 0 ? '' : '; '
    if (gap.source === 'dates') return [`${before}${words.earlier.byDates(days)}`]
    const said = shortWords(claimOf(told, gap), gap.quote)
    const opening = `${before}${words.earlier.bySource(i === 0)}`
    return said === '' ? [`${opening}${days}`] : [opening, quoted(words, said), ` (${days})`]
  })
}

const longestInline = 40

/** The exact words that give the length: what the claim asserts where the quotation holds it, else all of it. */
function shortWords(claim: Claim | null, quote: string): string {
  const asserted = claim?.asserts ?? ''
  return quote.trim().length > longestInline && asserted !== '' && quote.includes(asserted) ? asserted : quote.trim()
}

function countParagraph(ctx: Ctx, shown: readonly ToldDenial[]): DraftParagraph {
  const { words, records } = ctx
  const { denial, figures } = records.denial
  const ids = new Set<string>(figures.denialsBefore)
  const before = shown.filter((one) => ids.has(one.denial.event.id))
  const within = (list: readonly string[]): number => before.filter((one) => list.includes(one.denial.event.id)).length
  const all = [...before.map((one) => one.denial), ...(isRefusal(denial) ? [denial] : [])]
  const without = all.filter((one) => one.reasonKind === 'none' && one.reasonVerbatim.trim() === '').length
  const unknown = all.filter((one) => one.reasonKind === 'notRecorded' && one.reasonVerbatim.trim() === '').length
  return paragraph(ctx, 'earlier.count', {
    sentences: [
      [words.earlier.countSentence(before.length, within(figures.denialsIn90Days), within(figures.denialsIn365Days))],
      [isRefusal(denial) ? words.earlier.withoutReasonSentence(all.length, without, unknown) : ''],
    ],
    recordIds: [...before.map((one) => one.denial.event.id), denial.event.id],
    notes: [words.earlier.countNote],
  })
}

function tableOf(ctx: Ctx, shown: readonly ToldDenial[]): PlanTable {
  const { words } = ctx
  return {
    caption: words.earlier.caption,
    columns: [...words.earlier.columns],
    widths: ['auto', 'fill', 'fill', 'auto'],
    rows: shown.map((told) => rowOf(ctx, told)),
    notes: shown.some(({ denial }) => !isRefusal(denial)) ? [words.earlier.hinderedNote] : [],
  }
}

function rowOf(ctx: Ctx, told: ToldDenial): string[] {
  const { words } = ctx
  const { denial, claims, figures } = told
  const when = denial.event.happened === null ? words.terms.notRecorded : formatDate(denial.event.happened, words.language, 'short')
  const reported = words.earlier.reported[denialStrength(told)]
  const gaps = gapParts(ctx, told).map((part) => (typeof part === 'string' ? part : part.text)).join('')
  const atGate = figures.minutesLost === null ? words.earlier.noLength : words.earlier.atGate(formatDuration(figures.minutesLost, words.language))
  const reason = denial.reasonVerbatim.trim() === '' ? words.refusal.reasonKind[denial.reasonKind] : quoted(words, denial.reasonVerbatim).text
  const outcome = isRefusal(denial) ? '' : `${words.denial.outcome[denial.outcome]} `
  const refs = refsOf(ctx, [...ownPapers(told), ...citesOf(toldClaims(ctx, denial.event, claims))])
  return [reported === '' ? when : `${when} (${reported})`, gaps === '' ? atGate : gaps, `${outcome}${reason}`, refs.map((ref) => ref.label).join('; ')]
}
