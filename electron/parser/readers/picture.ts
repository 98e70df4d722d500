/** Pictures of every kind that Sheaf shows, as pixels. JPEG and PNG are drawn by pdfium and are not here. */
import type { Orientation } from '../exif'
import { isSideways } from '../exif'
import type { Size } from '../image-size'
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import type { Libraries, MediaType } from '../protocol'

/** Rows from the top, four bytes a pixel (red, green, blue, alpha), upright. */
export type Pixels = Size & { readonly rgba: Uint8Array }

/** The pictures of one file, in order, with their sizes as seen. `decode` counts from 0 and throws ParseError. */
export type Pictures = { readonly sizes: readonly Size[]; readonly decode: (index: number) => Promise<Pixels> }

/** True for kinds that `openPictures` takes. */
export function isDecodedHere(type: MediaType): boolean {
  return OPENERS[type] !== undefined
}

/** Throws ParseError: 'damaged', 'unsupported_kind', 'too_large' when the first picture is larger than allowed. */
export async function openPictures(type: MediaType, bytes: Uint8Array, limits: ParserLimits, libraries: Libraries): Promise<Pictures> {
  const opener = OPENERS[type]
  if (opener === undefined) throw new ParseError('unsupported_kind')
  const pictures = await opener(bytes, libraries, limits)
  if (pictures.sizes.length === 0) throw new ParseError('damaged')
  if (pictures.sizes.length > limits.pages) throw new ParseError('too_large')
  const decode = async (index: number): Promise<Pixels> => {
    const size = pictures.sizes[index]
    if (size === undefined) throw new ParseError('no_such_page')
    checkSize(size, limits)
    const pixels = await pictures.decode(index)
    if (pixels.rgba.byteLength !== pixels.width * pixels.height * 4) throw new ParseError('damaged')
    return pixels
  }
  return { sizes: pictures.sizes, decode }
}

type Opener = (bytes: Uint8Array, libraries: Libraries, limits: ParserLimits) => Promise<Pictures> | Pictures

/** Loaded when asked for: each process looks at one picture. */
const OPENERS: Readonly<Partial<Record<MediaType, Opener>>> = {
  'image/tiff': async (bytes) => (await import('./tiff')).openTiff(bytes),
  'image/webp': async (bytes, libraries) => (await import('./webp')).openWebp(bytes, libraries),
  'image/heic': async (...file) => (await import('./heic')).openHeic(...file),
  'image/gif': async (bytes) => (await import('./gif')).openGif(bytes),
  'image/bmp': async (bytes) => (await import('./bmp')).openBmp(bytes),
}

/** Throws ParseError 'too_large' beyond the limits on pixels and sides. */
export function checkSize(size: Size, limits: ParserLimits): void {
  const isLarge = size.width > limits.sidePx || size.height > limits.sidePx || size.width * size.height > limits.pixels
  if (isLarge) throw new ParseError('too_large')
}

/** The picture as it is seen, from how it is stored. */
export function upright({ width, height, rgba }: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return { width, height, rgba }
  const turned = isSideways(orientation)
  const [w, h] = turned ? [height, width] : [width, height]
  const from = new Uint32Array(rgba.slice().buffer)
  const to = new Uint32Array(w * h)
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const [a, b] = turned ? [y, x] : [x, y]
      const flipA = orientation === 2 || orientation === 3 || orientation === 7 || orientation === 8
      const flipB = orientation === 3 || orientation === 4 || orientation === 6 || orientation === 7
      to[y * w + x] = from[(flipB ? height - 1 - b : b) * width + (flipA ? width - 1 - a : a)] ?? 0
    }
  }
  return { width: w, height: h, rgba: new Uint8Array(to.buffer) }
}

/** The picture on white, without its transparency, in place. */
export function onWhite(pixels: Pixels): Pixels {
  const { rgba } = pixels
  for (let at = 0; at < rgba.byteLength; at += 4) {
    const alpha = rgba[at + 3] ?? 255
    if (alpha === 255) continue
    for (let channel = at; channel < at + 3; channel += 1) {
      rgba[channel] = Math.round(((rgba[channel] ?? 0) * alpha + 255 * (255 - alpha)) / 255)
    }
    rgba[at + 3] = 255
  }
  return pixels
}
