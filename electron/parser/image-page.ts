/** Pictures as PDF objects: upright, without a byte of metadata, JPEG data untouched. */
import { deflateSync } from 'node:zlib'
import { encodeJpeg } from './redaction/jpeg-encoder'
import { isSideways, type Orientation } from './exif'
import type { Size } from './image-size'
import { readJpeg } from './jpeg'
import type { ParserLimits } from './limits'
import { ParseError } from './parse-error'
import { PdfWriter, pdfNumber } from './pdf-writer'
import { canPassThrough, channelsOf, pngSize, readPng, unpackPng } from './png'
import { mediaTypeOf } from './sniff'

/** Share of its bytes that a scan of print or a screen keeps at most when packed. */
const MOST_LEFT_OF_PRINT = 0.3

/** An image XObject written, and its size as seen. */
export type WrittenImage = { readonly number: number; readonly width: number; readonly height: number; readonly orientation: Orientation }
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Throws ParseError: 'unsupported_kind' unless JPEG or PNG, 'too_large', 'damaged'. */
export function writeImage(writer: PdfWriter, bytes: Uint8Array, limits: ParserLimits): WrittenImage {
  const type = mediaTypeOf(bytes)
  if (type === 'image/jpeg') return writeJpeg(writer, bytes, limits)
  if (type === 'image/png') return writePng(writer, bytes, limits)
  throw new ParseError('unsupported_kind')
}

function checkSize(size: { readonly width: number; readonly height: number }, limits: ParserLimits): void {
  const isLarge = size.width > limits.sidePx || size.height > limits.sidePx || size.width * size.height > limits.pixels
  if (isLarge) throw new ParseError('too_large')
}

function writeJpeg(writer: PdfWriter, bytes: Uint8Array, limits: ParserLimits): WrittenImage {
  const jpeg = readJpeg(bytes)
  checkSize(jpeg, limits)
  const colour = jpeg.components === 1 ? 'DeviceGray' : jpeg.components === 4 ? 'DeviceCMYK' : 'DeviceRGB'
  const inverted = jpeg.components === 4 && jpeg.adobe ? '/Decode[1 0 1 0 1 0 1 0]' : ''
  const number = writer.alloc()
  writer.stream(number, `${imageHead(jpeg)}/BitsPerComponent 8/ColorSpace/${colour}${inverted}/Filter/DCTDecode`, jpeg.bare)
  return seen(number, jpeg, jpeg.orientation)
}

function writePng(writer: PdfWriter, bytes: Uint8Array, limits: ParserLimits): WrittenImage {
  checkSize(pngSize(bytes), limits)
  const png = readPng(bytes)
  const number = writer.alloc()
  if (!canPassThrough(png)) {
    const { rgb, alpha } = unpackPng(png)
    const mask = alpha === null ? null : writer.alloc()
    if (mask !== null && alpha !== null) writer.deflated(mask, `${imageHead(png)}/BitsPerComponent 8/ColorSpace/DeviceGray`, alpha)
    writer.deflated(number, `${imageHead(png)}/BitsPerComponent 8/ColorSpace/DeviceRGB${mask === null ? '' : `/SMask ${mask} 0 R`}`, rgb)
    return seen(number, png, png.orientation)
  }
  const palette = png.palette === null || png.colourType !== 3 ? null : Buffer.from(png.palette).toString('hex')
  const entries = png.palette === null ? 0 : Math.floor(png.palette.byteLength / 3)
  const colour = palette === null ? (png.colourType === 0 ? '/DeviceGray' : '/DeviceRGB') : `[/Indexed/DeviceRGB ${entries - 1}<${palette}>]`
  const predictor = `/DecodeParms<</Predictor 15/Colors ${channelsOf(png)}/BitsPerComponent ${png.bitDepth}/Columns ${png.width}>>`
  writer.stream(number, `${imageHead(png)}/BitsPerComponent ${png.bitDepth}/ColorSpace${colour}${predictor}/Filter/FlateDecode`, png.coded)
  return seen(number, png, png.orientation)
}

/** Decoded pixels as an image of the file: upright, opaque, without loss. */
export function writePixels(writer: PdfWriter, { width, height, rgba }: { readonly width: number; readonly height: number; readonly rgba: Uint8Array }): WrittenImage {
  const number = writer.alloc()
  writer.deflated(number, `${imageHead({ width, height })}/BitsPerComponent 8/ColorSpace/DeviceRGB`, withoutAlpha(rgba))
  return { number, width, height, orientation: 1 }
}

