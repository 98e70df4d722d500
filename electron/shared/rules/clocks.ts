/** Clocks that run on records of detention: notes after visits, news of a transfer, requests for video (features E5, E8, E9; domain 1l). */
import type { AccessDenial, Visit } from '../contract/access'
import type { CaseEvent, Claim } from '../contract/events'
import type { CaseRecord, RecordOf } from '../contract/records'
import { addDays, dayParts, daysBetween, toDayNumber } from '../dates/calendar'
import { dateBounds } from '../dates/order'
import type { EdtfDate, LocalDate, LocalTime } from '../dates/schemas'
import { distinctClaims } from './divergence'
import { isRefusal, minuteOfDay } from './figures'
import { wholeDay } from './letters'

/** How long after a visit a note is contemporaneous, in hours (Istanbul Protocol guidance; to be verified). */
export const noteHours = 24

/** `unclear`: clocks are missing and the next day may be within 24 hours or not. `due`: not written, still time. `missing`: not written, too late. */
export type NoteState = 'inTime' | 'late' | 'unclear' | 'due' | 'missing'
export type NoteClock = { readonly eventId: string; readonly noteId: string | null; readonly state: NoteState; readonly hours: number | null }

type Moment = { readonly day: LocalDate; readonly time: LocalTime | null }

/**
 * Whether a note was written within 24 hours of each held visit and each refusal. A refusal has its memo. Both times
 * are taken as the place's own clock; without clocks only the same day is certainly in time, and only the day after
 * next certainly late. Visits without a known day are left out.
 */
export function noteClocks({ visits, denials, records, now }: {
  readonly visits: readonly Visit[]
  readonly denials: readonly AccessDenial[]
  readonly records: readonly CaseRecord[]
  readonly now: Moment
}): NoteClock[] {
  const notes = records.filter((record): record is RecordOf<'visitNote'> => record.kind === 'visitNote')
  const noteOf = (id: string): { id: string; at: Moment } | null => {
    const written = notes
      .filter(({ details }) => details.visitEventId === id)
      .flatMap(({ event }) => { const day = wholeDay(event.happened); return day === null ? [] : [{ id: event.id, at: { day, time: event.time } }] })
    return written.toSorted((a, b) => (a.at.day < b.at.day ? -1 : 1))[0] ?? null
  }
  const memoOf = (denial: AccessDenial): { id: string; at: Moment } | null =>
    denial.memoWrittenOn === null ? noteOf(denial.event.id) : { id: denial.event.id, at: { day: denial.memoWrittenOn, time: denial.memoWrittenAt } }
  return [
    ...visits.filter(({ status }) => status === 'held' || status === 'partlyHeld').map(({ event, endedAt, startedAt }) => clockOf(event, endedAt ?? startedAt ?? event.time, noteOf(event.id), now)),
    ...denials.filter(isRefusal).map((denial) => clockOf(denial.event, denial.leftAt ?? denial.arrivedAt ?? denial.event.time, memoOf(denial), now)),
  ].filter((clock) => clock !== null)
}

function clockOf(event: CaseEvent, ended: LocalTime | null, note: { id: string; at: Moment } | null, now: Moment): NoteClock | null {
  const day = wholeDay(event.happened)
  if (day === null || day > now.day) return null
  const end = { day, time: ended }
  const { within, hours } = compareTo(end, note?.at ?? now)
  if (note === null) return { eventId: event.id, noteId: null, state: within === 'no' ? 'missing' : 'due', hours: null }
  return { eventId: event.id, noteId: note.id, state: within === 'yes' ? 'inTime' : within === 'no' ? 'late' : 'unclear', hours }
}

function compareTo(end: Moment, at: Moment): { within: 'yes' | 'no' | 'unclear'; hours: number | null } {
  const days = daysBetween(end.day, at.day)
  if (end.time !== null && at.time !== null) {
    const minutes = days * 1440 + minuteOfDay(at.time) - minuteOfDay(end.time)
    return { within: minutes <= noteHours * 60 ? 'yes' : 'no', hours: Math.max(0, Math.round(minutes / 60)) }
  }
  return { within: days <= 0 ? 'yes' : days > 1 ? 'no' : 'unclear', hours: null }
}

/** A time in which nobody was told where the client is. `days` run to the day the place was known again, or to today. */
export type Blackout = {
  readonly record: RecordOf<'transfer'>
  readonly since: EdtfDate
  readonly days: { readonly min: number; readonly max: number }
  readonly isOpen: boolean
  /** The next alert, and whether its day has come or, while the clock runs, none is set. */
  readonly nextAlertOn: EdtfDate | null
  readonly alert: 'none' | 'set' | 'due' | 'notSet'
}

/** Blackouts of all transfers, running ones first. */
export function blackouts(records: readonly CaseRecord[], today: LocalDate): Blackout[] {
  return records
    .filter((record): record is RecordOf<'transfer'> => record.kind === 'transfer')
    .flatMap((record) => {
      const { details, event } = record
      const isLost = details.status === 'whereaboutsUnknown' || details.status === 'underWay'
      const since = details.unknownSince ?? (isLost ? (details.leftOn ?? event.happened) : null)
      return since === null ? [] : blackoutOf(record, since, today)
    })
    .toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || b.days.max - a.days.max)
}

