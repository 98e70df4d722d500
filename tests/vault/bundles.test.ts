import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import type { Call } from '../../electron/cli/session'
import { BundleManifest } from '../../electron/shared/bundle-manifest'
import { BundleEvent, type Bundle, type BundleBuild, type RuleResult } from '../../electron/shared/contract/bundles'
import type { BundleId, DocumentId } from '../../electron/shared/contract/values'
import { isSound, pageText, quarters, textPdf, tool } from '../parser/support'
import { openTestSession, upload } from '../support/session'
import { tempDir } from '../support/vault'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const files = (dir: string) => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length

/** A case with a two-page order, a photograph and a letter, and a bundle of the first two sections. */
async function aBundle(profileId = 'plain', update: { readonly late?: Bundle['late']; readonly maxBytes?: number } = {}) {
  const opened = await openTestSession()
  const { call } = opened
  await call('profile.save', { fullName: 'Irina Invented' })
  const { id: matterId } = await call('matters.create', { title: 'Invented', fileNo: '1-23/2026' })
  const dir = tempDir()
  const { document: order } = await upload(call, matterId, 'order.pdf', await textPdf(['Order of the third of May', 'Second page of it']))
  const { document: photo } = await upload(call, matterId, 'gate.jpg', quarters(dir, 'gate.jpg', '-resize', '600x400'))
  const { document: letter } = await upload(call, matterId, 'letter.txt', bytesOf('Dear sir\n\nПисьмо о свидании.'))
  await call('documents.update', { id: order.id, title: 'Приказ № 99', dateOnPaper: '2024-05-03' })
  await call('documents.update', { id: letter.id, title: 'Letter', dateOnPaper: '2024-06-01' })
  await call('documents.update', { id: photo.id, title: 'The gate', dateOnPaper: '2024-07-01' })
  const bundle = await call('bundles.create', { matterId, title: 'Defence bundle', profileId, language: 'en' })
  await call('bundles.update', { id: bundle.id, caseName: 'Example', hearingOn: '2026-12-01', ...update })
  return { ...opened, dir, matterId, order, photo, letter, id: bundle.id }
}

const item = (documentId: DocumentId) => ({ documentId, title: '', redactedDocumentId: null, isWithheld: false })
const arrange = (call: Call, id: BundleId, sections: readonly (readonly [string, readonly DocumentId[]])[]) =>
  call('bundles.arrange', { id, sections: sections.map(([title, ids]) => ({ title, order: 'hand' as const, items: ids.map(item) })) })
/** The same with what is there already keeping its id. */
async function extend(call: Call, id: BundleId, change: (ids: DocumentId[]) => DocumentId[]) {
  const { sections } = await call('bundles.get', { id })
  const items = sections.flatMap((section) => section.items)
  const wanted = change(items.map(({ documentId }) => documentId))
  return call('bundles.arrange', { id, sections: sections.map((section, at) => ({ ...section, items: at > 0 ? [] : wanted.map((documentId) => items.find((one) => one.documentId === documentId) ?? item(documentId)) })) })
}
const states = (results: readonly RuleResult[]): Record<string, string> => Object.fromEntries(results.filter(({ state }) => state !== 'pass' && state !== 'notApplicable').map(({ id, state, reason }) => [id, `${state} ${reason}`]))

async function exported(call: Call, build: BundleBuild, dir: string, part = 1): Promise<Buffer> {
  const path = join(dir, `part-${part}-${build.number}.pdf`)
  await call('bundles.exportPdf', { buildId: build.id, part, path })
  return readFileSync(path)
}

