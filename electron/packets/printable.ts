/**
 * Makes strings fit for the typesetter before it sees them: what no shipped font can draw becomes a
 * visible mark and is reported, and nothing invisible in one field can disturb the next.
 */

/** Stands for a character that cannot be drawn; Noto Serif and Noto Sans have it. */
export const missingMark = '\ufffd'

const lineEnd = /\r\n|[\r\u000b\f\u0085\u2028\u2029]/gu
/** Invisible by definition and of no use in print: variation selectors, tags, byte order marks. */
const ignorable = /[\ufe00-\ufe0f\u{e0000}-\u{e01ef}\ufeff]/u
const control = /\p{Cc}/u
/** Half of a character: no text, and JSON readers refuse it. */
const loneSurrogate = /[\ud800-\udfff]/u
/** Overrides show text in an order other than the one written: never wanted in a pleading. */
const override = /[\u202d\u202e]/u
const opensIsolate = /[\u2066-\u2068]/u
const opensEmbedding = /[\u202a\u202b]/u
const opensSomething = /[\u202a\u202b\u2066-\u2068]/u

const rtl = String.raw`\p{Script=Arabic}\p{Script=Hebrew}`
const rtlStretch = new RegExp(`[${rtl}](?:[${rtl}\\p{M}\\p{N}\\p{P}\\p{Zs}]*[${rtl}\\p{M}])?`, 'gu')
const firstLetter = new RegExp(`[${rtl}]|\\p{L}`, 'u')
const rtlLetter = new RegExp(`[${rtl}]`, 'u')

export type Printable<T> = { readonly value: T; readonly missingGlyphs: string[] }

/**
 * A copy of `value` (plain data) with every string made printable, and the characters that no font
 * has: each once, in the order of their code points. Keys are left alone.
 */
export function toPrintable<T>(value: T, covers: (codePoint: number) => boolean): Printable<T> {
  const missing = new Set<string>()
  const drawn = new Map<string, string>()
  const draw = (char: string): string => {
    const known = drawn.get(char)
    if (known !== undefined) return known
    const made = drawable(char, covers)
    if (made === missingMark) missing.add(loneSurrogate.test(char) ? missingMark : char)
    drawn.set(char, made)
    return made
  }
  const printed = mapStrings(value, (text) => closeBidi(drawText(text, draw)))
  return { value: printed, missingGlyphs: [...missing].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)) }
}

/** A copy of plain data with every string changed by `change`; keys and everything else stay. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  const toChanged = (node: unknown): unknown => {
    if (typeof node === 'string') return change(node)
    if (Array.isArray(node)) return node.map(toChanged)
    if (node !== null && typeof node === 'object') {
      return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, toChanged(child)]))
    }
    return node
  }
  return toChanged(value) as T
}

function drawText(text: string, draw: (char: string) => string): string {
  let out = ''
  for (const char of text.replaceAll(lineEnd, '\n')) out += draw(char)
  return out
}

/** What stands for one character in print: itself, spaces, nothing, or the mark. */
function drawable(char: string, covers: (codePoint: number) => boolean): string {
  if (char === '\n') return char
  if (char === '\t') return '    '
  if (ignorable.test(char)) return ''
  return covers(char.codePointAt(0) ?? 0) && !override.test(char) && !control.test(char) ? char : missingMark
}

/** Ends what a string opens: an unclosed direction mark would turn the rest of the paragraph round. */
function closeBidi(text: string): string {
  if (!opensSomething.test(text)) return text
  const open: string[] = []
  for (const char of text) {
    if (opensIsolate.test(char)) open.push('\u2069')
    else if (opensEmbedding.test(char)) open.push('\u202c')
    else if (open.at(-1) === char) open.pop()
  }
  return text + open.reverse().join('')
}

/**
 * Shields right-to-left words inside left-to-right text, so that a number or a bracket after an
 * Arabic name keeps its place. Whole paragraphs in such a script are set right to left instead.
 */
export function isolateRtl(text: string): string {
  if (!rtlLetter.test(text)) return text
  return text.replaceAll(rtlStretch, '\u2068$&\u2069')
}

/** Whether a paragraph runs right to left: by its first letter, as the Unicode bidi rules say (P2, P3). */
export function isRtl(text: string): boolean {
  return rtlLetter.test(firstLetter.exec(text)?.[0] ?? '')
}
