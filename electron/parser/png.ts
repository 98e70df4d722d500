/** PNG files as pictures for a PDF: passed through where PDF can hold them as they are, otherwise unpacked to 8-bit samples. */
import { inflateSync } from 'node:zlib'
import { orientationOf, type Orientation } from './exif'
import { ParseError } from './parse-error'

const GREY = 0
const COLOUR = 2
const PALETTE = 3
const GREY_ALPHA = 4
const COLOUR_ALPHA = 6
const CHANNELS: Readonly<Record<number, number>> = { [GREY]: 1, [COLOUR]: 3, [PALETTE]: 1, [GREY_ALPHA]: 2, [COLOUR_ALPHA]: 4 }
/** Start and step of Adam7's passes: x, y, step x, step y. */
const ADAM7: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2],
]

export type Png = {
  readonly width: number
  readonly height: number
  readonly bitDepth: number
  readonly colourType: number
  readonly interlaced: boolean
  readonly orientation: Orientation
  readonly palette: Uint8Array | null
  /** Content of tRNS: transparency by palette entry, or the one transparent colour. */
  readonly transparency: Uint8Array | null
  /** The coded picture, zlib, all IDAT chunks joined. Text, EXIF, XMP and times are left behind. */
  readonly coded: Uint8Array
}

/** Reads the header and gathers the coded data. Throws ParseError 'damaged' when a part that is needed is missing or unsound. */
export function readPng(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const coded: Uint8Array[] = []
  let palette: Uint8Array | null = null
  let transparency: Uint8Array | null = null
  let orientation: Orientation = 1
  for (let at = 8; at + 12 <= bytes.byteLength; ) {
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at))
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (type === 'IDAT') coded.push(data)
    if (type === 'PLTE') palette = data
    if (type === 'tRNS') transparency = data
    if (type === 'eXIf') orientation = orientationOf(data)
    if (type === 'IEND') break
    at += 12 + view.getUint32(at)
  }
  const header = headerOf(bytes)
  if (coded.length === 0 || (header.colourType === PALETTE && palette === null)) throw new ParseError('damaged')
  return { ...header, orientation, palette, transparency, coded: Buffer.concat(coded) }
}

function headerOf(bytes: Uint8Array): Pick<Png, 'width' | 'height' | 'bitDepth' | 'colourType' | 'interlaced'> {
  if (bytes.byteLength < 33 || Buffer.from(bytes.subarray(12, 16)).toString('latin1') !== 'IHDR') throw new ParseError('damaged')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  const bitDepth = view.getUint8(24)
  const colourType = view.getUint8(25)
  const isKnown = CHANNELS[colourType] !== undefined && [1, 2, 4, 8, 16].includes(bitDepth)
  if (width === 0 || height === 0 || !isKnown) throw new ParseError('damaged')
  return { width, height, bitDepth, colourType, interlaced: view.getUint8(28) === 1 }
}

/** Size alone, in pixels, without reading on; throws ParseError 'damaged' when the header is unsound. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const { width, height } = headerOf(bytes)
  return { width, height }
}

/** True when PDF can hold the coded data as it is: its own predictor is PNG's. */
export function canPassThrough(png: Png): boolean {
  return !png.interlaced && png.transparency === null && png.colourType <= PALETTE
}

/** Channels of a sample before unpacking: 1 grey or palette, 3 colour. */
export function channelsOf(png: Png): number {
  return CHANNELS[png.colourType] ?? 1
}

/** The picture as 8-bit red, green, blue, and its opacity (255 solid) apart; `alpha` is null where all of it is solid. */
export function unpackPng(png: Png): { readonly rgb: Uint8Array; readonly alpha: Uint8Array | null } {
  const pixels = png.width * png.height
  const rgb = new Uint8Array(pixels * 3)
  const alpha = new Uint8Array(pixels).fill(255)
  const passes = png.interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)
  const raw = inflateCapped(png)
  let from = 0
  for (const [x0, y0, dx, dy] of passes) {
    const columns = Math.ceil((png.width - x0) / dx)
    const rows = Math.ceil((png.height - y0) / dy)
    if (columns <= 0 || rows <= 0) continue
    const stride = strideOf(png, columns)
    const lines = unfilter(raw.subarray(from, from + rows * (stride + 1)), stride, png)
    from += rows * (stride + 1)
    for (let row = 0; row < rows; row += 1) {
      const line = lines.subarray(row * stride, (row + 1) * stride)
      for (let column = 0; column < columns; column += 1) {
        putPixel(png, line, column, (y0 + row * dy) * png.width + x0 + column * dx, rgb, alpha)
      }
    }
  }
  return { rgb, alpha: alpha.every((value) => value === 255) ? null : alpha }
}

