import { getDocument } from '../../../db/repos/documents'
import { copiesOf, findRedaction } from '../../../db/repos/redactions'
import type { HandlersFor } from '../../shared/contract/channel'
import type { redactionsContract } from '../../shared/contract/redactions'
import { cancelRedaction, makeRedactedCopy } from '../redact'
import { opened, type Session } from '../session'

export const redactionHandlers: HandlersFor<typeof redactionsContract, Session> = {
  'documents.redact': (session, { id, boxes, words, title, level, lookedThrough }) =>
    makeRedactedCopy(session, getDocument(opened(session).db, id), { boxes, words, title, level, lookedThrough: lookedThrough ?? false }),

  'documents.cancelRedact': (session, { id }) => ({ cancelled: cancelRedaction(session, getDocument(opened(session).db, id).id) }),

  'documents.redaction': (session, { id }) => findRedaction(opened(session).db, getDocument(opened(session).db, id).id),

  'documents.redactedCopies': (session, { id }) => {
    const { db } = opened(session)
    return copiesOf(db, getDocument(db, id).id).map((copy) => getDocument(db, copy))
  },
}
