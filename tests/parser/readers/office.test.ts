import { expect, test } from 'vitest'
import { readDoc } from '../../../electron/parser/readers/doc'
import { readDocx } from '../../../electron/parser/readers/docx'
import { readOdf } from '../../../electron/parser/readers/odf'
import { readPptx } from '../../../electron/parser/readers/slides'
import { readXlsx } from '../../../electron/parser/readers/spreadsheet'
import { mediaTypeOf } from '../../../electron/parser/sniff'
import { compoundOf, docOf, docxOf, limits, odtOf, reasonOf, zipOf } from './made'

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

test('a Word letter gives its paragraphs, tables, notes, headers and comments in order', () => {
  const bytes = docxOf(
    `${p('Начальнику СИЗО')}<w:p><w:r><w:t>Прошу</w:t><w:tab/><w:t>дать ответ</w:t><w:footnoteReference w:id="2"/></w:r></w:p>` +
      `<w:tbl><w:tr><w:tc>${p('Дата')}</w:tc><w:tc>${p('Отказ')}</w:tc></w:tr></w:tbl>`,
    {
      'word/footnotes.xml': `<f><w:footnote w:type="separator" w:id="0">${p('---')}</w:footnote><w:footnote w:id="2">${p('ст. 18')}</w:footnote></f>`,
      'word/header1.xml': `<h>${p('Адвокатское бюро')}</h>`,
      'word/comments.xml': `<c><w:comment w:author="A. Counsel">${p('проверить')}</w:comment></c>`,
      'docProps/core.xml': '<c><dc:creator>A. Counsel</dc:creator><dcterms:created>2024-09-02T08:00:00Z</dcterms:created></c>',
    },
  )
  const { text, metadata, truncated } = readDocx(bytes, limits())
  expect({ text, metadata, truncated }).toEqual({
    text: 'Начальнику СИЗО\n\nПрошу\tдать ответ[2]\n\nДата \tОтказ\n\n[2] ст. 18\n\nАдвокатское бюро\n\n[A. Counsel] проверить',
    metadata: [{ name: 'office.creator', value: 'A. Counsel' }, { name: 'office.created', value: '2024-09-02T08:00:00Z' }],
    truncated: false,
  })
})

test('deletions that Word tracks, field codes and copies for older programs are not text; the deletions are said', () => {
  const body = '<w:p><w:r><w:t>Refused</w:t></w:r><w:del><w:r><w:delText>on order of N</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>' +
    `<mc:AlternateContent><mc:Choice>${p('box')}</mc:Choice><mc:Fallback>${p('box')}</mc:Fallback></mc:AlternateContent>`
  const { text, metadata } = readDocx(docxOf(body), limits())
  expect({ text, metadata }).toEqual({ text: 'Refused\n\nbox', metadata: [{ name: 'office.deletedText', value: 'on order of N' }] })
})

test('files put into a Word letter are parts of it, logos are not', () => {
  const { parts } = readDocx(docxOf(p('x'), { 'word/embeddings/scan.pdf': '%PDF-', 'word/media/logo.png': 'small', 'word/media/page.jpg': new Uint8Array(30_000).map((_, i) => (i * 7919) % 251) }), limits())
  expect(parts.map(({ name, read }) => [name, read().byteLength])).toEqual([['word/embeddings/scan.pdf', 5], ['word/media/page.jpg', 30_000]])
})

test('a Word file that was cut off gives what it still has, and says so', () => {
  const words = Array.from({ length: 3000 }, (_, n) => p(`Paragraph ${n} ${Math.sin(n)}`)).join('')
  const whole = docxOf(words)
  const cut = whole.subarray(0, whole.byteLength >> 1)
  const found = readDocx(cut, limits())
  expect([mediaTypeOf(cut).endsWith('wordprocessingml.document'), found.truncated, found.text?.startsWith('Paragraph 0 0\n\nParagraph 1 ')]).toEqual([true, true, true])
})

