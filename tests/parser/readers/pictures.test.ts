import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runParser } from '../../../electron/parser/run'
import { anAssembly, BLACK, BLUE, bundle, colourAt, corpus, GREEN, quarters, rawPdf, rawStream, RED, refusal, STORED_BY, tempDir, tool, withExif } from '../support'

const dir = tempDir()
let parserPath = ''

beforeAll(async () => {
  parserPath = await bundle('electron/parser/entry.ts', dir)
})

const inspect = (bytes: Uint8Array) => runParser({ kind: 'inspect', bytes }, { parserPath })
const render = (bytes: Uint8Array, page = 1, maxWidthPx = 2400) => runParser({ kind: 'render', bytes, page, maxWidthPx }, { parserPath })
const corners = (picture: { width: number; height: number; rgba: Uint8Array }) =>
  [[0.2, 0.2], [0.8, 0.2], [0.2, 0.8], [0.8, 0.8]].map(([x = 0, y = 0]) => colourAt(picture, x, y))
const UPRIGHT = [RED, GREEN, BLUE, BLACK]

test.each([
  ['tiff', 'a.tif', ['-compress', 'lzw']],
  ['tiff', 'b.tif', ['-compress', 'zip', '-endian', 'MSB']],
  ['webp', 'a.webp', ['-define', 'webp:lossless=true']],
  ['webp', 'b.webp', []],
  ['gif', 'a.gif', []],
  ['gif', 'b.gif', ['-interlace', 'GIF']],
  ['bmp', 'a.bmp', []],
  ['bmp', 'b.bmp', ['-type', 'palette', '-compress', 'rle']],
  ['bmp', 'c.bmp', ['-alpha', 'on']],
])('a %s is drawn as it is (%s)', async (kind, name, options) => {
  const bytes = quarters(dir, name, ...options)
  const { mediaType, readable, image } = await inspect(bytes)
  const picture = await render(bytes)
  expect({ mediaType, readable, image, width: picture.width, corners: corners(picture) }).toEqual({
    mediaType: `image/${kind}`, readable: 'image', image: { width: 120, height: 80 }, width: 120, corners: UPRIGHT,
  })
})

test.each([2, 3, 4, 5, 6, 7, 8])('a TIFF stored in orientation %i is seen upright', async (orientation) => {
  const names: Readonly<Record<number, string>> = { 2: 'TopRight', 3: 'BottomRight', 4: 'BottomLeft', 5: 'LeftTop', 6: 'RightTop', 7: 'RightBottom', 8: 'LeftBottom' }
  const bytes = quarters(dir, `o${orientation}.tif`, ...(STORED_BY[orientation] ?? []), '-orient', names[orientation] ?? '', '-compress', 'lzw')
  const picture = await render(bytes)
  expect([(await inspect(bytes)).image, picture.width, corners(picture)]).toEqual([{ width: 120, height: 80 }, 120, UPRIGHT])
})

test('a TIFF of two pages has both, each drawn by its number and set as an annex', async () => {
  quarters(dir, 'one.tif')
  tool('convert', join(dir, 'one.tif'), '-size', '60x90', 'xc:red', join(dir, 'two.tif'))
  const bytes = readFileSync(join(dir, 'two.tif'))
  const { pages } = await inspect(bytes)
  const second = await render(bytes, 2)
  const { pdf, pages: all, annexes } = await runParser(await anAssembly([{ no: 1, form: 'image', bytes }]), { parserPath })
  expect([pages, [second.width, second.height], colourAt(second, 0.5, 0.5), all, annexes]).toEqual([
    [{ widthPt: 120, heightPt: 80, text: '' }, { widthPt: 60, heightPt: 90, text: '' }], [60, 90], RED, 3, [{ no: 1, firstPage: 2, pages: 2 }],
  ])
  expect(colourAt(await render(pdf, 3, 600), 0.5, 0.5)).toEqual(RED)
  expect(await refusal(render(bytes, 3))).toEqual({ code: 'invalid_input', details: { reason: 'no_such_page' } })
})

