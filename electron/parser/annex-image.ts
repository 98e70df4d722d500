import type { Assembly } from './assemble'
import { drawImage, writeImage, writePixels, type WrittenImage } from './image-page'
import { pdfNumber } from './pdf-writer'
import { isDecodedHere, onWhite, openPictures } from './readers/picture'
import { mediaTypeOf } from './sniff'
import { drawStamp } from './stamp'

const A4 = { short: 595.28, long: 841.89 }
const MARGIN = 36
/** Kept free at the top, so that the stamp covers nothing of the picture. */
const STAMP_ROOM = 28

/** Each picture of the file on an A4 page of its own, upright, as large as fits, the page lying when the picture does. */
export async function placeImages(assembly: Assembly, bytes: Uint8Array): Promise<void> {
  const { writer, limits, libraries } = assembly
  const type = mediaTypeOf(bytes)
  if (!isDecodedHere(type)) return placeImage(assembly, writeImage(writer, bytes, limits))
  const pictures = await openPictures(type, bytes, limits, libraries)
  for (const index of pictures.sizes.keys()) placeImage(assembly, writePixels(writer, onWhite(await pictures.decode(index))))
}

function placeImage(assembly: Assembly, image: WrittenImage): void {
  const { writer, pages } = assembly
  const lies = image.width > image.height
  const page = lies ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long }
  const room = { width: page.width - 2 * MARGIN, height: page.height - 2 * MARGIN - STAMP_ROOM }
  const scale = Math.min(room.width / image.width, room.height / image.height)
  const width = image.width * scale
  const height = image.height * scale
  const box = { x: (page.width - width) / 2, y: MARGIN + (room.height - height) / 2, width, height }
  const stamp = assembly.nextStamp()
  const frame = { visible: { x0: 0, y0: 0, x1: page.width, y1: page.height }, rotate: 0 } as const
  const drawings = drawImage('SheafImage', image.orientation, box) + (stamp === null ? '' : drawStamp('SheafStamp', stamp, frame))
  const content = writer.alloc()
  writer.stream(content, '', Buffer.from(drawings))
  const stampEntry = stamp === null ? '' : `/SheafStamp ${stamp.number} 0 R`
  const resources = `<</XObject<</SheafImage ${image.number} 0 R${stampEntry}>>>>`
  const mediaBox = `[0 0 ${pdfNumber(page.width)} ${pdfNumber(page.height)}]`
  pages.write(pages.reserve(), `/MediaBox${mediaBox}/Resources${resources}/Contents ${content} 0 R`)
}
