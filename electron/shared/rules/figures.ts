import type { AccessDenial, DenialFigures, GapBySource, Visit } from '../contract/access'
import type { Document } from '../contract/documents'
import type { CaseEvent, Claim } from '../contract/events'
import { addDays } from '../dates/calendar'
import { readEdtf } from '../dates/edtf'
import { compareDates, dateBounds, daysBetweenRange, periodDays } from '../dates/order'
import type { EdtfDate } from '../dates/schemas'
import { claimedDays, distinctClaims } from './divergence'
import type { Days } from './divergence'

/** The register as it stands: records of one case, in any order. */
export type Register = {
  readonly denial: AccessDenial
  /** All recorded refusals; `denial` may be among them. */
  readonly denials: readonly AccessDenial[]
  /** All visits and contacts of counsel, held or not. */
  readonly visits: readonly Visit[]
  readonly familyVisits: readonly Visit[]
  /** Events of kind 'letter' and 'correspondenceGap'. */
  readonly letters: readonly CaseEvent[]
  readonly claimsByEvent: ReadonlyMap<string, readonly Claim[]>
  readonly documentsById: ReadonlyMap<string, Document>
}

/**
 * What follows from the register for one refusal.
 *
 * Counted is only what is certain: another refusal is 'before' when its last possible day is earlier (on the
 * same known day, by the clock), and 'in 90 days' when the earliest day it can mean lies within 90 days of the
 * first day this one can mean (for a range, the day the range ended). A refusal that was in truth restricted
 * or full access, or whose outcome is not recorded, is not counted. 'Days since' run from the last day of
 * contact, not counting it, to the first day of this refusal, least and most where a date is imprecise.
 */
export function denialFigures(register: Register): DenialFigures {
  const { denial } = register
  const start = startOf(denial.event.happened)
  const before = refusalsBefore(register)
  const within = (days: number): AccessDenial['event']['id'][] =>
    before.filter((one) => isWithin(one.event.happened, start, days)).map((one) => one.event.id)
  const counted = isRefusal(denial) ? [...before, denial] : before
  const meetings = register.visits.filter(isHeldMeeting)
  const last = lastBefore(meetings.map((visit) => visit.event), denial.event)
  return {
    eventId: denial.event.id,
    denialsIn90Days: within(90),
    denialsIn365Days: within(365),
    denialsBefore: before.map((one) => one.event.id),
    lastCounselVisit: last?.happened ? { eventId: last.id, happened: last.happened } : null,
    daysSinceCounsel: daysSince(meetings.map((visit) => visit.event), denial.event),
    daysSinceFamily: daysSince(register.familyVisits.filter(isHeld).map((visit) => visit.event), denial.event),
    daysSinceLetter: daysSinceLetter(register),
    daysSincePrivateMeeting: daysSince(meetings.filter(wasPrivate).map((visit) => visit.event), denial.event),
    minutesLost: minutesLost(denial),
    refusals: counted.length,
    refusalsWithoutReason: counted.filter((one) => one.reasonKind === 'none').length,
    gaps: gapsOf(register, meetings),
  }
}

/** Whether a record says that counsel was not admitted. Hindered access and an unrecorded outcome are not that. */
export function isRefusal(denial: Pick<AccessDenial, 'outcome'>): boolean {
  const others: readonly AccessDenial['outcome'][] = ['fullAccess', 'partial', 'delayed', 'interrupted', 'unknown']
  return !others.includes(denial.outcome)
}

/** Minutes counsel waited: as recorded, else from coming to leaving on the same day; null where neither is known. */
export function minutesLost(denial: Pick<AccessDenial, 'waitedMinutes' | 'arrivedAt' | 'leftAt'>): number | null {
  if (denial.waitedMinutes !== null) return denial.waitedMinutes
  if (denial.arrivedAt === null || denial.leftAt === null) return null
  const minutes = minuteOfDay(denial.leftAt) - minuteOfDay(denial.arrivedAt)
  return minutes < 0 ? null : minutes
}

/** Minutes since midnight of a clock time `HH:MM`. */
export function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function refusalsBefore({ denial, denials }: Register): AccessDenial[] {
  return denials
    .filter((one) => one.event.id !== denial.event.id && isRefusal(one) && isFamily(one) === isFamily(denial))
    .filter((one) => isCertainlyBefore(one.event, denial.event))
    .sort((a, b) => compareDates(a.event.happened, b.event.happened) || compareText(a.event.id, b.event.id))
}

const isFamily = (record: { readonly visitKind: AccessDenial['visitKind'] }): boolean => record.visitKind === 'familyVisit'
const isHeld = (visit: Visit): boolean => visit.status === 'held' || visit.status === 'partlyHeld'

/** Calls and letters are contact, but no meeting. */
export function isHeldMeeting(visit: Visit): boolean {
  return isHeld(visit) && ['counselVisit', 'videoLink', 'courtHoldingCell', 'transfer'].includes(visit.visitKind)
}

/** Whether nothing recorded speaks against a private meeting. */
export function wasPrivate(visit: Visit): boolean {
  return visit.confidentialityBreach === 'none' && !visit.restrictions.includes('guardInHearing')
}

/** The start of a range, else the date itself; null where it is not known. */
export function startOf(happened: EdtfDate | null): EdtfDate | null {
  return happened === null ? null : rangeEnd(happened, 'start')
}