test('a bundle is planned, built, checked on the finished file, kept and written out with certificate and manifest', async () => {
  const { call, dir, id, session, order, photo, letter } = await aBundle()
  const told: BundleEvent[] = []
  session.notify = (name, data) => { if (name === 'bundle') told.push(BundleEvent.parse(data)) }
  await arrange(call, id, [['Orders', [order.id]], ['Evidence', [letter.id, photo.id]]])
  const plan = await call('bundles.plan', { id, variant: 'full' })
  expect(plan.sections.map(({ title, label, items }) => [title, label, items.map(({ mark, form, label: pages }) => `${mark} ${form} ${pages}`)])).toEqual([
    ['Orders', '3', ['Annex 1 pdf 4–5']], ['Evidence', '6', ['Annex 2 text 7', 'Annex 3 image 8']],
  ])
  const build = await call('bundles.build', { id, variant: 'full' })
  const pdf = await exported(call, build, dir)
  expect([build.number, build.pages, build.parts.length, createHash('sha256').update(pdf).digest('hex')]).toEqual([1, 8, 1, build.parts[0]?.sha256])
  expect(build.parts[0]?.fileName).toBe('Defence-bundle-2026-12-01.pdf')
  expect(isSound(pdf, dir)).toBe(true)
  expect([pageText(pdf, 5, dir), pageText(pdf, 7, dir)]).toEqual(['Annex 1 Second page of it 5', expect.stringContaining('Dear sir Письмо о свидании.')])
  expect(build.results.map(({ id: rule }) => rule)).toEqual(Array.from({ length: 34 }, (_, at) => `BC${String(at + 1).padStart(2, '0')}`))
  // The order names a font that its file does not hold.
  expect(states(build.results)).toEqual({ BC17: 'warn BC17.missing' })
  expect(await call('bundles.check', { buildId: build.id })).toEqual(build.results.map((result) => (result.id === 'BC34' ? { ...result, state: 'notApplicable', reason: 'BC34.notTried' } : result)))
  const [certificate, manifest] = [join(dir, 'certificate.pdf'), join(dir, 'manifest.json')]
  await call('bundles.exportCertificate', { buildId: build.id, path: certificate })
  await call('bundles.exportManifest', { buildId: build.id, path: manifest })
  expect(tool('pdfinfo', certificate)).toMatch(/Pages: +1\n/)
  expect(tool('pdftotext', '-layout', certificate, '-')).toMatch(/BC34 +Same papers give the same file +pass/)
  const read = BundleManifest.parse(JSON.parse(readFileSync(manifest, 'utf8')))
  expect(read.entries.map(({ mark, way, firstPage, pages, sha256 }) => [mark, way, firstPage, pages, sha256])).toEqual([
    ['Annex 1', 'copied', 4, 2, order.sha256], ['Annex 2', 'rendition', 7, 1, letter.sha256], ['Annex 3', 'drawn', 8, 1, photo.sha256],
  ])
  expect(createHash('sha256').update(readFileSync(manifest)).digest('hex')).toBe(build.manifestSha256)
  expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['typesetting', 'writing', 'checking', 'rebuilding'])
  expect(told.findLast(({ stage }) => stage === 'writing')).toMatchObject({ done: 8, of: 8 })
  expect((await call('vault.doctor', { readBlobs: true })).findings.filter(({ state }) => state === 'bad')).toEqual([])
  expect(pageText(pdf, 1, dir)).toContain(`Journal at the making of this bundle: ${build.journalSize} entries.`)
})

test('papers added after delivery go behind everything, and the pages before them do not change', async () => {
  const { call, dir, id, order, letter, photo } = await aBundle('england-wales', { late: 'append' })
  await arrange(call, id, [['', [order.id]]])
  const first = await call('bundles.build', { id, variant: 'full' })
  await call('bundles.deliver', { buildId: first.id, deliveredOn: '2026-11-25', deliveredTo: 'Court' })
  await extend(call, id, (ids) => [letter.id, ...ids, photo.id])
  const second = await call('bundles.build', { id, variant: 'full' })
  const [before, after] = [await exported(call, first, dir), await exported(call, second, dir)]
  expect([first.pages, second.pages]).toEqual([4, 7])
  expect([1, 2, 3, 4].map((at) => pageText(after, at, dir))).toEqual([1, 2, 3, 4].map((at) => pageText(before, at, dir)))
  expect([5, 6, 7].map((at) => pageText(after, at, dir))).toEqual([expect.stringMatching(/^Index Papers added after this bundle was delivered.*Tab 2 Letter.*The gate.* 5$/s), expect.stringMatching(/^Tab 2 .* 6$/s), 'Tab 3 7'])
  expect(second.results.find(({ id: rule }) => rule === 'BC23')).toMatchObject({ state: 'pass' })
  // A third one, with the same rule.
  await call('bundles.deliver', { buildId: second.id, deliveredOn: '2026-11-26', deliveredTo: 'Court' })
  await call('bundles.update', { id, late: 'renumber' })
  const third = await call('bundles.build', { id, variant: 'full' })
  expect(third.results.find(({ id: rule }) => rule === 'BC23')).toMatchObject({ state: 'fail', reason: 'BC23.changed' })
})