function blackoutOf(record: RecordOf<'transfer'>, since: EdtfDate, today: LocalDate): Blackout[] {
  const { details } = record
  const { earliest, latest } = dateBounds(since)
  const found = details.foundOn ?? details.arrivedOn
  const end = found === null ? { earliest: today, latest: today } : dateBounds(found)
  if (earliest === null || earliest > today) return []
  const days = { min: Math.max(0, daysBetween(latest ?? earliest, end.earliest ?? today)), max: Math.max(0, daysBetween(earliest, end.latest ?? today)) }
  const alertDay = details.nextAlertOn === null ? null : dateBounds(details.nextAlertOn).earliest
  const isOpen = found === null
  return [{ record, since, days, isOpen, nextAlertOn: details.nextAlertOn, alert: !isOpen ? 'none' : alertDay === null ? 'notSet' : alertDay <= today ? 'due' : 'set' }]
}

/** Days after sending on which a request for video is brought up again: footage is kept for days, not months (domain 1l). */
export const reminderDays = [1, 3, 7] as const

export type Reminder = {
  readonly record: RecordOf<'preservationRequest'>
  readonly state: 'notSent' | 'waiting' | 'due'
  /** The days of the reminders. */
  readonly days: readonly LocalDate[]
  /** The last reminder whose day has come, or the next one. */
  readonly day: LocalDate | null
  readonly waited: number | null
}

/** Requests for video without an answer: those not sent first, then those whose reminder has come. */
export function reminders(records: readonly CaseRecord[], today: LocalDate): Reminder[] {
  const rank = { notSent: 0, due: 1, waiting: 2 } as const
  return records
    .filter((record): record is RecordOf<'preservationRequest'> => record.kind === 'preservationRequest')
    .filter(({ details }) => details.answeredOn === null && (details.state === 'notSent' || details.state === 'sent'))
    .map((record): Reminder => {
      const sent = wholeDay(record.details.sentOn)
      if (sent === null) return { record, state: 'notSent', days: [], day: null, waited: null }
      const days = reminderDays.map((after) => addDays(sent, after))
      const past = days.filter((day) => day <= today).at(-1)
      return { record, state: past === undefined ? 'waiting' : 'due', days, day: past ?? days[0] ?? null, waited: Math.max(0, daysBetween(sent, today)) }
    })
    .toSorted((a, b) => rank[a.state] - rank[b.state] || (b.waited ?? 0) - (a.waited ?? 0))
}

/** Days since a contact, by one account of when it was. */
export type SinceBy = { readonly claim: Claim | null; readonly date: EdtfDate; readonly min: number; readonly max: number }

/**
 * Days from a contact to `today`: first by the record itself, then by every source that dates it differently (a copy
 * is no further source). Empty where the contact has no date that is bounded.
 */
export function sinceBySource(event: CaseEvent, claims: readonly Claim[], papers: Parameters<typeof distinctClaims>[1], today: LocalDate): SinceBy[] {
  const dates = claims.filter(({ eventId, field, dateValue }) => eventId === event.id && field === 'when' && dateValue !== null)
  const others = distinctClaims(dates, papers, ({ dateValue }) => dateValue ?? '').filter(({ dateValue }) => dateValue !== event.happened)
  const own: SinceBy[] = event.happened === null ? [] : toSince(null, event.happened, today)
  return [...own, ...others.flatMap((claim) => (claim.dateValue === null ? [] : toSince(claim, claim.dateValue, today)))]
}

function toSince(claim: Claim | null, date: EdtfDate, today: LocalDate): SinceBy[] {
  const { earliest, latest } = dateBounds(date)
  if (earliest === null || latest === null || earliest > today) return []
  return [{ claim, date, min: Math.max(0, daysBetween(latest, today)), max: daysBetween(earliest, today) }]
}

/** What was untreated and what was pending on the day a punishment began (feature X12). */
export type AtThatDate = { readonly day: EdtfDate; readonly pending: readonly CaseRecord[]; readonly harm: readonly CaseEvent[]; readonly notes: readonly RecordOf<'visitNote'>[] }

/** How far back harm and notes are shown, in days. */
export const lookBackDays = 90

/** Complaints that were made and not yet answered on `day`, and harm, care and notes of the 90 days before it. */
export function atThatDate(day: EdtfDate, ownId: string | null, events: readonly CaseEvent[], records: readonly CaseRecord[]): AtThatDate {
  const { earliest, latest } = dateBounds(day)
  const start = earliest ?? latest
  if (start === null) return { day, pending: [], harm: [], notes: [] }
  const isBefore = (date: EdtfDate | null): boolean => { const at = date === null ? null : dateBounds(date).earliest; return at !== null && at <= start }
  const isRecent = (date: EdtfDate | null): boolean => { const at = date === null ? null : dateBounds(date).earliest; return at !== null && at <= start && dayNumber(start) - dayNumber(at) <= lookBackDays }
  const pending = records.filter((record) => {
    if (record.kind !== 'complaint' || record.event.id === ownId) return false
    const { details, event } = record
    const answered = details.answeredOn === null ? null : dateBounds(details.answeredOn).latest
    return isBefore(details.handedOn ?? event.happened) && details.state !== 'withdrawn' && (answered === null || answered > start)
  })
  const harmKinds: readonly CaseEvent['kind'][] = ['illTreatment', 'injuryObservation', 'care']
  return {
    day, pending,
    harm: events.filter((event) => event.id !== ownId && harmKinds.includes(event.kind) && isRecent(event.happened)),
    notes: records.filter((record): record is RecordOf<'visitNote'> => record.kind === 'visitNote' && isRecent(record.event.happened)),
  }
}

const dayNumber = (day: LocalDate): number => toDayNumber(dayParts(day))
