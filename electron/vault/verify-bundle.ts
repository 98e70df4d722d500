/** A bundle against the manifest that left with it, wherever one of the two was pointed at. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { verifyBundleFile, type BundleProblem } from '../bundles/verify'
import { fileChunks } from '../checker/bag-source'
import type { Findings } from '../checker/findings'
import { BundleManifest } from '../shared/bundle-manifest'
import type { PrintedRoot } from '../shared/contract/verify'

const mostBytes = 64 * 1024 * 1024

/** The manifest in a file, or null where it is none. */
function manifestAt(path: string): BundleManifest | null {
  if (!existsSync(path) || !statSync(path).isFile() || statSync(path).size > mostBytes) return null
  try {
    const read = BundleManifest.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** A manifest that was pointed at, or the one beside a PDF. */
export function manifestFor(path: string): { readonly manifest: BundleManifest; readonly path: string } | null {
  const own = path.toLowerCase().endsWith('.json') ? path : path.replace(/(-(certificate|part-?\d+|\d+))?\.pdf$/i, '-manifest.json')
  const manifest = own === path && !path.toLowerCase().endsWith('.json') ? null : manifestAt(own)
  return manifest === null ? null : { manifest, path: own }
}

/** Where a part's file is expected: under the name it was given, or the manifest's own. */
const partPath = (folder: string, manifestPath: string, fileName: string): string | null =>
  [join(folder, basename(fileName)), manifestPath.replace(/-manifest\.json$/i, '.pdf')].find((path) => existsSync(path) && statSync(path).isFile()) ?? null

function tell(findings: Findings, where: string, problem: BundleProblem): void {
  if (problem.code === 'pages.changed') {
    const more = [problem.missing > 0 ? `-${problem.missing}` : '', problem.extra > 0 ? `+${problem.extra}` : ''].filter((part) => part !== '')
    findings.add('bad', 'bundle.pages', where, [problem.labels.join(', '), ...more].filter((part) => part !== '').join('; '))
  } else findings.add('bad', problem.code === 'file.other' ? 'bundle.other' : problem.code === 'file.unreadable' ? 'bundle.unreadable' : 'bundle.changed', where)
}

async function holdPart(manifest: BundleManifest, path: string, parserPath: string, findings: Findings): Promise<void> {
  const { problems } = await verifyBundleFile(manifest, { byteLength: statSync(path).size, chunks: () => fileChunks(path) }, { parserPath })
  if (problems.length === 0) findings.add('ok', 'bundle.ok', basename(path))
  for (const problem of problems) tell(findings, basename(path), problem)
}

/** Holds the parts against the manifest: the one that was pointed at, or all of them. Roots on paper are held against what it states. */
export async function holdBundle(pointedAt: string, { manifest, path }: { readonly manifest: BundleManifest; readonly path: string }, printed: PrintedRoot | null, parserPath: string, findings: Findings): Promise<void> {
  if (pointedAt !== path) await holdPart(manifest, pointedAt, parserPath, findings)
  else {
    for (const { fileName } of manifest.parts) {
      const part = partPath(dirname(path), path, fileName)
      if (part === null) findings.add('bad', 'bundle.missing', fileName)
      else await holdPart(manifest, part, parserPath, findings)
    }
  }
  if (printed !== null && printed.size === manifest.journal.size) {
    const isSame = printed.root === manifest.journal.root
    findings.add(isSame ? 'ok' : 'bad', isSame ? 'root.ok' : 'root.differs', basename(path), `${printed.size} ${printed.root}`)
  }
}
