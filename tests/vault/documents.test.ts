import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestSession, upload } from '../support/session'
import { tempDir } from '../support/vault'

const text = (s: string): Uint8Array => new TextEncoder().encode(s)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('a paper comes in by pieces, keeps its hash and comes back byte for byte', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const bytes = randomBytes(2_500_000)
  const { status, document } = await upload(call, matterId, 'dump.bin', bytes)
  expect([status, document.sha256, document.byteLength, document.readability]).toEqual(['limited', sha256(bytes), 2_500_000, 'none'])

  const pieces: Uint8Array[] = []
  for (let offset = 0; offset < bytes.length; offset += 1_048_576) {
    pieces.push((await call('documents.readChunk', { id: document.id, offset, length: 1_048_576 })).bytes)
  }
  expect(sha256(Buffer.concat(pieces))).toBe(document.sha256)

  const path = join(tempDir(), 'out.bin')
  await call('documents.exportOriginal', { id: document.id, path })
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('the same bytes again are a duplicate of what is there', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const first = await upload(call, matterId, 'a.txt', text('Same words'))
  const second = await upload(call, matterId, 'other name.txt', text('Same words'))
  expect([first.status, second.status, second.document]).toEqual(['imported', 'duplicate', first.document])
  expect(await call('documents.list', { matterId, limit: 10 })).toHaveLength(1)
})

test('a text is read in the paragraphs that packets cite', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'записка.txt', text('Первый абзац.\n\nВторой абзац\nпродолжается.'))
  expect([document.title, document.mediaType, document.readability]).toEqual(['записка', 'text/plain', 'text'])
  expect(await call('documents.paragraphs', { id: document.id })).toEqual(['Первый абзац.', 'Второй абзац\nпродолжается.'])
})

test('opening, reading and exporting a paper each leave an entry, opening just once', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'a.txt', text('Words'))
  await call('documents.paragraphs', { id: document.id })
  await call('documents.paragraphs', { id: document.id })
  await call('documents.exportOriginal', { id: document.id, path: join(tempDir(), 'a.txt') })
  const actions = (await call('history.ofRecord', { recordId: document.id, limit: 10 })).map(({ action }) => action)
  expect(actions).toEqual(['documents.export', 'documents.view', 'documents.import'])
})

test('an upload that is stopped, or that brings other bytes than it said, leaves nothing', async () => {
  const { call, dir } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const stopped = await call('documents.beginUpload', { matterId, originalName: 'a.bin', byteLength: 10 })
  await call('documents.uploadChunk', { uploadId: stopped.uploadId, bytes: text('12345') })
  expect(await call('documents.cancelUpload', { uploadId: stopped.uploadId })).toEqual({ cancelled: true })

  const short = await call('documents.beginUpload', { matterId, originalName: 'a.bin', byteLength: 10 })
  await call('documents.uploadChunk', { uploadId: short.uploadId, bytes: text('12345') })
  await expect(call('documents.finishUpload', { uploadId: short.uploadId, about: {} })).rejects.toMatchObject({ code: 'document_changed' })

  expect(await call('documents.list', { matterId, limit: 10 })).toEqual([])
  expect([readdirSync(join(dir, 'tmp')), readdirSync(join(dir, 'blobs'))]).toEqual([[], []])
})

test('a file by path is taken without following links, and only files', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const folder = tempDir()
  writeFileSync(join(folder, 'letter.txt'), 'Dear all')
  symlinkSync(join(folder, 'letter.txt'), join(folder, 'link.txt'))
  const take = (path: string) => call('documents.importFile', { matterId, path, about: { givenBy: 'the family' } })
  expect(await take(join(folder, 'letter.txt'))).toMatchObject({ status: 'imported', document: { title: 'letter', givenBy: 'the family' } })
  await expect(take(join(folder, 'link.txt'))).rejects.toMatchObject({ code: 'not_found' })
  await expect(take(folder)).rejects.toMatchObject({ code: 'refused' })
  await expect(take(join(folder, 'absent.txt'))).rejects.toMatchObject({ code: 'not_found' })
})

test('a hostile name is data: shown with its tricks visible, never a path', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, '../../etc/\u202Egpj.exe\u0000.txt', text('Words'))
  expect(document.originalName).toBe('../../etc/\u{fffd}gpj.exe\u{fffd}.txt')
})

test('what is known of a paper changes; the original never does', async () => {
  const { call, session } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'a.txt', text('Words'))
  const updated = await call('documents.update', {
    id: document.id, title: 'Order of 2 September', dateOnPaper: '2024-09-02', receivedOn: '2024-09-05', servedOn: null, level: 'privileged',
  })
  expect([updated.dateOnPaper, updated.receivedOn, updated.level, updated.sha256]).toEqual(['2024-09-02', '2024-09-05', 'privileged', document.sha256])
  expect(() => session.vault!.db.exec(`UPDATE document SET sha256 = '${'0'.repeat(64)}'`)).toThrow('the original is fixed')
})

test('a damaged original is found by the check, and importing the paper again makes it whole', async () => {
  const { call, session, dir } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'a.txt', text('Words'))
  const findings = async () => (await call('vault.doctor', { readBlobs: true })).findings.filter(({ state }) => state === 'bad')
  expect(await findings()).toEqual([])

  const [blob] = readdirSync(join(dir, 'blobs'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const path = join(blob!.parentPath, blob!.name)
  const bytes = readFileSync(path)
  bytes[bytes.length - 5] = bytes[bytes.length - 5]! ^ 1
  writeFileSync(path, bytes)
  expect(await findings()).toMatchObject([{ code: 'original.damaged', object: document.id }])
  await expect(call('documents.readChunk', { id: document.id, offset: 0, length: 10 })).rejects.toMatchObject({ code: 'vault_damaged' })

  expect(await upload(call, matterId, 'a.txt', text('Words'))).toMatchObject({ status: 'duplicate' })
  expect(await findings()).toEqual([])
  const { bytes: again } = await call('documents.readChunk', { id: document.id, offset: 0, length: 10 })
  expect(new TextDecoder().decode(again)).toBe('Words')
  expect(session.vault?.disk.poisoned).toBe(false)
})
