import type { AccessDenial } from '../shared/contract/access'
import type { CaseEvent } from '../shared/contract/events'
import type { CaseRecord, RecordOf } from '../shared/contract/records'
import type { Matter } from '../shared/contract/matters'
import type { Composition } from '../shared/contract/packets'
import type { PacketKind } from '../shared/packet-kinds'
import { videoSpan } from './default-requests'

type Known = { readonly matter: Matter; readonly subject: CaseEvent | null; readonly events: readonly CaseEvent[]; readonly denial: AccessDenial | null; readonly record: CaseRecord | null }

/** What the records already say for the kind's own fields. Everything else stays empty: a suggestion never claims. */
export function suggestDetails(kind: PacketKind, known: Known): Composition['details'] {
  const { matter, subject, events, record } = known
  const happened = subject?.happened ?? null
  const first = (...kinds: readonly CaseEvent['kind'][]): CaseEvent | null => events.find((event) => kinds.includes(event.kind)) ?? null
  switch (kind) {
    case 'crimeReport':
      return { place: subject?.place ?? '', ...(record?.kind === 'illTreatment' && illTreatmentParts(record)) }
    case 'courtChallenge':
      return { defendantPartyId: matter.heldAtPartyId, actOn: happened, learnedOn: happened }
    case 'appeal':
      return { judgmentEventId: subject?.kind === 'judgment' ? subject.id : null, pronouncedOn: happened, courtName: subject?.place ?? '', ...(record?.kind === 'judgment' && decisionParts(record)) }
    case 'cassation':
      return { inForceOn: subject?.kind === 'appealDecision' ? happened : (first('appealDecision')?.happened ?? null), ...(record?.kind === 'appealDecision' && forceParts(record)) }
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

/** Who was involved and with what, as the record of ill-treatment has it; whatever it lacks stays empty. */
function illTreatmentParts({ details }: RecordOf<'illTreatment'>): Composition['details'] {
  const people = details.perpetrators.map(({ rank, name, unit, badge, description }) => [rank, name, unit, badge, description].filter((part) => part !== '').join(', '))
  const witnesses = details.witnesses.map(({ name, saw }) => [name, saw].filter((part) => part !== '').join(': '))
  return { persons: people.filter((one) => one !== '').join('\n\n'), witnesses: witnesses.filter((one) => one !== '').join('\n\n') }
}

function decisionParts({ details }: RecordOf<'judgment'>): Composition['details'] {
  return { courtCaseNo: details.caseNo, ...(details.announcedOn !== null && { pronouncedOn: details.announcedOn }), copyServedOn: details.copyServedOn, decided: details.operative }
}

function forceParts({ details }: RecordOf<'appealDecision'>): Composition['details'] {
  return { courtCaseNo: details.caseNo, copyServedOn: details.copyServedOn, ...(details.inForceOn !== null && { inForceOn: details.inForceOn }) }
}

/** The hours around the event, with an hour before and after; the day alone where no clock time is known. */
function spansOf({ subject, denial }: Known): { place: string; camera: string; fromOn: string | null; fromAt: string | null; toOn: string | null; toAt: string | null }[] {
  if (subject === null || subject.happened === null) return []
  const times = denial !== null ? denial : { arrivedAt: subject.time, leftAt: subject.time, waitedMinutes: null }
  const [from = null, to = null] = times.arrivedAt === null ? [] : videoSpan(times).split('–')
  const day = { fromOn: subject.happened, toOn: subject.happened }
  return [{ place: subject.place, camera: '', ...day, fromAt: from, toAt: to === '24:00' ? '23:59' : to }]
}
