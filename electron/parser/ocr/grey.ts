/** Pictures in shades of grey, as recognition wants them. */
import type { Picture } from '../pdfium'

/** A byte a pixel, rows from the top, 255 is white. */
export type Grey = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }
export type Turn = 0 | 90 | 180 | 270

/** Luma of each pixel, by the weights of ITU-R BT.601. */
export function toGrey({ width, height, rgba }: Picture): Grey {
  const pixels = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += 4) {
    pixels[at] = ((rgba[from] ?? 0) * 77 + (rgba[from + 1] ?? 0) * 150 + (rgba[from + 2] ?? 0) * 29) >> 8
  }
  return { width, height, pixels }
}

/** The picture turned clockwise. */
export function turn(picture: Grey, by: Turn): Grey {
  if (by === 0) return picture
  const { width, height, pixels } = picture
  if (by === 180) return { width, height, pixels: pixels.slice().reverse() }
  const turned = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = by === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y
      turned[to] = pixels[y * width + x] ?? 0
    }
  }
  return { width: height, height: width, pixels: turned }
}
