/**
 * What leaves beside a bundle: enough to tell, without Sheaf, that a file is the one that was built and which original
 * every page comes from. JSON, UTF-8.
 */
import { z } from 'zod'
import { BundlePart, BundleProfileId } from './contract/bundles'
import { BundleVariant, ItemForm } from './bundle-plan'
import { BundleBuildId, BundleId, Instant, Sha256 } from './contract/values'

/**
 * What was done to a paper on its way to the page: 'copied' (drawn as it is, stamped), 'flattened' (forms and notes drawn
 * into the page), 'repaired' (the original is damaged), 'drawn' (a picture, without what its file says about place and
 * camera), 'rendition' (a text, typeset), 'slip' (not shown).
 */
export const Way = z.enum(['copied', 'flattened', 'repaired', 'drawn', 'rendition', 'slip'])
export type Way = z.output<typeof Way>

export const ManifestEntry = z.strictObject({
  part: z.int().min(1),
  mark: z.string(),
  title: z.string(),
  date: z.string(),
  form: ItemForm,
  way: Way,
  /** In its part's file, from 1. */
  firstPage: z.int().min(1),
  pages: z.int().min(1),
  firstLabel: z.string(),
  lastLabel: z.string(),
  /** Of the file as it came in, which is not what stands on the page. */
  sha256: Sha256,
  byteLength: z.int().min(0),
  /** Of the original, for a redacted copy. */
  redactedFrom: Sha256.nullable(),
})
export type ManifestEntry = z.output<typeof ManifestEntry>

export const BundleManifest = z.strictObject({
  v: z.literal(1),
  kind: z.literal('sheaf-bundle'),
  bundleId: BundleId,
  buildId: BundleBuildId,
  title: z.string(),
  number: z.int().min(1),
  variant: BundleVariant,
  profileId: BundleProfileId,
  builtAt: Instant,
  builtBy: z.string(),
  /** Size and root of the journal before the build was recorded. */
  journal: z.strictObject({ size: z.int().min(0), root: Sha256 }),
  /** `pageDigests`: for every page 16 hex digits over what is drawn on it; tells which pages of an altered file were altered. */
  parts: z.array(BundlePart.extend({ pageDigests: z.array(z.string().regex(/^[0-9a-f]{16}$/)) })).min(1),
  entries: z.array(ManifestEntry),
})
export type BundleManifest = z.output<typeof BundleManifest>
