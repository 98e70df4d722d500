import { periodDays } from '../../shared/dates/order'
import { formatDate } from '../../shared/dates/format-date'
import { isHeldMeeting, meetingsAround } from '../../shared/rules/figures'
import type { GapBySource } from '../../shared/contract/access'
import type { CaseEvent, Claim } from '../../shared/contract/events'
import { creditedClaims, differences } from '../attribution'
import { visitStrength } from '../contacts'
import { quoted } from '../context'
import type { DenialCtx, Part } from '../context'
import type { ToldDenial, ToldVisit } from '../records'

const claimOf = (told: ToldDenial, gap: GapBySource): Claim | null => told.claims.find((claim) => claim.id === gap.claimId) ?? null

/** The claims that give a length of their own. */
export function lengthClaims(told: ToldDenial): Claim[] {
  return told.figures.gaps.map((gap) => claimOf(told, gap)).filter((claim) => claim !== null)
}

/** Whether the refusal itself lasted, so that its dates give its length; else the meetings around it do. */
const isPeriod = ({ happened }: CaseEvent): boolean => happened !== null && periodDays(happened) !== null

/**
 * The length of a lasting refusal by its dates, and the length that each source gives, in the source's words: never
 * one of them alone where there are more. In a table sources have no names: the annexes stand beside.
 */
export function gapParts(ctx: DenialCtx, told: ToldDenial, place: 'inText' | 'inTable' = 'inText'): Part[] {
  const { words } = ctx
  const gaps = told.figures.gaps.filter(({ source }) => source === 'claim' || isPeriod(told.denial.event))
  const firstClaim = gaps.find(({ source }) => source === 'claim')
  return gaps.flatMap((gap, i): Part[] => {
    const days = words.dates.days({ min: gap.daysMin, max: gap.daysMax })
    const before = i === 0 ? '' : '; '
    if (gap.source === 'dates') return [`${before}${words.earlier.byDates(days)}`]
    const claim = claimOf(told, gap)
    const name = claim === null || place === 'inTable' ? '' : ctx.sources.name(claim)
    const said = shortWords(claim, gap.quote)
    const opening = `${before}${words.earlier.bySource(gap === firstClaim, name)}`
    return said === '' ? [`${opening}${days}`] : [opening, quoted(words, said), ` (${days})`]
  })
}

const longestInline = 40
/** A length in words or figures: 'almost a week', '21 days', 'почти две недели'. */
const length = new RegExp(
  String.raw`(?<!\p{L})(?:(?:almost|nearly|about|around|over|more than|less than|up to|at least|почти|около|более|больше|менее|меньше|примерно|до)\s+)?` +
    String.raw`(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|a few|a couple of|` +
    String.raw`одн\p{L}+|две|два|двух|тр[иёе]\p{L}*|четыр\p{L}+|пят[ьи]|шест[ьи]|сем[ьи]|восем\p{L}+|восьми|девят[ьи]|десят[ьи]|нескольк\p{L}+|полтор\p{L}+)` +
    String.raw`[\s-]+(?:hours?|days?|weeks?|months?|years?|час\p{L}*|день|дн[яе]\p{L}*|сут\p{L}+|недел\p{L}+|месяц\p{L}*|лет|год\p{L}*)(?!\p{L})`,
  'iu',
)

/**
 * The exact words that give the length: all of a short quotation; of a long one what the claim asserts where the
 * quotation holds it, else the length itself between dots; '' where it cannot be found. The whole stands in a note.
 */
function shortWords(claim: Claim | null, quote: string): string {
  const all = quote.trim().replaceAll(/\s+/gu, ' ')
  if (all.length <= longestInline) return all
  const asserted = claim?.asserts.trim() ?? ''
  if (asserted !== '' && asserted.length <= longestInline && all.includes(asserted)) return asserted
  const found = length.exec(all)
  if (found === null) return ''
  const [words] = found
  const isLast = found.index + words.length === all.length
  return `${found.index === 0 ? '' : '…\u00a0'}${words}${isLast ? '' : '\u00a0…'}`
}

/** The stretch between the meetings around a refusal of one day: a clause, the same for the table, and what it rests on. */
export type Between = {
  readonly inText: string
  readonly inTable: string
  readonly claims: readonly Claim[]
  readonly credited: readonly Claim[]
  readonly notes: readonly string[]
  readonly recordIds: readonly string[]
}

/** Null where the refusal itself lasted, or no meeting after it is recorded. A meeting that is only reported says so. */
export function betweenMeetings(ctx: DenialCtx, { denial, figures }: ToldDenial): Between | null {
  const gap = figures.gaps.find(({ source }) => source === 'dates')
  if (gap === undefined || isPeriod(denial.event)) return null
  const meetings = ctx.records.visits.filter(({ visit }) => isHeldMeeting(visit))
  const around = meetingsAround(denial.event, meetings.map(({ event }) => event))
  const toldOf = (event: CaseEvent | null): ToldVisit | null => meetings.find((told) => told.event === event) ?? null
  const [last, next] = [toldOf(around.last), toldOf(around.next)]
  if (next === null) return null
  const { earlier, dates } = ctx.words
  const days = { min: gap.daysMin, max: gap.daysMax }
  const both = [last, next].filter((told) => told !== null)
  const text = (told: ToldVisit | null, style: 'long' | 'short'): string => (told === null ? '' : meetingDate(ctx, told, style))
  return {
    inText: earlier.betweenMeetings(days, last === null ? null : text(last, 'long'), text(next, 'long')),
    inTable: earlier.betweenInTable(dates.days(days), last === null ? null : text(last, 'short'), text(next, 'short')),
    claims: both.flatMap(({ claims }) => claims),
    credited: both.flatMap((told) => (told.claims.length === 0 ? [] : creditedClaims(ctx, told.claims, visitStrength(told)))),
    notes: both.flatMap((told) => differences(ctx, told).notes),
    recordIds: both.map(({ event }) => event.id),
  }
}

function meetingDate(ctx: DenialCtx, told: ToldVisit, style: 'long' | 'short'): string {
  const { earlier, language } = ctx.words
  const { happened } = told.event
  const date = happened === null ? '' : style === 'long' ? earlier.meetingOn(happened) : formatDate(happened, language, 'short')
  const reported = earlier.reported[visitStrength(told)]
  return reported === '' ? date : `${date} (${reported})`
}
