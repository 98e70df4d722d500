import { getMatter, listMatters, putMatter } from '../../../db/repos/matters'
import { removeRow } from '../../../db/repos/row'
import type { HandlersFor } from '../../shared/contract/channel'
import type { Matter, mattersContract } from '../../shared/contract/matters'
import { MatterId } from '../../shared/contract/values'
import { change, given, opened, removal, type Session } from '../session'

const emptyMatter: Omit<Matter, 'id' | 'createdAt' | 'title'> = {
  fileNo: '', clientPartyId: null, custodyStatus: 'unknown', heldAtPartyId: null, heldSince: null, prisonerNo: '', articles: '', note: '',
}

export const matterHandlers: HandlersFor<typeof mattersContract, Session> = {
  'matters.list': (session, { limit }) => listMatters(opened(session).db, limit),
  'matters.get': (session, { id }) => getMatter(opened(session).db, id),

  'matters.create': (session, input) => {
    const matter = {
      ...emptyMatter, ...given(input), title: input.title, id: MatterId.parse(session.newId()), createdAt: session.around.now().at,
    }
    change(session, 'matters.create', (tx) => putMatter(tx, matter))
    return matter
  },

  'matters.update': (session, { id, ...input }) =>
    change(session, 'matters.update', (tx) => {
      const matter = { ...getMatter(tx, id), ...given(input) }
      putMatter(tx, matter)
      return matter
    }).value,

  'matters.remove': (session, { id }) => removal(session, 'matters.remove', id, (tx) => removeRow(tx, 'matter', id)),
}
