import { findInRecords } from '../../../db/search/find'
import { isIndexStale, rebuildIndex } from '../../../db/search/index-records'
import type { HandlersFor } from '../../shared/contract/channel'
import type { searchContract } from '../../shared/contract/search'
import { change, opened, type Session } from '../session'

/** Derived, so nothing of it is told in the journal. */
const rebuild = (session: Session) => change(session, 'search.rebuild', rebuildIndex).value

export const searchHandlers: HandlersFor<typeof searchContract, Session> = {
  'search.find': (session, query) => {
    const { db } = opened(session)
    // A vault of an older app, or of one with other rules for words: its first search waits for the new index.
    if (isIndexStale(db)) rebuild(session)
    const { hits, ...rest } = findInRecords(db, query)
    return { ...rest, hits: [...hits] }
  },

  'search.rebuild': (session) => rebuild(session),
}
