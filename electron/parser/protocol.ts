/**
 * What the parser process is asked and what it may answer. The parent parses every answer with the strict
 * schemas here: the child has read a hostile document and is not trusted.
 */
import { z } from 'zod'
import { UNREADABLE_REASONS } from './reasons'
import {
  DEFAULT_LIMITS, MAX_CHILD_NAME_CHARS, MAX_METADATA, MAX_NAME_CHARS, MAX_PAGE_TEXT_CHARS, MAX_RENDER_PIXELS, MAX_RENDER_WIDTH_PX, MAX_VALUE_CHARS,
  type ParserLimits,
} from './limits'
import { Thumbnail } from '../shared/contract/pages'
import { MAX_THUMBNAILS } from '../shared/page-limits'
import { OcrResult, WordsResult, type OcrJob, type WordsJob } from './ocr/protocol'
import { CheckResult, RedactResult, type CheckJob, type RedactJob } from './redaction/protocol'

/** Kinds of file told apart by their content, never by their name. `application/octet-stream` is 'none of these'. */
export const MEDIA_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'image/gif',
  'image/bmp',
  'image/heic',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/zip',
  'application/vnd.oasis.opendocument.presentation',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.ms-outlook',
  'application/x-ole-storage',
  'application/rtf',
  'text/plain',
  'text/html',
  'message/rfc822',
  'application/mbox',
  'application/octet-stream',
] as const
export const MediaType = z.enum(MEDIA_TYPES)
export type MediaType = z.output<typeof MediaType>

export const UnreadableReason = z.enum(UNREADABLE_REASONS)

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

const PageInfo = z.strictObject({
  /** Size as it is seen, after rotation, in points. */
  widthPt: z.number().min(0).max(1_000_000),
  heightPt: z.number().min(0).max(1_000_000),
  text: z.string().max(MAX_PAGE_TEXT_CHARS),
})

/** Something the file says about itself, as text: `name` is a stable code such as 'mail.subject', 'pdf.author', 'exif.Model'. */
export const Metadatum = z.strictObject({ name: z.string().min(1).max(MAX_NAME_CHARS), value: z.string().max(MAX_VALUE_CHARS) })
export type Metadatum = z.output<typeof Metadatum>

/** A file inside the file: an attachment, an entry of an archive. */
export const Child = z.strictObject({
  /** As data only: any characters, possibly with slashes; never a path to write to. */
  name: z.string().max(MAX_CHILD_NAME_CHARS),
  /** Its content, or null with the reason. */
  bytes: Bytes.nullable(),
  reason: UnreadableReason.nullable(),
})
export type Child = z.output<typeof Child>

const Children = z.array(Child).max(DEFAULT_LIMITS.children)
/** Where an `extract` job goes on; null when every child has been handed over. */
const NextChild = z.int().min(1).max(DEFAULT_LIMITS.children).nullable()

export const ExtractResult = z.strictObject({ children: Children, nextChild: NextChild })
export type ExtractResult = z.output<typeof ExtractResult>

export const InspectResult = z.strictObject({
  mediaType: MediaType,
  /** What Sheaf can show of it: pages as pictures with text, one picture, text, or nothing. */
  readable: z.enum(['pages', 'image', 'text', 'none']),
  /** Set exactly when `readable` is 'none'. */
  reason: UnreadableReason.nullable(),
  /** Pages of a PDF in order, or the pictures of an image (one point a pixel, no text); empty for everything else. */
  pages: z.array(PageInfo).max(DEFAULT_LIMITS.pages),
  /** Size of an image as it is seen (EXIF orientation applied), in pixels; null where it is not an image or not known. */
  image: z.strictObject({ width: z.int().min(1), height: z.int().min(1) }).nullable(),
  /** Text of a document without pages (letters, mail, tables, lists of an archive), line ends as LF, paragraphs parted by blank lines; null for everything else. */
  text: z.string().max(DEFAULT_LIMITS.textChars).nullable(),
  /** Encoding that `text` was read in, e.g. 'windows-1251'; null without text. */
  charset: z.string().max(40).nullable(),
  /** True when text was left out because there is more of it than the limits allow. */
  truncated: z.boolean(),
  /** True when the original is damaged and this was read from a repaired copy, which is not kept. */
  repaired: z.boolean(),
  metadata: z.array(Metadatum).max(MAX_METADATA),
  /** The first files inside this one, in order, as many as fit into one answer. */
  children: Children,
  nextChild: NextChild,
})
export type InspectResult = z.output<typeof InspectResult>

export const RenderResult = z
  .strictObject({
    width: z.int().min(1).max(MAX_RENDER_WIDTH_PX),
    height: z.int().min(1).max(MAX_RENDER_PIXELS),
    /** Rows from the top, four bytes a pixel (red, green, blue, alpha 255). */
    rgba: Bytes,
  })
  .refine((picture) => picture.rgba.byteLength === picture.width * picture.height * 4)
export type RenderResult = z.output<typeof RenderResult>

const SoundThumbnail = Thumbnail.refine(({ width, height, rgba }) => rgba === null || rgba.byteLength === width * height * 4)
export const ThumbnailsResult = z.strictObject({ pictures: z.array(SoundThumbnail).max(MAX_THUMBNAILS) })
export type ThumbnailsResult = z.output<typeof ThumbnailsResult>

export const AssembleResult = z.strictObject({
  pdf: Bytes,
  pages: z.int().min(1),
  /** Where each annex landed: `firstPage` counts from 1 in the finished file, null where it has no pages of its own. */
  annexes: z.array(z.strictObject({ no: z.int().min(1), firstPage: z.int().min(1).nullable(), pages: z.int().min(0) })),
})
export type AssembleResult = z.output<typeof AssembleResult>

