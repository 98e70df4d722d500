import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Call } from '../../electron/cli/session'
import { openTestSession } from '../support/session'
import { repoRoot, tempDir } from '../support/vault'

const finding = { no: 1, view: 'back', x: 6200, y: 3100, region: 'upperBack', side: 'right', lesion: 'bruise', lengthMm: 80, widthMm: 40, shape: 'oval', colour: 'yellow', edges: '', pattern: '', tender: 'yes', skinTone: '', cause: 'allegedEvent', causeSaid: 'a boot', note: '' } as const
const palm = { ...finding, no: 2, view: 'handsPalm', x: 2600, y: 6000, region: 'hand', lesion: 'abrasion', lengthMm: 12, widthMm: null, colour: '', causeSaid: '' } as const

async function records(call: Call) {
  const { id: matterId } = await call('matters.create', { title: 'Invented' })
  const client = await call('parties.save', { kind: 'person', names: [{ text: 'Timur Primerov', script: 'latin', kind: 'preferred', note: '' }, { text: 'Примеров Тимур', script: 'cyrillic', kind: 'official', note: '' }] })
  await call('matters.update', { id: matterId, clientPartyId: client.id })
  const incident = await call('records.save', { kind: 'illTreatment', matterId, event: { title: 'Blows during a search', happened: '2026-06-17' }, details: {} })
  const sheet = await call('records.save', {
    kind: 'injuryObservation', matterId, event: { title: 'Marks seen at the visit', happened: '2026-07-02', time: '10:40', zone: 'Europe/Moscow', place: 'Prison No. 99' },
    details: { findings: [finding, palm], incidentIds: [incident.event.id], accountVerbatim: 'They kicked me where I lay.', guardsPresent: 'inHearing', observer: 'V. Obraztsova' },
  })
  const report = await call('records.save', {
    kind: 'clinicalEvaluation', matterId, event: { title: 'Examination', happened: '2026-07-20' },
    details: { reportKind: 'medicoLegalEvaluation', clinicianName: 'Dr A. Invented', qualification: 'forensic physician', incidentIds: [incident.event.id], findings: [{ ...finding, ageEstimate: 'about five weeks', consistency: 'highlyConsistent' }], overallConsistency: 'highlyConsistent' },
  })
  return { matterId, sheet: sheet.event.id, report: report.event.id, incident: incident.event.id }
}

const showDir = join(repoRoot, 'out/injury-sheets')
const textOf = (path: string): string => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')

test.each([
  ['en', ['Lawyer’s observation', 'Timur Primerov', '2 July 2026', '15 days after the alleged event', 'The absence of marks on day 15 does not disprove', 'They kicked me where I lay.', 'In hearing', '80 × 40', 'Not asked', 'no degree of consistency']],
  ['ru', ['Наблюдение адвоката', 'Примеров Тимур', '2 июля 2026', 'через 15 дней после', 'Отсутствие следов на 15-й день не опровергает', 'В пределах слышимости', 'Не спрошено']],
  ['fr', ['Observation de l’avocat', 'Timur Primerov', '2 juillet 2026', '15 jours après', 'L’absence de marques au 15e jour', 'À portée de voix', 'Non demandé']],
] as const)('the lawyer’s sheet prints in %s with its drawings as lines, the days and no degree', async (language, expected) => {
  const { call } = await openTestSession()
  const { sheet } = await records(call)
  mkdirSync(showDir, { recursive: true })
  const path = join(showDir, `sheet-${language}.pdf`)
  const { pages, sha256 } = await call('injuries.exportPdf', { id: sheet, language, path })
  const text = textOf(path).replaceAll(' ', ' ')
  for (const words of expected) expect(text).toContain(words)
  for (const degree of ['highly consistent', 'в высокой степени соответствует', 'très compatible']) expect(text).not.toContain(degree)
  expect(pages).toBeGreaterThan(1)
  // The drawings are no pictures, and their numbers are text.
  expect(execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(2)
  const again = await call('injuries.exportPdf', { id: sheet, language, path: join(tempDir(), 'again.pdf') })
  expect(again.sha256).toBe(sha256)
})

test.each([['en', 'highly consistent with', ''], ['ru', 'в высокой степени соответствует', 'не сверены'], ['fr', 'très compatible', 'pas encore comparés']] as const)(
  'the clinician’s report prints in %s as a transcription, with the clinician’s own degree', async (language, degree, unchecked) => {
    const { call } = await openTestSession()
    const { report } = await records(call)
    mkdirSync(showDir, { recursive: true })
    const path = join(showDir, `report-${language}.pdf`)
    await call('injuries.exportPdf', { id: report, language, path })
    const text = textOf(path).replaceAll(' ', ' ')
    for (const words of [degree, 'Dr A. Invented, forensic physician', unchecked]) expect(text).toContain(words)
  },
)

test('a drawing leaves as SVG with its marks, and neither leaves against consent without a reason', async () => {
  const { call } = await openTestSession()
  const { matterId, sheet, incident } = await records(call)
  const path = join(tempDir(), 'back.svg')
  await call('injuries.exportSvg', { id: sheet, view: 'back', language: 'en', path })
  const svg = readFileSync(path, 'utf8')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 220 486"/)
  expect(svg.match(/<circle/g)).toHaveLength(1)
  expect(svg).not.toMatch(/href|script|http:(?!\/\/www\.w3\.org)/)
  await expect(call('injuries.exportPdf', { id: incident, language: 'en', path })).rejects.toMatchObject({ code: 'conflict' })

  await call('consents.save', { matterId, eventId: sheet, documentId: null, purpose: 'publish', state: 'refused' })
  const [pdf, second] = [join(tempDir(), 'sheet.pdf'), join(tempDir(), 'back.svg')]
  const refused = { code: 'refused', details: { why: 'consentRefused' } }
  await expect(call('injuries.exportPdf', { id: sheet, language: 'en', path: pdf })).rejects.toMatchObject(refused)
  await expect(call('injuries.exportSvg', { id: sheet, view: 'back', language: 'en', path: second })).rejects.toMatchObject(refused)
  expect([existsSync(pdf), existsSync(second)]).toEqual([false, false])
  await call('injuries.exportPdf', { id: sheet, language: 'en', path: pdf, reason: 'for the client’s own file' })
  expect(existsSync(pdf)).toBe(true)
})
