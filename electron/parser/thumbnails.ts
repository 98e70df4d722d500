import { MAX_THUMBNAIL_HEIGHT_PX } from '../shared/page-limits'
import type { ParserLimits } from './limits'
import { openPages, type OpenPages } from './pages'
import { ParseError } from './parse-error'
import type { Thumbnail } from '../shared/contract/pages'
import type { Libraries, ThumbnailsJob, ThumbnailsResult } from './protocol'

/**
 * Several pages small, from one opening of the document. A page that cannot be drawn has no pixels; a document that
 * cannot be opened throws ParseError as `render` does, and so does a page number that is not there.
 */
export async function thumbnails(job: ThumbnailsJob, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries): Promise<ThumbnailsResult> {
  let open: OpenPages | null = null
  const pictures: Thumbnail[] = []
  for (const page of job.pages) {
    // Of a file of several pictures only the one asked for is decoded.
    if (open === null || open.isPicture) open = await openPages(job.bytes, limits, wasm, libraries, page)
    if (page > open.document.pageCount) throw new ParseError('no_such_page')
    pictures.push(drawSmall(open, page, job.maxWidthPx))
  }
  return { pictures }
}

function drawSmall({ document }: OpenPages, page: number, maxWidthPx: number): Thumbnail {
  try {
    const { widthPt, heightPt } = document.pageSize(page - 1)
    const scale = Math.min(maxWidthPx / widthPt, MAX_THUMBNAIL_HEIGHT_PX / heightPt)
    const [width, height] = [Math.max(1, Math.floor(widthPt * scale + 1e-6)), Math.max(1, Math.floor(heightPt * scale + 1e-6))]
    return { page, ...document.renderPage(page - 1, width, height) }
  } catch (error) {
    if (!(error instanceof ParseError) || error.reason !== 'damaged') throw error
    return { page, width: 0, height: 0, rgba: null }
  }
}