function rangeEnd(happened: EdtfDate, end: 'start' | 'end'): EdtfDate | null {
  if (readEdtf(happened).kind === 'point') return happened
  const text = happened.split('/')[end === 'start' ? 0 : 1] ?? ''
  return text === '' || text === '..' ? null : (text as EdtfDate)
}

function isCertainlyBefore(one: CaseEvent, other: CaseEvent): boolean {
  const start = startOf(other.happened)
  if (one.happened === null || start === null) return false
  const { latest } = dateBounds(one.happened)
  const { earliest } = dateBounds(start)
  if (latest === null || earliest === null) return false
  if (latest !== earliest) return latest < earliest
  return one.happened === other.happened && one.time !== null && other.time !== null && one.time < other.time
}

function isWithin(happened: EdtfDate | null, start: EdtfDate | null, days: number): boolean {
  const day = happened === null ? null : rangeEnd(happened, 'end')
  const least = day === null ? null : dateBounds(day).earliest
  const reference = start === null ? null : dateBounds(start).earliest
  return least !== null && reference !== null && least >= addDays(reference, -days)
}

/** The last of `events` that certainly came before `reference`; null where none did. */
export function lastBefore(events: readonly CaseEvent[], reference: CaseEvent): CaseEvent | null {
  const earlier = events.filter((event) => isCertainlyBefore(event, reference))
  return earlier.sort((a, b) => compareText(latestDay(a), latestDay(b)) || compareDates(a.happened, b.happened)).at(-1) ?? null
}

const latestDay = (event: CaseEvent): string => (event.happened === null ? '' : (dateBounds(event.happened).latest ?? ''))

/** Least and most days since the last of `events`: each of them bounds the answer from above. */
function daysSince(events: readonly CaseEvent[], reference: CaseEvent): Days | null {
  const start = startOf(reference.happened)
  const days = events
    .filter((event) => isCertainlyBefore(event, reference))
    .map((event) => daysUntil(event.happened, start))
    .filter((range) => range !== null)
  if (days.length === 0) return null
  return { min: Math.min(...days.map((range) => range.min)), max: Math.min(...days.map((range) => range.max)) }
}

/** Least and most days from the last day of `from` to the first of `to`; null where one is not known or not bounded. */
export function daysUntil(from: EdtfDate | null, to: EdtfDate | null): Days | null {
  const end = from === null ? null : rangeEnd(from, 'end')
  return end === null || to === null ? null : closed(daysBetweenRange(end, to))
}

function closed({ min, max }: { readonly min: number | null; readonly max: number | null }): Days | null {
  return min === null || max === null ? null : { min: Math.max(0, min), max: Math.max(0, max) }
}

/** From the date the refusal itself records, else the start of a recorded gap, else the last letter. */
function daysSinceLetter({ denial, letters }: Register): Days | null {
  const start = startOf(denial.event.happened)
  if (denial.lastLetterOn !== null) return daysUntil(denial.lastLetterOn, start)
  const gaps = letters
    .filter((event) => event.kind === 'correspondenceGap')
    .map((event) => ({ ...event, happened: startOf(event.happened) }))
  return daysSince(gaps, denial.event) ?? daysSince(letters.filter((event) => event.kind === 'letter'), denial.event)
}

function gapsOf(register: Register, meetings: readonly Visit[]): GapBySource[] {
  const { denial, claimsByEvent, documentsById } = register
  const papers = [...documentsById.values()]
  const byDates = gapByDates(denial.event, meetings.map((visit) => visit.event))
  const lengths = (claimsByEvent.get(denial.event.id) ?? []).filter((claim) => claim.field === 'duration' && claimedDays(claim) !== null)
  // A copy that gives another length than its original stays: it is no further source, but a difference to be seen.
  const counted = distinctClaims(lengths, papers, (claim) => JSON.stringify(claimedDays(claim)))
  return [
    ...(byDates ? [toGap('dates', null, '', '', byDates)] : []),
    ...counted.map((claim) => {
      const title = claim.documentId === null ? '' : (documentsById.get(claim.documentId)?.title ?? '')
      return toGap('claim', claim.id, title, claim.quote, claimedDays(claim) ?? { min: 0, max: 0 })
    }),
  ]
}

function toGap(source: GapBySource['source'], claimId: GapBySource['claimId'], sourceTitle: string, quote: string, days: Days): GapBySource {
  return { source, claimId, sourceTitle, quote, daysMin: days.min, daysMax: days.max }
}

/** The length of the event's own closed range; else from the last meeting (or the refusal) to the next one. */
function gapByDates(event: CaseEvent, meetings: readonly CaseEvent[]): Days | null {
  if (event.happened === null) return null
  const period = periodDays(event.happened)
  if (period !== null) return period.min === null ? null : closed(period)
  const { last, next } = meetingsAround(event, meetings)
  const nextStart = startOf(next?.happened ?? null)
  return nextStart === null ? null : daysUntil(last?.happened ?? event.happened, nextStart)
}

/** The last of `meetings` certainly before an event and the first certainly after it. */
export function meetingsAround(event: CaseEvent, meetings: readonly CaseEvent[]): { readonly last: CaseEvent | null; readonly next: CaseEvent | null } {
  const after = meetings.filter((meeting) => isCertainlyBefore(event, meeting)).sort((a, b) => compareDates(a.happened, b.happened))
  return { last: lastBefore(meetings, event), next: after[0] ?? null }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
