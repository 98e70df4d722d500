import { z } from 'zod'
import { ReasonKind, type AccessDenial, type Visit } from '../contract/access'
import type { EventKind } from '../contract/events'
import { EventId, MatterId, PartyId } from '../contract/values'
import { EdtfDate, LocalTime } from '../dates/schemas'
import { isRefusal } from '../rules/figures'

/** What a pattern looks at, in the order of the lanes. Kinds of event that say the same are one. */
export const PatternKind = z.enum([
  'injury', 'injurySeen', 'complaint', 'publication', 'hearing', 'visit', 'denial', 'letter', 'silence', 'punishment', 'search', 'confiscation', 'transfer',
])
export type PatternKind = z.output<typeof PatternKind>

/** One event as patterns see it: when it was, who did it, where, and under which pretext. */
export const Occurrence = z.strictObject({
  id: EventId,
  matterId: MatterId,
  kind: PatternKind,
  title: z.string(),
  happened: EdtfDate.nullable(),
  time: LocalTime.nullable(),
  /** Persons of the other side: who refused, ordered, took, or is said to have done it. */
  officialIds: z.array(PartyId),
  /** The prison: that of the record, else where the client is held. */
  placeId: PartyId.nullable(),
  /** The kind of reason given for a refusal. */
  pretext: ReasonKind.nullable(),
})
export type Occurrence = z.output<typeof Occurrence>

/** An event and what of its details decides whether and how it counts. */
export type Happening = {
  readonly id: EventId
  readonly matterId: MatterId
  readonly kind: EventKind
  readonly title: string
  readonly happened: EdtfDate | null
  readonly time: LocalTime | null
  readonly officialIds: readonly PartyId[]
  readonly placeId: PartyId | null
  readonly denial: Pick<AccessDenial, 'outcome' | 'visitKind' | 'reasonKind'> | null
  readonly visit: Pick<Visit, 'status'> | null
}

const kindOf: Readonly<Record<string, PatternKind | undefined>> = {
  illTreatment: 'injury',
  injuryObservation: 'injurySeen',
  clinicalEvaluation: 'injurySeen',
  complaint: 'complaint',
  crimeReport: 'complaint',
  publication: 'publication',
  hearing: 'hearing',
  visit: 'visit',
  accessDenial: 'denial',
  letter: 'letter',
  correspondenceGap: 'silence',
  punishment: 'punishment',
  search: 'search',
  confiscation: 'confiscation',
  transfer: 'transfer',
}

/** Whether events of this kind take part in patterns. A fear never does: it is no fact. */
export const isPatternKind = (kind: string): boolean => kindOf[kind] !== undefined

/**
 * What patterns see of an event; null for what is not counted: kinds without a place in patterns, refusals that were
 * in truth access or have no recorded outcome, visits that were not held.
 */
export function toOccurrence({ kind, denial, visit, officialIds, ...shared }: Happening): Occurrence | null {
  const seen = kindOf[kind]
  if (seen === undefined) return null
  if (seen === 'denial' && (denial === null || !isRefusal(denial))) return null
  if (seen === 'visit' && visit?.status !== 'held' && visit?.status !== 'partlyHeld') return null
  return { ...shared, kind: seen, officialIds: [...officialIds], pretext: seen === 'denial' ? (denial?.reasonKind ?? null) : null }
}
