/**
 * OpenTimestamps proofs: a small format of its own (operations on a digest that end in attestations). Read and
 * computed here; whether a block of that height has that Merkle root is a question to the chain, which is not here.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'

export const OtsFacts = z.strictObject({
  /** Digest the proof starts from, hex. */
  digest: z.string().max(64),
  /** Height, and the Merkle root that the block there must have, as block explorers write it. */
  bitcoin: z.array(z.strictObject({ height: z.int(), merkleRoot: z.string().max(64) })).max(50),
  /** Addresses of calendars that have promised to attest. */
  pending: z.array(z.string().max(1000)).max(50),
  /** Attestations of kinds that are not known here. */
  unknown: z.int(),
})
export type OtsFacts = z.output<typeof OtsFacts>
export type OtsResult = { readonly ok: true; readonly facts: OtsFacts } | { readonly ok: false; readonly fault: 'notAProof' | 'otherDigest' }

const magic = Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294', 'hex')
const tags = { pending: '83dfe30d2ef90c8e', bitcoin: '0588960d73d71901' }
const mostBytes = 4096

type Reader = { byte: () => number; take: (length: number) => Buffer; varint: () => number; varbytes: (most: number) => Buffer; isAtEnd: () => boolean }

function readerOf(bytes: Buffer): Reader {
  let at = 0
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new RangeError('cut short')
    at += length
    return bytes.subarray(at - length, at)
  }
  const byte = (): number => take(1)[0] ?? 0
  const varint = (): number => {
    let [value, factor] = [0, 1]
    for (;;) {
      const next = byte()
      value += (next & 0x7f) * factor
      if (next < 0x80) return value
      factor *= 128
      if (factor > 2 ** 42) throw new RangeError('too large')
    }
  }
  const varbytes = (most: number): Buffer => {
    const length = varint()
    if (length > most) throw new RangeError('too long')
    return take(length)
  }
  return { byte, take, varint, varbytes, isAtEnd: () => at === bytes.length }
}

const unary: Readonly<Record<number, (message: Buffer) => Buffer>> = {
  0x02: (message) => createHash('sha1').update(message).digest(),
  0x03: (message) => createHash('ripemd160').update(message).digest(),
  0x08: (message) => createHash('sha256').update(message).digest(),
  0xf2: (message) => Buffer.from(message).reverse(),
  0xf3: (message) => Buffer.from(message.toString('hex')),
}

type Found = { bitcoin: { height: number; merkleRoot: string }[]; pending: string[]; unknown: number; steps: number }

function attestation(reader: Reader, message: Buffer, found: Found): void {
  const tag = reader.take(8).toString('hex')
  const payload = readerOf(reader.varbytes(8192))
  if (tag === tags.bitcoin) found.bitcoin.push({ height: payload.varint(), merkleRoot: Buffer.from(message).reverse().toString('hex') })
  else if (tag === tags.pending) found.pending.push(payload.varbytes(1000).toString('utf8').replace(/[^\x20-\x7e]/g, '?'))
  else found.unknown += 1
}

function step(tag: number, reader: Reader, message: Buffer, found: Found, depth: number): void {
  found.steps += 1
  if (depth > 256 || found.steps > 10_000) throw new RangeError('too deep')
  if (tag === 0x00) return attestation(reader, message, found)
  const simple = unary[tag]
  if (simple !== undefined) return branch(reader, simple(message), found, depth + 1)
  if (tag !== 0xf0 && tag !== 0xf1) throw new RangeError('unknown operation')
  const operand = reader.varbytes(mostBytes)
  const next = tag === 0xf0 ? Buffer.concat([message, operand]) : Buffer.concat([operand, message])
  if (next.length > mostBytes) throw new RangeError('too long')
  branch(reader, next, found, depth + 1)
}

/** One timestamp: any number of forks, then one last operation or attestation. */
function branch(reader: Reader, message: Buffer, found: Found, depth: number): void {
  let tag = reader.byte()
  while (tag === 0xff) {
    step(reader.byte(), reader, message, found, depth + 1)
    tag = reader.byte()
  }
  step(tag, reader, message, found, depth + 1)
}

/** Reads a proof and holds it against the SHA-256 that it should be about. Never throws. */
export function readOpenTimestamps(bytes: Uint8Array, digest: string | null): OtsResult {
  try {
    const reader = readerOf(Buffer.from(bytes))
    if (!reader.take(magic.length).equals(magic) || reader.varint() !== 1 || reader.byte() !== 0x08) return { ok: false, fault: 'notAProof' }
    const start = reader.take(32)
    const found: Found = { bitcoin: [], pending: [], unknown: 0, steps: 0 }
    branch(reader, start, found, 0)
    if (!reader.isAtEnd()) return { ok: false, fault: 'notAProof' }
    if (digest !== null && start.toString('hex') !== digest) return { ok: false, fault: 'otherDigest' }
    const { steps: _, ...kinds } = found
    return { ok: true, facts: OtsFacts.parse({ digest: start.toString('hex'), ...kinds }) }
  } catch {
    return { ok: false, fault: 'notAProof' }
  }
}
