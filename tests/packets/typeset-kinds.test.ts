import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packetDocx } from '../../electron/packets/docx'
import { planPacket } from '../../electron/packets/plan-packet'
import { typesetPacket } from '../../electron/packets/typeset'
import { DEFAULT_LIMITS } from '../../electron/parser/limits'
import { readDocx } from '../../electron/parser/readers/docx'
import { packetKindNames } from '../../electron/shared/packet-kinds'
import type { PacketPlan } from '../../electron/shared/plan'
import { aComposition, aDocument, aName, anEvent, aParty, id, toldEvent } from '../support/case-builders'
import { filledDetails, kindRecords } from '../support/invented-kinds'
import { repoRoot, tempDir } from '../support/vault'
import { pageTexts } from './pdf-text'

const resources = join(repoRoot, 'resources')
const folded = (pages: readonly string[]): string => pages.join(' ').replaceAll(/[\s\u00a0\u00ad]+/gu, ' ')
/** Words without what a line end does to them. */
const dense = (text: string): string => text.replaceAll(/[\s\u00a0\u00ad-]+/gu, '')
const set = async (plan: PacketPlan): Promise<{ pages: string[]; missingGlyphs: string[]; pdf: Uint8Array }> => {
  const { pdf, missingGlyphs } = await typesetPacket(plan, null, resources)
  return { pages: pageTexts(pdf), missingGlyphs, pdf }
}

test.each(packetKindNames.flatMap((kind) => (['en', 'ru', 'fr'] as const).map((language) => [kind, language] as const)))('%s in %s is set whole: title, headings, answers, requests, signature, tagged', async (kind, language) => {
  const plan = planPacket(kindRecords(kind, language))
  const { pages, missingGlyphs, pdf } = await set(plan)
  const text = dense(folded(pages))
  const wanted = [plan.title, ...plan.sections.flatMap(({ heading, fields = [], requests }) => [heading, ...fields.flatMap(({ label, value }) => [label, value]), ...requests]), plan.signature.name, ...(plan.service?.lines ?? []), ...(plan.otherSignatures ?? []).map(({ statement }) => statement)]
  // Two columns side by side come out line by line, so the words are looked for one by one.
  expect(wanted.flatMap((one) => one.split(/[\s\u00a0-]+/u)).filter((word) => !text.includes(dense(word)))).toEqual([])
  expect(missingGlyphs).toEqual([])
  const path = join(tempDir(), 'packet.pdf')
  writeFileSync(path, pdf)
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/^Tagged: +yes$/m)
})

test('a chronology of two hundred rows repeats its head, loses no row, and keeps its annexes', async () => {
  const base = kindRecords('wgad', 'en')
  const events = Array.from({ length: 200 }, (_, i) => anEvent({ id: id(5000 + i), kind: 'hearing', title: `Hearing-${1000 + i}`, happened: `${2005 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-11` }))
  const plan = planPacket({ ...base, factEvents: events.map((event) => toldEvent(event, [])), composition: aComposition({ ...base.composition, withChronology: true }) })
  const { pages } = await set(plan)
  const text = folded(pages)
  expect(events.filter(({ title }) => dense(text).split(dense(title)).length - 1 < 2).map(({ title }) => title)).toEqual([])
  const ofTable = pages.filter((page) => /when\s+what\s+source\s+annex/.test(page))
  expect(ofTable.length).toBeGreaterThanOrEqual(5)
})

test('a field of ten thousand words comes out whole, on paper and in Word', async () => {
  const words = Array.from({ length: 10_000 }, (_, i) => `word${i}`).join(' ')
  const plan = planPacket(kindRecords('blank', 'en', { details: { ...filledDetails('blank', 'en'), body: words } }))
  const { pages } = await set(plan)
  const text = dense(folded(pages))
  // The foot of each page stands between two words of it, so single words are looked for.
  expect([0, 4_999, 9_999].filter((n) => !text.includes(`word${n}`))).toEqual([])
  expect(pages.length).toBeGreaterThan(15)
  expect(readDocx(await packetDocx(plan, true), DEFAULT_LIMITS).text).toContain('word9998 word9999')
})

test('five hundred annexes are listed, numbered and kept apart', async () => {
  const papers = Array.from({ length: 500 }, (_, i) => aDocument({ id: id(7000 + i), title: `Invented paper ${i + 1}`, sha256: String(i).padStart(64, '0'), dateOnPaper: '2024-01-01' }))
  const base = kindRecords('crimeReport', 'en')
  const plan = planPacket({ ...base, documents: [...base.documents, ...papers.map((document) => ({ document, paragraphs: [] }))], composition: aComposition({ ...base.composition, extraDocumentIds: papers.map((paper) => paper.id) }) })
  expect(plan.annexes.map(({ no }) => no)).toEqual(plan.annexes.map((_, i) => i + 1))
  const { pages } = await set(plan)
  const text = folded(pages)
  expect(papers.filter(({ title }) => !text.includes(`${title} `)).length).toBe(0)
})

test('a name in four scripts stands as it is written, and a sign that no font has is named', async () => {
  const names = [aName('Anvar Karimzoda'), aName('Анвар Каримзода', 'cyrillic'), aName('أنور كريمزاده', 'arabic', 'official'), aName('Անվար Քարիմզոդա', 'other', 'alias')]
  const base = kindRecords('specialProcedures', 'en')
  const plan = planPacket({ ...base, client: aParty({ id: id(401), names }) })
  const { pages, missingGlyphs } = await set(plan)
  const text = folded(pages)
  expect([text.includes('Anvar Karimzoda'), text.includes('Анвар Каримзода'), /أنور/u.test(text) || /ﺃﻧﻮﺭ|رونأ/u.test(text)]).toEqual([true, true, true])
  // Armenian is not among the shipped fonts: it is said, not swallowed.
  expect(missingGlyphs.length).toBeGreaterThan(0)
  expect(JSON.stringify(plan)).toContain('Անվար Քարիմզոդա')
})

test('an Arabic quotation inside English keeps the bracket and the number after it in their places', async () => {
  const base = kindRecords('crimeReport', 'en')
  const details = { ...base.details, exchanged: 'قال الحارس: لا زيارة اليوم', methods: 'He said «لا زيارة اليوم» (3 times), then left.' }
  const { pages, missingGlyphs } = await set(planPacket({ ...base, details }))
  expect(missingGlyphs).toEqual([])
  // pdftotext puts the bracket before the Arabic words, whatever stands where; seen on the page, it stands after them.
  expect(folded(pages)).toMatch(/He said «.*3 times\), then left\./u)
})
