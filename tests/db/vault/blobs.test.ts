import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, createHmac } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frame, framedLength, padmeLength, unframe } from '../../../db/vault/blob-frame'
import type { BlobStore } from '../../../db/vault/blobs'
import {
  blobPath,
  deleteBlob,
  listBlobs,
  openBlobStore,
  putBlob,
  readBlob,
  readBlobBytes,
  sweepBlobs,
  verifyBlob,
} from '../../../db/vault/blobs'
import { openDisk } from '../../../db/vault/disk'
import { ageIdentity, deriveKeys } from '../../../db/vault/keys'
import { base32 } from '../../../db/vault/wire'
import { collect, flipBit, recordingFs, tempDir, testKeys, thrownBy } from './support'

const aStore = (): BlobStore => openBlobStore({ dir: tempDir(), keys: testKeys })
const put = (store: BlobStore, bytes: Uint8Array) => putBlob(store, [bytes], bytes.length)
const text = (words: string) => Buffer.from(words)
const filesIn = (dir: string) => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
const damaged = { code: 'vault_damaged' }

test('a stored document is read back and known by its hashes', async () => {
  const store = aStore()
  const document = text('Order of 29 March')
  const stored = await put(store, document)
  expect(stored).toEqual({
    blobId: base32(createHmac('sha256', testKeys.blobName).update(createHash('sha256').update(document).digest()).digest()),
    sha256: createHash('sha256').update(document).digest('hex'),
    byteLength: document.length,
    bind: expect.stringMatching(/^[0-9a-f]{64}$/),
    existed: false,
    replaced: false,
  })
  expect(await readBlobBytes(store, stored.blobId, stored.bind)).toEqual(document)
  const { sha256, byteLength, bind } = stored
  expect(await verifyBlob(store, stored.blobId)).toEqual({ state: 'ok', sha256, byteLength, bind })
})

test('documents of every length around the borders of chunks and paddings come back whole', async () => {
  const store = aStore()
  const borders = [0, 1, 7, 8, 65_527, 65_528, 65_529, 65_535, 65_536, 65_537, 131_063, 131_064, 131_065, 131_072, 200_000]
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constantFrom(...borders), fc.nat(150_000)), fc.integer({ min: 500, max: 100_000 }), async (length, size) => {
      const document = Buffer.alloc(length, `page ${length} `)
      const { blobId, byteLength } = await putBlob(store, cut(document, size), length)
      const path = blobPath(store, blobId)
      const sealed = framedLength(length) + 16 * Math.max(1, Math.ceil(framedLength(length) / 65_536))
      expect({ same: (await readBlobBytes(store, blobId)).equals(document), byteLength, file: statSync(path).size }).toEqual({
        same: true,
        byteLength: length,
        file: sealed + readFileSync(path).indexOf('\n', readFileSync(path).indexOf('\n--- ') + 1) + 1 + 16,
      })
    }),
    { numRuns: 60, examples: borders.map((length) => [length, 50_000]) },
  )
})

function* cut(bytes: Buffer, size: number): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

test('a padded length holds the document, costs 12 % at most, and grows with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (length) => {
      const padded = padmeLength(length)
      expect(padded).toBeGreaterThanOrEqual(length)
      expect(padded).toBeLessThanOrEqual(length * 1.12)
      expect(padmeLength(length + 1)).toBeGreaterThanOrEqual(padded)
      expect(padmeLength(padded)).toBe(padded)
    }),
  )
  // Worked by hand from the definition in the paper.
  expect([1, 2, 8, 9, 10, 100, 1_000, 1_000_000].map(padmeLength)).toEqual([1, 2, 8, 10, 10, 104, 1_024, 1_015_808])
})

