import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createVault, openVault } from '../../db/open'
import { AppError } from '../../electron/shared/errors'
import { repoRoot, tempDir, testClock, testPassphrase } from '../support/vault'
import { bundleWorker, outputOf, startWorker } from './children'
import { smallDisk } from './tmpfs'

let worker = ''
beforeAll(async () => {
  worker = await bundleWorker()
})

const nobody = 65_534
const isRoot = process.getuid?.() === 0

/** Every file below a folder with its bytes and the time of its last change. */
const snapshot = (dir: string): unknown[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => [path, statSync(path).mtimeMs, statSync(path).isFile() ? readFileSync(path).toString('base64') : null])

const refusalOf = async (attempt: Promise<unknown>): Promise<{ code: string; message: string }> => {
  const cause = await attempt.then(() => null, (error: unknown) => error)
  return cause instanceof AppError ? { code: cause.code, message: cause.message } : { code: String(cause), message: '' }
}

test('a medium that cannot be written is said to be one, and nothing is written', { timeout: 300_000 }, async ({ annotate }) => {
  const disk = smallDisk(8)
  if (disk === null) return void (await annotate('mounting is refused here (not root): only permissions were tried'))
  const dir = join(disk.dir, 'practice.sheaf')
  const words = await createVault(dir, testPassphrase, testClock())
  const secret = { kind: 'recovery', words } as const
  disk.setReadOnly(true)
  const before = snapshot(disk.dir)
  const [open, create] = [await refusalOf(openVault(dir, secret, testClock())), await refusalOf(createVault(join(disk.dir, 'new.sheaf'), testPassphrase, testClock()))]
  expect([open.code, create.code]).toEqual(['vault_read_only', 'vault_read_only'])
  for (const { message } of [open, create]) expect(message).toMatch(/cannot be written.*Nothing was changed/)
  expect(snapshot(disk.dir)).toEqual(before)

  disk.setReadOnly(false)
  const control = await openVault(dir, secret, testClock())
  control.close()
})

/** Runs the product as a person without rights over files of another; returns the codes of opening and of making a vault. */
async function asAnotherPerson(base: string, words: string): Promise<string[]> {
  const job = { mode: 'use', dir: join(base, 'practice.sheaf'), rootDir: repoRoot, words, elsewhere: join(base, 'new.sheaf'), passphrase: testPassphrase } as const
  return JSON.parse(await outputOf(startWorker(worker, job, isRoot ? { uid: nobody, env: { NODE_COMPILE_CACHE: undefined } } : {}))) as string[]
}

function setRights(base: string, folders: number, files: number): void {
  for (const entry of readdirSync(base, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? folders : files)
  }
  chmodSync(base, folders)
}

test('files and folders that may only be read are said to be such, to a person without rights', { timeout: 300_000 }, async () => {
  const outer = tempDir()
  chmodSync(outer, 0o755)
  const base = join(outer, 'office')
  mkdirSync(base)
  const words = await createVault(join(base, 'practice.sheaf'), testPassphrase, testClock())
  if (isRoot) spawnSync('chown', ['-R', `${nobody}:${nobody}`, base])
  setRights(base, 0o555, 0o444)
  const before = snapshot(base)
  expect(await asAnotherPerson(base, words)).toEqual(['vault_read_only', 'vault_read_only'])
  expect(snapshot(base)).toEqual(before)

  setRights(base, 0o755, 0o644)
  expect(await asAnotherPerson(base, words)).toEqual(['open', 'made'])
})

test('a vault that may not even be read is refused with a code, not a crash', { timeout: 300_000 }, async () => {
  const outer = tempDir()
  chmodSync(outer, 0o755)
  const base = join(outer, 'office')
  mkdirSync(base)
  const words = await createVault(join(base, 'practice.sheaf'), testPassphrase, testClock())
  if (isRoot) spawnSync('chown', ['-R', `${nobody}:${nobody}`, base])
  setRights(base, 0o755, 0o000)
  const [opened] = await asAnotherPerson(base, words)
  expect(opened).toBe('refused')
  setRights(base, 0o755, 0o644)
})
