/** Checking a build again: against its profile and its own manifest, without building anything. */
import { frozenBuild } from '../../../db/repos/bundles'
import { checkRules } from '../../bundles/comply'
import { layOut, type Layout } from '../../bundles/layout'
import { profileOf } from '../../bundles/profiles'
import { BundleManifest } from '../../shared/bundle-manifest'
import type { BundlePlan, Place } from '../../shared/bundle-plan'
import type { BundleBuild, RuleResult } from '../../shared/contract/bundles'
import { opened, type Session } from '../session'
import { teller } from './build'
import { gatherBundle } from './gather'
import { blobsOf, readBack, toChecked } from './read-back'

/** What every rule says of the files as they stand in the vault now. */
export async function checkBuild(session: Session, build: BundleBuild, signal: AbortSignal): Promise<RuleResult[]> {
  const { db } = opened(session)
  const { frozen, manifest: text } = frozenBuild(db, build.id)
  const manifest = BundleManifest.parse(JSON.parse(text))
  const gathered = await gatherBundle(session, build.bundleId)
  const layout = layoutOf(frozen.plan, frozen.places, manifest)
  const looked = await readBack(session, { layout, parts: build.parts, blobs: blobsOf(session, build), tell: teller(session, build.bundleId), signal })
  const found = { ...manifest, parts: manifest.parts.map((part, at) => ({ ...part, pageDigests: looked[at]?.file.digests ?? [] })) }
  const baseManifest = build.baseBuildId === null ? null : BundleManifest.parse(JSON.parse(frozenBuild(db, build.baseBuildId).manifest))
  const profile = profileOf(`${session.rootDir}/resources`, build.profileId)
  return checkRules(toChecked(session, { gathered, profile, plan: frozen.plan, layout, looked, manifest: found, baseManifest, rebuilt: null }))
}

/** The layout as it was built: front lengths from the places, ends of parts from the manifest. */
function layoutOf(plan: BundlePlan, places: readonly Place[], { parts, entries }: BundleManifest): Layout {
  const frontPages = new Map(places.filter(({ key }) => /^(front|part):/.test(key)).map(({ key, labels }) => [key, labels.length]))
  if (parts.length === 1) return layOut(plan, { maxBytes: null }, { frontPages, measured: new Map() }, places)
  // Sizes of one byte, and a part ends where it ended then.
  const ends = entries.map(({ part }) => part)
  const items = plan.volumes.flatMap(({ sections }) => sections.flatMap((section) => section.items))
  const partOf = new Map(items.map(({ itemId }, at) => [itemId as string, ends[at] ?? 1]))
  return layOut(plan, { maxBytes: null }, { frontPages, measured: new Map(), partOf }, places)
}
