/** What a finished build keeps: its manifest, what later builds are numbered by, and what the check of the file found. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { getBuild, insertBuild, nextBuildNumber, type Frozen } from '../../../db/repos/bundles'
import { bindBlob } from '../../../db/repos/documents'
import { readProfile } from '../../../db/repos/packets'
import type { StoredBlob } from '../../../db/vault/blobs'
import { checkRules } from '../../bundles/comply'
import { fileNameOf } from '../../bundles/file-names'
import type { BundleProfile } from '../../bundles/profiles'
import type { Settled } from '../../bundles/settle'
import type { BundleManifest, ManifestEntry, Way } from '../../shared/bundle-manifest'
import type { BundlePlan, BundleVariant } from '../../shared/bundle-plan'
import type { BundleBuild, BundlePart } from '../../shared/contract/bundles'
import { BundleBuildId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { change, opened, type Session } from '../session'
import { composePart, type Tell } from './build'
import type { Gathered } from './gather'
import { readBack, toChecked } from './read-back'

/** A part in the vault, with what was done to each paper and how many bytes it took, by item. */
export type Written = { readonly blob: StoredBlob; readonly ways: ReadonlyMap<string, Way>; readonly sizes: ReadonlyMap<string, number> }

export type Finished = {
  readonly gathered: Gathered
  readonly variant: BundleVariant
  readonly settled: Settled
  readonly written: readonly Written[]
  readonly profile: BundleProfile
  readonly head: { readonly size: number; readonly root: string }
  readonly tell: Tell
  readonly signal: AbortSignal
}

/** Reads the files back, builds them once more to compare, checks every rule, and freezes the build. */
export async function keepBuild(session: Session, finished: Finished): Promise<BundleBuild> {
  const { gathered, variant, settled, written, profile, head, tell, signal } = finished
  const { bundle } = gathered.records
  const { db } = opened(session)
  const parts = partsOf(finished)
  const blobs = written.map(({ blob }) => blob)
  const looked = await readBack(session, { layout: settled.layout, parts, blobs, tell, signal })
  const rebuilt = await buildAgain(session, finished)
  const id = BundleBuildId.parse(session.newId())
  const builtAt = session.around.now().at
  const builtBy = readProfile(db).fullName
  const number = nextBuildNumber(db, bundle.id)
  const manifest: BundleManifest = {
    v: 1, kind: 'sheaf-bundle', bundleId: bundle.id, buildId: id, title: bundle.title, number, variant, profileId: profile.id, builtAt, builtBy, journal: head,
    parts: parts.map((part, at) => ({ ...part, pageDigests: looked[at]?.file.digests ?? [] })), entries: entriesOf(settled, written),
  }
  const text = canonicalize(manifest) ?? ''
  const results = checkRules(toChecked(session, { gathered, profile, plan: settled.plan, layout: settled.layout, looked, manifest, baseManifest: gathered.baseManifest, rebuilt }))
  const build: BundleBuild = {
    id, bundleId: bundle.id, variant, number, builtAt, builtBy, profileId: profile.id, pages: parts.reduce((sum, part) => sum + part.pages, 0), parts,
    journalSize: head.size, journalRoot: head.root, manifestSha256: createHash('sha256').update(text, 'utf8').digest('hex'), results,
    baseBuildId: gathered.base?.id ?? null, deliveredOn: null, deliveredTo: '',
  }
  if (signal.aborted) throw new AppError('cancelled', 'Stopped. Nothing was kept.')
  const frozen: Frozen = { plan: frozenPlan(settled), places: [...settled.layout.places] }
  return change(session, 'bundles.build', (tx) => {
    for (const blob of blobs) bindBlob(tx, blob)
    insertBuild(tx, build, frozen, text, blobs.map(({ blobId }) => blobId))
    return getBuild(tx, id)
  }, { about: bundle.id, reason: `build ${number}, ${variant}` }).value
}

function partsOf({ gathered, variant, settled, written, profile }: Finished): BundlePart[] {
  const { bundle, documents } = gathered.records
  const isSealed = settled.layout.slots.some(({ item }) => item !== null && documents.get(item.documentId)?.level === 'sealed')
  return written.map(({ blob }, at) => {
    const labels = settled.layout.slots.flatMap((slot) => (slot.chunk.part === at + 1 ? slot.labels : []))
    return {
      no: at + 1, fileName: fileNameOf(bundle, profile, { variant, part: at + 1, parts: written.length, isSealed }), sha256: blob.sha256, bytes: blob.byteLength, pages: labels.length,
      firstLabel: labels[0] ?? '', lastLabel: labels.at(-1) ?? '',
    }
  })
}

function entriesOf({ layout }: Settled, written: readonly Written[]): ManifestEntry[] {
  return layout.slots.flatMap(({ item, chunk, firstPage, labels }): ManifestEntry[] => {
    if (item === null) return []
    const { mark, title, date, form, sha256, byteLength, redactedFrom } = item
    return [{
      part: chunk.part, mark, title, date, form, way: written[chunk.part - 1]?.ways.get(item.itemId) ?? 'slip', firstPage, pages: labels.length,
      firstLabel: labels[0] ?? '', lastLabel: labels.at(-1) ?? '', sha256, byteLength, redactedFrom,
    }]
  })
}

/** The plan with the length of every front, so that a later build sets them alike. */
function frozenPlan({ plan, layout }: Settled): BundlePlan {
  return { ...plan, volumes: plan.volumes.map((volume, at) => ({ ...volume, frontPages: layout.chunks.find(({ key }) => key === `front:${at}`)?.frontPages ?? 0 })) }
}

/** SHA-256 of every part made a second time, kept nowhere. */
async function buildAgain(session: Session, { gathered, settled, profile, written, tell, signal }: Finished): Promise<string[]> {
  const sums: string[] = []
  for (const part of written.keys()) {
    const sum = createHash('sha256')
    const notes = { tell: (done: number, of: number) => tell('rebuilding', done, of), signal, ways: new Map<string, Way>(), sizes: new Map<string, number>() }
    for await (const chunk of composePart(session, settled, gathered.records.bundle, profile, part + 1, notes)) sum.update(chunk)
    sums.push(sum.digest('hex'))
  }
  return sums
}
