/**
 * Old Word files: the text by the piece table (Word 97 and later) or in one run (Word 6 and 95), after
 * [MS-DOC] 2.4.1. Formatting, and pictures, stay in the original.
 */
import { decodeBytes } from '../charset'
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { openCompoundFile, type CompoundFile } from './cfb'
import { aFinding, plainText, tidyParagraphs, toMetadata, type Found } from './found'
import { labelOfCodePage } from './rtf-words'

const ENCRYPTED = 0x0100
const TABLE_ONE = 0x0200
const WORD_97 = 0x00c1
/** Languages whose old files are in Windows-1251. */
const CYRILLIC_LANGUAGES = new Set([0x19, 0x22, 0x23, 0x02, 0x2f, 0x3f, 0x40])

/** Throws ParseError: 'encrypted', 'damaged', 'unsupported_kind' for what is older than Word 6. */
export function readDoc(bytes: Uint8Array, limits: ParserLimits): Found {
  const file = openCompoundFile(bytes)
  const main = file.read('WordDocument')
  if (main === null || main.byteLength < 0x60) throw new ParseError('damaged')
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  const flags = view.getUint16(10, true)
  if ((flags & ENCRYPTED) !== 0) throw new ParseError('encrypted')
  const version = view.getUint16(2, true)
  if (version < 0x65) throw new ParseError('unsupported_kind')
  const raw = version < WORD_97 ? oneRun(view, main) : pieces(view, main, tableOf(file, flags))
  const { text, hidden } = withoutFields(raw.slice(0, limits.textChars))
  const macros = file.names.includes('macros') || file.names.includes('_vba_project_cur') ? 'yes, never run' : ''
  const metadata = toMetadata([...properties(file), ['office.fields', hidden], ['office.macros', macros]])
  return aFinding({ text: tidyParagraphs(plainText(text)), metadata, truncated: raw.length > limits.textChars })
}

function tableOf(file: CompoundFile, flags: number): Uint8Array {
  const table = file.read((flags & TABLE_ONE) === 0 ? '0Table' : '1Table')
  if (table === null) throw new ParseError('damaged')
  return table
}

/** Word 6 and 95: eight-bit text from one place to another, unless it was saved in pieces. */
function oneRun(view: DataView, main: Uint8Array): string {
  const [from, to] = [view.getUint32(0x18, true), view.getUint32(0x1c, true)]
  const language = view.getUint16(6, true) & 0x3ff
  return decodeBytes(main.subarray(from, Math.min(to, main.byteLength)), CYRILLIC_LANGUAGES.has(language) ? 'windows-1251' : 'windows-1252')
}

/** The pieces in order; each is in UTF-16 or in Windows-1252, squeezed to a byte a character. */
function pieces(view: DataView, main: Uint8Array, table: Uint8Array): string {
  if (view.byteLength < 0x1aa) throw new ParseError('damaged')
  const plc = pieceTable(table, view.getUint32(0x1a2, true), view.getUint32(0x1a6, true))
  const count = Math.floor((plc.byteLength - 4) / 12)
  const texts: string[] = []
  for (let index = 0; index < count; index += 1) {
    const length = plc.getUint32((index + 1) * 4, true) - plc.getUint32(index * 4, true)
    const where = plc.getUint32((count + 1) * 4 + index * 8 + 2, true)
    const isSqueezed = (where & 0x40000000) !== 0
    const from = isSqueezed ? (where & 0x3fffffff) >>> 1 : where & 0x3fffffff
    if (length < 0 || from >= main.byteLength) continue
    const piece = main.subarray(from, from + length * (isSqueezed ? 1 : 2))
    texts.push(isSqueezed ? decodeBytes(piece, 'windows-1252') : new TextDecoder('utf-16le').decode(piece))
  }
  return texts.join('')
}

/** Skips what stands before the piece table. */
function pieceTable(table: Uint8Array, from: number, length: number): DataView {
  const clx = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const end = Math.min(from + length, table.byteLength)
  let at = from
  while (at + 5 <= end) {
    const kind = clx.getUint8(at)
    if (kind === 2) {
      const size = Math.min(clx.getUint32(at + 1, true), end - at - 5)
      if (size >= 16) return new DataView(table.buffer, table.byteOffset + at + 5, size)
      break
    }
    if (kind !== 1) break
    at += 3 + clx.getUint16(at + 1, true)
  }
  throw new ParseError('damaged')
}

/** Marks of Word as characters of text. The code of a field is not on the page; its result is. */
function withoutFields(raw: string): { text: string; hidden: string } {
  const shown: string[] = []
  const codes: string[] = []
  let depth = 0
  const inCode: boolean[] = []
  for (const char of raw) {
    if (char === '\u0013') {
      inCode.push(true)
      depth += 1
    } else if (char === '\u0014') inCode[depth - 1] = false
    else if (char === '\u0015') {
      inCode.pop()
      depth = Math.max(0, depth - 1)
    } else if (inCode.includes(true)) codes.push(char)
    else shown.push(MARKS[char] ?? char)
  }
  return { text: shown.join(''), hidden: codes.join('').slice(0, 4000) }
}

const MARKS: Readonly<Record<string, string>> = {
  '\r': '\n\n', '\u0007': '\t', '\u000B': '\n', '\u000C': '\n\n', '\u000E': '\n', '\u001E': '-', '\u001F': '', '\u0001': '', '\u0002': '', '\u0005': '', '\u0008': '',
}

const PROPERTY_NAMES: Readonly<Record<number, string>> = { 2: 'title', 3: 'subject', 4: 'creator', 5: 'keywords', 6: 'description', 7: 'template', 8: 'lastModifiedBy', 9: 'revision', 11: 'lastPrinted', 12: 'created', 13: 'modified', 18: 'Application' }

/** The summary that old Office files carry, after [MS-OLEPS] 2.21. */
export function properties(file: CompoundFile): [string, string][] {
  const stream = file.read('\u0005SummaryInformation')
  if (stream === null || stream.byteLength < 56) return []
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const section = view.getUint32(44, true)
  if (section + 8 > view.byteLength) return []
  const count = Math.min(view.getUint32(section + 4, true), 64)
  const found: [string, string][] = []
  let charset = 'windows-1252'
  for (let index = 0; index < count && section + 16 + index * 8 <= view.byteLength; index += 1) {
    const id = view.getUint32(section + 8 + index * 8, true)
    const at = section + view.getUint32(section + 12 + index * 8, true)
    if (at + 8 > view.byteLength) continue
    if (id === 1) charset = labelOfCodePage(view.getUint16(at + 4, true))
    const name = PROPERTY_NAMES[id]
    if (name !== undefined) found.push([`office.${name}`, propertyValue(view, stream, at, charset)])
  }
  return found
}

function propertyValue(view: DataView, stream: Uint8Array, at: number, charset: string): string {
  const type = view.getUint16(at, true)
  const length = view.getUint32(at + 4, true)
  if (type === 30) return decodeBytes(stream.subarray(at + 8, at + 8 + Math.min(length, 4000)), charset).replace(/\0.*$/s, '')
  if (type === 31) return new TextDecoder('utf-16le').decode(stream.subarray(at + 8, at + 8 + Math.min(length * 2, 8000))).replace(/\0.*$/s, '')
  if (type !== 64 || at + 12 > view.byteLength) return ''
  // Tenths of microseconds since 1601, UTC.
  const time = Number(view.getBigUint64(at + 4, true) / 10_000n) - 11_644_473_600_000
  return time > 0 && time < 4e12 ? new Date(time).toISOString() : ''
}
