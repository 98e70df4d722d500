import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Call } from '../../electron/cli/session'
import { ocrIdle, runQueue, wakeOcr, type OcrPageDone } from '../../electron/vault/ocr/queue'
import type { Session } from '../../electron/vault/session'
import type { OcrEvent } from '../../electron/shared/contract/ocr'
import type { DocumentId } from '../../electron/shared/contract/values'
import { accuracy, letters, scanPdf, typesetPdf } from '../support/made-scan'
import { openTestSession, upload } from '../support/session'
import { tempDir, testPassphrase } from '../support/vault'

/** Stands in for the parser: says each page's number as its text, after `ms`; page 2 of a job whose original ends in 'fails' is damaged. */
function standIn(ms: number): string {
  const path = join(tempDir(), 'stand-in.mjs')
  writeFileSync(path, `
import { readFileSync, writeSync } from 'node:fs'
const frame = readFileSync(0).subarray(8)
const { value, blobs } = JSON.parse(frame.subarray(4, 4 + frame.readUInt32BE(0)).toString())
const { job } = value
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${ms})
const text = 'page' + job.page
const word = { text, x: 0.1, y: 0.1, width: 0.2, height: 0.05, confidence: 90, line: 0, paragraph: 0, start: 0 }
const found = { words: [word], text, confidence: 90, languages: job.languages ?? ['rus', 'eng'], turned: 0, truncated: false, widthPt: 100, heightPt: 100 }
const answer = job.page === 2 && job.languages?.[0] !== 'fra' ? { ok: false, reason: 'damaged', annexNo: null } : { ok: true, value: found }
const head = Buffer.from(JSON.stringify({ value: answer, blobs: [] }))
const length = Buffer.alloc(4)
length.writeUInt32BE(head.length)
writeSync(1, Buffer.concat([length, head]))
`)
  return path
}

type Opened = { readonly session: Session; readonly call: Call; readonly matterId: string; readonly pdfs: readonly DocumentId[]; readonly dir: string }

/** A vault with PDFs of blank pages, as scans look to the reader of text layers: so many pages each. */
async function withScans(pageCounts: readonly number[]): Promise<Opened> {
  const { session, call, dir } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const pdfs: DocumentId[] = []
  for (const [i, count] of pageCounts.entries()) {
    const bytes = Buffer.concat([typesetPdf(Array.from({ length: count }, () => ''), 'eng'), Buffer.from(`% ${i}`)])
    pdfs.push((await upload(call, matterId, `scan-${i}.pdf`, bytes)).document.id)
  }
  return { session, call, matterId, pdfs, dir }
}

const useStandIn = (session: Session, ms = 0): void => void Object.assign(session, { parserPath: standIn(ms) })

async function runAll({ session }: Opened, matterId: null = null): Promise<OcrPageDone[]> {
  const done: OcrPageDone[] = []
  await runQueue(session, matterId, () => true, (page) => done.push(page))
  return done
}

const order = ({ pdfs }: Opened, done: readonly OcrPageDone[]): string[] =>
  done.map(({ documentId, page, state }) => `${pdfs.indexOf(documentId)}/${page} ${state}`)

test('a scan is read in the background, found by its words, and its words have places', async () => {
  const { session, call } = await openTestSession()
  session.background = true
  const events: OcrEvent[] = []
  session.notify = (name, data) => void (name === 'ocr' && events.push(data as OcrEvent))
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'refusal.pdf', await scanPdf([letters.rus, letters.eng], 'rus'))
  const entries = (await call('vault.info', {})).journalSize
  await ocrIdle(session)

  const { text } = await call('documents.pageText', { id: document.id, page: 1 })
  expect(accuracy(text, letters.rus)).toBeGreaterThan(0.96)
  const { source, words, confidence, job, languages } = await call('documents.pageWords', { id: document.id, page: 2 })
  expect([source, job, languages[0], confidence! > 85]).toEqual(['ocr', 'done', 'eng', true])
  expect(accuracy(words.map((word) => word.text).join(' '), letters.eng)).toBeGreaterThan(0.96)
  const { hits } = await call('search.find', { matterId: null, text: 'подзащитному', mode: 'words', offset: 0, limit: 5 })
  expect(hits.map(({ recordId, page }) => [recordId, page])).toEqual([[document.id, 1]])

  expect(await call('ocr.status', {})).toMatchObject({
    enabled: true, paused: false, running: null, queued: 0, done: 2, failed: 0, documents: [{ documentId: document.id, languages: null, readIn: ['eng', 'rus'], done: 2 }],
  })
  expect(events.filter(({ last }) => last !== null).map(({ last, queued }) => [last?.page, last?.state, queued])).toEqual([[1, 'done', 1], [2, 'done', 0]])
  // Derived: nothing of it is told in the journal.
  expect((await call('vault.info', {})).journalSize).toBe(entries)
})

