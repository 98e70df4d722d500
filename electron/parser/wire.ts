/**
 * How a job and its answer cross the pipe: a length, JSON, then the byte arrays it names, raw.
 * JSON and not V8's own serialisation, because the parent must be able to take an answer from a child that
 * a hostile document may have taken over.
 */

/** Layout: 4 bytes big-endian length of the head, the head as JSON, then each blob in order. */
type Head = { readonly value: unknown; readonly blobs: readonly number[] }

const BLOB_KEY = '$blob'
/** JSON of pages' texts is the largest head there is. */
export const MAX_HEAD_BYTES = 192 * 1024 * 1024

/** The pieces of a frame, in the order in which they are written. Byte arrays are not copied. */
export function toFrame(value: unknown): Uint8Array[] {
  const blobs: Uint8Array[] = []
  const plain = replaceBlobs(value, blobs)
  const head = new TextEncoder().encode(JSON.stringify({ value: plain, blobs: blobs.map((blob) => blob.byteLength) } satisfies Head))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, head.byteLength)
  return [length, head, ...blobs]
}

/** The value of a whole frame, byte arrays as views on `frame`. Throws RangeError when the frame is not whole and well formed. */
export function fromFrame(frame: Uint8Array): unknown {
  const headLength = frame.byteLength < 4 ? 0 : new DataView(frame.buffer, frame.byteOffset, 4).getUint32(0)
  if (headLength === 0 || headLength > MAX_HEAD_BYTES || 4 + headLength > frame.byteLength) throw new RangeError('frame cut short')
  const head = toHead(new TextDecoder('utf-8', { fatal: true }).decode(frame.subarray(4, 4 + headLength)))
  const blobs: Uint8Array[] = []
  let at = 4 + headLength
  for (const length of head.blobs) {
    if (at + length > frame.byteLength) throw new RangeError('frame cut short')
    blobs.push(frame.subarray(at, at + length))
    at += length
  }
  if (at !== frame.byteLength) throw new RangeError('frame too long')
  return restoreBlobs(head.value, blobs)
}

function toHead(json: string): Head {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    throw new RangeError('frame head is not JSON')
  }
  if (!isRecord(raw) || !Array.isArray(raw['blobs'])) throw new RangeError('frame head has the wrong shape')
  const blobs: unknown[] = raw['blobs']
  if (!blobs.every((length) => typeof length === 'number' && Number.isSafeInteger(length) && length >= 0)) {
    throw new RangeError('frame head has the wrong shape')
  }
  return { value: raw['value'], blobs: blobs as number[] }
}

function replaceBlobs(value: unknown, blobs: Uint8Array[]): unknown {
  if (value instanceof Uint8Array) {
    blobs.push(value)
    return { [BLOB_KEY]: blobs.length - 1 }
  }
  if (Array.isArray(value)) return value.map((item) => replaceBlobs(item, blobs))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceBlobs(item, blobs)]))
}

function restoreBlobs(value: unknown, blobs: readonly Uint8Array[]): unknown {
  if (Array.isArray(value)) return value.map((item) => restoreBlobs(item, blobs))
  if (!isRecord(value)) return value
  const index = value[BLOB_KEY]
  if (typeof index === 'number') {
    const blob = blobs[index]
    if (blob === undefined) throw new RangeError('frame names a blob it does not have')
    return blob
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restoreBlobs(item, blobs)]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
