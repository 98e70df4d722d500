import { createHash, createHmac, randomBytes, type Hash } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../electron/shared/errors'
import type { AgeFile, Chunks } from './age'
import { AgeError, beginAge, decryptAge, encryptAge } from './age'
import { frame, unframe } from './blob-frame'
import { sealGrowing } from './blob-growing'
import type { VaultDisk } from './disk'
import {
  assertHealthy,
  ensureDir,
  errnoOf,
  listNames,
  openDisk,
  openNew,
  openToRead,
  removeIfThere,
  removeQuietly,
  syncDir,
  writeAll,
  writeAt,
  writing,
} from './disk'
import type { VaultKeys } from './keys'
import { ageIdentity } from './keys'
import { base32 } from './wire'

/** Where a vault keeps its documents. */
export type BlobStore = {
  /** The vault's folder, which holds `blobs/` and `tmp/`. */
  readonly dir: string
  readonly keys: Pick<VaultKeys, 'blobName' | 'blobIdentity'>
  readonly disk: VaultDisk
}

/** What is known of a stored document once all of it was read. */
export type BlobFacts = {
  /** SHA-256 of the document itself, 64 hex digits. */
  readonly sha256: string
  readonly byteLength: number
  /** SHA-256 of the age header and payload nonce, 64 hex digits: names this one encryption of the document. */
  readonly bind: string
}

export type StoredBlob = BlobFacts & {
  readonly blobId: string
  /** The same document was stored already and is whole; its file was kept. */
  readonly existed: boolean
  /** The document was stored already but damaged; its file was replaced, so older records of `bind` are void. */
  readonly replaced: boolean
}

/** Makes `blobs/` and `tmp/` where they are missing. */
export function openBlobStore({ dir, keys, disk = openDisk() }: { dir: string; keys: VaultKeys; disk?: VaultDisk }): BlobStore {
  const missing = [join(dir, 'blobs'), join(dir, 'tmp')].filter((path) => !disk.fs.existsSync(path))
  for (const path of missing) writing(disk, () => ensureDir(disk.fs, path))
  return { dir, keys, disk }
}

/**
 * Stores a document of exactly `byteLength` bytes, or of however many `chunks` gives for null, and returns once it is
 * durable. Memory use does not depend on its size.
 *
 * Throws `document_changed` when `chunks` has another length, `disk_full`, or `vault_read_only`; nothing is kept
 * then. A record of the document may be committed only after this returns.
 */
export async function putBlob(store: BlobStore, chunks: Chunks, byteLength: number | null): Promise<StoredBlob> {
  assertHealthy(store.disk)
  const partial = join(store.dir, 'tmp', randomBytes(16).toString('hex'))
  try {
    const { blobId, ...facts } = byteLength === null ? await writeGrowing(store, partial, chunks) : await writePartial(store, partial, chunks, byteLength)
    const path = blobPath(store, blobId)
    const present = store.disk.fs.existsSync(path)
    const old = present ? await verifyBlob(store, blobId) : null
    const existed = old?.state === 'ok'
    writing(store.disk, () => (existed ? settle(store, partial, path) : publish(store, partial, path)))
    return { blobId, ...facts, bind: existed ? old.bind : facts.bind, existed, replaced: present && !existed }
  } catch (error) {
    removeQuietly(store.disk.fs, partial)
    throw error
  }
}

/** Errors of `chunks` pass through as they are: a source that cannot be read says nothing of the vault's disk. */
async function writePartial(
  { keys, disk }: BlobStore,
  partial: string,
  chunks: Chunks,
  byteLength: number,
): Promise<BlobFacts & { blobId: string }> {
  const { fs } = disk
  const sum = createHash('sha256')
  const file = await encryptAge(keys.blobIdentity.recipient, frame(summed(chunks, sum), byteLength))
  const fd = writing(disk, () => openNew(fs, partial))
  try {
    writing(disk, () => writeAll(fs, fd, file.preamble))
    let written = 0
    for await (const sealed of file.body) {
      writing(disk, () => writeAll(fs, fd, sealed))
      if (Math.floor((written + sealed.length) / breath) > Math.floor(written / breath)) await setImmediate()
      written += sealed.length
    }
    writing(disk, () => {
      fs.futimesSync(fd, constantTime, constantTime)
      fs.fsyncSync(fd)
    })
  } finally {
    fs.closeSync(fd)
  }
  return { ...namesOf(keys, sum), byteLength, bind: bindOf(file) }
}

