import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { runParser } from '../../electron/parser/run'
import {
  BLACK, BLUE, bundle as bundleParser, colourAt, GREEN, isSound, pageText, quarters, rawPdf, rawStream, RED, refusal, STORED_BY, tempDir, textPdf, tool, unpacked, withExif,
} from '../parser/support'
import { descendants } from '../support/app'
import { aBundle, aPaper, build, type Paper, type Section } from './support'

const dir = tempDir()
let parserPath = ''

beforeAll(async () => {
  parserPath = await bundleParser('electron/parser/entry.ts', dir)
  quarters(dir, 'base.png')
})

const one = (papers: readonly Paper[]): Section[] => [{ title: '', papers }]
const make = async (...papers: Paper[]) => (await build({ parserPath, sections: one(papers) })).pdf
const picture = (title: string, bytes: Uint8Array, pages = 1) => aPaper(title, bytes, { readability: 'image', pages })
const render = (bytes: Uint8Array, page: number, maxWidthPx = 600) => runParser({ kind: 'render', bytes, page, maxWidthPx }, { parserPath })
/** Cover and a short index. */
const FRONT = 2

const page = (box: string, entries: string, content = 'BT /F 20 Tf 1 0 0 1 60 60 Tm (Body text) Tj ET'): Uint8Array =>
  rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Type/Page/Parent 2 0 R/MediaBox${box}/Contents 4 0 R${entries}>>`, rawStream('', content), '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ])

/** Where a word stands on page `at` as seen, from the edges, in points. */
function place(pdf: Uint8Array, at: number, wanted: string): { left: number; right: number; top: number; bottom: number } {
  const file = join(dir, 'bbox.pdf')
  writeFileSync(file, pdf)
  const html = tool('pdftotext', '-bbox', '-cropbox', '-f', String(at), '-l', String(at), file, '-')
  const size = /<page width="([\d.]+)" height="([\d.]+)"/.exec(html)
  const word = [...html.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)].find((each) => each[5] === wanted)
  if (size === null || word === undefined) throw new Error(`no ${wanted} on page ${at}`)
  const turned = /^Page +\d+ rot: +(90|270)$/m.test(tool('pdfinfo', '-f', String(at), '-l', String(at), file))
  const [width, height] = turned ? [Number(size[2]), Number(size[1])] : [Number(size[1]), Number(size[2])]
  return { left: Number(word[1]), top: Number(word[2]), right: width - Number(word[3]), bottom: height - Number(word[4]) }
}

test('cover, index, dividers, PDF, picture and text follow one another with numbers, marks, labels and bookmarks', async () => {
  const order = aPaper('Приказ № 99', await textPdf(['Order of 3 May', 'Second page']), { pages: 2, dateOnPaper: '2024-05-03' })
  const photo = picture('The gate', quarters(dir, 'gate.jpg'))
  const letter = aPaper('رسالة', Buffer.from('Dear sir\n\nПисьмо о свидании.'), { readability: 'text', dateOnPaper: '2024-06' })
  const { pdf, messages } = await build({ parserPath, sections: [{ title: 'Orders', papers: [order] }, { title: 'Снимки', papers: [photo, letter] }] })
  expect(isSound(pdf, dir)).toBe(true)
  expect([3, 4, 5, 6, 7].map((at) => pageText(pdf, at, dir))).toEqual([
    'Orders Annex 1 Приказ № 99 Example · Bundle of papers 4–5 3', 'Annex 1 Order of 3 May 4', 'Annex 1 Second page 5',
    expect.stringMatching(/^Снимки Annex 2 Annex 3 The gate .* 6$/), 'Annex 2 7',
  ])
  expect(pageText(pdf, 1, dir)).toBe('District Court Example Bundle of papers Evidence bundle Case number 1-23/2026 Hearing 1 December 2026 Made on 22 November 2026 Pages 1–8 Example · Bundle of papers 1')
  expect(pageText(pdf, 8, dir)).toMatch(/Text rendition of an electronic document.*Dear sir Письмо о свидании\. Text rendition, not a facsimile 8$/)
  expect(messages.map((message) => (message.kind === 'placed' ? message.way : message.kind))).toEqual(['copied', 'drawn', 'drawn', 'done'])
  expect(await frame(pdf)).toEqual({
    outline: [['Index', 2, []], ['Orders', 3, [['Annex 1. Приказ № 99', 4]]], ['Снимки', 6, [['Annex 2. The gate', 7], ['Annex 3. رسالة', 8]]]],
    mode: '/UseOutlines', opens: [1, '/XYZ', 1], labels: [[0, '/D', 1]], links: [3, 4, 6, 7, 8],
  })
})

const textOf = (object: unknown): string => (object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '')

/** Bookmarks with their pages, how the file opens, page labels, and where the links of the index lead. */
async function frame(pdf: Uint8Array): Promise<object> {
  const read = await PDFDocument.load(pdf)
  const pages = read.getPages()
  const pageOf = (dest: PDFArray): number => pages.findIndex(({ ref }) => ref === dest.get(0)) + 1
  const items = (dict: PDFDict, level = 1): unknown[] => {
    const found: unknown[] = []
    for (let at = dict.lookupMaybe(PDFName.of('First'), PDFDict); at !== undefined; at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const dest = at.lookup(PDFName.of('Dest'), PDFArray)
      expect([dest.get(1).toString(), dest.get(4).toString()]).toEqual(['/XYZ', 'null'])
      found.push([textOf(at.lookup(PDFName.of('Title'))), pageOf(dest), ...(level === 1 ? [items(at, 2)] : [])])
    }
    return found
  }
  const opens = read.catalog.lookup(PDFName.of('OpenAction'), PDFArray)
  const nums = read.catalog.lookup(PDFName.of('PageLabels'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
  const labels = Array.from({ length: nums.size() / 2 }, (_, at) => {
    const label = nums.lookup(at * 2 + 1, PDFDict)
    return [nums.lookup(at * 2, PDFNumber).asNumber(), label.get(PDFName.of('S'))?.toString() ?? textOf(label.lookup(PDFName.of('P'))), ...(label.has(PDFName.of('St')) ? [label.lookup(PDFName.of('St'), PDFNumber).asNumber()] : [])]
  })
  const links = pages[1]?.node.Annots()?.asArray().flatMap((item) => {
    const dest = read.context.lookup(item, PDFDict).lookupMaybe(PDFName.of('Dest'), PDFArray)
    return dest === undefined ? [] : [pageOf(dest)]
  })
  return { outline: items(read.catalog.lookup(PDFName.of('Outlines'), PDFDict)), mode: read.catalog.get(PDFName.of('PageMode'))?.toString(), opens: [pageOf(opens), opens.get(1).toString(), Number(opens.get(4).toString())], labels, links: [...new Set(links)] }
}

test('the same input gives the same bytes, another input others', async () => {
  const papers = async (word: string) => [aPaper('Order', await textPdf([word]), { pages: 1 }), picture('Gate', quarters(dir, 'same.jpg')), aPaper('Note', Buffer.from('Some words'), { readability: 'text' })]
  const first = await papers('one')
  expect(Buffer.compare(await make(...first), await make(...first))).toBe(0)
  expect(Buffer.compare(await make(...first), await make(...(await papers('two'))))).not.toBe(0)
})

test.each([
  ['an A4 page', '[0 0 595 842]', ''],
  ['a page turned right', '[0 0 595 842]', '/Rotate 90'],
  ['a page upside down', '[0 0 595 842]', '/Rotate 180'],
  ['a page turned left', '[0 0 595 842]', '/Rotate -90'],
  ['a page whose origin lies elsewhere', '[-100 -50 495 792]', ''],
  ['a page with corners the wrong way round', '[595 842 0 0]', ''],
  ['a cropped page', '[0 0 800 1000]', '/CropBox[100 100 695 942]'],
  ['a cropped page turned right', '[0 0 800 1000]', '/CropBox[100 100 695 942]/Rotate 90'],
])('number and mark of %s stand upright in the corners that are seen', async (_, box, entries) => {
  const pdf = await make(aPaper('Paper', page(box, entries), { pages: 1 }))
  const [number, mark] = [place(pdf, FRONT + 1, '3'), place(pdf, FRONT + 1, '1')]
  expect([number.right, number.bottom].every((edge) => edge >= 26 && edge <= 36)).toBe(true)
  expect([mark.right, mark.top].every((edge) => edge >= 26 && edge <= 38)).toBe(true)
  expect(pageText(pdf, FRONT + 1, dir)).toContain('Body text')
})

test('the number of a huge page is as large beside it as on A4, and one of a small page fits on it', async () => {
  const pdf = await make(aPaper('Plan', page('[0 0 14400 14400]', ''), { pages: 1 }), aPaper('Ticket', page('[0 0 120 60]', ''), { pages: 1 }))
  const [huge, small] = [place(pdf, FRONT + 1, '3'), place(pdf, FRONT + 2, '4')]
  expect([huge.right > 600, huge.right < 900, huge.bottom > 600, huge.bottom < 900]).toEqual([true, true, true, true])
  expect([small.right > 0, small.bottom > 0, small.left > 0, small.top > 0]).toEqual([true, true, true, true])
})

test('a page measured in larger units keeps them', async () => {
  const pdf = await make(aPaper('Map', page('[0 0 842 595]', '/UserUnit 10'), { pages: 1 }))
  const read = await PDFDocument.load(pdf)
  expect(read.getPage(FRONT).node.lookup(PDFName.of('UserUnit'))?.toString()).toBe('10')
})

test.each([
  ['left open', 'q q q 0.1 0 0 0.1 300 300 cm 0 1 0 rg BT /F 200 Tf (Body text) Tj ET q q'],
  ['closed too often', 'BT /F 20 Tf 60 60 Td (Body text) Tj ET Q Q Q 0.1 0 0 0.1 300 300 cm'],
  ['cut off within a text', 'q 0.5 0 0 0.5 0 0 cm BT /F 20 Tf 60 60 Td (Body text) Tj'],
])('a drawing state that was %s does not move the number', async (_, content) => {
  const number = place(await make(aPaper('Paper', page('[0 0 595 842]', '', content), { pages: 1 })), FRONT + 1, '3')
  expect([number.right <= 36, number.bottom <= 36]).toEqual([true, true])
})

test('content in pieces of every coding is drawn whole', async () => {
  const pieces = (filter: string, data: string) =>
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[4 0 R 5 0 R]/Resources<</Font<</F 6 0 R>>>>>>',
      rawStream('', 'q q q BT /F 20 Tf 60 60 Td'), rawStream(`/Filter${filter}`, data), '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ])
  const hex = Buffer.from('(Body text) Tj ET').toString('hex')
  const pdf = await make(aPaper('Hex', pieces('/ASCIIHexDecode', `${hex}>`), { pages: 1 }), aPaper('Wrong', pieces('/DCTDecode', 'no picture'), { pages: 1 }))
  expect([pageText(pdf, FRONT + 1, dir), pageText(pdf, FRONT + 2, dir)]).toEqual(['Annex 1 Body text 3', 'Annex 2 4'])
})

test('what is filled into a form and noted on a page stays, fields and notes go', async () => {
  const form = await PDFDocument.create()
  const sheet = form.addPage([595, 842])
  for (const [name, y] of [['reply', 600], ['name', 500]] as const) {
    const field = form.getForm().createTextField(name)
    field.setText(name === 'reply' ? 'Refused again' : 'Karimov')
    field.addToPage(sheet, { x: 50, y, width: 300, height: 40 })
  }
  const bytes = await form.save()
  const { pdf, messages } = await build({ parserPath, sections: one([aPaper('Form', bytes, { pages: 1 }), aPaper('The same fields', bytes, { pages: 1 })]) })
  expect([pageText(pdf, FRONT + 1, dir), pageText(pdf, FRONT + 2, dir)]).toEqual(['Annex 1 Refused again Karimov 3', 'Annex 2 Refused again Karimov 4'])
  expect(messages.map((message) => (message.kind === 'placed' ? message.way : message.kind))).toEqual(['flattened', 'flattened', 'done'])
  expect(['/AcroForm', '/Widget'].filter((word) => unpacked(pdf, dir).includes(word))).toEqual([])
})

test('nothing that acts survives, and neither do files inside', async () => {
  const acting = rawPdf([
    '<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R/AA<</WC 6 0 R>>/Names<</JavaScript<</Names[(a) 6 0 R]>>/EmbeddedFiles<</Names[(x) 8 0 R]>>>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[10 0 R]/AA<</O 6 0 R>>/AF[8 0 R]/Resources<</Font<</F 5 0 R>>/XObject<</X 11 0 R>>/Properties<</P 8 0 R/Q 6 0 R>>>>>>',
    rawStream('', 'BT /F 20 Tf 1 0 0 1 60 60 Tm (Body text) Tj ET /X Do'), '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</S/JavaScript/JS(app.alert\\(1\\))/Next 12 0 R>>', '<<>>',
    '<</Type/Filespec/F(payload.exe)/EF<</F 9 0 R>>>>', rawStream('/Type/EmbeddedFile', 'MZ payload'),
    '<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/A<</S/URI/URI(http://example.invalid/beacon)>>>>',
    rawStream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Metadata 9 0 R/Ref<</F 8 0 R>>/AF[8 0 R]/OPI<</x 8 0 R>>/PieceInfo<</A 6 0 R>>', '0 0 9 9 re f'),
    '<</S/Launch/F(calc.exe)>>',
  ])
  const words = ['/JavaScript', '/JS', '/AA', '/Launch', '/EmbeddedFile', '/Filespec', '/URI', 'payload', 'beacon', 'calc.exe', '/OPI', '/PieceInfo', '/AF']
  const survivors = (pdf: Uint8Array) => words.filter((word) => new RegExp(`${word}(?![A-Za-z])`).test(unpacked(pdf, dir)))
  expect(survivors(acting)).toEqual(words)
  const { pdf, messages } = await build({ parserPath, sections: one([aPaper('Acting', acting, { pages: 1 })]) })
  expect(survivors(pdf)).toEqual([])
  expect(messages[0]).toMatchObject({ way: 'copied' })
  expect(pageText(pdf, FRONT + 1, dir)).toBe('Annex 1 Body text 3')
})

test('links inside a paper lead to its pages in the bundle, by page, by name and by either kind of list; others go', async () => {
  const doc = await PDFDocument.create()
  const sheets = [doc.addPage([595, 842]), doc.addPage([595, 842]), doc.addPage([595, 842])]
  const { context } = doc
  const to = (at: number) => context.obj([sheets[at]?.ref ?? null, 'Fit'])
  const link = (entries: Record<string, unknown>) => context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [10, 10, 50, 30], ...entries } as never)
  sheets[0]?.node.set(PDFName.of('Annots'), context.obj([
    link({ Dest: to(1) }), link({ A: { S: 'GoTo', D: PDFString.of('chapter') } }), link({ Dest: 'old' }), link({ Dest: PDFString.of('nowhere') }),
    link({ A: { S: 'GoToR', F: PDFString.of('other.pdf'), D: [0, 'Fit'] } }), link({ A: { S: 'URI', URI: PDFString.of('https://example.invalid/') } }), link({ A: { S: 'GoTo', D: to(0) } }),
  ]))
  doc.catalog.set(PDFName.of('Names'), context.obj({ Dests: { Kids: [{ Names: [PDFString.of('chapter'), { D: to(2) }] }] } } as never))
  doc.catalog.set(PDFName.of('Dests'), context.obj({ old: to(1) } as never))
  const bytes = await doc.save()
  const pdf = await make(aPaper('First', bytes, { pages: 3 }), aPaper('Second', bytes, { pages: 3 }))
  const read = await PDFDocument.load(pdf)
  const links = (at: number) =>
    read.getPage(at).node.Annots()?.asArray().map((item) => {
      const target = read.context.lookup(item, PDFDict).lookup(PDFName.of('Dest'), PDFArray).get(0)
      return target instanceof PDFRef ? read.getPages().findIndex(({ ref }) => ref === target) + 1 : null
    })
  expect([links(2), links(5)]).toEqual([[4, 5, 4, 3], [7, 8, 7, 6]])
})

test('a paper that only forbids changes goes in, one that asks for a password is refused by number', async () => {
  const plain = join(dir, 'plain.pdf')
  writeFileSync(plain, await textPdf(['Under lock']))
  const locked = (user: string, bits: string): Uint8Array => {
    const file = join(dir, `locked-${user}-${bits}.pdf`)
    tool('qpdf', '--allow-weak-crypto', '--encrypt', user, 'owner', bits, '--', plain, file)
    return readFileSync(file)
  }
  const papers = ['40', '128', '256'].map((bits) => aPaper(bits, locked('', bits), { pages: 1 }))
  const { pdf, messages } = await build({ parserPath, sections: one(papers) })
  expect(messages.map((message) => (message.kind === 'placed' ? message.way : message.kind))).toEqual(['flattened', 'flattened', 'flattened', 'done'])
  expect([1, 2, 3].map((at) => pageText(pdf, FRONT + at, dir))).toEqual(['Annex 1 Under lock 3', 'Annex 2 Under lock 4', 'Annex 3 Under lock 5'])
  expect(isSound(pdf, dir)).toBe(true)
  expect(await refusal(make(...papers, aPaper('Locked', locked('secret', '256'), { pages: 1 })))).toEqual({ code: 'unreadable', details: { reason: 'encrypted', annexNo: '4' } })
})

test('damaged papers are mended: a wrong start, a lost end, wrong lengths, junk on either side, a second revision', async () => {
  const whole = Buffer.from(page('[0 0 595 842]', '')).toString('latin1')
  const revision = `${whole}4 0 obj\n<</Length 49>>stream\nBT /F 20 Tf 1 0 0 1 60 60 Tm (Later text) Tj ET   \nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n`
  const broken = [
    whole.replace(/startxref\n\d+/, 'startxref\n99'), whole.slice(0, whole.indexOf('xref\n0')), whole.replace(/\/Length \d+/, '/Length 7'), `MIME junk\r\n\r\n${whole}`, `${whole}\n${'\0'.repeat(3000)}`, revision,
  ]
  const pdf = await make(...broken.map((text, at) => aPaper(String(at), Buffer.from(text, 'latin1'), { pages: 1 })))
  expect(broken.map((_, at) => pageText(pdf, FRONT + 1 + at, dir).replace(/^Annex \d (.*) \d$/, '$1'))).toEqual(['Body text', 'Body text', 'Body text', 'Body text', 'Body text', 'Later text'])
  expect(isSound(pdf, dir)).toBe(true)
})

test.each([
  ['without a page', rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'])],
  ['of no bytes', Buffer.alloc(0)],
  ['that is no PDF', Buffer.from('<html>hello</html>')],
  ['whose pages go in a circle', rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>'])],
])('a paper %s is refused by number, and no file is finished', async (_, bytes) => {
  const { code, details } = await refusal(make(aPaper('Fine', await textPdf(['Fine']), { pages: 1 }), aPaper('Bad', bytes, { pages: 1 })))
  expect([['unreadable', 'conflict'].includes(code), details['annexNo']]).toEqual([true, '2'])
})

test('a paper with another number of pages than its record says is refused', async () => {
  expect(await refusal(make(aPaper('Two', await textPdf(['One', 'Two']), { pages: 1 })))).toEqual({ code: 'conflict', details: { reason: 'stamps_differ', annexNo: '1' } })
})

test.each([1, 3, 6, 8])('a photograph stored with orientation %i stands upright, its data untouched, without EXIF and GPS', async (orientation) => {
  const canary = 'CANARY-41.31N-69.24E'
  const bare = quarters(dir, `o${orientation}.jpg`, ...(STORED_BY[orientation] ?? []), '-quality', '95')
  const photo = withExif(bare, orientation, canary)
  const pdf = await make(picture('Gate', photo))
  const seen = await render(pdf, FRONT + 1)
  expect([colourAt(seen, 0.3, 0.35), colourAt(seen, 0.7, 0.35), colourAt(seen, 0.3, 0.7), colourAt(seen, 0.7, 0.7)]).toEqual([RED, GREEN, BLUE, BLACK])
  expect([canary, 'Exif', 'JFIF', 'GPS'].filter((word) => pdf.includes(word))).toEqual([])
  const scan = Buffer.from(bare).subarray(Buffer.from(bare).indexOf(Buffer.from([0xff, 0xda])))
  expect(pdf.includes(scan)).toBe(true)
})

test('pictures in four colours, of several pages, of the newer kinds and with opacity show their colours', async () => {
  tool('convert', join(dir, 'base.png'), '-colorspace', 'CMYK', join(dir, 'cmyk.jpg'))
  tool('convert', join(dir, 'base.png'), join(dir, 'base.png'), join(dir, 'two.tiff'))
  tool('convert', join(dir, 'base.png'), '-define', 'webp:lossless=true', join(dir, 'one.webp'))
  tool('convert', join(dir, 'base.png'), '-alpha', 'set', `PNG32:${join(dir, 'alpha.png')}`)
  const read = (name: string) => readFileSync(join(dir, name))
  const pdf = await make(picture('CMYK', read('cmyk.jpg')), picture('TIFF', read('two.tiff'), 2), picture('WebP', read('one.webp')), picture('PNG', read('alpha.png')))
  for (const at of [1, 2, 3, 4, 5]) {
    const seen = await render(pdf, FRONT + at)
    expect([at, colourAt(seen, 0.3, 0.35), colourAt(seen, 0.7, 0.35), colourAt(seen, 0.3, 0.7), colourAt(seen, 0.7, 0.7)]).toEqual([at, RED, GREEN, BLUE, BLACK])
  }
  expect(isSound(pdf, dir)).toBe(true)
})

test('a photograph that has to be decoded is packed as a photograph, print is kept without loss', async () => {
  tool('convert', '-size', '1200x900', 'plasma:red-blue', '-seed', '4', '-attenuate', '2', '+noise', 'gaussian', join(dir, 'noise.tiff'))
  tool('convert', '-size', '1200x900', 'xc:white', '-pointsize', '40', '-draw', 'text 100,200 "A page of print"', join(dir, 'print.tiff'))
  const kindOf = async (name: string) => /\/Filter ?\/DCTDecode/.test(unpacked(await make(picture(name, readFileSync(join(dir, name)))), dir))
  expect([await kindOf('noise.tiff'), await kindOf('print.tiff')]).toEqual([true, false])
})

test('words that were recognised on a scan can be found in the bundle, also on a turned page', async () => {
  const scan = (entries: string) => page('[0 0 595 842]', entries, '0.9 g 50 50 495 742 re f')
  const words = [{ page: 1, words: [{ text: 'Постановление', x: 0.2, y: 0.1, width: 0.3, height: 0.02 }, { text: 'refused', x: 0.6, y: 0.1, width: 0.1, height: 0.02 }] }]
  const pdf = await make({ ...aPaper('Scan', scan(''), { pages: 1 }), words }, { ...aPaper('Turned', scan('/Rotate 90'), { pages: 1 }), words })
  expect([pageText(pdf, FRONT + 1, dir), pageText(pdf, FRONT + 2, dir)]).toEqual([expect.stringContaining('Постановление refused'), expect.stringContaining('Постановление refused')])
  const { left, top } = place(pdf, FRONT + 1, 'refused')
  expect([Math.round(left / 5.95), Math.round(top / 8.42)]).toEqual([60, 10])
})

test('cancelling stops it at once, and the reader is gone', async () => {
  const stop = new AbortController()
  const photo = quarters(dir, 'slow.jpg')
  const papers = Array.from({ length: 40 }, (_, at) => picture(String(at), Buffer.concat([photo, Buffer.alloc(500_000, at)])))
  let placed = 0
  const running = build({ parserPath, sections: one(papers), signal: stop.signal, onMessage: ({ kind }) => {
    if (kind === 'placed' && (placed += 1) === 3) stop.abort()
  } })
  expect((await refusal(running)).code).toBe('cancelled')
  expect(placed).toBeLessThan(40)
  expect(descendants(process.pid).filter((pid) => commandOf(pid).includes('entry.mjs'))).toEqual([])
})

/** '' for a process that has ended meanwhile. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
  } catch {
    return ''
  }
}

test('numbers and marks are set in fonts that the file holds', async () => {
  const pdf = await make(picture('Фото', quarters(dir, 'font.jpg')))
  writeFileSync(join(dir, 'fonts.pdf'), pdf)
  const rows = tool('pdffonts', join(dir, 'fonts.pdf')).split('\n').slice(2).filter((row) => row !== '')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row) => /Noto/.test(row) && /yes yes yes/.test(row))).toBe(true)
})

test('a bundle in Russian says so throughout, and its marks are letters of any alphabet', async () => {
  const bundle = aBundle({ language: 'ru', title: 'Сборник доказательств защиты', caseName: '' })
  const { pdf } = await build({ parserPath, bundle, sections: one([picture('Ворота', quarters(dir, 'ru.jpg'))]) })
  expect([pageText(pdf, 2, dir), pageText(pdf, 3, dir)]).toEqual([expect.stringMatching(/^Опись № Документ Приложение 1 Ворота .* Дата Лист 3 2$/), 'Приложение 1 3'])
})
