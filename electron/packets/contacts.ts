import type { CaseEvent, Claim } from '../shared/contract/events'
import { isHeldMeeting, lastBefore, wasPrivate } from '../shared/rules/figures'
import { citesOf, creditedClaims, differences, hedgedSentence, isHedge, leadStrength } from './attribution'
import type { Cite } from './annex-book'
import type { Ctx, Part } from './context'
import type { EdtfDate } from '../shared/dates/schemas'
import type { DenialRecords, ToldVisit } from './records'
import type { Strength } from './words'

/** How strongly a meeting may be stated: plainly from counsel's own register or eyes, else as its claims allow. */
export function visitStrength({ event, claims }: ToldVisit): Strength {
  return leadStrength(event, claims, claims.some((claim) => claim.strength === 'seen'))
}

/** The recorded contacts that the complaint counts from. */
export function lastContacts({ denial, visits, familyVisits }: DenialRecords): Record<'counsel' | 'private' | 'family', ToldVisit | null> {
  const { event } = denial.denial
  const meetings = visits.filter(({ visit }) => isHeldMeeting(visit))
  return {
    counsel: meetings.find((told) => told.event.id === denial.figures.lastCounselVisit?.eventId) ?? lastOf(meetings, event),
    private: lastOf(meetings.filter(({ visit }) => wasPrivate(visit)), event),
    family: lastOf(familyVisits, event),
  }
}

function lastOf(visits: readonly ToldVisit[], event: CaseEvent): ToldVisit | null {
  const last = lastBefore(visits.map((told) => told.event), event)
  return visits.find((told) => told.event === last) ?? null
}

/** What a paragraph needs to say a contact: its sentences, and what they rest on. */
export type ContactPart = {
  readonly sentences: readonly Part[][]
  readonly claims: readonly Claim[]
  readonly cites: readonly Cite[]
  readonly notes: readonly string[]
  readonly isHedged: boolean
}

/** A clause about a contact with the hedge, the sources and the differing dates of its record; `null`: it has no record. */
export function contactPart(ctx: Ctx, told: ToldVisit | null, clause: string, dateDetail: (date: EdtfDate) => string): ContactPart {
  if (told === null) return { sentences: [hedgedSentence(ctx, 'seen', [], clause)], claims: [], cites: [], notes: [], isHedged: false }
  const lead = visitStrength(told)
  const credited = creditedClaims(ctx, told.claims, lead)
  const differ = differences(ctx, told, dateDetail)
  return {
    sentences: [hedgedSentence(ctx, lead, credited, clause), ...differ.sentences],
    claims: told.claims,
    cites: citesOf(told.claims.length === 0 ? [] : credited),
    notes: differ.notes,
    isHedged: isHedge(lead),
  }
}
