/** GIF, after its specification of 1989: the first picture, on its canvas. */
import { ParseError } from '../parse-error'
import type { Pictures, Pixels } from './picture'

const MOST_CODES = 4096

type Frame = { readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly interlaced: boolean; readonly palette: Uint8Array; readonly coded: Uint8Array; readonly codeSize: number }

/** Throws ParseError 'damaged'. */
export function openGif(bytes: Uint8Array): Pictures {
  if (bytes.byteLength < 13) throw new ParseError('damaged')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (size.width === 0 || size.height === 0) throw new ParseError('damaged')
  return { sizes: [size], decode: () => Promise.resolve(draw(size, ...firstFrame(bytes, view))) }
}

function firstFrame(bytes: Uint8Array, view: DataView): [Frame, number] {
  const flags = view.getUint8(10)
  const globalEntries = flags & 0x80 ? 2 << (flags & 7) : 0
  let at = 13 + globalEntries * 3
  let transparent = -1
  while (at + 1 < bytes.byteLength) {
    const kind = bytes[at]
    if (kind === 0x21) {
      if (bytes[at + 1] === 0xf9 && ((bytes[at + 3] ?? 0) & 1) === 1) transparent = bytes[at + 6] ?? -1
      at = subBlocks(bytes, at + 2).end
    } else if (kind === 0x2c && at + 10 < bytes.byteLength) {
      const own = view.getUint8(at + 9)
      const entries = own & 0x80 ? 2 << (own & 7) : 0
      const dataAt = at + 10 + entries * 3
      const palette = entries > 0 ? bytes.subarray(at + 10, dataAt) : bytes.subarray(13, 13 + globalEntries * 3)
      const box = { left: view.getUint16(at + 1, true), top: view.getUint16(at + 3, true), width: view.getUint16(at + 5, true), height: view.getUint16(at + 7, true) }
      return [{ ...box, interlaced: (own & 0x40) !== 0, palette, codeSize: bytes[dataAt] ?? 0, coded: subBlocks(bytes, dataAt + 1).data }, transparent]
    } else break
  }
  throw new ParseError('damaged')
}

function subBlocks(bytes: Uint8Array, from: number): { data: Uint8Array; end: number } {
  const parts: Uint8Array[] = []
  let at = from
  for (;;) {
    const length = bytes[at] ?? 0
    at += 1
    if (length === 0) return { data: Buffer.concat(parts), end: at }
    parts.push(bytes.subarray(at, at + length))
    at += length
  }
}

function draw(size: { width: number; height: number }, frame: Frame, transparent: number): Pixels {
  const rgba = new Uint8Array(size.width * size.height * 4).fill(255)
  const indices = unpack(frame.coded, frame.codeSize, Math.min(frame.width * frame.height, size.width * size.height * 4))
  const rows = rowOrder(frame)
  for (let row = 0; row < rows.length; row += 1) {
    const y = frame.top + (rows[row] ?? 0)
    for (let column = 0; column < frame.width; column += 1) {
      const index = indices[row * frame.width + column]
      const x = frame.left + column
      if (index === undefined || index === transparent || x >= size.width || y >= size.height) continue
      const at = (y * size.width + x) * 4
      for (let channel = 0; channel < 3; channel += 1) rgba[at + channel] = frame.palette[index * 3 + channel] ?? 0
    }
  }
  return { ...size, rgba }
}

/** Which row of the picture each row of the data is. */
function rowOrder({ height, interlaced }: Frame): number[] {
  if (!interlaced) return Array.from({ length: height }, (_, row) => row)
  const rows: number[] = []
  for (const [start, step] of [[0, 8], [4, 8], [2, 4], [1, 2]] as const) {
    for (let row = start; row < height; row += step) rows.push(row)
  }
  return rows
}

/** LZW with codes of growing length; ends with the data, whatever it says. */
function unpack(coded: Uint8Array, codeSize: number, most: number): Uint8Array {
  if (codeSize < 1 || codeSize > 11) throw new ParseError('damaged')
  const out = new Uint8Array(most)
  const clear = 1 << codeSize
  const prefix = new Uint16Array(MOST_CODES)
  const suffix = new Uint8Array(MOST_CODES)
  const stack = new Uint8Array(MOST_CODES + 1)
  let [next, width, previous, first, length] = [clear + 2, codeSize + 1, -1, 0, 0]
  let [bits, held] = [0, 0]
  for (let at = 0; at < coded.byteLength && length < most; ) {
    while (held < width && at < coded.byteLength) {
      bits |= (coded[at] ?? 0) << held
      held += 8
      at += 1
    }
    if (held < width) break
    const code = bits & ((1 << width) - 1)
    bits >>>= width
    held -= width
    if (code === clear + 1) break
    if (code === clear) {
      [next, width, previous] = [clear + 2, codeSize + 1, -1]
      continue
    }
    if (code > next || (previous === -1 && code >= clear)) break
    let depth = 0
    let walk = code
    if (code === next) {
      stack[depth++] = first
      walk = previous
    }
    while (walk >= clear && depth < MOST_CODES) {
      stack[depth++] = suffix[walk] ?? 0
      walk = prefix[walk] ?? 0
    }
    first = walk
    stack[depth++] = walk
    while (depth > 0 && length < most) out[length++] = stack[--depth] ?? 0
    if (previous !== -1 && next < MOST_CODES) {
      prefix[next] = previous
      suffix[next] = first
      next += 1
      if (next === 1 << width && width < 12) width += 1
    }
    previous = code
  }
  return out.subarray(0, length)
}
