import { createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from 'node:crypto'
import { bech32, concat } from './wire'

/** The vault's subkeys. They never leave the vault process. */
export type VaultKeys = {
  /** Raw page key of the database. */
  readonly database: Uint8Array
  /** HMAC key that names blobs by their content. */
  readonly blobName: Uint8Array
  /** The X25519 key pair that every blob is encrypted to. */
  readonly blobIdentity: AgeKeyPair
  /** HMAC key of `vault.hdr`. */
  readonly header: Uint8Array
  /** HMAC key of `head.a` and `head.b`. */
  readonly head: Uint8Array
  /** Ed25519 seed for journal checkpoints. */
  readonly sign: Uint8Array
}

export type AgeKeyPair = {
  /** X25519 private scalar; `ageIdentity` spells it the way `age` reads it. */
  readonly secret: Uint8Array
  /** `age1…` */
  readonly recipient: string
}

/** HKDF-SHA256 (RFC 5869), 32 bytes. `info` is an ASCII label that is used for one purpose only. */
export function subkey(secret: Uint8Array, salt: Uint8Array, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, 32))
}

/** Derives every subkey from the 32-byte master key and the 16-byte vault id. Same input, same keys. */
export function deriveKeys(master: Uint8Array, vaultId: Uint8Array): VaultKeys {
  if (master.length !== 32 || vaultId.length !== 16) throw new RangeError('wrong key or id length')
  const derive = (info: string) => subkey(master, vaultId, info)
  return {
    database: derive('db/v1'),
    blobName: derive('blobid/v1'),
    blobIdentity: ageKeyPair(derive('blobage/v1')),
    header: headerKey(master, vaultId),
    head: derive('head/v1'),
    sign: derive('sign/v1'),
  }
}

/** The one subkey that is needed before a vault is open: it authenticates the header. */
export function headerKey(master: Uint8Array, vaultId: Uint8Array): Uint8Array {
  return subkey(master, vaultId, 'header/v1')
}

/** Overwrites the key bytes with zeros. Locking still ends the process: copies may be anywhere in memory. */
export function wipe(keys: VaultKeys): void {
  const { database, blobName, blobIdentity, header, head, sign } = keys
  for (const bytes of [database, blobName, blobIdentity.secret, header, head, sign]) bytes.fill(0)
}

/** `AGE-SECRET-KEY-1…`: with it, the standard `age` command reads every blob of the vault. Secret. */
export function ageIdentity(secret: Uint8Array): string {
  return bech32('age-secret-key-', secret).toUpperCase()
}

// PKCS #8 wrapper of a raw X25519 private key (RFC 8410).
const x25519Pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex')

function ageKeyPair(secret: Uint8Array): AgeKeyPair {
  const privateKey = createPrivateKey({ key: concat(x25519Pkcs8, secret), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return { secret, recipient: bech32('age', spki.subarray(-32)) }
}

/** Signs in the name of one vault. */
export type Signer = {
  /** The raw Ed25519 public key, 32 bytes. */
  readonly publicKey: Buffer
  /** An Ed25519 signature (RFC 8032), 64 bytes. */
  readonly sign: (message: Uint8Array) => Buffer
}

// PKCS #8 and SPKI wrappers of raw Ed25519 keys (RFC 8410).
const ed25519Pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const ed25519Spki = Buffer.from('302a300506032b6570032100', 'hex')

/** The vault's signature, from the 32-byte seed `VaultKeys.sign`. What is signed tells its own kind: a checkpoint or a manifest. */
export function signerOf(seed: Uint8Array): Signer {
  const key: KeyObject = createPrivateKey({ key: concat(ed25519Pkcs8, seed), format: 'der', type: 'pkcs8' })
  const publicKey = Buffer.from(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32))
  return { publicKey, sign: (message) => sign(null, message, key) }
}

/** A raw Ed25519 public key as PEM, as `openssl` reads it. */
export const publicKeyPem = (publicKey: Uint8Array): string =>
  `-----BEGIN PUBLIC KEY-----\n${concat(ed25519Spki, publicKey).toString('base64')}\n-----END PUBLIC KEY-----\n`
