/** Checks a bag by RFC 8493 and its predecessors: complete, valid, and safe to be unpacked anywhere. */
import { createHash } from 'node:crypto'
import type { BagFile, BagSource } from './bag-source'
import { readSmall } from './bag-source'
import { digestLengths, readBagInfo, readDeclaration, readFetch, readManifest, systemFile, weakAlgorithms, type Declaration } from './bag-text'
import type { Findings } from './findings'

const textLimit = 256 * 1024 * 1024

type Manifest = { readonly name: string; readonly kind: 'payload' | 'tag'; readonly algorithm: string; readonly listed: ReadonlyMap<string, string> }

/** Digests of one file by algorithm, hex. */
export type Digests = Readonly<Record<string, string>>

/** What the check read on its way: every digest it made, and the metadata. */
export type BagRead = { readonly declaration: Declaration; readonly info: readonly (readonly [string, string])[]; readonly digests: ReadonlyMap<string, Digests>; readonly payload: readonly BagFile[] }

/** Files that may stand beside the tag manifests that they are about. */
const aboutManifests = /^(tagmanifest-[a-z0-9]+\.txt(\.sig|\.tsr|\.ots)?|signer\.pub)$/

async function digestsOf(file: BagFile, algorithms: readonly string[]): Promise<Digests> {
  const sums = algorithms.map((name) => [name, createHash(name)] as const)
  for await (const chunk of file.chunks()) for (const [, sum] of sums) sum.update(chunk)
  return Object.fromEntries(sums.map(([name, sum]) => [name, sum.digest('hex')]))
}

async function manifestsOf(source: BagSource, declaration: Declaration, findings: Findings): Promise<Manifest[]> {
  const manifests: Manifest[] = []
  for (const name of [...source.files.keys()].toSorted()) {
    const match = /^(tag)?manifest-([^/]+)\.txt$/.exec(name)
    if (match === null) continue
    const algorithm = (match[2] ?? '').toLowerCase().replaceAll('-', '')
    if (digestLengths[algorithm] === undefined) {
      findings.add('bad', 'bag.algorithm', name, match[2] ?? '')
      continue
    }
    if (weakAlgorithms.has(algorithm)) findings.add('warn', 'bag.weakAlgorithm', name, algorithm)
    const kind = match[1] === undefined ? 'payload' : 'tag'
    const text = await readText(source, name, declaration, findings)
    if (text !== null) manifests.push({ name, kind, algorithm, listed: readManifest(text, { name, algorithm, kind, version: declaration.version }, findings) })
  }
  if (!manifests.some(({ kind }) => kind === 'payload')) findings.add('bad', 'bag.noManifest')
  return manifests
}

async function readText(source: BagSource, name: string, declaration: Declaration, findings: Findings): Promise<string | null> {
  try {
    const bytes = await readSmall(source, name, textLimit)
    return bytes === null ? null : declaration.decode(bytes)
  } catch {
    findings.add('bad', 'bag.encoding', name)
    return null
  }
}

/** One spelling for names that some systems hold for the same. */
const folded = (path: string): string => path.normalize('NFC').toLocaleLowerCase('en')

type Look = { readonly source: BagSource; readonly declaration: Declaration; readonly manifests: readonly Manifest[]; readonly findings: Findings }

/** Hashes every file once and holds it against every manifest that lists it. */
async function holdFiles({ source, manifests, findings }: Look): Promise<Map<string, Digests>> {
  const made = new Map<string, Digests>()
  const algorithmsOf = (path: string): string[] => [...new Set(manifests.filter(({ listed }) => listed.has(path)).map(({ algorithm }) => algorithm))]
  const ofUse = ['sha256', 'sha512']
  for (const file of source.files.values()) {
    const wanted = [...new Set([...algorithmsOf(file.path), ...(file.path.startsWith('data/') ? ofUse : [])])]
    if (wanted.length === 0) continue
    try {
      made.set(file.path, await digestsOf(file, wanted))
    } catch {
      findings.add('bad', file.path.startsWith('data/') ? 'file.changed' : 'tag.changed', file.path)
    }
  }
  for (const kind of ['payload', 'tag'] as const) blame(manifests.filter((one) => one.kind === kind), made, findings)
  return made
}

/** Tells for each digest that is wrong whether the file was changed, or the one manifest that the others contradict. */
function blame(manifests: readonly Manifest[], made: ReadonlyMap<string, Digests>, findings: Findings): void {
  for (const path of new Set(manifests.flatMap(({ listed }) => [...listed.keys()]))) {
    const found = made.get(path)
    if (found === undefined) continue
    const listing = manifests.filter(({ listed }) => listed.has(path))
    const wrong = listing.filter(({ algorithm, listed }) => found[algorithm] !== listed.get(path))
    if (wrong.length === 0) continue
    if (wrong.length === listing.length) findings.add('bad', changedCode(path, listing[0]?.kind ?? 'payload'), path, wrong.map(({ name }) => name).join(', '))
    else for (const { name } of wrong) findings.add('bad', 'manifest.changed', name, path)
  }
}

