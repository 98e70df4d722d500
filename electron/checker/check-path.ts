import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { lstatSync, openSync, readSync, closeSync } from 'node:fs'
import type { BagFacts, CheckReport, PrintedRoot } from '../shared/contract/verify'
import { fileChunks, openBag, readSmall, type BagSource } from './bag-source'
import { checkBag, type BagRead } from './bagit'
import { fingerprintOf, isSignedBy, publicKeyOfPem, readCheckpoint } from './checkpoint'
import { newFindings, reportOf, type Findings } from './findings'
import { checkLog, checkRecords, logPath, readRecords, type LogRead, type RowObject } from './log-check'
import { checkProof, type ProofObject } from './proof-check'
import { readOpenTimestamps } from './open-timestamps'
import { readTimestamp } from './timestamp'

export type PathJob = { readonly path: string; readonly printed: PrintedRoot | null; readonly fingerprint: string | null }

/** Our manifests have one form only; the first list of tag files, which nothing else covers, must say what the signed one says. */
async function checkForm(source: BagSource, findings: Findings): Promise<void> {
  const read = async (name: string): Promise<string> => (await readSmall(source, name, 64 * 1024 * 1024))?.toString('latin1') ?? ''
  const [short, signed] = [await read('tagmanifest-sha256.txt'), await read('tagmanifest-sha512.txt')]
  const pathsOf = (text: string): string => [...text.matchAll(/^[0-9a-f]+ {2}(.+)$/gm)].map(([, path]) => path).join('\n')
  if (!/^([0-9a-f]{64} {2}[A-Za-z0-9._/-]+\n)+$/.test(short) || pathsOf(short) !== pathsOf(signed)) findings.add('bad', 'manifest.changed', 'tagmanifest-sha256.txt')
}

/** The report, and what only a vault can go on from. */
export type PathAnswer = { readonly report: CheckReport; readonly sha256: string | null; readonly log: { readonly size: number; readonly root: string } | null }

type Maker = { readonly publicKey: Buffer | null; readonly fingerprint: string | null }
type Records = ReadonlyMap<string, ReadonlyMap<string, RowObject>>

/** Who signed the list of what is in the bag, and whether that is whom the reader expects. */
async function checkSignature(source: BagSource, expected: string | null, isOurs: boolean, findings: Findings): Promise<Maker> {
  const pem = await readSmall(source, 'signer.pub', 10_000)
  const signature = await readSmall(source, 'tagmanifest-sha512.txt.sig', 10_000)
  if (pem === null && signature === null) {
    if (isOurs || expected !== null) findings.add(expected === null ? 'warn' : 'bad', 'signature.missing')
    return { publicKey: null, fingerprint: null }
  }
  const publicKey = publicKeyOfPem(pem?.toString('latin1') ?? '')
  const signed = await readSmall(source, 'tagmanifest-sha512.txt', 64 * 1024 * 1024)
  if (publicKey === null || signature === null || signed === null || !isSignedBy(publicKey, signed, signature)) {
    findings.add('bad', 'signature.wrong', 'tagmanifest-sha512.txt.sig')
    return { publicKey, fingerprint: publicKey === null ? null : fingerprintOf(publicKey) }
  }
  const fingerprint = fingerprintOf(publicKey)
  findings.add('ok', 'signature.ok', 'tagmanifest-sha512.txt', fingerprint)
  if (expected !== null) findings.add(expected === fingerprint ? 'ok' : 'bad', expected === fingerprint ? 'signature.sameKey' : 'signature.otherKey', 'signer.pub', fingerprint)
  return { publicKey, fingerprint }
}

async function checkCheckpoint(source: BagSource, maker: Maker, head: { size: number; root: Buffer }, findings: Findings): Promise<void> {
  const text = await readSmall(source, 'data/checkpoint.txt', 10_000)
  if (text === null) return findings.add('bad', 'checkpoint.text', 'data/checkpoint.txt')
  const read = readCheckpoint(text.toString('utf8'), maker.publicKey)
  if (read === null) return findings.add('bad', 'checkpoint.text', 'data/checkpoint.txt')
  if (!read.isSigned) findings.add('bad', 'checkpoint.wrong', 'data/checkpoint.txt')
  if (read.checkpoint.size !== head.size) return findings.add('bad', 'log.size', logPath, `${head.size} / ${read.checkpoint.size}`)
  if (!read.checkpoint.root.equals(head.root)) return findings.add('bad', 'log.root', logPath, head.root.toString('hex'))
  if (read.isSigned) findings.add('ok', 'checkpoint.ok', 'data/checkpoint.txt', `${head.size} ${head.root.toString('hex')}`)
}

