/** Decides what a bundle holds and in what order, from records. Pure: the same records give the same plan. */
import type { Bundle, BundleItem, BundleOverride, BundleSection } from '../shared/contract/bundles'
import type { Document } from '../shared/contract/documents'
import type { BundlePlan, BundleProblem, BundleVariant, Place, PlanItem, PlanSection, Volume } from '../shared/bundle-plan'
import { formatDate } from '../shared/dates/format-date'
import { compareDates, dateBounds } from '../shared/dates/order'
import { EdtfDate, type LocalDate } from '../shared/dates/schemas'
import { barredLevel } from '../shared/rules/levels'
import { labelAfter } from '../shared/rules/page-labels'
import { markNumber, wordsFor } from './words'

/** A delivered build that the new one follows. */
export type Base = { readonly plan: BundlePlan; readonly places: readonly Place[] }

export type BundleRecords = {
  readonly bundle: Bundle
  readonly sections: readonly BundleSection[]
  /** Every paper that the items name, redacted copies included. */
  readonly documents: ReadonlyMap<string, Document>
  readonly overrides: readonly BundleOverride[]
  /** Papers that the person they are about does not, or no longer, let go to a court. */
  readonly consents: ReadonlyMap<string, 'refused' | 'withdrawn'>
  /** Pages of text papers, as they were typeset. */
  readonly textPages: ReadonlyMap<string, number>
  readonly base: Base | null
  readonly today: LocalDate
}

type Entry = { readonly item: BundleItem; readonly document: Document }

/** The plan for one variant. `problems` says what blocks and what is only to be known. */
export function planBundle(records: BundleRecords, variant: BundleVariant): BundlePlan {
  const { bundle, base } = records
  const late = base === null ? 'renumber' : bundle.late
  const sections = orderedSections(records)
  const known = new Set((base?.places ?? []).map(({ key }) => key))
  const marks = marksOf(records, sections, known, late)
  const toPlan = (entries: readonly { section: BundleSection; entries: readonly Entry[] }[]): PlanSection[] =>
    entries.map(({ section, entries: all }) => ({
      sectionId: section.id, title: section.title, items: all.map((entry) => toPlanItem(records, entry, variant, marks.get(entry.item.id) ?? '')),
    }))
  const problems = problemsOf(records, sections, variant, late === 'renumber' ? new Set() : known)
  if (base !== null && late === 'append') return { variant, volumes: appended(records, base, variant, toPlan, sections, known), concordance: null, problems }
  return { variant, volumes: [firstVolume(records, variant, toPlan(sections))], concordance: null, problems }
}

type Ordered = { readonly section: BundleSection; readonly entries: readonly Entry[] }

/** Sections with their papers in order; a paper that is gone is left out here and named among the problems. */
function orderedSections({ sections, documents }: BundleRecords): Ordered[] {
  return sections.map((section) => {
    const entries = section.items.flatMap((item): Entry[] => {
      const document = documents.get(item.documentId)
      return document === undefined ? [] : [{ item, document }]
    })
    return { section, entries: section.order === 'date' ? entries.toSorted(byDate) : entries }
  })
}

/** Earliest first, unknown dates last, otherwise as arranged. */
function byDate(a: Entry, b: Entry): number {
  const [dateA, dateB] = [a.document.dateOnPaper, b.document.dateOnPaper]
  if (dateA === null || dateB === null) return Number(dateA === null) - Number(dateB === null)
  return compareDates(dateA, dateB)
}

/** Marks in order; papers delivered before keep theirs, papers put between get a letter. */
function marksOf({ bundle, base }: BundleRecords, sections: readonly Ordered[], known: ReadonlySet<string>, late: Bundle['late']): Map<string, string> {
  const marks = new Map<string, string>()
  if (bundle.markWord === 'none') return marks
  const word = wordsFor(bundle.language).marks[bundle.markWord]
  const old = new Map(late === 'renumber' ? [] : (base?.plan.volumes ?? []).flatMap(({ sections: all }) => all.flatMap(({ items }) => items.map(({ itemId, mark }) => [itemId, mark] as const))))
  const taken = new Set([...old.values()].map((mark) => mark.replace(`${word} `, '')))
  const ids = sections.flatMap(({ entries }) => entries.map(({ item }) => item.id))
  const lastOld = late === 'insert' ? ids.reduce((last, id, at) => (known.has(`item:${id}`) ? at : last), -1) : -1
  let next = 1
  let before = markNumber(bundle.markStyle, 1)
  const free = (): string => {
    while (taken.has(markNumber(bundle.markStyle, next))) next += 1
    return markNumber(bundle.markStyle, next)
  }
  for (const [at, id] of ids.entries()) {
    const kept = old.get(id)?.replace(`${word} `, '')
    const number = kept ?? (at < lastOld ? labelAfter(at === 0 ? '0' : before, taken) : free())
    taken.add(number)
    before = number
    marks.set(id, `${word} ${number}`)
  }
  return marks
}

