/** Which encoding a text is in. Old files come in many, and few say which. */
import { charsetByLetters } from './charset-letters'

const SAMPLE_BYTES = 65_536
/** Upper halves of the two old PC encodings that no decoder here knows; RTF and ZIP still bring them. */
const PC_TABLES: Readonly<Record<string, string>> = {
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
}

export type DecodedText = { readonly text: string; readonly charset: string; readonly truncated: boolean }

/** True when the bytes hold text: no control characters but white space, or UTF-16. */
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
export function decodeText(bytes: Uint8Array, maxChars: number, charset = guessCharset(bytes)): DecodedText {
  // Four bytes is the most a character takes in these encodings, so the rest could not be kept anyway.
  const whole = decodeBytes(bytes.subarray(0, maxChars * 4), charset)
  const text = whole.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll(/[\u0000\u001A]/g, '')
  return { text: wellFormed(text.slice(0, maxChars)), charset, truncated: text.length > maxChars || bytes.byteLength > maxChars * 4 }
}

/** Half characters, which no file format may hold, become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}

/** Decodes with a charset by its WHATWG label, or 'ibm437', 'ibm850'; by windows-1252 where the label means nothing. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  const table = PC_TABLES[charset]
  if (table !== undefined) return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (table[byte - 128] ?? '\uFFFD'))).join('')
  return new TextDecoder(isKnownCharset(charset) ? charset : 'windows-1252').decode(bytes)
}

/** True for a label that the decoder knows. */
export function isKnownCharset(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

/** The likeliest charset: by marks in the text itself, then by whether it is UTF-8, then by letters; `fallback` when nothing speaks for any. */
export function guessCharset(bytes: Uint8Array, fallback = 'windows-1252'): string {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return utf16
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  // Escape sequences that only this encoding has.
  if (sample.includes(0x1b) && /\x1B\$[@B]/.test(Buffer.from(sample).toString('latin1'))) return 'iso-2022-jp'
  return isUtf8(bytes) ? 'utf-8' : (charsetByLetters(sample) ?? fallback)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** By byte order mark, or, without one, by what stands in every second place: zero, or the number of the Cyrillic block. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const pairs = Math.min(bytes.byteLength, 2048) >> 1
  if (pairs < 4) return null
  const zeros = [0, 0]
  const high = [0, 0]
  for (let at = 0; at < pairs * 2; at += 1) {
    const side = at & 1
    if (bytes[at] === 0) zeros[side] = (zeros[side] ?? 0) + 1
    if (bytes[at] === 0 || bytes[at] === 4) high[side] = (high[side] ?? 0) + 1
  }
  const isHigh = (side: number): boolean => zeros[1 - side] === 0 && (zeros[side] ?? 0) > 0 && (high[side] ?? 0) * 20 > pairs * 19
  if (isHigh(1)) return 'utf-16le'
  return isHigh(0) ? 'utf-16be' : null
}
