import type { InputOf } from '../../electron/shared/contract'
import type { Party } from '../../electron/shared/contract/parties'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

export type PartiesSlice = {
  readonly parties: Loadable<readonly Party[]>
  readonly loadParties: (matterId: string) => Promise<void>
  readonly saveParty: (matterId: string, input: InputOf<'parties.save'>) => Promise<Party>
  readonly removeParty: (matterId: string, id: string) => Promise<void>
}

/** Persons and institutions with a role in the open case. */
export const createPartiesSlice =
  (call: Call): Slice<PartiesSlice> =>
  (set, get) => ({
    parties: idle,
    loadParties: (matterId) =>
      loadInto(get().parties, () => call('parties.listForMatter', { matterId, limit: 5000 }), (parties) => set({ parties })),
    saveParty: async (matterId, input) => {
      const party = await call('parties.save', input)
      await Promise.all([get().loadParties(matterId), get().loadMatters()])
      return party
    },
    removeParty: async (matterId, id) => {
      const { journalSeq } = await call('parties.remove', { id })
      await get().loadParties(matterId)
      get().sayRemoved('toast.removed.party', journalSeq)
    },
  })
