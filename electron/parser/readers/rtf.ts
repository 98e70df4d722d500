/** RTF read straight through, with a stack of its own: no nesting of groups can exhaust anything but the limit on depth. */
import { decodeBytes } from '../charset'
import { MAX_DEPTH, type ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { aFinding, plainText, tidyParagraphs, toMetadata, type Found } from './found'
import { APART, FONT_CHARSETS, INFO_FIELDS, INFO_TIMES, labelOfCodePage, OPTIONAL_WITH_TEXT, SKIPPED_GROUPS, TEXT_OF } from './rtf-words'
import { TextSink } from './xml'

type Group = {
  /** Where the group's text goes; null drops it. */
  sink: TextSink | null
  charset: string
  /** Characters of plain text to skip after a \u. */
  skipAfterUnicode: number
  hidden: boolean
  deleted: boolean
  /** Name of the field of the info group that this group is, or ''. */
  info: string
  /** True in the table of fonts. */
  fonts: boolean
  /** A title, header or note that ends here. */
  readonly apart: boolean
}

/** Throws ParseError 'too_large' when groups nest too deep. */
export function readRtf(bytes: Uint8Array, limits: ParserLimits): Found {
  return new RtfReader(bytes, limits).read()
}

class RtfReader {
  readonly #bytes: Uint8Array
  readonly #main: TextSink
  readonly #notes: TextSink
  readonly #deleted = new TextSink(4000)
  readonly #hidden = new TextSink(4000)
  readonly #info = new Map<string, string>()
  readonly #fonts = new Map<number, string>()
  readonly #stack: Group[] = []
  #group: Group
  #at = 0
  #pending: number[] = []
  #toSkip = 0
  #font = 0
  #defaultCharset = 'windows-1252'
  #atStar = false
  #truncated = false

  constructor(bytes: Uint8Array, limits: ParserLimits) {
    this.#bytes = bytes
    this.#main = new TextSink(limits.textChars)
    this.#notes = new TextSink(limits.textChars)
    this.#group = { sink: this.#main, charset: '', skipAfterUnicode: 1, hidden: false, deleted: false, info: '', fonts: false, apart: false }
  }

  read(): Found {
    while (this.#at < this.#bytes.byteLength) this.#step()
    this.#flush()
    const text = tidyParagraphs(plainText(`${this.#main.text}\n\n${this.#notes.text}`))
    const metadata = toMetadata([
      ...[...this.#info].map(([name, value]) => [`office.${name}`, value] as const),
      ['office.deletedText', this.#deleted.text],
      ['office.hiddenText', this.#hidden.text],
    ])
    const truncated = this.#truncated || this.#stack.length > 0 || this.#main.truncated || this.#notes.truncated
    return aFinding({ text, metadata, charset: this.#defaultCharset, truncated })
  }

  #step(): void {
    const byte = this.#bytes[this.#at] ?? 0
    this.#at += 1
    if (byte === 0x7b) return this.#open()
    if (byte === 0x7d) return this.#close()
    if (byte === 0x5c) return this.#control()
    if (byte === 0x0a || byte === 0x0d || byte === 0) return
    this.#byte(byte)
  }

  #open(): void {
    this.#flush()
    if (this.#stack.length >= MAX_DEPTH) throw new ParseError('too_large')
    this.#stack.push(this.#group)
    this.#group = { ...this.#group, apart: false }
    this.#toSkip = 0
    this.#atStar = false
  }

  #close(): void {
    this.#flush()
    if (this.#group.apart) this.#notes.push('\n\n')
    const outer = this.#stack.pop()
    // What stands behind the last brace is not part of the document.
    if (outer === undefined || this.#stack.length === 0) this.#at = this.#bytes.byteLength
    if (outer !== undefined) this.#group = outer
    this.#toSkip = 0
  }

  #control(): void {
    const start = this.#at
    while (isLetter(this.#bytes[this.#at])) this.#at += 1
    if (this.#at === start) return this.#symbol()
    const word = this.#ascii(start, Math.min(this.#at, start + 32))
    const numberAt = this.#at
    if (this.#bytes[this.#at] === 0x2d) this.#at += 1
    while (isDigit(this.#bytes[this.#at])) this.#at += 1
    const digits = this.#ascii(numberAt, Math.min(this.#at, numberAt + 11))
    if (this.#bytes[this.#at] === 0x20) this.#at += 1
    this.#word(word, digits === '' || digits === '-' ? null : Number(digits))
  }

  #symbol(): void {
    const symbol = this.#bytes[this.#at] ?? 0
    this.#at += 1
    if (symbol === 0x27) {
      const code = Number.parseInt(this.#ascii(this.#at, this.#at + 2), 16)
      this.#at += 2
      return Number.isNaN(code) ? undefined : this.#byte(code)
    }
    if (symbol === 0x2a) this.#atStar = true
    else if (symbol === 0x0a || symbol === 0x0d) this.#text('\n\n')
    else if (symbol === 0x7e) this.#text('\u00A0')
    else if (symbol === 0x5f) this.#text('-')
    else if (symbol === 0x7b || symbol === 0x7d || symbol === 0x5c) this.#byte(symbol)
  }

  #word(word: string, value: number | null): void {
    const starred = this.#atStar
    this.#atStar = false
    if (word === 'bin') this.#skipBinary(value ?? 0)
    else if (word === 'u') this.#unicode(value ?? 0)
    else if (word === 'f' || word === 'af') this.#setFont(word, value ?? 0)
    else if (word === 'fcharset') this.#fontCharset(FONT_CHARSETS[value ?? 0])
    else if (word === 'cpg') this.#fontCharset(labelOfCodePage(value ?? 1252))
    else if (TEXT_OF[word] !== undefined) this.#text(TEXT_OF[word])
    else if (!this.#setting(word, value)) this.#destination(word, starred)
  }

  /** Words that change how the rest of the group is read. */
  #setting(word: string, value: number | null): boolean {
    const codePage = word === 'ansicpg' ? (value ?? 1252) : word === 'mac' ? 10000 : word === 'pc' ? 437 : word === 'pca' ? 850 : null
    if (codePage !== null) {
      this.#flush()
      this.#defaultCharset = labelOfCodePage(codePage)
    } else if (word === 'uc') this.#group.skipAfterUnicode = Math.min(Math.max(value ?? 1, 0), 8)
    else if (word === 'v') this.#mark({ hidden: value !== 0 })
    else if (word === 'deleted') this.#mark({ deleted: value !== 0 })
    else if (word === 'plain') this.#mark({ hidden: false, deleted: false, charset: '' })
    else if (word === 'deff') this.#font = value ?? 0
    else return this.#infoTime(word, value)
    return true
  }

  #mark(change: Partial<Group>): void {
    this.#flush()
    Object.assign(this.#group, change)
  }

  #infoTime(word: string, value: number | null): boolean {
    const { info } = this.#group
    if (!INFO_TIMES.has(info) || !/^(yr|mo|dy|hr|min)$/.test(word) || value === null) return false
    const mark = { yr: '', mo: '-', dy: '-', hr: ' ', min: ':' }[word] ?? ''
    this.#info.set(info, `${this.#info.get(info) ?? ''}${mark}${String(value).padStart(2, '0')}`)
    return true
  }

  #destination(word: string, starred: boolean): void {
    const { info } = this.#group
    if (word === 'info') return this.#mark({ sink: null, info: 'info' })
    if (info === 'info' && (INFO_FIELDS.has(word) || INFO_TIMES.has(word))) return this.#mark({ sink: null, info: word })
    if (word === 'fonttbl') return this.#mark({ sink: null, fonts: true })
    if (APART.has(word) && this.#group.sink !== null) {
      if (word === 'footnote' || word === 'annotation') this.#text('[*]')
      this.#mark({ sink: this.#notes })
      this.#group = { ...this.#group, apart: true }
      return undefined
    }
    if (SKIPPED_GROUPS.has(word) || (starred && !OPTIONAL_WITH_TEXT.has(word))) this.#mark({ sink: null })
    return undefined
  }

  #setFont(word: string, font: number): void {
    if (word === 'af') return
    this.#flush()
    this.#font = font
    if (!this.#group.fonts) this.#group.charset = this.#fonts.get(font) ?? ''
  }

  #fontCharset(charset: string | undefined): void {
    if (this.#group.fonts && charset !== undefined) this.#fonts.set(this.#font, charset)
  }

  #skipBinary(length: number): void {
    this.#flush()
    this.#at += Math.max(0, length)
  }

  #unicode(value: number): void {
    this.#flush()
    const code = value < 0 ? value + 65_536 : value
    if (code >= 0 && code <= 0xffff) this.#put(String.fromCharCode(code))
    this.#toSkip = this.#group.skipAfterUnicode
  }

  #byte(byte: number): void {
    this.#atStar = false
    if (this.#toSkip > 0) this.#toSkip -= 1
    else this.#pending.push(byte)
  }

  #text(text: string): void {
    this.#flush()
    this.#toSkip = 0
    this.#put(text)
  }

  #flush(): void {
    if (this.#pending.length === 0) return
    const bytes = Uint8Array.from(this.#pending)
    this.#pending = []
    this.#put(decodeBytes(bytes, this.#group.charset === '' ? this.#defaultCharset : this.#group.charset))
  }

  #put(text: string): void {
    const { sink, info, deleted, hidden } = this.#group
    if (info !== '' && info !== 'info' && !INFO_TIMES.has(info)) this.#info.set(info, ((this.#info.get(info) ?? '') + text).slice(0, 4000))
    if (sink === null) return
    if (deleted) this.#deleted.push(text)
    else if (hidden) this.#hidden.push(text)
    else sink.push(text)
  }

  #ascii(from: number, to: number): string {
    return Buffer.from(this.#bytes.subarray(from, to)).toString('latin1')
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
