/** A planned packet as a Word file: the same words and numbers as its pages, for a registry or a colleague who edits it. */
import {
  AlignmentType, BorderStyle, Document, Footer, FootnoteReferenceRun, Header, HeadingLevel, Packer, PageNumber, Paragraph, Tab, Table, TableCell, TableRow, TabStopType, TextRun,
  VerticalAlign, WidthType, type IParagraphOptions, type ITableCellBorders,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { PacketPlan, PlanParagraph, PlanSection, PlanSignature, PlanTable } from '../shared/plan'
import { toPrintableDocx } from './docx-text'
import { gluePlan } from './glue'
import { isRtl } from './printable'

type Block = Paragraph | Table
type Notes = { readonly add: (text: string) => number; readonly all: () => Record<string, { children: Paragraph[] }> }

const twipsPerMm = 56.7
const mm = (value: number): number => Math.round(value * twipsPerMm)
const half = (points: number): number => Math.round(points * 2)
const font = 'Noto Serif'
const textWidth = mm(156)
const numberIndent = mm(9)
const quiet = '505050'

/**
 * The packet's own pages, as a DOCX that Word and LibreOffice edit: headings, numbered paragraphs, tables, footnotes,
 * right-to-left runs, signature block. Numbers are written out, so that a paragraph moved by hand keeps the number under
 * which others cite it. Annexes are listed, not contained. The same plan gives the same bytes.
 */
export async function packetDocx(plan: PacketPlan, isDraft: boolean): Promise<Uint8Array> {
  const printed = toPrintableDocx(gluePlan(plan))
  const notes = openNotes()
  const children = [...front(printed), ...printed.sections.flatMap((section) => sectionBlocks(printed, section, notes, isDraft)), ...closing(printed)]
  const document = new Document({
    title: printed.title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font, size: half(10.5), language: { value: languageTag(plan), bidirectional: 'ar-SA' } } } } },
    footnotes: notes.all(),
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin: { left: mm(27), right: mm(27), top: mm(24), bottom: mm(26) } } },
        ...(isDraft && { headers: { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run((printed.words['draft'] ?? '').toUpperCase(), { size: half(8), color: quiet })] })] }) } }),
        footers: { default: foot(printed) },
        children,
      },
    ],
  })
  return deterministic(await Packer.toBuffer(document), plan.dateIso)
}

const languageTag = ({ language }: PacketPlan): string => ({ en: 'en-GB', ru: 'ru-RU', fr: 'fr-FR' })[language]

type RunLook = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number; readonly color?: string }

/** A stretch of text on one line; one that reads from right to left says so to Word. */
const run = (text: string, look: RunLook = {}): TextRun => new TextRun({ text, ...look, rightToLeft: isRtl(text) })

/** Text on several lines as runs with breaks between them. */
const lineRuns = (text: string, look: RunLook = {}): TextRun[] =>
  text.split('\n').map((line, i) => new TextRun({ text: line, ...look, rightToLeft: isRtl(line), ...(i > 0 && { break: 1 }) }))

function foot({ running, words }: PacketPlan): Footer {
  const look = { size: half(8), color: quiet }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { top: { style: BorderStyle.SINGLE, size: 2, color: '969696', space: 4 } },
        children: [
          run(running, look), new TextRun({ children: [new Tab()] }), run(`${words['page'] ?? ''} `, look), new TextRun({ children: [PageNumber.CURRENT], ...look }), run(` ${words['of'] ?? ''} `, look),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], ...look }),
        ],
      }),
    ],
  })
}

function front({ addresseeLines, submitterLines, copyToLines, words, banner, title, subtitle }: PacketPlan): Block[] {
  const indent = { left: mm(80) }
  const lines = (texts: readonly string[], first: number): Paragraph[] =>
    texts.filter((text) => text !== '').map((text, i) => new Paragraph({ indent, spacing: { before: i === 0 ? first : 0, after: 0 }, children: [run(text)] }))
  const copies = copyToLines.filter((text) => text !== '')
  return [
    ...lines(addresseeLines, 0), ...lines(submitterLines, 120), ...(copies.length === 0 ? [] : lines([words['copyTo'] ?? '', ...copies], 120)),
    ...(banner === undefined ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 360 }, children: [run(banner, { bold: true })] })]),
    new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, spacing: { before: 480, after: 120 }, children: [run(title, { bold: true, size: half(15), color: '000000' })] }),
    ...(subtitle === '' ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 360 }, children: [run(subtitle)] })]),
  ]
}

