import type { InputOf } from '../../electron/shared/contract'
import type { Dispatch } from '../../electron/shared/contract/dispatches'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

export type DispatchesSlice = {
  readonly dispatches: Loadable<readonly Dispatch[]>
  readonly loadDispatches: (matterId: string) => Promise<void>
  readonly saveDispatch: (matterId: string, input: InputOf<'dispatches.save'>) => Promise<Dispatch>
  readonly removeDispatch: (matterId: string, id: string) => Promise<void>
}

/** Where the packets of the open case went, and what came back. */
export const createDispatchesSlice =
  (call: Call): Slice<DispatchesSlice> =>
  (set, get) => ({
    dispatches: idle,
    loadDispatches: (matterId) =>
      loadInto(get().dispatches, () => call('dispatches.list', { matterId, limit: 5000 }), (dispatches) => set({ dispatches })),
    saveDispatch: async (matterId, input) => {
      const dispatch = await call('dispatches.save', input)
      await get().loadDispatches(matterId)
      return dispatch
    },
    removeDispatch: async (matterId, id) => {
      const { journalSeq } = await call('dispatches.remove', { id })
      await get().loadDispatches(matterId)
      get().sayRemoved('toast.removed.dispatch', journalSeq)
    },
  })
