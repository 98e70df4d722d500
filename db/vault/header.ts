import { argon2, createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto'
import { AppError } from '../../electron/shared/errors'
import type { KdfProfile, Slot } from './header-format'
import {
  encodeHeader,
  encodeKdf,
  formatVersion,
  headerDamaged,
  isAllowedKdf,
  isAuthentic,
  parseHeader,
  slotCount,
} from './header-format'
import { headerKey, subkey } from './keys'
import { normalisePassphrase, passphraseStrength, recoveryKeyFromWords, recoveryWords } from './passphrase'
import { concat } from './wire'

/** What opens a vault: the passphrase of slot 0, or the 24 words of a recovery key. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery'; readonly words: string }

/** The 32-byte master key, wrapped in the slot that gave it. */
export type Unlocked = { readonly master: Buffer; readonly vaultId: Buffer; readonly slot: number }

/** Turns a passphrase into 32 bytes at the cost that `kdf` names. */
export type Stretch = (passphrase: Uint8Array, salt: Uint8Array, kdf: KdfProfile) => Promise<Uint8Array>

const passphraseSlot = 0
const recoverySlot = 1

/** Argon2id (RFC 9106) on a thread of its own. */
export const stretchByArgon2id: Stretch = (passphrase, salt, kdf) =>
  new Promise((resolve, reject) => {
    const parameters = {
      message: passphrase,
      nonce: salt,
      parallelism: kdf.lanes,
      tagLength: 32,
      memory: kdf.memoryKiB,
      passes: kdf.passes,
    }
    argon2('argon2id', parameters, (error, key) => (error === null ? resolve(key) : reject(error)))
  })

/**
 * Makes a new vault's header: random master key and id, the passphrase in slot 0, a new recovery key in slot 1.
 *
 * `createdOn` is a day (YYYY-MM-DD). The recovery words exist only in the answer: show them, then forget them.
 * Throws `weak_passphrase`.
 */
export async function createHeader(input: {
  passphrase: string
  kdf: KdfProfile
  createdOn: string
}): Promise<{ bytes: Buffer; master: Buffer; vaultId: Buffer; recoveryWords: string }> {
  const master = randomBytes(32)
  const vaultId = randomBytes(16)
  const recoveryKey = randomBytes(32)
  const slots = Array.from({ length: slotCount }, () => decoySlot(input.kdf))
  slots[passphraseSlot] = await slotForPassphrase(input.passphrase, input.kdf, master, vaultId)
  slots[recoverySlot] = wrapMaster(recoveryKey, decoySlot(input.kdf), recoverySlot, master, vaultId)
  const header = { version: formatVersion, createdDay: dayNumber(input.createdOn), vaultId, slots }
  const bytes = encodeHeader(header, headerKey(master, vaultId))
  return { bytes, master, vaultId, recoveryWords: recoveryWords(recoveryKey) }
}

/**
 * Opens a header. `wrong_secret` for a wrong secret and for a damaged slot alike: the two cannot be told
 * apart. `header_damaged` when the bytes are not a header, ask for a forbidden key derivation cost (refused
 * before any of it is spent), or were changed after they were written. `vault_newer` for a later format.
 */
export async function unlockHeader(bytes: Uint8Array, secret: Secret, stretch: Stretch = stretchByArgon2id): Promise<Unlocked> {
  const { slots, vaultId } = parseHeader(bytes)
  const opened =
    secret.kind === 'passphrase'
      ? await openPassphraseSlot(slots[passphraseSlot]!, secret.text, vaultId, stretch)
      : openRecoverySlots(slots, recoveryKeyFromWords(secret.words), vaultId)
  if (opened === null) throw wrongSecret()
  if (!isAuthentic(bytes, headerKey(opened.master, vaultId))) throw headerDamaged()
  return { ...opened, vaultId: Buffer.from(vaultId) }
}

/** One message for every reason a secret can fail, so that an answer tells an attacker nothing. */
export function wrongSecret(): AppError {
  return new AppError(
    'wrong_secret',
    'This passphrase or recovery key does not open this vault, or the key area is damaged. The second copy of the key area was tried too.',
  )
}

/**
 * The same header with another passphrase in slot 0. Throws `weak_passphrase`, or `header_damaged` when
 * `master` is not this header's key. Old copies of the header still open with the old passphrase.
 */
export async function withNewPassphrase(bytes: Uint8Array, master: Uint8Array, newPassphrase: string, kdf: KdfProfile): Promise<Buffer> {
  const { vaultId } = parseHeader(bytes)
  return withSlot(bytes, master, passphraseSlot, await slotForPassphrase(newPassphrase, kdf, master, vaultId))
}

/** The same header with a fresh recovery key in slot 1; the old words no longer open it. */
export function withNewRecoveryKey(bytes: Uint8Array, master: Uint8Array): { bytes: Buffer; recoveryWords: string } {
  const { vaultId, slots } = parseHeader(bytes)
  const key = randomBytes(32)
  const slot = wrapMaster(key, decoySlot(slots[passphraseSlot]!.kdf), recoverySlot, master, vaultId)
  return { bytes: withSlot(bytes, master, recoverySlot, slot), recoveryWords: recoveryWords(key) }
}

/** What a header says of itself. Not proven until it is unlocked. `createdOn` is a day (YYYY-MM-DD). */
export function readHeaderFacts(bytes: Uint8Array): {
  version: number
  vaultId: Buffer
  kdf: KdfProfile
  createdOn: string
} {
  const { version, vaultId, slots, createdDay } = parseHeader(bytes)
  const createdOn = new Date(Math.min(createdDay, lastDay) * msPerDay).toISOString().slice(0, 10)
  return { version, vaultId: Buffer.from(vaultId), kdf: slots[passphraseSlot]!.kdf, createdOn }
}

const msPerDay = 86_400_000
// 9999-12-31
const lastDay = 2_932_896

function dayNumber(createdOn: string): number {
  const day = Date.parse(`${createdOn}T00:00:00Z`) / msPerDay
  if (!Number.isInteger(day) || day < 0 || day > lastDay) throw new RangeError('createdOn is not a day after 1970')
  return day
}

function withSlot(bytes: Uint8Array, master: Uint8Array, slotNumber: number, slot: Slot): Buffer {
  const header = parseHeader(bytes)
  const key = headerKey(master, header.vaultId)
  if (!isAuthentic(bytes, key)) throw headerDamaged()
  return encodeHeader({ ...header, slots: header.slots.with(slotNumber, slot) }, key)
}

async function slotForPassphrase(text: string, kdf: KdfProfile, master: Uint8Array, vaultId: Uint8Array): Promise<Slot> {
  if (!isAllowedKdf(kdf)) throw new RangeError('key derivation cost out of bounds')
  if (!(await passphraseStrength(text)).acceptable) {
    throw new AppError('weak_passphrase', 'This passphrase is too easy to guess. Use the six words offered, or a longer one.')
  }
  const fresh = decoySlot(kdf)
  const stretched = await stretchByArgon2id(passphraseBytes(text), fresh.salt, kdf)
  return wrapMaster(stretched, fresh, passphraseSlot, master, vaultId)
}

function passphraseBytes(text: string): Buffer {
  return Buffer.from(normalisePassphrase(text), 'utf8')
}

/** A slot that opens with nothing and looks like one that does. */
function decoySlot(kdf: KdfProfile): Slot {
  return {
    salt: randomBytes(16),
    kdf,
    nonce: randomBytes(12),
    wrapped: randomBytes(48),
    commitment: randomBytes(32),
    pad: randomBytes(72),
  }
}

function wrapMaster(secret: Uint8Array, fresh: Slot, slotNumber: number, master: Uint8Array, vaultId: Uint8Array): Slot {
  const cipher = createCipheriv('aes-256-gcm', subkey(secret, fresh.salt, 'slot-wrap/v1'), fresh.nonce)
  cipher.setAAD(slotContext(fresh, slotNumber, vaultId))
  const wrapped = concat(cipher.update(master), cipher.final(), cipher.getAuthTag())
  return { ...fresh, wrapped, commitment: commitmentOf(secret, fresh) }
}

/**
 * Null when `secret` is not this slot's. AES-GCM does not commit to its key, so one slot could be forged
 * to open with many keys; the commitment is compared first, in constant time.
 */
function unwrapMaster(secret: Uint8Array, slot: Slot, slotNumber: number, vaultId: Uint8Array): Buffer | null {
  if (!timingSafeEqual(commitmentOf(secret, slot), slot.commitment)) return null
  const decipher = createDecipheriv('aes-256-gcm', subkey(secret, slot.salt, 'slot-wrap/v1'), slot.nonce, { authTagLength: 16 })
  decipher.setAAD(slotContext(slot, slotNumber, vaultId))
  decipher.setAuthTag(slot.wrapped.subarray(32))
  const master = decipher.update(slot.wrapped.subarray(0, 32))
  try {
    return concat(master, decipher.final())
  } catch {
    return null
  }
}

function commitmentOf(secret: Uint8Array, slot: Slot): Buffer {
  return subkey(secret, slot.salt, 'slot-commit/v1')
}

function slotContext(slot: Slot, slotNumber: number, vaultId: Uint8Array): Buffer {
  return concat(vaultId, Uint8Array.of(slotNumber), slot.salt, encodeKdf(slot.kdf))
}

async function openPassphraseSlot(
  slot: Slot,
  text: string,
  vaultId: Uint8Array,
  stretch: Stretch,
): Promise<{ master: Buffer; slot: number } | null> {
  if (!isAllowedKdf(slot.kdf)) throw headerDamaged()
  const stretched = await stretch(passphraseBytes(text), slot.salt, slot.kdf)
  const master = unwrapMaster(stretched, slot, passphraseSlot, vaultId)
  return master && { master, slot: passphraseSlot }
}

/** A recovery key has 256 random bits, so it needs no stretching and trying every slot costs nothing. */
function openRecoverySlots(slots: readonly Slot[], key: Uint8Array, vaultId: Uint8Array): { master: Buffer; slot: number } | null {
  for (let i = recoverySlot; i < slots.length; i++) {
    const master = unwrapMaster(key, slots[i]!, i, vaultId)
    if (master !== null) return { master, slot: i }
  }
  return null
}