function sectionBlocks(plan: PacketPlan, section: PlanSection, notes: Notes, isDraft: boolean): Block[] {
  const { heading, fields = [], paragraphs, minutes, table, moreTables = [], provisions, requests } = section
  return [
    ...(heading === '' ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, spacing: { before: 320, after: 120 }, children: [run(heading, { bold: true, size: half(11), color: '000000' })] })]),
    ...(fields.length === 0 ? [] : [plainTable(fields.map(({ label, value }) => [label, value]), [38, 62])]),
    ...paragraphs.map((paragraph) => numbered(paragraph, notes)),
    ...(minutes.length === 0 ? [] : [plainTable(minutes.map(({ time, text }) => [time, text]), [12, 88])]),
    ...[table, ...moreTables].filter((one) => one !== null).flatMap(listing),
    ...provisions.map((provision) => provisionParagraph(provision, isDraft)),
    ...requests.map((request, i) => hung(`${i + 1}.`, lineRuns(request))),
    ...(section.id === 'annexes' ? [annexTable(plan)] : []),
  ]
}

/** A paragraph with its own number hung out before it. */
function hung(number: string, children: readonly (TextRun | FootnoteReferenceRun)[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    indent: { left: numberIndent, hanging: numberIndent }, tabStops: [{ type: TabStopType.LEFT, position: numberIndent }], spacing: { after: 120, line: 276 },
    ...more,
    children: [run(number), new TextRun({ children: [new Tab()] }), ...children],
  })
}

function numbered({ number, lead, runs, notes: footnotes, references }: PlanParagraph, notes: Notes): Paragraph {
  const text = runs.map(({ text: words }) => words).join('')
  return hung(`${number}.`, [
    ...(lead === undefined ? [] : [run(`${lead}. `, { bold: true })]),
    ...runs.flatMap(({ text: words }) => lineRuns(words)),
    ...footnotes.map((note) => new FootnoteReferenceRun(notes.add(note))),
    ...(references.length === 0 ? [] : [run(` (${references.join('; ')})`, { color: quiet })]),
  ], { alignment: AlignmentType.JUSTIFIED, ...(isRtl(text) && { bidirectional: true }) })
}

function provisionParagraph({ reference, reason, unverifiedMark, checkedBy }: PlanSection['provisions'][number], isDraft: boolean): Paragraph {
  const mark = !isDraft ? '' : unverifiedMark !== null ? ` [${unverifiedMark}]` : checkedBy === null ? '' : ` (${checkedBy})`
  return new Paragraph({
    spacing: { after: 120 },
    children: [run(reference, { bold: true }), run(`: ${reason}`), ...(mark === '' ? [] : [run(mark, { size: half(8.5), color: unverifiedMark === null ? quiet : '855A0A' })])],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' })

function cell(text: string, percent: number, look: RunLook = {}, borders: ITableCellBorders = {}): TableCell {
  return new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE }, verticalAlign: VerticalAlign.TOP, borders: { top: none, bottom: none, left: none, right: none, ...borders },
    margins: { top: 50, bottom: 50, right: 100 }, children: [new Paragraph({ ...(isRtl(text) && { bidirectional: true }), children: lineRuns(text, { size: half(9.5), ...look }) })],
  })
}

/** Rows without rules: a questionnaire, minutes of the day. */
function plainTable(rows: readonly (readonly [string, string])[], [first, second]: readonly [number, number]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE }, borders: noBorders,
    rows: rows.map(([label, value]) => new TableRow({ cantSplit: value.length < 1500, children: [cell(label, first, { color: quiet }), cell(value, second, { size: half(10.5) })] })),
  })
}

