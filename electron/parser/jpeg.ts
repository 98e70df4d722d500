/** JPEG files, taken apart into segments; the picture data itself is never decoded here. */
import { orientationOf, type Orientation } from './exif'
import { ParseError } from './parse-error'

const SOS = 0xda
const EOI = 0xd9
const APP1 = 0xe1
const APP14 = 0xee
/** Huffman and quantisation tables, restart interval, number of lines: what decoding needs. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd])
/** Baseline, extended and progressive: the ones that PDF readers decode. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** Lossless, hierarchical and arithmetic frames. */
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

export type Jpeg = {
  /** Size as stored, in pixels. */
  readonly width: number
  readonly height: number
  readonly components: 1 | 3 | 4
  readonly orientation: Orientation
  /** True when Adobe wrote it: four-colour pictures are then stored inverted. */
  readonly adobe: boolean
  /** The same picture data with every segment dropped that is not needed to decode it: EXIF, GPS, XMP, IPTC, comments, thumbnails, and anything after the picture's end. */
  readonly bare: Uint8Array
}

type Reading = {
  width: number
  height: number
  components: number
  orientation: Orientation
  adobe: boolean
  readonly kept: Uint8Array[]
}

/** Throws ParseError 'damaged' when there is no whole picture header, 'unsupported_kind' for lossless, arithmetic and 12-bit coding. */
export function readJpeg(bytes: Uint8Array): Jpeg {
  const reading: Reading = { width: 0, height: 0, components: 0, orientation: 1, adobe: false, kept: [bytes.subarray(0, 2)] }
  let at = 2
  for (;;) {
    // Any number of fill bytes may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) break
    if (marker === EOI) break
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
    const end = isBare ? at + 2 : at + 2 + u16(bytes, at + 2)
    if (end > bytes.byteLength || (!isBare && end < at + 4)) break
    takeSegment(reading, marker, bytes.subarray(at, end))
    at = marker === SOS ? keepScan(reading, bytes, end) : end
  }
  reading.kept.push(new Uint8Array([0xff, EOI]))
  return toJpeg(reading)
}

function takeSegment(reading: Reading, marker: number, segment: Uint8Array): void {
  if (FRAMES.has(marker)) {
    if (segment[4] !== 8) throw new ParseError('unsupported_kind')
    reading.height = u16(segment, 5)
    reading.width = u16(segment, 7)
    reading.components = segment[9] ?? 0
    reading.kept.push(segment)
  } else if (OTHER_FRAMES.has(marker)) {
    throw new ParseError('unsupported_kind')
  } else if (marker === APP14 && ascii(segment, 4, 5) === 'Adobe') {
    reading.adobe = true
    reading.kept.push(segment)
  } else if (marker === APP1 && ascii(segment, 4, 4) === 'Exif' && reading.orientation === 1) {
    reading.orientation = orientationOf(segment.subarray(10))
  } else if (TABLES.has(marker) || marker === SOS) {
    reading.kept.push(segment)
  }
}

/** Keeps the coded data of a scan, which starts at `start`; returns where the next segment begins. */
function keepScan(reading: Reading, bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start)
  while (at !== -1) {
    const next = bytes[at + 1]
    const isData = next === 0 || (next !== undefined && next >= 0xd0 && next <= 0xd7)
    if (!isData && next !== 0xff) break
    at = bytes.indexOf(0xff, at + (isData ? 2 : 1))
  }
  const end = at === -1 ? bytes.byteLength : at
  reading.kept.push(bytes.subarray(start, end))
  return end
}

function toJpeg(reading: Reading): Jpeg {
  const { width, height, components, orientation, adobe, kept } = reading
  const hasScan = kept.some((part) => part[0] === 0xff && part[1] === SOS)
  if (width === 0 || height === 0 || !hasScan) throw new ParseError('damaged')
  if (components !== 1 && components !== 3 && components !== 4) throw new ParseError('unsupported_kind')
  return { width, height, components, orientation, adobe, bare: Buffer.concat(kept) }
}

function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
