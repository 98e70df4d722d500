import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { captureChanges } from '../../db/capture'
import type { ReadDb } from '../../db/handles'
import type { Writable } from '../../db/journal'
import { loadMigrations, migrate } from '../../db/migrate'
import { createVault, openVault, type OpenVault, type Surroundings } from '../../db/open'

export const repoRoot = join(import.meta.dirname, '../..')
export const migrationsDir = join(repoRoot, 'db/migrations')
export const migrations = loadMigrations(migrationsDir)

/** The cheapest key derivation that a vault accepts, so that tests spend no more than they must. */
export const testKdf = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }

export const testPassphrase = 'granite-lantern-orbit-velvet-cactus-marble'

/** A clock that tests set: starts at `at` and moves one second at every look. */
export function testClock(at = '2024-09-10T09:00:00.000+03:00'): Surroundings {
  let looks = 0
  return {
    migrationsDir,
    kdf: testKdf,
    device: 'test-machine',
    now: () => {
      const instant = new Date(Date.parse(at) + 1000 * looks++)
      const local = new Date(instant.getTime() + 3 * 3_600_000).toISOString().replace('Z', '+03:00')
      return { at: local, monotonicMs: looks * 1000 }
    },
  }
}

/** An empty in-memory database at the latest schema with change capture, and the door to it; closed after the test. */
export function openTestDb(): Writable & { readonly db: ReadDb } {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  db.pragma('recursive_triggers = ON')
  onTestFinished(() => void db.close())
  migrate(db, migrations)
  captureChanges(db)
  return { db: db as ReadDb, source: testClock(), committed: () => undefined, disk: { poisoned: false } }
}

/** A temporary folder, removed after the test. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sheaf-test-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A real encrypted vault on disk, open; closed and removed after the test. */
export async function openTestVault(): Promise<OpenVault & { readonly recoveryWords: string; readonly around: Surroundings }> {
  const dir = join(tempDir(), 'practice.sheaf')
  const around = testClock()
  const recoveryWords = await createVault(dir, testPassphrase, around)
  const vault = await openVault(dir, { kind: 'passphrase', text: testPassphrase }, around)
  onTestFinished(() => vault.close())
  return { ...vault, recoveryWords, around }
}
