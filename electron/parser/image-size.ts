/** Sizes of pictures from their headers, without decoding. */
import { isSideways, orientationOf } from './exif'
import { readJpeg } from './jpeg'
import { pngSize, readPng } from './png'
import type { MediaType } from './protocol'

export type Size = { readonly width: number; readonly height: number }

/** Size as the picture is seen, in pixels; null where the header does not say. Throws ParseError for an unsound JPEG or PNG. */
export function imageSizeOf(type: MediaType, bytes: Uint8Array): Size | null {
  if (type === 'image/jpeg') {
    const { width, height, orientation } = readJpeg(bytes)
    return isSideways(orientation) ? { width: height, height: width } : { width, height }
  }
  if (type === 'image/png') return pngSeen(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 'image/gif') return sound(view.byteLength < 10 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) })
  if (type === 'image/bmp') return sound(view.byteLength < 26 ? null : { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) })
  if (type === 'image/webp') return sound(webpSize(view))
  if (type === 'image/tiff') return sound(tiffSize(view, bytes))
  return null
}

function pngSeen(bytes: Uint8Array): Size {
  const { width, height } = pngSize(bytes)
  return isSideways(readPng(bytes).orientation) ? { width: height, height: width } : { width, height }
}

function sound(size: Size | null): Size | null {
  return size !== null && size.width >= 1 && size.height >= 1 ? size : null
}

function webpSize(view: DataView): Size | null {
  if (view.byteLength < 30) return null
  const kind = view.getUint32(12)
  if (kind === 0x56503820) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (kind !== 0x56503858) return null
  return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 }
}

/** The first picture of a TIFF; null for BigTIFF. */
function tiffSize(view: DataView, bytes: Uint8Array): Size | null {
  if (view.byteLength < 8) return null
  const little = view.getUint16(0) === 0x4949
  const at = view.getUint32(4, little)
  if (view.getUint16(2, little) !== 42 || at + 2 > view.byteLength) return null
  const values = new Map<number, number>()
  const entries = view.getUint16(at, little)
  for (let entry = at + 2, left = entries; left > 0 && entry + 12 <= view.byteLength; entry += 12, left -= 1) {
    const isShort = view.getUint16(entry + 2, little) === 3
    values.set(view.getUint16(entry, little), isShort ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little))
  }
  const size = { width: values.get(256) ?? 0, height: values.get(257) ?? 0 }
  return isSideways(orientationOf(bytes)) ? { width: size.height, height: size.width } : size
}
