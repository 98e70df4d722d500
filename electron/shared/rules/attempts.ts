/** Attempts at access: how often they failed, where and when, and how the reasons given changed (features E3, E6). */
import type { AccessDenial, Visit } from '../contract/access'
import { dateBounds } from '../dates/order'
import type { EdtfDate } from '../dates/schemas'
import { isRefusal } from './figures'
import { compareEvents } from './order'

/** An attempt in a chain of linked ones. */
export type Attempt = {
  readonly denial: AccessDenial
  /** The kind of reason differs from the last one that was recorded before it. */
  readonly isNew: boolean
}

/** Refused attempts that belong together, in order, with at least two of them. */
export type AttemptChain = { readonly attempts: readonly Attempt[]; readonly reasons: readonly AccessDenial['reasonKind'][]; readonly drifts: boolean }

/** More days than this between two refusals end a chain, unless the lawyer linked them: our own rule. */
export const chainDays = 30

/**
 * Chains of refused attempts: linked by the lawyer, or following each other within 30 days with no meeting held in
 * between. A reason drifts where its kind changes; 'none' is a kind, a reason that was not recorded is none.
 */
export function attemptChains(denials: readonly AccessDenial[], visits: readonly Visit[]): AttemptChain[] {
  const ordered = denials.filter((denial) => denial.visitKind !== 'familyVisit' && isRefusal(denial)).toSorted((a, b) => compareEvents(a.event, b.event))
  const held = visits.filter(({ status, visitKind }) => (status === 'held' || status === 'partlyHeld') && visitKind !== 'familyVisit')
  const chains: AccessDenial[][] = []
  for (const denial of ordered) {
    const home = chains.find((chain) => chain.some((earlier) => areLinked(earlier, denial)))
    const last = chains.at(-1)
    const before = last?.at(-1)
    if (home !== undefined) home.push(denial)
    else if (last !== undefined && before !== undefined && isClose(before, denial, held)) last.push(denial)
    else chains.push([denial])
  }
  return chains.filter(({ length }) => length > 1).map(toChain)
}

const areLinked = (a: AccessDenial, b: AccessDenial): boolean =>
  a.linkedEventIds.includes(b.event.id) || b.linkedEventIds.includes(a.event.id) || (a.visitEventId !== null && a.visitEventId === b.visitEventId)

function isClose(before: AccessDenial, after: AccessDenial, held: readonly Visit[]): boolean {
  const [end, start] = [lastDay(before.event.happened), firstDay(after.event.happened)]
  if (end === null || start === null || Date.parse(start) - Date.parse(end) > chainDays * 86_400_000) return false
  return !held.some(({ event }) => {
    const day = firstDay(event.happened)
    return day !== null && day >= end && day <= start
  })
}

const firstDay = (date: EdtfDate | null): string | null => (date === null ? null : dateBounds(date).earliest)
const lastDay = (date: EdtfDate | null): string | null => (date === null ? null : (dateBounds(date).latest ?? dateBounds(date).earliest))

function toChain(denials: readonly AccessDenial[]): AttemptChain {
  let known: AccessDenial['reasonKind'] | null = null
  const attempts = denials.map((denial) => {
    const isNew = denial.reasonKind !== 'notRecorded' && known !== null && denial.reasonKind !== known
    if (denial.reasonKind !== 'notRecorded') known = denial.reasonKind
    return { denial, isNew }
  })
  const reasons = [...new Set(denials.map(({ reasonKind }) => reasonKind).filter((kind) => kind !== 'notRecorded'))]
  return { attempts, reasons, drifts: attempts.some(({ isNew }) => isNew) }
}

export type RateReason = 'outcomeUnknown' | 'notTried' | 'undated'
/** Refusals among attempts: always with the records, never a share alone. */
export type Rate = { readonly key: string; readonly refusedIds: readonly string[]; readonly attemptIds: readonly string[] }
export type Rates = { readonly rates: readonly Rate[]; readonly notCounted: readonly { readonly id: string; readonly reason: RateReason }[] }

type Tried = { readonly id: string; readonly happened: EdtfDate | null; readonly place: string; readonly isRefused: boolean }

