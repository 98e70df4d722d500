import {
  authoritiesOfMatter, denialsOfMatter, findAuthority, getDenial, getVisit, putAuthority, putDenial, putVisit, visitsOfMatter,
} from '../../../db/repos/access'
import { removeRow } from '../../../db/repos/row'
import type { AccessDenial, accessContract, Authority, Visit } from '../../shared/contract/access'
import type { HandlersFor } from '../../shared/contract/channel'
import type { CaseEvent } from '../../shared/contract/events'
import { AuthorityId, EventId, type MatterId } from '../../shared/contract/values'
import { registerOf } from '../../packets/gather'
import { denialFigures } from '../../shared/rules/figures'
import { compareEvents } from '../../shared/rules/order'
import { change, given, opened, removal, type Session } from '../session'
import { emptyEvent } from './events'

const emptyRequest = {
  visitKind: 'counselVisit', plannedStart: null, plannedEnd: null, room: '', requestedBy: '', requestedOn: null,
  requestChannel: 'unknown', requestRef: '', passRequestNo: '',
} as const

const emptyVisit: Omit<Visit, 'event'> = {
  ...emptyRequest, status: 'planned', startedAt: null, endedAt: null, visitors: '', restrictions: [], confidentialityBreach: 'none',
  confidentialityDetail: '', clientState: '', note: '',
}

const emptyDenial: Omit<AccessDenial, 'event'> = {
  ...emptyRequest, visitEventId: null, facilityPartyId: null, entrance: '', authorityId: null, certificateNo: '', arrivedAt: null,
  leftAt: null, waitedMinutes: null, outcome: 'unknown', minutes: [],
  refusedBy: { partyId: null, name: '', rank: '', badge: '', post: '', description: '' },
  // 'none' is an allegation in itself: a new record does not make it.
  reasonKind: 'notRecorded', reasonVerbatim: '', reasonLanguage: '', legalGroundNamed: 'unknown', legalGroundCited: '', writtenRefusalAsked: 'unknown',
  writtenRefusalAskedAt: null, writtenRefusalGiven: 'unknown', writtenRefusalRef: '', writtenRefusalDocumentId: null, witnesses: [],
  clientRefusalDocumentId: null, clientRefusalSeenByCounsel: 'unknown', restrictions: [], confidentialityBreach: 'none',
  confidentialityDetail: '', confiscated: [], clientState: '', lastLetterOn: null, concerns: '', concernsBy: '', linkedEventIds: [],
  immediateSteps: [], nextAttemptOn: null, nextAttemptAt: null, evidenceDocumentIds: [], memoWrittenOn: null, memoWrittenAt: null,
  memoAuthor: '', memoSigned: 'unknown', memoDocumentId: null,
}

const emptyAuthority: Omit<Authority, 'id' | 'matterId' | 'kind'> = {
  number: '', issuedOn: null, issuer: '', validUntil: null, documentId: null,
}

const byEvent = (a: { event: CaseEvent }, b: { event: CaseEvent }): number => compareEvents(a.event, b.event)

const eventOf = (
  before: CaseEvent | null, id: EventId, matterId: MatterId, kind: 'visit' | 'accessDenial', title: string, part: object,
): CaseEvent => ({ ...emptyEvent, title, ...before, ...given(part), id, matterId, kind })

export const accessHandlers: HandlersFor<typeof accessContract, Session> = {
  'authorities.list': (session, input) => authoritiesOfMatter(opened(session).db, input),

  'authorities.save': (session, input) =>
    change(session, input.id === undefined ? 'authorities.create' : 'authorities.update', (tx) => {
      const id = input.id ?? AuthorityId.parse(session.newId())
      const authority: Authority = {
        ...emptyAuthority, ...findAuthority(tx, id), ...given(input), id, matterId: input.matterId, kind: input.kind,
      }
      putAuthority(tx, authority)
      return authority
    }).value,

  'authorities.remove': (session, { id }) => removal(session, 'authorities.remove', id, (tx) => removeRow(tx, 'authority', id)),

  'visits.list': (session, { matterId, limit }) => visitsOfMatter(opened(session).db, matterId).toSorted(byEvent).slice(0, limit),
  'visits.get': (session, { id }) => getVisit(opened(session).db, id),

  'visits.save': (session, { id: known, matterId, event: part, ...details }) =>
    change(session, known === undefined ? 'visits.create' : 'visits.update', (tx) => {
      const id = known ?? EventId.parse(session.newId())
      const before = known === undefined ? null : getVisit(tx, id)
      const visit: Visit = {
        ...emptyVisit, ...before, ...given(details), event: eventOf(before?.event ?? null, id, matterId, 'visit', 'Visit', part),
      }
      putVisit(tx, visit)
      return visit
    }).value,

  'denials.list': (session, { matterId, limit }) => denialsOfMatter(opened(session).db, matterId).toSorted(byEvent).slice(0, limit),
  'denials.get': (session, { id }) => getDenial(opened(session).db, id),

  'denials.save': (session, { id: known, matterId, event: part, ...details }) =>
    change(session, known === undefined ? 'denials.create' : 'denials.update', (tx) => {
      const id = known ?? EventId.parse(session.newId())
      const before = known === undefined ? null : getDenial(tx, id)
      const denial: AccessDenial = {
        ...emptyDenial, ...before, ...given(details),
        event: eventOf(before?.event ?? null, id, matterId, 'accessDenial', 'Access refused', part),
      }
      putDenial(tx, denial)
      return denial
    }).value,

  'denials.figures': (session, { id }) => {
    const { db } = opened(session)
    const denial = getDenial(db, id)
    return denialFigures({ ...registerOf(db, denial.event.matterId), denial })
  },
}
