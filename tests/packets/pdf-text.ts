import { execFileSync } from 'node:child_process'

/** Text of each page as `pdftotext` reads it, without the invisible marks that shield right-to-left words. */
export function pageTexts(pdf: Uint8Array): string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 })
  return text.replaceAll(/[\u2066-\u2069\u202a-\u202c]/gu, '').split('\f').slice(0, -1)
}

/** All text in reading order, white space folded, so that line ends do not matter. */
export function foldedText(pdf: Uint8Array): string {
  const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 })
  return text.replaceAll(/[\u2066-\u2069\u202a-\u202c\u00ad]/gu, '').replaceAll(/\s+/gu, ' ')
}

/** What `pdfinfo` says, by label. */
export function infoOf(pdf: Uint8Array): Map<string, string> {
  const out = execFileSync('pdfinfo', ['-isodates', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
  return new Map(out.split('\n').filter((line) => line.includes(':')).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
}

export type WordBox = { readonly text: string; readonly xMin: number; readonly yMin: number; readonly xMax: number; readonly yMax: number }

/** Every word with its box, in points from the top left corner of its page. */
export function wordBoxes(pdf: Uint8Array): WordBox[] {
  const html = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 })
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu
  return [...html.matchAll(word)].map(([, xMin, yMin, xMax, yMax, text = '']) => ({
    text: text.replaceAll(/[\u2066-\u2069]/gu, ''), xMin: Number(xMin), yMin: Number(yMin), xMax: Number(xMax), yMax: Number(yMax),
  }))
}
