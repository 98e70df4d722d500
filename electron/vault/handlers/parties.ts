import { findParty, getParty, listParties, putParty } from '../../../db/repos/parties'
import { removeRow } from '../../../db/repos/row'
import type { HandlersFor } from '../../shared/contract/channel'
import type { partiesContract, Party } from '../../shared/contract/parties'
import { PartyId } from '../../shared/contract/values'
import { change, given, opened, removal, type Session } from '../session'

const emptyParty: Omit<Party, 'id' | 'kind' | 'names'> = {
  roles: [], bornOn: null, nationality: '', languages: '', description: '', postalAddress: '', email: '', phone: '', note: '',
}

export const partyHandlers: HandlersFor<typeof partiesContract, Session> = {
  'parties.listForMatter': (session, input) => listParties(opened(session).db, input),
  'parties.get': (session, { id }) => getParty(opened(session).db, id),

  'parties.save': (session, input) =>
    change(session, input.id === undefined ? 'parties.create' : 'parties.update', (tx) => {
      const id = input.id ?? PartyId.parse(session.newId())
      const before = input.id === undefined ? null : findParty(tx, id)
      const party: Party = { ...emptyParty, ...before, ...given(input), id, kind: input.kind, names: input.names }
      putParty(tx, party)
      return party
    }).value,

  'parties.remove': (session, { id }) => removal(session, 'parties.remove', id, (tx) => removeRow(tx, 'party', id)),
}
