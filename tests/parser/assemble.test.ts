import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import type { AssembleAnnex, AssembleJob } from '../../electron/parser/protocol'
import { runParser } from '../../electron/parser/run'
import {
  anAssembly, BLACK, BLUE, bundle, colourAt, GREEN, pageText, isSound, quarters, rawPdf, rawStream, RED, refusal, STORED_BY, tempDir, textPdf, tool,
  unpacked, withExif,
} from './support'

const dir = tempDir()
let parserPath = ''

beforeAll(async () => {
  parserPath = await bundle('electron/parser/entry.ts', dir)
  quarters(dir, 'base.png')
})

const assemble = (job: AssembleJob) => runParser(job, { parserPath })
const render = (bytes: Uint8Array, page: number, maxWidthPx = 600) => runParser({ kind: 'render', bytes, page, maxWidthPx }, { parserPath })
const pdfAnnex = (no: number, bytes: Uint8Array): AssembleAnnex => ({ no, form: 'pdf', bytes })

/** One page that says 'Upright', turned, cropped and placed as given. */
function page(box: string, entries: string, content = 'BT /F 20 Tf 1 0 0 1 60 60 Tm (Body text) Tj ET'): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Type/Page/Parent 2 0 R/MediaBox${box}/Contents 4 0 R${entries}>>`, rawStream('', content), '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ])
}

/** In points, as wide as an office printer may leave the edge of a sheet blank. */
const tenMillimetres = 28

/** Where the words of a stamp stand on the page as seen: their place from the right and from the top, in points, and the page's size. */
function stampPlace(pdf: Uint8Array, at: number, label: string): { right: number; top: number; width: number; height: number } {
  const file = join(dir, 'bbox.pdf')
  writeFileSync(file, pdf)
  const html = tool('pdftotext', '-bbox', '-cropbox', '-f', String(at), '-l', String(at), file, '-')
  const size = /<page width="([\d.]+)" height="([\d.]+)"/.exec(html)
  const words = [...html.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)]
  const last = words.find((word) => word[5] === label.split(' ').at(-1))
  if (size === null || last === undefined) throw new Error(`no stamp ${label} on page ${at}`)
  // pdftotext gives the size before turning and the words after it.
  const turned = /^Page +\d+ rot: +(90|270)$/m.test(tool('pdfinfo', '-f', String(at), '-l', String(at), file))
  const [width, height] = turned ? [Number(size[2]), Number(size[1])] : [Number(size[1]), Number(size[2])]
  return { right: Math.round(width - Number(last[3])), top: Math.round(Number(last[2])), width, height }
}

test('front, PDF, picture and text follow one another, listed annexes take no page, bookmarks lead to each', async () => {
  const job = await anAssembly(
    [
      pdfAnnex(1, await textPdf(['Order of 3 May', 'Second page'])),
      { no: 2, form: 'listed', bytes: null },
      { no: 3, form: 'image', bytes: quarters(dir, 'mix.jpg') },
      { no: 4, form: 'text', bytes: await textPdf(['Typeset letter']) },
    ],
    ['Annex 1, p. 1', 'Annex 1, p. 2', 'Annex 3, p. 1'],
  )
  const { pdf, pages, annexes } = await assemble(job)
  expect(annexes).toEqual([
    { no: 1, firstPage: 2, pages: 2 },
    { no: 2, firstPage: null, pages: 0 },
    { no: 3, firstPage: 4, pages: 1 },
    { no: 4, firstPage: 5, pages: 1 },
  ])
  expect([1, 2, 3, 4, 5].map((at) => pageText(pdf, at, dir))).toEqual([
    'Complaint', 'Annex 1, p. 1 Order of 3 May', 'Annex 1, p. 2 Second page', 'Annex 3, p. 1', 'Typeset letter',
  ])
  expect(pages).toBe(5)
  expect(isSound(pdf, dir)).toBe(true)
  expect(await outline(pdf)).toEqual([['Complaint', 1], ['Приложение 1', 2], ['Приложение 3', 4], ['Приложение 4', 5]])
})

test('title, author, date, language and producer are those of the packet', async () => {
  const { pdf } = await assemble(await anAssembly([]))
  const read = await PDFDocument.load(pdf, { updateMetadata: false })
  expect([read.getTitle(), read.getAuthor(), read.getProducer(), read.getCreator(), read.getCreationDate()?.toISOString(), read.getModificationDate()?.toISOString()]).toEqual([
    'Жалоба № 4', 'A. Counsel', 'Sheaf', undefined, '2024-09-12T00:00:00.000Z', '2024-09-12T00:00:00.000Z',
  ])
  expect(Buffer.from(pdf).toString('utf8')).toContain('<rdf:li xml:lang="x-default">Жалоба № 4</rdf:li>')
})

test('the same input gives the same bytes, another input other bytes', async () => {
  const job = async (word: string) =>
    anAssembly([pdfAnnex(1, await textPdf([word])), { no: 2, form: 'image', bytes: quarters(dir, 'same.jpg') }], ['Annex 1, p. 1', 'Annex 2, p. 1'])
  const [first, again, other] = [await assemble(await job('one')), await assemble(await job('one')), await assemble(await job('two'))]
  expect(Buffer.compare(first.pdf, again.pdf)).toBe(0)
  expect(Buffer.compare(first.pdf, other.pdf)).not.toBe(0)
})

test.each([
  ['an A4 page', '[0 0 595 842]', '', 595, 842],
  ['a page turned right', '[0 0 595 842]', '/Rotate 90', 842, 595],
  ['a page upside down', '[0 0 595 842]', '/Rotate 180', 595, 842],
  ['a page turned left', '[0 0 595 842]', '/Rotate -90', 842, 595],
  ['a page whose origin lies elsewhere', '[-100 -50 495 792]', '', 595, 842],
  ['a page with corners the wrong way round', '[595 842 0 0]', '', 595, 842],
  ['a cropped page', '[0 0 800 1000]', '/CropBox[100 100 695 942]', 595, 842],
  ['a cropped page turned right', '[0 0 800 1000]', '/CropBox[100 100 695 942]/Rotate 90', 842, 595],
  ['a page cropped beyond its edge', '[0 0 595 842]', '/CropBox[-50 -50 900 900]', 595, 842],
])('the stamp of %s stands upright in the corner that is seen, and the size is kept', async (_, box, entries, width, height) => {
  const { pdf } = await assemble(await anAssembly([pdfAnnex(1, page(box, entries))], ['Annex 1, p. 1']))
  const place = stampPlace(pdf, 2, 'Annex 1, p. 1')
  expect({ width: place.width, height: place.height }).toEqual({ width, height })
  expect([place.right >= tenMillimetres && place.right <= 36, place.top >= tenMillimetres && place.top <= 38]).toEqual([true, true])
  expect(pageText(pdf, 2, dir)).toContain('Body text')
})

test('the stamp of a huge page is as large beside it as on A4', async () => {
  const { pdf } = await assemble(await anAssembly([pdfAnnex(1, page('[0 0 5950 8420]', ''))], ['Annex 1, p. 1']))
  const place = stampPlace(pdf, 2, 'Annex 1, p. 1')
  expect([place.right >= 10 * tenMillimetres && place.right < 360, place.top >= 10 * tenMillimetres && place.top < 380]).toEqual([true, true])
})

test('a page that leaves its drawing state open does not move its stamp', async () => {
  const open = 'q q 0.1 0 0 0.1 300 300 cm 0 1 0 rg BT /F 200 Tf (Body) Tj ET q q'
  const { pdf } = await assemble(await anAssembly([pdfAnnex(1, page('[0 0 595 842]', '', open))], ['Annex 1, p. 1']))
  const place = stampPlace(pdf, 2, 'Annex 1, p. 1')
  expect([place.right <= 36, place.top <= 38]).toEqual([true, true])
})

test('what is written on a form and drawn on a page stays, though fields and notes go', async () => {
  const form = await PDFDocument.create()
  const sheet = form.addPage([595, 842])
  const field = form.getForm().createTextField('reply')
  field.setText('Refused again')
  field.addToPage(sheet, { x: 50, y: 600, width: 300, height: 40 })
  const { pdf } = await assemble(await anAssembly([pdfAnnex(1, await form.save())]))
  expect(pageText(pdf, 2, dir)).toBe('Refused again')
  expect(['/AcroForm', '/Widget', '/Annots'].filter((word) => unpacked(pdf, dir).includes(word))).toEqual(['/Annots'])
  expect((await PDFDocument.load(pdf)).getPage(1).node.Annots()).toBeUndefined()
})

test('fonts, size and turn that a page inherits survive a note drawn on it', async () => {
  const look = rawStream('/Type/XObject/Subtype/Form/BBox[0 0 50 20]/Resources<<>>', '1 0 0 rg 0 0 50 20 re f')
  const pdf = rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[-10 0 485 400]/CropBox[0 0 485 400]/Rotate 90/Resources<</Font<</F 5 0 R>>>>>>',
    '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[6 0 R]>>',
    rawStream('', 'BT /F 20 Tf 1 0 0 1 60 60 Tm (Body text) Tj ET'), '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Annot/Subtype/Stamp/Rect[100 100 150 120]/F 4/AP<</N 7 0 R>>>>', look,
  ])
  const made = (await assemble(await anAssembly([pdfAnnex(1, pdf)]))).pdf
  expect(pageText(made, 2, dir)).toBe('Body text')
  const [before, after] = [await render(pdf, 1, 400), await render(made, 2, 400)]
  expect([after.width, after.height, Buffer.compare(before.rgba, after.rgba)]).toEqual([400, 485, 0])
  expect(colourAt(after, 110 / 400, 125 / 485)).toEqual(RED)
})

test('nothing that acts survives', async () => {
  const acting = rawPdf([
    '<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R/AA<</WC 6 0 R>>/Names<</JavaScript<</Names[(a) 6 0 R]>>/EmbeddedFiles<</Names[(x) 8 0 R]>>>>/AcroForm<</Fields[7 0 R]>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[7 0 R 10 0 R]/AA<</O 6 0 R>>/AF[8 0 R]/Resources<</Font<</F 5 0 R>>/XObject<</X 11 0 R>>/Properties<</P 8 0 R/Q 6 0 R>>>>>>',
    rawStream('', 'BT /F 20 Tf 1 0 0 1 60 60 Tm (Body text) Tj ET /X Do'), '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</S/JavaScript/JS(app.alert\\(1\\))/Next 12 0 R>>',
    '<</Type/Annot/Subtype/Widget/FT/Btn/T(b)/Rect[0 0 50 50]/A 6 0 R/AA<</U 6 0 R>>>>',
    '<</Type/Filespec/F(payload.exe)/EF<</F 9 0 R>>>>', rawStream('/Type/EmbeddedFile', 'MZ payload'),
    '<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/A<</S/URI/URI(http://example.invalid/beacon)>>>>',
    rawStream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Metadata 9 0 R/Ref<</F 8 0 R>>/AF[8 0 R]/OPI<</x 8 0 R>>/PieceInfo<</A 6 0 R>>', '0 0 9 9 re f'),
    '<</S/Launch/F(calc.exe)>>',
  ])
  const words = ['/JavaScript', '/JS', '/OpenAction', '/AA', '/Launch', '/EmbeddedFile', '/Filespec', '/URI', '/AcroForm', '/Widget', 'payload', 'beacon', 'calc.exe', '/OPI', '/PieceInfo', '/AF']
  const survivors = (pdf: Uint8Array) => words.filter((word) => new RegExp(`${word}(?![A-Za-z])`).test(unpacked(pdf, dir)))
  expect(survivors(acting)).toEqual(words)
  const { pdf } = await assemble(await anAssembly([pdfAnnex(1, acting)], ['Annex 1, p. 1']))
  expect(survivors(pdf)).toEqual([])
  expect(pageText(pdf, 2, dir)).toBe('Annex 1, p. 1 Body text')
})

test('a layer that is hidden in the source stays hidden', async () => {
  const layered = rawPdf([
    '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[7 0 R]>>>>>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</Properties<</A 6 0 R/B 7 0 R>>>>>>',
    rawStream('', '/OC /A BDC 1 0 0 rg 0 0 50 100 re f EMC /OC /B BDC 0 0 1 rg 50 0 50 100 re f EMC'), '<<>>',
    '<</Type/OCG/Name(shown)>>', '<</Type/OCG/Name(hidden)>>',
  ])
  const { pdf } = await assemble(await anAssembly([pdfAnnex(1, layered)]))
  const picture = await render(pdf, 2, 100)
  expect([colourAt(picture, 0.25, 0.5), colourAt(picture, 0.75, 0.5)]).toEqual([RED, [255, 255, 255]])
})

test('a PDF that only forbids changes is taken in, one that asks for a password is refused by number', async () => {
  const plain = join(dir, 'plain.pdf')
  writeFileSync(plain, await textPdf(['Under lock']))
  const locked = (user: string, bits: string): Uint8Array => {
    const file = join(dir, `locked-${user}-${bits}.pdf`)
    tool('qpdf', '--allow-weak-crypto', '--encrypt', user, 'owner', bits, '--', plain, file)
    return readFileSync(file)
  }
  for (const bits of ['40', '128', '256']) {
    const { pdf } = await assemble(await anAssembly([pdfAnnex(1, locked('', bits))], ['Annex 1, p. 1']))
    expect(pageText(pdf, 2, dir)).toBe('Annex 1, p. 1 Under lock')
  }
  const job = await anAssembly([pdfAnnex(1, await textPdf(['Fine'])), pdfAnnex(2, locked('secret', '256'))])
  expect(await refusal(assemble(job))).toEqual({ code: 'unreadable', details: { reason: 'encrypted', annexNo: '2' } })
})

test('a page tree that branches without end is refused by number, not followed', async () => {
  const levels = Array.from({ length: 50 }, (_, level) => `<</Type/Pages/Count 1/Kids[${level + 3} 0 R ${level + 3} 0 R]>>`)
  const endless = rawPdf(['<</Type/Catalog/Pages 2 0 R>>', ...levels, '<</Type/Pages/Count 0/Kids[]>>'])
  const front = { ...(await anAssembly([])), front: endless }
  expect((await refusal(assemble(front))).details).toEqual({ reason: 'damaged' })
  // pdfium follows it, and is stopped.
  const job = await anAssembly([pdfAnnex(1, await textPdf(['Fine'])), pdfAnnex(2, endless)])
  expect(await refusal(runParser(job, { parserPath, limits: { wallMs: 3000 } }))).toEqual({ code: 'limit', details: { limit: 'wallMs', annexNo: '2' } })
})

test('a damaged annex is refused by number', async () => {
  const broken = { no: 3, form: 'pdf', bytes: Buffer.from('%PDF-1.7\nnot much else') } as const
  const picture = { no: 4, form: 'image', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]) } as const
  expect(await refusal(assemble(await anAssembly([broken])))).toEqual({ code: 'unreadable', details: { reason: 'damaged', annexNo: '3' } })
  expect(await refusal(assemble(await anAssembly([picture])))).toEqual({ code: 'unreadable', details: { reason: 'damaged', annexNo: '4' } })
})

test('stamps that do not fit the pages are refused, too few and too many', async () => {
  const annex = pdfAnnex(1, await textPdf(['One', 'Two']))
  expect(await refusal(assemble(await anAssembly([annex], ['Annex 1, p. 1'])))).toEqual({ code: 'conflict', details: { reason: 'stamps_differ', annexNo: '1' } })
  expect(await refusal(assemble(await anAssembly([annex], ['1', '2', '3'])))).toEqual({ code: 'conflict', details: { reason: 'stamps_differ' } })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a photograph stored with EXIF orientation %i stands upright, without EXIF, GPS or what follows its end', async (orientation) => {
  const canary = 'CANARY-41.31N-69.24E'
  const photo = withExif(quarters(dir, `o${orientation}.jpg`, ...(STORED_BY[orientation] ?? []), '-quality', '95'), orientation, canary)
  expect(Buffer.from(photo).includes(canary)).toBe(true)
  const { pdf } = await assemble(await anAssembly([{ no: 1, form: 'image', bytes: photo }], ['Annex 1, p. 1']))
  const picture = await render(pdf, 2)
  expect([colourAt(picture, 0.3, 0.35), colourAt(picture, 0.7, 0.35), colourAt(picture, 0.3, 0.75), colourAt(picture, 0.7, 0.75)]).toEqual([RED, GREEN, BLUE, BLACK])
  const bytes = Buffer.from(pdf)
  expect([canary, 'Exif', 'JFIF', 'Adobe Photoshop'].filter((word) => bytes.includes(word))).toEqual([])
  const alone = await render(photo, 1)
  expect([alone.width, alone.height, colourAt(alone, 0.25, 0.25), colourAt(alone, 0.75, 0.75)]).toEqual([120, 80, RED, BLACK])
})

test.each([
  ['in colour', 'PNG24:colour.png', []],
  ['with a palette', 'PNG8:palette.png', []],
  ['interlaced', 'PNG24:laced.png', ['-interlace', 'PNG']],
  ['with opacity', 'PNG32:alpha.png', ['-alpha', 'set']],
  ['with sixteen bits', 'PNG48:deep.png', ['-depth', '16']],
  ['interlaced with opacity and sixteen bits', 'PNG64:all.png', ['-alpha', 'set', '-interlace', 'PNG', '-depth', '16']],
])('a PNG %s shows its colours', async (_, name, options) => {
  const file = name.split(':')[1] ?? ''
  tool('convert', join(dir, 'base.png'), ...options, `${name.split(':')[0]}:${join(dir, file)}`)
  const { pdf } = await assemble(await anAssembly([{ no: 1, form: 'image', bytes: readFileSync(join(dir, file)) }]))
  const picture = await render(pdf, 2)
  expect([colourAt(picture, 0.3, 0.35), colourAt(picture, 0.7, 0.35), colourAt(picture, 0.3, 0.75), colourAt(picture, 0.7, 0.75)]).toEqual([RED, GREEN, BLUE, BLACK])
  expect(isSound(pdf, dir)).toBe(true)
})

test('links of the front to annexes lead to their pages, and those to nothing go', async () => {
  const front = rawPdf([
    '<</Type/Catalog/Pages 2 0 R/StructTreeRoot 8 0 R/MarkInfo<</Marked true>>>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[4 0 R 5 0 R 6 0 R 7 0 R]>>',
    ...['annex:1/2', 'annex:9', 'annex:1/3', 'https://example.org/'].map((uri) => `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(${uri})>>>>`),
    '<</Type/StructTreeRoot/K<</Type/StructElem/S/Document/P 8 0 R/Pg 3 0 R>>>>',
  ])
  const job = { ...(await anAssembly([pdfAnnex(1, await textPdf(['One', 'Two']))])), front }
  const { pdf } = await assemble(job)
  const read = await PDFDocument.load(pdf)
  const annotations = read.getPage(0).node.Annots()?.asArray().map((item) => read.context.lookup(item, PDFDict)) ?? []
  const targets = annotations.map((dict) => {
    const place = dict.lookupMaybe(PDFName.of('Dest'), PDFArray)?.get(0)
    return place instanceof PDFRef ? read.getPages().findIndex((candidate) => candidate.ref === place) + 1 : dict.has(PDFName.of('A')) ? 'outside' : null
  })
  expect(targets).toEqual([3, null, null, 'outside'])
  expect(read.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true)
})

async function outline(pdf: Uint8Array): Promise<unknown[]> {
  const read = await PDFDocument.load(pdf)
  const pages = read.getPages()
  const found: unknown[] = []
  let at = read.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict)
  while (at !== undefined) {
    const title = at.lookup(PDFName.of('Title'))
    const place = at.lookup(PDFName.of('Dest'), PDFArray).get(0)
    found.push([title !== undefined && 'decodeText' in title ? (title as { decodeText: () => string }).decodeText() : '', pages.findIndex((page) => page.ref === place) + 1])
    at = at.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return found
}