test('a paper with a text layer is not queued, and its words come from the layer', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'letter.pdf', typesetPdf([letters.fra], 'fra'))
  expect(await call('ocr.status', { matterId })).toMatchObject({ queued: 0, done: 0, documents: [] })
  const { source, words, job } = await call('documents.pageWords', { id: document.id, page: 1 })
  const { text } = await call('documents.pageText', { id: document.id, page: 1 })
  expect([source, job, words.map((word) => word.text)]).toEqual(['layer', null, text.split(/\s+/)])
  expect(words.map(({ start, text: word }) => text.slice(start!, start! + word.length))).toEqual(words.map((word) => word.text))
})

test('pages are read in the order of import; a document that is moved comes first, one that is cancelled never', async () => {
  const opened = await withScans([1, 3, 1, 1])
  const { call, session, pdfs } = opened
  useStandIn(session)
  expect(await call('ocr.moveFirst', { documentId: pdfs[3]! })).toEqual({ queued: 1 })
  expect(await call('ocr.cancel', { documentId: pdfs[2]! })).toEqual({ cancelled: 1 })
  expect((await call('ocr.status', {})).documents.map(({ documentId }) => pdfs.indexOf(documentId))).toEqual([3, 0, 1, 2])
  // One bad page stops no other.
  expect(order(opened, await runAll(opened))).toEqual(['3/1 done', '0/1 done', '1/1 done', '1/2 failed', '1/3 done'])
  expect(await call('ocr.status', {})).toMatchObject({ queued: 0, done: 4, failed: 1, cancelled: 1 })
  expect(await call('documents.pageWords', { id: pdfs[1]!, page: 2 })).toMatchObject({ source: 'none', words: [], job: 'failed', error: 'damaged' })
})

test('a page that fails for no lasting reason is tried once more at the end, and then given up', async () => {
  const opened = await withScans([1, 1])
  const dead = join(tempDir(), 'dead.mjs')
  writeFileSync(dead, 'process.exit(0)')
  Object.assign(opened.session, { parserPath: dead })
  expect(order(opened, await runAll(opened))).toEqual(['0/1 queued', '1/1 queued', '0/1 failed', '1/1 failed'])
  expect((await opened.call('ocr.status', {})).documents.map(({ error }) => error)).toEqual(['stopped', 'stopped'])
})

test('a reader that cannot be started stops the queue and blames no page', async () => {
  const opened = await withScans([1])
  Object.assign(opened.session, { parserPath: '/nowhere.mjs' })
  await expect(runAll(opened)).rejects.toMatchObject({ code: 'internal' })
  expect(await opened.call('ocr.status', {})).toMatchObject({ queued: 1, failed: 0 })
})

test('chosen languages are kept with the document and read with, and a page is read again with them', async () => {
  const opened = await withScans([2])
  const { call, session, pdfs: [id] } = opened
  useStandIn(session)
  await runAll(opened)
  expect((await call('ocr.status', {})).documents[0]).toMatchObject({ languages: null, readIn: ['rus', 'eng'], done: 1, failed: 1 })
  expect(await call('ocr.requeue', { documentId: id!, languages: ['fra', 'eng'] })).toEqual({ queued: 2 })
  expect(order(opened, await runAll(opened))).toEqual(['0/1 done', '0/2 done'])
  expect((await call('ocr.status', {})).documents[0]).toMatchObject({ languages: ['fra', 'eng'], readIn: ['fra', 'eng'], done: 2, failed: 0, confidence: 90 })
})

