import { z } from 'zod'
import type { Contract } from './channel'
import { LocalDate } from '../dates/schemas'
import { BundleProblem, BundleVariant, ItemForm } from '../bundle-plan'
import { BundleBuildId, BundleId, BundleItemId, BundleSectionId, Bytes, DocumentId, Instant, Limit, Line, MatterId, Sha256 } from './values'

export const BundleLanguage = z.enum(['en', 'ru', 'fr'])
export type BundleLanguage = z.output<typeof BundleLanguage>

/** A set of rules of one court or of none; data in `resources/bundle-profiles`. */
export const BundleProfileId = z.string().regex(/^[a-z0-9-]{2,40}$/)

/** A bundle as it is being put together. Builds of it are frozen; it may go on changing. */
export const Bundle = z.strictObject({
  id: BundleId,
  matterId: MatterId,
  title: Line.min(1),
  profileId: BundleProfileId,
  language: BundleLanguage,
  kind: z.enum(['evidence', 'authorities']),
  court: Line,
  caseNumber: Line,
  /** Short, as on the cover and in file names, e.g. 'R v Example'. */
  caseName: Line,
  /** The bundle's letter, e.g. 'A'; '' for none. */
  letter: z.string().trim().max(4).regex(/^[\p{L}\p{N}]*$/u),
  judge: Line,
  hearingOn: LocalDate.nullable(),
  /** What a paper in it is called: 'Annex 3', 'Exhibit C', 'Tab 3', or nothing. */
  markWord: z.enum(['annex', 'exhibit', 'tab', 'none']),
  markStyle: z.enum(['numbers', 'letters']),
  /** A part is never larger; null for one file of any size. */
  maxBytes: z.int().min(100_000).nullable(),
  /** What becomes of papers added after a build was delivered: behind everything, between the old pages, or all numbered anew. */
  late: z.enum(['append', 'insert', 'renumber']),
  createdAt: Instant,
})
export type Bundle = z.output<typeof Bundle>

export const BundleItem = z.strictObject({
  id: BundleItemId,
  documentId: DocumentId,
  /** In place of the paper's own title; '' for that one. */
  title: Line,
  /** Goes in for it in the redacted bundle. */
  redactedDocumentId: DocumentId.nullable(),
  /** The redacted bundle has a slip sheet in its place. */
  isWithheld: z.boolean(),
})
export type BundleItem = z.output<typeof BundleItem>

export const BundleSection = z.strictObject({
  id: BundleSectionId,
  title: Line,
  /** By the dates on the papers, unknown last; or as arranged. */
  order: z.enum(['date', 'hand']),
  items: z.array(BundleItem).max(5000),
})
export type BundleSection = z.output<typeof BundleSection>

export const BundleContents = z.strictObject({ bundle: Bundle, sections: z.array(BundleSection).max(200) })
export type BundleContents = z.output<typeof BundleContents>

/** What the screen shows of a plan: everything in order, with its pages. */
export const PlannedBundle = z.strictObject({
  pages: z.int().min(0),
  sections: z.array(z.strictObject({
    id: BundleSectionId,
    title: z.string(),
    label: z.string(),
    /** Set for papers that will stand behind everything delivered before. */
    isAddition: z.boolean(),
    items: z.array(z.strictObject({
      itemId: BundleItemId, documentId: DocumentId, form: ItemForm, mark: z.string(), title: z.string(), date: z.string(), pages: z.int(),
      /** e.g. '12–15'. */
      label: z.string(),
    })),
  })),
  problems: z.array(BundleProblem),
})
export type PlannedBundle = z.output<typeof PlannedBundle>

/** One finding of the look at every paper before building; pages count from 1 in that paper. */
export const PreflightFinding = z.strictObject({
  code: z.enum(['noText', 'sideways', 'blank', 'lowDpi', 'highDpi', 'size', 'fields', 'acts', 'slip', 'undated', 'duplicate', 'repaired', 'unreadable']),
  documentId: DocumentId,
  pages: z.array(z.int().min(1)),
  value: z.string(),
})
export type PreflightFinding = z.output<typeof PreflightFinding>

export const RuleState = z.enum(['pass', 'fail', 'warn', 'notApplicable'])
export type RuleState = z.output<typeof RuleState>

/** One rule on the finished file. `pages` as printed; `values` for the words of the page. */
export const RuleResult = z.strictObject({
  id: z.string().regex(/^BC\d\d$/),
  state: RuleState,
  /** Why, as a code with its words in the page: e.g. 'BC07.differs'. */
  reason: z.string(),
  pages: z.array(z.string()).max(10_000),
  values: z.record(z.string(), z.string()),
})
export type RuleResult = z.output<typeof RuleResult>

export const BundlePart = z.strictObject({
  no: z.int().min(1),
  fileName: z.string(),
  sha256: Sha256,
  bytes: z.int().min(1),
  pages: z.int().min(1),
  firstLabel: z.string(),
  lastLabel: z.string(),
})
export type BundlePart = z.output<typeof BundlePart>

/** A finished build: frozen but for the day it was delivered. */
export const BundleBuild = z.strictObject({
  id: BundleBuildId,
  bundleId: BundleId,
  variant: BundleVariant,
  /** Counts per bundle. */
  number: z.int().min(1),
  builtAt: Instant,
  builtBy: Line,
  profileId: BundleProfileId,
  pages: z.int().min(1),
  parts: z.array(BundlePart).min(1),
  journalSize: z.int().min(0),
  journalRoot: Sha256,
  manifestSha256: Sha256,
  /** By the rules of its profile; [] until it was checked. */
  results: z.array(RuleResult),
  /** The last build of this variant that had been delivered when it was made. */
  baseBuildId: BundleBuildId.nullable(),
  deliveredOn: LocalDate.nullable(),
  deliveredTo: Line,
})
export type BundleBuild = z.output<typeof BundleBuild>