test('an OpenDocument letter gives spaces, notes, tables and headers; what is marked deleted is said apart', () => {
  const text =
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>old words</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
    '<text:h>Жалоба</text:h><text:p>на<text:s text:c="2"/>отказ<text:tab/>№ 4<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>УПК</text:p></text:note-body></text:note></text:p>' +
    '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>'
  const bytes = odtOf(text, {
    'styles.xml': '<s><office:master-styles><style:header><text:p>Head</text:p></style:header></office:master-styles></s>',
    'meta.xml': '<m><meta:initial-creator>A. Counsel</meta:initial-creator></m>',
  })
  const found = readOdf(bytes, limits())
  expect([mediaTypeOf(bytes), found.text, found.metadata]).toEqual([
    'application/vnd.oasis.opendocument.text',
    'Жалоба\n\nна  отказ\t№ 4 [1 УПК ]\n\na \tb\n\nHead',
    [{ name: 'office.initial-creator', value: 'A. Counsel' }, { name: 'office.deletedText', value: 'old words' }],
  ])
})

test('an OpenDocument file with a password is encrypted, not damaged', async () => {
  const manifest = '<m><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></m>'
  expect(await reasonOf(() => readOdf(odtOf('', { 'META-INF/manifest.xml': manifest }), limits()))).toBe('encrypted')
})

test('a workbook gives its sheets by name, shared words, saved values, and dates as dates', () => {
  const bytes = zipOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Звонки"/></sheets></workbook>',
    'xl/sharedStrings.xml': '<sst><si><t>Дата</t></si><si><r><t>Кому</t></r><rPh><t>phonetic</t></rPh></si></sst>',
    'xl/styles.xml': '<s><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></s>',
    'xl/worksheets/sheet1.xml':
      '<ws><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c s="1"><v>45537</v></c><c s="2"><v>45537.5</v></c><c><f>1+1</f><v>2</v></c><c t="b"><v>1</v></c></row></sheetData></ws>',
  })
  expect(readXlsx(bytes, limits()).text).toBe('Звонки\n\nДата\tКому\n2024-09-02\t2024-09-02 12:00\t2\tTRUE')
})

test('slides come in the order of their numbers, with the notes', () => {
  const slide = (text: string): string => `<s><a:p><a:r><a:t>${text}</a:t></a:r></a:p></s>`
  const bytes = zipOf({ 'ppt/presentation.xml': '<p/>', 'ppt/slides/slide10.xml': slide('ten'), 'ppt/slides/slide2.xml': slide('two'), 'ppt/notesSlides/notesSlide1.xml': slide('said') })
  expect(readPptx(bytes, limits()).text).toBe('two\n\nten\n\nsaid')
})

test('an old Word file gives the pieces of its text, fields by their results', () => {
  const found = readDoc(docOf('Refusal \x13 HYPERLINK x \x14of visit\x15\r', 'Отказ в свидании\r'), limits())
  expect([found.text, found.metadata]).toEqual(['Refusal of visit\n\nОтказ в свидании', [{ name: 'office.fields', value: 'HYPERLINK x' }]])
})

test('an old Word file with a password is encrypted, one without its table damaged', async () => {
  expect(await reasonOf(() => readDoc(docOf('a', 'b', 0x0300), limits()))).toBe('encrypted')
  expect(await reasonOf(() => readDoc(docOf('a', 'b', 0), limits()))).toBe('damaged')
  expect(await reasonOf(() => readDoc(docOf('a', 'b'), limits()))).toBe('read')
})

test('old Office files are told apart by their streams, whatever their case', () => {
  const kinds = [['WordDocument'], ['WORDDOCUMENT'], ['Workbook'], ['PowerPoint Document'], ['__properties_version1.0', '__nameid_version1.0'], ['Other']]
  expect(kinds.map((names) => mediaTypeOf(compoundOf(Object.fromEntries(names.map((name) => [name, new Uint8Array(9)])))))).toEqual([
    'application/msword', 'application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint', 'application/vnd.ms-outlook', 'application/x-ole-storage',
  ])
})
