/** Which encoding a text file is in. Old Russian files come in several, and none says which. */

const SAMPLE_BYTES = 65_536
/** Single-byte Cyrillic encodings, the likeliest first: it wins a tie. */
const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const
/** The twenty commonest letters of Russian text. */
const COMMON = new Set('оеаинтсрвлкмдпуяыьгз')

export type DecodedText = { readonly text: string; readonly charset: string; readonly truncated: boolean }

/** True when the bytes hold text: no control characters but white space, or a byte order mark of UTF-16. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (bytes.byteLength === 0) return false
  if (utf16Of(bytes) !== null) return true
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let control = 0
  for (const byte of sample) {
    if (byte === 0) return false
    // Tab, line feed, form feed, carriage return, the old end-of-file mark and escape stand in old text files.
    if (byte < 0x20 && ![9, 10, 12, 13, 0x1a, 0x1b].includes(byte)) control += 1
  }
  return control * 200 <= sample.byteLength
}

/** The text, line ends as LF, without its byte order mark, cut after `maxChars` UTF-16 units. Bytes that fit no character become U+FFFD. */
export function decodeText(bytes: Uint8Array, maxChars: number): DecodedText {
  const charset = charsetOf(bytes)
  // Four bytes is the most a character takes in these encodings, so the rest could not be kept anyway.
  const whole = new TextDecoder(charset).decode(bytes.subarray(0, maxChars * 4))
  const text = whole.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll(/[\u0000\u001A]/g, '')
  return { text: wellFormed(text.slice(0, maxChars)), charset, truncated: text.length > maxChars || bytes.byteLength > maxChars * 4 }
}

/** Half characters, which no file format may hold, become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}

function charsetOf(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return utf16
  if (isUtf8(bytes)) return 'utf-8'
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let best: { charset: string; score: number } = { charset: 'windows-1252', score: 0 }
  for (const charset of CYRILLIC) {
    const score = russianScore(new TextDecoder(charset).decode(sample))
    if (score > best.score) best = { charset, score }
  }
  return best.charset
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** By byte order mark, or, without one, by zero bytes standing in every second place. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const pairs = Math.min(bytes.byteLength, 2048) >> 1
  if (pairs < 4) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  if (even === 0 && odd * 2 > pairs) return 'utf-16le'
  if (odd === 0 && even * 2 > pairs) return 'utf-16be'
  return null
}

/**
 * How much a text looks like Russian, from 0 up: the share of its non-ASCII characters that are common small
 * letters, less what Russian words do not do (a capital after a small letter, a sign between letters).
 * Zero when few of them are Cyrillic letters, as in Western European text.
 */
function russianScore(text: string): number {
  let foreign = 0
  let cyrillic = 0
  let common = 0
  let odd = 0
  let before = ''
  for (const char of text) {
    if (char > '\u007F') {
      foreign += 1
      if (/[Ѐ-ӿ]/.test(char)) cyrillic += 1
      else odd += 1
      if (COMMON.has(char)) common += 1
      if (/[А-ЯЁ]/.test(char) && /[а-яё]/.test(before)) odd += 1
      // A lone Cyrillic letter inside a Latin word is what an accent of another encoding looks like.
      if (/[Ѐ-ӿ]/.test(char) && /[A-Za-z]/.test(before)) odd += 1
    } else if (/[A-Za-z]/.test(char) && /[Ѐ-ӿ]/.test(before)) {
      odd += 1
    }
    before = char
  }
  if (foreign === 0 || cyrillic * 2 < foreign) return 0
  return (common - odd) / foreign
}
