/** TIFF: every page a picture. The chain of pages is walked here, since the library would follow a circle for ever. */
import UTIF from 'utif2'
import { isSideways, toOrientation, type Orientation } from '../exif'
import type { Size } from '../image-size'
import { ParseError } from '../parse-error'
import { upright, type Pictures, type Pixels } from './picture'

const MOST_PAGES = 10_001
const WIDTH = 256
const HEIGHT = 257
const SUBFILE_KIND = 254
const BITS = 258
const ORIENTATION = 274
const SAMPLES = 277
/** Red, green, blue, alpha at 16 bits, doubled. */
const MOST_BITS_A_PIXEL = 128

type Directory = { readonly at: number; readonly next: number; readonly size: Size; readonly isReduced: boolean; readonly bits: number; readonly orientation: Orientation }

/** Throws ParseError: 'damaged', 'unsupported_kind' for BigTIFF. */
export function openTiff(bytes: Uint8Array): Pictures {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = view.getUint16(0) === 0x4949
  if (view.byteLength < 8) throw new ParseError('damaged')
  if (view.getUint16(2, isLittle) !== 42) throw new ParseError('unsupported_kind')
  const all = directories(view, isLittle).filter(({ size }) => size.width > 0 && size.height > 0)
  const full = all.filter(({ isReduced }) => !isReduced)
  const pages = full.length > 0 ? full : all
  const sizes = pages.map(({ size, orientation }) => (isSideways(orientation) ? { width: size.height, height: size.width } : size))
  return {
    sizes,
    decode: (index) => {
      const page = pages[index]
      if (page === undefined) throw new ParseError('no_such_page')
      if (page.bits > MOST_BITS_A_PIXEL) throw new ParseError('damaged')
      return Promise.resolve(upright(decodePage(bytes, page, isLittle), page.orientation))
    },
  }
}

function directories(view: DataView, isLittle: boolean): Directory[] {
  const found: Directory[] = []
  const seen = new Set<number>()
  let at = view.getUint32(4, isLittle)
  while (at !== 0 && at + 2 <= view.byteLength && !seen.has(at) && found.length < MOST_PAGES) {
    seen.add(at)
    const directory = readDirectory(view, at, isLittle)
    found.push(directory)
    at = directory.next
  }
  return found
}

function readDirectory(view: DataView, at: number, isLittle: boolean): Directory {
  const count = view.getUint16(at, isLittle)
  const values = new Map<number, number>()
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * 12
    if (entry + 12 > view.byteLength) break
    const isShort = view.getUint16(entry + 2, isLittle) === 3
    const isInline = view.getUint32(entry + 4, isLittle) === 1
    if (isInline) values.set(view.getUint16(entry, isLittle), isShort ? view.getUint16(entry + 8, isLittle) : view.getUint32(entry + 8, isLittle))
  }
  const end = at + 2 + count * 12
  return {
    at,
    next: end + 4 <= view.byteLength ? view.getUint32(end, isLittle) : 0,
    size: { width: values.get(WIDTH) ?? 0, height: values.get(HEIGHT) ?? 0 },
    isReduced: ((values.get(SUBFILE_KIND) ?? 0) & 1) === 1,
    orientation: toOrientation(values.get(ORIENTATION) ?? 1),
    bits: (values.get(BITS) ?? 8) * (values.get(SAMPLES) ?? 1),
  }
}

/** The file with this page as its first and only one. */
function alone(bytes: Uint8Array, at: number, isLittle: boolean): Uint8Array {
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  view.setUint32(4, at, isLittle)
  const end = at + 2 + view.getUint16(at, isLittle) * 12
  if (end + 4 <= copy.byteLength) view.setUint32(end, 0, isLittle)
  return copy
}

function decodePage(bytes: Uint8Array, page: Directory, isLittle: boolean): Pixels {
  // A page whose directory runs past the end has no end mark, and the library would read on.
  if (page.at + 2 > bytes.byteLength) throw new ParseError('damaged')
  const only = alone(bytes, page.at, isLittle)
  const padded = Buffer.concat([only, Buffer.alloc(16)])
  try {
    const file = padded.buffer.slice(padded.byteOffset, padded.byteOffset + padded.byteLength)
    const [directory] = UTIF.decode(file)
    if (directory === undefined) throw new ParseError('damaged')
    UTIF.decodeImage(file, directory)
    if (directory.data === undefined || directory.width !== page.size.width || directory.height !== page.size.height) throw new ParseError('damaged')
    return { width: directory.width, height: directory.height, rgba: UTIF.toRGBA8(directory) }
  } catch (error) {
    throw error instanceof ParseError ? error : new ParseError('damaged', null, error)
  }
}
