/** Typesets what is ours in a bundle: fronts, dividers, slip sheets, renditions of texts, stamps. */
import type { Bundle } from '../shared/contract/bundles'
import type { BundlePlan, PlanItem, Volume } from '../shared/bundle-plan'
import { isolateRtl, isRtl, mapStrings, toPrintable } from '../packets/printable'
import { compilePdf, typesetter, type BundleTemplate, type CompiledPdf } from '../packets/typst-engine'
import { labelRange } from '../shared/rules/page-labels'
import type { Chunk, LaidSlot, Layout } from './layout'
import { templateWords, wordsFor } from './words'

/** Papers that a divider names; more would not fit its page. */
const MOST_ON_DIVIDER = 16
const MOST_LETTERS = 90

export type FrontOptions = { readonly showLinks: boolean; readonly padTo: number; readonly resourcesDir: string }
/** `frontPages` come first, then one page for each divider and slip sheet, in order. */
export type TypesetFront = CompiledPdf & { readonly frontPages: number; readonly dividers: readonly string[]; readonly slips: readonly string[] }

async function set(template: BundleTemplate, data: unknown, dateIso: string | null, resourcesDir: string): Promise<CompiledPdf> {
  const { fonts } = await typesetter(resourcesDir)
  const { value } = toPrintable(data, (codePoint) => fonts.covers(codePoint))
  return compilePdf({ template, data: value, resourcesDir, dateIso })
}

/** The front of one chunk with its dividers and slip sheets. `padTo` pages are filled up with blank ones. */
export async function typesetFront(plan: BundlePlan, bundle: Bundle, layout: Layout, chunk: Chunk, options: FrontOptions): Promise<TypesetFront> {
  const volume = plan.volumes[chunk.volume]
  if (volume === undefined) throw new RangeError('no such volume')
  const words = wordsFor(bundle.language)
  const mine = layout.slots.filter((slot) => slot.chunk.key === chunk.key)
  const begins = chunk.key.startsWith('front:')
  const listed = layout.slots.filter((slot) => (begins ? slot.chunk.volume === chunk.volume : slot.chunk.key === chunk.key))
  const place = placer(layout, chunk, options.showLinks)
  const slips = mine.flatMap((slot) => slipsOf(slot, bundle))
  const dividers = mine.filter(({ kind }) => kind === 'divider')
  const data = {
    title: bundle.title, language: bundle.language, words: templateWords(bundle.language), padTo: options.padTo,
    foot: [bundle.caseName, bundle.title, layout.parts > 1 ? words.partOf(chunk.part, layout.parts) : ''].filter((part) => part !== '').join(' · '),
    cover: begins ? coverOf(volume, layout, chunk, bundle) : null,
    indexNote: begins ? volume.note : `${words.partOf(chunk.part, layout.parts)}, ${words.continued}`,
    showParts: layout.parts > 1,
    sections: sectionsOf(listed, place),
    tables: begins && chunk.volume === 0 ? tablesOf(plan, bundle, layout, place) : [],
    dividers: dividers.map((slot) => dividerOf(slot, mine, place)),
    slips: slips.map(({ slip }) => slip),
  }
  const compiled = await set('bundle-front', mapStrings(data, isolateRtl), volume.dateIso, options.resourcesDir)
  return { ...compiled, frontPages: compiled.pageCount - dividers.length - slips.length, dividers: dividers.map(({ key }) => key), slips: slips.map(({ key }) => key) }
}

type Placer = (slot: LaidSlot | undefined) => { readonly page: number | null; readonly label: string; readonly part: string }

/** Links lead within the file only. */
function placer(layout: Layout, chunk: Chunk, showLinks: boolean): Placer {
  return (slot) => {
    if (slot === undefined) return { page: null, label: '', part: '' }
    return { page: showLinks && slot.chunk.part === chunk.part ? slot.firstPage : null, label: labelRange(slot.labels), part: layout.parts > 1 ? String(slot.chunk.part) : '' }
  }
}

function coverOf({ cover, seal }: Volume, layout: Layout, chunk: Chunk, bundle: Bundle) {
  if (cover === null) return null
  const words = wordsFor(bundle.language)
  const pages = layout.slots.filter((slot) => slot.chunk.volume === chunk.volume).flatMap(({ labels }) => labels)
  const lines = [...cover.lines, [words.pages, labelRange(pages)], ...(layout.parts > 1 ? [[words.part, words.partOf(chunk.part, layout.parts)]] : [])]
  return { ...cover, lines, seal }
}

type Section = { readonly title: string; readonly page: number | null; readonly label: string; readonly items: object[] }