/** The same for a document that is still being made: what says its length, at its very beginning, is sealed last. */
async function writeGrowing({ keys, disk }: BlobStore, partial: string, chunks: Chunks): Promise<BlobFacts & { blobId: string }> {
  const { fs } = disk
  const sum = createHash('sha256')
  const file = await beginAge(keys.blobIdentity.recipient)
  const fd = writing(disk, () => openNew(fs, partial))
  let byteLength: number
  try {
    const write = (bytes: Uint8Array, position: number | null): void => writing(disk, () => writeAt(fs, fd, bytes, position))
    byteLength = await sealGrowing(file, summed(chunks, sum), write)
    writing(disk, () => {
      fs.futimesSync(fd, constantTime, constantTime)
      fs.fsyncSync(fd)
    })
  } finally {
    fs.closeSync(fd)
  }
  return { ...namesOf(keys, sum), byteLength, bind: bindOf(file) }
}

/** Other work comes in between after so many bytes, so that a large document does not hold up a lock or a cancel. */
const breath = 1024 * 1024

/** Every blob has the same time, so that the folder does not tell when a document came. FAT starts in 1980. */
const constantTime = new Date('1980-01-01T00:00:00Z')

/** The folder `blobs` is synced every time: that its entry for `ab` is there does not show that it is durable. */
function publish({ dir, disk: { fs } }: BlobStore, partial: string, path: string): void {
  const parent = join(path, '..')
  if (!fs.existsSync(parent)) fs.mkdirSync(parent, { mode: 0o700 })
  fs.renameSync(partial, path)
  syncDir(fs, parent)
  syncDir(fs, join(dir, 'blobs'))
}

/** The file is there, but a crash may have come between its rename and the folder's sync. */
function settle({ dir, disk: { fs } }: BlobStore, partial: string, path: string): void {
  syncDir(fs, join(path, '..'))
  syncDir(fs, join(dir, 'blobs'))
  removeIfThere(fs, partial)
}

/**
 * The document's bytes in order. Each piece is authentic, but only the normal end of the iteration shows that it
 * was the whole document and the right one: until then, use it for nothing that cannot be undone.
 *
 * With `bind`, an older encryption of the same document is refused as well, before the first byte.
 * Throws `vault_damaged` when the file is missing, changed, or not this document.
 */
export async function* readBlob(store: BlobStore, blobId: string, bind?: string): AsyncGenerator<Buffer> {
  const facts = yield* readAndCheck(store, blobId, bind)
  if (facts === null) throw blobDamaged(blobId)
}

/** A whole document, verified before any byte of it is returned. Errors as in `readBlob`. */
export async function readBlobBytes(store: BlobStore, blobId: string, bind?: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of readBlob(store, blobId, bind)) parts.push(part)
  return Buffer.concat(parts)
}

export type BlobState = ({ readonly state: 'ok' } & BlobFacts) | { readonly state: 'missing' } | { readonly state: 'damaged' }

/** Reads a document to its end and says how it is. Throws only when the disk cannot be read at all. */
export async function verifyBlob(store: BlobStore, blobId: string, bind?: string): Promise<BlobState> {
  if (!store.disk.fs.existsSync(blobPath(store, blobId))) return { state: 'missing' }
  const reading = readAndCheck(store, blobId, bind)
  for (;;) {
    const step = await reading.next()
    if (step.done !== true) continue
    return step.value === null ? { state: 'damaged' } : { state: 'ok', ...step.value }
  }
}

/** Yields the data and returns the facts, or null as soon as anything is wrong. */
async function* readAndCheck(store: BlobStore, blobId: string, bind?: string): AsyncGenerator<Buffer, BlobFacts | null> {
  let fd: number | null = null
  try {
    fd = openToRead(store.disk.fs, blobPath(store, blobId))
    if (fd === null) return null
    const sum = createHash('sha256')
    let byteLength = 0
    const file = await decryptAge(ageIdentity(store.keys.blobIdentity.secret), chunksOf(store, fd))
    const found = bindOf(file)
    if (bind !== undefined && bind !== found) return null
    for await (const data of summed(unframe(file.body), sum)) {
      byteLength += data.length
      yield data
    }
    const { sha256, blobId: name } = namesOf(store.keys, sum)
    return name === blobId ? { sha256, byteLength, bind: found } : null
  } catch (error) {
    if (error instanceof AgeError || error instanceof RangeError || unreadable.has(errnoOf(error))) return null
    throw error
  } finally {
    if (fd !== null) store.disk.fs.closeSync(fd)
  }
}

