import { appendFileSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { readSettings, requiredSettings } from '../../db/database'
import { journalHead, write } from '../../db/journal'
import { createVault, openVault } from '../../db/open'
import { putProfile, readProfile } from '../../db/repos/packets'
import { openTestVault, tempDir, testClock, testPassphrase } from '../support/vault'

const secret = { kind: 'passphrase', text: testPassphrase } as const
const aProfile = (fullName: string) => ({
  fullName, fullNameRu: '', capacity: 'lawyer' as const, barBody: '', registerNo: '', certificateNo: '', postalAddress: '', phone: '', email: '',
})
const deed = { actor: 'Counsel', action: 'profile.save' }

test('a vault is made, opened with passphrase or recovery key, and keeps what was written', async () => {
  const { dir, recoveryWords, around, ...vault } = await openTestVault()
  write(vault, deed, (tx) => putProfile(tx, aProfile('A. Advocate')))
  const head = journalHead(vault.db)
  vault.close()

  const again = await openVault(dir, { kind: 'recovery', words: recoveryWords }, around)
  expect([readProfile(again.db).fullName, journalHead(again.db), again.openedBy]).toEqual(['A. Advocate', head, 'recovery'])
  again.close()
})

test('what a creation that was killed midway left beside the vault goes with the next one, and nothing else does', async () => {
  const parent = tempDir()
  const [abandoned, young, foreign] = ['.mine.sheaf.0123456789ab.partial', '.mine.sheaf.ba9876543210.partial', '.other.sheaf.0123456789ab.partial'].map((name) => join(parent, name))
  for (const path of [abandoned!, young!, foreign!]) mkdirSync(join(path, 'blobs'), { recursive: true })
  const hourAgo = new Date(Date.now() - 3_600_000)
  for (const path of [abandoned!, foreign!]) utimesSync(path, hourAgo, hourAgo)
  await createVault(join(parent, 'mine.sheaf'), testPassphrase, testClock())
  expect([abandoned!, young!, foreign!].map((path) => existsSync(path))).toEqual([false, true, true])
})

test('every database setting is made and read back, at the first and at the second opening', async () => {
  const { dir, around, ...vault } = await openTestVault()
  expect(readSettings(vault.db)).toEqual(requiredSettings)
  vault.close()
  const again = await openVault(dir, secret, around)
  expect(readSettings(again.db)).toEqual(requiredSettings)
  again.close()
})

test('a wrong passphrase is refused with one message and changes no file', async () => {
  const { dir, around, ...vault } = await openTestVault()
  vault.close()
  const before = snapshotOf(dir)
  await expect(openVault(dir, { kind: 'passphrase', text: 'not this one' }, around)).rejects.toMatchObject({ code: 'wrong_secret' })
  expect(snapshotOf(dir)).toEqual(before)
})

test('a plaintext database put in place is refused', async () => {
  const { dir, around, ...vault } = await openTestVault()
  vault.close()
  writeFileSync(join(dir, 'vault.db'), '')
  const plain = new Database(join(dir, 'vault.db'))
  plain.exec('CREATE TABLE t (x)')
  plain.close()
  await expect(openVault(dir, secret, around)).rejects.toMatchObject({ code: 'vault_plaintext' })
})

test('a damaged database is refused as damaged', async () => {
  const { dir, around, ...vault } = await openTestVault()
  vault.close()
  const bytes = readFileSync(join(dir, 'vault.db'))
  bytes[100] = bytes[100]! ^ 1
  writeFileSync(join(dir, 'vault.db'), bytes)
  await expect(openVault(dir, secret, around)).rejects.toMatchObject({ code: 'vault_damaged' })
})

test('a damaged header opens from its second copy and is mended', async () => {
  const { dir, around, ...vault } = await openTestVault()
  vault.close()
  const header = join(dir, 'vault.hdr')
  writeFileSync(header, readFileSync(header).fill(0, 0, 64))
  const again = await openVault(dir, secret, around)
  expect(again.usedBackupHeader).toBe(true)
  again.close()
  expect(readFileSync(header)).toEqual(readFileSync(join(dir, 'vault.hdr.bak')))
})

test('both header copies damaged is said as such', async () => {
  const { dir, around, ...vault } = await openTestVault()
  vault.close()
  for (const name of ['vault.hdr', 'vault.hdr.bak']) writeFileSync(join(dir, name), Buffer.alloc(2048))
  await expect(openVault(dir, secret, around)).rejects.toMatchObject({ code: 'header_damaged' })
})

test('a vault written by a newer app is refused untouched', async () => {
  const { dir, around, ...vault } = await openTestVault()
  vault.db.pragma('user_version = 99')
  vault.close()
  await expect(openVault(dir, secret, around)).rejects.toMatchObject({ code: 'vault_newer' })
})

test('a second opening of the same vault is refused while the first works on', async () => {
  const { dir, around, ...vault } = await openTestVault()
  await expect(openVault(dir, secret, around)).rejects.toMatchObject({ code: 'vault_in_use' })
  write(vault, deed, (tx) => putProfile(tx, aProfile('Still here')))
  expect(readProfile(vault.db).fullName).toBe('Still here')
})

test('a folder that holds something is not taken for a new vault', async () => {
  const dir = tempDir()
  writeFileSync(join(dir, 'letter.txt'), 'x')
  await expect(createVault(dir, testPassphrase, testClock())).rejects.toMatchObject({ code: 'vault_exists' })
  expect(readdirSync(dir)).toEqual(['letter.txt'])
})

test('a weak passphrase leaves nothing behind', async () => {
  const parent = tempDir()
  await expect(createVault(join(parent, 'v'), 'password1', testClock())).rejects.toMatchObject({ code: 'weak_passphrase' })
  expect(readdirSync(parent)).toEqual([])
})

test('an absent vault is said to be absent', async () => {
  await expect(openVault(join(tempDir(), 'none'), secret, testClock())).rejects.toMatchObject({ code: 'vault_missing' })
})

test('an older database under a newer head is refused, and so is a lost head', async () => {
  const { dir, around, ...vault } = await openTestVault()
  write(vault, deed, (tx) => putProfile(tx, aProfile('First')))
  vault.db.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(join(dir, 'vault.db'), join(dir, 'old.db'))
  write(vault, deed, (tx) => putProfile(tx, aProfile('Second')))
  vault.close()
  copyFileSync(join(dir, 'vault.db'), join(dir, 'new.db'))
  copyFileSync(join(dir, 'old.db'), join(dir, 'vault.db'))
  await expect(openVault(dir, secret, around)).rejects.toMatchObject({ code: 'vault_rolled_back', details: { saved: '2', found: '1' } })

  copyFileSync(join(dir, 'new.db'), join(dir, 'vault.db'))
  const control = await openVault(dir, secret, around)
  expect(readProfile(control.db).fullName).toBe('Second')
  control.close()
  for (const name of ['head.a', 'head.b']) writeFileSync(join(dir, name), Buffer.alloc(128))
  await expect(openVault(dir, secret, around)).rejects.toMatchObject({ code: 'vault_rolled_back' })
})

test('a damaged write-ahead log is seen, although SQLite itself calls the database whole', async () => {
  const { dir, around, ...vault } = await openTestVault()
  vault.db.pragma('wal_autocheckpoint = 0')
  vault.db.pragma('wal_checkpoint(TRUNCATE)')
  write(vault, deed, (tx) => putProfile(tx, aProfile('In the log')))
  const copy = join(tempDir(), 'copy')
  cpSync(dir, copy, { recursive: true })
  const wal = join(copy, 'vault.db-wal')
  expect(existsSync(wal)).toBe(true)

  const intact = join(tempDir(), 'intact')
  cpSync(copy, intact, { recursive: true })
  const control = await openVault(intact, secret, around)
  expect(readProfile(control.db).fullName).toBe('In the log')
  control.close()

  const bytes = readFileSync(wal)
  bytes[100] = bytes[100]! ^ 1
  writeFileSync(wal, bytes)
  await expect(openVault(copy, secret, around)).rejects.toMatchObject({ code: 'vault_rolled_back' })
})

test('a changed passphrase opens, the old one does not, and the recovery key still does', async () => {
  const { dir, around, recoveryWords, ...vault } = await openTestVault()
  await vault.changePassphrase(secret, 'violet-harbour-thimble-oxygen-meadow-quartz')
  vault.close()
  await expect(openVault(dir, secret, around)).rejects.toMatchObject({ code: 'wrong_secret' })
  for (const next of [
    { kind: 'passphrase', text: 'violet-harbour-thimble-oxygen-meadow-quartz' } as const,
    { kind: 'recovery', words: recoveryWords } as const,
  ]) {
    const again = await openVault(dir, next, around)
    again.close()
  }
})

test('no file of the vault holds a word that was written into it', async () => {
  const { dir, around: _, ...vault } = await openTestVault()
  const canary = 'Zolotoy-Kanareyka-4711'
  write(vault, deed, (tx) => putProfile(tx, aProfile(canary)))
  expect(filesWith(dir, canary)).toEqual([])
  vault.close()
  expect(filesWith(dir, canary)).toEqual([])
  appendFileSync(join(dir, 'planted.txt'), canary)
  expect(filesWith(dir, canary)).toEqual(['planted.txt'])
})

const allFiles = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .toSorted()

const filesWith = (dir: string, text: string): string[] =>
  allFiles(dir).filter((file) => readFileSync(join(dir, file)).includes(text))

const snapshotOf = (dir: string): Record<string, string> =>
  Object.fromEntries(allFiles(dir).map((file) => [file, readFileSync(join(dir, file)).toString('base64')]))
