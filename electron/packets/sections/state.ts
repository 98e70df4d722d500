import type { Days } from '../../shared/rules/divergence'
import { daysUntil, startOf } from '../../shared/rules/figures'
import { datePrecision } from '../../shared/dates/order'
import type { Claim } from '../../shared/contract/events'
import { citesOf, claimSentence, copyNotes, differences, hedgedSentence, isHedge, leadStrength, sourceNames, toldClaims } from '../attribution'
import { paragraph, toSentence } from '../context'
import type { Ctx, DraftParagraph, DraftSection } from '../context'
import { asClause } from '../grammar'
import type { ToldEvent } from '../records'
import type { Strength } from '../words'

/** The client when last seen, letters, ill-treatment, and what is feared, which stays a fear (section 8). */
export function stateSection(ctx: Ctx): DraftSection | null {
  const paragraphs = [
    ...sinceParagraph(ctx), ...lastSeenParagraph(ctx), ...lastLetterParagraph(ctx),
    ...ctx.records.stateEvents.map((told) => eventParagraph(ctx, told)), ...concernParagraph(ctx),
  ]
  return paragraphs.length === 0 ? null : { id: 'state', paragraphs }
}

function sinceParagraph(ctx: Ctx): DraftParagraph[] {
  const { state, dates } = ctx.words
  const { lastCounselVisit: last, daysSinceCounsel, daysSincePrivateMeeting, daysSinceFamily } = ctx.records.denial.figures
  if (last === null || daysSinceCounsel === null) return []
  const isOther = daysSincePrivateMeeting !== null && (daysSincePrivateMeeting.min !== daysSinceCounsel.min || daysSincePrivateMeeting.max !== daysSinceCounsel.max)
  return [
    paragraph(ctx, 'state.sinceCounsel', {
      sentences: [
        [state.sinceCounselSentence(dates.on(last.happened), dates.days(daysSinceCounsel))],
        [isOther ? state.sincePrivateSentence(dates.days(daysSincePrivateMeeting)) : ''],
        [daysSinceFamily === null ? '' : state.sinceFamilySentence(dates.days(daysSinceFamily))],
      ],
      recordIds: [last.eventId, ctx.records.denial.denial.event.id],
      notes: [state.countNote],
    }),
  ]
}

function lastSeenParagraph(ctx: Ctx): DraftParagraph[] {
  const { state, dates } = ctx.words
  const { denial, figures } = ctx.records.denial
  const last = ctx.records.visits.find((visit) => visit.event.id === figures.lastCounselVisit?.eventId)
  const own = asClause(denial.clientState)
  const atVisit = last === undefined ? '' : asClause(last.clientState)
  if (own === '' && atVisit === '') return []
  return [
    paragraph(ctx, 'state.lastSeen', {
      sentences: [
        atVisit === '' || last === undefined ? [] : toSentence(state.whenSeen(dates.on(last.event.happened)), atVisit),
        own === '' || own === atVisit ? [] : toSentence(state.lastSeen, own),
      ],
      recordIds: [...(atVisit === '' || last === undefined ? [] : [last.event.id]), ...(own === '' ? [] : [denial.event.id])],
      cites: own === '' ? [] : [{ documentId: denial.memoDocumentId }],
      isFact: true,
    }),
  ]
}

/** Counsel's own note of the last letter; left out where a recorded gap says the same with its sources. */
function lastLetterParagraph(ctx: Ctx): DraftParagraph[] {
  const { denial } = ctx.records.denial
  const { state, dates } = ctx.words
  if (denial.lastLetterOn === null || ctx.records.stateEvents.some(({ event }) => event.kind === 'correspondenceGap')) return []
  return [
    paragraph(ctx, 'state.lastLetter', {
      sentences: [[state.lastLetterSentence(dates.on(denial.lastLetterOn), daysText(ctx, daysUntil(denial.lastLetterOn, startOf(denial.event.happened))))]],
      recordIds: [denial.event.id], cites: [{ documentId: denial.memoDocumentId }], isFact: true,
    }),
  ]
}

function eventParagraph(ctx: Ctx, told: ToldEvent): DraftParagraph {
  const { event, claims } = told
  const lead = leadStrength(event, claims, false)
  const printed = toldClaims(ctx, event, claims)
  const leading = printed.filter((claim) => claim.strength === lead)
  const differ = differences(ctx, told)
  const source = sourceNames(ctx, leading.length > 0 ? leading : printed)
  return paragraph(ctx, event.kind === 'concern' ? `concern.${claims[0]?.id ?? event.id}` : `state.${event.id}`, {
    sentences: [
      hedgedSentence(ctx, lead, source, eventClause(ctx, told, lead)),
      ...differ.sentences,
      ...printed.map((claim: Claim) => claimSentence(ctx, claim, lead)),
      [event.disputedBy === '' ? '' : ctx.words.attribution.disputed(event.disputedBy)],
    ],
    claimIds: claims.map((claim) => claim.id),
    recordIds: [event.id],
    cites: citesOf(printed),
    notes: [...differ.notes, ...copyNotes(ctx, claims)],
    isHedged: isHedge(lead) || printed.some((claim) => isHedge(claim.strength)),
    isFact: true,
  })
}

function eventClause(ctx: Ctx, { event }: ToldEvent, lead: Strength): string {
  const { attribution, dates, state } = ctx.words
  const { happened } = event
  if (event.kind === 'correspondenceGap' && happened !== null) {
    const start = startOf(happened) ?? happened
    return state.noLettersSince(dates.since(start), daysText(ctx, daysUntil(start, startOf(ctx.records.denial.denial.event.happened))))
  }
  const text = asClause(event.narrative) || asClause(event.title)
  if (lead === 'seen') return attribution.recorded(dates.on(happened), text)
  return attribution.happened(dates.on(happened), happened !== null && datePrecision(happened).precision === 'openRange', text)
}

/** What relatives or counsel fear, as the record of the refusal holds it. */
function concernParagraph(ctx: Ctx): DraftParagraph[] {
  const { denial } = ctx.records.denial
  const text = asClause(denial.concerns)
  if (text === '') return []
  const [, after] = ctx.words.attribution.hedge('feared', '')
  return [
    paragraph(ctx, 'concern.denial', {
      sentences: [toSentence(ctx.words.state.fear(asClause(denial.concernsBy)), text, after)],
      recordIds: [denial.event.id], cites: [{ documentId: denial.memoDocumentId }], isHedged: true, isFact: true,
    }),
  ]
}

function daysText(ctx: Ctx, days: Days | null): string {
  return days === null ? '' : ctx.words.dates.days(days)
}
