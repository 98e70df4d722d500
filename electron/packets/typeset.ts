/** Draws a planned packet and the annexes that we set ourselves. Adds no words of its own. */
import type { RequestPlan } from '../shared/contract/requests'
import type { PacketPlan, PacketSeal, PlanAnnex, PlanTable } from '../shared/plan'
import type { Sheet } from '../shared/paper-forms/sheet'
import { glue, gluePlan } from './glue'
import type { InjuryReport } from './injury-report'
import { isolateRtl, isRtl, mapStrings, toPrintable } from './printable'
import { compilePdf, typesetter, type EngineKind, type TemplateName } from './typst-engine'

/** A set document. `missingGlyphs`: characters that no shipped font has; a mark stands in their place. */
export type Typeset = { readonly pdf: Uint8Array; readonly pageCount: number; readonly missingGlyphs: string[] }

/** The keys of `plan.words` that each template prints; the planner must fill every one. */
export const templateWords = {
  packet: [
    'draft', 'page', 'of', 'copyTo', 'annexNo', 'document', 'date', 'pages', 'copy', 'sha256', 'redactedFrom',
    'proof', 'number', 'version', 'author', 'finalised', 'contents', 'journal',
  ],
  annexText: ['annex', 'page', 'of', 'sha256', 'textNote', 'redactedFrom', 'redactedTextNote'],
  deadlineLog: ['page', 'of'],
  listedAnnex: ['annex', 'sha256', 'redactedFrom', 'date', 'author', 'pages', 'copy', 'listed'],
} as const satisfies Record<string, readonly string[]>

/** What stands for a hidden word is drawn by the templates: no font that we ship has it. */
const HIDDEN_SIGN = 0x2588

export type Words = Readonly<Record<string, string>>

/** A text document as annex pages; `paragraphs` as `splitParagraphs` gives them. */
export type AnnexText = {
  readonly annexNo: number
  readonly title: string
  /** Of the original file, hex. */
  readonly sha256: string
  /** Of the original, for a redacted copy. */
  readonly redactedFrom?: string | null
  readonly paragraphs: readonly string[]
  /** Language of the packet, and so of the words around the text. */
  readonly language: string
  readonly words: Words
  readonly dateIso: string | null
}

export type ListedAnnexes = {
  readonly annexes: readonly PlanAnnex[]
  readonly language: string
  readonly words: Words
  readonly dateIso: string | null
}

/**
 * The packet's own pages. Without a seal it is a draft: marked in the header, with the marks of
 * unconfirmed provisions. With a seal it ends in the block that fixes packet and journal.
 */
export async function typesetPacket(
  plan: PacketPlan,
  seal: PacketSeal | null,
  resourcesDir: string,
  engine?: EngineKind,
): Promise<Typeset> {
  return set('packet', packetData(plan, seal), resourcesDir, plan.dateIso, engine)
}

/** A packet as the template takes it: its own words glued, widths chosen, foreign scripts kept in their place. */
export function packetData(plan: PacketPlan, seal: PacketSeal | null): { readonly plan: unknown; readonly seal: unknown } {
  requireWords(plan.words, templateWords.packet)
  const sections = plan.sections.map((section) => ({
    ...section,
    table: section.table === null ? null : { ...section.table, widths: columnWidths(section.table) },
    ...(section.moreTables !== undefined && { moreTables: section.moreTables.map((table) => ({ ...table, widths: columnWidths(table) })) }),
  }))
  const { missing: _missing, ...printed } = gluePlan({ ...plan, sections })
  return { plan: mapStrings(printed, isolateRtl), seal: mapStrings(seal, glue) }
}

/** A text annex: its paragraphs exactly as written, numbered from 1, each in its own direction. */
export async function typesetAnnexText(annex: AnnexText, resourcesDir: string, engine?: EngineKind): Promise<Typeset> {
  requireWords(annex.words, templateWords.annexText)
  const { annexNo, title, sha256, redactedFrom = null, language, words } = annex
  const paragraphs = annex.paragraphs.map((text) => ({ text, rtl: isRtl(text) }))
  return set('annex-text', { annexNo, title: isolateRtl(title), sha256, redactedFrom, language, words, paragraphs }, resourcesDir, annex.dateIso, engine)
}

/**
 * One page for each annex that is handed in on paper and not part of the file, in the given order.
 * There must be at least one.
 */
export async function typesetListedAnnexes(listed: ListedAnnexes, resourcesDir: string, engine?: EngineKind): Promise<Typeset> {
  requireWords(listed.words, templateWords.listedAnnex)
  if (listed.annexes.length === 0) throw new Error('No listed annexes to set')
  const { annexes, language, words } = listed
  return set('annex-cover', mapStrings({ annexes, language, words }, isolateRtl), resourcesDir, listed.dateIso, engine)
}

/** The sheet of an injury. Drawings are SVG and stay vector; their text is ours and needs no care for glyphs. */
export async function typesetInjuryReport(report: InjuryReport, resourcesDir: string, engine?: EngineKind): Promise<Typeset> {
  const { drawings, ...rest } = report
  const items = drawings.items.map((item) => ({ ...item, caption: isolateRtl(item.caption) }))
  return set('injury-report', { ...mapStrings(rest, isolateRtl), drawings: { ...drawings, items } }, resourcesDir, report.dateIso, engine)
}

/** One small page a label, in order: what is stamped into the corner of each page of a foreign annex. At least one. */
export async function typesetStamps(labels: readonly string[], language: string, resourcesDir: string, engine?: EngineKind): Promise<Typeset> {
  return set('annex-stamps', { labels, language }, resourcesDir, null, engine)
}