/** The same, but photographs as JPEG: without loss one would be larger than all letters of a case together. */
export function writePicture(writer: PdfWriter, picture: { readonly width: number; readonly height: number; readonly rgba: Uint8Array }): WrittenImage {
  const { width, height } = picture
  if (!looksPhotographed(picture)) return writePixels(writer, picture)
  const number = writer.alloc()
  writer.stream(number, `${imageHead(picture)}/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode`, encodeJpeg(picture, false))
  return { number, width, height, orientation: 1 }
}

/** Whether sample rows pack badly: print and screens come to a few bits a pixel, what a camera took to many. */
function looksPhotographed({ width, height, rgba }: { readonly width: number; readonly height: number; readonly rgba: Uint8Array }): boolean {
  const every = Math.max(1, Math.floor(height / 32))
  const rows = Array.from({ length: Math.ceil(height / every) }, (_, n) => rgba.subarray(n * every * width * 4, (n * every + 1) * width * 4))
  const sample = withoutAlpha(Buffer.concat(rows))
  return deflateSync(sample).byteLength > sample.byteLength * MOST_LEFT_OF_PRINT
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.byteLength / 4) * 3)
  for (let from = 0, to = 0; from < rgba.byteLength; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0
    rgb[to + 1] = rgba[from + 1] ?? 0
    rgb[to + 2] = rgba[from + 2] ?? 0
  }
  return rgb
}

function imageHead(size: { readonly width: number; readonly height: number }): string {
  return `/Type/XObject/Subtype/Image/Width ${size.width}/Height ${size.height}`
}

function seen(number: number, size: { readonly width: number; readonly height: number }, orientation: Orientation): WrittenImage {
  const turned = isSideways(orientation)
  return { number, width: turned ? size.height : size.width, height: turned ? size.width : size.height, orientation }
}

/** Content that draws the image `name` upright into `box`, whatever way it was stored. */
export function drawImage(name: string, orientation: Orientation, box: Box): string {
  const { x, y, width: w, height: h } = box
  // From the unit square of the stored picture (its top at 1) to the box as seen.
  const matrices: Readonly<Record<Orientation, readonly number[]>> = {
    1: [w, 0, 0, h, x, y],
    2: [-w, 0, 0, h, x + w, y],
    3: [-w, 0, 0, -h, x + w, y + h],
    4: [w, 0, 0, -h, x, y + h],
    5: [0, -h, -w, 0, x + w, y + h],
    6: [0, -h, w, 0, x, y + h],
    7: [0, h, w, 0, x, y],
    8: [0, h, -w, 0, x + w, y],
  }
  return `q ${matrices[orientation].map(pdfNumber).join(' ')} cm /${name} Do Q\n`
}

/** A PDF of one page, one point a pixel, that shows the picture and nothing else: what pdfium renders for an image. */
export function imageAsPdf(bytes: Uint8Array, limits: ParserLimits): Uint8Array {
  const writer = new PdfWriter()
  const image = writeImage(writer, bytes, limits)
  return finishPictures(writer, [image], 0, image)
}

/** The same for decoded pixels, which belong to number `shown` (from 0) of several pictures; the other pages are empty. */
export function pixelsAsPdf(sizes: readonly Size[], shown: number, rgba: Uint8Array): Uint8Array {
  const writer = new PdfWriter()
  const { width, height } = sizes[shown] ?? { width: 1, height: 1 }
  const number = writer.alloc()
  // Not deflated: it goes no further than to pdfium, in this process.
  writer.stream(number, `${imageHead({ width, height })}/BitsPerComponent 8/ColorSpace/DeviceRGB`, withoutAlpha(rgba))
  return finishPictures(writer, sizes, shown, { number, width, height, orientation: 1 })
}

function finishPictures(writer: PdfWriter, sizes: readonly Size[], shown: number, image: WrittenImage): Uint8Array {
  const [root, pages, content, info] = [writer.alloc(), writer.alloc(), writer.alloc(), writer.alloc()]
  const box = { x: 0, y: 0, width: image.width, height: image.height }
  writer.stream(content, '', Buffer.from(drawImage('I', image.orientation, box)))
  const drawn = `/Resources<</XObject<</I ${image.number} 0 R>>>>/Contents ${content} 0 R`
  const kids = sizes.map(({ width, height }, index) => {
    const page = writer.alloc()
    writer.object(page, `<</Type/Page/Parent ${pages} 0 R/MediaBox[0 0 ${width} ${height}]${index === shown ? drawn : '/Resources<<>>'}>>`)
    return `${page} 0 R`
  })
  writer.object(root, `<</Type/Catalog/Pages ${pages} 0 R>>`)
  writer.object(pages, `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`)
  writer.object(info, '<<>>')
  return writer.finish(root, info)
}
