/** Deflate with its output measured as it comes, so that a bomb is stopped before it has gone off. */
import { Inflate } from 'fflate'
import { MAX_INFLATE_RATIO, RATIO_FREE_BYTES } from '../limits'
import { ParseError } from '../parse-error'

/** One piece of input inflates to at most 16 MiB, so no check comes later than that. */
const PIECE_BYTES = 16_384

/** What was inflated, and whether the stream came to its end. */
export type Inflated = { readonly bytes: Uint8Array; readonly whole: boolean }

/** Raw deflate. Throws ParseError 'too_large' beyond `maxBytes` or 200 times the coded size. */
export function inflateCapped(coded: Uint8Array, maxBytes: number): Inflated {
  const chunks: Uint8Array[] = []
  let size = 0
  let ended = false
  const allowed = Math.min(maxBytes, Math.max(RATIO_FREE_BYTES, coded.byteLength * MAX_INFLATE_RATIO))
  const stream = new Inflate((chunk, final) => {
    size += chunk.byteLength
    if (size > allowed) throw new ParseError('too_large')
    chunks.push(chunk)
    ended ||= final
  })
  try {
    for (let at = 0; at < coded.byteLength && !ended; at += PIECE_BYTES) {
      stream.push(coded.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= coded.byteLength)
    }
  } catch (error) {
    if (error instanceof ParseError) throw error
    ended = false
  }
  return { bytes: Buffer.concat(chunks), whole: ended }
}
