import type { InputOf } from '../../../electron/shared/contract'
import type { Visit } from '../../../electron/shared/contract/access'
import { ownZone } from '../../format/today'
import { eventPart, newEventPart, type EventPart } from './event-part'

type Fields = Omit<InputOf<'visits.save'>, 'id' | 'matterId' | 'event'>

/** A visit as its form holds it. */
export type VisitDraft = EventPart & { [K in keyof Fields]-?: Exclude<Fields[K], undefined> }

export function newVisit(): VisitDraft {
  return {
    ...newEventPart(ownZone()),
    visitKind: 'counselVisit', status: 'planned', plannedStart: null, plannedEnd: null, startedAt: null, endedAt: null, room: '', visitors: '',
    requestedBy: '', requestedOn: null, requestChannel: 'unknown', requestRef: '', passRequestNo: '', restrictions: [],
    confidentialityBreach: 'none', confidentialityDetail: '', clientState: '', note: '',
  }
}

export function visitDraft({ event, ...fields }: Visit): VisitDraft {
  return { ...eventPart(event), ...fields }
}

/** What is saved, with a title where none was typed. */
export function visitInput(matterId: string, id: string | null, draft: VisitDraft, title: string): InputOf<'visits.save'> {
  const { title: typed, happened, time, zone, place, narrative, importance, disputedBy, workingClaimId, workingReason, parties, ...fields } = draft
  const event = { title: typed.trim() === '' ? title : typed, happened, time, zone, place, narrative, importance, disputedBy, workingClaimId, workingReason, parties }
  return { ...(id === null ? {} : { id }), matterId, event, ...fields }
}