test('a frame with a wrong length, a wrong padding or a hidden tail is refused', async () => {
  const framed = await collect(frame([Buffer.alloc(100, 1)], 100))
  expect((await collect(unframe([framed]))).length).toBe(100)
  const withLength = (length: bigint) => {
    const forged = Buffer.from(framed)
    forged.writeBigUInt64BE(length, 0)
    return forged
  }
  const forgeries = {
    nothing: Buffer.alloc(0),
    halfALength: framed.subarray(0, 4),
    tooLittleData: framed.subarray(0, 60),
    paddingGone: framed.subarray(0, 108),
    paddingLonger: Buffer.concat([framed, Buffer.alloc(16)]),
    tailInPadding: flipBit(framed, framed.length - 1, 0),
    shorter: withLength(99n),
    longer: withLength(1_000n),
    huge: withLength(2n ** 63n),
  }
  for (const [name, forged] of Object.entries(forgeries)) {
    expect(await thrownBy(() => collect(unframe([forged]))), name).toBeInstanceOf(RangeError)
  }
})

test('the same document is stored once; the folder tells neither its name, its time nor its bytes', async () => {
  const store = aStore()
  const first = await put(store, text('the same leaflet'))
  const again = await put(store, text('the same leaflet'))
  expect(again).toEqual({ ...first, existed: true })
  expect(filesIn(store.dir)).toBe(1)
  const path = blobPath(store, first.blobId)
  const { mode, mtime, atime } = statSync(path)
  expect({ mode: mode & 0o777, mtime: mtime.toISOString(), atime: atime.getTime() <= Date.now() }).toEqual({
    mode: 0o600,
    mtime: '1980-01-01T00:00:00.000Z',
    atime: true,
  })
  expect(readFileSync(path).includes('leaflet')).toBe(false)
  const elsewhere = openBlobStore({ dir: tempDir(), keys: deriveKeys(Buffer.alloc(32, 1), Buffer.alloc(16, 9)) })
  expect((await put(elsewhere, text('the same leaflet'))).blobId).not.toBe(first.blobId)
})

test('the steps of storing are in the order that survives a power cut', async () => {
  const dir = tempDir()
  const { fs, calls } = recordingFs(dir)
  const store = openBlobStore({ dir, keys: testKeys, disk: openDisk(fs) })
  expect(calls.splice(0)).toEqual(['mkdirSync blobs', 'openSync .', 'fsyncSync .', 'mkdirSync tmp', 'openSync .', 'fsyncSync .'])
  const { blobId } = await put(store, text('evidence'))
  const folder = `blobs/${blobId.slice(0, 2)}`
  expect(calls.splice(0)).toEqual([
    'openSync tmp/*',
    'writeSync tmp/*',
    'writeSync tmp/*',
    'writeSync tmp/*',
    'futimesSync tmp/*',
    'fsyncSync tmp/*',
    `mkdirSync ${folder}`,
    `renameSync tmp/* > ${folder}/${blobId}`,
    `openSync ${folder}`,
    `fsyncSync ${folder}`,
    'openSync blobs',
    'fsyncSync blobs',
  ])
  await put(store, text('evidence'))
  expect(calls.filter((call) => call.startsWith('fsync') || call.startsWith('rename'))).toEqual([
    'fsyncSync tmp/*',
    `fsyncSync ${folder}`,
    'fsyncSync blobs',
  ])
})

test('a stream that is longer or shorter than announced stores nothing', async () => {
  const store = aStore()
  for (const length of [0, 9, 11, 1_000_000]) {
    await expect(putBlob(store, [text('ten bytes!')], length)).rejects.toMatchObject({ code: 'document_changed' })
  }
  expect({ files: filesIn(store.dir), blobs: listBlobs(store) }).toEqual({ files: 0, blobs: [] })
  await putBlob(store, [text('ten bytes!')], 10)
  expect(filesIn(store.dir)).toBe(1)
})

test('a source that fails says so itself, leaves nothing and does not stop the vault', async () => {
  const store = aStore()
  async function* broken() {
    yield text('half ')
    await Promise.reject(Object.assign(new Error('stick was pulled'), { code: 'EIO' }))
  }
  await expect(putBlob(store, broken(), 10)).rejects.toThrow('stick was pulled')
  expect({ poisoned: store.disk.poisoned, files: filesIn(store.dir) }).toEqual({ poisoned: false, files: 0 })
})

