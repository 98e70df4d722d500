import type { CaseEvent } from '../../../electron/shared/contract/events'

/** The fields that every record of the chronology has, as forms hold them. */
export type EventPart = {
  title: string
  happened: string | null
  time: string | null
  zone: string | null
  place: string
  narrative: string
  importance: CaseEvent['importance']
  disputedBy: string
  workingClaimId: string | null
  workingReason: string
  parties: { partyId: string; role: CaseEvent['parties'][number]['role'] }[]
}

export function newEventPart(zone: string | null): EventPart {
  return { title: '', happened: null, time: null, zone, place: '', narrative: '', importance: 'normal', disputedBy: '', workingClaimId: null, workingReason: '', parties: [] }
}

export function eventPart({ id: _id, matterId: _matterId, kind: _kind, ...part }: CaseEvent): EventPart {
  return part
}
