import { putDecision, removeDecision } from '../../../db/repos/reviews'
import { frozenParts, getPacket, readProfile } from '../../../db/repos/packets'
import type { ReadDb } from '../../../db/handles'
import { gatherRecords } from '../../packets/gather'
import { planPacket } from '../../packets/plan-packet'
import type { HandlersFor } from '../../shared/contract/channel'
import type { Packet } from '../../shared/contract/packets'
import type { ReviewDecision, ReviewedFinding, reviewsContract } from '../../shared/contract/reviews'
import { AppError } from '../../shared/errors'
import { reviewOf } from '../review'
import { change, opened, removal, type Session } from '../session'
import { draftOf } from './packets'

const findingsOf = (db: ReadDb, packet: Packet): ReviewedFinding[] =>
  reviewOf(db, packet, frozenParts(db, packet.id)?.plan ?? planPacket(gatherRecords(db, packet, packet.number)))

export const reviewHandlers: HandlersFor<typeof reviewsContract, Session> = {
  'packets.review': (session, { id }) => {
    const { db } = opened(session)
    return findingsOf(db, getPacket(db, id))
  },

  'packets.decideFinding': (session, { id, key, decision, reason }) =>
    change(session, 'packets.decideFinding', (tx) => {
      const packet = draftOf(getPacket(tx, id))
      if (!findingsOf(tx, packet).some((each) => each.key === key)) throw new AppError('not_found', 'The text has changed since: this point is not in it any more.')
      const decided: ReviewDecision = { packetId: id, key, decision, reason, decidedAt: session.around.now().at, decidedBy: readProfile(tx).fullName }
      putDecision(tx, decided)
      return decided
    }, { reason }).value,

  'packets.reopenFinding': (session, { id, key }) => {
    draftOf(getPacket(opened(session).db, id))
    return removal(session, 'packets.reopenFinding', id, (tx) => removeDecision(tx, id, key))
  },
}
