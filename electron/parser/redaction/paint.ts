/** Pixels: painting over, asking for ink, and coding for a PDF. */
import { deflateSync } from 'node:zlib'
import type { Picture } from '../pdfium'
import type { PdfWriter } from '../pdf-writer'
import { encodeJpeg } from './jpeg-encoder'
import type { Box } from './locate'
import type { HiddenBox } from './protocol'

/** Colours further apart than this are a colour and not a grey that was photographed. */
const COLOURED = 24
const FEW_PIXELS = 50
/** Lightest and darkest pixel of a word that can be read differ by more than this. */
const LEAST_CONTRAST = 48
/** Pages whose pixels deflate to less than this part (drawn, not scanned) are kept without loss. */
const WELL_DEFLATED = 0.06

type Frame = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Whole pixels that a box touches, right and bottom excluded. */
export function pixelsOf(box: Box, { width, height }: Picture): Frame {
  const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value))
  return {
    left: clamp(Math.floor(box.x0 * width), width), top: clamp(Math.floor(box.y0 * height), height),
    right: clamp(Math.ceil(box.x1 * width), width), bottom: clamp(Math.ceil(box.y1 * height), height),
  }
}

export const boxOf = ({ x, y, width, height }: Omit<HiddenBox, 'page'>): Box => ({ x0: x, y0: y, x1: x + width, y1: y + height })

/** Paints the boxes black, in place; a box of no size is a pixel. */
export function paintOver(picture: Picture, boxes: readonly Omit<HiddenBox, 'page'>[]): void {
  const pixels = new Uint32Array(picture.rgba.buffer, picture.rgba.byteOffset, picture.width * picture.height)
  const black = new Uint32Array(Uint8Array.of(0, 0, 0, 255).buffer)[0] ?? 0
  for (const box of boxes) {
    const { left, top, right, bottom } = pixelsOf(boxOf(box), picture)
    for (let y = top; y < bottom; y += 1) pixels.fill(black, y * picture.width + left, y * picture.width + right)
  }
}

/** True when something can be told from its ground in the box. */
export function hasInk(picture: Picture, box: Box): boolean {
  const { left, top, right, bottom } = pixelsOf(box, picture)
  const step = Math.max(1, Math.floor(Math.min(right - left, bottom - top) / 40))
  let [least, most] = [255, 0]
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) {
      const at = (y * picture.width + x) * 4
      const light = ((picture.rgba[at] ?? 0) * 77 + (picture.rgba[at + 1] ?? 0) * 150 + (picture.rgba[at + 2] ?? 0) * 29) >> 8
      least = Math.min(least, light)
      most = Math.max(most, light)
      if (most - least > LEAST_CONTRAST) return true
    }
  }
  return false
}

function isGrey({ rgba }: Picture): boolean {
  let coloured = 0
  for (let at = 0; at < rgba.length && coloured <= FEW_PIXELS; at += 4) {
    const [r, g, b] = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0]
    if (Math.abs(r - g) > COLOURED || Math.abs(g - b) > COLOURED || Math.abs(r - b) > COLOURED) coloured += 1
  }
  return coloured <= FEW_PIXELS
}

/** The pixels as lines of PNG's filter 'up', which PDF readers know. */
function filtered({ width, height, rgba }: Picture, grey: boolean, every = 1): Uint8Array {
  const channels = grey ? 1 : 3
  const stride = width * channels + 1
  const rows = Math.floor((height - 1) / every) + 1
  const out = new Uint8Array(stride * rows)
  let before = new Uint8Array(stride - 1)
  let line = new Uint8Array(stride - 1)
  for (let row = 0; row < rows; row += 1) {
    let from = row * every * width * 4
    for (let to = 0; to < line.length; from += 4) {
      if (grey) {
        line[to] = ((rgba[from] ?? 0) * 77 + (rgba[from + 1] ?? 0) * 150 + (rgba[from + 2] ?? 0) * 29) >> 8
        to += 1
      } else {
        line[to] = rgba[from] ?? 0
        line[to + 1] = rgba[from + 1] ?? 0
        line[to + 2] = rgba[from + 2] ?? 0
        to += 3
      }
    }
    out[row * stride] = 2
    for (let at = 0; at < line.length; at += 1) out[row * stride + 1 + at] = (line[at] ?? 0) - (before[at] ?? 0)
    ;[before, line] = [line, before]
  }
  return out
}

/** Writes the picture as an image of the file: drawn pages without loss, scans and photographs as JPEG. Returns its number. */
export function writePicture(writer: PdfWriter, picture: Picture): number {
  const grey = isGrey(picture)
  const head = `/Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/BitsPerComponent 8/ColorSpace/${grey ? 'DeviceGray' : 'DeviceRGB'}`
  const number = writer.alloc()
  const sample = filtered(picture, grey, 16)
  if (deflateSync(sample, { level: 1 }).byteLength > sample.byteLength * WELL_DEFLATED) {
    writer.stream(number, `${head}/Filter/DCTDecode`, encodeJpeg(picture, grey))
    return number
  }
  const predictor = `/DecodeParms<</Predictor 12/Colors ${grey ? 1 : 3}/BitsPerComponent 8/Columns ${picture.width}>>`
  writer.stream(number, `${head}${predictor}/Filter/FlateDecode`, deflateSync(filtered(picture, grey)))
  return number
}
