/** Reading a finished build back, part by part, in a parser that did not write it. */
import { partBlob } from '../../../db/repos/bundles'
import { readBlob } from '../../../db/vault/blobs'
import type { BlobRef } from '../../../db/repos/documents'
import type { Checked, ReadPart } from '../../bundles/comply-context'
import type { Layout } from '../../bundles/layout'
import type { BundleProfile } from '../../bundles/profiles'
import { lookAtPdf } from '../../parser/look-run'
import type { BundleManifest } from '../../shared/bundle-manifest'
import type { BundlePlan } from '../../shared/bundle-plan'
import type { BundleBuild, BundlePart } from '../../shared/contract/bundles'
import { AppError } from '../../shared/errors'
import { opened, type Session } from '../session'
import type { Tell } from './build'
import { citedBy, lettersIn, type Gathered } from './gather'

/** Every part as it was found; null for one that cannot be read. Throws 'cancelled', and what says nothing of the file. */
export async function readBack(
  session: Session, { layout, parts, blobs, tell, signal }: { readonly layout: Layout; readonly parts: readonly BundlePart[]; readonly blobs: readonly BlobRef[]; readonly tell: Tell; readonly signal: AbortSignal },
): Promise<(ReadPart | null)[]> {
  const all = parts.reduce((sum, { pages }) => sum + pages, 0)
  const read: (ReadPart | null)[] = []
  let before = 0
  for (const [at, part] of parts.entries()) {
    const blob = blobs[at]
    if (blob === undefined) throw new RangeError('no such part')
    const labels = layout.slots.flatMap((slot) => (slot.chunk.part === part.no ? slot.labels : []))
    try {
      const { file, pages } = await lookAtPdf({
        parserPath: session.parserPath, byteLength: part.bytes, chunks: readBlob(opened(session).blobs, blob.blobId, blob.bind), wantsFile: true, wantsPages: true, labels, signal,
        onPage: (done) => tell('checking', before + done, all),
      })
      read.push(file === null ? null : { part, file, pages })
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'unreadable') throw error
      read.push(null)
    }
    before += part.pages
  }
  return read
}

export type ToCheck = {
  readonly gathered: Gathered
  readonly profile: BundleProfile
  readonly plan: BundlePlan
  readonly layout: Layout
  readonly looked: readonly (ReadPart | null)[]
  readonly manifest: BundleManifest
  readonly baseManifest: BundleManifest | null
  readonly rebuilt: readonly string[] | null
}

/** All that the rules look at. */
export function toChecked(session: Session, { gathered, profile, plan, layout, looked, manifest, baseManifest, rebuilt }: ToCheck): Checked {
  const { bundle, documents } = gathered.records
  return {
    bundle, profile, plan, layout, parts: looked, manifest, documents, rebuilt, lettersIn: (documentId, page) => lettersIn(session, documentId, page),
    baseDigests: baseManifest === null || baseManifest.variant !== plan.variant ? null : baseManifest.parts.flatMap(({ pageDigests }) => pageDigests), ...citedBy(session, bundle),
  }
}

export const blobsOf = (session: Session, build: BundleBuild): BlobRef[] => build.parts.map(({ no }) => partBlob(opened(session).db, build.id, no))
