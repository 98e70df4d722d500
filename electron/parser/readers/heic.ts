/** HEIC by libheif (LGPL-3.0), loaded from its own file for this one job and never part of our bundle. */
import { pathToFileURL } from 'node:url'
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import type { Libraries } from '../protocol'
import { checkSize, type Pictures, type Pixels } from './picture'

type HeifImage = {
  readonly get_width: () => number
  readonly get_height: () => number
  readonly display: (target: { data: Uint8ClampedArray; width: number; height: number }, done: (result: object | null) => void) => void
}
type HeifLibrary = { readonly HeifDecoder: new () => { readonly decode: (bytes: Uint8Array) => HeifImage[] } }

/** Sizes are as seen: libheif turns the picture itself, and its EXIF orientation is then said twice and not applied. */
export async function openHeic(bytes: Uint8Array, libraries: Libraries, limits: ParserLimits): Promise<Pictures> {
  const { default: start } = (await import(pathToFileURL(libraries.heif).href)) as { default: () => Promise<HeifLibrary> | HeifLibrary }
  const library = await start()
  const images = new library.HeifDecoder().decode(bytes)
  // Other codings (JPEG 2000, VVC, uncompressed) stand in the same boxes; this build of libheif has none of them.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('hvc1') && !isShort(bytes)) throw new ParseError('unsupported_kind')
  const sizes = images.map((image) => ({ width: image.get_width(), height: image.get_height() }))
  if (sizes.some(({ width, height }) => !(width > 0 && height > 0))) throw new ParseError('damaged')
  return { sizes, decode: (index) => display(images[index], limits) }
}

/** The short form of the boxes, which names its coding in its brand. */
function isShort(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(8, 16)).toString('latin1') === 'mif3heic'
}

function display(image: HeifImage | undefined, limits: ParserLimits): Promise<Pixels> {
  if (image === undefined) throw new ParseError('no_such_page')
  const [width, height] = [image.get_width(), image.get_height()]
  checkSize({ width, height }, limits)
  const data = new Uint8ClampedArray(width * height * 4)
  return new Promise((resolve, reject) => {
    image.display({ data, width, height }, (result) => {
      if (result === null) reject(new ParseError('damaged'))
      else resolve({ width, height, rgba: new Uint8Array(data.buffer) })
    })
  })
}
