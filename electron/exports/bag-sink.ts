/** Where a bag is written: a folder or one zip. Built beside its place, made durable, then renamed: whole or not at all. */
import { createHash, randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { AppError } from '../shared/errors'

export type Written = { readonly size: number; readonly sha256: string; readonly sha512: string }
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export type BagSink = {
  /** Adds one file; the path is ASCII, relative, with '/' between its parts. Aborting throws `cancelled`. */
  readonly add: (path: string, chunks: Chunks, more?: { readonly length?: number; readonly isExecutable?: boolean }) => Promise<Written>
  /** Makes it durable and gives it its name. */
  readonly finish: () => Promise<void>
  /** Leaves nothing behind. Safe after anything. */
  readonly abandon: () => Promise<void>
}

const messages: Readonly<Record<string, readonly ['disk_full' | 'vault_read_only' | 'not_found', string]>> = {
  ENOSPC: ['disk_full', 'The disk is full. Nothing was left of the export; free some space and try again.'],
  EDQUOT: ['disk_full', 'The disk is full. Nothing was left of the export; free some space and try again.'],
  EFBIG: ['disk_full', 'This disk takes no file of that size. Nothing was left of the export; choose a folder instead of a zip, or another disk.'],
  EROFS: ['vault_read_only', 'That place cannot be written. Nothing was written.'],
  EACCES: ['vault_read_only', 'That place cannot be written. Nothing was written.'],
  EPERM: ['vault_read_only', 'That place cannot be written. Nothing was written.'],
  ENOENT: ['not_found', 'That folder does not exist. Nothing was written.'],
}

/** What the system reports, as something to act on. */
export function toWriteOutError(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const known = messages[code]
  return known === undefined ? cause : new AppError(known[0], known[1], {}, cause)
}

const stopped = (): AppError => new AppError('cancelled', 'The export was stopped. Nothing was left of it.')

/** Passes chunks on, counts and hashes them, and stops where it is told to. */
async function* summed(chunks: Chunks, sums: { sha256: ReturnType<typeof createHash>; sha512: ReturnType<typeof createHash>; size: number; crc: number }, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal?.aborted === true) throw stopped()
    sums.sha256.update(chunk)
    sums.sha512.update(chunk)
    sums.size += chunk.length
    sums.crc = crc32(chunk, sums.crc)
    yield chunk
  }
}

const newSums = () => ({ sha256: createHash('sha256'), sha512: createHash('sha512'), size: 0, crc: 0 })
const written = ({ sha256, sha512, size }: ReturnType<typeof newSums>): Written => ({ size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') })

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync()
  await folder.close()
}

/** A bag as a folder. Throws `conflict` when there is something of that name already. */
function folderSink(path: string, partial: string, signal: AbortSignal | undefined): BagSink {
  const made = new Set<string>([partial])
  return {
    add: async (name, chunks, { isExecutable = false } = {}) => {
      if (signal?.aborted === true) throw stopped()
      const target = join(partial, name)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      for (let at = dirname(target); at.length > partial.length; at = dirname(at)) made.add(at)
      const sums = newSums()
      const file = await open(target, 'wx', isExecutable ? 0o700 : 0o600)
      try {
        for await (const chunk of summed(chunks, sums, signal)) await file.writeFile(chunk)
        await file.sync()
      } finally {
        await file.close()
      }
      return written(sums)
    },
    finish: async () => {
      for (const folder of [...made].toSorted((a, b) => b.length - a.length)) await syncFolder(folder)
      if (existsSync(path)) throw new AppError('conflict', 'There is something of that name already. Nothing was overwritten; choose another name.')
      await rename(partial, path)
      await syncFolder(dirname(path))
    },
    abandon: () => rm(partial, { recursive: true, force: true }),
  }
}

type ZipEntry = { name: Buffer; crc: number; size: number; at: number; isExecutable: boolean }

/** 1980-01-01, the first day a zip can tell: the bag says when it was made. */
const [dosTime, dosDate] = [0, 0x21]
const long = 0xffffffff

/** A local header whose lengths stand in its zip64 field, so that they can be filled in after the bytes. */
function localHeader({ name, crc, size }: ZipEntry): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(45, 4)
  head.writeUInt16LE(0x0800, 6)
  head.writeUInt16LE(dosTime, 10)
  head.writeUInt16LE(dosDate, 12)
  head.writeUInt32LE(crc, 14)
  head.writeUInt32LE(long, 18)
  head.writeUInt32LE(long, 22)
  head.writeUInt16LE(name.length, 26)
  head.writeUInt16LE(20, 28)
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(BigInt(size), 4)
  extra.writeBigUInt64LE(BigInt(size), 12)
  return Buffer.concat([head, name, extra])
}

