import type { InputOf } from '../../electron/shared/contract'
import type { AccessDenial, Authority, Visit } from '../../electron/shared/contract/access'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

export type AccessSlice = {
  readonly visits: Loadable<readonly Visit[]>
  readonly denials: Loadable<readonly AccessDenial[]>
  readonly authorities: Loadable<readonly Authority[]>
  readonly loadAccess: (matterId: string) => Promise<void>
  readonly saveVisit: (input: InputOf<'visits.save'>) => Promise<Visit>
  readonly saveDenial: (input: InputOf<'denials.save'>) => Promise<AccessDenial>
  readonly saveAuthority: (input: InputOf<'authorities.save'>) => Promise<Authority>
  readonly removeAuthority: (matterId: string, id: string) => Promise<void>
}

/** Visits, refusals and the papers that entitle counsel to be admitted. */
export const createAccessSlice =
  (call: Call): Slice<AccessSlice> =>
  (set, get) => ({
    visits: idle,
    denials: idle,
    authorities: idle,
    loadAccess: async (matterId) => {
      const page = { matterId, limit: 5000 }
      await Promise.all([
        loadInto(get().visits, () => call('visits.list', page), (visits) => set({ visits })),
        loadInto(get().denials, () => call('denials.list', page), (denials) => set({ denials })),
        loadInto(get().authorities, () => call('authorities.list', page), (authorities) => set({ authorities })),
      ])
    },
    saveVisit: async (input) => {
      const visit = await call('visits.save', input)
      await Promise.all([get().loadAccess(input.matterId), get().loadChronology(input.matterId), get().loadMatters()])
      return visit
    },
    saveDenial: async (input) => {
      const denial = await call('denials.save', input)
      await Promise.all([get().loadAccess(input.matterId), get().loadChronology(input.matterId), get().loadMatters()])
      return denial
    },
    saveAuthority: async (input) => {
      const authority = await call('authorities.save', input)
      await get().loadAccess(input.matterId)
      return authority
    },
    removeAuthority: async (matterId, id) => {
      const { journalSeq } = await call('authorities.remove', { id })
      await get().loadAccess(matterId)
      get().sayRemoved('toast.removed.authority', journalSeq)
    },
  })