// A bad sector, and a symbolic link or a folder where a document should be.
const unreadable = new Set(['EIO', 'ELOOP', 'EISDIR'])

/** Lets other work in between pieces, so that a long read does not hold up a lock or a cancel. */
async function* chunksOf({ disk: { fs } }: BlobStore, fd: number): AsyncGenerator<Buffer> {
  for (;;) {
    const buffer = Buffer.allocUnsafe(256 * 1024)
    const length = fs.readSync(fd, buffer, 0, buffer.length, null)
    if (length === 0) return
    yield buffer.subarray(0, length)
    await setImmediate()
  }
}

/** Ids of all stored documents, sorted. Files that are not ours are left out. */
export function listBlobs({ dir, disk: { fs } }: BlobStore): string[] {
  return listNames(fs, join(dir, 'blobs'))
    .filter((folder) => /^[a-z2-7]{2}$/.test(folder))
    .flatMap((folder) => listNames(fs, join(dir, 'blobs', folder)).filter((name) => isBlobId(name) && name.startsWith(folder)))
}

/**
 * Removes what a crash left behind: files in `tmp/`, and documents that no record in `known` names.
 * Only for a store that nobody writes to, at start. Throws `vault_read_only`.
 */
export function sweepBlobs(store: BlobStore, known: ReadonlySet<string>): { blobs: number; tmp: number } {
  const { dir, disk } = store
  const orphans = listBlobs(store).filter((blobId) => !known.has(blobId))
  const leftovers = listNames(disk.fs, join(dir, 'tmp'))
  writing(disk, () => {
    for (const name of leftovers) disk.fs.rmSync(join(dir, 'tmp', name), { recursive: true, force: true })
    for (const blobId of orphans) removeIfThere(disk.fs, blobPath(store, blobId))
    for (const folder of new Set(orphans.map((blobId) => blobId.slice(0, 2)))) syncDir(disk.fs, join(dir, 'blobs', folder))
  })
  return { blobs: orphans.length, tmp: leftovers.length }
}

/** Removes a document's file for good; false when there was none. The record of it must be gone first. */
export function deleteBlob(store: BlobStore, blobId: string): boolean {
  const path = blobPath(store, blobId)
  return writing(store.disk, () => {
    const removed = removeIfThere(store.disk.fs, path)
    if (removed) syncDir(store.disk.fs, join(path, '..'))
    return removed
  })
}

/** Where a document's file is. Throws `not_found` for anything that is not a blob id, so that no id can be a path. */
export function blobPath({ dir }: Pick<BlobStore, 'dir'>, blobId: string): string {
  if (!isBlobId(blobId)) throw new AppError('not_found', 'There is no such document.')
  return join(dir, 'blobs', blobId.slice(0, 2), blobId)
}

/** 52 base32 letters: HMAC-SHA256 of the document's SHA-256. */
function isBlobId(text: string): boolean {
  return /^[a-z2-7]{52}$/.test(text)
}

/** A document's public and keyed name, from one pass over its bytes: the keyed one is made from the digest. */
function namesOf(keys: BlobStore['keys'], sum: Hash): { sha256: string; blobId: string } {
  const digest = sum.digest()
  return { sha256: digest.toString('hex'), blobId: base32(createHmac('sha256', keys.blobName).update(digest).digest()) }
}

async function* summed<T extends Uint8Array>(chunks: AsyncIterable<T> | Iterable<T>, sum: Hash): AsyncGenerator<T> {
  for await (const chunk of chunks) {
    sum.update(chunk)
    yield chunk
  }
}

function bindOf({ preamble }: Pick<AgeFile, 'preamble'>): string {
  return createHash('sha256').update(preamble).digest('hex')
}

function blobDamaged(blobId: string): AppError {
  return new AppError(
    'vault_damaged',
    'A stored document is missing or damaged. Nothing was changed. Restore it from a backup of this vault.',
    { blobId },
  )
}