/** Roots that final papers carry, which must be roots of this log. */
const printedIn = (records: Records): { size: number; root: string; where: string }[] =>
  [...records].flatMap(([table, rows]) => [...rows.values()].flatMap((row) => {
    const [size, root] = [row['journal_size'], row['journal_root']]
    return typeof size === 'number' && typeof root === 'string' ? [{ size, root, where: `${table} ${row['number'] ?? row['id'] ?? ''}` }] : []
  }))

function holdRoots(log: LogRead, roots: readonly { size: number; root: string; where: string }[], findings: Findings): void {
  for (const { size, root, where } of roots) {
    const found = log.rootAt.get(size)?.toString('hex')
    if (found === root) findings.add('ok', 'root.ok', where, `${size} ${root}`)
    else findings.add('bad', size > log.size ? 'root.unknown' : 'root.differs', where, `${size} ${root}`)
  }
}

/** Originals and copies must be the files that their records name. */
async function checkOriginals(source: BagSource, records: Records, read: BagRead, findings: Findings): Promise<void> {
  const index = await readSmall(source, 'data/files.json', 256 * 1024 * 1024)
  if (index === null) return
  let rows: unknown
  try {
    rows = JSON.parse(index.toString('utf8'))
  } catch {
    return findings.add('bad', 'records.line', 'data/files.json')
  }
  if (!Array.isArray(rows)) return findings.add('bad', 'records.line', 'data/files.json')
  for (const row of rows as unknown[]) {
    if (row === null || typeof row !== 'object' || !('path' in row) || !('table' in row) || !('recordId' in row) || !('sha256Column' in row)) continue
    const path = String(row.path)
    const wanted = records.get(String(row.table))?.get(String(row.recordId))?.[String(row.sha256Column)]
    if (wanted !== undefined && read.digests.get(path)?.['sha256'] !== wanted) findings.add('bad', 'original.differs', path, String(wanted))
  }
}

/** Proofs of time that came along, against what they say they are about. */
async function checkTimes(records: Records, findings: Findings): Promise<void> {
  for (const row of records.get('time_proof')?.values() ?? []) {
    const [digest, token, nonce, id] = [String(row['digest']), String(row['token']), String(row['nonce']), String(row['id'])]
    const text = String(row['subject_text'])
    if (row['subject'] === 'checkpoint' && createHash('sha256').update(text, 'utf8').digest('hex') !== digest) findings.add('bad', 'time.text', id)
    if (token === '') continue
    const bytes = Buffer.from(token, 'base64')
    if (row['kind'] === 'rfc3161') {
      const read = await readTimestamp(bytes, { digest, nonce: nonce === '' ? null : nonce })
      if (read.ok) findings.add('ok', 'time.ok', id, `${read.facts.time} ${read.facts.authority}`)
      else findings.add('bad', 'time.wrong', id, read.fault)
      continue
    }
    const read = readOpenTimestamps(bytes, digest)
    if (!read.ok) findings.add('bad', 'time.wrong', id, read.fault)
    else if (read.facts.bitcoin.length > 0) findings.add('ok', 'time.attested', id, read.facts.bitcoin.map(({ height }) => height).join(', '))
    else findings.add('warn', 'time.pending', id)
  }
}

const kindOf = (info: readonly (readonly [string, string])[]): BagFacts['kind'] => {
  const label = info.find(([name]) => name === 'Sheaf-Contents')?.[1]
  return label === 'case' ? 'export' : label === 'archive' ? 'archive' : label === 'proof' ? 'proof' : 'foreign'
}

async function checkOurs(source: BagSource, read: BagRead, job: PathJob, findings: Findings): Promise<{ maker: Maker; log: LogRead | null; proof: ProofObject | null; kind: BagFacts['kind'] }> {
  const kind = kindOf(read.info)
  if (kind !== 'foreign') await checkForm(source, findings)
  const maker = await checkSignature(source, job.fingerprint, kind !== 'foreign', findings)
  const proof = await checkProof(source, read.digests, findings)
  if (proof !== null) {
    await checkCheckpoint(source, maker, { size: proof.log.size, root: Buffer.from(proof.log.root, 'hex') }, findings)
    holdProofRoot(proof, job.printed, findings)
  }
  // The sizes that are asked for stand in records that are read after the log: both are gone through once.
  const asked = printedIn(await recordsOnly(source))
  const log = await checkLog(source, [...asked.map(({ size }) => size), ...(job.printed === null ? [] : [job.printed.size])], findings)
  if (log === null && (kind === 'export' || kind === 'archive')) findings.add('bad', 'log.missing', logPath)
  if (log !== null) {
    await checkCheckpoint(source, maker, log, findings)
    const records = await checkRecords(source, log, findings)
    holdRoots(log, [...printedIn(records), ...(job.printed === null ? [] : [{ ...job.printed, where: 'printed' }])], findings)
    await checkOriginals(source, records, read, findings)
    await checkTimes(records, findings)
  }
  return { maker, log, proof, kind }
}

