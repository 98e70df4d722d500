import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callsOf, type Call } from '../../electron/cli/session'
import { newSession, type Session } from '../../electron/vault/session'
import { kdfFloor } from '../../db/vault/header-format'
import { MatterId } from '../../electron/shared/contract/values'

export const repoRoot = process.cwd()
export const resourcesDir = join(repoRoot, 'resources')

/** Runs `work` in a temporary folder on the disk that the repository's `out/` is on, and removes it. */
export async function inScratch<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'sheaf-bench-'))
  try {
    return await work(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
  }
}

export const benchPassphrase = 'granite-lantern-orbit-velvet-cactus-marble'

export type BenchVault = { readonly session: Session; readonly call: Call; readonly matterId: MatterId; readonly recoveryWords: string; readonly close: () => void }

/** A real vault on disk, made as the app makes it but with the cheapest key derivation, and one case in it unless told otherwise. */
export async function makeVault(dir: string, { withCase = true }: { withCase?: boolean } = {}): Promise<BenchVault> {
  const paths = { vaultDir: join(dir, 'practice.sheaf'), rootDir: repoRoot, parserPath: join(repoRoot, 'out/parser.mjs') }
  const real = newSession(paths)
  const session: Session = { ...real, around: { ...real.around, kdf: kdfFloor } }
  const call = callsOf(session)
  const { recoveryWords } = await call('vault.create', { passphrase: benchPassphrase })
  const matterId = withCase ? (await call('matters.create', { title: 'Measured case', fileNo: '2031-14' })).id : MatterId.parse(session.newId())
  return { session, call, matterId, recoveryWords, close: () => session.vault?.close() }
}
