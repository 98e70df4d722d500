/** ZIP archives: listed from the directory, or, where that is lost, from the entries themselves. Names are data. */
import { decodeBytes, guessCharset } from '../charset'
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { inflateCapped, type Inflated } from './inflate'

const END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const STORED = 0
const DEFLATED = 8

export type ZipEntry = {
  readonly name: string
  /** As declared; measured only when it is read. */
  readonly size: number
  /** Local wall time as the archive says it, `YYYY-MM-DD hh:mm`; '' where it says none. */
  readonly changedAt: string
  readonly encrypted: boolean
  /** Throws ParseError: 'encrypted', 'unsupported_kind', 'too_large', 'damaged'. */
  readonly read: () => Uint8Array
  /** As much as can be had of a damaged entry. Throws ParseError as `read` does, but for 'damaged'. */
  readonly readLeniently: () => Inflated
}

export type Zip = {
  /** Files in the order of the directory; folders are left out. */
  readonly entries: readonly ZipEntry[]
  /** True when the directory is lost or the list was cut. */
  readonly truncated: boolean
}

type Raw = {
  readonly name: Uint8Array
  readonly isUtf8: boolean
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  readonly codedSize: number
  readonly size: number
  readonly time: number
  readonly dataAt: number
}

/** Throws ParseError 'damaged' when there is not one entry to be found. */
export function openZip(bytes: Uint8Array, limits: ParserLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const listed = fromDirectory(view, bytes, limits)
  const raws = listed ?? fromLocalEntries(view, bytes, limits)
  if (listed === null && raws.length === 0) throw new ParseError('damaged')
  const names = raws.filter(({ isUtf8 }) => !isUtf8).map(({ name }) => name)
  const charset = guessCharset(Buffer.concat(names), 'ibm437')
  const budget = { left: limits.inflatedBytes }
  const entries = raws.map((raw) => toEntry(raw, decodeBytes(raw.name, raw.isUtf8 ? 'utf-8' : charset), bytes, limits, budget))
  return { entries: entries.filter(({ name }) => !name.endsWith('/')), truncated: listed === null || raws.length >= limits.children }
}

function toEntry(raw: Raw, name: string, bytes: Uint8Array, limits: ParserLimits, budget: { left: number }): ZipEntry {
  const readLeniently = (): Inflated => {
    if (raw.encrypted) throw new ParseError('encrypted')
    if (raw.method !== STORED && raw.method !== DEFLATED) throw new ParseError('unsupported_kind')
    const coded = bytes.subarray(raw.dataAt, raw.dataAt + raw.codedSize)
    const most = Math.min(limits.bytes, budget.left)
    if (raw.method === STORED && coded.byteLength > most) throw new ParseError('too_large')
    const inflated = raw.method === STORED ? { bytes: coded, whole: coded.byteLength === raw.codedSize } : inflateCapped(coded, most)
    budget.left -= inflated.bytes.byteLength
    return inflated
  }
  const read = (): Uint8Array => {
    const inflated = readLeniently()
    if (!inflated.whole || crc32(inflated.bytes) !== raw.crc) throw new ParseError('damaged')
    return inflated.bytes
  }
  return { name, size: raw.size, changedAt: toWallTime(raw.time), encrypted: raw.encrypted, read, readLeniently }
}

/** Entries by the central directory; null when it cannot be found or has nothing sound in it. */
function fromDirectory(view: DataView, bytes: Uint8Array, limits: ParserLimits): Raw[] | null {
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  // Something may stand before the archive; then its offsets are off by as much.
  const start = Math.max(0, Math.min(view.getUint32(end + 16, true), end - size))
  const raws: Raw[] = []
  let at = view.byteLength > start + 4 && view.getUint32(start, true) === DIRECTORY_ENTRY ? start : Math.max(0, end - size)
  const shift = Math.max(0, end - size - view.getUint32(end + 16, true))
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY && raws.length < limits.children) {
    const nameLength = view.getUint16(at + 28, true)
    const raw = directoryEntry(view, bytes, at, nameLength, shift)
    if (raw !== null) raws.push(raw)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return raws.length === 0 && count > 0 ? null : raws
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  return null
}

function directoryEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number, shift: number): Raw | null {
  const local = view.getUint32(at + 42, true) + shift
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_ENTRY) return null
  const flags = view.getUint16(at + 8, true)
  return {
    name: bytes.subarray(at + 46, at + 46 + nameLength),
    isUtf8: (flags & 0x800) !== 0,
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    codedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    time: view.getUint32(at + 12, true),
    dataAt: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  }
}

/** Entries one after the other from the start, for an archive that was cut off. */
function fromLocalEntries(view: DataView, bytes: Uint8Array, limits: ParserLimits): Raw[] {
  const raws: Raw[] = []
  let at = 0
  while (at + 30 <= view.byteLength && view.getUint32(at, true) === LOCAL_ENTRY && raws.length < limits.children) {
    const flags = view.getUint16(at + 6, true)
    const nameLength = view.getUint16(at + 26, true)
    const dataAt = at + 30 + nameLength + view.getUint16(at + 28, true)
    const declared = view.getUint32(at + 18, true)
    // Written as a stream, the size stands behind the data: the next entry's signature tells where that is.
    const next = (flags & 8) !== 0 && declared === 0 ? nextEntry(bytes, dataAt) : dataAt + declared
    raws.push({
      name: bytes.subarray(at + 30, at + 30 + nameLength),
      isUtf8: (flags & 0x800) !== 0,
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 8, true),
      crc: view.getUint32(at + 14, true),
      codedSize: Math.max(0, next - dataAt),
      size: view.getUint32(at + 22, true),
      time: view.getUint32(at + 10, true),
      dataAt,
    })
    at = next
  }
  return raws
}

function nextEntry(bytes: Uint8Array, from: number): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('PK\x03\x04', from, 'latin1')
  return at === -1 ? bytes.byteLength : at
}

function toWallTime(dos: number): string {
  const [date, time] = [dos >>> 16, dos & 0xffff]
  const month = (date >> 5) & 15
  if (month < 1 || month > 12) return ''
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${1980 + (date >> 9)}-${two(month)}-${two(date & 31)} ${two(time >> 11)}:${two((time >> 5) & 63)}`
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let at = 0; at < bytes.byteLength; at += 1) crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
