/** What a reader finds in a file, before the answer is made of it. */
import { CHILD_BATCH_BYTES, MAX_CHILD_NAME_CHARS, MAX_METADATA, MAX_NAME_CHARS, MAX_VALUE_CHARS, type ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { wellFormed } from '../charset'
import type { Child, ExtractResult, Metadatum } from '../protocol'
import { isUnreadableReason } from '../reasons'

/** A file inside the file; `read` throws ParseError when it cannot be taken out. */
export type Part = { readonly name: string; readonly read: () => Uint8Array }

export type Found = {
  /** Line ends as LF, paragraphs parted by blank lines; null where the kind has no text. */
  readonly text: string | null
  readonly charset: string | null
  readonly metadata: readonly Metadatum[]
  readonly parts: readonly Part[]
  /** True when the file is broken off, or more than the limits allow was left out. */
  readonly truncated: boolean
}

/** A finding with nothing in it but what is given. */
export function aFinding(found: Partial<Found>): Found {
  return { text: null, charset: null, metadata: [], parts: [], truncated: false, ...found }
}

/** Metadata within the caps: empty values, control characters and what is too much are left out. */
export function toMetadata(entries: Iterable<readonly [string, string | null | undefined]>): Metadatum[] {
  const metadata: Metadatum[] = []
  for (const [name, value] of entries) {
    const clean = plainText(value ?? '').trim().slice(0, MAX_VALUE_CHARS)
    if (clean === '' || name === '' || metadata.length >= MAX_METADATA) continue
    metadata.push({ name: name.slice(0, MAX_NAME_CHARS), value: wellFormed(clean) })
  }
  return metadata
}

/** LF line ends, no control characters but tab and line feed, no half characters. */
export function plainText(raw: string): string {
  const text = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F\u0080-\u009F\uFFFE\uFFFF]/g, '')
  return wellFormed(text)
}

/** Paragraphs as text: lines trimmed at their ends, no more than one blank line in a row. */
export function tidyParagraphs(text: string): string {
  return text.replaceAll(/[ \t\u00A0]+$/gm, '').replaceAll(/\n{3,}/g, '\n\n').trim()
}

/** As many parts as fit into one answer, from number `from` on. A part that cannot be read is in it with its reason. */
export function takeParts(parts: readonly Part[], from: number, limits: ParserLimits): ExtractResult {
  const known = parts.slice(0, limits.children)
  const children: Child[] = []
  let size = 0
  let at = from
  for (; at < known.length && size < CHILD_BATCH_BYTES; at += 1) {
    const part = known[at]
    if (part === undefined) break
    const child = toChild(part, limits)
    size += child.bytes?.byteLength ?? 0
    children.push(child)
  }
  return { children, nextChild: at < known.length ? at : null }
}

function toChild(part: Part, limits: ParserLimits): Child {
  const name = wellFormed(part.name.slice(0, MAX_CHILD_NAME_CHARS))
  try {
    const bytes = part.read()
    return bytes.byteLength > limits.bytes ? { name, bytes: null, reason: 'too_large' } : { name, bytes, reason: null }
  } catch (error) {
    const reason = error instanceof ParseError && isUnreadableReason(error.reason) ? error.reason : 'damaged'
    return { name, bytes: null, reason }
  }
}
