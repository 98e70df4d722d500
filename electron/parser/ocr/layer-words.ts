/** Words of a page's own text layer with the places where they stand. */
import { wellFormed } from '../charset'
import type { ParserLimits } from '../limits'
import { openPages } from '../pages'
import { ParseError } from '../parse-error'
import type { Libraries } from '../protocol'
import type { CharBox } from '../pdfium-chars'
import type { PlacedWord } from '../../shared/contract/ocr'
import { MAX_WORDS, MAX_WORD_CHARS } from '../../shared/page-limits'
import type { WordsJob, WordsResult } from './protocol'
import { within } from './table'

type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
type Word = { text: string; box: Box; line: number }

/** A new line starts where a word stands lower or higher than the one before by more than this part of its height. */
const LINE_STEP = 0.6
/** A new paragraph starts after a gap of more than this many line heights. */
const PARAGRAPH_GAP = 0.8

/**
 * The words of one page in the order of its text. Where the text asked about has a word, `start` says where.
 * Throws ParseError: 'no_such_page', 'unsupported_kind', 'encrypted', 'damaged'.
 */
export async function layerWords(job: WordsJob, limits: ParserLimits, wasm: Uint8Array, libraries: Libraries): Promise<WordsResult> {
  const { document, isPicture } = await openPages(job.bytes, limits, wasm, libraries, job.page)
  if (job.page < 1 || job.page > document.pageCount) throw new ParseError('no_such_page')
  const words = isPicture ? [] : toWords(document.readChars(job.page - 1, job.text.length + MAX_WORDS))
  return { words: place(words.slice(0, MAX_WORDS), job.text), truncated: words.length > MAX_WORDS }
}

function toWords(chars: readonly CharBox[]): Word[] {
  const words: Word[] = []
  let open: Word | null = null
  let line = 0
  for (const { text, box } of chars) {
    if (text.trim() === '') {
      if (/[\r\n]/.test(text)) line += 1
      open = null
      continue
    }
    if (open !== null && (open.line !== line || !sameLine(open.box, box) || open.text.length >= MAX_WORD_CHARS - 2)) open = null
    if (open === null) {
      const last = words.at(-1)
      if (last !== undefined && last.line === line && !sameLine(last.box, box)) line += 1
      open = { text, box, line }
      words.push(open)
    } else {
      open.text += text
      open.box = around(open.box, box)
    }
  }
  return words
}

/** Text that runs up or down the page stays one line as well: there the words stand above each other. */
function sameLine(a: Box, b: Box): boolean {
  const step = Math.abs((a.y0 + a.y1) / 2 - (b.y0 + b.y1) / 2)
  const high = Math.max(a.y1 - a.y0, b.y1 - b.y0)
  const aside = Math.abs((a.x0 + a.x1) / 2 - (b.x0 + b.x1) / 2)
  return step <= high * LINE_STEP || aside <= Math.max(a.x1 - a.x0, b.x1 - b.x0) * 0.5
}

function around(a: Box, b: Box): Box {
  return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) }
}

/** Numbers lines and paragraphs from 0, and finds each word in the page's text behind the one before it. */
function place(words: readonly Word[], text: string): PlacedWord[] {
  let [at, line, paragraph] = [0, -1, 0]
  let before: Word | null = null
  return words.map((word) => {
    const shown = wellFormed(word.text)
    if (before?.line !== word.line) {
      line += 1
      if (before !== null && word.box.y0 - before.box.y1 > (before.box.y1 - before.box.y0) * PARAGRAPH_GAP) paragraph += 1
    }
    before = word
    const found = text.indexOf(shown, at)
    // A word far ahead is another one like it; then this one is not in the text at all.
    const start = found === -1 || found - at > 400 ? null : found
    if (start !== null) at = start + shown.length
    const { x0, y0, x1, y1 } = word.box
    return { text: shown, ...within({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 }), confidence: null, line, paragraph, start }
  })
}