function toPlanItem(records: BundleRecords, { item, document }: Entry, variant: BundleVariant, mark: string): PlanItem {
  const { bundle, documents } = records
  const copy = item.redactedDocumentId === null ? undefined : documents.get(item.redactedDocumentId)
  const printed = variant === 'redacted' && copy !== undefined ? copy : document
  const isWithheld = variant === 'redacted' && item.isWithheld
  const form = isWithheld ? 'withheld' : formOf(printed)
  const words = wordsFor(bundle.language)
  const notes = [printed.redactionOfDocumentId !== null ? words.redactedCopy : '', form === 'text' ? words.textRendition : '', form === 'slip' ? words.slipNote : '', isWithheld ? words.withheldNote : '']
  const both = [document, ...(copy === undefined ? [] : [copy])]
  const original = printed.redactionOfDocumentId === null ? undefined : documents.get(printed.redactionOfDocumentId)
  return {
    itemId: item.id,
    documentId: printed.id,
    form,
    mark,
    title: item.title !== '' && (variant === 'full' || copy === undefined) ? item.title : printed.title,
    date: printed.dateOnPaper === null ? '' : formatDate(printed.dateOnPaper, bundle.language, 'short'),
    dayIso: printed.dateOnPaper === null ? null : dateBounds(printed.dateOnPaper).earliest,
    note: notes.filter((note) => note !== '').join(', '),
    sha256: printed.sha256,
    byteLength: printed.byteLength,
    redactedFrom: original?.sha256 ?? null,
    pages: isWithheld ? 1 : pagesOf(records, printed),
    reserved: Math.max(...both.map((each) => pagesOf(records, each))),
    weight: Math.max(...both.map((each) => (formOf(each) === 'slip' ? 20_000 : each.byteLength))),
  }
}

function formOf({ readability }: Document): 'pdf' | 'image' | 'text' | 'slip' {
  return ({ pages: 'pdf', image: 'image', text: 'text', none: 'slip' } as const)[readability]
}

function pagesOf({ textPages }: BundleRecords, document: Document): number {
  const form = formOf(document)
  if (form === 'slip') return 1
  return form === 'text' ? (textPages.get(document.id) ?? 1) : (document.pages ?? 1)
}

const dayText = (day: LocalDate, language: Bundle['language']): string => formatDate(EdtfDate.parse(day), language, 'long')

function firstVolume({ bundle, today, base }: BundleRecords, variant: BundleVariant, sections: PlanSection[]): Volume {
  const words = wordsFor(bundle.language)
  const lines: [string, string][] = [
    [words.caseNumber, bundle.caseNumber],
    [words.hearing, bundle.hearingOn === null ? '' : dayText(bundle.hearingOn, bundle.language)],
    [words.judge, bundle.judge],
    [words.bundle, bundle.letter],
    [words.built, dayText(today, bundle.language)],
    [words.variant, variant === 'redacted' ? words.redactedVariant : ''],
  ]
  return {
    cover: {
      court: bundle.court, caseName: bundle.caseName, title: bundle.title,
      subtitle: bundle.kind === 'authorities' ? words.authoritiesBundle : words.evidenceBundle,
      lines: lines.filter(([, value]) => value !== ''),
    },
    note: '', dateIso: today, seal: null, frontPages: base !== null && bundle.late === 'insert' ? (base.plan.volumes[0]?.frontPages ?? 0) : 0, sections,
  }
}