/**
 * Every attempt by counsel: refusals and hindered access, and visits that were held or denied without a refusal of
 * their own. Not counted: what was only planned, asked for or cancelled, and refusals with no recorded outcome.
 */
function attemptsOf(denials: readonly AccessDenial[], visits: readonly Visit[], placeOf: (record: AccessDenial | Visit) => string): { tried: Tried[]; notCounted: Rates['notCounted'] } {
  const own = denials.filter(({ visitKind }) => visitKind !== 'familyVisit')
  const told = new Set<string>(own.flatMap(({ visitEventId }) => (visitEventId === null ? [] : [visitEventId])))
  const others = visits.filter(({ event, visitKind }) => visitKind !== 'familyVisit' && !told.has(event.id))
  const wasTried = ({ status }: Visit): boolean => status === 'held' || status === 'partlyHeld' || status === 'denied'
  const toTried = (record: AccessDenial | Visit, isRefused: boolean): Tried => ({ id: record.event.id, happened: record.event.happened, place: placeOf(record), isRefused })
  return {
    tried: [
      ...own.filter(({ outcome }) => outcome !== 'unknown').map((denial) => toTried(denial, isRefusal(denial))),
      ...others.filter(wasTried).map((visit) => toTried(visit, visit.status === 'denied')),
    ],
    notCounted: [
      ...own.filter(({ outcome }) => outcome === 'unknown').map(({ event }) => ({ id: event.id, reason: 'outcomeUnknown' as const })),
      ...others.filter((visit) => !wasTried(visit)).map(({ event }) => ({ id: event.id, reason: 'notTried' as const })),
    ],
  }
}

/** Refusals among attempts by place, the most refusals first. `placeOf` names the place of a record, '' where it is not known. */
export function ratesByPlace(denials: readonly AccessDenial[], visits: readonly Visit[], placeOf: (record: AccessDenial | Visit) => string): Rates {
  const { tried, notCounted } = attemptsOf(denials, visits, placeOf)
  return { rates: grouped(tried, ({ place }) => place).toSorted((a, b) => b.refusedIds.length - a.refusedIds.length || (a.key < b.key ? -1 : 1)), notCounted }
}

/** Refusals among attempts by calendar month or year, newest first. A date that spans two of them is not counted. */
export function ratesByPeriod(denials: readonly AccessDenial[], visits: readonly Visit[], unit: 'month' | 'year'): Rates {
  const { tried, notCounted } = attemptsOf(denials, visits, () => '')
  const length = unit === 'month' ? 7 : 4
  const periodOf = ({ happened }: Tried): string | null => {
    const { earliest, latest } = happened === null ? { earliest: null, latest: null } : dateBounds(happened)
    if (earliest === null) return null
    // A refusal that lasted counts where it began.
    return happened?.includes('/') || earliest.slice(0, length) === latest?.slice(0, length) ? earliest.slice(0, length) : null
  }
  const undated = tried.filter((one) => periodOf(one) === null).map(({ id }) => ({ id, reason: 'undated' as const }))
  return {
    rates: grouped(tried.filter((one) => periodOf(one) !== null), (one) => periodOf(one) ?? '').toSorted((a, b) => (a.key < b.key ? 1 : -1)),
    notCounted: [...notCounted, ...undated],
  }
}

function grouped(tried: readonly Tried[], keyOf: (one: Tried) => string): Rate[] {
  const groups = new Map<string, Tried[]>()
  for (const one of tried) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups.entries()].map(([key, all]) => ({ key, refusedIds: all.filter(({ isRefused }) => isRefused).map(({ id }) => id), attemptIds: all.map(({ id }) => id) }))
}

/** Refusals by the official who refused; held visits name none, so there is no rate. `nameOf` gives '' where he is not known. */
export function refusalsByOfficial(denials: readonly AccessDenial[], nameOf: (denial: AccessDenial) => string): Rate[] {
  const refused = denials.filter((denial) => isRefusal(denial) && denial.visitKind !== 'familyVisit')
  const tried = refused.map((denial) => ({ id: denial.event.id, happened: denial.event.happened, place: nameOf(denial), isRefused: true }))
  return grouped(tried, ({ place }) => place).toSorted((a, b) => b.refusedIds.length - a.refusedIds.length || (a.key < b.key ? -1 : 1))
}
