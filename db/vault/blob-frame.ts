import { AppError } from '../../electron/shared/errors'
import type { Chunks } from './age'
import { concat, readU64, writeU64 } from './wire'

/**
 * What is encrypted for a document: `u64 length | data | zeros`, so that the file's size tells little of the
 * document's. Padmé (Nikitin et al., PETS 2019) adds at most 12 %.
 */
const lengthBytes = 8

/** The least Padmé size that holds `length` bytes. */
export function padmeLength(length: number): number {
  if (length < 2) return length
  const exponent = Math.floor(Math.log2(length))
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1)
  return Math.ceil(length / step) * step
}

export function framedLength(byteLength: number): number {
  return padmeLength(lengthBytes + byteLength)
}

/**
 * Frames `data`. Throws `document_changed` as soon as it is longer than `byteLength`, or at its end when
 * it is shorter: the file changed while it was read.
 */
export async function* frame(data: Chunks, byteLength: number): AsyncGenerator<Uint8Array> {
  const head = Buffer.alloc(lengthBytes)
  writeU64(head, byteLength, 0)
  yield head
  let seen = 0
  for await (const chunk of data) {
    seen += chunk.length
    if (seen > byteLength) throw documentChanged()
    yield chunk
  }
  if (seen !== byteLength) throw documentChanged()
  yield* zeros(framedLength(byteLength) - lengthBytes - byteLength)
}

/** Undoes `frame`. Throws RangeError for a wrong length or padding, after the data was handed out. */
export async function* unframe(framed: Chunks): AsyncGenerator<Buffer> {
  let head: Buffer = Buffer.alloc(0)
  let left: number | null = null
  let total = 0
  let length = 0
  for await (const chunk of framed) {
    total += chunk.length
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (left === null) {
      head = concat(head, rest)
      if (head.length < lengthBytes) continue
      length = readU64(head, 0)
      left = length
      rest = head.subarray(lengthBytes)
    }
    const data = rest.subarray(0, left)
    left -= data.length
    if (data.length > 0) yield data
    if (rest.subarray(data.length).some((byte) => byte !== 0)) throw new RangeError('padding is not zero')
  }
  if (left !== 0 || total !== framedLength(length)) throw new RangeError('length does not match')
}

const zeroBlock = Buffer.alloc(64 * 1024)

function* zeros(count: number): Generator<Buffer> {
  for (let left = count; left > 0; left -= zeroBlock.length) yield zeroBlock.subarray(0, Math.min(left, zeroBlock.length))
}

function documentChanged(): AppError {
  return new AppError('document_changed', 'The file changed while it was being read. Nothing was stored. Try again.')
}
