import {
  claimsOfEvent, claimsOfMatter, eventsOfMatter, findEvent, getClaim, getEvent, putClaim, putEvent,
} from '../../../db/repos/events'
import { documentText, getDocument, listDocuments } from '../../../db/repos/documents'
import { removeRow } from '../../../db/repos/row'
import type { ReadDb } from '../../../db/handles'
import type { HandlersFor } from '../../shared/contract/channel'
import type { Document } from '../../shared/contract/documents'
import type { CaseEvent, ChronologyEntry, Claim, eventsContract } from '../../shared/contract/events'
import { ClaimId, EventId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { findQuote, splitParagraphs } from '../../shared/paragraphs'
import { divergencesOf, independentClaims } from '../../shared/rules/divergence'
import { compareEvents } from '../../shared/rules/order'
import { claimsByEvent } from '../../packets/gather'
import { change, given, opened, removal, type Session } from '../session'

export const emptyEvent: Omit<CaseEvent, 'id' | 'matterId' | 'kind' | 'title'> = {
  happened: null, time: null, zone: null, place: '', narrative: '', importance: 'normal', disputedBy: '', workingClaimId: null,
  workingReason: '', parties: [],
}

const emptyClaim: Omit<Claim, 'id' | 'matterId' | 'field' | 'strength'> = {
  eventId: null, documentId: null, toldByPartyId: null, page: null, section: '', quote: '', asserts: '', dateValue: null, daysMin: null,
  daysMax: null, repeatsClaimId: null, note: '',
}

const toEntry = (event: CaseEvent, claims: readonly Claim[], documents: readonly Document[]): ChronologyEntry => ({
  event,
  claims: [...claims],
  divergences: divergencesOf(event, claims, documents),
  independentSources: independentClaims(claims, documents).length,
})

/** A quote of a text document must stand in it: what is not there word for word was not said there. */
function assertQuoted(db: ReadDb, claim: Claim): void {
  if (claim.documentId === null || claim.quote === '') return
  getDocument(db, claim.documentId)
  const text = documentText(db, claim.documentId)
  if (text !== null && findQuote(splitParagraphs(text), claim.quote) === null) {
    throw new AppError('invalid_input', 'These words do not stand in that document. Copy them exactly, or leave the quote empty.', { quote: 'not_in_document' })
  }
}

export const eventHandlers: HandlersFor<typeof eventsContract, Session> = {
  'events.chronology': (session, { matterId, kinds, limit }) => {
    const { db } = opened(session)
    const documents = listDocuments(db, { matterId, limit: 'all' })
    const claims = claimsByEvent(claimsOfMatter(db, { matterId, limit: 'all' }))
    return eventsOfMatter(db, matterId, kinds)
      .toSorted(compareEvents)
      .slice(0, limit)
      .map((event) => toEntry(event, claims.get(event.id) ?? [], documents))
  },

  'events.get': (session, { id }) => {
    const { db } = opened(session)
    const event = getEvent(db, id)
    return toEntry(event, claimsOfEvent(db, id), listDocuments(db, { matterId: event.matterId, limit: 'all' }))
  },

  'events.save': (session, input) =>
    change(session, input.id === undefined ? 'events.create' : 'events.update', (tx) => {
      const id = input.id ?? EventId.parse(session.newId())
      const before = findEvent(tx, id)
      if (before !== null && (before.kind === 'accessDenial' || before.kind === 'visit')) {
        throw new AppError('invalid_input', 'Visits and refusals are changed in their own form.', { kind: before.kind })
      }
      const event: CaseEvent = {
        ...emptyEvent, ...before, ...given(input), id, matterId: input.matterId, kind: input.kind, title: input.title,
      }
      putEvent(tx, event)
      return event
    }).value,

  'events.remove': (session, { id }) => removal(session, 'events.remove', id, (tx) => removeRow(tx, 'event', id)),

  'claims.listForMatter': (session, input) => claimsOfMatter(opened(session).db, input),

  'claims.save': (session, input) =>
    change(session, input.id === undefined ? 'claims.create' : 'claims.update', (tx) => {
      const id = input.id ?? ClaimId.parse(session.newId())
      const before = input.id === undefined ? null : getClaim(tx, id)
      const claim: Claim = {
        ...emptyClaim, ...before, ...given(input), id, matterId: input.matterId, field: input.field, strength: input.strength,
      }
      if (claim.documentId === null && claim.toldByPartyId === null) {
        throw new AppError('invalid_input', 'Say where this comes from: a document, or a person who told you.', { documentId: 'missing_source' })
      }
      if ((claim.daysMin === null) !== (claim.daysMax === null) || (claim.daysMin ?? 0) > (claim.daysMax ?? 0)) {
        throw new AppError('invalid_input', 'Give a shortest and a longest number of days, in that order.', { daysMax: 'out_of_order' })
      }
      assertQuoted(tx, claim)
      putClaim(tx, claim)
      return claim
    }).value,

  'claims.remove': (session, { id }) => removal(session, 'claims.remove', id, (tx) => removeRow(tx, 'claim', id)),
}
