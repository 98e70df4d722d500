/** Joins byte arrays into one new buffer. */
export function concat(...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts)
}

const base32Letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 base32 in lower case and without padding: safe as a file name on every system. */
export function base32(bytes: Uint8Array): string {
  return groupsOf5(bytes)
    .map((group) => base32Letters.charAt(group))
    .join('')
}

const bech32Letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const bech32Generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/** Bech32 (BIP 173) without its length limit, in lower case: the spelling of age keys. */
export function bech32(prefix: string, bytes: Uint8Array): string {
  const data = groupsOf5(bytes)
  const polymod = bech32Checksum([...bech32Prefix(prefix), ...data, 0, 0, 0, 0, 0, 0]) ^ 1
  const check = [5, 4, 3, 2, 1, 0].map((i) => (polymod >>> (5 * i)) & 31)
  return `${prefix}1${[...data, ...check].map((group) => bech32Letters.charAt(group)).join('')}`
}

function bech32Prefix(prefix: string): number[] {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0))
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)]
}

function bech32Checksum(groups: readonly number[]): number {
  let sum = 1
  for (const group of groups) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ group
    bech32Generator.forEach((word, i) => {
      if ((top >>> i) & 1) sum ^= word
    })
  }
  return sum
}

/** Splits bytes into 5-bit groups, the last one filled with zero bits. */
function groupsOf5(bytes: Uint8Array): number[] {
  const groups: number[] = []
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      groups.push((held >>> bits) & 31)
    }
  }
  if (bits > 0) groups.push((held << (5 - bits)) & 31)
  return groups
}

/** Reads an unsigned 64-bit big-endian number; throws RangeError above 2^53 - 1. */
export function readU64(bytes: Buffer, offset: number): number {
  const value = bytes.readBigUInt64BE(offset)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('number too large')
  return Number(value)
}

/** Writes an unsigned 64-bit big-endian number. */
export function writeU64(bytes: Buffer, value: number, offset: number): void {
  bytes.writeBigUInt64BE(BigInt(value), offset)
}