/** The volumes delivered before, as they were, and one more for what came since. */
function appended(
  records: BundleRecords, base: Base, variant: BundleVariant, toPlan: (sections: readonly Ordered[]) => PlanSection[], sections: readonly Ordered[], known: ReadonlySet<string>,
): Volume[] {
  const current = new Map(toPlan(sections).flatMap(({ items }) => items.map((item) => [item.itemId, item] as const)))
  const forVariant = (item: PlanItem): PlanItem => {
    if (base.plan.variant === variant) return item
    const now = current.get(item.itemId)
    return now === undefined ? item : { ...now, mark: item.mark, reserved: item.reserved, weight: item.weight }
  }
  const old = base.plan.volumes.map((volume) => ({ ...volume, sections: volume.sections.map((section) => ({ ...section, items: section.items.map(forVariant) })) }))
  const added = sections
    .map(({ section, entries }) => ({ section, entries: entries.filter(({ item }) => !known.has(`item:${item.id}`)) }))
    .filter(({ entries }) => entries.length > 0)
  if (added.length === 0) return old
  const note = wordsFor(records.bundle.language).additionsNote
  return [...old, { cover: null, note, dateIso: records.today, seal: null, frontPages: 0, sections: toPlan(added) }]
}

function problem(code: string, blocks: boolean, document: Document | null, values: Record<string, string> = {}): BundleProblem {
  return { code, blocks, documentId: document?.id ?? null, values: { ...(document === null ? {} : { title: document.title }), ...values } }
}

function problemsOf(records: BundleRecords, sections: readonly Ordered[], variant: BundleVariant, known: ReadonlySet<string>): BundleProblem[] {
  const entries = sections.flatMap((section) => section.entries)
  const problems: BundleProblem[] = []
  if (entries.length === 0) problems.push(problem('bundle.empty', true, null))
  const present = new Set(entries.map(({ item }) => `item:${item.id}`))
  const gone = [...known].filter((key) => key.startsWith('item:') && !present.has(key)).length
  // Numbers of pages that were delivered stay, so their papers must.
  if (gone > 0) problems.push(problem('bundle.itemGone', true, null, { count: String(gone) }))
  for (const entry of entries) problems.push(...entryProblems(records, entry, variant))
  problems.push(...duplicates(entries), ...outOfOrder(sections))
  return problems
}

function entryProblems({ documents, overrides, consents }: BundleRecords, { item, document }: Entry, variant: BundleVariant): BundleProblem[] {
  if (variant === 'redacted' && item.isWithheld) return []
  const copy = item.redactedDocumentId === null ? undefined : documents.get(item.redactedDocumentId)
  if (variant === 'redacted' && item.redactedDocumentId !== null && copy === undefined) return [problem('item.copyGone', true, document)]
  const printed = variant === 'redacted' && copy !== undefined ? copy : document
  const problems: BundleProblem[] = []
  const level = barredLevel(printed)
  const override = overrides.find(({ documentId, level: decided }) => documentId === printed.id && decided === level)
  if (level !== null) problems.push(override === undefined ? problem(`item.${level}`, true, printed) : problem(`item.${level}Overridden`, false, printed, { reason: override.reason }))
  const consent = consents.get(printed.id)
  // There is no deciding over the person's head here: ask again and record the answer, or leave the paper out.
  if (consent !== undefined) problems.push(problem(consent === 'refused' ? 'item.consentRefused' : 'item.consentWithdrawn', true, printed))
  if (printed.dateOnPaper === null) problems.push(problem('item.undated', false, printed))
  if (printed.readability === 'none') problems.push(problem('item.slip', false, printed, { reason: printed.readabilityReason }))
  return problems
}

function duplicates(entries: readonly Entry[]): BundleProblem[] {
  return entries.filter(({ document }, at) => entries.findIndex((other) => other.document.sha256 === document.sha256) < at).map(({ document }) => problem('item.duplicate', false, document))
}

function outOfOrder(sections: readonly Ordered[]): BundleProblem[] {
  return sections.flatMap(({ section, entries }, at) => {
    const days = entries.map(({ document }) => (document.dateOnPaper === null ? null : dateBounds(document.dateOnPaper).earliest))
    return isChronological(days) ? [] : [problem('section.order', false, null, { section: section.title === '' ? String(at + 1) : section.title })]
  })
}

/** Ascending, unknown last. */
export function isChronological(days: readonly (string | null)[]): boolean {
  return days.every((day, at) => at === 0 || (days[at - 1] ?? null) === day || (days[at - 1] !== null && (day === null || (days[at - 1] ?? '') <= day)))
}
