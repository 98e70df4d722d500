/** The child's side of the pipes of a bundle: reads sources as they are wanted, writes the file as it grows. */
import { readSync, writeSync } from 'node:fs'
import type { LookMessage } from './look'
import { MAX_PIECE_BYTES, PIECE, PIECE_HEAD_BYTES, type BundleMessage, type SourceHead } from './protocol'

const CHUNK_BYTES = 1024 * 1024
/** Small pieces wait for each other up to this. */
const BUFFER_BYTES = 256 * 1024
const LONGEST_HEAD = 64 * 1024 * 1024

/** Fills `into` from standard input; throws RangeError when it ends before. */
export function readExactly(into: Uint8Array): void {
  for (let at = 0; at < into.byteLength; ) {
    const read = retrying(() => readSync(0, into, at, Math.min(CHUNK_BYTES, into.byteLength - at), null))
    if (read === 0) throw new RangeError('job cut short')
    at += read
  }
}

/** A pipe that is full or empty for the moment says EAGAIN where the system made it non-blocking. */
export function retrying(call: () => number): number {
  for (;;) {
    try {
      return call()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    }
  }
}

/** The next source with its bytes, or null after the last. */
export function readSource(): { readonly head: SourceHead; readonly bytes: Uint8Array } | null {
  const length = Buffer.alloc(4)
  readExactly(length)
  const headBytes = length.readUInt32BE()
  if (headBytes === 0) return null
  if (headBytes > LONGEST_HEAD) throw new RangeError('job cut short')
  const text = Buffer.alloc(headBytes)
  readExactly(text)
  // The parent is our own code.
  const head = JSON.parse(text.toString('utf8')) as SourceHead
  const bytes = Buffer.allocUnsafeSlow(head.byteLength)
  readExactly(bytes)
  return { head, bytes }
}

/** Writes the file to standard output in pieces; `say` puts a message between them. */
export class FilePipe {
  private readonly buffer = Buffer.alloc(BUFFER_BYTES)
  private used = 0

  write(bytes: Uint8Array): void {
    if (bytes.byteLength > BUFFER_BYTES - this.used) this.flush()
    if (bytes.byteLength >= BUFFER_BYTES) return sendAll(bytes)
    this.buffer.set(bytes, this.used)
    this.used += bytes.byteLength
  }

  say(message: BundleMessage | LookMessage): void {
    this.flush()
    send(PIECE.message, Buffer.from(JSON.stringify(message)))
  }

  private flush(): void {
    if (this.used > 0) sendAll(this.buffer.subarray(0, this.used))
    this.used = 0
  }
}

function sendAll(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.byteLength; at += MAX_PIECE_BYTES) send(PIECE.data, bytes.subarray(at, at + MAX_PIECE_BYTES))
}

function send(kind: number, payload: Uint8Array): void {
  const head = Buffer.alloc(PIECE_HEAD_BYTES)
  head.writeUInt8(kind)
  head.writeUInt32BE(payload.byteLength, 1)
  writeAll(head)
  writeAll(payload)
}

function writeAll(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.byteLength; ) at += retrying(() => writeSync(1, bytes, at, bytes.byteLength - at))
}
