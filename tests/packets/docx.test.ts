import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { packetDocx } from '../../electron/packets/docx'
import { planPacket } from '../../electron/packets/plan-packet'
import { DEFAULT_LIMITS } from '../../electron/parser/limits'
import { readDocx } from '../../electron/parser/readers/docx'
import { packetKindNames } from '../../electron/shared/packet-kinds'
import type { PacketPlan } from '../../electron/shared/plan'
import { kindRecords } from '../support/invented-kinds'
import { tempDir } from '../support/vault'
import { aParagraph, aSection, enPlan } from './typeset-samples'

const squeezed = (text: string): string => text.replaceAll(/[\s\u00a0]+/gu, ' ').trim()
const readBack = (bytes: Uint8Array): string => {
  const { text, truncated } = readDocx(bytes, DEFAULT_LIMITS)
  expect(truncated).toBe(false)
  return squeezed(text ?? '')
}
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Every text of a plan that its pages print, in one list. */
function textsOf(plan: PacketPlan): string[] {
  return [
    plan.title, plan.subtitle, ...plan.addresseeLines, ...plan.submitterLines,
    ...plan.sections.flatMap(({ heading, fields = [], paragraphs, minutes, table, moreTables = [], provisions, requests }) => [
      heading, ...fields.flatMap(({ label, value }) => [label, value]), ...paragraphs.flatMap(({ lead = '', runs, references }) => [lead, runs.map(({ text }) => text).join(''), ...references]),
      ...minutes.map(({ text }) => text), ...[table, ...moreTables].flatMap((one) => (one === null ? [] : [...one.columns, ...one.rows.flat()])),
      ...provisions.flatMap(({ reference, reason }) => [reference, reason]), ...requests,
    ]),
    ...plan.annexes.flatMap(({ title, sha256 }) => [title, sha256]), plan.signature.name, ...(plan.service?.lines ?? []),
  ].map(squeezed).filter((text) => text !== '')
}

test.each(packetKindNames.flatMap((kind) => (['en', 'ru', 'fr'] as const).map((language) => [kind, language] as const)))('%s in %s: our own reader finds every word of the plan in the Word file', async (kind, language) => {
  const plan = planPacket(kindRecords(kind, language))
  const text = readBack(await packetDocx(plan, true))
  expect(textsOf(plan).filter((wanted) => !text.includes(wanted))).toEqual([])
})

test('the same plan gives the same bytes, another plan others, and unzip finds nothing wrong', async () => {
  const plan = planPacket(kindRecords('appeal', 'ru'))
  const [first, second] = [await packetDocx(plan, false), await packetDocx(structuredClone(plan), false)]
  expect(hash(first)).toBe(hash(second))
  expect(hash(await packetDocx({ ...plan, subtitle: 'other' }, false))).not.toBe(hash(first))
  const path = join(tempDir(), 'packet.docx')
  writeFileSync(path, first)
  expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected')
  expect(part(first, 'docProps/core.xml')).toContain(`${plan.dateIso}T00:00:00Z`)
})

test('headings, tables with repeated heads, footnotes and right-to-left runs are Word’s own', async () => {
  const arabic = 'قال الحارس: لا زيارة اليوم'
  const plan = enPlan({ sections: [aSection('facts', 'Facts', {
    paragraphs: [aParagraph(1, '', { runs: [{ text: 'The guard said: ' }, { text: arabic, said: true }], notes: ['A first note.', 'A second note.'] })],
    table: { caption: 'A table', columns: ['a', 'b'], widths: ['auto', 'fill'], rows: [['1', 'x'], ['2', arabic]], notes: [] },
  })] })
  const bytes = await packetDocx(plan, false)
  const [document, notes] = [part(bytes, 'word/document.xml'), part(bytes, 'word/footnotes.xml')]
  expect([
    document.match(/<w:pStyle w:val="Heading1"\/>/g)?.length, document.includes('<w:tblHeader/>'), document.match(/<w:footnoteReference /g)?.length,
    notes.includes('A second note.'), document.match(/<w:rtl\/>/g)?.length, /<w:bidi\/>/.test(document),
  ]).toEqual([1, true, 2, true, 2, true])
  expect(document).not.toContain('DRAFT')
})

test('a draft says so on every page, and a final packet shows no mark of an unconfirmed provision', async () => {
  const plan = planPacket(kindRecords('crimeReport', 'en'))
  const [draft, final] = [await packetDocx(plan, true), await packetDocx(plan, false)]
  const header = Object.keys(unzipSync(draft)).find((name) => /header\d*\.xml$/.test(name))
  expect([header === undefined ? '' : part(draft, header).includes('DRAFT'), Object.keys(unzipSync(final)).some((name) => /header\d*\.xml$/.test(name))]).toEqual([true, false])
  expect([readBack(draft).includes('to be confirmed before filing'), readBack(final).includes('to be confirmed before filing')]).toEqual([true, false])
})

test('markup, control signs and halves of characters stay text, and every part is well-formed XML', async () => {
  const nasty = '</w:t></w:r><w:hack/> & <b> " \' {{x}} ${y} ]]> \u0007 \ud800 \ufffe end'
  const plan = enPlan({ title: nasty, subtitle: nasty, addresseeLines: [nasty], sections: [aSection('facts', nasty, { paragraphs: [aParagraph(1, nasty, { notes: [nasty] })], requests: [nasty] })] })
  const bytes = await packetDocx(plan, true)
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => { throw new Error(`${name}: ${error.message}`) })
    parser.write(strFromU8(content)).close()
  }
  expect(part(bytes, 'word/document.xml')).not.toContain('<w:hack')
  expect(readBack(bytes)).toContain('</w:t></w:r><w:hack/> & <b> "')
})
