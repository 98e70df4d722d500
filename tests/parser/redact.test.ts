import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { typesetAnnexText } from '../../electron/packets/typeset'
import { wordsRu } from '../../electron/packets/words-ru'
import type { CheckResult, HiddenBox, RedactJob, RedactResult } from '../../electron/parser/redaction/protocol'
import { runParser } from '../../electron/parser/run'
import { BLACK, bundle, colourAt, isSound, pageText, rawPdf, rawStream, refusal, repoRoot, tempDir, textPdf, tool, unpacked, WHITE, withExif, quarters } from './support'

const dir = tempDir()
let parserPath = ''
beforeAll(async () => {
  parserPath = await bundle('electron/parser/entry.ts', dir)
})

const redact = (bytes: Uint8Array, job: Partial<RedactJob>): Promise<RedactResult> =>
  runParser({ kind: 'redact', bytes, boxes: [], words: [], seen: [], mayBeBlind: false, ...job }, { parserPath })

async function made(bytes: Uint8Array, job: Partial<RedactJob>): Promise<{ pdf: Uint8Array; result: RedactResult }> {
  const result = await redact(bytes, job)
  if (result.pdf === null) throw new Error(JSON.stringify({ ...result, pdf: null }))
  return { pdf: result.pdf, result }
}

const check = (bytes: Uint8Array, words: readonly string[], boxes: readonly HiddenBox[], pages = 1): Promise<CheckResult> =>
  runParser({ kind: 'check', bytes, pages, boxes, words }, { parserPath })

const render = (bytes: Uint8Array, page = 1) => runParser({ kind: 'render', bytes, page, maxWidthPx: 1200 }, { parserPath })

const cyrillic = async (paragraphs: readonly string[]): Promise<Uint8Array> =>
  (await typesetAnnexText(
    { annexNo: 1, title: 'Письмо', sha256: 'a'.repeat(64), paragraphs, language: 'ru', words: wordsRu.template, dateIso: '2024-09-10' }, join(repoRoot, 'resources'),
  )).pdf

test('a word is gone from the picture, the text and the bytes; the others can still be searched', async () => {
  const source = await textPdf(['Told by Khamroev at the gate', 'Nothing here', 'KHAMROEV again'])
  const { pdf, result } = await made(source, { words: ['Khamroev'] })
  expect([1, 2, 3].map((page) => pageText(pdf, page, dir))).toEqual(['Told by at the gate', 'Nothing here', 'again'])
  expect(result.painted.map(({ page, kind, from }) => [page, kind, from])).toEqual([[1, 'word', 0], [3, 'word', 0]])
  expect({ ...result, pdf: null, painted: [] }).toEqual({ pdf: null, pages: 3, painted: [], notFound: [], unplaced: [], blind: [] })
  const [hidden] = result.painted
  const [before, after] = [await render(source), await render(pdf)]
  const middle = [hidden!.x + hidden!.width / 2, hidden!.y + hidden!.height * 0.1] as const
  expect([colourAt(before, ...middle), colourAt(after, ...middle)]).toEqual([WHITE, BLACK])
  expect(await check(pdf, ['Khamroev'], result.painted, 3)).toEqual({ found: [] })
  expect(isSound(pdf, dir)).toBe(true)
})

test('the same job gives the same bytes, and pages keep their sizes', async () => {
  const source = await textPdf(['One word', 'Two words'], [400, 700])
  const [first, second] = [await made(source, { words: ['words'] }), await made(source, { words: ['words'] })]
  expect(Buffer.from(first.pdf).equals(second.pdf)).toBe(true)
  expect((await PDFDocument.load(first.pdf)).getPages().map((page) => page.getSize())).toEqual([{ width: 400, height: 700 }, { width: 400, height: 700 }])
})

test('a box takes the words under it along, and no others', async () => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([500, 500])
  for (const [index, text] of ['first line', 'second secret', 'third line'].entries()) page.drawText(text, { x: 50, y: 400 - index * 40, size: 20, font })
  const box = { page: 1, x: 0.24, y: 0.23, width: 0.3, height: 0.07 }
  const { pdf: copy, result } = await made(await pdf.save(), { boxes: [box] })
  expect(pageText(copy, 1, dir)).toBe('first line second third line')
  expect(result.painted).toEqual([{ ...box, kind: 'box', from: 0 }])
  expect(await check(copy, ['secret'], [box])).toEqual({ found: [] })
})

