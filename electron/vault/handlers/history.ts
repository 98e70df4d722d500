import { refusalError } from '../../../db/database'
import { dropDraft, entriesOfRecord, findDraft, putDraft, recentEntries, removalEntries } from '../../../db/repos/history'
import { undoEntry } from '../../../db/undo'
import type { HandlersFor } from '../../shared/contract/channel'
import type { historyContract } from '../../shared/contract/history'
import { AppError } from '../../shared/errors'
import { readRestored } from '../intake'
import { change, opened, type Session } from '../session'

/** A restored row can meet the schema's own refusals: a frozen packet, a paper that others rest on. */
function undo(session: Session, seq: number): number {
  try {
    return change(session, 'history.undo', (tx) => undoEntry(tx, seq), { reason: `entry ${seq}` }).seq ?? seq
  } catch (cause) {
    if (cause instanceof Error && cause.message === 'record is sealed') throw refusalError(cause)
    if (cause !== null && typeof cause === 'object' && 'code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT')) {
      throw new AppError('refused', 'This change cannot be taken back: a final packet or another record rests on it. Nothing was changed.', {}, cause)
    }
    throw cause
  }
}

export const historyHandlers: HandlersFor<typeof historyContract, Session> = {
  'history.recent': (session, input) => recentEntries(opened(session).db, input),
  'history.ofRecord': (session, input) => entriesOfRecord(opened(session).db, input),
  'history.undo': async (session, { seq }) => {
    const undone = undo(session, seq)
    await readRestored(session)
    return { seq: undone }
  },
  'history.removed': (session, { limit }) => removalEntries(opened(session).db, limit),

  'drafts.keep': (session, { key, value }) => {
    const savedAt = session.around.now().at
    change(session, 'drafts.keep', (tx) => putDraft(tx, { key, value, savedAt }))
    return { savedAt }
  },
  'drafts.get': (session, { key }) => findDraft(opened(session).db, key),
  'drafts.drop': (session, { key }) => {
    change(session, 'drafts.drop', (tx) => dropDraft(tx, key))
    return {}
  },
}
