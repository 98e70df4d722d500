/** Tesseract's table of a page, made into words with places and into running text. */
import { wellFormed } from '../charset'
import { MAX_PAGE_TEXT_CHARS } from '../limits'
import type { PlacedWord, Turned } from '../../shared/contract/ocr'
import { MAX_WORDS, MAX_WORD_CHARS } from '../../shared/page-limits'
import type { OcrResult } from './protocol'

const WORD_ROW = '5'
/** A speck read as a stroke or a dot has no letter or digit and less confidence than this. */
const SPECK_CONFIDENCE = 60
/** Control characters, and the marks of direction that Tesseract puts around Arabic. */
const INVISIBLE = /[\u0000-\u001F\u007F-\u009F\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g

type Box = Pick<PlacedWord, 'x' | 'y' | 'width' | 'height'>
type Row = { readonly paragraphKey: string; readonly lineKey: string; readonly text: string; readonly confidence: number; readonly box: Box }

export type Read = Pick<OcrResult, 'words' | 'text' | 'confidence' | 'truncated'>

/** `size` is that of the picture which was read; `turned` is how the page was turned for it. */
export function readTable(table: string, size: { readonly width: number; readonly height: number }, turned: Turned): Read {
  const rows = table.split('\n').flatMap((line) => {
    const row = toRow(line, size, turned)
    return row === null ? [] : [row]
  })
  return toText(rows)
}

function toRow(line: string, size: { readonly width: number; readonly height: number }, turned: Turned): Row | null {
  const cells = line.split('\t')
  if (cells[0] !== WORD_ROW) return null
  const [left, top, width, height, confidence] = cells.slice(6, 11).map(Number)
  const text = wellFormed((cells[11] ?? '').replaceAll(INVISIBLE, '').trim()).slice(0, MAX_WORD_CHARS)
  if (left === undefined || top === undefined || width === undefined || height === undefined || confidence === undefined) return null
  if (text === '' || (confidence < SPECK_CONFIDENCE && !/[\p{L}\p{N}]/u.test(text))) return null
  const box = { x: left / size.width, y: top / size.height, width: width / size.width, height: height / size.height }
  return {
    paragraphKey: cells.slice(1, 4).join('.'), lineKey: cells.slice(1, 5).join('.'), text,
    confidence: Math.min(100, Math.max(0, Number.isFinite(confidence) ? confidence : 0)), box: within(unturn(box, turned)),
  }
}

/** From the picture as it was read back to the page as it is seen. */
function unturn({ x, y, width, height }: Box, turned: Turned): Box {
  if (turned === 90) return { x: y, y: 1 - x - width, width: height, height: width }
  if (turned === 180) return { x: 1 - x - width, y: 1 - y - height, width, height }
  if (turned === 270) return { x: 1 - y - height, y: x, width: height, height: width }
  return { x, y, width, height }
}

/** Inside the page, to five decimals: less than a tenth of a pixel. */
export function within({ x, y, width, height }: Box): Box {
  const part = (value: number): number => (Number.isFinite(value) ? Math.round(Math.min(1, Math.max(0, value)) * 1e5) / 1e5 : 0)
  const [left, top] = [part(x), part(y)]
  return { x: left, y: top, width: part(Math.min(width, 1 - left)), height: part(Math.min(height, 1 - top)) }
}

function toText(rows: readonly Row[]): Read {
  const words: PlacedWord[] = []
  let [text, line, paragraph] = ['', -1, -1]
  let before: Row | null = null
  let [letters, weighed] = [0, 0]
  for (const row of rows) {
    const isNewParagraph = row.paragraphKey !== before?.paragraphKey
    const isNewLine = isNewParagraph || row.lineKey !== before?.lineKey
    const gap = before === null ? '' : isNewParagraph ? '\n\n' : isNewLine ? '\n' : ' '
    if (words.length >= MAX_WORDS || text.length + gap.length + row.text.length > MAX_PAGE_TEXT_CHARS) break
    if (isNewParagraph) paragraph += 1
    if (isNewLine) line += 1
    text += gap
    words.push({ text: row.text, ...row.box, confidence: Math.round(row.confidence * 10) / 10, line, paragraph, start: text.length })
    text += row.text
    letters += row.text.length
    weighed += row.text.length * row.confidence
    before = row
  }
  const confidence = letters === 0 ? 0 : Math.round((weighed / letters) * 10) / 10
  return { words, text, confidence, truncated: words.length < rows.length }
}
