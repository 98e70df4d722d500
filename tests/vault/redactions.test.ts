import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { RedactionEvent } from '../../electron/shared/contract/redactions'
import { openTestSession, upload } from '../support/session'
import { tempDir } from '../support/vault'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function letterPdf(pages: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setAuthor('Khamroev')
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const text of pages) pdf.addPage([595, 842]).drawText(text, { x: 60, y: 700, size: 14, font })
  return pdf.save()
}

async function aCase() {
  const opened = await openTestSession()
  const { id: matterId } = await opened.call('matters.create', { title: 'A' })
  return { ...opened, matterId }
}

test('a redacted copy is a document of its own: linked, searchable without its secret, its original untouched', async () => {
  const { call, matterId } = await aCase()
  const { document: original } = await upload(call, matterId, 'Letter of Khamroev.pdf', await letterPdf(['Khamroev told counsel about the cell', 'Second page']))
  await call('documents.update', { id: original.id, author: 'A. Khamroev', level: 'sealed', givenBy: 'His brother', dateOnPaper: '2024-09-02' })
  const copy = await call('documents.redact', { id: original.id, boxes: [{ page: 2, x: 0, y: 0, width: 1, height: 0.5, reason: 'another person' }], words: [{ text: 'khamroev', reason: 'protects a witness' }] })
  expect({ ...copy, id: '', sha256: '', byteLength: 0, addedAt: '' }).toEqual({
    ...original, id: '', sha256: '', byteLength: 0, addedAt: '', title: 'Letter of █████', originalName: 'redacted.pdf', author: 'A. █████', level: 'sealed', dateOnPaper: '2024-09-02',
    copyOrOriginal: 'copy', repeatsDocumentId: original.id, redactionOfDocumentId: original.id,
  })
  expect((await call('documents.pageText', { id: copy.id, page: 1 })).text.trim()).toBe('told counsel about the cell')
  expect((await call('documents.pageText', { id: copy.id, page: 2 })).text.trim()).toBe('')
  expect(await call('documents.redaction', { id: copy.id })).toMatchObject({
    documentId: copy.id, originalDocumentId: original.id,
    marks: [
      { kind: 'word', page: 1, paragraph: null, reason: 'protects a witness' },
      { kind: 'box', page: 2, paragraph: null, box: { x: 0, y: 0, width: 1, height: 0.5 }, reason: 'another person' },
    ],
  })
  expect([await call('documents.redaction', { id: original.id }), await call('documents.redactedCopies', { id: original.id })]).toEqual([null, [copy]])
  expect((await call('documents.get', { id: original.id })).sha256).toBe(original.sha256)
  await expect(call('documents.remove', { id: original.id })).rejects.toMatchObject({ code: 'conflict' })
})

test('the journal says that and where something was hidden, never what, and replays', async () => {
  const { call, matterId } = await aCase()
  const { document } = await upload(call, matterId, 'a.txt', bytesOf('One Khamroev.\n\nTwo.\n\nKham-\nroev three.'))
  const copy = await call('documents.redact', { id: document.id, boxes: [], words: [{ text: 'Khamroev', reason: 'witness' }], title: 'Copy', level: 'public' })
  const [entry] = await call('history.recent', { beforeSeq: null, limit: 1 })
  expect([entry?.action, entry?.about, JSON.stringify(entry).toLowerCase().includes('khamroev')]).toEqual(['documents.redact', document.id, false])
  expect((await call('vault.doctor', { readBlobs: true })).findings.filter(({ state }) => state === 'bad')).toEqual([])
  await call('history.undo', { seq: entry!.seq })
  expect((await call('documents.list', { matterId, limit: 10 })).map(({ id }) => id)).toEqual([document.id])
  await expect(call('documents.get', { id: copy.id })).rejects.toMatchObject({ code: 'not_found' })
})

test('a text keeps its paragraph numbers, with marks of one length in place of words', async () => {
  const { call, matterId } = await aCase()
  const { document } = await upload(call, matterId, 'a.txt', bytesOf('Один Хамроев.\n\nДва.\n\nХам-\nроеву три.'))
  const copy = await call('documents.redact', { id: document.id, boxes: [], words: [{ text: 'хамроев', reason: 'witness' }], level: 'public' })
  expect([copy.level, copy.readability, copy.mediaType]).toEqual(['public', 'text', 'text/plain'])
  expect(await call('documents.paragraphs', { id: copy.id })).toEqual(['Один █████.', 'Два.', '█████\n█████ три.'])
  expect((await call('documents.redaction', { id: copy.id }))?.marks.map(({ paragraph, box }) => [paragraph, box])).toEqual([[1, null], [3, null]])
})