function strideOf(png: Png, columns: number): number {
  return Math.ceil((columns * channelsOf(png) * png.bitDepth) / 8)
}

/** The filtered lines; what is missing at the end of a truncated file is zero. Throws when there is more than the header announced. */
function inflateCapped(png: Png): Uint8Array {
  const passes = png.interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)
  let expected = 0
  for (const [x0, y0, dx, dy] of passes) {
    const columns = Math.ceil((png.width - x0) / dx)
    const rows = Math.ceil((png.height - y0) / dy)
    if (columns > 0 && rows > 0) expected += rows * (strideOf(png, columns) + 1)
  }
  const whole = new Uint8Array(expected)
  try {
    // A few bytes too many are seen in real files; a bomb is not a few.
    whole.set(inflateSync(png.coded, { maxOutputLength: expected + 65_536, finishFlush: 2 }).subarray(0, expected))
  } catch (error) {
    throw new ParseError('damaged', null, error)
  }
  return whole
}

function unfilter(filtered: Uint8Array, stride: number, png: Png): Uint8Array {
  const rows = filtered.byteLength / (stride + 1)
  const step = Math.max(1, (channelsOf(png) * png.bitDepth) >> 3)
  const lines = new Uint8Array(rows * stride)
  for (let row = 0; row < rows; row += 1) {
    const filter = filtered[row * (stride + 1)] ?? 0
    if (filter > 4) throw new ParseError('damaged')
    const source = filtered.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1))
    const start = row * stride
    for (let at = 0; at < stride; at += 1) {
      const left = at >= step ? (lines[start + at - step] ?? 0) : 0
      const up = row > 0 ? (lines[start + at - stride] ?? 0) : 0
      const corner = at >= step && row > 0 ? (lines[start + at - stride - step] ?? 0) : 0
      lines[start + at] = (source[at] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return lines
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  return filter === 4 ? paeth(left, up, corner) : 0
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const toLeft = Math.abs(guess - left)
  const toUp = Math.abs(guess - up)
  const toCorner = Math.abs(guess - corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function putPixel(png: Png, line: Uint8Array, column: number, pixel: number, rgb: Uint8Array, alpha: Uint8Array): void {
  const first = column * channelsOf(png)
  const a = sample(png, line, first)
  const isGrey = png.colourType === GREY || png.colourType === GREY_ALPHA
  if (png.colourType === PALETTE) {
    rgb.set(png.palette?.subarray(a * 3, a * 3 + 3) ?? [], pixel * 3)
    alpha[pixel] = png.transparency?.[a] ?? 255
    return
  }
  const b = isGrey ? a : sample(png, line, first + 1)
  const c = isGrey ? a : sample(png, line, first + 2)
  rgb[pixel * 3] = toByte(a, png.bitDepth)
  rgb[pixel * 3 + 1] = toByte(b, png.bitDepth)
  rgb[pixel * 3 + 2] = toByte(c, png.bitDepth)
  if (png.colourType >= GREY_ALPHA) alpha[pixel] = toByte(sample(png, line, first + (isGrey ? 1 : 3)), png.bitDepth)
  else if (png.transparency !== null && isKeyColour(png.transparency, isGrey ? [a] : [a, b, c])) alpha[pixel] = 0
}

function isKeyColour(key: Uint8Array, values: readonly number[]): boolean {
  return values.every((value, index) => (key[index * 2] ?? 0) * 256 + (key[index * 2 + 1] ?? 0) === value)
}

function sample(png: Png, line: Uint8Array, index: number): number {
  if (png.bitDepth === 8) return line[index] ?? 0
  if (png.bitDepth === 16) return (line[index * 2] ?? 0) * 256 + (line[index * 2 + 1] ?? 0)
  const bit = index * png.bitDepth
  return ((line[bit >> 3] ?? 0) >> (8 - png.bitDepth - (bit & 7))) & ((1 << png.bitDepth) - 1)
}

function toByte(value: number, bitDepth: number): number {
  return bitDepth === 16 ? value >> 8 : Math.round((value * 255) / ((1 << bitDepth) - 1))
}
