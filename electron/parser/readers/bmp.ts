/** Windows bitmaps: 1, 4, 8, 16, 24 and 32 bits a pixel, plain, by bit masks, or run-length coded. */
import { ParseError } from '../parse-error'
import type { Pictures, Pixels } from './picture'

const PLAIN = 0
const RLE8 = 1
const RLE4 = 2
const MASKS = 3
const ALPHA_MASKS = 6

type Header = {
  readonly width: number
  readonly height: number
  readonly topDown: boolean
  readonly bits: number
  readonly coding: number
  readonly palette: Uint8Array
  readonly paletteStep: number
  readonly masks: readonly number[]
  readonly data: Uint8Array
}

/** Throws ParseError: 'damaged', 'unsupported_kind' for codings that only printers use. */
export function openBmp(bytes: Uint8Array): Pictures {
  const header = readHeader(bytes)
  return { sizes: [{ width: header.width, height: header.height }], decode: () => Promise.resolve(toPixels(header)) }
}

function readHeader(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 26) throw new ParseError('damaged')
  const size = view.getUint32(14, true)
  const isOld = size === 12
  if (!isOld && (size < 40 || bytes.byteLength < 54)) throw new ParseError('damaged')
  const width = isOld ? view.getUint16(18, true) : view.getInt32(18, true)
  const signed = isOld ? view.getInt16(20, true) : view.getInt32(22, true)
  const bits = view.getUint16(isOld ? 24 : 28, true)
  const coding = isOld ? PLAIN : view.getUint32(30, true)
  if (width <= 0 || signed === 0) throw new ParseError('damaged')
  if (![1, 4, 8, 16, 24, 32].includes(bits) || ![PLAIN, RLE8, RLE4, MASKS, ALPHA_MASKS].includes(coding)) throw new ParseError('unsupported_kind')
  const isMasked = coding === MASKS || coding === ALPHA_MASKS
  const maskAt = 54
  const masks = isMasked && bytes.byteLength >= maskAt + 12
    ? [view.getUint32(maskAt, true), view.getUint32(maskAt + 4, true), view.getUint32(maskAt + 8, true)]
    : bits === 16 ? [0x7c00, 0x3e0, 0x1f] : [0xff0000, 0xff00, 0xff]
  const paletteAt = 14 + size + (isMasked && size === 40 ? 12 : 0)
  const dataAt = view.getUint32(10, true)
  return {
    width, height: Math.abs(signed), topDown: signed < 0, bits, coding, masks,
    palette: bytes.subarray(paletteAt, Math.max(paletteAt, dataAt)), paletteStep: isOld ? 3 : 4, data: bytes.subarray(dataAt),
  }
}

function toPixels(header: Header): Pixels {
  const { width, height, bits, coding, topDown } = header
  const rgba = new Uint8Array(width * height * 4).fill(255)
  const indices = coding === RLE8 || coding === RLE4 ? unpackRuns(header) : null
  const stride = ((width * bits + 31) >> 5) * 4
  for (let row = 0; row < height; row += 1) {
    const y = topDown ? row : height - 1 - row
    for (let x = 0; x < width; x += 1) {
      const colour = indices === null ? colourAt(header, row * stride, x) : fromPalette(header, indices[row * width + x] ?? 0)
      const at = (y * width + x) * 4
      rgba[at] = (colour >> 16) & 255
      rgba[at + 1] = (colour >> 8) & 255
      rgba[at + 2] = colour & 255
    }
  }
  return { width, height, rgba }
}

/** 0xRRGGBB; what is missing at the end of a file is black. */
function colourAt(header: Header, line: number, x: number): number {
  const { data, bits, masks } = header
  if (bits === 24) {
    const at = line + x * 3
    return ((data[at + 2] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at] ?? 0)
  }
  if (bits >= 16) {
    const at = line + (x * bits) / 8
    const low = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8)
    const value = bits === 16 ? low : (low | ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24)) >>> 0
    const [r = 0, g = 0, b = 0] = masks.map((mask) => channel(value, mask))
    return (r << 16) | (g << 8) | b
  }
  const bit = x * bits
  return fromPalette(header, ((data[line + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1))
}

function channel(value: number, mask: number): number {
  if (mask === 0) return 0
  const shift = Math.clz32(mask & -mask) ^ 31
  const most = mask >>> shift
  return Math.round((((value & mask) >>> shift) * 255) / most)
}

function fromPalette({ palette, paletteStep }: Header, index: number): number {
  const at = index * paletteStep
  return ((palette[at + 2] ?? 0) << 16) | ((palette[at + 1] ?? 0) << 8) | (palette[at] ?? 0)
}

function unpackRuns({ width, height, bits, data }: Header): Uint8Array {
  const out = new Uint8Array(width * height)
  const nibble = (byte: number, index: number): number => (bits === 8 ? byte : index % 2 === 0 ? byte >> 4 : byte & 15)
  let [x, y, at] = [0, 0, 0]
  const put = (value: number): void => {
    if (x < width && y < height) out[y * width + x] = value
    x += 1
  }
  while (at + 1 < data.byteLength && y < height) {
    const [count = 0, value = 0] = [data[at], data[at + 1]]
    at += 2
    if (count > 0) for (let n = 0; n < count; n += 1) put(nibble(value, n))
    else if (value === 0) [x, y] = [0, y + 1]
    else if (value === 1) break
    else if (value === 2) {
      x += data[at] ?? 0
      y += data[at + 1] ?? 0
      at += 2
    } else {
      for (let n = 0; n < value; n += 1) put(nibble(data[at + (bits === 8 ? n : n >> 1)] ?? 0, n))
      const used = bits === 8 ? value : (value + 1) >> 1
      at += used + (used & 1)
    }
  }
  return out
}
