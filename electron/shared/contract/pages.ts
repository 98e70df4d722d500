import { z } from 'zod'
import { MAX_THUMBNAILS, MAX_THUMBNAIL_HEIGHT_PX, MAX_THUMBNAIL_WIDTH_PX, MAX_WORDS } from '../page-limits'
import type { Contract } from './channel'
import { OcrErrorName, OcrLanguage, PageJobState, Percent, PlacedWord, Turned } from './ocr'
import { Bytes, DocumentId } from './values'

const PageNo = z.int().min(1)

/** A page small, as pixels (rows from the top, red, green, blue, alpha 255); `rgba` is null where the page cannot be drawn. */
export const Thumbnail = z.strictObject({
  page: PageNo,
  width: z.int().min(0).max(MAX_THUMBNAIL_WIDTH_PX),
  height: z.int().min(0).max(MAX_THUMBNAIL_HEIGHT_PX),
  rgba: Bytes.nullable(),
})
export type Thumbnail = z.output<typeof Thumbnail>

/** What a viewer asks of a document's pages besides their pixels. */
export const pagesContract = {
  /**
   * The words of a page with their places: recognised ones, or those of the file's text layer. Pages count from 1.
   * Throws `not_found`, `unreadable`, `limit`.
   */
  'documents.pageWords': {
    input: z.strictObject({ id: DocumentId, page: PageNo }),
    output: z.strictObject({
      /** 'none': no words, and none to come unless `job` is 'queued'. */
      source: z.enum(['layer', 'ocr', 'none']),
      words: z.array(PlacedWord).max(MAX_WORDS),
      /** Of a recognised page. Low confidence is a warning; high confidence is no proof. */
      confidence: Percent.nullable(),
      languages: z.array(OcrLanguage),
      turned: Turned,
      /** What the queue has for this page; null where it never was in it. */
      job: PageJobState.nullable(),
      error: OcrErrorName,
    }),
  },
  /** Several pages small, in the order asked, made by one parser process. Throws `not_found`, `unreadable`, `limit`, `invalid_input` (no such page). */
  'documents.thumbnails': {
    input: z.strictObject({ id: DocumentId, pages: z.array(PageNo).min(1).max(MAX_THUMBNAILS), maxWidthPx: z.int().min(40).max(MAX_THUMBNAIL_WIDTH_PX) }),
    output: z.strictObject({ pictures: z.array(Thumbnail) }),
  },
} as const satisfies Contract
