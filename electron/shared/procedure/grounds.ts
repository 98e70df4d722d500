import type { Claim } from '../contract/events'
import type { RecordOf } from '../contract/records'
import { defectKinds } from '../particulars/defect'
import { compareEvents } from '../rules/order'

type Defect = RecordOf<'fairTrialDefect'>
export type DefectKind = Defect['details']['defectKind']

/** What a ground still wants before it can carry an appeal. */
export const groundGaps = ['kind', 'what', 'place', 'provision', 'unconfirmed', 'notRaised', 'raisedUnknown', 'answerUnknown', 'noProof'] as const
export type GroundGap = (typeof groundGaps)[number]

/** One defect as part of a ground, with every record it rests on. */
export type GroundItem = {
  readonly defectId: string
  readonly title: string
  readonly what: string
  readonly effect: string
  /** Hearings and decisions in which it happened. */
  readonly inEventIds: readonly string[]
  readonly raised: Defect['details']['raised']
  readonly raisedWords: string
  readonly motionEventIds: readonly string[]
  readonly answer: Defect['details']['answer']
  readonly answerWords: string
  readonly answerEventId: string | null
  readonly documentIds: readonly string[]
  readonly claimIds: readonly string[]
  readonly gaps: readonly GroundGap[]
}

/** A provision that a ground names; confirmed only when a person checked the text and on which day. */
export type GroundProvision = { readonly reference: string; readonly checkedBy: string; readonly checkedOn: string | null }

/** A ground of appeal: all defects of one kind. */
export type Ground = { readonly kind: DefectKind; readonly provisions: readonly GroundProvision[]; readonly items: readonly GroundItem[] }

/**
 * Grounds of appeal from the recorded defects: one for each kind, in the order in which they are usually argued, a kind not
 * yet said last; in each, the defects by date. Every defect is in exactly one ground. A defect that the court mended is no
 * ground and is left out. Nothing is inferred: what a defect does not say is named in `gaps`.
 */
export function groundsFrom(defects: readonly Defect[], claims: readonly Pick<Claim, 'id' | 'eventId'>[] = []): readonly Ground[] {
  const standing = defects.filter(({ details }) => details.answer !== 'accepted').toSorted((a, b) => compareEvents(a.event, b.event))
  const order: readonly DefectKind[] = [...defectKinds.filter((kind) => kind !== 'unknown'), 'unknown']
  return order.flatMap((kind) => {
    const own = standing.filter(({ details }) => details.defectKind === kind)
    if (own.length === 0) return []
    return [{ kind, provisions: provisionsOf(own), items: own.map((defect) => toItem(defect, claims)) }]
  })
}

/** Provisions once each, a checked one before the same unchecked. */
function provisionsOf(defects: readonly Defect[]): readonly GroundProvision[] {
  const found = new Map<string, GroundProvision>()
  for (const { details } of defects) {
    const reference = details.provision
    if (reference === '') continue
    const next = { reference, checkedBy: details.provisionCheckedBy, checkedOn: details.provisionCheckedOn }
    const known = found.get(reference)
    if (known === undefined || (!isConfirmed(known) && isConfirmed(next))) found.set(reference, next)
  }
  return [...found.values()]
}

/** Somebody put a name and a day to it. */
export const isConfirmed = ({ checkedBy, checkedOn }: GroundProvision): boolean => checkedBy !== '' && checkedOn !== null

function toItem({ event, details }: Defect, claims: readonly Pick<Claim, 'id' | 'eventId'>[]): GroundItem {
  const { what, effect, inEventIds, raised, raisedWords, motionEventIds, answer, answerWords, answerEventId, documentIds } = details
  const claimIds = claims.filter(({ eventId }) => eventId === event.id).map(({ id }) => id)
  return {
    defectId: event.id, title: event.title, what, effect, inEventIds, raised, raisedWords, motionEventIds, answer, answerWords, answerEventId, documentIds, claimIds,
    gaps: gapsOf(details, claimIds.length + documentIds.length),
  }
}

function gapsOf(details: Defect['details'], sources: number): readonly GroundGap[] {
  const { defectKind, what, inEventIds, provision, provisionCheckedBy, provisionCheckedOn, raised, answer } = details
  const confirmed = isConfirmed({ reference: provision, checkedBy: provisionCheckedBy, checkedOn: provisionCheckedOn })
  const wants: readonly (readonly [GroundGap, boolean])[] = [
    ['kind', defectKind === 'unknown'],
    ['what', what.trim() === ''],
    ['place', inEventIds.length === 0],
    ['provision', provision === ''],
    ['unconfirmed', provision !== '' && !confirmed],
    ['notRaised', raised === 'notRaised'],
    ['raisedUnknown', raised === 'unknown'],
    ['answerUnknown', raised !== 'notRaised' && answer === 'unknown'],
    ['noProof', sources === 0],
  ]
  return wants.flatMap(([gap, isWanted]) => (isWanted ? [gap] : []))
}