test('Cyrillic, spaced, hyphenated and accented spellings are found on the page', async () => {
  const source = await cyrillic(['Письмо от Хамроева Анвара.', 'Х а м р о е в и ХАМРОЕВУ', 'Семён приходил.', 'Остаётся видно всё остальное.'])
  const { pdf, result } = await made(source, { words: ['Хамроев', 'семен'] })
  const words = async (bytes: Uint8Array): Promise<string[]> => ((await runParser({ kind: 'inspect', bytes }, { parserPath })).pages[0]?.text.split(/\s+/) ?? []).toSorted()
  const gone = new Set(['Хамроева', 'Х', 'а', 'м', 'р', 'о', 'е', 'в', 'ХАМРОЕВУ', 'Семён'])
  expect(await words(pdf)).toEqual((await words(source)).filter((word) => !gone.has(word)))
  expect(await check(pdf, ['Хамроев', 'Семён'], result.painted)).toEqual({ found: [] })
})

test('Arabic words that stay are searched as they were', async () => {
  const source = await cyrillic(['رسالة من السجن إلى المحامي'])
  const { pdf } = await made(source, { boxes: [{ page: 1, x: 0, y: 0, width: 0.01, height: 0.01 }] })
  const [before, after] = await Promise.all([source, pdf].map(async (bytes) => (await runParser({ kind: 'inspect', bytes }, { parserPath })).pages[0]?.text ?? ''))
  expect(before).toContain('السجن')
  expect(after).toContain('السجن')
})

/** A page with a title, a note, a file, a white word, a word under a bar and one beside the page: none of them is seen. */
async function withSecrets(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([500, 500])
  page.drawText('plain', { x: 50, y: 400, size: 20, font })
  page.drawText('whitecanary', { x: 50, y: 300, size: 20, font, color: rgb(1, 1, 1) })
  page.drawText('barcanary', { x: 50, y: 200, size: 20, font })
  page.drawRectangle({ x: 40, y: 190, width: 200, height: 40, color: rgb(0, 0, 0) })
  page.drawText('outcanary', { x: 700, y: 200, size: 20, font })
  pdf.setTitle('titlecanary')
  pdf.setAuthor('authorcanary')
  await pdf.attach(Buffer.from('filecanary'), 'filecanary.txt', { description: 'filecanary' })
  return pdf.save({ useObjectStreams: false })
}

test('nothing that is not seen on the page comes over', async () => {
  const source = await withSecrets()
  const { pdf } = await made(source, { boxes: [{ page: 1, x: 0, y: 0, width: 0.05, height: 0.05 }] })
  unpacked(source, dir)
  expect(tool('pdfinfo', join(dir, 'unpacked.pdf'))).toContain('titlecanary')
  expect(tool('pdftotext', '-nopgbrk', join(dir, 'unpacked.pdf'), '-')).toContain('barcanary')
  expect(pageText(pdf, 1, dir)).toBe('plain')
  expect(unpacked(pdf, dir).toLowerCase()).not.toContain('canary')
  expect(tool('pdfdetach', '-list', join(dir, 'unpacked.pdf')).trim()).toBe('0 embedded files')
  expect(await check(pdf, ['whitecanary', 'barcanary', 'titlecanary', 'filecanary'], [])).toEqual({ found: [] })
})

test('a box on a very small picture is as black as on a large one', async () => {
  const small = join(dir, 'small.png')
  tool('convert', '-size', '174x38', 'plasma:red-yellow', small)
  const box = { page: 1, x: 0.25, y: 0.25, width: 0.5, height: 0.2 }
  const { pdf } = await made(readFileSync(small), { boxes: [box] })
  expect(await check(pdf, [], [box])).toEqual({ found: [] })
  expect(await check(pdf, [], [{ ...box, y: 0.35 }])).toEqual({ found: [{ page: 1, what: 'pixels' }] })
})

test('words typed into a form or a note on the page are found and painted', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([500, 500])
  const field = pdf.getForm().createTextField('name')
  field.setText('Khamroev')
  field.addToPage(page, { x: 50, y: 300, width: 200, height: 40 })
  const { pdf: copy, result } = await made(await pdf.save(), { words: ['khamroev'] })
  expect(result.painted).toHaveLength(1)
  expect(await check(copy, ['khamroev'], result.painted)).toEqual({ found: [] })
})

