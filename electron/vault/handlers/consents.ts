import { consentBlocks, consentOverridesOf, consentsOfMatter, findConsent, putConsent, putConsentOverride, removeConsentOverride } from '../../../db/repos/consents'
import { getDocument } from '../../../db/repos/documents'
import { findEvent } from '../../../db/repos/events'
import { getMatter } from '../../../db/repos/matters'
import { getPacket, readProfile } from '../../../db/repos/packets'
import { removeRow } from '../../../db/repos/row'
import type { ReadDb } from '../../../db/handles'
import { purposeOf } from '../../packets/purpose'
import type { HandlersFor } from '../../shared/contract/channel'
import type { ConsentOverride, consentsContract, ItemConsent } from '../../shared/contract/consents'
import { ItemConsentId, type DocumentId, type EventId, type MatterId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { change, given, opened, removal, type Session } from '../session'
import { draftOf } from './packets'

type Item = { readonly eventId: EventId | null; readonly documentId: DocumentId | null }

const idsOf = ({ eventId, documentId }: Item) => ({ eventIds: eventId === null ? [] : [eventId], documentIds: documentId === null ? [] : [documentId] })

/** Throws where the item is not one, is gone, or belongs to another case. */
function checkItem(db: ReadDb, { eventId, documentId }: Item, matterId: MatterId): void {
  if ((eventId === null) === (documentId === null)) throw new AppError('invalid_input', 'A consent is about one record or one paper.', { eventId: 'one_item' })
  const owner = documentId === null ? (eventId === null ? undefined : findEvent(db, eventId)?.matterId) : getDocument(db, documentId).matterId
  if (owner === undefined) throw new AppError('not_found', 'This record no longer exists.')
  if (owner !== matterId) throw new AppError('conflict', 'This item belongs to another case. Nothing was changed.')
}

export const consentHandlers: HandlersFor<typeof consentsContract, Session> = {
  'consents.list': (session, { matterId, limit }) => consentsOfMatter(opened(session).db, getMatter(opened(session).db, matterId).id).slice(0, limit),

  'consents.save': (session, input) =>
    change(session, input.id === undefined ? 'consents.create' : 'consents.update', (tx) => {
      checkItem(tx, input, input.matterId)
      const before = input.id === undefined ? null : findConsent(tx, input.id)
      if (input.id !== undefined && before === null) throw new AppError('not_found', 'This record no longer exists.')
      if (before !== null && (before.eventId !== input.eventId || before.documentId !== input.documentId)) {
        throw new AppError('conflict', 'A decision stays about the item it was made about. Record a new one.')
      }
      const { id: _, ...fields } = input
      const consent: ItemConsent = {
        decidedOn: null, byPartyId: null, how: '', limits: '', paperDocumentId: null, ...before, ...given(fields),
        matterId: input.matterId, eventId: input.eventId, documentId: input.documentId, purpose: input.purpose, state: input.state,
        id: before?.id ?? ItemConsentId.parse(session.newId()), recordedAt: before?.recordedAt ?? session.around.now().at,
      }
      putConsent(tx, consent)
      return consent
    }).value,

  'consents.remove': (session, { id }) => removal(session, 'consents.remove', id, (tx) => removeRow(tx, 'consent', id)),

  'consents.blocking': (session, { purpose, ...item }) => consentBlocks(opened(session).db, idsOf(item), purpose),

  'consents.override': (session, { packetId, eventId, documentId, reason }) =>
    change(session, 'consents.override', (tx) => {
      const packet = draftOf(getPacket(tx, packetId))
      checkItem(tx, { eventId, documentId }, packet.matterId)
      const [block] = consentBlocks(tx, idsOf({ eventId, documentId }), purposeOf(packet))
      if (block === undefined) throw new AppError('conflict', 'No consent bars this from the packet, so there is nothing to override.')
      const override: ConsentOverride = { packetId, eventId, documentId, consentId: block.consentId, reason, decidedAt: session.around.now().at, decidedBy: readProfile(tx).fullName }
      putConsentOverride(tx, override)
      return override
    }, { reason }).value,

  'consents.withdrawOverride': (session, item) => {
    draftOf(getPacket(opened(session).db, item.packetId))
    return removal(session, 'consents.withdrawOverride', item.eventId ?? item.documentId ?? '', (tx) => removeConsentOverride(tx, item))
  },

  'consents.overrides': (session, { packetId }) => consentOverridesOf(opened(session).db, getPacket(opened(session).db, packetId).id),
}
