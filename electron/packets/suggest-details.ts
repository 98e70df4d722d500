import type { AccessDenial } from '../shared/contract/access'
import type { CaseEvent } from '../shared/contract/events'
import type { Matter } from '../shared/contract/matters'
import type { Composition } from '../shared/contract/packets'
import type { PacketKind } from '../shared/packet-kinds'
import { videoSpan } from './default-requests'

type Known = { readonly matter: Matter; readonly subject: CaseEvent | null; readonly events: readonly CaseEvent[]; readonly denial: AccessDenial | null }

/** What the records already say for the kind's own fields. Everything else stays empty: a suggestion never claims. */
export function suggestDetails(kind: PacketKind, known: Known): Composition['details'] {
  const { matter, subject, events } = known
  const happened = subject?.happened ?? null
  const first = (...kinds: readonly CaseEvent['kind'][]): CaseEvent | null => events.find((event) => kinds.includes(event.kind)) ?? null
  switch (kind) {
    case 'crimeReport':
      return { place: subject?.place ?? '' }
    case 'courtChallenge':
      return { defendantPartyId: matter.heldAtPartyId, actOn: happened, learnedOn: happened }
    case 'appeal':
      return { judgmentEventId: subject?.kind === 'judgment' ? subject.id : null, pronouncedOn: happened, courtName: subject?.place ?? '' }
    case 'cassation':
      return { inForceOn: subject?.kind === 'appealDecision' ? happened : (first('appealDecision')?.happened ?? null) }
    case 'echrApplication':
      return { finalDecisionEventId: subject?.id ?? null, finalOn: happened }
    case 'medicalExamination':
      return { violenceOn: happened, conditions: ['inPrivate', 'noGuards', 'noRestraints', 'photographsWithScale', 'copyToCounsel'] }
    case 'preservation':
      return { holderPartyId: matter.heldAtPartyId, zone: subject?.zone ?? '', spans: spansOf(known) }
    case 'wgad': {
      const arrest = first('apprehension')
      return { arrestedOn: arrest?.happened ?? null, arrestPlace: arrest?.place ?? '', detainedFrom: (arrest ?? first('custodyOrder', 'detention'))?.happened ?? null }
    }
    default:
      return {}
  }
}

/** The hours around the event, with an hour before and after; the day alone where no clock time is known. */
function spansOf({ subject, denial }: Known): { place: string; camera: string; fromOn: string | null; fromAt: string | null; toOn: string | null; toAt: string | null }[] {
  if (subject === null || subject.happened === null) return []
  const times = denial !== null ? denial : { arrivedAt: subject.time, leftAt: subject.time, waitedMinutes: null }
  const [from = null, to = null] = times.arrivedAt === null ? [] : videoSpan(times).split('–')
  const day = { fromOn: subject.happened, toOn: subject.happened }
  return [{ place: subject.place, camera: '', ...day, fromAt: from, toAt: to === '24:00' ? '23:59' : to }]
}
