import { setImmediate } from 'node:timers/promises'
import { ageChunk, type AgeWriter, type Chunks } from './age'
import { framedLength } from './blob-frame'
import { writeU64 } from './wire'

const lengthBytes = 8
const breath = 16

/**
 * Writes `u64 length | data | zeros` as an age file while the data is still being made. The first chunk, which holds
 * the length, is kept back and sealed at the end into the place left for it; so nothing is written twice and memory
 * holds three chunks. `write` takes bytes for the file's end (null) or for a place in it. Returns the data's length.
 */
export async function sealGrowing(file: AgeWriter, data: Chunks, write: (bytes: Uint8Array, position: number | null) => void): Promise<number> {
  const first = Buffer.alloc(ageChunk.plain)
  let open = first
  let used = lengthBytes
  let index = 0
  let byteLength = 0
  write(file.preamble, null)
  /** Closes the open chunk because more comes behind it. */
  const close = async (): Promise<void> => {
    // The first one leaves its place.
    write(index === 0 ? Buffer.alloc(ageChunk.sealed) : file.seal(open, index, false), null)
    if (index === 0) open = Buffer.alloc(ageChunk.plain)
    index += 1
    used = 0
    if (index % breath === 0) await setImmediate()
  }
  const take = async (chunk: Uint8Array): Promise<void> => {
    for (let at = 0; at < chunk.length; ) {
      if (used === open.length) await close()
      const part = chunk.subarray(at, at + open.length - used)
      open.set(part, used)
      used += part.length
      at += part.length
    }
  }
  for await (const chunk of data) {
    byteLength += chunk.length
    await take(chunk)
  }
  for (let left = framedLength(byteLength) - lengthBytes - byteLength; left > 0; left -= zeros.length) await take(zeros.subarray(0, Math.min(left, zeros.length)))
  writeU64(first, byteLength, 0)
  if (index === 0) write(file.seal(first.subarray(0, used), 0, true), null)
  else {
    write(file.seal(open.subarray(0, used), index, true), null)
    write(file.seal(first, 0, false), file.preamble.length)
  }
  return byteLength
}

const zeros = Buffer.alloc(64 * 1024)
