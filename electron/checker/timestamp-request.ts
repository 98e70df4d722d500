/** RFC 3161 requests: a few bytes of DER, written by hand, so that the vault process needs no library that reads DER. */

const sequence = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  if (body.length > 127) throw new RangeError('only short parts')
  return Buffer.concat([Buffer.from([tag, body.length]), body])
}

/** SHA-256 as an algorithm identifier. */
const sha256Algorithm = Buffer.from('300d06096086480165030402010500', 'hex')

/** The nonce as a positive number in its shortest form: the first bit clear, the second set. */
const positive = (nonce: Uint8Array): Buffer => Buffer.from(Uint8Array.from(nonce, (byte, i) => (i === 0 ? (byte & 0x3f) | 0x40 : byte)))

/** The nonce as it stands in a request made from these bytes, hex. */
export const nonceInRequest = (nonce: Uint8Array): string => positive(nonce).toString('hex')

/** A request for the time stamp of a SHA-256, with a nonce of 8 bytes and the wish for the authority's certificate. */
export function timestampRequest(digest: Uint8Array, nonce: Uint8Array): Buffer {
  if (digest.length !== 32 || nonce.length !== 8) throw new RangeError('wrong length')
  const imprint = sequence(0x30, sha256Algorithm, sequence(0x04, digest))
  return sequence(0x30, sequence(0x02, Buffer.from([1])), imprint, sequence(0x02, positive(nonce)), sequence(0x01, Buffer.from([0xff])))
}
