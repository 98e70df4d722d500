import { dispatchesOfMatter, findDispatch, putDispatch } from '../../../db/repos/dispatches'
import { getPacket } from '../../../db/repos/packets'
import { removeRow } from '../../../db/repos/row'
import type { HandlersFor } from '../../shared/contract/channel'
import type { Dispatch, dispatchesContract } from '../../shared/contract/dispatches'
import type { sinceContract } from '../../shared/contract/since'
import { DispatchId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { dispatchFaults } from '../../shared/rules/dispatching'
import { changesSince } from '../since'
import { change, given, opened, removal, type Session } from '../session'

const empty: Omit<Dispatch, 'id' | 'packetId'> = {
  addresseePartyId: null, addressee: '', isCopy: false, channel: 'unknown', sentOn: null, sentAt: null, trackingNo: '', proofDocumentId: null,
  receivedOn: null, receivedBy: '', incomingNo: '', stampDocumentId: null, answerDeadlineId: null, embargoDeadlineId: null, outcome: 'awaiting',
  outcomeOn: null, outcomeWords: '', replyDocumentId: null, nextStep: '', note: '',
}

export const dispatchHandlers: HandlersFor<typeof dispatchesContract, Session> = {
  'dispatches.list': (session, input) => dispatchesOfMatter(opened(session).db, input),

  'dispatches.save': (session, { id: known, packetId, ...fields }) =>
    change(session, known === undefined ? 'dispatches.create' : 'dispatches.update', (tx) => {
      if (getPacket(tx, packetId).status !== 'final') {
        throw new AppError('refused', 'A draft has not been sent. Finalise the packet first; then note where it went.')
      }
      const before = known === undefined ? null : findDispatch(tx, known)
      if (known !== undefined && before?.packetId !== packetId) throw new AppError('not_found', 'This dispatch no longer exists.')
      const dispatch: Dispatch = { ...empty, ...before, ...given(fields), id: known ?? DispatchId.parse(session.newId()), packetId }
      const faults = dispatchFaults(dispatch)
      if (Object.keys(faults).length > 0) throw new AppError('invalid_input', 'The days of this dispatch do not fit together, or its addressee is missing.', faults)
      putDispatch(tx, dispatch)
      return dispatch
    }).value,

  'dispatches.remove': (session, { id }) => removal(session, 'dispatches.remove', id, (tx) => removeRow(tx, 'dispatch', id)),
}

export const sinceHandlers: HandlersFor<typeof sinceContract, Session> = {
  'packets.since': (session, { id }) => changesSince(opened(session).db, id),
}
