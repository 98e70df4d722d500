import { join } from 'node:path'
import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { templateWords, typesetAnnexText, typesetPacket, typesetListedAnnexes } from '../../electron/packets/typeset'
import { PacketPlan } from '../../electron/shared/plan'
import { foldedText, infoOf, pageTexts, wordBoxes } from './pdf-text'
import { anAnnex, aParagraph, aSeal, aSection, enPlan, enWords, longPlan, ruPlan } from './typeset-samples'

const resources = join(import.meta.dirname, '../../resources')
const count = (text: string, part: string): number => text.split(part).length - 1
const annexText = (paragraphs: string[]) =>
  ({ annexNo: 5, title: 'Message', sha256: 'ab'.repeat(32), paragraphs, language: 'en', words: enWords, dateIso: '2031-09-10' })

test('the sample plans are plans', () => {
  expect([PacketPlan.safeParse(enPlan()).success, PacketPlan.safeParse(ruPlan()).success]).toEqual([true, true])
})

test.each([['English', enPlan(), aSeal()], ['Russian', ruPlan(), aSeal({ author: 'Мира Толланд' })]])(
  'everything an %s plan says is on the page, in the order of the plan',
  async (_, plan, seal) => {
    const { pdf, pageCount, missingGlyphs } = await typesetPacket(plan, seal, resources)
    const text = foldedText(pdf)
    // A table cell may break between words; every word of it must still be there.
    const said = [
      ...plan.addresseeLines, ...plan.submitterLines, plan.title, plan.subtitle,
      ...plan.sections.flatMap((s) => [
        s.heading, ...s.paragraphs.flatMap((p) => p.annexes.map((a) => a.label)), ...s.minutes.flatMap((m) => [m.time, m.text]), ...s.requests,
      ]),
      ...plan.annexes.flatMap((a) => a.sha256.match(/.{16}/g) ?? []),
      plan.signature.name, plan.signature.capacity, plan.words['proof'] ?? '', seal.author, seal.finalisedAt, String(seal.journalSize),
      ...(seal.contentsSha256.match(/.{16}/g) ?? []), ...(seal.journalRoot.match(/.{16}/g) ?? []),
    ]
    expect({ absent: said.filter((part) => !text.includes(part.trim())), missingGlyphs, pageCount }).toEqual({ absent: [], missingGlyphs: [], pageCount: 2 })
    const headings = plan.sections.map((s) => text.indexOf(s.heading))
    expect(headings).toEqual([...headings].sort((a, b) => a - b))
  },
)

test('a draft says so on every page and shows what is not confirmed; a sealed copy shows neither', async () => {
  const draft = pageTexts((await typesetPacket(enPlan(), null, resources)).pdf)
  const sealed = pageTexts((await typesetPacket(enPlan(), aSeal(), resources)).pdf)
  expect({
    draftPages: draft.map((page) => page.includes('DRAFT')), sealedPages: sealed.map((page) => page.includes('DRAFT')),
    unverified: [draft, sealed].map((pages) => pages.join('').includes('[to be confirmed before filing]')),
    checked: [draft, sealed].map((pages) => pages.join('').includes('(checked 3 May 2031 by M. T.)')),
    root: [draft, sealed].map((pages) => pages.at(-1)?.includes('Journal, size and root')),
    feet: sealed.map((page) => page.match(/page \d+ of \d+/)?.[0]),
  }).toEqual({
    draftPages: [true, true], sealedPages: [false, false], unverified: [true, false], checked: [true, false], root: [false, true],
    feet: ['page 1 of 2', 'page 2 of 2'],
  })
})

test('the PDF is tagged, has its language, title and fixed date; an undated draft has none', async () => {
  const { pdf } = await typesetPacket(ruPlan(), aSeal(), resources)
  const undated = infoOf((await typesetPacket(ruPlan({ dateIso: null }), null, resources)).pdf)
  const info = infoOf(pdf)
  const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false })
  expect({
    tagged: info.get('Tagged'), title: info.get('Title'), created: info.get('CreationDate'), modified: info.get('ModDate'),
    lang: String(catalog.get(PDFName.of('Lang'))), undated: undated.get('CreationDate'),
  }).toEqual({
    tagged: 'yes', title: 'Жалоба', created: '2031-09-10T00:00:00Z', modified: '2031-09-10T00:00:00Z', lang: '(ru)', undated: undefined,
  })
})