test('papers put between get lettered pages, old references stay, and a table says where everything is', async () => {
  const { call, dir, id, order, letter, photo } = await aBundle('plain', { late: 'insert' })
  await arrange(call, id, [['', [order.id, photo.id]]])
  const first = await call('bundles.build', { id, variant: 'full' })
  await call('bundles.deliver', { buildId: first.id, deliveredOn: '2026-11-25', deliveredTo: '' })
  await extend(call, id, ([a, b]) => [a, letter.id, b].filter((each) => each !== undefined))
  const second = await call('bundles.build', { id, variant: 'full' })
  const after = await exported(call, second, dir)
  const plan = await call('bundles.plan', { id, variant: 'full' })
  expect(plan.sections[0]?.items.map(({ mark, label }) => [mark, label])).toEqual([['Annex 1', '3–4'], ['Annex 1A', '4A'], ['Annex 2', '5']])
  const texts = Array.from({ length: second.pages }, (_, at) => pageText(after, at + 1, dir))
  expect(texts.map((text) => text.split(' ').at(-1))).toEqual(['1', '2', '2A', '3', '4', '4A', '5'])
  expect(texts[2]).toMatch(/Table of pages.*Annex 1A Letter – 4A.*Annex 2 The gate 5 5/s)
  expect(second.results.find(({ id: rule }) => rule === 'BC07')).toMatchObject({ state: 'warn', reason: 'BC07.letters', pages: ['2A', '4A'] })
  expect(second.results.find(({ id: rule }) => rule === 'BC08')).toMatchObject({ state: 'pass' })
  const gone = extend(call, id, (ids) => ids.slice(1)).then(() => call('bundles.build', { id, variant: 'full' }))
  await expect(gone).rejects.toMatchObject({ code: 'refused', details: { codes: 'bundle.itemGone' } })
})

test('numbered anew, the table leads from old pages to new ones', async () => {
  const { call, dir, id, order, letter, photo } = await aBundle('plain', { late: 'renumber' })
  await arrange(call, id, [['', [order.id, photo.id]]])
  const first = await call('bundles.build', { id, variant: 'full' })
  await call('bundles.deliver', { buildId: first.id, deliveredOn: '2026-11-25', deliveredTo: '' })
  await extend(call, id, (ids) => [letter.id, ...ids])
  const second = await call('bundles.build', { id, variant: 'full' })
  expect(pageText(await exported(call, second, dir), 3, dir)).toMatch(/Table of pages.*Annex 1 Letter – 4.*Annex 2 Приказ № 99 3–4 5–6.*Annex 3 The gate 5 7/s)
})

test('the redacted and the full bundle have the same numbers on the same papers', async () => {
  const { call, dir, id, order, letter, photo } = await aBundle()
  const copy = await call('documents.redact', { id: order.id, boxes: [], words: [{ text: 'third', reason: 'x' }], title: 'Order with a much longer title of its redacted copy, so that it takes two lines in the index' })
  await call('bundles.arrange', { id, sections: [{ title: '', order: 'hand', items: [
    { ...item(order.id), redactedDocumentId: copy.id }, { ...item(letter.id), isWithheld: true }, item(photo.id),
  ] }] })
  const [full, redacted] = [await call('bundles.build', { id, variant: 'full' }), await call('bundles.build', { id, variant: 'redacted' })]
  const [a, b] = [await exported(call, full, dir), await exported(call, redacted, dir)]
  const plans = await Promise.all((['full', 'redacted'] as const).map((variant) => call('bundles.plan', { id, variant })))
  expect(plans[1]?.sections[0]?.items.map(({ label }) => label)).toEqual(plans[0]?.sections[0]?.items.map(({ label }) => label))
  expect([full.pages, redacted.pages]).toEqual([6, 6])
  expect([pageText(a, 3, dir), pageText(b, 3, dir)]).toEqual([expect.stringContaining('Order of the third of May'), expect.not.stringContaining('third')])
  expect([pageText(a, 5, dir), pageText(b, 5, dir)]).toEqual([expect.stringContaining('Dear sir'), expect.stringContaining('withheld from the redacted bundle')])
  expect(redacted.parts[0]?.fileName).toContain('redacted')
  expect(redacted.results.find(({ id: rule }) => rule === 'BC27')).toMatchObject({ state: 'pass' })
})

