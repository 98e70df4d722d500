import type { Overlay } from './overlay'
import type { PageTarget } from './annex-pages'
import type { ParserLimits } from './limits'
import type { Libraries } from './protocol'
import { drawImage, writeImage, writePicture, type Box, type WrittenImage } from './image-page'
import { pdfNumber } from './pdf-writer'
import { isDecodedHere, onWhite, openPictures } from './readers/picture'
import { mediaTypeOf } from './sniff'
import type { Frame } from './stamp'

const A4 = { short: 595.28, long: 841.89 }
const MARGIN = 36
/** Kept free at the top and at the bottom, so that no stamp and no number covers anything of the picture. */
const STAMP_ROOM = 28
const NUMBER_ROOM = 14

/** Each picture of the file on an A4 page of its own, upright, as large as fits, the page lying when the picture does. */
export async function placeImages(
  target: PageTarget & { readonly limits: ParserLimits; readonly libraries: Libraries }, bytes: Uint8Array, overlayOf: (page: Frame, at: number, picture: Box) => Overlay,
): Promise<void> {
  const { writer, limits, libraries } = target
  const type = mediaTypeOf(bytes)
  if (!isDecodedHere(type)) return placeImage(target, writeImage(writer, bytes, limits), (page, box) => overlayOf(page, 0, box))
  const pictures = await openPictures(type, bytes, limits, libraries)
  for (const index of pictures.sizes.keys()) placeImage(target, writePicture(writer, onWhite(await pictures.decode(index))), (page, box) => overlayOf(page, index, box))
}

function placeImage({ writer, pages }: PageTarget, image: WrittenImage, overlayOf: (page: Frame, picture: Box) => Overlay): void {
  const lies = image.width > image.height
  const page = lies ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long }
  const room = { width: page.width - 2 * MARGIN, height: page.height - 2 * MARGIN - STAMP_ROOM - NUMBER_ROOM }
  const scale = Math.min(room.width / image.width, room.height / image.height)
  const width = image.width * scale
  const height = image.height * scale
  const box = { x: (page.width - width) / 2, y: MARGIN + NUMBER_ROOM + (room.height - height) / 2, width, height }
  const frame = { visible: { x0: 0, y0: 0, x1: page.width, y1: page.height }, rotate: 0 } as const
  const { drawings, xobjects, fonts } = overlayOf(frame, box)
  const content = writer.alloc()
  writer.stream(content, '', Buffer.from(drawImage('SheafImage', image.orientation, box) + drawings))
  const resources = `<</XObject<</SheafImage ${image.number} 0 R${xobjects}>>${fonts === '' ? '' : `/Font<<${fonts}>>`}>>`
  const mediaBox = `[0 0 ${pdfNumber(page.width)} ${pdfNumber(page.height)}]`
  pages.write(pages.reserve(), `/MediaBox${mediaBox}/Resources${resources}/Contents ${content} 0 R`, frame)
}
