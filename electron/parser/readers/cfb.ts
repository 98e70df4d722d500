/** Compound files of old Office: streams by name. Every chain is followed at most once around. */
import { ParseError } from '../parse-error'

const MAGIC = 0xd0cf11e0a1b11ae1n
const END = 0xfffffffe
const FREE = 0xffffffff
const MINI_LIMIT = 4096
const ROOT = 5
const STREAM = 2

export type CompoundFile = {
  /** Names of all streams and storages in small letters, in the order of the directory. */
  readonly names: readonly string[]
  /** Content of a stream of any storage by its own name, or null. */
  readonly read: (name: string) => Uint8Array | null
}

type Entry = { readonly name: string; readonly type: number; readonly start: number; readonly size: number }

/** Throws ParseError 'damaged' when the file's own tables do not hold. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 512 || view.getBigUint64(0) !== MAGIC) throw new ParseError('damaged')
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw new ParseError('damaged')
  const sectorSize = 1 << shift
  const sector = (index: number): Uint8Array => bytes.subarray((index + 1) * sectorSize, (index + 2) * sectorSize)
  const table = readTable(view, sector, sectorSize)
  const chain = (start: number): Uint8Array => joined(start, table, sector)
  const entries = toEntries(chain(view.getUint32(48, true)))
  const root = entries.find(({ type }) => type === ROOT)
  const mini = root === undefined ? new Uint8Array() : chain(root.start)
  const miniTable = words(chain(view.getUint32(60, true)))
  const miniSector = (index: number): Uint8Array => mini.subarray(index * 64, (index + 1) * 64)
  return {
    names: entries.filter(({ type }) => type !== ROOT).map(({ name }) => name.toLowerCase()),
    read: (name) => {
      // Names are the same whatever their case.
      const wanted = name.toLowerCase()
      const entry = entries.find((candidate) => candidate.name.toLowerCase() === wanted && candidate.type === STREAM)
      if (entry === undefined) return null
      const whole = entry.size < MINI_LIMIT ? joined(entry.start, miniTable, miniSector) : chain(entry.start)
      return whole.subarray(0, entry.size)
    },
  }
}

function readTable(view: DataView, sector: (index: number) => Uint8Array, sectorSize: number): Uint32Array {
  const most = Math.ceil(view.byteLength / sectorSize)
  const places: number[] = []
  for (let at = 76; at < 512; at += 4) places.push(view.getUint32(at, true))
  let next = view.getUint32(68, true)
  for (let rounds = 0; next < END && rounds < most; rounds += 1) {
    const more = words(sector(next))
    places.push(...more.subarray(0, -1))
    next = more.at(-1) ?? END
  }
  const used = places.filter((place) => place < END).slice(0, most)
  const perSector = sectorSize / 4
  const table = new Uint32Array(used.length * perSector).fill(FREE)
  for (const [index, place] of used.entries()) table.set(words(sector(place)), index * perSector)
  return table
}

function joined(start: number, table: Uint32Array, sector: (index: number) => Uint8Array): Uint8Array {
  const sectors: Uint8Array[] = []
  for (let at = start; at < END && sectors.length <= table.length; at = table[at] ?? END) {
    if (sectors.length === table.length) throw new ParseError('damaged')
    sectors.push(sector(at))
  }
  return Buffer.concat(sectors)
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.byteLength >> 2 }, (_, index) => view.getUint32(index * 4, true))
}

function toEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.byteLength; at += 128) {
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
    const type = view.getUint8(at + 66)
    if (type === 0) continue
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length))
    entries.push({ name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) })
  }
  return entries
}
