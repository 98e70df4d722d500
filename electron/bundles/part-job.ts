/** What the parser process is asked to write for one part of a bundle. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { BundleJob, OutlineEntry, Slot } from '../parser/bundle/protocol'
import type { Bundle } from '../shared/contract/bundles'
import type { PlanItem } from '../shared/bundle-plan'
import { labelRange } from '../shared/rules/page-labels'
import type { LaidSlot } from './layout'
import type { BundleProfile } from './profiles'
import type { Settled } from './settle'
import { typesetStamps } from './typeset-bundle'
import { wordsFor } from './words'

/** Largest file that is written, in bytes. */
const MAX_FILE_BYTES = 64 * 1024 ** 3

/** Always all of them, so that a label more changes no page that has none of its signs. */
const ALPHABET = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']

export type PartSource = { readonly no: number; readonly item: PlanItem }
export type PartJob = { readonly job: BundleJob; readonly sources: readonly PartSource[] }

/** The job of part `part` (from 1), and the papers in the order in which they must be handed over. */
export async function partJob(settled: Settled, bundle: Bundle, profile: BundleProfile, part: number, resourcesDir: string): Promise<PartJob> {
  const slots = settled.layout.slots.filter(({ chunk }) => chunk.part === part)
  const chunks = settled.layout.chunks.filter((chunk) => chunk.part === part)
  const labels = slots.flatMap((slot) => slot.labels)
  const marksOf = (key: string): string[] => slots.flatMap(({ chunk, item }) => (item === null || item.mark === '' || chunk.key !== key ? [] : [item.mark]))
  const marks = chunks.map(({ key }) => marksOf(key)).filter((own) => own.length > 0)
  const sources: PartSource[] = []
  const placed = slots.flatMap((slot) => toSlots(slot, settled, chunks.findIndex(({ key }) => key === slot.chunk.key), marks.flat(), sources))
  const fronts = chunks.map(({ key }) => settled.fronts.get(key)?.pdf ?? new Uint8Array())
  const volume = settled.plan.volumes[chunks[0]?.volume ?? 0]
  const job: BundleJob = {
    kind: 'bundle',
    fronts,
    signs: await typesetStamps(ALPHABET, [], bundle.language, resourcesDir),
    marks: await Promise.all(marks.map((own) => typesetStamps([], own, bundle.language, resourcesDir))),
    alphabet: ALPHABET,
    slots: placed,
    labels,
    numberAt: profile.numberAt,
    outline: outlineOf(slots, bundle, profile, chunks[0]?.key === 'front:0' ? 1 : 0),
    meta: { title: metaTitle(bundle, part, settled.layout.parts), language: bundle.language, dateIso: volume?.dateIso ?? null },
    idSeed: seedOf(settled, fronts, part),
    maxBytes: MAX_FILE_BYTES,
  }
  return { job, sources }
}

const metaTitle = ({ title, language }: Bundle, part: number, parts: number): string => (parts === 1 ? title : `${title}. ${wordsFor(language).partOf(part, parts)}`)

function seedOf({ layout }: Settled, fronts: readonly Uint8Array[], part: number): string {
  const seed = createHash('sha256').update(canonicalize(layout.slots.map(({ key, labels, item }) => [key, [...labels], item?.sha256 ?? ''])) ?? '')
  for (const front of fronts) seed.update(front)
  return seed.update(String(part)).digest('hex')
}

/** Pages of one slot: our own first, then the paper's, then the blank ones behind it. */
function toSlots(slot: LaidSlot, { fronts }: Settled, front: number, marks: readonly string[], sources: PartSource[]): Slot[] {
  const typeset = fronts.get(slot.chunk.key)
  if (typeset === undefined) throw new RangeError('no such front')
  if (slot.kind === 'front') return Array.from({ length: slot.pages }, (_, page) => ({ kind: 'front', front, page: page + 1 }))
  if (slot.kind === 'divider') return [{ kind: 'front', front, page: typeset.frontPages + typeset.dividers.indexOf(slot.key) + 1 }]
  const { item } = slot
  if (item === null) throw new RangeError('no such paper')
  const slipsFrom = typeset.frontPages + typeset.dividers.length
  const slips = typeset.slips.flatMap((key, at): Slot[] => (key === slot.key ? [{ kind: 'front', front, page: slipsFrom + at + 1 }] : []))
  if (item.form === 'slip' || item.form === 'withheld') return slips
  const no = sources.length + 1
  sources.push({ no, item })
  return [{ kind: 'source', no, pages: item.pages, mark: item.mark === '' ? null : marks.indexOf(item.mark) }, ...slips]
}

/** A bookmark for the index, every section and every paper. */
function outlineOf(slots: readonly LaidSlot[], bundle: Bundle, profile: BundleProfile, coverPages: number): OutlineEntry[] {
  const { index, page } = wordsFor(bundle.language)
  let level: 1 | 2 = 1
  return slots.map((slot): OutlineEntry => {
    if (slot.kind === 'front') {
      level = 1
      return { title: index, level, page: slot.firstPage + (slot.chunk.key === 'front:0' ? coverPages : 0) }
    }
    if (slot.kind === 'divider') {
      level = 2
      return { title: withPage(slot.section?.title ?? '', slot, profile, page), level: 1, page: slot.firstPage }
    }
    if (slot.section?.title === '') level = 1
    return { title: bookmarkOf(slot, profile, page), level, page: slot.firstPage }
  })
}

/** The text of a paper's bookmark by the rules of the profile. */
export function bookmarkOf(slot: Pick<LaidSlot, 'item' | 'labels'>, profile: BundleProfile, pageWord: string): string {
  const { item } = slot
  if (item === null) return ''
  const name = [item.mark, item.title].filter((text) => text !== '').join('. ')
  if (profile.outline === 'dateAndTitle') return item.date === '' ? name : `${item.date}. ${name}`
  return withPage(name, slot, profile, pageWord)
}

function withPage(text: string, { labels }: Pick<LaidSlot, 'labels'>, profile: BundleProfile, pageWord: string): string {
  return profile.outline === 'titleAndPage' ? `${text}, ${pageWord.toLowerCase()} ${labelRange(labels)}` : text
}
