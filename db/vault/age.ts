import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import { subkey } from './keys'
import { concat } from './wire'

/**
 * Why an age file cannot be read: no key of ours opens it, its header is not valid, or its payload
 * was cut, extended, reordered or changed.
 */
export class AgeError extends Error {
  override name = 'AgeError'
  readonly part: 'header' | 'payload'

  constructor(part: 'header' | 'payload', cause?: unknown) {
    super(`age ${part} is not valid`, { cause })
    this.part = part
  }
}

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** An opened or begun age file: `preamble` is header and payload nonce, which name this one encryption. */
export type AgeFile = { readonly preamble: Buffer; readonly body: AsyncGenerator<Buffer> }

const chunkLength = 64 * 1024
const tagLength = 16
const nonceLength = 16
const maxHeaderLength = 64 * 1024

/**
 * Encrypts to one `age1…` recipient with a fresh file key (age v1, c2sp.org/age).
 *
 * The file is `preamble` followed by `body`. `body` pulls from `plaintext` and holds two chunks at most.
 */
export async function encryptAge(recipient: string, plaintext: Chunks): Promise<AgeFile> {
  const { header, fileKey } = await newHeader(recipient)
  const nonce = randomBytes(nonceLength)
  const key = subkey(fileKey, nonce, 'payload')
  fileKey.fill(0)
  return { preamble: concat(header, nonce), body: seal(key, plaintext) }
}

/** An age file begun without knowing its end: chunks are sealed in any order, each index once, the last one marked. */
export type AgeWriter = { readonly preamble: Buffer; readonly seal: (bytes: Uint8Array, index: number, last: boolean) => Buffer }

/** Plaintext bytes of every chunk but the last, and what sealing adds. */
export const ageChunk = { plain: chunkLength, sealed: chunkLength + tagLength } as const

/**
 * The same as `encryptAge` for a payload whose first chunk is known only at its end. Sealing one index twice
 * would give the key away and throws.
 */
export async function beginAge(recipient: string): Promise<AgeWriter> {
  const { header, fileKey } = await newHeader(recipient)
  const nonce = randomBytes(nonceLength)
  const key = subkey(fileKey, nonce, 'payload')
  fileKey.fill(0)
  const sealed = new Set<number>()
  const seal = (bytes: Uint8Array, index: number, last: boolean): Buffer => {
    if (sealed.has(index) || bytes.length > chunkLength || (bytes.length < chunkLength && !last)) throw new Error('chunk sealed wrongly')
    sealed.add(index)
    const cipher = createCipheriv('chacha20-poly1305', key, chunkNonce(index, last), { authTagLength: tagLength })
    return concat(cipher.update(bytes), cipher.final(), cipher.getAuthTag())
  }
  return { preamble: concat(header, nonce), seal }
}

/**
 * Reads the header of an age file with an `AGE-SECRET-KEY-1…` identity and decrypts the rest on demand.
 *
 * Every chunk that `body` yields is authentic and in its place, but only its normal end shows that the
 * file is complete. Throws AgeError, here for the header and from `body` for the payload.
 */
export async function decryptAge(identity: string, ciphertext: Chunks): Promise<AgeFile> {
  const { header, nonce, rest } = await splitPreamble(ciphertext)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const fileKey = await decrypter.decryptHeader(header).catch((cause: unknown) => {
    throw new AgeError('header', cause)
  })
  const key = subkey(fileKey, nonce, 'payload')
  fileKey.fill(0)
  return { preamble: concat(header, nonce), body: unseal(key, rest) }
}

/** The header comes from `age-encryption`; a second recipient, which adds no stanza, hears the file key. */
async function newHeader(recipient: string): Promise<{ header: Uint8Array; fileKey: Uint8Array }> {
  const heard: Uint8Array[] = []
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  encrypter.addRecipient({
    wrapFileKey: (fileKey) => {
      heard.push(Uint8Array.from(fileKey))
      return []
    },
  })
  const emptyFile = await encrypter.encrypt(new Uint8Array(0))
  const [fileKey] = heard
  if (fileKey === undefined) throw new Error('age-encryption gave no file key')
  return { header: emptyFile.subarray(0, -(nonceLength + tagLength)), fileKey }
}

/** A header ends with the line that begins with '--- '; 16 bytes of nonce follow it. */
async function splitPreamble(ciphertext: Chunks): Promise<{ header: Buffer; nonce: Buffer; rest: Chunks }> {
  const source = iterate(ciphertext)
  let held: Buffer = Buffer.alloc(0)
  for (;;) {
    const macLine = held.indexOf('\n--- ')
    const end = macLine < 0 ? -1 : held.indexOf('\n', macLine + 1) + 1
    if (end > 0 && held.length >= end + nonceLength) {
      const nonce = held.subarray(end, end + nonceLength)
      return { header: held.subarray(0, end), nonce, rest: resume(held.subarray(end + nonceLength), source) }
    }
    if (end <= 0 && held.length > maxHeaderLength) throw new AgeError('header')
    const next = await source.next()
    if (next.done === true) throw new AgeError('header')
    held = concat(held, next.value)
  }
}

async function* iterate(chunks: Chunks): AsyncGenerator<Uint8Array> {
  yield* chunks
}

async function* resume(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

/** STREAM: 64 KiB chunks, an 11-byte counter, and a last byte that marks the final chunk. */
async function* seal(key: Uint8Array, plaintext: Chunks): AsyncGenerator<Buffer> {
  for await (const { bytes, index, last } of cut(plaintext, chunkLength)) {
    const cipher = createCipheriv('chacha20-poly1305', key, chunkNonce(index, last), { authTagLength: tagLength })
    // Apart, so that no chunk is copied just to have its tag behind it.
    yield cipher.update(bytes)
    cipher.final()
    yield cipher.getAuthTag()
  }
}

async function* unseal(key: Uint8Array, ciphertext: Chunks): AsyncGenerator<Buffer> {
  for await (const { bytes, index, last } of cut(ciphertext, chunkLength + tagLength)) {
    const length = bytes.length - tagLength
    // An empty chunk is allowed only as the whole of an empty file.
    if (length < 0 || (length === 0 && index > 0)) throw new AgeError('payload')
    yield openChunk(key, chunkNonce(index, last), bytes.subarray(0, length), bytes.subarray(length))
  }
}

function openChunk(key: Uint8Array, nonce: Buffer, sealed: Buffer, tag: Buffer): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagLength })
  decipher.setAuthTag(tag)
  const plain = decipher.update(sealed)
  try {
    return concat(plain, decipher.final())
  } catch (cause) {
    throw new AgeError('payload', cause)
  }
}

function chunkNonce(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 5, 6)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

/**
 * Cuts a stream into pieces of `length`; the last one, which may be shorter or empty, is marked.
 * `bytes` is one buffer that is filled again for the next piece, so the source may reuse its own as well.
 */
async function* cut(chunks: Chunks, length: number): AsyncGenerator<{ bytes: Buffer; index: number; last: boolean }> {
  const buffer = Buffer.alloc(length)
  let used = 0
  let index = 0
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; ) {
      if (used === length) {
        yield { bytes: buffer, index: index++, last: false }
        used = 0
      }
      const taken = chunk.subarray(start, start + length - used)
      buffer.set(taken, used)
      used += taken.length
      start += taken.length
    }
  }
  yield { bytes: buffer.subarray(0, used), index, last: true }
}