test('a bundle is parted by size, numbered on, with a list of parts', async () => {
  const { call, dir, id, matterId } = await aBundle('plain', { maxBytes: 700_000 })
  const ids: DocumentId[] = []
  for (let n = 0; n < 5; n += 1) ids.push((await upload(call, matterId, `noise-${n}.jpg`, noise(dir, n))).document.id)
  await arrange(call, id, [['Pictures', ids]])
  const build = await call('bundles.build', { id, variant: 'full' })
  expect(build.parts.length).toBeGreaterThan(1)
  expect(build.parts.every(({ bytes }) => bytes <= 700_000)).toBe(true)
  expect(build.parts.slice(1).map(({ firstLabel }, at) => Number(firstLabel) - Number(build.parts[at]?.lastLabel))).toEqual(build.parts.slice(1).map(() => 1))
  const second = await exported(call, build, dir, 2)
  expect(pageText(second, 1, dir)).toMatch(new RegExp(`Part 2 of ${build.parts.length}, continued.* ${build.parts[1]?.firstLabel}$`, 's'))
  expect(pageText(await exported(call, build, dir, 1), 3, dir)).toMatch(/^Parts Part Page Part 1 of/)
  expect(states(build.results)).toMatchObject({})
  expect(build.results.find(({ id: rule }) => rule === 'BC06')).toMatchObject({ state: 'pass' })
  expect((await call('bundles.check', { buildId: build.id })).filter(({ state }) => state === 'fail')).toEqual([])
  await call('bundles.update', { id, maxBytes: 100_000 })
  await expect(call('bundles.build', { id, variant: 'full' })).rejects.toMatchObject({ code: 'limit' })
})

function noise(dir: string, seed: number): Buffer {
  const path = join(dir, `noise-${seed}.jpg`)
  tool('convert', '-size', '600x450', 'plasma:red-blue', '-seed', String(seed), '-attenuate', '1', '+noise', 'gaussian', '-quality', '80', path)
  return readFileSync(path)
}

test('a privileged paper stays out until somebody decides otherwise, which is journaled', async () => {
  const { call, id, order } = await aBundle()
  await arrange(call, id, [['', [order.id]]])
  await expect(call('bundles.override', { id, documentId: order.id, reason: 'no need' })).rejects.toMatchObject({ code: 'conflict' })
  await call('documents.update', { id: order.id, level: 'privileged' })
  await expect(call('bundles.build', { id, variant: 'full' })).rejects.toMatchObject({ code: 'refused', details: { codes: 'item.privileged' } })
  await call('bundles.override', { id, documentId: order.id, reason: 'client waived in writing' })
  const [entry] = await call('history.recent', { beforeSeq: null, limit: 1 })
  expect([entry?.action, entry?.reason]).toEqual(['bundles.override', 'client waived in writing'])
  await call('bundles.build', { id, variant: 'full' })
  await call('bundles.withdrawOverride', { id, documentId: order.id })
  await expect(call('bundles.build', { id, variant: 'full' })).rejects.toMatchObject({ code: 'refused' })
})

test('a paper whose person withdrew consent stays out of a bundle until consent is given again', async () => {
  const { call, id, order, matterId } = await aBundle()
  await arrange(call, id, [['', [order.id]]])
  const about = { matterId, eventId: null, documentId: order.id, purpose: 'court', how: 'said to counsel' } as const
  await call('consents.save', { ...about, state: 'withdrawn', decidedOn: '2024-01-02' })
  expect((await call('bundles.plan', { id, variant: 'full' })).problems).toContainEqual(expect.objectContaining({ code: 'item.consentWithdrawn', blocks: true, documentId: order.id }))
  await expect(call('bundles.build', { id, variant: 'full' })).rejects.toMatchObject({ code: 'refused' })
  await call('consents.save', { ...about, state: 'given', decidedOn: '2024-01-03' })
  expect((await call('bundles.plan', { id, variant: 'full' })).problems.filter(({ blocks }) => blocks)).toEqual([])
  expect((await call('bundles.build', { id, variant: 'full' })).number).toBe(1)
})

test('an empty bundle, a paper of another case and a second job at once are refused', async () => {
  const { call, id, order } = await aBundle()
  await expect(call('bundles.build', { id, variant: 'full' })).rejects.toMatchObject({ code: 'refused', details: { codes: 'bundle.empty' } })
  const { id: other } = await call('matters.create', { title: 'Other' })
  const { document: foreign } = await upload(call, other, 'x.txt', bytesOf('x'))
  await expect(arrange(call, id, [['', [foreign.id]]])).rejects.toMatchObject({ code: 'conflict' })
  await arrange(call, id, [['', [order.id]]])
  const [one, two] = await Promise.allSettled([call('bundles.build', { id, variant: 'full' }), call('bundles.build', { id, variant: 'full' })])
  expect([one.status, two.status]).toEqual(['fulfilled', 'rejected'])
  await expect(call('documents.remove', { id: order.id })).rejects.toMatchObject({ code: 'conflict' })
})