test('any flipped bit of a stored file is noticed and no document comes out', async () => {
  const store = aStore()
  const { blobId, bind } = await put(store, text('a short statement of the client'))
  const path = blobPath(store, blobId)
  const whole = readFileSync(path)
  for (let i = 0; i < whole.length; i++) {
    writeFileSync(path, flipBit(whole, i, i % 8))
    expect(await verifyBlob(store, blobId), `byte ${i}`).toEqual({ state: 'damaged' })
    expect(await thrownBy(() => readBlobBytes(store, blobId, bind)), `byte ${i}`).toMatchObject(damaged)
  }
  writeFileSync(path, whole)
  expect(await verifyBlob(store, blobId)).toMatchObject({ state: 'ok' })
})

test('a file that was cut, extended, emptied or taken away is noticed', async () => {
  const store = aStore()
  const { blobId } = await put(store, Buffer.alloc(70_000, 'x'))
  const path = blobPath(store, blobId)
  const whole = readFileSync(path)
  for (let length = 0; length < whole.length; length += 512) {
    writeFileSync(path, whole.subarray(0, length))
    expect(await thrownBy(() => readBlobBytes(store, blobId))).toMatchObject(damaged)
  }
  writeFileSync(path, Buffer.concat([whole, Buffer.alloc(1)]))
  expect(await thrownBy(() => readBlobBytes(store, blobId))).toMatchObject(damaged)
  rmSync(path)
  expect(await verifyBlob(store, blobId)).toEqual({ state: 'missing' })
  expect(await thrownBy(() => readBlobBytes(store, blobId))).toMatchObject({ ...damaged, details: { blobId } })
  symlinkSync('/etc/hostname', path)
  expect(await verifyBlob(store, blobId)).toEqual({ state: 'damaged' })
})

test('a whole file of another document, of another vault or of an earlier time is not taken for this one', async () => {
  const store = aStore()
  const ours = await put(store, text('ours'))
  const other = await put(store, text('other'))
  const path = blobPath(store, ours.blobId)
  const earlier = readFileSync(path)
  cpSync(blobPath(store, other.blobId), path)
  expect(await verifyBlob(store, ours.blobId)).toEqual({ state: 'damaged' })
  const stranger = openBlobStore({ dir: tempDir(), keys: deriveKeys(Buffer.alloc(32, 1), Buffer.alloc(16, 9)) })
  const theirs = await put(stranger, text('ours'))
  cpSync(blobPath(stranger, theirs.blobId), path)
  expect(await verifyBlob(store, ours.blobId)).toEqual({ state: 'damaged' })

  rmSync(path)
  const later = await put(store, text('ours'))
  writeFileSync(path, earlier)
  expect(await readBlobBytes(store, ours.blobId, ours.bind)).toEqual(text('ours'))
  expect(await thrownBy(() => readBlobBytes(store, ours.blobId, later.bind))).toMatchObject(damaged)
})

test('storing a document whose file was damaged puts a whole one in its place', async () => {
  const store = aStore()
  const first = await put(store, text('statement'))
  writeFileSync(blobPath(store, first.blobId), 'rubbish')
  const second = await put(store, text('statement'))
  expect(second).toEqual({ ...first, bind: second.bind, replaced: true })
  expect(second.bind).not.toBe(first.bind)
  expect(await readBlobBytes(store, first.blobId, second.bind)).toEqual(text('statement'))
})

test('a full disk stores nothing, says so, and the next attempt may succeed', async () => {
  for (const call of ['openSync', 'writeSync', 'fsyncSync', 'mkdirSync', 'renameSync'] as const) {
    const dir = tempDir()
    const { fs, failNext } = recordingFs(dir)
    const store = openBlobStore({ dir, keys: testKeys, disk: openDisk(fs) })
    failNext({ call, code: 'ENOSPC' })
    await expect(put(store, text('evidence'))).rejects.toMatchObject({ code: 'disk_full' })
    expect(filesIn(dir), call).toBe(0)
    await put(store, text('evidence'))
  }
})