test('markup in any field is printed as it stands', async () => {
  const token = '#let x = 1 *bold* _it_ $x$ @ref <tag> \\ ] [ #read("/etc/passwd") `raw` // c "q" -- ~ = H'
  const plant = (node: unknown, key = ''): unknown => {
    if (Array.isArray(node)) return node.map((child) => plant(child, key))
    if (node !== null && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([k, child]) => [k, plant(child, k)]))
    return typeof node === 'string' && !['kind', 'language', 'id', 'widths', 'dateIso', 'form', 'sha256'].includes(key) ? token : node
  }
  const planted = PacketPlan.parse(plant({ ...enPlan(), missing: [] }))
  const { pdf, missingGlyphs } = await typesetPacket(planted, aSeal({ author: token }), resources)
  const text = foldedText(pdf)
  expect({ missingGlyphs, reads: count(text, '#read("/etc/passwd")') > 60, root: text.includes('root:x'), foot: infoOf(pdf).get('Title') === token }).toEqual({
    missingGlyphs: [], reads: true, root: false, foot: true,
  })

  const annex = foldedText((await typesetAnnexText({ ...annexText([token, token]), title: token }, resources)).pdf)
  expect(count(annex, token)).toBe(3)
})

test('Arabic inside English keeps numbers and brackets in their places, and its letters joined', async () => {
  const plan = enPlan({
    sections: [aSection('denial', 'Facts', { paragraphs: [aParagraph(1, '', { runs: [{ text: 'The relative wrote ' }, { text: '“أحمد بن علي”', said: true }, { text: ' 15 days ago (twice).' }] })] })],
    annexes: [],
  })
  const { pdf, missingGlyphs } = await typesetPacket(plan, null, resources)
  const line = wordBoxes(pdf).filter((w) => ['wrote', '15', 'days', '(twice).'].includes(w.text))
  expect(missingGlyphs).toEqual([])
  expect(line.toSorted((a, b) => a.xMin - b.xMin).map((w) => w.text)).toEqual(['wrote', '15', 'days', '(twice).'])
})

test('a table of two hundred rows repeats its head on every page and loses no row', async () => {
  const rows = Array.from({ length: 200 }, (_, i) => [`day ${i + 1}`, `${i} h`, `reason ${i}: ${'not given, '.repeat(i % 5)}end`, 'Annex 3'])
  const plan = enPlan()
  const sections = plan.sections.map((s) => (s.table === null ? s : { ...s, table: { ...s.table, rows } }))
  const pages = pageTexts((await typesetPacket({ ...plan, sections }, aSeal(), resources)).pdf)
  const withRows = pages.filter((page) => /day \d+/.test(page))
  expect({ pages: withRows.length > 5, heads: withRows.every((page) => /when\s+how long\s+reason\s+source/.test(page)) }).toEqual({ pages: true, heads: true })
  const text = pages.join('\n')
  expect(rows.filter(([day]) => !new RegExp(`${day}\\s`).test(text))).toEqual([])
})

test('empty tables, lists and lines leave no trace and no error', async () => {
  const plan = enPlan({
    addresseeLines: [], submitterLines: [''], copyToLines: [], subtitle: '', annexes: [],
    sections: [
      aSection('earlier', 'Refusals', { table: { caption: '', columns: ['when', 'how'], widths: ['auto', 'fill'], rows: [], notes: ['None is recorded.'] } }),
      aSection('state', 'State', { table: { caption: '', columns: [], widths: [], rows: [[]], notes: [] } }),
      aSection('requests', ''),
    ],
    signature: { place: '', date: '', name: '', capacity: '', line: '' },
  })
  const { pdf, pageCount } = await typesetPacket(plan, null, resources)
  expect({ pageCount, text: foldedText(pdf).trim() }).toEqual({ pageCount: 1, text: 'DRAFT Complaint Refusals None is recorded. State Complaint 4, case 2031-14 page 1 of 1' })
})

