/** Where everything of a planned bundle stands: parts, pages, labels. Pure. */
import type { Bundle } from '../shared/contract/bundles'
import type { BundlePlan, Place, PlanItem, PlanSection } from '../shared/bundle-plan'
import { AppError } from '../shared/errors'
import { numberSlots } from '../shared/rules/page-labels'

/** A stretch of one part: a front (cover and index, or what opens a later part) and papers behind it. */
export type Chunk = {
  /** 'front:0' for the beginning of volume 0, 'part:2' where part 2 goes on with a volume. */
  readonly key: string
  readonly part: number
  readonly volume: number
  readonly frontPages: number
  readonly sections: readonly ChunkSection[]
}
export type ChunkSection = { readonly section: PlanSection; readonly items: readonly PlanItem[]; /** False where it goes on from the part before. */ readonly begins: boolean }

export type LaidSlot = {
  readonly key: string
  readonly kind: 'front' | 'divider' | 'item'
  readonly chunk: Chunk
  readonly pages: number
  readonly labels: readonly string[]
  /** First page in its part's file, from 1. */
  readonly firstPage: number
  readonly section: PlanSection | null
  readonly item: PlanItem | null
}
export type Layout = { readonly chunks: readonly Chunk[]; readonly slots: readonly LaidSlot[]; readonly parts: number; readonly places: readonly Place[] }

/** Room for what every file has, and for what we add to each page. */
const FRAME_BYTES = 400_000
const PAGE_BYTES = 1_200

export type Sizes = {
  /** Pages of the front of each chunk by its key; 1 where not known yet. */
  readonly frontPages: ReadonlyMap<string, number>
  /** Bytes that a paper took in the last attempt, by item; else its own length is taken. */
  readonly measured: ReadonlyMap<string, number>
  /** The part that each paper stands in, where that is decided already. */
  readonly partOf?: ReadonlyMap<string, number>
}

/** The divider's key; an addition has dividers of its own. */
export const dividerKey = (volume: number, sectionId: string): string => (volume === 0 ? `divider:${sectionId}` : `divider:${volume}:${sectionId}`)

/** Lays the plan out. `places` of a delivered build keep their labels. Throws `limit` for a paper that no part can hold. */
export function layOut(plan: BundlePlan, bundle: Pick<Bundle, 'maxBytes'>, sizes: Sizes, base: readonly Place[] | null): Layout {
  const chunks = plan.volumes.reduce<Chunk[]>((before, _, volume) => [...before, ...chunksOf(plan, volume, before.at(-1), bundle.maxBytes, sizes)], [])
  const bare = chunks.flatMap((chunk) => slotsOf(chunk))
  const places = numberSlots(bare, base)
  const slots: LaidSlot[] = []
  const used = new Map<number, number>()
  for (const [at, slot] of bare.entries()) {
    const firstPage = (used.get(slot.chunk.part) ?? 0) + 1
    used.set(slot.chunk.part, firstPage + slot.pages - 1)
    slots.push({ ...slot, firstPage, labels: places[at]?.labels ?? [] })
  }
  return { chunks, slots, parts: chunks.at(-1)?.part ?? 1, places }
}

function chunksOf(
  plan: BundlePlan, volume: number, before: Chunk | undefined, maxBytes: number | null, { frontPages, measured, partOf }: Sizes,
): Chunk[] {
  const room = maxBytes === null ? Infinity : maxBytes - FRAME_BYTES
  const chunks: { key: string; part: number; sections: { section: PlanSection; items: PlanItem[]; begins: boolean }[] }[] = []
  let used = before === undefined ? 0 : sizeOf(before, measured)
  let part = before?.part ?? 1
  const open = (key: string): void => void chunks.push({ key, part, sections: [] })
  open(`front:${volume}`)
  for (const section of plan.volumes[volume]?.sections ?? []) {
    chunks.at(-1)?.sections.push({ section, items: [], begins: true })
    for (const item of section.items) {
      const size = itemSize(item, measured)
      if (size > room) throw new AppError('limit', 'One paper alone is larger than a part of this bundle may be. Raise the size, or leave it out.', { documentId: item.documentId })
      const wanted = partOf?.get(item.itemId)
      if (wanted === undefined ? used + size > room : wanted > part) {
        part += 1
        used = 0
        open(`part:${part}`)
        chunks.at(-1)?.sections.push({ section, items: [], begins: false })
      }
      used += size
      chunks.at(-1)?.sections.at(-1)?.items.push(item)
    }
  }
  return chunks.map((chunk) => ({ ...chunk, volume, frontPages: frontPages.get(chunk.key) ?? 1, sections: chunk.sections.filter(({ items, begins }) => items.length > 0 || begins) }))
}

const itemSize = (item: PlanItem, measured: Sizes['measured']): number => (measured.get(item.itemId) ?? item.weight) + item.reserved * PAGE_BYTES

const sizeOf = (chunk: Chunk, measured: Sizes['measured']): number => chunk.sections.flatMap(({ items }) => items).reduce((sum, item) => sum + itemSize(item, measured), 0)

type Bare = Omit<LaidSlot, 'labels' | 'firstPage'>

function slotsOf(chunk: Chunk): Bare[] {
  const front: Bare = { key: chunk.key, kind: 'front', chunk, pages: chunk.frontPages, section: null, item: null }
  return [front, ...chunk.sections.flatMap(({ section, items, begins }): Bare[] => [
    ...(begins && section.title !== '' ? [{ key: dividerKey(chunk.volume, section.sectionId), kind: 'divider' as const, chunk, pages: 1, section, item: null }] : []),
    ...items.map((item): Bare => ({ key: `item:${item.itemId}`, kind: 'item', chunk, pages: item.reserved, section, item })),
  ])]
}

/** Old and new pages of every paper, for a bundle that was numbered anew or had papers put between; null where neither is so. */
export function concordanceOf(layout: Layout, base: readonly Place[] | null, late: Bundle['late']): BundlePlan['concordance'] {
  if (base === null || late === 'append') return null
  const old = new Map(base.map(({ key, labels }) => [key, labels]))
  const rows = layout.slots.flatMap(({ key, item, labels }) => (item === null ? [] : [{ key, title: `${item.mark} ${item.title}`.trim(), before: rangeOrDash(old.get(key)), after: rangeOrDash(labels) }]))
  return rows.some(({ before, after }) => before !== after) ? rows : null
}

function rangeOrDash(labels: readonly string[] | undefined): string {
  if (labels === undefined || labels.length === 0) return '–'
  return labels.length === 1 ? (labels[0] ?? '') : `${labels[0]}–${labels.at(-1)}`
}
