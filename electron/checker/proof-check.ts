/** A proof about one document: its entry, the way from it to a root that somebody outside has, and on to the log as it is. */
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { isConsistent, leafHash, rootFromInclusion } from '../../db/merkle'
import type { BagSource } from './bag-source'
import { readSmall } from './bag-source'
import type { Digests } from './bagit'
import type { Findings } from './findings'
import { LogEntryObject } from './log-check'

const Hex32 = z.string().regex(/^[0-9a-f]{64}$/)
const Path = z.array(Hex32).max(64)

/** `data/proof.json`. Hashes are hex; `entry.seq - 1` is the leaf's index. */
export const ProofObject = z.strictObject({
  v: z.literal(1),
  document: z.strictObject({ id: z.string(), path: z.string().max(200), sha256: Hex32 }),
  entry: LogEntryObject,
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  leaf: Hex32,
  /** The tree that somebody outside has the root of, and the way to it. */
  anchor: z.strictObject({ size: z.int().min(1), root: Hex32, path: Path, where: z.string().max(500) }),
  /** The log when the proof was made (`checkpoint.txt`), and the way from the anchor to it. */
  log: z.strictObject({ size: z.int().min(1), root: Hex32, path: Path }),
})
export type ProofObject = z.output<typeof ProofObject>

export const proofPath = 'data/proof.json'
const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex')

/** Holds the proof against the document beside it. Null where the bag holds none. */
export async function checkProof(source: BagSource, digests: ReadonlyMap<string, Digests>, findings: Findings): Promise<ProofObject | null> {
  if (!source.files.has(proofPath)) return null
  const proof = await readProof(source)
  if (proof === null) {
    findings.add('bad', 'proof.text', proofPath)
    return null
  }
  const { document, entry, salt, leaf, anchor, log } = proof
  const before = findings.all().length
  if (digests.get(document.path)?.['sha256'] !== document.sha256) findings.add('bad', 'proof.document', document.path)
  const told = entry.changes.some(({ table, rowId, after }) => table === 'document' && rowId === document.id && after?.['sha256'] === document.sha256)
  if (!told) findings.add('bad', 'proof.document', proofPath, String(entry.seq))
  if (leafHash(bytesOf(salt), Buffer.from(canonicalize(entry) ?? '', 'utf8')).toString('hex') !== leaf) findings.add('bad', 'proof.entry', proofPath, String(entry.seq))
  const root = rootFromInclusion(bytesOf(leaf), entry.seq - 1, anchor.size, anchor.path.map(bytesOf))
  if (root?.toString('hex') !== anchor.root) findings.add('bad', 'proof.inclusion', proofPath, `${anchor.size} ${anchor.root}`)
  const later = { size: log.size, root: bytesOf(log.root) }
  if (!isConsistent({ size: anchor.size, root: bytesOf(anchor.root) }, later, log.path.map(bytesOf))) findings.add('bad', 'proof.consistency', proofPath, `${log.size} ${log.root}`)
  if (findings.all().length === before) findings.add('ok', 'proof.ok', document.path, `${anchor.size} ${anchor.root}`)
  return proof
}

async function readProof(source: BagSource): Promise<ProofObject | null> {
  try {
    const bytes = await readSmall(source, proofPath, 64 * 1024 * 1024)
    const parsed = ProofObject.safeParse(JSON.parse(bytes?.toString('utf8') ?? ''))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
