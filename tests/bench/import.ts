import { execFileSync } from 'node:child_process'
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compare, median, timed, type Effort, type Figure } from './figure'
import { film, jpeg, makeFiles, scan, text, type FileKind } from './import-files'
import { inScratch, makeVault, type BenchVault } from './scratch'

type Batch = { readonly kind: FileKind; readonly count: number; readonly byteLength: number; readonly goal: number | null }

const batches = (isShort: boolean): readonly Batch[] =>
  isShort
    ? [{ kind: text, count: 3, byteLength: 64_000, goal: 1 }]
    : [
        { kind: text, count: 200, byteLength: 64_000, goal: 1 },
        { kind: jpeg, count: 60, byteLength: 2_000_000, goal: 1 },
        { kind: scan, count: 8, byteLength: 40_000_000, goal: 1 },
        { kind: film, count: 8, byteLength: 40_000_000, goal: 1 },
      ]

/** Imports through the contract, each file to its end: stored and synced, read by a parser process, journaled, head written. */
async function importAll({ call, matterId }: BenchVault, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const { status } = await call('documents.importFile', { matterId, path, about: {} })
    if (status === 'duplicate') throw new Error('the files of the bench are not distinct')
  }
}

type Cost = { readonly plain: number; readonly synced: number }

/**
 * What a person would do without us: one `age` process a file. It leaves the bytes in the page cache; what it would
 * take to be as safe from a power cut, a sync of each file and of its folder, is counted apart.
 */
function encryptAll(recipient: string, paths: readonly string[], outDir: string): Cost {
  let [plain, synced] = [0, 0]
  paths.forEach((path, i) => {
    const out = join(outDir, `${i}.age`)
    const startedAt = performance.now()
    execFileSync('age', ['-r', recipient, '-o', out, path], { stdio: 'ignore' })
    plain += performance.now() - startedAt
    for (const target of [out, outDir]) syncPath(target)
    synced += performance.now() - startedAt
  })
  return { plain, synced }
}

function syncPath(path: string): void {
  const fd = openSync(path, 'r')
  fsyncSync(fd)
  closeSync(fd)
}

async function measure(batch: Batch, vault: BenchVault, dir: string, rounds: number): Promise<Figure[]> {
  const recipient = vault.session.vault!.blobs.keys.blobIdentity.recipient
  const filesDir = join(dir, 'files')
  const outDir = join(dir, 'age')
  let paths: string[] = []
  let bytes = 0
  // Both sides get the same files, fresh every round: a file is never imported twice.
  const fresh = (): void => {
    for (const path of [filesDir, outDir]) {
      rmSync(path, { recursive: true, force: true })
      mkdirSync(path)
    }
    paths = makeFiles(filesDir, batch.kind, batch.count, batch.byteLength)
    bytes = batch.count * batch.byteLength
    // What making the files left to be written must not fall on whoever comes first.
    execFileSync('sync')
  }
  let made = -1
  const ready = (round: number): void => {
    if (made !== round) fresh()
    made = round
  }
  const costs: Cost[] = []
  const ours: number[] = []
  const compared = await compare(
    rounds,
    async (round) => {
      ready(round)
      ours[round] = await timed(() => importAll(vault, paths))
      return ours[round]
    },
    (round) => {
      ready(round)
      costs[round] = encryptAll(recipient, paths, outDir)
      return costs[round].plain
    },
  )
  const synced = median(costs.map((cost) => cost.synced))
  const rate = (ms: number): string => (bytes / 1e6 / (ms / 1000)).toFixed(1)
  const shared = { ours: compared.ours, unit: 'ms', size: `${batch.count} ${batch.kind.name} of ${batch.byteLength >= 1e6 ? `${batch.byteLength / 1e6} MB` : `${batch.byteLength / 1e3} kB`}` } as const
  return [
    {
      what: 'import', ...shared, ...compared, referenceName: 'age, a process a file', goal: batch.goal,
      note: `${rate(compared.ours)} MB/s against ${rate(compared.reference)} MB/s; age syncs nothing to disk and reads nothing`,
    },
    {
      what: 'import, each file synced by both', ...shared, reference: synced, ratio: median(costs.map((cost, round) => ours[round]! / cost.synced)),
      referenceName: 'age and fsync', goal: null, note: `${rate(synced)} MB/s`,
    },
  ]
}

/** Import into a vault, with everything that belongs to it, against the `age` command on the same files. */
export const importFigures = ({ isShort, rounds }: Effort): Promise<Figure[]> =>
  inScratch(async (dir) => {
    const vault = await makeVault(dir)
    try {
      const figures: Figure[] = []
      for (const batch of batches(isShort)) figures.push(...(await measure(batch, vault, dir, Math.min(rounds, 3))))
      return figures
    } finally {
      vault.close()
    }
  })
