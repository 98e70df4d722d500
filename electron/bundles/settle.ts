/** Finds the layout in which the typeset fronts have as many pages as the numbers on them suppose. */
import type { Bundle } from '../shared/contract/bundles'
import type { BundlePlan, Place } from '../shared/bundle-plan'
import { concordanceOf, layOut, type Layout } from './layout'
import type { BundleProfile } from './profiles'
import { typesetFront, type TypesetFront } from './typeset-bundle'

export type Settled = { readonly plan: BundlePlan; readonly layout: Layout; readonly fronts: ReadonlyMap<string, TypesetFront> }

/** A front that grows moves the numbers in it, which can make it grow: after so many rounds it is only padded. */
const MOST_ROUNDS = 6

/**
 * Typesets until nothing moves. `least` is how many pages each front has at least (by chunk): the other variant's, or
 * those of a delivered build. Throws as `layOut` does.
 */
export async function settle(
  plan: BundlePlan, bundle: Bundle, profile: BundleProfile, { old, measured, least, resourcesDir }: {
    /** Where everything stood in the build delivered before; its numbers are kept unless the bundle is numbered anew. */
    readonly old: readonly Place[] | null
    readonly measured: ReadonlyMap<string, number>
    readonly least: ReadonlyMap<string, number>
    readonly resourcesDir: string
  },
): Promise<Settled> {
  const base = bundle.late === 'renumber' ? null : old
  // A good guess saves a round; a wrong one costs nothing but that.
  let frontPages = new Map(guessed(plan))
  for (const [key, pages] of least) frontPages.set(key, Math.max(pages, frontPages.get(key) ?? 1))
  for (let round = 1; ; round += 1) {
    const bare = layOut(plan, bundle, { frontPages, measured }, base)
    const placed = { ...plan, concordance: concordanceOf(bare, old, bundle.late) }
    const fronts = new Map<string, TypesetFront>()
    for (const chunk of bare.chunks) {
      const fixed = plan.volumes[chunk.volume]?.frontPages ?? 0
      const padTo = Math.max(fixed, least.get(chunk.key) ?? 0, round > MOST_ROUNDS ? (frontPages.get(chunk.key) ?? 1) : 0)
      fronts.set(chunk.key, await typesetFront(placed, bundle, bare, chunk, { showLinks: profile.links.index, padTo, resourcesDir }))
    }
    const found = new Map([...fronts].map(([key, front]) => [key, front.frontPages]))
    if (bare.chunks.every(({ key, frontPages: supposed }) => found.get(key) === supposed)) return { plan: placed, layout: bare, fronts }
    if (round > MOST_ROUNDS * 2) throw new Error('the index does not come to rest')
    frontPages = round < MOST_ROUNDS ? found : new Map(bare.chunks.map(({ key, frontPages: supposed }) => [key, Math.max(supposed, found.get(key) ?? 1)]))
  }
}

/** Lines of an index on one page. */
const LINES_A_PAGE = 37

/** Cover and index by the number of their lines. */
function guessed(plan: BundlePlan): [string, number][] {
  return plan.volumes.map(({ cover, sections }, at) => {
    const lines = sections.reduce((sum, { title, items }) => sum + (title === '' ? 0 : 1.3) + items.length + items.filter(({ note }) => note !== '').length * 0.6, 2)
    return [`front:${at}`, (cover === null ? 0 : 1) + Math.max(1, Math.ceil(lines / LINES_A_PAGE))]
  })
}
