/** Days in isolation, added up over a chain of placements, against the 15 of Mandela Rule 44 (features G3, G4). */
import type { Claim } from '../contract/events'
import type { CaseRecord, RecordOf } from '../contract/records'
import { dayParts, toCalendarDay, toDayNumber, toLocalDate } from '../dates/calendar'
import { dateBounds } from '../dates/order'
import type { EdtfDate, LocalDate } from '../dates/schemas'
import { claimedDays, sourceKey } from './divergence'
import { daysUntil, startOf } from './figures'

export type PunishmentRecord = RecordOf<'punishment'>
type Papers = Parameters<typeof sourceKey>[2]
type Days = { readonly min: number; readonly max: number }

/** More than this many consecutive days are prolonged solitary confinement (Mandela Rules 43 and 44: to be verified). */
export const isolationLimitDays = 15
/** Placements with no more days than this between them are one chain: our own rule, no standard has one. */
export const chainGapDays = 15

/** One placement with the days it can have taken; day numbers, the last day not counted. */
export type Placement = {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly days: Days
  /** It goes on: no end is recorded. */
  readonly isOpen: boolean
  /** The measure is not recorded, so that it may not have been isolation. */
  readonly isDoubtful: boolean
}

export type Chain = {
  readonly placements: readonly Placement[]
  /** Days outside between one placement and the next. */
  readonly gaps: readonly number[]
  readonly firstDay: LocalDate
  readonly lastDay: LocalDate
  /** All days of the chain, each once, least and most. */
  readonly total: Days
  /** The longest stretch without a day outside. */
  readonly unbroken: Days
  readonly isOpen: boolean
}

export type Isolation = {
  readonly chains: readonly Chain[]
  /** Punishments that are not counted, and why. */
  readonly notCounted: readonly { readonly id: string; readonly reason: 'undated' | 'otherMeasure' }[]
  /** The same by each source that dates or measures a placement differently from the records. */
  readonly bySource: readonly { readonly claim: Claim; readonly total: Days; readonly unbroken: Days }[]
}

const isolating: readonly PunishmentRecord['details']['measure'][] = ['punishmentCell', 'solitaryCell', 'unknown']

/** Chains of isolation on `today`, the longest first. A placement without an end runs to `today`. */
export function isolation(records: readonly CaseRecord[], claims: readonly Claim[], papers: Papers, today: LocalDate): Isolation {
  const all = records.filter((record): record is PunishmentRecord => record.kind === 'punishment')
  const own = all.filter(({ details }) => isolating.includes(details.measure))
  const placements = own.map((record) => placementOf(record, workingValues(record), today))
  const chains = chainsOf(placements.filter((each) => each !== null))
  return {
    chains,
    notCounted: [
      ...all.filter((record) => !own.includes(record)).map(({ event }) => ({ id: event.id, reason: 'otherMeasure' as const })),
      ...own.filter((_, i) => placements[i] === null).map(({ event }) => ({ id: event.id, reason: 'undated' as const })),
    ],
    bySource: bySource(own, claims, papers, today, chains),
  }
}

type Values = { readonly start: EdtfDate | null; readonly end: EdtfDate | null; readonly days: Days | null }

function workingValues({ event, details }: PunishmentRecord): Values {
  const range = event.happened !== null && event.happened.includes('/') ? (event.happened.split('/')[1] ?? '') : ''
  const end = details.endedOn ?? (range === '' || range === '..' ? null : toEdtf(range))
  return { start: details.startedOn ?? startOf(event.happened), end, days: details.days === null ? null : { min: details.days, max: details.days } }
}

const toEdtf = (text: string): EdtfDate => text as EdtfDate
const dayNo = (day: LocalDate): number => toDayNumber(dayParts(day))
const toDay = (no: number): LocalDate => toLocalDate(toCalendarDay(no))

