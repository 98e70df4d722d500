import { createHmac, timingSafeEqual } from 'node:crypto'
import { constants } from 'node:fs'
import { join } from 'node:path'
import type { VaultDisk } from './disk'
import { openDisk, readSmallFile, syncDir, writeAll, writing } from './disk'
import { concat, readU64, writeU64 } from './wire'

/** What the vault last acknowledged, kept outside the database so that a damaged or rolled-back file is seen. */
export type Head = {
  /** Counts the writes of the head; 1 is the first. */
  readonly generation: number
  /** Entries in the journal. */
  readonly size: number
  /** Merkle root of the journal at that size, 32 bytes. */
  readonly root: Buffer
  /** Pages of the database file. */
  readonly pageCount: number
}

const headLength = 128
const magic = Buffer.from('SHEAFHED', 'ascii')
const hmacOffset = 96

/** The newest head that is whole and was written with `key` (`VaultKeys.head`), or null when neither file holds one. */
export function readHead(dir: string, key: Uint8Array, disk: VaultDisk = openDisk()): Head | null {
  const a = readSide(dir, 'head.a', key, disk)
  const b = readSide(dir, 'head.b', key, disk)
  if (a === null || b === null) return a ?? b
  return a.generation > b.generation ? a : b
}

export type NextHead = { readonly size: number; readonly root: Uint8Array; readonly pageCount: number }

/**
 * Writes the next generation over the older of `head.a` and `head.b` and makes it durable before it returns.
 * A crash in the middle leaves the other file, one generation behind. Throws `disk_full` or `vault_read_only`.
 */
export const writeHead = (dir: string, key: Uint8Array, next: NextHead, disk: VaultDisk = openDisk()): Head =>
  headWriter(dir, key, disk)(next)

/**
 * `writeHead` for the only one who writes this vault's head: the files are read at the first call, and from
 * then on the generation is known. A write that failed is tried again under the same generation, on the same file.
 */
export function headWriter(dir: string, key: Uint8Array, disk: VaultDisk): (next: NextHead) => Head {
  let written: number | null = null
  return ({ size, root, pageCount }) => {
    if (root.length !== 32) throw new RangeError('a root has 32 bytes')
    const generation = (written ?? readHead(dir, key, disk)?.generation ?? 0) + 1
    const head = { generation, size, root: Buffer.from(root), pageCount }
    const name = generation % 2 === 1 ? 'head.a' : 'head.b'
    writing(disk, () => overwrite(disk, join(dir, name), dir, encodeHead(head, key)))
    written = generation
    return head
  }
}

function overwrite({ fs }: VaultDisk, path: string, dir: string, bytes: Buffer): void {
  const isNew = !fs.existsSync(path)
  // No O_TRUNC: 128 bytes in place are one sector, and a shorter file would be a second kind of damage.
  const fd = fs.openSync(path, constants.O_WRONLY | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o600)
  try {
    writeAll(fs, fd, bytes)
    // In place only the bytes count: without the file's times a sync costs a third.
    if (isNew) fs.fsyncSync(fd)
    else fs.fdatasyncSync(fd)
  } finally {
    fs.closeSync(fd)
  }
  if (isNew) syncDir(fs, dir)
}

function encodeHead(head: Head, key: Uint8Array): Buffer {
  const bytes = Buffer.alloc(hmacOffset)
  magic.copy(bytes, 0)
  writeU64(bytes, head.generation, 8)
  writeU64(bytes, head.size, 16)
  head.root.copy(bytes, 24)
  writeU64(bytes, head.pageCount, 56)
  return concat(bytes, mac(bytes, key))
}

function readSide(dir: string, name: string, key: Uint8Array, { fs }: VaultDisk): Head | null {
  let bytes: Buffer | null
  try {
    bytes = readSmallFile(fs, join(dir, name), headLength)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
  if (bytes?.length !== headLength || !bytes.subarray(0, 8).equals(magic)) return null
  if (!timingSafeEqual(mac(bytes.subarray(0, hmacOffset), key), bytes.subarray(hmacOffset))) return null
  return {
    generation: readU64(bytes, 8),
    size: readU64(bytes, 16),
    root: Buffer.from(bytes.subarray(24, 56)),
    pageCount: readU64(bytes, 56),
  }
}

function mac(bytes: Uint8Array, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(bytes).digest()
}
