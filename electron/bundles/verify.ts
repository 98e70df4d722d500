/** Holds a file against the manifest of a bundle, and says which pages were altered where it is not the one that was built. */
import { createHash } from 'node:crypto'
import { lookAtPdf } from '../parser/look-run'
import { BundleManifest } from '../shared/bundle-manifest'
import { AppError } from '../shared/errors'

export type BundleProblem =
  /** The manifest is none, or was damaged. */
  | { readonly code: 'manifest.invalid' }
  /** The file is no PDF that can be read. */
  | { readonly code: 'file.unreadable' }
  /** The bytes differ, though every page shows what it showed: what stands around the pages was changed. */
  | { readonly code: 'file.changed' }
  /** These pages (as printed) show something else; so many are missing, or came on top. */
  | { readonly code: 'pages.changed'; readonly labels: readonly string[]; readonly missing: number; readonly extra: number }
  /** Hardly a page is of this bundle. */
  | { readonly code: 'file.other' }

export type BundleVerdict = { readonly part: number | null; readonly problems: readonly BundleProblem[] }

export type FileToVerify = { readonly byteLength: number; readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

/** `problems` is empty exactly when the file is part `part`, byte for byte. `manifest` is what was read from a file, parsed as JSON. */
export async function verifyBundleFile(manifest: unknown, file: FileToVerify, { parserPath }: { readonly parserPath: string }): Promise<BundleVerdict> {
  const read = BundleManifest.safeParse(manifest)
  if (!read.success) return { part: null, problems: [{ code: 'manifest.invalid' }] }
  const sum = createHash('sha256')
  for await (const chunk of file.chunks()) sum.update(chunk)
  const sha256 = sum.digest('hex')
  const same = read.data.parts.find((part) => part.sha256 === sha256)
  if (same !== undefined) return { part: same.no, problems: [] }
  const digests = await digestsOf(file, parserPath)
  return digests === null ? { part: null, problems: [{ code: 'file.unreadable' }] } : compared(read.data, digests)
}

async function digestsOf({ byteLength, chunks }: FileToVerify, parserPath: string): Promise<readonly string[] | null> {
  try {
    return (await lookAtPdf({ parserPath, byteLength, chunks: chunks(), wantsFile: true })).file?.digests ?? null
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable') return null
    throw error
  }
}

function compared({ parts }: BundleManifest, found: readonly string[]): BundleVerdict {
  const ranked = parts.map((part) => ({ part, same: part.pageDigests.filter((digest) => found.includes(digest)).length })).toSorted((a, b) => b.same - a.same)
  const [best] = ranked
  if (best === undefined || best.same === 0) return { part: null, problems: [{ code: 'file.other' }] }
  const { pageDigests, no, firstLabel } = best.part
  const first = /^\d+$/.test(firstLabel) ? Number(firstLabel) : 1
  const kept = new Set(found)
  const original = new Set(pageDigests)
  const changed = pageDigests.flatMap((digest, at) => (kept.has(digest) ? [] : [String(first + at)]))
  const foreign = found.filter((digest) => !original.has(digest)).length
  const missing = Math.max(0, changed.length - foreign)
  const extra = Math.max(0, foreign - changed.length)
  const isMoved = changed.length === 0 && extra === 0 && found.join() !== pageDigests.join()
  if (changed.length > 0 || extra > 0 || isMoved) return { part: no, problems: [{ code: 'pages.changed', labels: isMoved ? pageDigests.flatMap((digest, at) => (found[at] === digest ? [] : [String(first + at)])) : changed, missing, extra }] }
  return { part: no, problems: [{ code: 'file.changed' }] }
}