function changedCode(path: string, kind: 'payload' | 'tag'): 'file.changed' | 'manifest.changed' | 'tag.changed' {
  if (kind === 'payload') return 'file.changed'
  return /^(tag)?manifest-/.test(path) ? 'manifest.changed' : 'tag.changed'
}

/** Listed files that are not there. Another spelling of the name with the listed content is only told. */
function holdListed({ source, manifests, findings }: Look, made: ReadonlyMap<string, Digests>, fetched: ReadonlySet<string>): void {
  const spellings = new Map([...source.files.keys()].map((path) => [folded(path), path]))
  const seen = new Set<string>()
  for (const { kind, algorithm, listed } of manifests) {
    for (const [path, digest] of listed) {
      if (source.files.has(path) || seen.has(path)) continue
      seen.add(path)
      const other = spellings.get(folded(path))
      if (other !== undefined && made.get(other)?.[algorithm] === digest) findings.add('warn', 'bag.spelling', path, other)
      else if (systemFile.test(path)) findings.add('warn', 'bag.systemFile', path)
      else if (fetched.has(path)) findings.add('bad', 'bag.fetch', path)
      else findings.add('bad', kind === 'payload' ? 'file.missing' : 'tag.missing', path)
    }
  }
}

/** Files that are there and that a manifest should list. */
function holdUnlisted({ source, declaration, manifests, findings }: Look): void {
  const payloadManifests = manifests.filter(({ kind }) => kind === 'payload')
  const tagManifests = manifests.filter(({ kind }) => kind === 'tag')
  for (const path of source.files.keys()) {
    if (path.startsWith('data/')) {
      const lacking = payloadManifests.filter(({ listed }) => !listed.has(path))
      if (lacking.length === payloadManifests.length) findings.add('bad', 'file.added', path)
      else if (declaration.version >= 1) for (const { name } of lacking) findings.add('bad', 'file.unlisted', path, name)
    } else if (tagManifests.length > 0 && !aboutManifests.test(path) && !tagManifests.some(({ listed }) => listed.has(path))) {
      findings.add('warn', 'tag.unlisted', path)
    }
  }
  const known = new Map<string, string>()
  for (const path of [...new Set([...source.files.keys(), ...payloadManifests.flatMap(({ listed }) => [...listed.keys()])])].toSorted().toReversed()) {
    const before = known.get(folded(path))
    if (before !== undefined && before !== path) findings.add('warn', 'bag.spelling', path, before)
    known.set(folded(path), path)
  }
}

function holdOxum(info: readonly (readonly [string, string])[], payload: readonly BagFile[], findings: Findings): void {
  const oxum = info.find(([label]) => label.toLowerCase() === 'payload-oxum')?.[1]
  if (oxum === undefined) return
  const found = `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`
  // Where the system's own litter was listed and is gone, the figure cannot be right.
  const litterIsGone = findings.all().some(({ code }) => code === 'bag.systemFile')
  if (oxum !== found) findings.add(litterIsGone ? 'warn' : 'bad', 'bag.oxum', 'bag-info.txt', `${oxum} / ${found}`)
}

/** Checks one bag. Null when it is so little a bag that nothing else can be asked of it; the findings say why. */
export async function checkBag(source: BagSource, findings: Findings): Promise<BagRead | null> {
  const declaration = readDeclaration(await readSmall(source, 'bagit.txt', 10_000).catch(() => null), findings)
  if (declaration === null) return null
  if (!source.folders.has('data') && ![...source.files.keys()].some((path) => path.startsWith('data/'))) findings.add('bad', 'bag.folder', 'data')
  const manifests = await manifestsOf(source, declaration, findings)
  const look: Look = { source, declaration, manifests, findings }
  const infoText = await readText(source, 'bag-info.txt', declaration, findings)
  const info = infoText === null ? [] : readBagInfo(infoText, findings)
  const fetchText = await readText(source, 'fetch.txt', declaration, findings)
  const fetched = fetchText === null ? [] : readFetch(fetchText, declaration.version, findings)
  if (fetchText !== null) findings.add('warn', 'bag.fetch', 'fetch.txt')
  const made = await holdFiles(look)
  holdListed(look, made, new Set(fetched))
  holdUnlisted(look)
  const payload = [...source.files.values()].filter(({ path }) => path.startsWith('data/'))
  holdOxum(info, payload, findings)
  return { declaration, info, digests: made, payload }
}
