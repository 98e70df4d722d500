/**
 * Words that can be selected and searched over a picture of a page, and draw nothing: the letters of fonts made
 * here (Type 3) are empty, and each font says what its codes mean.
 */
import { pdfNumber, type PdfWriter } from '../pdf-writer'
import type { PlacedText } from './locate'

const CODES = 255
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
/** Advance of every letter, and how far it reaches below and above its line, in thousandths. */
const ADVANCE = 500
const BELOW = 200
const ABOVE = 800

export class TextLayer {
  private readonly writer: PdfWriter
  private readonly codes = new Map<string, number>()
  private readonly fonts: number[] = []
  private readonly prefix: string

  /** `prefix` begins the names of the fonts in a page's resources. */
  constructor(writer: PdfWriter, prefix = 'F') {
    this.writer = writer
    this.prefix = prefix
  }

  /** Content that sets the words, each into its box, on a page of this size in points. */
  content(words: readonly PlacedText[], width: number, height: number): string {
    const lines = words.map(({ text, box }) => {
      // Letters stand from left to right, and readers turn Arabic and Hebrew back into the order in which it is read.
      const letters = RIGHT_TO_LEFT.test(text) ? [...text].toReversed() : [...text]
      const [w, h] = [(box.x1 - box.x0) * width, (box.y1 - box.y0) * height]
      const matrix = [(w * 1000) / (letters.length * ADVANCE), 0, 0, h, box.x0 * width, height * (1 - box.y1) + (h * BELOW) / 1000]
      return `${matrix.map(pdfNumber).join(' ')} Tm ${this.shown(letters)}`
    })
    return lines.length === 0 ? '' : `BT 3 Tr\n${lines.join('\n')}\nET\n`
  }

  /** The fonts' entry for a page's resources. All pages share them. */
  resources(): string {
    return this.fonts.length === 0 ? '' : `/Font<<${this.fontEntries()}>>`
  }

  /** The same without the dictionary around it. */
  fontEntries(): string {
    return this.fonts.map((number, index) => `/${this.prefix}${index} ${number} 0 R`).join('')
  }

  /** Writes the fonts; nothing can be set after it. */
  finish(): void {
    if (this.fonts.length === 0) return
    const letter = this.writer.alloc()
    this.writer.stream(letter, '', Buffer.from(`${ADVANCE} 0 0 ${-BELOW} ${ADVANCE} ${ABOVE} d1`))
    const letters = [...this.codes.keys()]
    for (const [index, number] of this.fonts.entries()) this.writeFont(number, letter, letters.slice(index * CODES, (index + 1) * CODES))
  }

  private shown(letters: readonly string[]): string {
    let text = ''
    let open = -1
    for (const letter of letters) {
      const code = this.codeOf(letter)
      const font = Math.floor(code / CODES)
      if (font !== open) text += `${open === -1 ? '' : '> Tj '}/${this.prefix}${font} 1 Tf <`
      open = font
      text += ((code % CODES) + 1).toString(16).padStart(2, '0')
    }
    return `${text}> Tj`
  }

  private codeOf(letter: string): number {
    const known = this.codes.get(letter)
    if (known !== undefined) return known
    const code = this.codes.size
    this.codes.set(letter, code)
    if (code % CODES === 0) this.fonts.push(this.writer.alloc())
    return code
  }

  private writeFont(number: number, letter: number, letters: readonly string[]): void {
    const map = this.writer.alloc()
    this.writer.deflated(map, '', Buffer.from(unicodeMap(letters)))
    const widths = letters.map(() => ADVANCE).join(' ')
    this.writer.object(
      number,
      `<</Type/Font/Subtype/Type3/FontBBox[0 ${-BELOW} ${ADVANCE} ${ABOVE}]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<</a ${letter} 0 R>>` +
        `/Encoding<</Type/Encoding/Differences[1${'/a'.repeat(letters.length)}]>>/FirstChar 1/LastChar ${letters.length}/Widths[${widths}]` +
        `/Resources<<>>/ToUnicode ${map} 0 R>>`,
    )
  }
}

function unicodeMap(letters: readonly string[]): string {
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const rows = letters.map((letter, index) => `<${(index + 1).toString(16).padStart(2, '0')}><${hex(letter)}>`)
  const blocks: string[] = []
  for (let at = 0; at < rows.length; at += 100) blocks.push(`${Math.min(100, rows.length - at)} beginbfchar\n${rows.slice(at, at + 100).join('\n')}\nendbfchar`)
  return [
    '/CIDInit/ProcSet findresource begin 12 dict begin begincmap', '/CMapName/A def/CMapType 2 def',
    '1 begincodespacerange<00><ff>endcodespacerange', ...blocks, 'endcmap end end',
  ].join('\n')
}