test('the same wish gives the same copy, not a second one', async () => {
  const { call, matterId } = await aCase()
  const { document } = await upload(call, matterId, 'a.pdf', await letterPdf(['Khamroev']))
  const wish = { id: document.id, boxes: [], words: [{ text: 'Khamroev', reason: '' }] }
  expect(await call('documents.redact', wish)).toEqual(await call('documents.redact', wish))
  expect(await call('documents.list', { matterId, limit: 10 })).toHaveLength(2)
})

test('what cannot be vouched for is refused by name, and nothing is kept', async () => {
  const { call, matterId } = await aCase()
  const { document } = await upload(call, matterId, 'a.pdf', await letterPdf(['Khamroev', 'nothing']))
  const { document: text } = await upload(call, matterId, 'a.txt', bytesOf('Khamroev'))
  const photo = join(tempDir(), 'p.png')
  execFileSync('convert', ['-size', '200x100', 'plasma:', photo])
  const { document: scan } = await upload(call, matterId, 'p.png', readFileSync(photo))
  const box = { x: 0, y: 0, width: 0.1, height: 0.1, reason: '' }
  const word = (each: string) => ({ text: each, reason: '' })
  const attempt = (id: typeof document.id, boxes: readonly (typeof box & { page: number })[], words: readonly string[], more = {}) => call('documents.redact', { id, boxes: [...boxes], words: words.map(word), ...more })
  await expect(attempt(document.id, [], ['Khamroev', 'Absent'])).rejects.toMatchObject({ code: 'refused', details: { reason: 'word_not_found', words: '1' } })
  await expect(attempt(scan.id, [], ['Khamroev'])).rejects.toMatchObject({ code: 'refused', details: { reason: 'page_without_text', pages: '1' } })
  await expect(attempt(document.id, [], ['Khamroev'], { title: 'On KHAMROEV' })).rejects.toMatchObject({ code: 'refused', details: { reason: 'title' } })
  await expect(attempt(document.id, [{ page: 3, ...box }], [])).rejects.toMatchObject({ code: 'invalid_input', details: { page: 'no_such_page' } })
  await expect(attempt(text.id, [{ page: 1, ...box }], [])).rejects.toMatchObject({ code: 'invalid_input', details: { boxes: 'no_pages' } })
  await expect(attempt(document.id, [], [])).rejects.toMatchObject({ code: 'invalid_input' })
  expect(await call('documents.list', { matterId, limit: 10 })).toHaveLength(3)
  expect((await attempt(scan.id, [{ page: 1, ...box }], [])).pages).toBe(1)
})

test('dates of papers are never taken from the file system, and a camera’s clock is metadata alone', async () => {
  const { call, matterId } = await aCase()
  const dir = tempDir()
  const photo = join(dir, 'p.jpg')
  execFileSync('convert', ['-size', '60x40', 'xc:red', '-set', 'EXIF:DateTimeOriginal', '2019:05:05 10:00:00', photo])
  const note = join(dir, 'note.txt')
  execFileSync('sh', ['-c', `printf 'Words of 5 May 2019' > ${note}; touch -d '2019-05-05' ${note} ${photo}`])
  for (const path of [note, photo]) {
    const { document } = await call('documents.importFile', { matterId, path, about: {} })
    expect([document.dateOnPaper, document.receivedOn, document.servedOn, document.addedAt.slice(0, 10)]).toEqual([null, null, null, '2024-09-10'])
  }
})

test('the making of a copy tells its steps, and is stopped without a trace', async () => {
  const { call, session, matterId } = await aCase()
  const { document } = await upload(call, matterId, 'a.pdf', await letterPdf(['Khamroev', 'two', 'three']))
  const told: RedactionEvent[] = []
  const wish = { id: document.id, boxes: [], words: [{ text: 'Khamroev', reason: '' }] }
  session.notify = (name, data) => void (name === 'redaction' && told.push(RedactionEvent.parse(data)))
  await call('documents.redact', wish)
  // Pages may be told in one piece, but never backwards, and the last of each step is always there.
  expect(told.map(({ step }) => step).filter((step, at, all) => step !== all[at - 1])).toEqual(['painting', 'checking', 'keeping'])
  expect(told.filter(({ step, page }) => step !== 'keeping' && page === 3).map(({ step, pages }) => [step, pages])).toEqual([['painting', 3], ['checking', 3]])

  const before = await call('documents.list', { matterId, limit: 10 })
  expect(await call('documents.cancelRedact', { id: document.id })).toEqual({ cancelled: 0 })
  const stopped = expect(call('documents.redact', { ...wish, title: 'Another', boxes: [{ page: 2, x: 0, y: 0, width: 0.5, height: 0.5, reason: '' }] })).rejects.toMatchObject({ code: 'cancelled' })
  await expect.poll(async () => (await call('documents.cancelRedact', { id: document.id })).cancelled).toBe(1)
  await stopped
  expect(await call('documents.list', { matterId, limit: 10 })).toEqual(before)
})
