import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '../../electron/shared/errors'
import { concat } from './wire'

/** Cost of Argon2id (RFC 9106), one pass over `memoryKiB` repeated `passes` times in `lanes` threads. */
export type KdfProfile = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number }

/** Nothing weaker is ever written or read: RFC 9106's second recommendation. */
export const kdfFloor: KdfProfile = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }
/** Nothing heavier is ever read, so that a forged header cannot hang the machine. */
export const kdfCeiling: KdfProfile = { memoryKiB: 4 * 1024 * 1024, passes: 16, lanes: 16 }

/** 512 MiB, or 256 MiB on a machine with less than 8 GiB of memory; 3 passes, 4 lanes. */
export function defaultKdfProfile(machineMemoryBytes: number): KdfProfile {
  // A machine sold with 8 GiB reports somewhat less.
  return { memoryKiB: (machineMemoryBytes >= 7.5 * 2 ** 30 ? 512 : 256) * 1024, passes: 3, lanes: 4 }
}

export function isAllowedKdf(kdf: KdfProfile): boolean {
  return (['memoryKiB', 'passes', 'lanes'] as const).every(
    (name) => Number.isInteger(kdf[name]) && kdf[name] >= kdfFloor[name] && kdf[name] <= kdfCeiling[name],
  )
}

export const headerLength = 2048
export const slotCount = 8
export const formatVersion = 1

const magic = Buffer.from('SHEAFHDR', 'ascii')
const slotsOffset = 32
const slotLength = 192
const hmacOffset = headerLength - 32

/** One place for the wrapped master key. `pad` fills the slot to 192 bytes with chance. */
export type Slot = {
  readonly salt: Buffer
  readonly kdf: KdfProfile
  readonly nonce: Buffer
  readonly wrapped: Buffer
  readonly commitment: Buffer
  readonly pad: Buffer
}

export type Header = {
  readonly version: number
  /** Days since 1970-01-01. */
  readonly createdDay: number
  readonly vaultId: Buffer
  readonly slots: readonly Slot[]
}

export function headerDamaged(): AppError {
  return new AppError(
    'header_damaged',
    'The key area of this vault is damaged. Nothing was changed. Restore vault.hdr from a backup of this vault.',
  )
}

/**
 * Reads the fields of a header without any proof that they are genuine.
 * Throws `header_damaged` for anything but a header, `vault_newer` for a later format.
 */
export function parseHeader(bytes: Uint8Array): Header {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (header.length !== headerLength || !header.subarray(0, 8).equals(magic)) throw headerDamaged()
  const version = header.readUInt16BE(8)
  if (version > formatVersion) {
    throw new AppError('vault_newer', 'This vault was made by a newer version of the program. Nothing was changed.')
  }
  if (version !== formatVersion) throw headerDamaged()
  return {
    version,
    createdDay: header.readUInt32BE(12),
    vaultId: header.subarray(16, 32),
    slots: Array.from({ length: slotCount }, (_, i) => {
      const start = slotsOffset + i * slotLength
      return parseSlot(header.subarray(start, start + slotLength))
    }),
  }
}

function parseSlot(bytes: Buffer): Slot {
  return {
    salt: bytes.subarray(0, 16),
    kdf: { memoryKiB: bytes.readUInt32BE(16), passes: bytes.readUInt32BE(20), lanes: bytes.readUInt32BE(24) },
    nonce: bytes.subarray(28, 40),
    wrapped: bytes.subarray(40, 88),
    commitment: bytes.subarray(88, 120),
    pad: bytes.subarray(120, slotLength),
  }
}

/** The 2,048 bytes of `header`, closed by an HMAC under `key` (`VaultKeys.header`). */
export function encodeHeader(header: Header, key: Uint8Array): Buffer {
  const bytes = Buffer.alloc(headerLength)
  magic.copy(bytes, 0)
  bytes.writeUInt16BE(header.version, 8)
  bytes.writeUInt32BE(header.createdDay, 12)
  header.vaultId.copy(bytes, 16)
  header.slots.forEach((slot, i) => encodeSlot(slot).copy(bytes, slotsOffset + i * slotLength))
  headerMac(bytes, key).copy(bytes, hmacOffset)
  return bytes
}

function encodeSlot(slot: Slot): Buffer {
  return concat(slot.salt, encodeKdf(slot.kdf), slot.nonce, slot.wrapped, slot.commitment, slot.pad)
}

/** Twelve bytes: memory in KiB, passes, lanes. */
export function encodeKdf(kdf: KdfProfile): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(kdf.memoryKiB, 0)
  bytes.writeUInt32BE(kdf.passes, 4)
  bytes.writeUInt32BE(kdf.lanes, 8)
  return bytes
}

/** True when every byte of the header is as its writer, who held `key`, left it. */
export function isAuthentic(bytes: Uint8Array, key: Uint8Array): boolean {
  if (bytes.length !== headerLength) return false
  return timingSafeEqual(headerMac(bytes, key), bytes.subarray(hmacOffset))
}

function headerMac(bytes: Uint8Array, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(bytes.subarray(0, hmacOffset)).digest()
}