/** The records as they stand, for what they carry; what is wrong with them is told when they are held against the log. */
const recordsOnly = (source: BagSource): Promise<Records> => readRecords(source, newFindings())

function holdProofRoot(proof: ProofObject, printed: PrintedRoot | null, findings: Findings): void {
  if (printed === null) return
  const known = [proof.anchor, proof.log].find(({ size }) => size === printed.size)
  if (known === undefined) findings.add('bad', 'root.unknown', 'printed', `${printed.size} ${printed.root}`)
  else findings.add(known.root === printed.root ? 'ok' : 'bad', known.root === printed.root ? 'root.ok' : 'root.differs', 'printed', `${printed.size} ${printed.root}`)
}

async function checkBagAt(path: string, job: PathJob): Promise<PathAnswer | null> {
  const findings = newFindings()
  const source = openBag(path, findings)
  const isFolder = lstatSync(path).isDirectory()
  if (source === null || (!isFolder && !source.files.has('bagit.txt'))) {
    source?.close()
    // A zip that is no bag is a file like any other.
    return null
  }
  try {
    if (isFolder && source.files.size > 0 && !source.files.has('bagit.txt') && ![...source.files.keys()].some((name) => /^manifest-/.test(name))) findings.add('bad', 'bag.notABag')
    const read = await checkBag(source, findings)
    const bytes = [...source.files.values()].reduce((sum, { size }) => sum + size, 0)
    const nothing = { files: source.files.size, bytes, logSize: null, logRoot: null, withheld: 0, fingerprint: null }
    if (read === null) return { report: reportOf({ kind: 'foreign', ...nothing }, findings.all()), sha256: null, log: null }
    const { maker, log, proof, kind } = await checkOurs(source, read, job, findings)
    if (kind === 'foreign' && job.printed !== null) findings.add('bad', 'root.unknown', 'printed', `${job.printed.size} ${job.printed.root}`)
    const isWhole = !findings.has('bad')
    if (isWhole) findings.add('ok', 'bag.ok', null, String(source.files.size))
    if (isWhole && log !== null) findings.add('ok', 'log.ok', logPath, String(log.size))
    const head = log !== null ? { size: log.size, root: log.root.toString('hex') } : proof === null ? null : { size: proof.log.size, root: proof.log.root }
    const facts = { ...nothing, kind, logSize: head?.size ?? null, logRoot: head?.root ?? null, withheld: log?.withheld ?? 0, fingerprint: maker.fingerprint }
    return { report: reportOf(facts, findings.all()), sha256: null, log: head }
  } finally {
    source.close()
  }
}

/** A folder or zip that is to be a bag: also when one of its own files was pointed at. */
function bagFolderOf(path: string): string {
  const isInside = /^(bagit|bag-info|(tag)?manifest-[a-z0-9]+|fetch)\.txt(\.sig)?$/.test(basename(path))
  return isInside && !lstatSync(path).isDirectory() ? dirname(path) : path
}

function startsAsZip(path: string): boolean {
  const fd = openSync(path, 'r')
  try {
    const head = Buffer.alloc(4)
    return readSync(fd, head, 0, 4, 0) === 4 && head.readUInt32LE(0) === 0x04034b50
  } finally {
    closeSync(fd)
  }
}

/** Checks what stands at the path: a bag in a folder or zip, or else a single file, of which the hash is told. */
export async function checkPath(job: PathJob): Promise<PathAnswer> {
  const path = bagFolderOf(join(job.path))
  if (lstatSync(path).isDirectory() || startsAsZip(path)) {
    const answer = await checkBagAt(path, job)
    if (answer !== null) return answer
  }
  const sum = createHash('sha256')
  let bytes = 0
  for (const chunk of fileChunks(path)) {
    sum.update(chunk)
    bytes += chunk.length
  }
  const findings = newFindings()
  if (startsAsZipDamaged(path)) openBag(path, findings)?.close()
  const facts: BagFacts = { kind: 'file', files: 1, bytes, logSize: null, logRoot: null, withheld: 0, fingerprint: null }
  return { report: reportOf(facts, findings.all()), sha256: sum.digest('hex'), log: null }
}

/** A zip that cannot be read strictly is told as such, beside its hash. */
const startsAsZipDamaged = (path: string): boolean => path.toLowerCase().endsWith('.zip') && startsAsZip(path)
