import { formatDuration } from '../../shared/dates/durations'
import { formatDate } from '../../shared/dates/format-date'
import { datePrecision } from '../../shared/dates/order'
import { isRefusal } from '../../shared/rules/figures'
import type { Claim } from '../../shared/contract/events'
import type { PlanTable } from '../../shared/plan'
import { citesOf, copyNotes, creditedClaims, differenceEntry, differences, hedgedSentence, isHedge, toldClaims } from '../attribution'
import type { Cite } from '../annex-book'
import { paragraph, placesOf, quoted, refsOf, toSentence } from '../context'
import type { DenialCtx, DraftParagraph, DraftSection } from '../context'
import { sentence } from '../grammar'
import type { ToldDenial } from '../records'
import { beginning } from '../source-book'
import type { Strength } from '../words'
import { denialStrength } from './denial'
import { betweenMeetings, gapParts, lengthClaims } from './lengths'
import { reasonClaims, reasonSentences, withPrefix } from './refusal'

/** Earlier refusals: one paragraph for each with a length or a source, the counts, and a table of all (section 7). */
export function earlierSection(ctx: DenialCtx): DraftSection | null {
  const shown = shownEarlier(ctx)
  if (shown.length === 0) return null
  const told = shown.filter(({ denial, claims, figures }) =>
    claims.length > 0 || figures.gaps.length > 0 || isStretch(denial.event.happened) || beginning(denial.reasonVerbatim) !== denial.reasonVerbatim.trim())
  return {
    id: 'earlier',
    paragraphs: [...told.map((one) => earlierParagraph(ctx, one)), countParagraph(ctx, shown)],
    table: tableOf(ctx, shown),
  }
}

/** Earlier refusals that the composition does not leave out. */
export function shownEarlier(ctx: Pick<DenialCtx, 'records'>): readonly ToldDenial[] {
  const excluded: readonly string[] = ctx.records.composition.excludedEventIds
  return ctx.records.earlier.filter(({ denial }) => !excluded.includes(denial.event.id))
}

const isStretch = (happened: ToldDenial['denial']['event']['happened']): boolean =>
  happened !== null && ['range', 'openRange'].includes(datePrecision(happened).precision)

function earlierParagraph(ctx: DenialCtx, told: ToldDenial): DraftParagraph {
  const { denial, claims } = told
  const { words } = ctx
  const lead = denialStrength(told)
  const prefix = isHedge(lead) ? words.attribution.prefix(lead) : ''
  const reasons = reasonClaims(ctx, claims)
  const differ = differences(ctx, { event: denial.event, claims, divergences: told.divergences })
  const between = betweenMeetings(ctx, told)
  const credited = creditedForLead(ctx, claims, lead)
  const wait = told.figures.minutesLost === null ? '' : words.denial.waited(formatDuration(told.figures.minutesLost, words.language))
  return paragraph(ctx, `earlier.${denial.event.id}`, {
    sentences: [
      hedgedSentence(ctx, lead, credited, words.denial.outcomeOn(denial.outcome, words.dates.stretch(denial.event.happened)), () => gapParts(ctx, told)),
      wait === '' ? [] : withPrefix(prefix, [wait]),
      between === null ? [] : toSentence(between.inText),
      ...differ.sentences,
      ...reasonSentences(ctx, denial, reasons, prefix),
    ],
    claimIds: [...claims, ...(between?.claims ?? [])].map((claim) => claim.id),
    recordIds: [denial.event.id, ...(between?.recordIds ?? [])],
    cites: [...ownPapers(told), ...citesOf([...toldClaims(ctx, claims), ...lengthClaims(told)], credited), ...citesOf(between?.credited ?? [])],
    notes: [...differ.notes, ...lengthNotes(ctx, told, differ.fields.includes('duration')), ...(between?.notes ?? []), ...copyNotes(ctx, claims)],
    isHedged: isHedge(lead) || [...reasons, ...(between?.credited ?? [])].some((claim) => isHedge(claim.strength)),
    isFact: true,
  })
}

/** The sources of the refusal itself; those that only give a length are named where their length stands. */
function creditedForLead(ctx: DenialCtx, claims: readonly Claim[], lead: Strength): Claim[] {
  const others = claims.filter((claim) => claim.field !== 'duration')
  return others.length === 0 ? [] : creditedClaims(ctx, others, lead)
}

/** The whole quotations that give a length, where no note on differing lengths has them. */
function lengthNotes(ctx: DenialCtx, told: ToldDenial, isNoted: boolean): string[] {
  const lengths = [...new Set(lengthClaims(told))]
  return isNoted || lengths.length === 0 ? [] : [sentence(lengths.map((claim) => differenceEntry(ctx, claim)).join('; '))]
}

function ownPapers({ denial }: ToldDenial): Cite[] {
  return [{ documentId: denial.memoDocumentId }, { documentId: denial.writtenRefusalDocumentId }, ...denial.evidenceDocumentIds.map((documentId) => ({ documentId }))]
}

function countParagraph(ctx: DenialCtx, shown: readonly ToldDenial[]): DraftParagraph {
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

function tableOf(ctx: DenialCtx, shown: readonly ToldDenial[]): PlanTable {
  const { words } = ctx
  return {
    caption: words.earlier.caption,
    columns: [...words.earlier.columns],
    widths: ['auto', 'fill', 'fill', 'auto'],
    rows: shown.map((told) => rowOf(ctx, told)),
    notes: shown.some(({ denial }) => !isRefusal(denial)) ? [words.earlier.hinderedNote] : [],
  }
}

function rowOf(ctx: DenialCtx, told: ToldDenial): string[] {
  const { words } = ctx
  const { denial, claims, figures } = told
  const when = denial.event.happened === null ? words.terms.notRecorded : formatDate(denial.event.happened, words.language, 'short')
  const reported = words.earlier.reported[denialStrength(told)]
  const gaps = gapParts(ctx, told, 'inTable').map((part) => (typeof part === 'string' ? part : part.text)).join('')
  const atGate = figures.minutesLost === null ? '' : words.earlier.atGate(formatDuration(figures.minutesLost, words.language))
  const lengths = [gaps, betweenMeetings(ctx, told)?.inTable ?? '', atGate].filter((part) => part !== '')
  const reason = denial.reasonVerbatim.trim() === '' ? words.refusal.reasonKind[denial.reasonKind] : quoted(words, beginning(denial.reasonVerbatim)).text
  const outcome = isRefusal(denial) ? '' : `${words.denial.outcome[denial.outcome]} `
  const refs = refsOf(ctx, [...ownPapers(told), ...citesOf([...toldClaims(ctx, claims), ...lengthClaims(told)])])
  return [
    reported === '' ? when : `${when}\n(${reported})`, lengths.length === 0 ? words.earlier.noLength : lengths.join('; '), `${outcome}${reason}`,
    placesOf(words, refs).join(';\n'),
  ]
}