test('nothing runs off the page: long names, long words, full hashes, wide tables', async () => {
  const long = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(6)
  const word = '0123456789abcdef'.repeat(12)
  const base = enPlan()
  const plan = enPlan({
    addresseeLines: [long, word], submitterLines: [long], subtitle: long, title: `Complaint ${long}`, running: long,
    sections: base.sections.map((s) => ({
      ...s,
      heading: `${s.heading} ${long}`,
      paragraphs: s.paragraphs.map((p) => ({ ...p, runs: [{ text: `${long} ${word}` }], notes: [word], annexes: p.annexes.map((a) => ({ ...a, label: long })) })),
      minutes: s.minutes.map((m) => ({ ...m, text: word })),
      table: s.table === null ? null : { ...s.table, widths: s.table.columns.map(() => 'auto' as const), rows: [[long, long, word, long], ['x', word, long, 'y']] },
      provisions: s.provisions.map((p) => ({ ...p, reference: `${long}${word}`, reason: word })),
      requests: [word, long],
    })),
    annexes: [anAnnex(1, long, { author: word, date: long, copyOrOriginal: 'original' }), ...base.annexes.slice(1)],
    signature: { place: long, date: '10 September 2031', name: long, capacity: word, line: long },
  })
  const margin = (27 / 25.4) * 72
  for (const [pdf, left] of [
    [(await typesetPacket(plan, aSeal({ author: long, finalisedAt: word }), resources)).pdf, margin],
    [(await typesetAnnexText({ ...annexText([long, word, 'كلمة '.repeat(80)]), title: word }, resources)).pdf, margin - 32],
    [(await typesetListedAnnexes({ annexes: plan.annexes, language: 'en', words: enWords, dateIso: null }, resources)).pdf, margin],
  ] as const) {
    const right = 595.28 - (left < margin ? left : margin)
    expect(wordBoxes(pdf).filter((w) => w.xMin < left - 1 || w.xMax > right + 1.5 || w.yMax > 842)).toEqual([])
  }
})

test('a letter that no font has leaves a mark on the page and is reported', async () => {
  const { pdf, missingGlyphs } = await typesetPacket(enPlan({ subtitle: 'about თბ and 漢' }), null, resources)
  expect({ missingGlyphs, shown: foldedText(pdf).includes('about \ufffd\ufffd and \ufffd') }).toEqual({ missingGlyphs: ['ბ', 'თ', '漢'], shown: true })
})

test('a text annex prints its words unchanged, numbered as they are cited', async () => {
  const paragraphs = ['He said "no" -- and (c) left... at 12:05', 'Строка одна\nстрока две', 'هذه فقرة بالعربية.', 'office affair fluff ' + '0123456789abcdef'.repeat(5)]
  const { pdf, pageCount, missingGlyphs } = await typesetAnnexText(annexText(paragraphs), resources)
  const text = foldedText(pdf)
  const numbers = wordBoxes(pdf).filter((w) => /^[1-4]$/.test(w.text) && (w.xMax < 76 || w.xMin > 519)).map((w) => [w.text, w.xMax < 76 ? 'left' : 'right'] as const).toSorted(([a], [b]) => a.localeCompare(b))
  expect({
    pageCount, missingGlyphs, numbers,
    absent: [paragraphs[0], 'Строка одна строка две', paragraphs[3]?.slice(0, 40), 'Annex 5', 'page 1 of 1'].filter((part) => !text.includes(part ?? '')),
    whole: text.replaceAll(' ', '').includes('0123456789abcdef'.repeat(5)),
  }).toEqual({ pageCount: 1, missingGlyphs: [], numbers: [['1', 'left'], ['2', 'left'], ['3', 'right'], ['4', 'left']], absent: [], whole: true })
})

test('each listed annex gets a page that says it is handed in on paper', async () => {
  const annexes = [anAnnex(2, 'Memo', { form: 'listed', date: '9 September 2031' }), anAnnex(7, 'Log', { form: 'listed', pages: null })]
  const { pdf, pageCount } = await typesetListedAnnexes({ annexes, language: 'en', words: enWords, dateIso: '2031-09-10' }, resources)
  const pages = pageTexts(pdf)
  expect({ pageCount, names: pages.map((p) => p.match(/Annex \d/g)), listed: pages.map((p) => p.includes('handed in separately')) }).toEqual({
    pageCount: 2, names: [['Annex 2', 'Annex 2'], ['Annex 7', 'Annex 7']], listed: [true, true],
  })
})

test('a plan without a word that the template prints is refused by name', async () => {
  for (const key of templateWords.packet) {
    const { [key]: _, ...words } = enWords
    await expect(typesetPacket(enPlan({ words }), null, resources)).rejects.toThrow(`The template needs the words ${key}`)
  }
})

