import { getDocument } from '../../../db/repos/documents'
import { overridesOf, putOverride, removeOverride } from '../../../db/repos/overrides'
import { getPacket, readProfile } from '../../../db/repos/packets'
import type { HandlersFor } from '../../shared/contract/channel'
import type { overridesContract, PacketOverride } from '../../shared/contract/overrides'
import { AppError } from '../../shared/errors'
import { barredLevel } from '../../shared/rules/levels'
import { change, opened, removal, type Session } from '../session'
import { draftOf } from './packets'

export const overrideHandlers: HandlersFor<typeof overridesContract, Session> = {
  'packets.override': (session, { id, documentId, reason }) =>
    change(session, 'packets.override', (tx) => {
      const packet = draftOf(getPacket(tx, id))
      const document = getDocument(tx, documentId)
      const level = barredLevel(document)
      if (document.matterId !== packet.matterId) throw new AppError('conflict', 'This paper belongs to another case. Nothing was changed.')
      if (level === null) throw new AppError('conflict', 'Nothing bars this paper from a packet, so there is nothing to override.')
      const override: PacketOverride = {
        packetId: id, documentId, level, reason, decidedAt: session.around.now().at, decidedBy: readProfile(tx).fullName,
      }
      putOverride(tx, override)
      return override
    }, { reason }).value,

  'packets.withdrawOverride': (session, { id, documentId }) => {
    draftOf(getPacket(opened(session).db, id))
    return removal(session, 'packets.withdrawOverride', documentId, (tx) => removeOverride(tx, id, documentId))
  },

  'packets.overrides': (session, { id }) => overridesOf(opened(session).db, getPacket(opened(session).db, id).id),
}