/** The log of deadlines by day. A row is time, case, deadline, what was done, last day; all words are the caller's. */
export type DeadlineLogPaper = {
  readonly title: string
  readonly range: string
  readonly note: string
  readonly empty: string
  readonly foot: string
  readonly columns: readonly string[]
  readonly days: readonly { readonly title: string; readonly rows: readonly (readonly string[])[] }[]
  readonly language: string
  readonly words: Words
  readonly dateIso: string | null
}

/** The log of deadlines as pages; without days it says that there was nothing. */
export async function typesetDeadlineLog({ dateIso, ...paper }: DeadlineLogPaper, resourcesDir: string, engine?: EngineKind): Promise<Typeset> {
  requireWords(paper.words, templateWords.deadlineLog)
  return set('deadline-log', mapStrings(paper, isolateRtl), resourcesDir, dateIso, engine)
}

/** A custody log or sheet: its facts, and its lines in order. Every string is set as it is. */
export type CustodyPaper = {
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly columns: readonly string[]
  readonly rows: readonly { readonly no: string; readonly when: string; readonly who: string; readonly what: string; readonly detail: string; readonly bad: boolean }[]
  readonly notes: readonly string[]
  /** Under the lines for signatures; '' for none. */
  readonly signature: string
  readonly footLeft: string
  readonly language: string
  readonly words: Words
}

/** Sets a custody paper. `dateIso` is the day in its metadata. */
export async function typesetCustody(paper: CustodyPaper, resourcesDir: string, dateIso: string | null): Promise<Typeset> {
  return set('custody', mapStrings(paper, isolateRtl), resourcesDir, dateIso, undefined)
}

/** A short letter to an institution, to print and sign. */
export async function typesetRequest({ dateIso, ...plan }: RequestPlan, resourcesDir: string, engine?: EngineKind): Promise<Typeset> {
  return set('request', mapStrings(mapStrings(plan, glue), isolateRtl), resourcesDir, dateIso, engine)
}

/** How tightly a paper form is set: heights in millimetres, sizes in points, from roomy to tight. */
const fits = [
  { row: 9.5, label: 8.4, gap: 1.3, lead: 0.9, lines: 4, rows: 5, above: 4, last: 9 },
  { row: 9, label: 8.4, gap: 1.2, lead: 0.85, lines: 3, rows: 4, above: 3.6, last: 7 },
  { row: 8.6, label: 8.2, gap: 1.1, lead: 0.8, lines: 3, rows: 3, above: 3.2, last: 5 },
  { row: 8.2, label: 8, gap: 0.9, lead: 0.75, lines: 2, rows: 3, above: 2.8, last: 4 },
  { row: 7.8, label: 8, gap: 0.8, lead: 0.7, lines: 2, rows: 2, above: 2.4, last: 3 },
  { row: 7.2, label: 7.6, gap: 0.6, lead: 0.65, lines: 1, rows: 2, above: 2, last: 3 },
  { row: 6.8, label: 7.4, gap: 0.4, lead: 0.6, lines: 1, rows: 2, above: 1.4, last: 2 },
  { row: 6.2, label: 7.2, gap: 0.2, lead: 0.55, lines: 1, rows: 1, above: 1, last: 2 },
] as const
/** Pages a form should not exceed. */
const mostFormPages = 2

/**
 * A paper form, as roomy as two pages allow. Where even the tightest takes more (a record that says much, the sheets on
 * injuries), it is as roomy as the pages of the tightest allow.
 */
export async function typesetPaperForm(sheet: Sheet, resourcesDir: string, dateIso: string | null, engine?: EngineKind): Promise<Typeset> {
  const data = mapStrings(sheet, isolateRtl)
  const tried: Typeset[] = []
  for (const fit of fits) {
    const typeset = await set('paper-form', { sheet: data, fit }, resourcesDir, dateIso, engine)
    if (typeset.pageCount <= mostFormPages) return typeset
    tried.push(typeset)
  }
  const fewest = Math.min(...tried.map(({ pageCount }) => pageCount))
  return tried.find(({ pageCount }) => pageCount === fewest)!
}

/** Starts the compiler, so that the first packet of the day does not wait for fonts. */
export async function warmTypesetting(resourcesDir: string): Promise<void> {
  await typesetter(resourcesDir)
}

async function set(
  template: TemplateName,
  data: unknown,
  resourcesDir: string,
  dateIso: string | null,
  engine: EngineKind | undefined,
): Promise<Typeset> {
  const { value, missingGlyphs } = await printable(data, resourcesDir, engine)
  const compiled = await compilePdf({ template, data: value, resourcesDir, dateIso }, engine)
  return { ...compiled, missingGlyphs }
}

/** Data whose every sign a shipped font has. */
export async function printable(data: unknown, resourcesDir: string, engine?: EngineKind): Promise<{ readonly value: unknown; readonly missingGlyphs: string[] }> {
  const { fonts } = await typesetter(resourcesDir, engine)
  return toPrintable(data, (codePoint) => codePoint === HIDDEN_SIGN || fonts.covers(codePoint))
}

function requireWords(words: Words, keys: readonly string[]): void {
  const absent = keys.filter((key) => words[key] === undefined)
  if (absent.length > 0) throw new Error(`The template needs the words ${absent.join(', ')}`)
}

/** Longest cell that may keep a column at its natural width; beyond it the column shares what is left. */
const longestAutoCell = 26

/** A column asked to be 'auto' becomes 'fill' when its text would push the others off the page. */
function columnWidths({ columns, widths, rows }: PlanTable): PlanTable['widths'] {
  return columns.map((heading, i) => {
    const lines = [heading, ...rows.flatMap((row) => (row[i] ?? '').split('\n'))]
    const longest = Math.max(...lines.map((line) => line.length))
    return widths[i] === 'auto' && longest <= longestAutoCell ? 'auto' : 'fill'
  })
}