export type InspectJob = { readonly kind: 'inspect'; readonly bytes: Uint8Array }

/** The files inside a file from number `from` (counts from 0) on, as many as fit into one answer. */
export type ExtractJob = { readonly kind: 'extract'; readonly bytes: Uint8Array; readonly from: number }

export type RenderJob = {
  readonly kind: 'render'
  readonly bytes: Uint8Array
  /** Counts from 1; for an image, its pictures in order. */
  readonly page: number
  /** At most 2,400. The picture is never wider, and is narrower where the page is very long. */
  readonly maxWidthPx: number
}

/** Several pages small; see `RenderJob`. At most 100 pages, 240 pixels wide and 480 high. */
export type ThumbnailsJob = { readonly kind: 'thumbnails'; readonly bytes: Uint8Array; readonly pages: readonly number[]; readonly maxWidthPx: number }

export type AssembleAnnex = {
  readonly no: number
  /**
   * 'pdf': the pages of a foreign PDF, stamped. 'image': each picture of an image file on a page of its own, stamped.
   * 'text': a PDF typeset by us (it carries its own label), or null when the front already holds the text.
   * 'listed': no pages; `bytes` is ignored.
   */
  readonly form: 'pdf' | 'image' | 'text' | 'listed'
  readonly bytes: Uint8Array | null
}

/** Where a bookmark leads: a page of the front (from 1) or the first page of an annex. An annex without pages leads nowhere and is left out. */
export type BookmarkTarget = { readonly frontPage: number } | { readonly annexNo: number }

export type AssembleJob = {
  readonly kind: 'assemble'
  /** Our own typeset PDF. Its links to `annex:2` or `annex:2/3` become links to that annex and page of it. */
  readonly front: Uint8Array
  /**
   * A PDF typeset by us with one small page for each page of each 'pdf' and 'image' annex, in order: what is
   * drawn in the visible top right corner, on white. Null leaves the pages unstamped.
   */
  readonly stamps: Uint8Array | null
  readonly annexes: readonly AssembleAnnex[]
  readonly meta: {
    readonly title: string
    readonly author: string | null
    /** Day of the document, `YYYY-MM-DD`; null writes no date. */
    readonly dateIso: string | null
    /** BCP 47 tag, e.g. 'ru'. */
    readonly language: string
    readonly bookmarks: readonly { readonly title: string; readonly target: BookmarkTarget }[]
  }
}

/** Fingerprints of pages from number `from` (counts from 1) on, as many as fit into the time of one job. */
export type FingerprintJob = { readonly kind: 'fingerprint'; readonly bytes: Uint8Array; readonly from: number }

export const FingerprintResult = z.strictObject({
  /** What the page looks like in 64 bits, 16 letters in hex; null for a page that shows nothing. Two looks at one page differ in few bits. */
  looks: z.array(z.string().regex(/^[0-9a-f]{16}$/).nullable()).max(DEFAULT_LIMITS.pages),
  /** Where the next job goes on; null after the last page. */
  next: z.int().min(1).max(DEFAULT_LIMITS.pages).nullable(),
})
export type FingerprintResult = z.output<typeof FingerprintResult>

export type ParserJob = InspectJob | ExtractJob | RenderJob | ThumbnailsJob | OcrJob | WordsJob | AssembleJob | RedactJob | CheckJob | FingerprintJob
export type ParserResult<J extends ParserJob> = J extends InspectJob
  ? InspectResult
  : J extends ExtractJob
    ? ExtractResult
    : J extends RenderJob
      ? RenderResult
      : J extends ThumbnailsJob
        ? ThumbnailsResult
        : J extends OcrJob
          ? OcrResult
          : J extends WordsJob
            ? WordsResult
            : J extends RedactJob
              ? RedactResult
              : J extends CheckJob
                ? CheckResult
                : J extends FingerprintJob
                  ? FingerprintResult
                  : AssembleResult

/**
 * Files of public packages that a few kinds of document need, by path; the only ones besides its own bundle that
 * the child may read. libheif (LGPL) stays a library of its own: loaded from its file, never part of the bundle.
 */
export type Libraries = { readonly webpWasm: string; readonly heif: string; readonly qpdf: string; readonly qpdfWasm: string }

/** What travels to the child: the job, its limits, pdfium's WebAssembly, and where the rarer libraries are. */
export type ParserRequest = { readonly job: ParserJob; readonly limits: ParserLimits; readonly wasm: Uint8Array; readonly libraries: Libraries }

/** Failures that the child can name. The words for the user are the parent's. */
export const FAILURE_REASONS = [...UNREADABLE_REASONS, 'no_such_page', 'stamps_differ', 'reader_failed'] as const
export const FailureReason = z.enum(FAILURE_REASONS)
export type FailureReason = z.output<typeof FailureReason>

const Failure = z.strictObject({ ok: z.literal(false), reason: FailureReason, annexNo: z.int().min(1).nullable() })
export type Failure = z.output<typeof Failure>

/** Schema of the whole answer for each kind of job. */
export const answers = {
  inspect: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: InspectResult }), Failure]),
  extract: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: ExtractResult }), Failure]),
  render: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: RenderResult }), Failure]),
  thumbnails: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: ThumbnailsResult }), Failure]),
  ocr: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: OcrResult }), Failure]),
  words: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: WordsResult }), Failure]),
  assemble: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: AssembleResult }), Failure]),
  redact: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: RedactResult }), Failure]),
  check: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: CheckResult }), Failure]),
  fingerprint: z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: FingerprintResult }), Failure]),
} as const
