import { daysUntil, startOf } from '../../shared/rules/figures'
import { datePrecision } from '../../shared/dates/order'
import type { Claim } from '../../shared/contract/events'
import type { EdtfDate } from '../../shared/dates/schemas'
import { citesOf, claimSentence, copyNotes, creditedClaims, differences, hedgedSentence, isHedge, leadStrength, spokenClaims, toldClaims } from '../attribution'
import { contactPart, lastContacts, visitStrength } from '../contacts'
import { paragraph, toSentence } from '../context'
import type { DenialCtx, DraftParagraph, DraftSection } from '../context'
import { asClause } from '../grammar'
import type { ToldEvent } from '../records'
import type { Strength } from '../words'
import { withPrefix } from './refusal'

/** The client when last seen, letters, ill-treatment, and what is feared, which stays a fear (section 8). */
export function stateSection(ctx: DenialCtx): DraftSection | null {
  const paragraphs = [
    ...sinceParagraph(ctx), ...lastSeenParagraph(ctx), ...lastLetterParagraph(ctx),
    ...ctx.records.factEvents.map((told) => eventParagraph(ctx, told)), ...concernParagraph(ctx),
  ]
  return paragraphs.length === 0 ? null : { id: 'state', paragraphs }
}

/** When counsel last met the client, and relatives: plainly from counsel's register, else as what it rests on allows. */
function sinceParagraph(ctx: DenialCtx): DraftParagraph[] {
  const { state, dates } = ctx.words
  const { lastCounselVisit: last, daysSinceCounsel, daysSincePrivateMeeting, daysSinceFamily } = ctx.records.denial.figures
  if (last === null || daysSinceCounsel === null) return []
  const contacts = lastContacts(ctx.records)
  const isOther = daysSincePrivateMeeting !== null && (daysSincePrivateMeeting.min !== daysSinceCounsel.min || daysSincePrivateMeeting.max !== daysSinceCounsel.max)
  const before = (date: EdtfDate): string => {
    const days = daysUntil(date, startOf(ctx.records.denial.denial.event.happened))
    return days === null ? '' : state.daysBefore(days)
  }
  const parts = [
    contactPart(ctx, contacts.counsel, state.sinceCounsel(dates.on(last.happened), daysSinceCounsel), before),
    ...(isOther ? [contactPart(ctx, contacts.private, state.sincePrivate(daysSincePrivateMeeting), before)] : []),
    ...(daysSinceFamily === null ? [] : [contactPart(ctx, contacts.family, state.sinceFamily(daysSinceFamily), before)]),
  ]
  const told = [contacts.counsel, isOther ? contacts.private : null, daysSinceFamily === null ? null : contacts.family].filter((one) => one !== null)
  const copies = copyNotes(ctx, told.flatMap(({ claims }) => claims))
  return [
    paragraph(ctx, 'state.sinceCounsel', {
      sentences: parts.flatMap(({ sentences }) => sentences),
      claimIds: parts.flatMap(({ claims }) => claims.map((claim) => claim.id)),
      recordIds: [last.eventId, ...told.map(({ event }) => event.id), ctx.records.denial.denial.event.id],
      cites: parts.flatMap(({ cites }) => cites),
      notes: [...parts.flatMap(({ notes }) => notes), ...copies, state.countNote],
      isHedged: parts.some(({ isHedged }) => isHedged),
    }),
  ]
}

function lastSeenParagraph(ctx: DenialCtx): DraftParagraph[] {
  const { state, dates, attribution } = ctx.words
  const { denial } = ctx.records.denial
  const last = lastContacts(ctx.records).counsel
  const own = asClause(denial.clientState)
  const atVisit = last === null ? '' : asClause(last.visit.clientState)
  if (own === '' && atVisit === '') return []
  const lead = last === null || atVisit === '' ? 'seen' : visitStrength(last)
  return [
    paragraph(ctx, 'state.lastSeen', {
      sentences: [
        atVisit === '' || last === null ? [] : withPrefix(isHedge(lead) ? attribution.prefix(lead) : '', [state.whenSeen(dates.on(last.event.happened)), atVisit]),
        own === '' || own === atVisit ? [] : toSentence(state.lastSeen, own),
      ],
      claimIds: last === null || atVisit === '' ? [] : last.claims.map((claim) => claim.id),
      recordIds: [...(atVisit === '' || last === null ? [] : [last.event.id]), ...(own === '' ? [] : [denial.event.id])],
      cites: [
        ...(own === '' ? [] : [{ documentId: denial.memoDocumentId }]),
        ...(last === null || atVisit === '' ? [] : citesOf(creditedClaims(ctx, last.claims, lead))),
      ],
      isHedged: isHedge(lead),
      isFact: true,
    }),
  ]
}

/** Counsel's own note of the last letter; left out where a recorded gap says the same with its sources. */
function lastLetterParagraph(ctx: DenialCtx): DraftParagraph[] {
  const { denial } = ctx.records.denial
  const { state, dates } = ctx.words
  if (denial.lastLetterOn === null || ctx.records.factEvents.some(({ event }) => event.kind === 'correspondenceGap')) return []
  return [
    paragraph(ctx, 'state.lastLetter', {
      sentences: [[state.lastLetterSentence(dates.on(denial.lastLetterOn), daysUntil(denial.lastLetterOn, startOf(denial.event.happened)))]],
      recordIds: [denial.event.id], cites: [{ documentId: denial.memoDocumentId }], isFact: true,
    }),
  ]
}

function eventParagraph(ctx: DenialCtx, told: ToldEvent): DraftParagraph {
  const { event, claims } = told
  const lead = leadStrength(event, claims, false)
  const differ = differences(ctx, told)
  const credited = creditedClaims(ctx, claims, lead)
  const printed = spokenClaims(ctx, claims, lead, differ.fields)
  return paragraph(ctx, event.kind === 'concern' ? `concern.${claims[0]?.id ?? event.id}` : `state.${event.id}`, {
    sentences: [
      hedgedSentence(ctx, lead, credited, eventClause(ctx, told, lead)),
      ...differ.sentences,
      ...printed.map((claim: Claim) => claimSentence(ctx, claim, lead)),
      [event.disputedBy === '' ? '' : ctx.words.attribution.disputed(event.disputedBy)],
    ],
    claimIds: claims.map((claim) => claim.id),
    recordIds: [event.id],
    cites: citesOf(toldClaims(ctx, claims), [...credited, ...printed]),
    notes: [...differ.notes, ...copyNotes(ctx, claims)],
    isHedged: isHedge(lead) || printed.some((claim) => isHedge(claim.strength)),
    isFact: true,
  })
}

function eventClause(ctx: DenialCtx, { event }: ToldEvent, lead: Strength): string {
  const { attribution, dates, state } = ctx.words
  const { happened } = event
  if (event.kind === 'correspondenceGap' && happened !== null) {
    const start = startOf(happened) ?? happened
    return state.noLettersSince(dates.since(start), daysUntil(start, startOf(ctx.records.denial.denial.event.happened)))
  }
  const text = asClause(event.narrative) || asClause(event.title)
  if (lead === 'seen') return attribution.recorded(dates.on(happened), text)
  return attribution.happened(dates.on(happened), happened !== null && datePrecision(happened).precision === 'openRange', text)
}

/** What relatives or counsel fear, as the record of the refusal holds it. */
function concernParagraph(ctx: DenialCtx): DraftParagraph[] {
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