test('after a disk error nothing more is stored or removed, and reading goes on', async () => {
  for (const call of ['openSync', 'writeSync', 'fsyncSync', 'renameSync'] as const) {
    const dir = tempDir()
    const { fs, failNext } = recordingFs(dir)
    const store = openBlobStore({ dir, keys: testKeys, disk: openDisk(fs) })
    const before = await put(store, text('before'))
    failNext({ call, code: 'EIO' })
    await expect(put(store, text('evidence'))).rejects.toMatchObject({ code: 'vault_read_only' })
    await expect(put(store, text('more'))).rejects.toMatchObject({ code: 'vault_read_only' })
    expect(await thrownBy(() => deleteBlob(store, before.blobId))).toMatchObject({ code: 'vault_read_only' })
    expect(await thrownBy(() => sweepBlobs(store, new Set()))).toMatchObject({ code: 'vault_read_only' })
    expect(await readBlobBytes(store, before.blobId)).toEqual(text('before'))
    expect(listBlobs(store)).toEqual([before.blobId])
  }
})

test('a bad sector under a document is damage of that document, not of the vault', async () => {
  const dir = tempDir()
  const { fs, failNext } = recordingFs(dir)
  const store = openBlobStore({ dir, keys: testKeys, disk: openDisk(fs) })
  const { blobId } = await put(store, text('evidence'))
  failNext({ call: 'readSync', code: 'EIO' })
  expect(await verifyBlob(store, blobId)).toEqual({ state: 'damaged' })
  expect(await verifyBlob(store, blobId)).toMatchObject({ state: 'ok' })
})

test('a sweep removes what no record names and what a crash left, and nothing else', async () => {
  const store = aStore()
  const kept = await put(store, text('kept'))
  const orphan = await put(store, text('orphan'))
  writeFileSync(join(store.dir, 'tmp', 'half'), 'half')
  mkdirSync(join(store.dir, 'tmp', 'pages'))
  writeFileSync(join(store.dir, 'blobs', 'README'), 'not ours')
  expect(sweepBlobs(store, new Set([kept.blobId]))).toEqual({ blobs: 1, tmp: 2 })
  expect(listBlobs(store)).toEqual([kept.blobId])
  expect(await verifyBlob(store, orphan.blobId)).toEqual({ state: 'missing' })
  expect(readdirSync(join(store.dir, 'tmp'))).toEqual([])
  expect(readdirSync(join(store.dir, 'blobs'))).toContain('README')
  expect(sweepBlobs(store, new Set([kept.blobId]))).toEqual({ blobs: 0, tmp: 0 })
})

test('a deleted document is gone, and deleting it again changes nothing', async () => {
  const store = aStore()
  const { blobId } = await put(store, text('withdrawn'))
  expect([deleteBlob(store, blobId), deleteBlob(store, blobId)]).toEqual([true, false])
  expect(listBlobs(store)).toEqual([])
})

test('an id that is not one is never a path', async () => {
  const store = aStore()
  for (const id of ['', '../vault.hdr', 'a'.repeat(51), 'A'.repeat(52), `${'a'.repeat(51)}/`, '../'.repeat(17) + 'a', 'a'.repeat(52) + '\n']) {
    expect(await thrownBy(() => readBlobBytes(store, id)), id).toMatchObject({ code: 'not_found' })
    expect(await thrownBy(() => deleteBlob(store, id)), id).toMatchObject({ code: 'not_found' })
  }
})

test('a reader that stops early leaves no file open', async () => {
  const store = aStore()
  const { blobId } = await put(store, Buffer.alloc(3_000_000, 'x'))
  const openFiles = () => readdirSync('/proc/self/fd').length
  const before = openFiles()
  for (let i = 0; i < 20; i++) for await (const part of readBlob(store, blobId)) if (part.length > 0) break
  expect(openFiles()).toBe(before)
})

