import { deflateSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { runParser } from '../../electron/parser/run'
import { bundle, rawPdf, rawStream, refusal, script, tempDir } from './support'

const MIB = 1024 * 1024
const dir = tempDir()
const job = { kind: 'inspect', bytes: Buffer.from('Dear colleague') } as const
let parserPath = ''

beforeAll(async () => {
  parserPath = await bundle('electron/parser/entry.ts', dir)
})

const inspect = (bytes: Uint8Array, limits = {}) => runParser({ kind: 'inspect', bytes }, { parserPath, limits })

test('control: a letter is read within the limits that the next tests break', async () => {
  expect(await inspect(job.bytes, { wallMs: 5000, rssBytes: 400 * MIB })).toEqual({
    mediaType: 'text/plain', readable: 'text', reason: null, pages: [], image: null, text: 'Dear colleague', charset: 'utf-8', truncated: false,
    repaired: false, metadata: [], children: [], nextChild: null,
  })
})

test('an endless loop is killed when its time is up', async () => {
  const started = performance.now()
  const hang = script(dir, 'hang', 'for (;;) {}')
  expect(await refusal(runParser(job, { parserPath: hang, limits: { wallMs: 700 } }))).toEqual({ code: 'limit', details: { limit: 'wallMs' } })
  expect(performance.now() - started).toBeLessThan(2500)
})

test('a child that fills memory with bytes is killed', async () => {
  const hog = script(dir, 'hog', 'const held = []; for (;;) held.push(Buffer.alloc(1048576, held.length))')
  expect(await refusal(runParser(job, { parserPath: hog, limits: { rssBytes: 300 * MIB } }))).toEqual({ code: 'limit', details: { limit: 'rssBytes' } })
})

test('a child that fills memory with objects is killed', async () => {
  const hog = script(dir, 'objects', 'const held = []; for (;;) held.push({ next: held.at(-1) })')
  expect(await refusal(runParser(job, { parserPath: hog, limits: { rssBytes: 200 * MIB } }))).toEqual({ code: 'limit', details: { limit: 'rssBytes' } })
})

test('a child that answers without end is killed', async () => {
  const flood = script(dir, 'flood', "import { writeSync } from 'node:fs'; const b = Buffer.alloc(65536); for (;;) try { writeSync(1, b) } catch {}")
  expect(await refusal(runParser(job, { parserPath: flood, limits: { textChars: 1000 } }))).toEqual({ code: 'limit', details: { limit: 'answer' } })
})

test.each([
  ['ends without a word', 'process.exit(0)'],
  ['throws', "throw new Error('secret content')"],
  ['answers with rubbish', "process.stdout.write('x'.repeat(1000))"],
  ['answers with a head that is too long', 'process.stdout.write(Buffer.from([255, 255, 255, 255, 1]))'],
  ['answers in the wrong shape', answering('{"value":{"ok":true,"value":{"mediaType":"text/plain"}},"blobs":[]}')],
  ['adds a field', answering('{"value":{"ok":false,"reason":"damaged","annexNo":null,"path":"/etc"},"blobs":[]}')],
  ['points to bytes that it did not send', answering('{"value":{"ok":true,"value":{"$blob":3}},"blobs":[]}')],
])('a child that %s is refused without its words', async (name, source) => {
  const liar = script(dir, name.replaceAll(' ', '-'), source)
  expect(await refusal(runParser(job, { parserPath: liar }))).toEqual({ code: 'unreadable', details: { reason: 'stopped' } })
})

test('control: a child that answers in the right shape is believed', async () => {
  const honest = script(dir, 'honest', answering('{"value":{"ok":false,"reason":"damaged","annexNo":7},"blobs":[]}'))
  expect(await refusal(runParser(job, { parserPath: honest }))).toEqual({ code: 'unreadable', details: { reason: 'damaged', annexNo: '7' } })
})

test('a reader that cannot be started is a fault of Sheaf, not of the document', async () => {
  const fault = { code: 'internal', details: { reason: 'not_started' } }
  expect(await refusal(runParser(job, { parserPath: '/nowhere.mjs' }))).toEqual(fault)
  expect(await refusal(runParser(job, { parserPath, nodePath: '/nowhere/node' }))).toEqual(fault)
})

test('cancelling kills the child', async () => {
  const hang = script(dir, 'cancelled', 'for (;;) {}')
  const control = new AbortController()
  setTimeout(() => control.abort(), 200)
  expect(await refusal(runParser(job, { parserPath: hang, signal: control.signal }))).toEqual({ code: 'cancelled', details: {} })
})

test('a file above the limit is refused before a child is started', async () => {
  expect(await refusal(runParser({ kind: 'inspect', bytes: Buffer.alloc(1001) }, { parserPath: '/nowhere', limits: { bytes: 1000 } }))).toEqual({
    code: 'limit', details: { limit: 'bytes' },
  })
})

test('a PNG that claims a hundred megapixels is kept unread, with its size', async () => {
  const start = '89504e470d0a1a0a' + '0000000d49484452' + '0000271100002710' + '0802000000' + '00000000'
  const data = '0000000849444154' + '789c030000000001' + '00000000' + '0000000049454e44' + 'ae426082'
  expect(await inspect(Buffer.from(start + data, 'hex'))).toMatchObject({ readable: 'none', reason: 'too_large', image: { width: 10_001, height: 10_000 } })
})

test('a PDF that claims two thousand million pages is read for the one it has', async () => {
  const pdf = rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>'])
  expect((await inspect(pdf)).pages).toEqual([{ widthPt: 100, heightPt: 100, text: '' }])
})

test('more pages than allowed is too large', async () => {
  const kids = Array.from({ length: 40 }, () => '3 0 R').join(' ')
  const pdf = rawPdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count 40>>`, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>'])
  expect([(await inspect(pdf, { pages: 39 })).reason, (await inspect(pdf, { pages: 40 })).pages.length]).toEqual(['too_large', 40])
})

test('a page tree in a circle is an answer, not a hang', async () => {
  const pdf = rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 2>>', '<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 2>>'])
  expect(await inspect(pdf)).toMatchObject({ readable: 'none', reason: 'damaged' })
})

test('a stream that unpacks to a gigabyte ends in an answer or a limit', async () => {
  const once = deflateSync(Buffer.alloc(512 * MIB, 0x20))
  const twice = deflateSync(once).toString('latin1')
  const pdf = rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>', rawStream('/Filter[/FlateDecode/FlateDecode]', twice),
  ])
  const outcome = await inspect(pdf).then((result) => result.readable, (error: { code?: string }) => error.code)
  expect(['pages', 'none', 'limit', 'unreadable']).toContain(outcome)
})

test('text is cut page by page, and the answer says so', async () => {
  const line = `(${'word '.repeat(1000)}) Tj `
  const pdf = rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100000 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    rawStream('', `BT /F 1 Tf ${line.repeat(60)} ET`), '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ])
  const { pages, truncated } = await inspect(pdf)
  expect({ lengths: pages.map(({ text }) => text.length), truncated }).toEqual({ lengths: [200_000, 200_000], truncated: true })
})

function answering(head: string): string {
  return `const head = Buffer.from(${JSON.stringify(head)}); const n = Buffer.alloc(4); n.writeUInt32BE(head.length); process.stdout.write(Buffer.concat([n, head]))`
}
