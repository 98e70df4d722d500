import type { InputOf } from '../../electron/shared/contract'
import type { Matter, MatterSummary } from '../../electron/shared/contract/matters'
import type { Call } from '../api'
import { tabFor, type OpenRecord } from './nav'
import { idle, loadInto, ready, type Loadable } from './loadable'
import type { Slice } from './store'

export type MattersSlice = {
  readonly matters: Loadable<readonly MatterSummary[]>
  readonly matter: Loadable<Matter>
  readonly loadMatters: () => Promise<void>
  /** Opens a case, or one record in it: reads everything its screens need. */
  readonly openMatter: (matterId: string, record?: OpenRecord) => Promise<void>
  readonly createMatter: (input: InputOf<'matters.create'>) => Promise<Matter>
  readonly updateMatter: (input: InputOf<'matters.update'>) => Promise<void>
  readonly removeMatter: (matterId: string) => Promise<void>
  /** Reads the list of cases and the open case again: after an undo, or when several kinds of record changed. */
  readonly reloadAll: () => Promise<void>
}

export const createMattersSlice =
  (call: Call): Slice<MattersSlice> =>
  (set, get) => {
    const loadCase = async (id: string): Promise<void> => {
      await Promise.all([
        loadInto(get().matter, () => call('matters.get', { id }), (matter) => set({ matter })),
        get().loadParties(id),
        get().loadDocuments(id),
        get().loadChronology(id),
        get().loadAccess(id),
        get().loadRecords(id),
        get().loadPackets(id),
        get().loadBundles(id),
        get().loadDispatches(id),
        get().loadMissingPapers(id),
        get().loadConsents(id),
        get().loadPaperForms(id),
      ])
    }
    return {
      matters: idle,
      matter: idle,

      loadMatters: () => loadInto(get().matters, () => call('matters.list', { limit: 2000 }), (matters) => set({ matters })),

      openMatter: async (matterId, record) => {
        const { place, matter } = get()
        if (matter.status !== 'ready' || matter.value.id !== matterId) {
          set({
            matter: idle,
            parties: idle,
            documents: idle,
            chronology: idle,
            records: idle,
            visits: idle,
            denials: idle,
            authorities: idle,
            packets: idle,
            bundles: idle,
            dispatches: idle,
            missingPapers: idle,
            paperForms: idle,
            deadlines: idle,
            consents: idle,
          })
        }
        if (record !== undefined || place.at !== 'case' || place.matterId !== matterId) {
          get().go({ at: 'case', matterId, tab: record === undefined ? 'overview' : tabFor(record), open: record ?? null })
        }
        await loadCase(matterId)
      },

      createMatter: async (input) => {
        const matter = await call('matters.create', input)
        await get().loadMatters()
        await get().openMatter(matter.id)
        return matter
      },

      updateMatter: async (input) => {
        set({ matter: ready(await call('matters.update', input)) })
        await get().loadMatters()
      },

      removeMatter: async (id) => {
        const { journalSeq } = await call('matters.remove', { id })
        get().go({ at: 'home' })
        await get().loadMatters()
        get().sayRemoved('toast.removed.matter', journalSeq)
      },

      reloadAll: async () => {
        const { place } = get()
        await Promise.all([get().loadMatters(), place.at === 'case' ? loadCase(place.matterId) : undefined])
      },
    }
  }
