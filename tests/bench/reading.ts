import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runParser } from '../../electron/parser/run'
import { tesseractCore, trainedData } from '../../electron/vault/ocr/trained-data'
import { letters, scan, typesetPdf } from '../support/made-scan'
import { compare, timed, type Effort, type Figure } from './figure'
import { inScratch, makeVault, repoRoot, resourcesDir } from './scratch'

const parserPath = join(repoRoot, 'out/parser.mjs')
const PAGE_CHARS = 1_600

const hasCommand = (name: string): boolean => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined

/** A page full of the letter, on A5. */
const fullPage = (letter: string): string => `${letter} `.repeat(Math.ceil(PAGE_CHARS / letter.length))

async function ocrFigure(dir: string, rounds: number): Promise<Figure[]> {
  if (!hasCommand('tesseract')) {
    process.stderr.write('bench: reading: no tesseract command (Debian: tesseract-ocr), OCR is left out\n')
    return []
  }
  const path = join(dir, 'scan.jpg')
  const bytes = scan(fullPage(letters.rus), 'rus', { dpi: 300 })
  writeFileSync(path, bytes)
  const [trained, core] = [await trainedData(repoRoot, null), await tesseractCore()]
  const tesseract = ['-l', 'rus+eng', '--tessdata-dir', join(resourcesDir, 'ocr')]
  const compared = await compare(
    rounds,
    () => timed(() => runParser({ kind: 'ocr', bytes, page: 1, languages: null, likely: [], trained, core, dpi: 300 }, { parserPath })),
    () => timed(() => execFileSync('tesseract', [path, 'stdout', ...tesseract], { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, stdio: 'ignore' })),
  )
  const size = 'an A5 page of 1,600 characters, 300 dpi, Russian'
  return [{ what: 'OCR', size, ...compared, referenceName: 'tesseract, one thread', unit: 'ms', goal: 2, note: 'ours starts a parser and checks language and way up; same models' }]
}

/** Distinct files of the same pages: a paper is never imported twice. */
function makePdfs(dir: string, pages: number, count: number): string[] {
  const pdf = typesetPdf(Array.from({ length: pages }, () => fullPage(letters.eng)), 'eng')
  return Array.from({ length: count }, (_, i) => {
    const path = join(dir, `text-${i}.pdf`)
    writeFileSync(path, Buffer.concat([pdf, Buffer.from(`% ${i}\n`)]))
    return path
  })
}

async function pageFigures(dir: string, pages: number, rounds: number): Promise<Figure[]> {
  const vault = await makeVault(dir)
  const { call, matterId } = vault
  const paths = makePdfs(dir, pages, rounds)
  const documents: Awaited<ReturnType<typeof take>>[] = []
  const take = async (path: string) => (await call('documents.importFile', { matterId, path, about: {} })).document
  try {
    const text = await compare(
      rounds,
      (round) => timed(async () => void documents.push(await take(paths[round]!))),
      (round) => timed(() => execFileSync('pdftotext', [paths[round]!, join(dir, 'out.txt')])),
    )
    const numbers = Array.from({ length: Math.min(pages, 100) }, (_, i) => i + 1)
    const small = await compare(
      rounds,
      () => timed(() => call('documents.thumbnails', { id: documents[0]!.id, pages: numbers, maxWidthPx: 200 })),
      () => timed(() => drawSmall(paths[0]!, join(dir, 'small'), numbers.length)),
    )
    const rate = (ms: number, count: number): string => (count / (ms / 1000)).toFixed(0)
    return [
      {
        what: 'read text of a PDF', size: `${pages} pages`, ...text, referenceName: 'pdftotext', unit: 'ms', goal: 1 / 0.6,
        note: `${rate(text.ours, pages)} against ${rate(text.reference, pages)} pages/s; ours stores the original, starts a parser, indexes, journals`,
      },
      {
        what: 'thumbnails', size: `${numbers.length} pages, 200 px`, ...small, referenceName: 'pdftoppm', unit: 'ms', goal: 1,
        note: `${rate(small.ours, numbers.length)} against ${rate(small.reference, numbers.length)} pages/s; ours decrypts the original and starts a parser`,
      },
    ]
  } finally {
    vault.close()
  }
}

/** The same pages as raw pixels in files, which is less work than PNG. */
function drawSmall(path: string, outDir: string, pages: number): void {
  mkdirSync(outDir, { recursive: true })
  execFileSync('pdftoppm', ['-l', String(pages), '-scale-to-x', '200', '-scale-to-y', '-1', path, join(outDir, 'page')])
  rmSync(outDir, { recursive: true })
}

/** Recognising, reading and drawing pages, each against the public command that does the same. */
export const readingFigures = ({ isShort, rounds }: Effort): Promise<Figure[]> =>
  inScratch(async (dir) => [...(await ocrFigure(dir, rounds)), ...(await pageFigures(dir, isShort ? 20 : 300, rounds))])
