import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { OcrJob } from '../../electron/parser/ocr/protocol'
import { runParser } from '../../electron/parser/run'
import { OcrLanguage, type PlacedWord } from '../../electron/shared/contract/ocr'
import { tesseractCore, trainedData } from '../../electron/vault/ocr/trained-data'
import { accuracy, letters, scan, typesetPdf, type Wear } from '../support/made-scan'
import { bundle, refusal, repoRoot, script, tempDir, tool } from './support'

const MIB = 1024 * 1024
const dir = tempDir()
let parserPath = ''

beforeAll(async () => {
  parserPath = await bundle('electron/parser/entry.ts', dir)
})

async function read(bytes: Uint8Array, asked: Partial<OcrJob> = {}, limits = {}) {
  const trained = await trainedData(repoRoot, asked.languages === undefined || asked.languages === null ? null : [...asked.languages])
  const job = { kind: 'ocr', bytes, page: 1, languages: null, likely: [], trained, core: await tesseractCore(), dpi: 300, ...asked } as const
  return runParser(job, { parserPath, limits })
}

const scanned = (language: OcrLanguage, wear: Wear = {}): Uint8Array => scan(letters[language], language, wear)

test.each(OcrLanguage.options)('a scan in %s is read in its own language without being told', async (language) => {
  const { text, languages, confidence, turned } = await read(scanned(language))
  expect([languages[0], turned]).toEqual([language, 0])
  expect(accuracy(text, letters[language])).toBeGreaterThan(0.96)
  expect(confidence).toBeGreaterThan(85)
})

test.each<readonly [OcrLanguage, OcrLanguage]>([['rus', 'eng'], ['ara', 'rus'], ['eng', 'rus'], ['uzb_cyrl', 'fra'], ['uzb', 'ara'], ['fra', 'uzb_cyrl']])(
  'control: %s read as %s is garbage, so the thresholds above tell a wrong language',
  async (language, wrong) => {
    const { text, languages } = await read(scanned(language), { languages: [wrong] })
    expect(languages).toEqual([wrong])
    expect(accuracy(text, letters[language])).toBeLessThan(0.6)
  },
)

test('chosen languages are used as they are, and what other pages were in is tried first', async () => {
  const french = scanned('fra')
  expect((await read(french, { languages: ['fra', 'rus'] })).languages).toEqual(['fra', 'rus'])
  expect((await read(french, { likely: ['fra', 'eng'] })).languages).toEqual(['fra', 'eng'])
  expect((await read(french, { likely: ['rus', 'eng'] })).languages).toEqual(['fra', 'eng'])
})

const middle = ({ x, y, width, height }: PlacedWord): [number, number] => [x + width / 2, y + height / 2]

test.each([90, 180, 270] as const)('a page fed in %i degrees wrong is read, and its words stand where they are seen', async (degrees) => {
  const upright = await read(scanned('rus', { turned: 0 }))
  const wrong = await read(scanned('rus', { turned: degrees }))
  expect((wrong.turned + degrees) % 360).toBe(0)
  expect(accuracy(wrong.text, letters.rus)).toBeGreaterThan(0.96)
  const [x, y] = middle(upright.words[0]!)
  const seen = { 90: [1 - y, x], 180: [1 - x, 1 - y], 270: [y, 1 - x] }[degrees]
  const [wx, wy] = middle(wrong.words[0]!)
  expect(Math.hypot(wx - seen[0]!, wy - seen[1]!)).toBeLessThan(0.02)
})

test('recognised words stand where the text layer of the same page has them', async () => {
  const pdf = typesetPdf(['First', letters.eng], 'eng')
  const ocr = await read(pdf, { page: 2, languages: ['eng'] })
  const layer = await runParser({ kind: 'words', bytes: pdf, page: 2, text: letters.eng }, { parserPath })
  expect(layer.words.map(({ text }) => text)).toEqual(letters.eng.split(' '))
  expect(layer.words.map(({ start, text }) => letters.eng.slice(start ?? 0, (start ?? 0) + text.length))).toEqual(letters.eng.split(' '))
  expect(ocr.words.map(({ text }) => text)).toEqual(letters.eng.split(' '))
  const apart = ocr.words.map((word, i) => Math.hypot(middle(word)[0] - middle(layer.words[i]!)[0], middle(word)[1] - middle(layer.words[i]!)[1]))
  expect(Math.max(...apart)).toBeLessThan(0.012)
  expect(ocr.words.map(({ line }) => line)).toEqual(layer.words.map(({ line }) => line))
})

