/**
 * What a bundle will hold, before anything is drawn: the result of `planBundle`, what a finished build keeps, and what
 * later builds are numbered by. Strings are final, in the bundle's language.
 */
import { z } from 'zod'
import { LocalDate } from './dates/schemas'
import { BundleItemId, BundleSectionId, DocumentId, Sha256 } from './contract/values'

export const BundleVariant = z.enum(['full', 'redacted'])
export type BundleVariant = z.output<typeof BundleVariant>

/**
 * How a paper enters: pages of a PDF, each picture of a file on a page, a text typeset as a rendition, a slip sheet for
 * what cannot be shown, or a slip sheet in place of what the redacted bundle withholds.
 */
export const ItemForm = z.enum(['pdf', 'image', 'text', 'slip', 'withheld'])
export type ItemForm = z.output<typeof ItemForm>

export const PlanItem = z.strictObject({
  itemId: BundleItemId,
  /** The paper whose bytes go in; the redacted copy in a redacted bundle. */
  documentId: DocumentId,
  form: ItemForm,
  /** e.g. 'Annex 3A'; '' for a bundle without marks. */
  mark: z.string(),
  title: z.string(),
  /** Ready for print; '' without a date. */
  date: z.string(),
  /** First day that the date can mean, for ordering; null when there is none. */
  dayIso: z.string().nullable(),
  /** Under the title: 'redacted copy', 'text rendition'; '' for none. */
  note: z.string(),
  sha256: Sha256,
  byteLength: z.int().min(0),
  redactedFrom: Sha256.nullable(),
  /** Pages that the paper has in this variant. */
  pages: z.int().min(1),
  /** Pages that are kept for it in both variants. */
  reserved: z.int().min(1),
  /** Bytes it may take, the larger of its variants: decides where parts end. */
  weight: z.int().min(0),
})
export type PlanItem = z.output<typeof PlanItem>

export const PlanSection = z.strictObject({ sectionId: BundleSectionId, title: z.string(), items: z.array(PlanItem) })
export type PlanSection = z.output<typeof PlanSection>

/** Words on the cover, label and value. */
const CoverLine = z.tuple([z.string(), z.string()])

/** A front with the papers behind it. A bundle has one; each addition at its end brings another, and the old ones never change. */
export const Volume = z.strictObject({
  /** Null for an addition at the end. */
  cover: z.strictObject({ court: z.string(), caseName: z.string(), title: z.string(), subtitle: z.string(), lines: z.array(CoverLine) }).nullable(),
  /** Under the heading of the index; '' for none. */
  note: z.string(),
  dateIso: LocalDate,
  /** The journal when this volume was first built; null while it is only planned. */
  seal: z.strictObject({ size: z.int().min(0), root: z.string(), text: z.string() }).nullable(),
  /** Pages before the papers; 0 until typeset. Later builds keep it. */
  frontPages: z.int().min(0),
  sections: z.array(PlanSection),
})
export type Volume = z.output<typeof Volume>

/** Where something stands: its key ('front:0', 'divider:<section>', 'item:<item>') and what is printed on its pages, in order. */
export const Place = z.strictObject({ key: z.string(), labels: z.array(z.string()).min(1) })
export type Place = z.output<typeof Place>

export const BundleProblem = z.strictObject({
  code: z.string(),
  blocks: z.boolean(),
  documentId: DocumentId.nullable(),
  /** For the words of the page. */
  values: z.record(z.string(), z.string()),
})
export type BundleProblem = z.output<typeof BundleProblem>

export const BundlePlan = z.strictObject({
  variant: BundleVariant,
  volumes: z.array(Volume).min(1),
  /** Old page, new page: for a bundle that was numbered anew, or that had papers put between. Null otherwise. */
  concordance: z.array(z.strictObject({ key: z.string(), title: z.string(), before: z.string(), after: z.string() })).nullable(),
  problems: z.array(BundleProblem),
})
export type BundlePlan = z.output<typeof BundlePlan>