test('cancelling leaves nothing behind, neither record nor file', async () => {
  const { call, id, dir: vault, matterId, dir, session } = await aBundle()
  const folder = session.vaultDir
  const ids: DocumentId[] = []
  for (let n = 0; n < 6; n += 1) ids.push((await upload(call, matterId, `${n}.jpg`, noise(dir, n))).document.id)
  await arrange(call, id, [['', ids]])
  const before = files(folder)
  for (const stage of ['typesetting', 'writing', 'checking', 'rebuilding']) {
    session.notify = (name, data) => { if (name === 'bundle' && BundleEvent.parse(data).stage === stage) void call('bundles.cancel', { id }) }
    await expect(call('bundles.build', { id, variant: 'full' })).rejects.toMatchObject({ code: 'cancelled' })
    expect([stage, await call('bundles.builds', { id, limit: 10 }), files(folder)]).toEqual([stage, [], before])
  }
  session.notify = () => undefined
  expect((await call('bundles.build', { id, variant: 'full' })).number).toBe(1)
  expect(await call('bundles.cancel', { id })).toEqual({ cancelled: false })
  expect(vault).not.toBe('')
})

test('a delivered build stays; one that was not can go, and its bundle only without builds', async () => {
  const { call, id, order } = await aBundle()
  await arrange(call, id, [['', [order.id]]])
  const build = await call('bundles.build', { id, variant: 'full' })
  await call('bundles.deliver', { buildId: build.id, deliveredOn: '2026-11-25', deliveredTo: 'Court' })
  await expect(call('bundles.removeBuild', { buildId: build.id })).rejects.toMatchObject({ code: 'refused' })
  await expect(call('bundles.remove', { id })).rejects.toMatchObject({ code: 'conflict' })
  await call('bundles.deliver', { buildId: build.id, deliveredOn: null, deliveredTo: '' })
  await call('bundles.removeBuild', { buildId: build.id })
  await call('bundles.remove', { id })
  expect(await call('bundles.list', { matterId: order.matterId, limit: 10 })).toEqual([])
})

test('the look before building names scans without text, turned, blank, coarse and too fine pages, sizes and papers without a date', async () => {
  const { call, id, matterId, photo, dir } = await aBundle('england-wales')
  const { document: coarse } = await upload(call, matterId, 'scan.pdf', await scanPdf(dir))
  const { document: blank } = await upload(call, matterId, 'blank.pdf', await textPdf(['Some words that stand upright on it', '']))
  const { document: damaged } = await upload(call, matterId, 'damaged.pdf', bytesOf('%PDF-1.7\nnot much else'))
  const turned = await textPdf(['Words that lie on their side, more than twenty letters of them'])
  tool('qpdf', '--rotate=90', await file(dir, 'turned.pdf', turned), join(dir, 'turned-90.pdf'))
  const { document: side } = await upload(call, matterId, 'turned.pdf', readFileSync(join(dir, 'turned-90.pdf')))
  await call('documents.update', { id: blank.id, dateOnPaper: '2024-01-01' })
  await arrange(call, id, [['', [coarse.id, blank.id, damaged.id, side.id, photo.id]]])
  const found = await call('bundles.preflight', { id, variant: 'full' })
  const of = (document: { id: DocumentId }) => found.filter(({ documentId }) => documentId === document.id).map(({ code, pages }) => `${code} ${pages.join(' ')}`.trim())
  expect([of(coarse), of(blank), of(damaged), of(side)]).toEqual([['undated', 'noText 1', 'lowDpi 1'], ['blank 2'], ['slip', 'undated'], ['undated', 'sideways 1']])
})

/** A page that is one picture of 60 dots an inch. */
async function scanPdf(dir: string): Promise<Uint8Array> {
  tool('convert', '-size', '496x702', 'xc:white', '-fill', 'black', '-draw', 'rectangle 100,100 400,500', join(dir, 'scan.jpg'))
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842]).drawImage(await pdf.embedJpg(readFileSync(join(dir, 'scan.jpg'))), { x: 0, y: 0, width: 595, height: 842 })
  return pdf.save()
}

async function file(dir: string, name: string, bytes: Uint8Array): Promise<string> {
  const { writeFile } = await import('node:fs/promises')
  await writeFile(join(dir, name), bytes)
  return join(dir, name)
}

test('a finished page can be looked at', async () => {
  const { call, id, photo } = await aBundle()
  await arrange(call, id, [['', [photo.id]]])
  const build = await call('bundles.build', { id, variant: 'full' })
  const page = await call('bundles.renderPage', { buildId: build.id, part: 1, page: 3, maxWidthPx: 300 })
  expect([page.width, page.pages, page.rgba.byteLength]).toEqual([300, 3, 300 * page.height * 4])
  await expect(call('bundles.renderPage', { buildId: build.id, part: 1, page: 9, maxWidthPx: 300 })).rejects.toMatchObject({ code: 'invalid_input' })
})