test('each word says where it begins in the text, and the text holds nothing else but gaps', async () => {
  const { words, text } = await read(scan(`${letters.rus}\n\n${letters.eng}`, 'rus'))
  expect(words.map(({ start, text: word }) => text.slice(start ?? 0, (start ?? 0) + word.length))).toEqual(words.map((word) => word.text))
  expect(words.map((word) => word.text).join(' ')).toBe(text.replaceAll(/\s+/g, ' '))
})

test('a blank page is read, and has nothing on it', async () => {
  const file = join(dir, 'blank.png')
  tool('convert', '-size', '900x1200', 'xc:white', file)
  expect(await read(readFileSync(file))).toMatchObject({ words: [], text: '', confidence: 0, turned: 0, widthPt: 900, heightPt: 1200 })
})

test('a picture that keeps the reader busy without end is killed when its time or memory is up', async () => {
  const file = join(dir, 'noise.png')
  tool('convert', '-size', '3000x3000', 'xc:gray', '-seed', '3', '+noise', 'Random', '-colorspace', 'Gray', file)
  const noise = readFileSync(file)
  expect(await refusal(read(noise, {}, { wallMs: 2500 }))).toEqual({ code: 'limit', details: { limit: 'wallMs' } })
  const starved = await refusal(read(noise, {}, { rssBytes: 160 * MIB }))
  expect([starved.code, starved.details['limit'] ?? starved.details['reason']]).toEqual(['limit', 'rssBytes'])
})

test('a page that is not there, and trained data that is none, are named', async () => {
  const bytes = scanned('eng')
  expect(await refusal(read(bytes, { page: 2 }))).toMatchObject({ code: 'invalid_input', details: { reason: 'no_such_page' } })
  const broken = [{ language: 'eng', bytes: Buffer.from('no trained data') }] as const
  expect(await refusal(read(bytes, { languages: ['eng'], trained: broken }))).toMatchObject({ code: 'unreadable', details: { reason: 'reader_failed' } })
})

test('many pages are drawn small in the order asked, and like the page drawn alone', async () => {
  const bytes = typesetPdf(['One', letters.eng, 'Three'], 'eng')
  const { pictures } = await runParser({ kind: 'thumbnails', bytes, pages: [2, 1, 2], maxWidthPx: 120 }, { parserPath })
  const alone = await runParser({ kind: 'render', bytes, page: 2, maxWidthPx: 120 }, { parserPath })
  expect(pictures.map(({ page, width, height }) => [page, width, height])).toEqual([2, 1, 2].map((page) => [page, 120, Math.floor((120 * 595.276) / 419.528)]))
  expect(Buffer.compare(pictures[0]!.rgba!, pictures[2]!.rgba!)).toBe(0)
  expect([alone.width, pictures[0]!.rgba!.some((value) => value < 128), pictures[1]!.rgba!.length]).toEqual([120, true, 120 * pictures[1]!.height * 4])
  expect(await refusal(runParser({ kind: 'thumbnails', bytes, pages: [1, 4], maxWidthPx: 120 }, { parserPath }))).toMatchObject({ details: { reason: 'no_such_page' } })
})

test('a parser at work ends with the process that started it', async () => {
  const hang = script(dir, 'left-behind', 'for (;;) {}')
  // Inside the repository, because it looks for the parser's libraries from where it stands.
  const nearby = mkdtempSync(join(repoRoot, 'out/starter-'))
  onTestFinished(() => rmSync(nearby, { recursive: true }))
  const starter = await bundle('tests/parser/starter.ts', nearby)
  const running = spawn(process.execPath, [starter, hang], { stdio: ['pipe', 'ignore', 'inherit'] })
  const isThere = (): boolean => spawnSync('pgrep', ['-f', hang]).stdout.toString().split('\n').filter((pid) => pid !== '' && Number(pid) !== running.pid).length > 0
  await vi.waitFor(() => expect(isThere()).toBe(true), { timeout: 10_000 })
  running.stdin.end()
  await once(running, 'exit')
  await vi.waitFor(() => expect(isThere()).toBe(false), { timeout: 2_000 })
})
