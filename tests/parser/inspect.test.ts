import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDocument } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { runParser } from '../../electron/parser/run'
import { BLUE, bundle, colourAt, quarters, rawPdf, rawStream, RED, refusal, tempDir, textPdf, tool, WHITE } from './support'

const dir = tempDir()
let parserPath = ''

beforeAll(async () => {
  parserPath = await bundle('electron/parser/entry.ts', dir)
})

const inspect = (bytes: Uint8Array) => runParser({ kind: 'inspect', bytes }, { parserPath })
const render = (bytes: Uint8Array, page: number, maxWidthPx: number) => runParser({ kind: 'render', bytes, page, maxWidthPx }, { parserPath })
const unread = { pages: [], image: null, text: null, charset: null, truncated: false, repaired: false, metadata: [], children: [], nextChild: null }

test('a PDF gives its pages, sizes as seen, and text', async () => {
  const turned = await PDFDocument.load(await textPdf(['First page', 'Second page']), { updateMetadata: false })
  turned.setTitle('Постановление')
  turned.getPage(1).setRotation(degrees(90))
  expect(await inspect(await turned.save())).toEqual({
    ...unread, mediaType: 'application/pdf', readable: 'pages', reason: null, metadata: [{ name: 'pdf.title', value: 'Постановление' }],
    pages: [{ widthPt: 595, heightPt: 842, text: 'First page' }, { widthPt: 842, heightPt: 595, text: 'Second page' }],
  })
})

test('what is filled in on a form belongs to the text of its page', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  page.drawText('Reply:')
  const field = pdf.getForm().createTextField('reply')
  field.setText('Refused again')
  field.addToPage(page, { x: 50, y: 600 })
  expect((await inspect(await pdf.save())).pages.map(({ text }) => text)).toEqual(['Reply:\nRefused again'])
})

test.each([
  ['nothing at all', Buffer.alloc(0), 'application/octet-stream', 'empty'],
  ['a PDF that is cut off', Buffer.from('%PDF-1.7\n1 0 obj'), 'application/pdf', 'damaged'],
  ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'image/jpeg', 'damaged'],
  ['noise', Buffer.from('00ff00ff', 'hex'), 'application/octet-stream', 'unsupported_kind'],
])('%s is kept, with the reason why it is not shown', async (_, bytes, mediaType, reason) => {
  expect(await inspect(bytes)).toEqual({ ...unread, mediaType, readable: 'none', reason })
})

test('a PDF that asks for a password is kept, with that reason', async () => {
  const [from, to] = [join(dir, 'open.pdf'), join(dir, 'closed.pdf')]
  writeFileSync(from, await textPdf(['secret']))
  tool('qpdf', '--encrypt', 'user', 'owner', '256', '--', from, to)
  expect(await inspect(readFileSync(to))).toEqual({ ...unread, mediaType: 'application/pdf', readable: 'none', reason: 'encrypted' })
})

test('pictures give their size as seen', async () => {
  const [jpeg, png, webp] = [quarters(dir, 'a.jpg'), quarters(dir, 'a.png'), quarters(dir, 'a.webp')]
  const image = { width: 120, height: 80 }
  const pages = [{ widthPt: 120, heightPt: 80, text: '' }]
  expect([await inspect(jpeg), await inspect(png), await inspect(webp)]).toEqual([
    { ...unread, image, pages, mediaType: 'image/jpeg', readable: 'image', reason: null },
    { ...unread, image, pages, mediaType: 'image/png', readable: 'image', reason: null },
    { ...unread, image, pages, mediaType: 'image/webp', readable: 'image', reason: null },
  ])
})

test('a page is drawn as wide as asked, with its colours and what is filled in', async () => {
  const pdf = rawPdf([
    '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Annots[5 0 R]>>', rawStream('', '1 0 0 rg 0 50 100 50 re f'),
    '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[100 0 200 50]/F 4/AP<</N 6 0 R>>>>',
    rawStream('/Type/XObject/Subtype/Form/BBox[0 0 100 50]', '0 0 1 rg 0 0 100 50 re f'),
  ])
  const picture = await render(pdf, 1, 400)
  expect([picture.width, picture.height, picture.rgba.byteLength]).toEqual([400, 200, 320_000])
  expect([colourAt(picture, 0.2, 0.2), colourAt(picture, 0.8, 0.8), colourAt(picture, 0.8, 0.2)]).toEqual([RED, BLUE, WHITE])
})

test('a picture is not drawn larger than it is, a very long page not larger than allowed', async () => {
  const small = await render(quarters(dir, 'small.png'), 1, 2400)
  const long = await render(rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 14400]>>']), 1, 2400)
  expect([small.width, small.height]).toEqual([120, 80])
  expect([long.width * long.height <= 24_000_000, Math.round(long.height / long.width)]).toEqual([true, 144])
})

test('pages that are not there are refused, before the first and after the last', async () => {
  const pdf = await textPdf(['Only'])
  const none = { code: 'invalid_input', details: { reason: 'no_such_page' } }
  expect([await refusal(render(pdf, 0, 100)), await refusal(render(pdf, 2, 100))]).toEqual([none, none])
  expect((await render(pdf, 1, 100)).width).toBe(100)
})
