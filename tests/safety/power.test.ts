import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBlobStore, listBlobs, putBlob, readBlobBytes, sweepBlobs } from '../../db/vault/blobs'
import { openDisk } from '../../db/vault/disk'
import { readHead, writeHead } from '../../db/vault/head'
import { createHeader, unlockHeader, withNewPassphrase } from '../../db/vault/header'
import { unlockVaultHeader, writeHeader } from '../../db/vault/header-file'
import { deriveKeys, type VaultKeys } from '../../db/vault/keys'
import { AppError } from '../../electron/shared/errors'
import { testKdf, testPassphrase } from '../support/vault'
import { PowerCut, type DiskOp, type Survival } from './crash-states'
import { recordTo, type Careless } from './recording-fs'
import { chanceOf, patience, rounds, runSeed, type Chance } from './scale'
import { memoryDir } from './tmpfs'

type Ack = { readonly blob: { readonly id: string; readonly bind: string; readonly sha256: string } } | { readonly head: number } | { readonly passphrase: string }
type Vault = { readonly keys: VaultKeys; readonly words: string; readonly ops: readonly DiskOp[] }

const newPassphrase = 'violet-harbour-thimble-oxygen-meadow-quartz'
const rootAt = (size: number): Buffer => createHash('sha256').update(String(size)).digest()

/** Makes the vault's files, without the database: header, three papers (one twice), heads, a change of passphrase. */
async function record(careless: Careless | null, chance: Chance): Promise<Vault> {
  const dir = join(memoryDir(), 'practice.sheaf')
  mkdirSync(dir)
  const ops: DiskOp[] = []
  const disk = openDisk(recordTo(ops, dir, careless))
  const tell = (ack: Ack): void => void ops.push({ op: 'ack', line: JSON.stringify(ack) })
  const header = await createHeader({ passphrase: testPassphrase, kdf: testKdf, createdOn: '2024-09-10' })
  const keys = deriveKeys(header.master, header.vaultId)
  const store = openBlobStore({ dir, keys, disk })
  writeHead(dir, keys.head, { size: 0, root: rootAt(0), pageCount: 1 }, disk)
  writeHeader(dir, header.bytes, disk)
  tell({ passphrase: testPassphrase })
  const papers = [chance.bytes(100), chance.bytes(70_000), chance.bytes(3_000)]
  for (const [i, paper] of [...papers, papers[0]!].entries()) {
    const { blobId, bind, sha256 } = await putBlob(store, [paper], paper.length)
    // The record would be committed here, and names the blob from then on.
    tell({ blob: { id: blobId, bind, sha256 } })
    writeHead(dir, keys.head, { size: i + 1, root: rootAt(i + 1), pageCount: 1 }, disk)
    tell({ head: i + 1 })
  }
  writeHeader(dir, await withNewPassphrase(header.bytes, header.master, newPassphrase, testKdf), disk)
  tell({ passphrase: newPassphrase })
  return { keys, words: header.recoveryWords, ops }
}

/** Which passphrase is in the header, without spending a key derivation on every state: the copies are compared. */
async function headerProblem(dir: string, words: string): Promise<string[]> {
  try {
    const { bytes } = await unlockVaultHeader(dir, { kind: 'recovery', words })
    await unlockHeader(bytes, { kind: 'recovery', words })
    return []
  } catch (cause) {
    return [`header: ${cause instanceof AppError ? cause.code : String(cause)}`]
  }
}

/** What is wrong with a state; empty is good. Afterwards the store must take the same papers again. */
async function problems(dir: string, { keys, words }: Vault, acks: readonly Ack[]): Promise<string[]> {
  if (acks.length === 0) return []
  const wrong = await headerProblem(dir, words)
  const heads = acks.flatMap((ack) => ('head' in ack ? [ack.head] : []))
  const head = readHead(dir, keys.head)
  const least = Math.max(0, ...heads)
  if (head === null || head.size < least || !head.root.equals(rootAt(head.size))) wrong.push(`head: ${head?.size ?? 'none'}, ${least} acknowledged`)
  const blobs = acks.flatMap((ack) => ('blob' in ack ? [ack.blob] : []))
  const store = openBlobStore({ dir, keys })
  sweepBlobs(store, new Set(blobs.map(({ id }) => id)))
  for (const { id, bind, sha256 } of blobs) {
    const found = await readBlobBytes(store, id, bind).then((bytes) => createHash('sha256').update(bytes).digest('hex'), (cause: unknown) => String(cause))
    if (found !== sha256) wrong.push(`blob: ${found}`)
  }
  const stored = listBlobs(store)
  if (stored.length !== new Set(blobs.map(({ id }) => id)).size) wrong.push('orphan')
  return wrong
}

/** Goes through the recording and looks at several states at every point of it. */
async function enumerate(vault: Vault, states: number, chance: Chance): Promise<{ states: number; wrong: string[] }> {
  const out = join(memoryDir(), 'state')
  const cut = new PowerCut()
  const perPoint = Math.max(2, Math.round(states / vault.ops.length))
  const wrong: string[] = []
  let looked = 0
  for (const [k, op] of vault.ops.entries()) {
    cut.play(op)
    const acks = cut.acknowledged.map((line) => JSON.parse(line) as Ack)
    for (let i = 0; i < perPoint; i++) {
      const survival: Survival = i === 0 ? 'none' : i === 1 ? 'all' : 'chance'
      cut.materialise(out, survival, chance)
      looked++
      wrong.push(...(await problems(out, vault, acks)).map((problem) => `after ${k} (${survival}): ${problem}`))
    }
  }
  return { states: looked, wrong }
}

test('wherever the power is cut, every stored paper, head and header that was acknowledged is there', { timeout: patience(300_000) }, async () => {
  const seed = runSeed('power cut, files')
  const chance = chanceOf(seed)
  const vault = await record(null, chance)
  const { states, wrong } = await enumerate(vault, rounds(400, 50_000), chance)
  expect(wrong, `seed ${seed}`).toEqual([])
  expect(states).toBeGreaterThan(300)
})

test.each([
  ['files', /blob|header/],
  ['folders', /blob|header/],
  ['head', /head/],
] as const)('control: a build that does not sync its %s loses something in some state', { timeout: patience(300_000) }, async (skipsSyncOf, sign) => {
  const seed = runSeed(`power cut, no sync of ${skipsSyncOf}`)
  const chance = chanceOf(seed)
  const { wrong } = await enumerate(await record({ skipsSyncOf }, chance), 300, chance)
  expect(wrong.filter((problem) => sign.test(problem)).length, `seed ${seed}`).toBeGreaterThan(0)
})
