import { closeSync, cpSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordSnapshot } from '../../db/capture'
import { openDatabase } from '../../db/database'
import { openVault } from '../../db/open'
import { unlockVaultHeader } from '../../db/vault/header-file'
import { deriveKeys } from '../../db/vault/keys'
import { AppError } from '../../electron/shared/errors'
import { examine } from '../../electron/vault/doctor'
import { openTestSession, upload } from '../support/session'
import { testClock } from '../support/vault'
import { isLong, patience, runSeed } from './scale'
import { memoryDir } from './tmpfs'

/** A locked vault with a case, a paper, claims and things removed, and what opens its database. */
async function aWorkedVault(): Promise<{ dir: string; words: string; key: Uint8Array }> {
  const { call, session, recoveryWords, dir } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'The case' })
  const { document } = await upload(call, matterId, 'paper.txt', Buffer.from('He was placed in a cell for 5 days.'))
  for (let i = 0; i < 10; i++) {
    const event = await call('events.save', { matterId, kind: 'other', title: `event ${i}`, narrative: 'x'.repeat(500) })
    await call('claims.save', { matterId, eventId: event.id, field: 'what', strength: 'reported', documentId: document.id, quote: 'placed in a cell' })
    if (i % 3 === 0) await call('events.remove', { id: event.id })
  }
  session.vault?.close()
  session.vault = null
  const copy = join(memoryDir(), 'practice.sheaf')
  cpSync(dir, copy, { recursive: true, preserveTimestamps: true })
  const { master, vaultId } = await unlockVaultHeader(copy, { kind: 'recovery', words: recoveryWords })
  return { dir: copy, words: recoveryWords, key: deriveKeys(master, vaultId).database }
}

/** Everything that the database says, read to its last page; throws where SQLite finds damage. */
function contents(path: string, key: Uint8Array): string {
  const db = openDatabase(path, key)
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('integrity_check')
    const journal = ['journal_entry', 'journal_change', 'journal_state'].map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all())
    return JSON.stringify([recordSnapshot(db), journal])
  } finally {
    db.close()
  }
}

/** Runs `look` with one bit of the file at `offset` turned over. */
async function flipped<T>(path: string, original: Buffer, offset: number, look: () => T | Promise<T>): Promise<T> {
  const put = (byte: number): void => {
    const fd = openSync(path, 'r+')
    writeSync(fd, Uint8Array.of(byte), 0, 1, offset)
    closeSync(fd)
  }
  put(original[offset]! ^ (1 << offset % 8))
  try {
    return await look()
  } finally {
    put(original[offset]!)
  }
}

test('a flipped bit anywhere in the database is noticed, and wrong data is never returned', { timeout: patience(300_000) }, async () => {
  const seed = runSeed('byte flips')
  const { dir, key } = await aWorkedVault()
  const path = join(dir, 'vault.db')
  const original = readFileSync(path)
  const truth = contents(path, key)
  // A stride prime to the page size, so that over the pages every place of a page is met.
  const stride = isLong ? 1 : 151
  const seen = { noticed: 0, unnoticed: [] as number[], wrong: [] as number[] }
  for (let offset = seed % stride; offset < original.length; offset += stride) {
    const outcome = await flipped(path, original, offset, () => {
      try {
        return contents(path, key) === truth ? 'unnoticed' : 'wrong'
      } catch {
        return 'noticed'
      }
    })
    if (outcome === 'noticed') seen.noticed++
    else seen[outcome].push(offset)
  }
  expect(seen, `seed ${seed}`).toEqual({ noticed: Math.ceil((original.length - (seed % stride)) / stride), unnoticed: [], wrong: [] })
  // Control: unchanged again, it is read as before.
  expect([readFileSync(path).equals(original), contents(path, key) === truth]).toEqual([true, true])
})

test('a vault whose database has a flipped bit is refused at opening, or the check finds it', { timeout: patience(300_000) }, async () => {
  const seed = runSeed('byte flips, whole vault')
  const { dir, words } = await aWorkedVault()
  const path = join(dir, 'vault.db')
  const original = readFileSync(path)
  const stride = isLong ? 997 : 8_191
  const outcomes = new Set<string>()
  for (let offset = seed % stride; offset < original.length; offset += stride) {
    outcomes.add(await flipped(path, original, offset, async () => {
      try {
        const vault = await openVault(dir, { kind: 'recovery', words }, testClock('2030-01-01T00:00:00.000+03:00'))
        try {
          const bad = (await examine(vault, { readBlobs: false })).filter(({ state }) => state === 'bad')
          return bad.length > 0 ? 'found by the check' : `nothing noticed at ${offset}`
        } finally {
          vault.close()
        }
      } catch (cause) {
        return cause instanceof AppError ? cause.code : `${String(cause)} at ${offset}`
      }
    }))
  }
  expect([...outcomes].filter((outcome) => !['vault_damaged', 'vault_plaintext', 'found by the check'].includes(outcome)), `seed ${seed}`).toEqual([])
  expect(readFileSync(path).equals(original)).toBe(true)
  const control = await openVault(dir, { kind: 'recovery', words }, testClock('2030-01-01T00:00:00.000+03:00'))
  expect((await examine(control, { readBlobs: true })).filter(({ state }) => state === 'bad')).toEqual([])
  control.close()
})
