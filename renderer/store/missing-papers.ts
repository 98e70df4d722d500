import type { InputOf, OutputOf } from '../../electron/shared/contract'
import type { MissingPaper } from '../../electron/shared/contract/missing-papers'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

/** A paper that is missing, with how long it has been waited for. */
export type AwaitedPaper = OutputOf<'missingPapers.list'>[number]

export type MissingPapersSlice = {
  readonly missingPapers: Loadable<readonly AwaitedPaper[]>
  readonly loadMissingPapers: (matterId: string) => Promise<void>
  readonly saveMissingPaper: (input: InputOf<'missingPapers.save'>) => Promise<MissingPaper>
  readonly removeMissingPaper: (matterId: string, id: string) => Promise<void>
}

/** Papers that somebody has and counsel has not: what waits longest first. */
export const createMissingPapersSlice =
  (call: Call): Slice<MissingPapersSlice> =>
  (set, get) => ({
    missingPapers: idle,
    loadMissingPapers: (matterId) =>
      loadInto(get().missingPapers, () => call('missingPapers.list', { matterId, limit: 5000 }), (missingPapers) => set({ missingPapers })),
    saveMissingPaper: async (input) => {
      const paper = await call('missingPapers.save', input)
      await get().loadMissingPapers(input.matterId)
      return paper
    },
    removeMissingPaper: async (matterId, id) => {
      const { journalSeq } = await call('missingPapers.remove', { id })
      await get().loadMissingPapers(matterId)
      get().sayRemoved('toast.removed.missingPaper', journalSeq)
    },
  })
