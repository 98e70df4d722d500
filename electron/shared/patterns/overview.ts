import type { LocalDate } from '../dates/schemas'
import { PatternKind, type Occurrence } from './occurrence'
import { byOnset, countKinds, datedAll, mergeSequences, type Dated, type Sequence } from './sequence'

/** What was done to the client, and what it is asked to have followed: pairs that make a statement. */
export const doneKinds = ['denial', 'punishment', 'silence', 'transfer', 'search', 'confiscation', 'injury'] as const satisfies readonly PatternKind[]
export const leadKinds = ['injury', 'injurySeen', 'complaint', 'publication', 'hearing', 'visit', 'denial', 'silence', 'punishment'] as const satisfies readonly PatternKind[]

/** Lengths of a window that are offered, in days. */
export const windows = [2, 7, 14, 15, 30, 60, 90] as const

/**
 * Every sequence of two kinds that occurs at all, case by case and put together, most often followed first; then by
 * the share of its occasions, then by kind. Records of different cases are never taken for a sequence.
 */
export function allSequences(occurrences: readonly Occurrence[], withinDays: number, today: LocalDate): Sequence[] {
  const cases = groupByCase(occurrences)
  return PatternKind.options
    .flatMap((first) => PatternKind.options.map((next) => ({ first, next, withinDays })))
    .map((query) => mergeSequences(query, cases.flatMap((kinds) => {
      const [firsts, nexts] = [kinds.get(query.first), kinds.get(query.next)]
      return firsts === undefined || nexts === undefined ? [] : [countKinds(firsts, nexts, query, today)]
    })))
    .filter(({ followed }) => followed.length > 0)
    .toSorted((a, b) => b.followed.length - a.followed.length || a.occasionIds.length - b.occasionIds.length || order(a) - order(b))
}

/** Sequences that are worth saying: something done to the client after something else. */
export function statementsOf(sequences: readonly Sequence[]): Sequence[] {
  const [leads, done]: readonly (readonly PatternKind[])[] = [leadKinds, doneKinds]
  return sequences.filter(({ query }) => query.first !== query.next && (leads ?? []).includes(query.first) && (done ?? []).includes(query.next))
}

const order = ({ query }: Sequence): number => PatternKind.options.indexOf(query.first) * 100 + PatternKind.options.indexOf(query.next)

/** The records of each case by kind, in order of time. */
function groupByCase(occurrences: readonly Occurrence[]): readonly ReadonlyMap<PatternKind, Dated[]>[] {
  const cases = new Map<string, Map<PatternKind, Dated[]>>()
  for (const one of datedAll(occurrences).sort(byOnset)) {
    const { matterId, kind } = one.occurrence
    const kinds = cases.get(matterId) ?? new Map<PatternKind, Dated[]>()
    cases.set(matterId, kinds)
    const list = kinds.get(kind)
    if (list === undefined) kinds.set(kind, [one])
    else list.push(one)
  }
  return [...cases.values()]
}

/** One official, prison or pretext, with everything recorded of it, over the cases. */
export type Shared = { readonly by: 'official' | 'place' | 'pretext'; readonly key: string; readonly matterIds: readonly string[]; readonly ids: readonly string[]; readonly byKind: Readonly<Partial<Record<PatternKind, number>>> }

const ofThePrison: readonly PatternKind[] = ['injury', 'denial', 'punishment', 'search', 'confiscation']

/** Officials, prisons and pretexts that stand in more than one case; most cases first, then most records. */
export function sharedAcross(occurrences: readonly Occurrence[]): Shared[] {
  const groups = new Map<string, Occurrence[]>()
  const put = (by: Shared['by'], key: string, occurrence: Occurrence): void => {
    const name = `${by} ${key}`
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [occurrence])
    else group.push(occurrence)
  }
  for (const occurrence of occurrences) {
    for (const id of new Set(occurrence.officialIds)) put('official', id, occurrence)
    if (occurrence.placeId !== null && ofThePrison.includes(occurrence.kind)) put('place', occurrence.placeId, occurrence)
    if (occurrence.pretext !== null && occurrence.pretext !== 'notRecorded') put('pretext', occurrence.pretext, occurrence)
  }
  return [...groups.entries()]
    .map(([name, all]) => toShared(name, all))
    .filter(({ matterIds }) => matterIds.length > 1)
    .toSorted((a, b) => b.matterIds.length - a.matterIds.length || b.ids.length - a.ids.length || (a.key < b.key ? -1 : 1))
}

function toShared(name: string, all: readonly Occurrence[]): Shared {
  const [by = 'official', key = ''] = name.split(' ')
  const byKind: Partial<Record<PatternKind, number>> = {}
  for (const { kind } of all) byKind[kind] = (byKind[kind] ?? 0) + 1
  return { by: by === 'place' ? 'place' : by === 'pretext' ? 'pretext' : 'official', key, matterIds: [...new Set(all.map(({ matterId }) => matterId))], ids: all.map(({ id }) => id), byKind }
}
