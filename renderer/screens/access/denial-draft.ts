import type { InputOf } from '../../../electron/shared/contract'
import type { AccessDenial, Visit } from '../../../electron/shared/contract/access'
import { ownZone } from '../../format/today'
import { eventPart, newEventPart, type EventPart } from './event-part'

type Fields = Omit<InputOf<'denials.save'>, 'id' | 'matterId' | 'event'>

/** A refusal as its form holds it: the event's own fields and its details side by side. */
export type DenialDraft = EventPart & { [K in keyof Fields]-?: Exclude<Fields[K], undefined> }

/** A refusal with nothing in it yet. */
export function newDenial(): DenialDraft {
  return {
    ...newEventPart(ownZone()),
    visitEventId: null, visitKind: 'counselVisit', plannedStart: null, plannedEnd: null, facilityPartyId: null, entrance: '', room: '',
    requestedBy: '', requestedOn: null, requestChannel: 'unknown', requestRef: '', passRequestNo: '', authorityId: null, certificateNo: '',
    arrivedAt: null, leftAt: null, waitedMinutes: null, outcome: 'denied', minutes: [],
    refusedBy: { partyId: null, name: '', rank: '', badge: '', post: '', description: '' },
    reasonKind: 'notRecorded', reasonVerbatim: '', reasonLanguage: '', legalGroundNamed: 'unknown', legalGroundCited: '', writtenRefusalAsked: 'unknown',
    writtenRefusalAskedAt: null, writtenRefusalGiven: 'unknown', writtenRefusalRef: '', writtenRefusalDocumentId: null, witnesses: [],
    clientRefusalDocumentId: null, clientRefusalSeenByCounsel: 'unknown', restrictions: [], confidentialityBreach: 'none',
    confidentialityDetail: '', confiscated: [], clientState: '', lastLetterOn: null, concerns: '', concernsBy: '', linkedEventIds: [],
    immediateSteps: [], nextAttemptOn: null, nextAttemptAt: null, evidenceDocumentIds: [], memoWrittenOn: null, memoWrittenAt: null,
    memoAuthor: '', memoSigned: 'unknown', memoDocumentId: null,
  }
}

/** The form over a recorded refusal. */
export function denialDraft({ event, ...fields }: AccessDenial): DenialDraft {
  return { ...eventPart(event), ...fields }
}

/** A refusal of a visit that was entered before: everything the visit knows is taken over. */
export function denialFromVisit(visit: Visit): DenialDraft {
  const { visitKind, plannedStart, plannedEnd, room, requestedBy, requestedOn, requestChannel, requestRef, passRequestNo, restrictions, confidentialityBreach, confidentialityDetail, clientState } = visit
  return {
    ...newDenial(), ...eventPart(visit.event), title: '', narrative: '', workingClaimId: null, workingReason: '',
    visitEventId: visit.event.id, visitKind, plannedStart, plannedEnd, room, requestedBy, requestedOn, requestChannel, requestRef,
    passRequestNo, restrictions, confidentialityBreach, confidentialityDetail, clientState,
    outcome: visit.status === 'partlyHeld' ? 'partial' : 'denied',
  }
}

/** What is saved: the event's part and the details, with a title where none was typed. */
export function denialInput(matterId: string, id: string | null, draft: DenialDraft, title: string): InputOf<'denials.save'> {
  const { title: typed, happened, time, zone, place, narrative, importance, disputedBy, workingClaimId, workingReason, parties, ...fields } = draft
  const event = { title: typed.trim() === '' ? title : typed, happened, time, zone, place, narrative, importance, disputedBy, workingClaimId, workingReason, parties }
  return {
    ...(id === null ? {} : { id }),
    matterId,
    event,
    ...fields,
    minutes: fields.minutes.filter(({ text }) => text.trim() !== ''),
    witnesses: fields.witnesses.filter(({ name }) => name.trim() !== ''),
    confiscated: fields.confiscated.filter(({ item }) => item.trim() !== ''),
    immediateSteps: fields.immediateSteps.filter(({ text, reference }) => text.trim() !== '' || reference.trim() !== ''),
  }
}
