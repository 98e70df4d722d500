/** Whether anything that was to be hidden is left in a redacted copy. Looks at the finished bytes alone. */
import { inflateSync } from 'node:zlib'
import { findWords, foldedLetters } from '../../shared/redaction'
import { MAX_PAGE_TEXT_CHARS } from '../limits'
import { ParseError } from '../parse-error'
import { startPdfium, type PdfiumDocument, type Picture } from '../pdfium'
import { isCovered } from './locate'
import { boxOf, pixelsOf } from './paint'
import { DPI } from './source'
import type { CheckJob, CheckResult, HiddenBox } from './protocol'

type Found = CheckResult['found'][number]

const MOST_CHECK_WIDTH_PX = 1600
/** A black pixel that JPEG has coded is never lighter. */
const NEARLY_BLACK = 60
/** A letter of the rebuilt text may reach this far under a box that stands beside it. */
const MOST_COVERED = 0.3
const STREAM = '>>stream\n'
const MOST_INFLATED = 256 * 1024 * 1024
const INFO = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'] as const
/** Names and words of PDF that a copy of ours is written with, and no others: no note, field, file, link, title or script can be said with them. */
const OWN_NAMES = new Set(
  ('Type XObject Subtype Image Width Height BitsPerComponent ColorSpace DeviceGray DeviceRGB Filter DCTDecode FlateDecode DecodeParms Predictor Colors Columns ' +
    'Length Page Pages Parent MediaBox Resources Font Contents I Count Kids Catalog Type3 FontBBox FontMatrix CharProcs a Encoding Differences FirstChar LastChar ' +
    'Widths ToUnicode ObjStm N First XRef W Size Root Info ID CIDInit ProcSet CMapName A CMapType').split(' '),
)
const OWN_WORDS = new Set(
  ('obj endobj stream endstream startxref R q Q cm Do BT ET Tr Tm Tf Tj d1 findresource begin dict begincmap def begincodespacerange endcodespacerange ' +
    'beginbfchar endbfchar endcmap end').split(' '),
)
/** Shorter words turn up in any picture's bytes by chance. */
const LEAST_IN_PICTURES = 5

/** `say` gets the number of each page as it begins. */
export async function check(job: CheckJob, wasm: Uint8Array, say: (page: number) => void): Promise<CheckResult> {
  const pdf = (await startPdfium(wasm)).open(job.bytes)
  const found: Found[] = []
  if (pdf.pageCount !== job.pages || INFO.some((entry) => pdf.info(entry) !== '')) found.push({ page: 0, what: 'structure' })
  for (let index = 0; index < pdf.pageCount; index += 1) {
    say(index + 1)
    found.push(...checkPage(pdf, index, job))
  }
  return { found: [...found, ...checkAcross(pdf, job.words), ...checkBytes(job)] }
}

function checkPage(pdf: PdfiumDocument, index: number, { words, boxes }: CheckJob): Found[] {
  const page = index + 1
  const chars = pdf.readChars(index, MAX_PAGE_TEXT_CHARS)
  const texts = [pdf.readPage(index, MAX_PAGE_TEXT_CHARS).text, chars.map(({ text }) => text).join('')]
  const own = boxes.filter((box) => box.page === page)
  const found: Found[] = []
  if (texts.some((text) => findWords(text, words).length > 0)) found.push({ page, what: 'text' })
  if (chars.some(({ text, box }) => text.trim() !== '' && isCovered(box, own, MOST_COVERED))) found.push({ page, what: 'under' })
  if (own.length > 0 && !isBlack(pictureOf(pdf, index), own)) found.push({ page, what: 'pixels' })
  return found
}

function pictureOf(pdf: PdfiumDocument, index: number): Picture {
  const { widthPt, heightPt } = pdf.pageSize(index)
  if (!(widthPt > 0 && heightPt > 0)) throw new ParseError('damaged')
  // Never larger than it was drawn: a small picture that is blown up has grey along every edge.
  const width = Math.max(1, Math.min(MOST_CHECK_WIDTH_PX, Math.round((widthPt * DPI) / 72)))
  return pdf.renderPage(index, width, Math.max(1, Math.min(MOST_CHECK_WIDTH_PX * 4, Math.round((width * heightPt) / widthPt))))
}

/** The inside of every box, without the pixels at its edge that the page shares. */
function isBlack(picture: Picture, boxes: readonly HiddenBox[]): boolean {
  return boxes.every((box) => {
    const { left, top, right, bottom } = pixelsOf(boxOf(box), picture)
    for (let y = top + 2; y < bottom - 2; y += 1) {
      for (let x = left + 2; x < right - 2; x += 1) {
        const at = (y * picture.width + x) * 4
        if (Math.max(picture.rgba[at] ?? 0, picture.rgba[at + 1] ?? 0, picture.rgba[at + 2] ?? 0) > NEARLY_BLACK) return false
      }
    }
    return true
  })
}