function ruled(columns: readonly string[], shares: readonly number[], rows: readonly (readonly string[])[]): Table {
  const head = { top: rule(8), bottom: rule(4) }
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE }, borders: noBorders,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, i) => cell(column, shares[i] ?? 10, { bold: true, size: half(9) }, head)) }),
      ...rows.map((row, at) => new TableRow({
        cantSplit: row.join('').length < 1500,
        children: columns.map((_, i) => cell(row[i] ?? '', shares[i] ?? 10, {}, at === rows.length - 1 ? { bottom: rule(8) } : {})),
      })),
    ],
  })
}

function listing({ caption, columns, widths, rows, notes }: PlanTable): Block[] {
  const fills = widths.filter((width) => width === 'fill').length
  const narrow = fills === 0 ? 100 / columns.length : 16
  const shares = widths.map((width) => (width === 'auto' ? narrow : (100 - narrow * (columns.length - fills)) / fills))
  return [
    ...(caption === '' ? [] : [new Paragraph({ keepNext: true, spacing: { before: 200, after: 80 }, children: [run(caption, { size: half(9.5) })] })]),
    ...(rows.length === 0 ? [] : [ruled(columns, shares, rows)]),
    ...notes.map((note) => new Paragraph({ spacing: { before: 80 }, children: [run(note, { size: half(8.5) })] })),
  ]
}

function annexTable({ annexes, words }: PacketPlan): Table {
  const columns = ['annexNo', 'document', 'date', 'pages', 'copy'].map((key) => words[key] ?? '')
  const rows = annexes.map(({ no, title, author, date, pages, copyOrOriginal, sha256, redactedFrom }) => [
    String(no), [title, author, `${words['sha256'] ?? ''} ${sha256}`, redactedFrom === undefined ? '' : `${words['redactedFrom'] ?? ''} ${redactedFrom}`].filter((line) => line !== '').join('\n'), date,
    pages === null ? '' : String(pages), copyOrOriginal,
  ])
  return ruled(columns, [7, 50, 18, 9, 16], rows)
}

function closing({ otherSignatures = [], signature, service }: PacketPlan): Block[] {
  return [
    ...otherSignatures.flatMap((one) => [new Paragraph({ keepNext: true, spacing: { before: 480, after: 360 }, children: [run(one.statement)] }), ...signatureBlock(one)]),
    ...signatureBlock(signature),
    ...(service === undefined ? [] : [new Paragraph({ keepNext: true, spacing: { before: 480, after: 80 }, children: [run(service.heading, { bold: true })] }), serviceTable(service.lines)]),
  ]
}

/** Place and date on the left, a line to sign on the right. */
function signatureBlock({ place, date, line, name, capacity }: PlanSignature): Block[] {
  const left = [place, date].filter((part) => part !== '').join(', ')
  const right = [line, name, capacity].filter((part) => part !== '').join('\n')
  return [
    new Paragraph({ keepNext: true, spacing: { before: 480 }, children: [] }),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders: noBorders, rows: [new TableRow({ cantSplit: true, children: [cell(left, 55, { size: half(10.5) }), cell(right, 45, { size: half(10.5) }, { top: rule(4) })] })] }),
  ]
}

function serviceTable(lines: readonly string[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE }, borders: noBorders,
    rows: lines.map((line) => new TableRow({ cantSplit: true, children: [cell(line, 36, { color: quiet }), cell('', 64, {}, { bottom: rule(4) })] })),
  })
}

function openNotes(): Notes {
  const kept: string[] = []
  return {
    add: (text) => kept.push(text),
    all: () => Object.fromEntries(kept.map((text, i) => [String(i + 1), { children: [new Paragraph({ ...(isRtl(text) && { bidirectional: true }), children: [run(` ${text}`, { size: half(8.5) })] })] }])),
  }
}

/** Times of the making machine give way to the document's date; entries get one time and one order, so that the bytes are the same again. */
function deterministic(bytes: Uint8Array, dateIso: string | null): Uint8Array {
  const at = `${dateIso ?? '1980-01-01'}T00:00:00Z`
  const files = unzipSync(bytes)
  const entries = Object.keys(files).filter((name) => !name.endsWith('/')).toSorted().map((name): [string, Uint8Array] => {
    const content = files[name] ?? new Uint8Array()
    return [name, name === 'docProps/core.xml' ? strToU8(strFromU8(content).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${at}`)) : content]
  })
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 })
}