function sectionsOf(slots: readonly LaidSlot[], place: Placer): Section[] {
  const sections: Section[] = []
  let open: string | null = null
  for (const slot of slots) {
    const { section, item } = slot
    if (section === null) continue
    if (open !== section.sectionId) {
      const divider = slots.find((other) => other.kind === 'divider' && other.section === section)
      sections.push({ title: section.title, ...pick(place(divider)), items: [] })
      open = section.sectionId
    }
    if (item !== null) sections.at(-1)?.items.push({ ...pick(place(slot)), mark: item.mark, title: item.title, note: item.note, date: item.date, part: place(slot).part })
  }
  return sections
}

const pick = ({ page, label }: ReturnType<Placer>) => ({ page, label })

function dividerOf(divider: LaidSlot, slots: readonly LaidSlot[], place: Placer) {
  const items = slots.filter(({ item, section }) => item !== null && section === divider.section)
  const shown = items.length > MOST_ON_DIVIDER ? [] : items
  return {
    title: divider.section?.title ?? '',
    items: shown.map((slot) => ({ ...pick(place(slot)), mark: slot.item?.mark ?? '', title: shortened(slot.item?.title ?? '') })),
  }
}

const shortened = (text: string): string => (text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1)}…`)

function tablesOf(plan: BundlePlan, bundle: Bundle, layout: Layout, place: Placer) {
  const words = wordsFor(bundle.language)
  const column = (text: string, wide = false) => ({ text, wide })
  const cell = (text: string, page: number | null = null) => ({ text, page })
  const parts = Array.from({ length: layout.parts }, (_, index) => layout.slots.filter(({ chunk }) => chunk.part === index + 1).flatMap(({ labels }) => labels))
  const partTable = { heading: words.partList, note: '', columns: [column(words.part, true), column(words.page)], rows: parts.map((labels, index) => [cell(words.partOf(index + 1, layout.parts)), cell(labelRange(labels))]) }
  const isRenumbered = bundle.late === 'renumber'
  const pages = {
    heading: words.concordance, note: isRenumbered ? words.concordanceRenumbered : words.concordanceInserted,
    columns: [column(words.document, true), column(words.before), column(words.after)],
    rows: (plan.concordance ?? []).map(({ key, title, before, after }) => [cell(title, place(layout.slots.find((slot) => slot.key === key)).page), cell(before), cell(after)]),
  }
  return [...(layout.parts > 1 ? [partTable] : []), ...(plan.concordance === null ? [] : [pages])]
}

type Slip = { readonly key: string; readonly slip: object }

/** A slip sheet for what is not shown, then blank pages up to what is kept for the paper. */
function slipsOf({ key, item }: LaidSlot, bundle: Bundle): Slip[] {
  if (item === null) return []
  const words = wordsFor(bundle.language)
  const isSlip = item.form === 'slip' || item.form === 'withheld'
  const first = { mark: item.mark, title: item.title, text: item.form === 'withheld' ? words.withheld : words.slip, lines: linesOf(item, words.date), sha256: item.form === 'withheld' ? '' : item.sha256 }
  const blank = { mark: '', title: '', text: words.leftBlank, lines: [], sha256: '' }
  const blanks = item.reserved - item.pages
  return [...(isSlip ? [{ key, slip: first }] : []), ...Array.from({ length: blanks }, () => ({ key, slip: blank }))]
}

const linesOf = (item: PlanItem, date: string): [string, string][] => (item.date === '' ? [] : [[date, item.date]])

/** A text paper as pages; paragraphs as `splitParagraphs` gives them. */
export function typesetText(item: Pick<PlanItem, 'title' | 'sha256'>, paragraphs: readonly string[], bundle: Pick<Bundle, 'language'>, dateIso: string, resourcesDir: string): Promise<CompiledPdf> {
  return set('bundle-text', {
    title: isolateRtl(item.title), sha256: item.sha256, language: bundle.language, words: templateWords(bundle.language), paragraphs: paragraphs.map((text) => ({ text, rtl: isRtl(text) })),
  }, dateIso, resourcesDir)
}

/** The signs that page numbers are made of, then the marks, a small page each. */
export async function typesetStamps(alphabet: readonly string[], marks: readonly string[], language: string, resourcesDir: string): Promise<Uint8Array> {
  const { pdf, pageCount } = await set('bundle-stamps', mapStrings({ alphabet, marks, language }, isolateRtl), null, resourcesDir)
  if (pageCount !== alphabet.length + marks.length) throw new Error('the stamps did not come out one a page')
  return pdf
}
