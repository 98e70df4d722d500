import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { journalHead } from '../../db/journal'
import { createVault, openVault } from '../../db/open'
import { callsOf, type Call } from '../../electron/cli/session'
import { AppError } from '../../electron/shared/errors'
import { examine } from '../../electron/vault/doctor'
import type { Session } from '../../electron/vault/session'
import { openTestSession, testSession, upload } from '../support/session'
import { testClock, testPassphrase } from '../support/vault'
import { smallDisk, type SmallDisk } from './tmpfs'

const refused = 'mounting is refused here (not root): a full disk was not tried'
const secret = { kind: 'passphrase', text: testPassphrase } as const
const newPassphrase = 'violet-harbour-thimble-oxygen-meadow-quartz'

const longPaper = Buffer.from('A line of a long paper.\n'.repeat(12_000))

type Place = { disk: SmallDisk; dir: string; session: Session; call: Call; matterId: string; documentId: string; recoveryWords: string }

/** An open vault with a case and a paper on a disk of its own; null where that cannot be had. */
async function vaultOnSmallDisk(): Promise<Place | null> {
  const disk = smallDisk(8)
  if (disk === null) return null
  const dir = join(disk.dir, 'practice.sheaf')
  const session = testSession(dir)
  const call = callsOf(session)
  const { recoveryWords } = await call('vault.create', { passphrase: testPassphrase })
  const { id: matterId } = await call('matters.create', { title: 'The case' })
  const { document } = await upload(call, matterId, 'kept.txt', Buffer.from('Kept before the disk was full.'))
  return { disk, dir, session, call, matterId, documentId: document.id, recoveryWords }
}

function lock(session: Session): void {
  session.vault?.close()
  session.vault = null
}

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(() => 'done', (cause: unknown) => (cause instanceof AppError ? cause.code : String(cause)))

/** Saves records until one is refused: pages that the log already has can still be written. Returns the code. */
async function saveUntilRefused(call: Call, matterId: string): Promise<{ code: string; saved: number }> {
  for (let saved = 0; saved < 2_000; saved++) {
    const code = await codeOf(call('events.save', { matterId: matterId as never, kind: 'other', title: `event ${saved}`, narrative: 'x'.repeat(20_000) }))
    if (code !== 'done') return { code, saved }
  }
  return { code: 'never refused', saved: 2_000 }
}

const isWhole = async (session: Session): Promise<string[]> =>
  (await examine(session.vault!, { readBlobs: true })).filter(({ state }) => state === 'bad').map(({ code }) => code)

const textOf = async (call: Call, documentId: string): Promise<string> =>
  Buffer.from((await call('documents.readChunk', { id: documentId as never, offset: 0, length: 1000 })).bytes).toString()

test('on a full disk every change is refused as such, nothing is half kept, and space brings everything back', { timeout: 300_000 }, async ({ annotate }) => {
  const place = await vaultOnSmallDisk()
  if (place === null) return void (await annotate(refused))
  const { disk, dir, session, call, matterId, documentId, recoveryWords } = place
  disk.fill()
  const { code, saved } = await saveUntilRefused(call, matterId)
  const headBefore = journalHead(session.vault!.db)
  expect({
    record: code,
    import: await codeOf(upload(call, matterId, 'new.txt', longPaper)),
    passphrase: await codeOf(call('vault.changePassphrase', { current: secret, passphrase: newPassphrase })),
    recoveryKey: await codeOf(call('vault.newRecoveryKey', { current: secret })),
    create: await codeOf(createVault(join(disk.dir, 'second.sheaf'), testPassphrase, testClock())),
  }).toEqual({ record: 'disk_full', import: 'disk_full', passphrase: 'disk_full', recoveryKey: 'disk_full', create: 'disk_full' })

  expect(journalHead(session.vault!.db)).toEqual(headBefore)
  expect((await call('events.chronology', { matterId: matterId as never, limit: 10_000 })).length).toBe(saved)
  expect((await call('documents.list', { matterId: matterId as never, limit: 10 })).length).toBe(1)
  expect([await isWhole(session), readdirSync(join(dir, 'tmp')), readdirSync(disk.dir).toSorted()]).toEqual([[], [], ['filler', 'practice.sheaf']])

  disk.free()
  const kept = await upload(call, matterId, 'new.txt', longPaper)
  expect(kept.status).toBe('imported')
  await call('vault.changePassphrase', { current: secret, passphrase: newPassphrase })
  lock(session)
  expect(await codeOf(call('vault.open', { secret }))).toBe('wrong_secret')
  expect(await codeOf(call('vault.open', { secret: { kind: 'recovery', words: recoveryWords } }))).toBe('done')
  expect([await isWhole(session), await textOf(call, documentId)]).toEqual([[], 'Kept before the disk was full.'])
})