test('no heading ends a page, and the signature is never alone, wherever the text breaks', async () => {
  const headings = enPlan().sections.map((s) => s.heading)
  const faults: string[] = []
  for (let n = 1; n <= 16; n++) {
    for (const [annexes, seal] of [[0, aSeal()], [2, aSeal()], [5, aSeal()], [9, null]] as const) {
      const plan = longPlan(enPlan(), n, 3, annexes)
      const sections = annexes === 0 ? plan.sections.filter((s) => s.id !== 'annexes') : plan.sections
      const { pdf, pageCount } = await typesetPacket({ ...plan, sections }, seal, resources)
      const pages = pageTexts(pdf)
      faults.push(...layoutFaults(pages, headings, seal !== null).map((fault) => `${fault} (${n}, ${annexes})`))
      if (pageCount !== pages.length) faults.push(`wrong page count (${n}, ${annexes})`)
    }
  }
  expect(faults).toEqual([])
})

test('a short list of annexes breaks where the page ends, and does not leave the page before it half empty', async () => {
  const spread = async (n: number): Promise<number> => {
    const pages = pageTexts((await typesetPacket(longPlan(enPlan(), n, 3, 3), aSeal(), resources)).pdf)
    return pages.filter((page) => page.split('\n').some((line) => /^\s*[123]\s+(Judgment|Memo|Visit log)/.test(line))).length
  }
  const spreads = await Promise.all(Array.from({ length: 16 }, (_, i) => spread(i + 1)))
  expect([Math.max(...spreads), Math.min(...spreads)]).toEqual([2, 1])
})

test('the date of an annex stays on one line, however long it is', async () => {
  const annexes = [anAnnex(1, 'Записка', { date: '30 сентября 2026\u00a0года', copyOrOriginal: 'подлинник' })]
  const boxes = wordBoxes((await typesetPacket(ruPlan({ annexes }), aSeal(), resources)).pdf)
  const [day, year] = ['30', '2026'].map((word) => boxes.find((box) => box.text === word))
  expect([day?.yMin, day === undefined]).toEqual([year?.yMin, false])
})

test('the check of page ends sees a heading at the foot of a page and a lone signature', () => {
  expect(layoutFaults(['1. Fact\nLaw\npage 1 of 2', 'Port Alder, 10 September 2031\nsignature\nMira Tolland\npage 2 of 2'], ['Law'], true)).toEqual([
    'heading at the foot', 'signature alone', 'seal not with the signature',
  ])
})

function layoutFaults(pages: readonly string[], headings: readonly string[], isSealed: boolean): string[] {
  const lines = pages.map((page) => page.split('\n').map((l) => l.trim()).filter((l) => l !== '' && l !== 'DRAFT' && !/page \d+ of \d+$/.test(l)))
  const body = lines.map((page) => page.filter((l) => !/^[123456789]+ (Sources|Annex 5|The dates)/.test(l)))
  const signed = lines.findIndex((page) => page.some((l) => l.startsWith('Port Alder, 10')))
  const faults: string[] = []
  if (body.some((page) => headings.includes(page.at(-1) ?? '') || /^no\.\s+document/.test(page.at(-1) ?? ''))) faults.push('heading at the foot')
  const before = lines[signed]?.findIndex((l) => l.startsWith('Port Alder, 10')) ?? 0
  if (before < 1) faults.push('signature alone')
  if (isSealed && !lines[signed]?.some((l) => l.startsWith('Contents, SHA-256'))) faults.push('seal not with the signature')
  const annexRows = lines.map((page) => [page.findIndex((l) => /^\d+\s+(Judgment|Memo|Visit log|Statement|Message)/.test(l)), page.findIndex((l) => /^no\.\s+document/.test(l))] as const)
  if (annexRows.some(([row, head]) => row >= 0 && (head < 0 || head > row))) faults.push('annexes without a head')
  return faults
}

test('a redacted copy says of which original, and a bar stands for each hidden word', async () => {
  const { pdf, missingGlyphs } = await typesetAnnexText({ ...annexText(['Told by █████ at the gate.']), redactedFrom: 'cd'.repeat(32) }, resources)
  const text = foldedText(pdf)
  expect([missingGlyphs, text.includes('█'), text.replaceAll(/\s+/g, '').includes(`RedactedcopyofSHA-256${'cd'.repeat(32)}`), text.includes('with hidden words')]).toEqual([[], false, true, true])
})