function directoryEntry({ name, crc, size, at, isExecutable }: ZipEntry): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(0x032d, 4)
  head.writeUInt16LE(45, 6)
  head.writeUInt16LE(0x0800, 8)
  head.writeUInt16LE(dosTime, 12)
  head.writeUInt16LE(dosDate, 14)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(long, 20)
  head.writeUInt32LE(long, 24)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt16LE(28, 30)
  // A plain file, with its rights as Unix writes them.
  head.writeUInt32LE(((isExecutable ? 0o100755 : 0o100644) << 16) >>> 0, 38)
  head.writeUInt32LE(long, 42)
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(size), 4)
  extra.writeBigUInt64LE(BigInt(size), 12)
  extra.writeBigUInt64LE(BigInt(at), 20)
  return Buffer.concat([head, name, extra])
}

function endRecords(count: number, at: number, length: number): Buffer {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(0x032d, 12)
  record.writeUInt16LE(45, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(length), 40)
  record.writeBigUInt64LE(BigInt(at), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(at + length), 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(0xffff, 8)
  end.writeUInt16LE(0xffff, 10)
  end.writeUInt32LE(long, 12)
  end.writeUInt32LE(long, 16)
  return Buffer.concat([record, locator, end])
}

/** A bag as one zip, its files stored as they are, below one folder. Always in the zip64 form, so that no size is too large. */
function zipSink(path: string, partial: string, signal: AbortSignal | undefined): BagSink {
  const top = basename(path).replace(/\.zip$/i, '')
  const entries: ZipEntry[] = []
  let file: FileHandle | null = null
  let at = 0
  const put = async (bytes: Uint8Array, position: number): Promise<void> => {
    file ??= await open(partial, 'wx', 0o600)
    for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
  }
  return {
    add: async (name, chunks, { isExecutable = false } = {}) => {
      if (signal?.aborted === true) throw stopped()
      const entry: ZipEntry = { name: Buffer.from(`${top}/${name}`), crc: 0, size: 0, at, isExecutable }
      const sums = newSums()
      let next = at + localHeader(entry).length
      for await (const chunk of summed(chunks, sums, signal)) {
        await put(chunk, next)
        next += chunk.length
      }
      const done = { ...entry, crc: sums.crc, size: sums.size }
      await put(localHeader(done), at)
      entries.push(done)
      at = next
      return written(sums)
    },
    finish: async () => {
      const directory = Buffer.concat(entries.map(directoryEntry))
      await put(Buffer.concat([directory, endRecords(entries.length, at, directory.length)]), at)
      await file?.sync()
      await file?.close()
      file = null
      await rename(partial, path)
      await syncFolder(dirname(path))
    },
    abandon: async () => {
      await file?.close().catch(() => undefined)
      await rm(partial, { force: true })
    },
  }
}

/** What is half written now. A lock ends this process at once; nothing in clear must stay behind it. */
const halfWritten = new Set<string>()
process.once('exit', () => {
  for (const path of halfWritten) rmSync(path, { recursive: true, force: true })
})

/** Remains of an export to the same place that a killed process could not take away. */
function sweepRemains(path: string): void {
  const isRemains = new RegExp(`^\\.${basename(path).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.[0-9a-f]{8}\\.partial$`)
  for (const name of readdirSync(dirname(path))) if (isRemains.test(name)) rmSync(join(dirname(path), name), { recursive: true, force: true })
}

/** A sink for the place the user chose. Throws `conflict` for a folder that is there already, `not_found` without its parent. */
export function openSink(path: string, form: 'folder' | 'zip', signal?: AbortSignal): BagSink {
  if (!existsSync(dirname(path))) throw new AppError('not_found', 'That folder does not exist. Nothing was written.')
  if (form === 'folder' && existsSync(path)) throw new AppError('conflict', 'There is something of that name already. Nothing was overwritten; choose another name.')
  const partial = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.partial`)
  try {
    // On a read-only medium Node's recursive mkdir says ENOENT, so it is asked first.
    accessSync(dirname(path), constants.W_OK)
    sweepRemains(path)
  } catch (cause) {
    throw toWriteOutError(cause)
  }
  halfWritten.add(partial)
  const sink = (form === 'folder' ? folderSink : zipSink)(path, partial, signal)
  const thenForget = (step: () => Promise<void>) => async (): Promise<void> => {
    await step()
    halfWritten.delete(partial)
  }
  return { ...sink, finish: thenForget(sink.finish), abandon: thenForget(sink.abandon) }
}
