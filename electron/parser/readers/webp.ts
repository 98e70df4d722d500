import { readFileSync } from 'node:fs'
import createDecoder from '../../../node_modules/@jsquash/webp/codec/dec/webp_dec.js'
import { isSideways, orientationOf } from '../exif'
import { imageSizeOf } from '../image-size'
import { ParseError } from '../parse-error'
import type { Libraries } from '../protocol'
import { upright, type Pictures } from './picture'

/** WebP by Google's decoder. Throws ParseError: 'damaged', 'unsupported_kind' for animations. */
export function openWebp(bytes: Uint8Array, libraries: Libraries): Pictures {
  const size = imageSizeOf('image/webp', bytes)
  if (size === null) throw new ParseError('damaged')
  const exif = riffChunk(bytes, 'EXIF')
  const tiff = exif === null ? null : Buffer.from(exif.subarray(0, 4)).toString('latin1') === 'Exif' ? exif.subarray(6) : exif
  const orientation = tiff === null ? 1 : orientationOf(tiff)
  const seen = isSideways(orientation) ? { width: size.height, height: size.width } : size
  return {
    sizes: [seen],
    decode: async () => {
      if (riffChunk(bytes, 'ANIM') !== null) throw new ParseError('unsupported_kind')
      // A buffer of its own: the loader wants an ArrayBuffer, not a view.
      const module = await createDecoder({ wasmBinary: new Uint8Array(readFileSync(libraries.webpWasm)).buffer })
      const picture = module.decode(new Uint8Array(bytes))
      if (picture === null || picture.width !== size.width || picture.height !== size.height) throw new ParseError('damaged')
      const rgba = new Uint8Array(picture.data)
      return upright({ width: picture.width, height: picture.height, rgba }, orientation)
    },
  }
}

/** Content of the first chunk of that name, or null. */
export function riffChunk(bytes: Uint8Array, name: string): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const size = view.getUint32(at + 4, true)
    if (Buffer.from(bytes.subarray(at, at + 4)).toString('latin1') === name) return bytes.subarray(at + 8, at + 8 + size)
    at += 8 + size + (size & 1)
  }
  return null
}
