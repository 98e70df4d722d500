/**
 * Reads a zip strictly: by its central directory alone, with every local header held against it, nothing overlapping,
 * no name twice, no encryption. What is only loosely a zip is refused: two programs could read two things in it.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { crc32, createInflateRaw } from 'node:zlib'
import { Readable } from 'node:stream'
import type { BagFile } from './bag-source'
import type { Findings } from './findings'

type Entry = { name: string; method: number; crc: number; packed: number; size: number; at: number }

class ZipError extends Error {}

const demand = (isSo: boolean, what: string): void => {
  if (!isSo) throw new ZipError(what)
}

function readAt(fd: number, at: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const n = readSync(fd, buffer, done, length - done, at + done)
    demand(n > 0, 'cut short')
    done += n
  }
  return buffer
}

const u64 = (bytes: Buffer, at: number): number => {
  const value = bytes.readBigUInt64LE(at)
  demand(value <= BigInt(Number.MAX_SAFE_INTEGER), 'too large')
  return Number(value)
}

/** Where the central directory is, and how many entries it has. */
function directoryOf(fd: number, fileSize: number): { at: number; length: number; count: number; end: number } {
  const tail = readAt(fd, Math.max(fileSize - 22 - 65_535, 0), Math.min(fileSize, 22 + 65_535))
  let found = -1
  for (let i = tail.length - 22; i >= 0; i--) {
    if (tail.readUInt32LE(i) !== 0x06054b50) continue
    // The comment must reach exactly to the end: otherwise something is hidden behind it.
    if (i + 22 + tail.readUInt16LE(i + 20) === tail.length) {
      found = i
      break
    }
  }
  demand(found >= 0, 'no end record')
  const endAt = fileSize - tail.length + found
  const short = { count: tail.readUInt16LE(found + 10), length: tail.readUInt32LE(found + 12), at: tail.readUInt32LE(found + 16) }
  demand(tail.readUInt16LE(found + 4) === 0 && tail.readUInt16LE(found + 6) === 0, 'several disks')
  if (short.count !== 0xffff && short.length !== 0xffffffff && short.at !== 0xffffffff) return { ...short, end: endAt }
  const locator = readAt(fd, endAt - 20, 20)
  demand(locator.readUInt32LE(0) === 0x07064b50, 'no zip64 locator')
  const recordAt = u64(locator, 8)
  const record = readAt(fd, recordAt, 56)
  demand(record.readUInt32LE(0) === 0x06064b50, 'no zip64 record')
  return { count: u64(record, 32), length: u64(record, 40), at: u64(record, 48), end: recordAt }
}

/** Sizes and place of an entry, from its zip64 field where the short ones say so. */
function longSizes(extra: Buffer, short: { size: number; packed: number; at: number }): { size: number; packed: number; at: number } {
  const wanted = [short.size, short.packed, short.at]
  if (!wanted.includes(0xffffffff)) return short
  for (let i = 0; i + 4 <= extra.length; ) {
    const [id, length] = [extra.readUInt16LE(i), extra.readUInt16LE(i + 2)]
    demand(i + 4 + length <= extra.length, 'bad extra field')
    if (id === 1) {
      let at = i + 4
      const [size = 0, packed = 0, place = 0] = wanted.map((value) => {
        if (value !== 0xffffffff) return value
        demand(at + 8 <= i + 4 + length, 'bad zip64 field')
        const long = u64(extra, at)
        at += 8
        return long
      })
      return { size, packed, at: place }
    }
    i += 4 + length
  }
  throw new ZipError('no zip64 field')
}

function nameOf(bytes: Buffer): string {
  const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const parts = name.replace(/\/$/, '').split('/')
  demand(name !== '' && !name.startsWith('/') && !/[\\\0]/.test(name) && !/^[A-Za-z]:/.test(name), 'unsafe name')
  demand(parts.every((part) => part !== '' && part !== '.' && part !== '..'), 'unsafe name')
  return name
}

function entriesOf(fd: number, fileSize: number, most: number): Entry[] {
  const directory = directoryOf(fd, fileSize)
  demand(directory.count <= most && directory.length <= 256 * 1024 * 1024, 'too many entries')
  demand(directory.at + directory.length === directory.end, 'something between directory and end')
  const bytes = readAt(fd, directory.at, directory.length)
  const entries: Entry[] = []
  let at = 0
  for (let i = 0; i < directory.count; i++) {
    demand(at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50, 'bad directory')
    const [nameLength, extraLength, commentLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    const next = at + 46 + nameLength + extraLength + commentLength
    demand(next <= bytes.length, 'bad directory')
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)]
    demand((flags & 1) === 0 && (method === 0 || method === 8), 'encrypted or packed in an unknown way')
    const short = { packed: bytes.readUInt32LE(at + 20), size: bytes.readUInt32LE(at + 24), at: bytes.readUInt32LE(at + 42) }
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    // A link would be followed by other programs.
    demand((bytes.readUInt32LE(at + 38) >>> 28) !== 0xa, 'a link')
    entries.push({ name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength)), method, crc: bytes.readUInt32LE(at + 16), ...longSizes(extra, short) })
    at = next
  }
  demand(at === bytes.length, 'bad directory')
  return entries
}

/** Where an entry's bytes start; its local header must name the same file. */
function dataStart(fd: number, entry: Entry): number {
  const head = readAt(fd, entry.at, 30)
  demand(head.readUInt32LE(0) === 0x04034b50, 'bad local header')
  const [nameLength, extraLength] = [head.readUInt16LE(26), head.readUInt16LE(28)]
  demand(nameOf(readAt(fd, entry.at + 30, nameLength)) === entry.name && head.readUInt16LE(8) === entry.method, 'local header differs')
  return entry.at + 30 + nameLength + extraLength
}

function* rawChunks(fd: number, start: number, length: number): Generator<Uint8Array> {
  for (let done = 0; done < length; ) {
    const chunk = readAt(fd, start + done, Math.min(1024 * 1024, length - done))
    yield chunk
    done += chunk.length
  }
}

/** The bytes of an entry; its end comes only when length and CRC were right, and nothing beyond its stated length is made. */
async function* contentOf(fd: number, entry: Entry, start: number): AsyncGenerator<Uint8Array> {
  const raw = rawChunks(fd, start, entry.packed)
  const source: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = entry.method === 0 ? raw : Readable.from(raw).pipe(createInflateRaw())
  let [length, sum] = [0, 0]
  for await (const chunk of source) {
    length += chunk.length
    demand(length <= entry.size, 'longer than it says')
    sum = crc32(chunk, sum)
    yield chunk
  }
  demand(length === entry.size && sum === entry.crc, 'content differs from its checksum')
}

/** The files of a zip; null, with a finding, for one that is not strictly a zip. */
export function readZip(path: string, findings: Findings, most: number): { files: Map<string, BagFile>; close: () => void } | null {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(fd)
    demand(stat.isFile() && stat.size >= 22, 'no zip')
    const entries = entriesOf(fd, stat.size, most)
    const files = new Map<string, BagFile>()
    let end = 0
    for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
      const start = dataStart(fd, entry)
      demand(entry.at >= end, 'entries overlap')
      end = start + entry.packed
      if (entry.name.endsWith('/')) continue
      demand(!files.has(entry.name), 'a name twice')
      files.set(entry.name, { path: entry.name, size: entry.size, chunks: () => contentOf(fd, entry, start) })
    }
    return { files, close: () => closeSync(fd) }
  } catch (cause) {
    closeSync(fd)
    findings.add('bad', 'bag.zip', null, cause instanceof ZipError ? cause.message : '')
    return null
  }
}