export const BundleProfileView = z.strictObject({
  id: BundleProfileId, name: z.strictObject({ en: z.string(), ru: z.string(), fr: z.string() }), sources: z.array(z.string()), checkedBy: z.string(),
  defaults: Bundle.pick({ markWord: true, markStyle: true, maxBytes: true, late: true, language: true }),
})
export type BundleProfileView = z.output<typeof BundleProfileView>

export const BundleOverride = z.strictObject({
  bundleId: BundleId,
  documentId: DocumentId,
  level: z.enum(['privileged', 'sealed']),
  reason: Line.min(1),
  decidedAt: Instant,
  decidedBy: Line,
})
export type BundleOverride = z.output<typeof BundleOverride>

/** What the vault tells while a bundle is looked at, built or checked, as the event `bundle`. Pages, or papers for 'preflight'. */
export const BundleEvent = z.strictObject({ bundleId: BundleId, stage: z.enum(['preflight', 'typesetting', 'writing', 'checking', 'rebuilding']), done: z.int().min(0), of: z.int().min(0) })
export type BundleEvent = z.output<typeof BundleEvent>

const Described = Bundle.omit({ id: true, matterId: true, createdAt: true })
const Removed = z.strictObject({ journalSeq: z.int() })
const SavedFile = z.strictObject({ path: z.string(), sha256: Sha256 })

export const bundlesContract = {
  'bundles.profiles': { input: z.strictObject({}), output: z.array(BundleProfileView) },
  /** Newest first. */
  'bundles.list': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(Bundle) },
  'bundles.get': { input: z.strictObject({ id: BundleId }), output: BundleContents },
  /** An empty bundle by the profile's defaults. */
  'bundles.create': { input: z.strictObject({ matterId: MatterId, title: Line.min(1), profileId: BundleProfileId, language: BundleLanguage.optional() }), output: Bundle },
  'bundles.update': { input: z.strictObject({ id: BundleId, ...Described.partial().shape }), output: Bundle },
  /** Replaces sections, papers and their order. Sections and items without an id are new. */
  'bundles.arrange': {
    input: z.strictObject({
      id: BundleId,
      sections: z.array(BundleSection.omit({ id: true, items: true }).extend({
        id: BundleSectionId.optional(),
        items: z.array(BundleItem.omit({ id: true }).extend({ id: BundleItemId.optional() })).max(5000),
      })).max(200),
    }),
    output: BundleContents,
  },
  /** `conflict` once it has builds. */
  'bundles.remove': { input: z.strictObject({ id: BundleId }), output: Removed },
  /** Lets a privileged or sealed paper into a bundle, for a reason that is journaled. */
  'bundles.override': { input: z.strictObject({ id: BundleId, documentId: DocumentId, reason: Line.min(1) }), output: BundleOverride },
  'bundles.withdrawOverride': { input: z.strictObject({ id: BundleId, documentId: DocumentId }), output: Removed },
  'bundles.overrides': { input: z.strictObject({ id: BundleId }), output: z.array(BundleOverride) },
  /** What a build would hold, with page numbers, and what blocks it. */
  'bundles.plan': { input: z.strictObject({ id: BundleId, variant: BundleVariant }), output: PlannedBundle },
  /** Looks at every page of every paper. Tells its progress as `bundles.build` does; ends with `bundles.cancel`. */
  'bundles.preflight': { input: z.strictObject({ id: BundleId, variant: BundleVariant }), output: z.array(PreflightFinding) },
  /**
   * Builds the file or its parts, keeps them in the vault and checks them by reading them back. `refused` while something
   * blocks (`codes`); `limit` for a paper larger than the parts may be. Tells its progress as `BundleEvent`.
   */
  'bundles.build': { input: z.strictObject({ id: BundleId, variant: BundleVariant }), output: BundleBuild },
  /** Stops what runs for the bundle; nothing of it is kept. */
  'bundles.cancel': { input: z.strictObject({ id: BundleId }), output: z.strictObject({ cancelled: z.boolean() }) },
  /** Newest first. */
  'bundles.builds': { input: z.strictObject({ id: BundleId, limit: Limit }), output: z.array(BundleBuild) },
  /** Reads a finished build back and checks it again, by the profile it was built for. */
  'bundles.check': { input: z.strictObject({ buildId: BundleBuildId }), output: z.array(RuleResult) },
  /** From then on its page numbers are kept. Null takes it back. */
  'bundles.deliver': { input: z.strictObject({ buildId: BundleBuildId, deliveredOn: LocalDate.nullable(), deliveredTo: Line }), output: BundleBuild },
  /** `refused` for one that was delivered. */
  'bundles.removeBuild': { input: z.strictObject({ buildId: BundleBuildId }), output: Removed },
  /** One page of a finished part as pixels; pages count from 1. */
  'bundles.renderPage': {
    input: z.strictObject({ buildId: BundleBuildId, part: z.int().min(1), page: z.int().min(1), maxWidthPx: z.int().min(50).max(2400) }),
    output: z.strictObject({ width: z.int(), height: z.int(), rgba: Bytes, pages: z.int() }),
  },
  /** Write a part, its certificate, its manifest. Journaled before a byte leaves. */
  'bundles.exportPdf': { input: z.strictObject({ buildId: BundleBuildId, part: z.int().min(1), path: z.string() }), output: SavedFile, local: true },
  'bundles.exportCertificate': { input: z.strictObject({ buildId: BundleBuildId, path: z.string() }), output: SavedFile, local: true },
  'bundles.exportManifest': { input: z.strictObject({ buildId: BundleBuildId, path: z.string() }), output: SavedFile, local: true },
} as const satisfies Contract