/** A TIFF of one directory with these tags, each one long. */
function tiff(tags: readonly (readonly [number, number])[], next = 0): Buffer {
  const bytes = Buffer.alloc(8 + 2 + tags.length * 12 + 4)
  bytes.write('II*\0', 0, 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(tags.length, 8)
  tags.forEach(([tag, value], index) => {
    bytes.writeUInt16LE(tag, 10 + index * 12)
    bytes.writeUInt16LE(4, 12 + index * 12)
    bytes.writeUInt32LE(1, 14 + index * 12)
    bytes.writeUInt32LE(value, 18 + index * 12)
  })
  bytes.writeUInt32LE(next, 10 + tags.length * 12)
  return bytes
}

test('a TIFF that claims 100,000 pixels a side is kept unread with its size', async () => {
  expect(await inspect(tiff([[256, 100_000], [257, 100_000], [258, 8], [273, 8]]))).toMatchObject({ readable: 'none', reason: 'too_large', image: { width: 100_000, height: 100_000 } })
})

test('a TIFF whose pages go in a circle is an answer, not a hang', async () => {
  expect(await inspect(tiff([[256, 10], [257, 10], [258, 8], [259, 1], [262, 1], [273, 8], [278, 10], [279, 20]], 8))).toMatchObject({ mediaType: 'image/tiff', pages: [{ widthPt: 10, heightPt: 10, text: '' }] })
})

test.each([
  ['a HEIC cut off', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1\0\0\0\x20metahvc1', 'latin1'), 'damaged'],
  ['a HEIF of another coding', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1av01\0\0\0\x20meta', 'latin1'), 'unsupported_kind'],
  ['a GIF without a picture', Buffer.from('GIF89a\x10\0\x10\0\0\0\0;', 'latin1'), 'damaged'],
  ['a WebP cut off', Buffer.from('RIFF\x40\0\0\0WEBPVP8 \x30\0\0\0\x10\x02\0\x9d\x01\x2a\x10\0\x10\0', 'latin1'), 'damaged'],
])('%s is kept, with the reason', async (_, bytes, reason) => {
  expect(await inspect(bytes)).toMatchObject({ readable: 'none', reason, image: null })
})

test('what the camera wrote is kept as text', async () => {
  const file = join(dir, 'photo.jpg')
  quarters(dir, 'photo.jpg')
  const { metadata } = await inspect(withExif(readFileSync(file), 6, 'canary'))
  expect(metadata).toEqual([{ name: 'exif.Orientation', value: '6' }])
})

test('a damaged PDF is read, drawn and set as an annex from a repaired copy', async () => {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    rawStream('', 'BT /F 20 Tf 20 100 Td (Refusal of visit) Tj ET'), '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>']
  const whole = rawPdf(objects)
  const damaged = whole.subarray(0, Buffer.from(whole).indexOf('xref'))
  expect((await inspect(whole)).repaired).toBe(false)
  const { readable, repaired, pages } = await inspect(damaged)
  expect([readable, repaired, pages.map(({ text }) => text)]).toEqual(['pages', true, ['Refusal of visit']])
  expect((await render(damaged, 1, 300)).width).toBe(300)
  expect((await runParser(await anAssembly([{ no: 1, form: 'pdf', bytes: damaged }]), { parserPath })).pages).toBe(2)
})

const heicTitle = corpus === null ? 'no corpus of real photographs on this machine: no HEIC drawn' : 'a real HEIC photograph is drawn'
test(heicTitle, async () => {
  const name = corpus === null ? undefined : readdirSync(join(corpus, 'heic')).find((file) => file.includes('IMG_'))
  if (corpus === null || name === undefined) return expect(name).toBeUndefined()
  const bytes = readFileSync(join(corpus, 'heic', name))
  const { mediaType, readable, image } = await inspect(bytes)
  const picture = await render(bytes, 1, 400)
  return expect([mediaType, readable, image, picture.width]).toEqual(['image/heic', 'image', { width: 4032, height: 3024 }, 400])
})
