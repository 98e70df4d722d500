import type { RecordOf } from '../contract/records'
import type { DefectKind } from './grounds'

type Hearing = RecordOf<'hearing'>
type Defect = RecordOf<'fairTrialDefect'>

/** Which words of a hearing's record point to which kind of defect. */
const signs: readonly (readonly [DefectKind, (details: Hearing['details']) => boolean])[] = [
  ['videoLink', ({ videoQuality, minutesCut }) => videoQuality === 'cut' || videoQuality === 'interruptions' || videoQuality === 'noSound' || (minutesCut ?? 0) > 0],
  ['privateTalk', ({ privateTalk }) => privateTalk === 'refused' || privateTalk === 'overheard'],
  ['interpreter', ({ interpreter, interpreterNeeded }) => interpreter === 'refused' || interpreter === 'poor' || (interpreterNeeded === 'yes' && interpreter === 'notNeeded')],
  ['timeAndPapers', ({ papersInHand }) => papersInHand === 'some' || papersInHand === 'none'],
  ['presence', ({ clientPresent, mode }) => clientPresent === 'no' || mode === 'absent'],
  ['counselOfChoice', ({ counselPresent }) => counselPresent === 'no'],
  ['publicHearing', ({ isOpen }) => isOpen === 'closed' || isOpen === 'partlyClosed'],
  ['witnesses', ({ witnessesHeard }) => witnessesHeard.some(({ called, heard }) => called === 'defence' && heard === 'no')],
]

/**
 * Kinds of defect that a hearing's own record points to and that nobody has recorded for it yet, in the order of the list.
 * A pointer for counsel to look at, not a finding: a closed hearing can be lawful.
 */
export function defectsToRecord({ event, details }: Hearing, defects: readonly Defect[]): readonly DefectKind[] {
  const known = new Set(defects.filter((defect) => defect.details.inEventIds.some((id) => id === event.id)).map((defect) => defect.details.defectKind))
  return signs.flatMap(([kind, isThere]) => (isThere(details) && !known.has(kind) ? [kind] : []))
}
