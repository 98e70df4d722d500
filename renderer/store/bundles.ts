import type { InputOf } from '../../electron/shared/contract'
import { BundleEvent, type Bundle, type BundleBuild, type BundleProfileView, type PreflightFinding } from '../../electron/shared/contract/bundles'
import type { BundleVariant } from '../../electron/shared/bundle-plan'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

/** What goes on for a bundle; `event` is the last that the vault told of it. */
export type BundleWork = { readonly bundleId: string; readonly event: BundleEvent | null }

export type BundlesSlice = {
  readonly bundles: Loadable<readonly Bundle[]>
  readonly bundleProfiles: Loadable<readonly BundleProfileView[]>
  readonly bundleWork: BundleWork | null
  readonly loadBundles: (matterId: string) => Promise<void>
  readonly loadBundleProfiles: () => Promise<void>
  readonly createBundle: (input: InputOf<'bundles.create'>) => Promise<Bundle>
  readonly updateBundle: (input: InputOf<'bundles.update'>) => Promise<Bundle>
  readonly removeBundle: (matterId: string, id: string) => Promise<void>
  /** Takes what the vault tells of a bundle that is looked at, built or checked. */
  readonly hearBundle: (data: unknown) => void
  readonly buildBundle: (id: string, variant: BundleVariant) => Promise<BundleBuild>
  readonly preflightBundle: (id: string, variant: BundleVariant) => Promise<readonly PreflightFinding[]>
  readonly cancelBundle: (id: string) => Promise<void>
}

/** Bundles of the open case, and what is being done for one of them. */
export const createBundlesSlice =
  (call: Call): Slice<BundlesSlice> =>
  (set, get) => {
    const working = async <T>(bundleId: string, work: () => Promise<T>): Promise<T> => {
      set({ bundleWork: { bundleId, event: null } })
      try {
        return await work()
      } finally {
        set({ bundleWork: null })
      }
    }
    return {
      bundles: idle,
      bundleProfiles: idle,
      bundleWork: null,
      loadBundles: (matterId) => loadInto(get().bundles, () => call('bundles.list', { matterId, limit: 1000 }), (bundles) => set({ bundles })),
      loadBundleProfiles: () => loadInto(get().bundleProfiles, () => call('bundles.profiles', {}), (bundleProfiles) => set({ bundleProfiles })),
      createBundle: async (input) => {
        const bundle = await call('bundles.create', input)
        await get().loadBundles(bundle.matterId)
        get().openRecord({ kind: 'bundle', id: bundle.id })
        return bundle
      },
      updateBundle: async (input) => {
        const bundle = await call('bundles.update', input)
        await get().loadBundles(bundle.matterId)
        return bundle
      },
      removeBundle: async (matterId, id) => {
        const { journalSeq } = await call('bundles.remove', { id })
        get().closeRecord()
        await get().loadBundles(matterId)
        get().sayRemoved('toast.removed.bundle', journalSeq)
      },
      hearBundle: (data) => {
        const heard = BundleEvent.safeParse(data)
        const { bundleWork } = get()
        if (heard.success && bundleWork?.bundleId === heard.data.bundleId) set({ bundleWork: { ...bundleWork, event: heard.data } })
      },
      buildBundle: (id, variant) => working(id, () => call('bundles.build', { id, variant })),
      preflightBundle: (id, variant) => working(id, () => call('bundles.preflight', { id, variant })),
      cancelBundle: async (id) => void (await call('bundles.cancel', { id })),
    }
  }
