/** What is said about a finished bundle when it is read back, and about papers before one is built. */
import { z } from 'zod'
import { FailureReason } from '../protocol'

const Points = z.number().min(0).max(1_000_000)
const Count = z.int().min(0).max(10_000_000)

/** One page as a reader finds it. */
export const PageLook = z.strictObject({
  /** As seen, in points. */
  widthPt: Points,
  heightPt: Points,
  /** Cut. */
  text: z.string().max(20_000),
  letters: Count,
  /** Share of the letters that do not stand upright as the page is seen. */
  turned: z.number().min(0).max(1),
  /** The label stands at the foot as text. */
  number: z.boolean(),
  /** Other letters stand under the number. */
  covers: z.boolean(),
  objects: Count,
  pictures: Count,
  /** Of pictures that are no mere signs; 0 without any. */
  maxDpi: Count,
  minDpi: Count,
  /** Share of the page that pictures take, at most 1. */
  coverage: z.number().min(0).max(1),
})
export type PageLook = z.output<typeof PageLook>

const Name = z.string().max(200)

/** What stands around the pages, and what is in the file that should not be. */
export const FileLook = z.strictObject({
  pages: Count,
  isEncrypted: z.boolean(),
  /** Kinds of things that act or hide, e.g. 'JavaScript', 'Launch', 'EmbeddedFile', 'RichMedia', 'Sound', 'SubmitForm'. */
  forbidden: z.array(Name).max(100),
  fields: Count,
  /** What is printed in the reader's page box, one a page. */
  labels: z.array(z.string().max(40)).max(200_000),
  outline: z.array(z.strictObject({ title: z.string().max(2000), level: z.int().min(1).max(20), page: Count, inheritsZoom: z.boolean() })).max(100_000),
  links: z.array(z.strictObject({ page: Count, to: Count.nullable(), inheritsZoom: z.boolean(), isExternal: z.boolean() })).max(100_000),
  opens: z.strictObject({ page: Count, zoom: z.number().nullable() }).nullable(),
  pageMode: Name,
  /** Names of what the file says about itself. */
  info: z.array(Name).max(100),
  title: z.string().max(2000),
  /** 'PDF/A-2b' or the like where it claims to be one; '' else. */
  claims: Name,
  /** Fonts that the file does not hold, with the pages (from 1) that use them. */
  missingFonts: z.array(z.strictObject({ font: Name, pages: z.array(Count).max(1000) })).max(1000),
  digests: z.array(z.string().regex(/^[0-9a-f]{16}$/)).max(200_000),
})
export type FileLook = z.output<typeof FileLook>

/** What the child says while it looks, in this order: file (of a bundle), pages, end; or failed. */
export const LookMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), file: FileLook }),
  z.strictObject({ kind: z.literal('page'), page: PageLook }),
  /** Its pixels (rows from the top, four bytes each) came before it. */
  z.strictObject({ kind: z.literal('picture'), width: z.int().min(1), height: z.int().min(1) }),
  z.strictObject({ kind: z.literal('failed'), reason: FailureReason }),
  z.strictObject({ kind: z.literal('end') }),
])
export type LookMessage = z.output<typeof LookMessage>

export type LookJob = {
  readonly kind: 'look'
  readonly byteLength: number
  /** Also what stands around the pages, as of a finished bundle. */
  readonly wantsFile: boolean
  readonly wantsPages: boolean
  /** What is to be printed on each page; '' and absent ones are not looked for. */
  readonly labels: readonly string[]
  /** A single page as a picture, from 1. */
  readonly render: { readonly page: number; readonly maxWidthPx: number } | null
}
