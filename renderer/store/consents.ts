import type { InputOf } from '../../electron/shared/contract'
import type { ItemConsent } from '../../electron/shared/contract/consents'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

export type ConsentsSlice = {
  /** Every decision about an item of the open case, newest first. */
  readonly consents: Loadable<readonly ItemConsent[]>
  readonly loadConsents: (matterId: string) => Promise<void>
  readonly saveConsent: (input: InputOf<'consents.save'>) => Promise<ItemConsent>
  readonly removeConsent: (matterId: string, id: string) => Promise<void>
}

/** What the client allows with each record and paper. */
export const createConsentsSlice =
  (call: Call): Slice<ConsentsSlice> =>
  (set, get) => ({
    consents: idle,
    loadConsents: (matterId) => loadInto(get().consents, () => call('consents.list', { matterId, limit: 20_000 }), (consents) => set({ consents })),
    saveConsent: async (input) => {
      const consent = await call('consents.save', input)
      await get().loadConsents(input.matterId)
      return consent
    },
    removeConsent: async (matterId, id) => {
      const { journalSeq } = await call('consents.remove', { id })
      await get().loadConsents(matterId)
      get().sayRemoved('toast.removed.consent', journalSeq)
    },
  })