test('reading goes on after a lock where it was, with no page lost and none read twice', async () => {
  const { session, call, dir, pdfs } = await withScans([1, 1, 1])
  const ended: OcrPageDone[] = []
  session.notify = (_, data) => void ((data as OcrEvent).last !== null && ended.push((data as OcrEvent).last!))
  useStandIn(session, 300)
  session.background = true
  wakeOcr(session)
  await vi.waitFor(() => expect(ended).toHaveLength(1), { timeout: 20_000, interval: 5 })
  session.vault!.close()
  session.vault = null
  await ocrIdle(session)
  expect([ended.length, dir === session.vaultDir]).toEqual([1, true])

  await call('vault.open', { secret: { kind: 'passphrase', text: testPassphrase } })
  await ocrIdle(session)
  expect(ended.map(({ documentId, state }) => [pdfs.indexOf(documentId), state])).toEqual([[0, 'done'], [1, 'done'], [2, 'done']])
})

test('a pause stops at once and outlasts a lock; resuming goes on', async () => {
  const { session, call } = await withScans([1, 1])
  useStandIn(session, 60_000)
  session.background = true
  wakeOcr(session)
  await vi.waitFor(async () => expect((await call('ocr.status', {})).running).not.toBeNull(), { timeout: 20_000 })
  await call('ocr.pause', {})
  await ocrIdle(session)
  session.vault!.close()
  session.vault = null
  await call('vault.open', { secret: { kind: 'passphrase', text: testPassphrase } })
  await ocrIdle(session)
  expect(await call('ocr.status', {})).toMatchObject({ paused: true, running: null, queued: 2, done: 0, failed: 0 })
  useStandIn(session)
  await call('ocr.resume', {})
  await ocrIdle(session)
  expect(await call('ocr.status', {})).toMatchObject({ paused: false, queued: 0, done: 2 })
})

test('switched off for good, nothing is read, new papers wait, and switching on reads them', async () => {
  const { session, call, matterId } = await withScans([])
  session.background = true
  await call('ocr.setEnabled', { enabled: false })
  await upload(call, matterId, 'scan.pdf', typesetPdf([''], 'eng'))
  useStandIn(session)
  await ocrIdle(session)
  expect(await call('ocr.status', {})).toMatchObject({ enabled: false, running: null, queued: 1, done: 0 })
  await call('ocr.setEnabled', { enabled: true })
  await ocrIdle(session)
  expect(await call('ocr.status', {})).toMatchObject({ enabled: true, queued: 0, done: 1 })
})

test('calls are answered while a page is being read', async () => {
  const { session, call } = await withScans([1])
  useStandIn(session, 60_000)
  session.background = true
  wakeOcr(session)
  await vi.waitFor(async () => expect((await call('ocr.status', {})).running).not.toBeNull(), { timeout: 20_000 })
  for (let n = 0; n < 100; n++) await call('drafts.keep', { key: 'complaint', value: JSON.stringify({ n }) })
  expect(await call('ocr.status', {})).toMatchObject({ queued: 1, done: 0, running: { page: 1 } })
  await call('ocr.cancel', { documentId: null })
  await ocrIdle(session)
  expect(await call('ocr.status', {})).toMatchObject({ queued: 0, cancelled: 1, running: null })
})

test('a document that is removed while it is read leaves nothing behind and hurts no other', async () => {
  const opened = await withScans([1, 1])
  const { session, call, pdfs } = opened
  useStandIn(session, 400)
  const all = runAll(opened)
  await vi.waitFor(async () => expect((await call('ocr.status', {})).running).not.toBeNull())
  await call('documents.remove', { id: pdfs[0]! })
  expect(order(opened, await all)).toEqual(['1/1 done'])
  expect(await call('ocr.status', {})).toMatchObject({ queued: 0, done: 1, documents: [{ documentId: pdfs[1] }] })
})

test('what has no pages is refused, and a text layer can be read over', async () => {
  const { call, session } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const text = await upload(call, matterId, 'note.txt', Buffer.from('Words'))
  await expect(call('ocr.requeue', { documentId: text.document.id, languages: null })).rejects.toMatchObject({ code: 'refused' })
  const { document } = await upload(call, matterId, 'letter.pdf', typesetPdf(['Words of the layer'], 'eng'))
  expect(await call('ocr.requeue', { documentId: document.id, languages: ['eng'] })).toEqual({ queued: 1 })
  useStandIn(session)
  await runQueue(session, null, () => true, () => undefined)
  expect(await call('documents.pageText', { id: document.id, page: 1 })).toEqual({ text: 'page1' })
})