/** A word that ends on the page after: the end of each page with the start of the next. */
function checkAcross(pdf: PdfiumDocument, words: readonly string[]): Found[] {
  const found: Found[] = []
  let before = ''
  for (let index = 0; index < pdf.pageCount; index += 1) {
    const text = pdf.readPage(index, MAX_PAGE_TEXT_CHARS).text
    if (before !== '' && findWords(`${before.slice(-200)}\n${text.slice(0, 200)}`, words).length > 0) found.push({ page: index, what: 'text' })
    before = text
  }
  return found
}

/** Every word of the file must be one that a copy of ours is written with; its strings and pictures hold no hidden word. */
function checkBytes({ bytes, words }: CheckJob): Found[] {
  const found: Found[] = []
  const long = words.filter((word) => foldedLetters(word).length >= LEAST_IN_PICTURES)
  const { pictures, rest } = takeApart(bytes)
  const read = rest.map((part) => readTokens(part.toString('latin1')))
  if (read.some(({ isKnown }) => !isKnown)) found.push({ page: 0, what: 'structure' })
  const strings = read.flatMap((part) => part.strings).flatMap((part) => [part.toString('latin1'), part.toString('utf8'), part.toString('utf16le'), swapped(part)])
  const isIn = findWords(strings.join('\n'), long).length > 0 || strings.some((text) => findWords(text, long).length > 0)
  if (isIn || long.some((word) => pictures.some((picture) => holds(picture, word)))) found.push({ page: 0, what: 'bytes' })
  return found
}

/** Whether the text is made of tokens that our writer makes, and its strings in hexadecimal, the only ones that it makes. */
function readTokens(text: string): { readonly isKnown: boolean; readonly strings: readonly Buffer[] } {
  const strings = [...text.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, hex = '']) => Buffer.from(hex, 'hex'))
  return { isKnown: isOwn(text), strings }
}

function isOwn(text: string): boolean {
  const token = /\s+|%PDF-1\.7\n%[\x80-\xff]{4}\n|%%EOF|<<|>>|[[\]]|<[0-9A-Fa-f]*>|\/([A-Za-z0-9]*)|-?\d+(?:\.\d+)?|([A-Za-z][A-Za-z0-9]*)/y
  while (token.lastIndex < text.length) {
    const match = token.exec(text)
    if (match === null) return false
    const [, name, word] = match
    if (name !== undefined && !OWN_NAMES.has(name) && !/^F\d+$/.test(name)) return false
    if (word !== undefined && !OWN_WORDS.has(word)) return false
  }
  return true
}

function swapped(part: Buffer): string {
  return Buffer.from(part.subarray(0, part.byteLength & ~1)).swap16().toString('utf16le')
}

function holds(picture: Buffer, word: string): boolean {
  const spellings = [word, word.toLowerCase(), word.toUpperCase()].map((spelling) => spelling.normalize('NFC'))
  return spellings.some((spelling) => {
    const wide = Buffer.from(spelling, 'utf16le')
    return [Buffer.from(spelling), wide, Buffer.from(wide).swap16()].some((coded) => picture.includes(coded))
  })
}

/** The file as its pictures' data, and everything else: streams unpacked, and what stands between them. The table of places is numbers alone. */
function takeApart(bytes: Uint8Array): { readonly pictures: Buffer[]; readonly rest: Buffer[] } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pictures: Buffer[] = []
  const rest: Buffer[] = []
  let at = 0
  for (let start = file.indexOf(STREAM, at); start !== -1; start = file.indexOf(STREAM, at)) {
    const head = file.subarray(at, start + STREAM.length).toString('latin1')
    rest.push(file.subarray(at, start + STREAM.length))
    const own = head.slice(head.lastIndexOf(' obj'))
    const length = Number(/\/Length (\d+)>>stream\n$/.exec(own)?.[1] ?? Number.NaN)
    // Our writer gives every length; a stream without one is not ours, and is then read as words that are not known.
    const data = file.subarray(start + STREAM.length, Number.isSafeInteger(length) ? start + STREAM.length + length : file.byteLength)
    if (own.includes('/Subtype/Image')) pictures.push(data)
    else if (!own.includes('/Type/XRef')) rest.push(own.includes('/FlateDecode') ? inflateSync(data, { maxOutputLength: MOST_INFLATED }) : data)
    at = start + STREAM.length + data.byteLength
  }
  return { pictures, rest: [...rest, file.subarray(at)] }
}
