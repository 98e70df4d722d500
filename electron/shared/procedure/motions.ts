import type { RecordOf } from '../contract/records'
import { daysBetweenRange, type DayRange } from '../dates/order'
import { compareEvents } from '../rules/order'
import type { EdtfDate, LocalDate } from '../dates/schemas'

type Motion = RecordOf<'motion'>

export const motionStates = ['waiting', 'granted', 'partly', 'refused', 'refusedNoReasons', 'notConsidered', 'deferred', 'withdrawn'] as const
export type MotionState = (typeof motionStates)[number]

/** How a motion stands on a day. */
export type MotionStanding = {
  readonly state: MotionState
  /** Days from filing to the answer, or to `today` while there is none; null where a day is not known. */
  readonly days: DayRange | null
  /** Days until the next step, negative when it is past; null without one. */
  readonly nextIn: DayRange | null
}

/** How the motion stands on `today`. Refused without reasons is a state of its own: it is a ground by itself. */
export function motionStanding({ event, details }: Motion, today: LocalDate): MotionStanding {
  const { outcome, reasons, decidedOn, nextOn } = details
  const state: MotionState = outcome === 'notDecided' ? 'waiting' : outcome === 'refused' && reasons.trim() === '' ? 'refusedNoReasons' : outcome
  const isOpen = state === 'waiting' || state === 'deferred'
  const until: EdtfDate | null = isOpen ? toDay(today) : decidedOn
  return {
    state,
    days: event.happened === null || until === null ? null : daysBetweenRange(event.happened, until),
    nextIn: nextOn === null ? null : daysBetweenRange(toDay(today), nextOn),
  }
}

const toDay = (day: LocalDate): EdtfDate => day as string as EdtfDate

/** Motions of one side, by what became of them; each count is the list of its records. */
export type SideTally = { readonly filedBy: Motion['details']['filedBy']; readonly filed: readonly string[]; readonly by: Readonly<Record<MotionState, readonly string[]>> }

/**
 * What became of the motions of each side, sides in the order of first filing: whether one side's are granted and the other's
 * refused is a question of equality of arms, and each figure names the records it counts.
 */
export function motionTally(motions: readonly Motion[], today: LocalDate): readonly SideTally[] {
  const ordered = motions.toSorted((a, b) => compareEvents(a.event, b.event))
  const sides = [...new Set(ordered.map(({ details }) => details.filedBy))]
  return sides.map((filedBy) => {
    const own = ordered.filter(({ details }) => details.filedBy === filedBy)
    const by: Record<MotionState, readonly string[]> = { waiting: [], granted: [], partly: [], refused: [], refusedNoReasons: [], notConsidered: [], deferred: [], withdrawn: [] }
    for (const motion of own) {
      const { state } = motionStanding(motion, today)
      by[state] = [...by[state], motion.event.id]
    }
    return { filedBy, filed: own.map(({ event }) => event.id), by }
  })
}