test('a vault opens and is read while the disk is full, and can be locked there', { timeout: 300_000 }, async ({ annotate }) => {
  const place = await vaultOnSmallDisk()
  if (place === null) return void (await annotate(refused))
  const { disk, session, call, matterId } = place
  disk.fill()
  await saveUntilRefused(call, matterId)
  // Locking folds the log into a database that cannot grow.
  lock(session)
  disk.fill()

  expect(await codeOf(call('vault.open', { secret }))).toBe('done')
  expect((await call('documents.list', { matterId: matterId as never, limit: 10 })).map(({ title }) => title)).toEqual(['kept'])
  expect(await isWhole(session)).toEqual([])
  const before = (await call('events.chronology', { matterId: matterId as never, limit: 10_000 })).length
  lock(session)

  disk.free()
  expect(await codeOf(call('vault.open', { secret }))).toBe('done')
  expect(await codeOf(call('events.save', { matterId: matterId as never, kind: 'other', title: 'after' }))).toBe('done')
  expect((await call('events.chronology', { matterId: matterId as never, limit: 10_000 })).length).toBe(before + 1)
})

test('a vault opens on a full disk also when the app brings provisions that it does not have yet', { timeout: 300_000 }, async ({ annotate }) => {
  const disk = smallDisk(4)
  if (disk === null) return void (await annotate(refused))
  const dir = join(disk.dir, 'practice.sheaf')
  // Made by an app that shipped no provisions: opening wants to add them.
  await createVault(dir, testPassphrase, testClock())
  disk.fill()
  const session = testSession(dir)
  const call = callsOf(session)
  expect(await codeOf(call('vault.open', { secret }))).toBe('done')
  expect(await call('matters.list', { limit: 10 })).toEqual([])
  expect(await codeOf(call('matters.create', { title: 'The case' }))).toBe('disk_full')
  lock(session)
  disk.free()
  expect(await codeOf(call('vault.open', { secret }))).toBe('done')
  expect((await call('standards.list', {})).length).toBeGreaterThan(0)
})

test('control: the same steps succeed on a disk with room', { timeout: 300_000 }, async ({ annotate }) => {
  const place = await vaultOnSmallDisk()
  if (place === null) return void (await annotate(refused))
  const { disk, dir, session, call, matterId } = place
  expect(await codeOf(call('events.save', { matterId: matterId as never, kind: 'other', title: 'x' }))).toBe('done')
  expect(await codeOf(createVault(join(disk.dir, 'second.sheaf'), testPassphrase, testClock()))).toBe('done')
  session.vault?.close()
  const again = await openVault(dir, secret, testClock())
  again.close()
})

test('an export to a disk that is too small says so and leaves nothing there, as a folder and as a zip', { timeout: 120_000 }, async ({ annotate }) => {
  const disk = smallDisk(1)
  if (disk === null) return void (await annotate(refused))
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'The case' })
  await upload(call, matterId, 'long.bin', randomBytes(3 << 20))
  for (const [name, form] of [['bag', 'folder'], ['bag.zip', 'zip']] as const) {
    expect(await codeOf(call('exports.create', { matterId, path: join(disk.dir, name), form }))).toBe('disk_full')
    expect(readdirSync(disk.dir)).toEqual([])
  }
  expect((await call('history.recent', { beforeSeq: null, limit: 1 }))[0]).toMatchObject({ action: 'exports.failed', reason: 'disk_full' })
  disk.setReadOnly(true)
  expect(await codeOf(call('exports.create', { matterId, path: join(disk.dir, 'bag'), form: 'folder' }))).toBe('vault_read_only')
})
