import type { Matter } from '../shared/contract/matters'
import type { CountInput } from '../shared/deadlines/counted'
import { EdtfDate } from '../shared/dates/schemas'
import { packetKinds, type PacketKind } from '../shared/packet-kinds'
import type { ToldEvent } from './records'

type Known = { readonly details: Readonly<Record<string, unknown>>; readonly subject: ToldEvent | null; readonly custodyStatus: Matter['custodyStatus'] }
export type Trigger = { readonly ruleId: string; readonly input: CountInput }

const custody: readonly string[] = ['apprehended', 'inCustody', 'accused', 'convicted']

/**
 * What sets the term of a packet running, by its rule (domain 01, 04): the day the claimant learned of the act (КАС
 * 219), the judgment or, in custody, service of its copy (CPC 389.4, 401.3), the final decision (ECHR 35), the end of
 * the remedies (HRC). Null for a kind without a term.
 */
export function triggerOf(kind: PacketKind, { details, subject, custodyStatus }: Known): Trigger | null {
  const { ruleId } = packetKinds[kind]
  if (ruleId === null) return null
  const date = (name: string): EdtfDate | null => toDate(details[name])
  const happened = subject?.event.happened ?? null
  const isHeld = custody.includes(custodyStatus)
  const input = (triggerKind: CountInput['triggerKind'], trigger: EdtfDate | null, answers: CountInput['answers'] = []): CountInput => ({
    triggerKind, trigger, time: null, zone: null, answers, decidedOn: null, period: null, pausedDays: 0,
  })
  switch (kind) {
    case 'courtChallenge':
      return { ruleId, input: input('act.learned', date('learnedOn') ?? happened) }
    case 'appeal':
    case 'cassation': {
      const served = date('copyServedOn')
      const start = kind === 'appeal' ? date('pronouncedOn') : date('inForceOn')
      return isHeld && served !== null
        ? { ruleId, input: input('judgment.copyServed', served, ['client.inCustody']) }
        : { ruleId, input: input(kind === 'appeal' ? 'judgment.pronounced' : 'judgment.inForce', start ?? happened) }
    }
    case 'echrApplication': {
      const [final, notified] = [date('finalOn') ?? happened, date('notifiedOn')]
      const counted = notified === null ? input('decision.final', final) : input('decision.notified', notified, ['decision.served'])
      return { ruleId, input: { ...counted, decidedOn: final } }
    }
    case 'unCommittee': {
      if (details['committee'] === 'cat') return { ruleId: 'UN-CAT-R113', input: input('remedies.exhausted', date('exhaustedOn')) }
      const ended = details['otherProcedure'] === 'ended' ? date('otherEndedOn') : null
      return ended === null
        ? { ruleId, input: input('remedies.exhausted', date('exhaustedOn')) }
        : { ruleId, input: input('otherProcedure.ended', ended, ['otherProcedure.used']) }
    }
    default:
      return null
  }
}

function toDate(value: unknown): EdtfDate | null {
  const read = EdtfDate.safeParse(value)
  return read.success ? read.data : null
}
