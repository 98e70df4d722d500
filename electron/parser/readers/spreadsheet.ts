/** Excel files as text: a sheet after the other, a row a line, cells parted by tabs. Formulas give the value that was saved. */
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { aFinding, plainText, tidyParagraphs, type Found } from './found'
import { embeddedParts, officeMetadata, openPackage, type Package } from './ooxml'
import { readXml, TextSink } from './xml'
import type { ZipEntry } from './zip'

/** Numbers of the built-in formats that show a date or a time. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
const DAY_MS = 86_400_000

type Workbook = {
  readonly strings: readonly string[]
  /** For each cell style, whether it shows a date. */
  readonly dateStyles: readonly boolean[]
  /** Day that serial number 0 stands for, as milliseconds of UTC. */
  readonly epoch: number
}

/** Throws ParseError: 'damaged' when nothing can be read, 'encrypted', 'too_large'. */
export function readXlsx(bytes: Uint8Array, limits: ParserLimits): Found {
  const file = openPackage(bytes, limits)
  const sheets = file.list(/^xl\/(worksheets|chartsheets)\/sheet\d*\.xml$/)
  const index = file.find(/^xl\/workbook\.xml$/)
  if (sheets.length === 0 && index === null) throw new ParseError('damaged')
  const { names, isFrom1904 } = readIndex(index)
  const workbook: Workbook = {
    strings: readStrings(file, limits),
    dateStyles: readStyles(file.find(/^xl\/styles\.xml$/)),
    epoch: isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30),
  }
  const sink = new TextSink(limits.textChars)
  let whole = true
  for (const [number, sheet] of sheets.entries()) {
    sink.push(`${sheets.length === names.length ? (names[number] ?? '') : sheet.name}\n\n`)
    if (!readSheet(sheet, workbook, sink)) whole = false
    sink.push('\n\n')
  }
  for (const part of file.list(/^xl\/(comments\d*|threadedComments\/.*|drawings\/drawing\d+)\.xml$/)) readLooseText(part, sink)
  const text = tidyParagraphs(plainText(sink.text))
  return aFinding({ text, metadata: officeMetadata(file), parts: embeddedParts(file), truncated: sink.truncated || !whole || file.zip.truncated })
}

/** Sheets' names in order; they match the files by number in all but rearranged workbooks, where the count still tells. */
function readIndex(part: ZipEntry | null): { names: string[]; isFrom1904: boolean } {
  const names: string[] = []
  let isFrom1904 = false
  if (part === null) return { names, isFrom1904 }
  readXml(part.readLeniently().bytes, {
    open: (name, attributes) => {
      if (name === 'sheet') names.push(attributes['name'] ?? '')
      if (name === 'workbookPr') isFrom1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
    },
  })
  return { names, isFrom1904 }
}

function readStrings(file: Package, limits: ParserLimits): string[] {
  const strings: string[] = []
  const part = file.find(/^xl\/sharedStrings\.xml$/)
  if (part === null) return strings
  const state = { current: '', inText: 0, phonetic: 0, left: limits.textChars }
  readXml(part.readLeniently().bytes, {
    open: (name) => {
      if (name === 'si') state.current = ''
      if (name === 't') state.inText += 1
      if (name === 'rPh') state.phonetic += 1
    },
    text: (text) => {
      if (state.inText === 0 || state.phonetic > 0) return
      const kept = text.slice(0, state.left)
      state.left -= kept.length
      state.current += kept
    },
    close: (name) => {
      if (name === 'si') strings.push(state.current)
      if (name === 't') state.inText -= 1
      if (name === 'rPh') state.phonetic -= 1
    },
  })
  return strings
}

function readStyles(part: ZipEntry | null): boolean[] {
  const styles: boolean[] = []
  const custom = new Set<number>()
  let inCellFormats = false
  if (part === null) return styles
  readXml(part.readLeniently().bytes, {
    open: (name, attributes) => {
      const code = (attributes['formatCode'] ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')
      if (name === 'numFmt' && /[ymdhs]/i.test(code) && !/general/i.test(code)) custom.add(Number(attributes['numFmtId']))
      if (name === 'cellXfs') inCellFormats = true
      const format = Number(attributes['numFmtId'])
      if (name === 'xf' && inCellFormats) styles.push(DATE_FORMATS.has(format) || custom.has(format))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}

/** Returns false when the sheet is broken off. */
function readSheet(sheet: ZipEntry, workbook: Workbook, sink: TextSink): boolean {
  const { bytes, whole } = sheet.readLeniently()
  const cell = { type: '', style: 0, value: '', taking: false, first: true }
  const isSound = readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'row') cell.first = true
      if (name === 'c') Object.assign(cell, { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '' })
      if (name === 'v' || name === 't') cell.taking = true
      if (/^(odd|even|first)(Header|Footer)$/.test(name)) Object.assign(cell, { taking: true, value: '' })
    },
    text: (text) => {
      if (cell.taking) cell.value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') cell.taking = false
      if (name === 'c' && cell.value !== '') {
        sink.push((cell.first ? '' : '\t') + shown(cell, workbook))
        cell.first = false
      }
      if (name === 'row' && !cell.first) sink.push('\n')
      if (/^(odd|even|first)(Header|Footer)$/.test(name)) {
        // &L, &C, &R and the like place and style the text.
        sink.push(`\n${cell.value.replaceAll(/&("[^"]*"|[A-Z]|\d+)/g, ' ').trim()}\n`)
        cell.taking = false
      }
    },
  })
  return whole && isSound
}

function shown({ type, style, value }: { type: string; style: number; value: string }, workbook: Workbook): string {
  if (type === 's') return workbook.strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  return type === 'n' && workbook.dateStyles[style] === true ? toDate(Number(value), workbook.epoch) : value
}

/** `YYYY-MM-DD`, `hh:mm`, or both, as the number says. */
function toDate(serial: number, epoch: number): string {
  const time = Math.round((epoch + serial * DAY_MS) / 1000) * 1000
  if (!Number.isFinite(serial) || Math.abs(time) > 8e14) return String(serial)
  const iso = new Date(time).toISOString()
  if (serial < 1) return iso.slice(11, 16)
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}

/** The text of comments and drawings, a paragraph each. */
function readLooseText(part: ZipEntry, sink: TextSink): void {
  let inText = 0
  readXml(part.readLeniently().bytes, {
    open: (name) => {
      if (name === 't' || name === 'text') inText += 1
    },
    text: (text) => {
      if (inText > 0 && text.trim() !== '') sink.push(text)
    },
    close: (name) => {
      if (name === 't' || name === 'text') inText -= 1
      if (name === 'p' || name === 'comment' || name === 'threadedComment') sink.push('\n')
    },
  })
}