/** Ordered days count as they are; else from the first day, not counting it, to the last, at least one. */
function placementOf({ event, details }: Pick<PunishmentRecord, 'event' | 'details'>, { start, end, days }: Values, today: LocalDate): Placement | null {
  const { earliest, latest } = start === null ? { earliest: null, latest: null } : dateBounds(start)
  if (start === null || earliest === null || latest === null || earliest > today) return null
  const byDates = end === null ? null : daysUntil(start, end)
  const running = { min: Math.max(1, dayNo(today) - dayNo(latest)), max: Math.max(1, dayNo(today) - dayNo(earliest)) }
  const length = days ?? (byDates === null ? running : { min: Math.max(1, byDates.min), max: Math.max(1, byDates.max) })
  const from = dayNo(earliest)
  return { id: event.id, from, to: dayNo(latest) + length.max, days: length, isOpen: days === null && byDates === null, isDoubtful: details.measure === 'unknown' }
}

function chainsOf(placements: readonly Placement[]): Chain[] {
  const ordered = placements.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1))
  const groups: Placement[][] = []
  for (const placement of ordered) {
    const group = groups.at(-1)
    const end = group === undefined ? -Infinity : Math.max(...group.map(({ to }) => to))
    if (group !== undefined && placement.from - end <= chainGapDays) group.push(placement)
    else groups.push([placement])
  }
  return groups.map(toChain).toSorted((a, b) => b.total.max - a.total.max || (a.firstDay < b.firstDay ? 1 : -1))
}

function toChain(placements: readonly Placement[]): Chain {
  const least = stretches(placements.filter(({ isDoubtful }) => !isDoubtful), 'min')
  const most = stretches(placements, 'max')
  const gaps = most.slice(1).map(({ from }, i) => from - (most[i]?.to ?? from))
  return {
    placements, gaps, firstDay: toDay(most[0]?.from ?? 0), lastDay: toDay(most.at(-1)?.to ?? 0),
    total: { min: sum(least.map(lengthOf)), max: sum(most.map(lengthOf)) },
    unbroken: { min: Math.max(0, ...least.map(lengthOf)), max: Math.max(0, ...most.map(lengthOf)) },
    isOpen: placements.some(({ isOpen }) => isOpen),
  }
}

const lengthOf = ({ from, to }: { readonly from: number; readonly to: number }): number => to - from
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** Placements as stretches of days, those that touch or overlap as one, so that no day counts twice. */
function stretches(placements: readonly Placement[], which: 'min' | 'max'): { from: number; to: number }[] {
  const joined: { from: number; to: number }[] = []
  for (const { from, to, days } of placements.toSorted((a, b) => a.from - b.from)) {
    const end = which === 'min' ? from + days.min : to
    const last = joined.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, end)
    else joined.push({ from, to: end })
  }
  return joined
}

/** What each source makes of it: its own dates and lengths for the placements it speaks of, the records' for the rest. */
function bySource(own: readonly PunishmentRecord[], claims: readonly Claim[], papers: Papers, today: LocalDate, chains: readonly Chain[]): Isolation['bySource'] {
  const about = claims.filter((claim) => own.some(({ event }) => event.id === claim.eventId) && ((claim.field === 'when' && claim.dateValue !== null) || (claim.field === 'duration' && claimedDays(claim) !== null)))
  const sources = [...new Set(about.map((claim) => sourceKey(claim, claims, papers)))]
  const working = figuresOf(chains)
  return sources.flatMap((source) => {
    const said = about.filter((claim) => sourceKey(claim, claims, papers) === source)
    const [claim] = said
    if (claim === undefined) return []
    const placements = own.map((record) => placementOf(record, valuesBy(record, said), today)).filter((each) => each !== null)
    const figures = figuresOf(chainsOf(placements))
    return JSON.stringify(figures) === JSON.stringify(working) ? [] : [{ claim, ...figures }]
  })
}

function valuesBy(record: PunishmentRecord, said: readonly Claim[]): Values {
  const values = workingValues(record)
  const own = said.filter(({ eventId }) => eventId === record.event.id)
  const when = own.find(({ field, dateValue }) => field === 'when' && dateValue !== null)?.dateValue ?? null
  const length = own.map(claimedDays).find((days) => days !== null) ?? null
  return { start: startOf(when) ?? values.start, end: length === null ? values.end : null, days: length ?? values.days }
}

const figuresOf = (chains: readonly Chain[]): { readonly total: Days; readonly unbroken: Days } => ({ total: chains[0]?.total ?? { min: 0, max: 0 }, unbroken: chains[0]?.unbroken ?? { min: 0, max: 0 } })