test('nothing is made when a word stands nowhere, or when a page cannot be searched and nobody looked', async () => {
  const source = await textPdf(['Words on a page'])
  expect(await redact(source, { words: ['page', 'Khamroev'] })).toMatchObject({ pdf: null, notFound: [1] })
  const scan = quarters(dir, 'blind.png')
  expect(await redact(scan, { words: ['Khamroev'] })).toMatchObject({ pdf: null, notFound: [0], blind: [1] })
  const seen = [{ page: 1, words: [{ text: 'Khamroev,', x: 0.1, y: 0.1, width: 0.3, height: 0.1 }, { text: 'here', x: 0.45, y: 0.1, width: 0.2, height: 0.1 }] }]
  const { pdf, result } = await made(scan, { words: ['Khamroev'], seen })
  expect([result.painted.length, result.blind]).toEqual([1, []])
  expect((await runParser({ kind: 'inspect', bytes: pdf }, { parserPath })).pages[0]?.text.trim()).toBe('here')
  const twoPages = await PDFDocument.load(await textPdf(['Khamroev']))
  twoPages.addPage([100, 100])
  const emptyPage = await twoPages.save()
  expect((await redact(emptyPage, { words: ['Khamroev'] })).blind).toEqual([])
  twoPages.addPage([100, 100]).drawRectangle({ x: 20, y: 20, width: 50, height: 50 })
  expect(await redact(await twoPages.save(), { words: ['Khamroev'] })).toMatchObject({ pdf: null, blind: [3] })
  expect(await redact(await twoPages.save(), { words: ['Khamroev'], mayBeBlind: true })).toMatchObject({ pages: 3, blind: [3] })
})

test('a photograph becomes a page as it is seen, without its metadata', async () => {
  const photo = withExif(quarters(dir, 'photo.jpg', '-quality', '95'), 6, 'gpscanary')
  const { pdf } = await made(photo, { boxes: [{ page: 1, x: 0.6, y: 0.6, width: 0.3, height: 0.3 }] })
  const [before, after] = [await render(photo), await render(pdf)]
  const corners = [[0.2, 0.2], [0.8, 0.2], [0.2, 0.8]] as const
  expect(corners.map(([x, y]) => colourAt(after, x, y))).toEqual(corners.map(([x, y]) => colourAt(before, x, y)))
  expect(colourAt(after, 0.75, 0.75)).toEqual(BLACK)
  expect(Buffer.from(pdf).includes('gpscanary')).toBe(false)
  expect(await refusal(redact(photo, { boxes: [{ page: 2, x: 0, y: 0, width: 1, height: 1 }] }))).toMatchObject({ code: 'invalid_input' })
})

test('a coloured scan is coded small and stays in colour', async () => {
  const file = join(dir, 'plasma.png')
  tool('convert', '-size', '1200x1600', 'plasma:red-blue', file)
  const { pdf } = await made(readFileSync(file), { boxes: [{ page: 1, x: 0.5, y: 0.5, width: 0.1, height: 0.1 }] })
  expect(pdf.byteLength).toBeLessThan(1200 * 1600)
  writeFileSync(join(dir, 'plasma.pdf'), pdf)
  tool('pdftoppm', '-r', '300', '-png', '-singlefile', join(dir, 'plasma.pdf'), join(dir, 'plasma-out'))
  const same = tool('convert', file, '-fill', 'black', '-draw', 'rectangle 600,800 719,959', join(dir, 'plasma-out.png'), '-metric', 'RMSE', '-compare', '-format', '%[distortion]', 'info:')
  expect(Number(same)).toBeLessThan(0.03)
  expect(await check(pdf, [], [{ page: 1, x: 0.5, y: 0.5, width: 0.1, height: 0.1 }])).toEqual({ found: [] })
})

test('the check finds what a bad redaction leaves', async () => {
  const source = await textPdf(['Told by Khamroev'])
  const box = { page: 1, x: 0, y: 0.1, width: 0.5, height: 0.1 }
  const kinds = async (pdf: Uint8Array, words: readonly string[], boxes: readonly HiddenBox[] = [], pages = 1) => (await check(pdf, words, boxes, pages)).found.map(({ page, what }) => `${page} ${what}`)
  expect(await kinds(source, ['khamroev'], [box])).toEqual(['1 text', '1 under', '1 pixels', '0 structure'])
  const { pdf } = await made(source, { words: ['Khamroev'] })
  expect(await kinds(pdf, ['Khamroev'])).toEqual([])
  expect(await kinds(pdf, ['Khamroev'], [], 2)).toEqual(['0 structure'])
  expect(await kinds(pdf, ['told'])).toEqual(['1 text'])
  expect(await kinds(Buffer.concat([pdf, Buffer.from('\nKhamroev')]), ['Khamroev'])).toEqual(['0 structure'])
  const hidden = rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>', rawStream('', 'BT ET')], `/Info<</A<${Buffer.from('Khamroev').toString('hex')}>>>`)
  expect(await kinds(hidden, ['Khamroev'])).toContain('0 bytes')
  const across = await textPdf(['the end Kham-', 'roev begins'], [595, 842], 60)
  expect(await kinds(across, ['Khamroev'], [], 2)).toContain('1 text')
})