test('many documents at once do not disturb each other', async () => {
  const store = aStore()
  const documents = Array.from({ length: 20 }, (_, i) => Buffer.alloc(100_000 + (i % 10), `document ${i % 10} `))
  const stored = await Promise.all(documents.map((document) => put(store, document)))
  for (const [i, { blobId, bind }] of stored.entries()) expect((await readBlobBytes(store, blobId, bind)).equals(documents[i]!)).toBe(true)
  expect(listBlobs(store)).toHaveLength(10)
  expect(readdirSync(join(store.dir, 'tmp'))).toEqual([])
})

test('a document of 400 MB is stored and read in little memory', { timeout: 60_000 }, async () => {
  const store = aStore()
  const block = Buffer.alloc(1 << 20, 'scan')
  function* scan() {
    for (let i = 0; i < 400; i++) yield block
  }
  const before = process.memoryUsage().rss
  const { blobId } = await putBlob(store, scan(), 400 << 20)
  let [total, most] = [0, 0]
  for await (const part of readBlob(store, blobId)) {
    total += part.length
    most = Math.max(most, process.memoryUsage().rss - before)
  }
  expect(total).toBe(400 << 20)
  expect(most).toBeLessThan(200 << 20)
})

test('the age command opens a document with nothing but the key, as db/README.md says', async ({ annotate }) => {
  if (spawnSync('age', ['--version']).error !== undefined) {
    await annotate('NOT CHECKED: the age command is missing (Debian: apt-get install age)')
    return
  }
  const store = aStore()
  const keyFile = join(tempDir(), 'key.txt')
  writeFileSync(keyFile, ageIdentity(testKeys.blobIdentity.secret))
  for (const length of [0, 1, 65_528, 100_000]) {
    const document = Buffer.alloc(length, 'page ')
    const { blobId } = await put(store, document)
    const framed = execFileSync('age', ['-d', '-i', keyFile, blobPath(store, blobId)])
    expect(Number(framed.readBigUInt64BE(0))).toBe(length)
    expect(framed.subarray(8, 8 + length).equals(document)).toBe(true)
    expect(framed.subarray(8 + length).every((byte) => byte === 0)).toBe(true)
    expect(dirname(blobPath(store, blobId))).toBe(join(store.dir, 'blobs', blobId.slice(0, 2)))
  }
})

test('storing and reading take no wrong turn in a store that was copied', async () => {
  const store = aStore()
  const { blobId, bind } = await put(store, text('evidence'))
  const copy = tempDir()
  cpSync(store.dir, copy, { recursive: true })
  const collected = await collect(readBlob(openBlobStore({ dir: copy, keys: testKeys }), blobId, bind))
  expect(collected).toEqual(text('evidence'))
})

test('a document that is still being made is stored whole, of every length around the borders of chunks', async () => {
  const store = aStore()
  const borders = [0, 1, 8, 65_527, 65_528, 65_529, 65_536, 131_063, 131_064, 131_065, 196_600, 200_000]
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constantFrom(...borders), fc.nat(300_000)), fc.integer({ min: 500, max: 100_000 }), async (length, size) => {
      const document = Buffer.alloc(length, `page ${length} `)
      const known = await putBlob(aStore(), cut(document, size), length)
      const grown = await putBlob(store, cut(document, size), null)
      expect({ ...grown, bind: '', existed: false }).toEqual({ ...known, bind: '' })
      expect((await readBlobBytes(store, grown.blobId, grown.bind)).equals(document)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('a document that breaks off while it is being made leaves nothing behind', async () => {
  const store = aStore()
  const breaking = function* () {
    yield Buffer.alloc(200_000, 'x')
    throw new Error('stopped')
  }
  await expect(putBlob(store, breaking(), null)).rejects.toThrow('stopped')
  expect(filesIn(store.dir)).toBe(0)
  await putBlob(store, [Buffer.alloc(200_000, 'x')], null)
  expect(filesIn(store.dir)).toBe(1)
})
