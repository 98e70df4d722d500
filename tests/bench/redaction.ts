import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { runParser } from '../../electron/parser/run'
import { scan, typesetPdf } from '../support/made-scan'
import { compare, timed, type Effort, type Figure } from './figure'
import { inScratch, repoRoot } from './scratch'

const text = (page: number): string => `Page ${page}. ${'Counsel asked Khamroev for the order and was told to leave by the duty officer. '.repeat(8)}`

async function scanned(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 1; page <= pages; page += 1) {
    const image = await pdf.embedJpg(scan(text(page), 'eng', { dpi: 300 }))
    pdf.addPage([420, 595]).drawImage(image, { x: 0, y: 0, width: 420, height: 595 })
  }
  return pdf.save()
}

async function measure(what: string, bytes: Uint8Array, pages: number, words: readonly string[], dir: string, rounds: number): Promise<Figure> {
  const parserPath = join(repoRoot, 'out/parser.mjs')
  const limits = { wallMs: 600_000 }
  const source = join(dir, 'source.pdf')
  writeFileSync(source, bytes)
  const boxes = Array.from({ length: pages }, (_, index) => ({ page: index + 1, x: 0.1, y: 0.8, width: 0.3, height: 0.1 }))
  const redact = async (): Promise<void> => {
    const { pdf, painted } = await runParser({ kind: 'redact', bytes, boxes, words, seen: [], mayBeBlind: true }, { parserPath, limits })
    if (pdf === null) throw new Error('nothing was redacted')
    const { found } = await runParser({ kind: 'check', bytes: pdf, pages, boxes: painted.map(({ page, x, y, width, height }) => ({ page, x, y, width, height })), words }, { parserPath, limits })
    if (found.length > 0) throw new Error('something is left')
  }
  const compared = await compare(rounds, () => timed(redact), () => timed(() => execFileSync('pdftoppm', ['-r', '300', source, join(dir, 'page')])))
  const rate = (ms: number): string => (pages / (ms / 1000)).toFixed(1)
  return {
    what: `redact ${what}`, size: `${pages} pages A5`, ...compared, referenceName: 'pdftoppm -r 300, which only draws', unit: 'ms', goal: null,
    note: `${rate(compared.ours)} pages/s, found, painted, rebuilt, checked, against ${rate(compared.reference)} drawn`,
  }
}

const PAGES = 12

/** A redacted copy made and checked, against drawing the same pages; left out of the short run. */
export const redactionFigures = async ({ isShort, rounds }: Effort): Promise<Figure[]> => {
  if (isShort) return []
  return inScratch(async (dir) => {
    const typeset = typesetPdf(Array.from({ length: PAGES }, (_, index) => text(index + 1)), 'eng')
    return [
      await measure('typeset pages', typeset, PAGES, ['Khamroev'], dir, Math.min(rounds, 3)),
      await measure('scans', await scanned(PAGES), PAGES, [], dir, Math.min(rounds, 3)),
    ]
  })
}
