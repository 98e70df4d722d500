/** Custody: papers read back, people's entries, the sheet, seals. */
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EventId } from '../../electron/shared/contract/values'
import { idAt } from '../../electron/cli/load-case'
import { foldedText } from '../packets/pdf-text'
import { openSampleSession } from '../support/sample-export'
import { openTestSession, upload } from '../support/session'
import { tempDir } from '../support/vault'

const blobFiles = (dir: string): string[] => readdirSync(join(dir, 'blobs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 10).map((name) => join(dir, 'blobs', name))

test('a paper that is read back as it came in is told so, and the journal keeps every check', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'a.txt', new TextEncoder().encode('words'))
  expect((await call('custody.sheet', { documentId: document.id, limit: 100 })).check).toBeNull()
  const check = await call('custody.check', { documentId: document.id })
  expect(check).toMatchObject({ state: 'ok', sha256: document.sha256 })
  await call('custody.check', { documentId: document.id })
  const { lines } = await call('custody.sheet', { documentId: document.id, limit: 100 })
  expect(lines.map(({ action }) => action)).toEqual(['imported', 'verifiedOk', 'verifiedOk'])
  expect(lines.every(({ seq }) => seq !== null)).toBe(true)
})

test('a paper that was damaged or is gone is found, journaled, and not used until it is mended', async () => {
  const { call, dir } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'a.txt', new TextEncoder().encode('words'))
  const { document: other } = await upload(call, matterId, 'b.txt', new TextEncoder().encode('other words'))
  const whole = new Map(blobFiles(dir).map((path) => [path, readFileSync(path)]))
  for (const [path, bytes] of whole) {
    const spoilt = Buffer.from(bytes)
    spoilt[bytes.length - 5] = spoilt[bytes.length - 5]! ^ 1
    writeFileSync(path, spoilt)
  }
  expect(await call('custody.check', { documentId: document.id })).toMatchObject({ state: 'damaged' })
  for (const path of whole.keys()) rmSync(path)
  const all = await call('custody.checkAll', { matterId })
  expect([all.checked, all.failed.map(({ state }) => state)]).toEqual([2, ['missing', 'missing']])
  const out = join(tempDir(), 'out.txt')
  for (const use of [
    call('documents.exportOriginal', { id: document.id, path: out }), call('documents.readChunk', { id: document.id, offset: 0, length: 5 }),
    call('exports.create', { matterId, path: join(tempDir(), 'bag'), form: 'folder' }),
  ]) await expect(use).rejects.toMatchObject({ code: 'document_changed' })
  // What is known about it can still be written down.
  await call('documents.update', { id: document.id, note: 'restored from the copy of 3 May' })
  for (const [path, bytes] of whole) writeFileSync(path, bytes)
  await expect(call('documents.exportOriginal', { id: document.id, path: out })).rejects.toMatchObject({ code: 'document_changed' })
  expect(await call('custody.check', { documentId: document.id })).toMatchObject({ state: 'ok' })
  await call('documents.exportOriginal', { id: document.id, path: out })
  expect(readFileSync(out, 'utf8')).toBe('words')
  expect((await call('exports.plan', { matterId })).failed.map(({ id }) => id)).toEqual([other.id])
  const { lines } = await call('custody.sheet', { documentId: document.id, limit: 100 })
  expect(lines.map(({ action }) => action)).toEqual(['imported', 'verifiedFail', 'verifiedFail', 'annotated', 'verifiedOk', 'exported'])
})

test('entries by people keep their own time, need both names, and are only ever added', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'a.txt', new TextEncoder().encode('words'))
  await expect(call('custody.note', { documentId: document.id, action: 'handedOver', fromCustodian: 'Counsel' })).rejects.toMatchObject({ code: 'invalid_input', details: { toCustodian: 'missing' } })
  const first = await call('custody.note', {
    documentId: document.id, action: 'handedOver', at: '2024-09-01', atClock: '14:30', fromCustodian: 'Counsel', toCustodian: 'Registry', acknowledgement: 'stamp 17', place: 'court', sealNo: '4', condition: 'sealed envelope',
  })
  const second = await call('custody.note', { documentId: document.id, action: 'handedOver', at: '2024-09-02', fromCustodian: 'Counsel', toCustodian: 'Registry', correctsId: first.id })
  const { lines } = await call('custody.sheet', { documentId: document.id, limit: 100 })
  expect(lines.map(({ action, note }) => [action, note?.at ?? null, note?.correctsId ?? null])).toEqual([['imported', null, null], ['handedOver', '2024-09-01', null], ['handedOver', '2024-09-02', first.id]])
  const seq = lines.at(-1)?.seq ?? 0
  await expect(call('history.undo', { seq })).rejects.toMatchObject({ code: 'refused' })
  await expect(call('documents.remove', { id: document.id })).rejects.toMatchObject({ code: 'conflict' })
  expect((await call('custody.sheet', { documentId: document.id, limit: 100 })).lines.at(-1)?.note?.id).toBe(second.id)
})

test('the sheet on paper tells what the journal and people say, in three languages', async () => {
  const { call, matterId } = await openSampleSession()
  const [paper] = await call('documents.list', { matterId, limit: 1 })
  await call('documents.readChunk', { id: paper!.id, offset: 0, length: 1 })
  await call('custody.check', { documentId: paper!.id })
  await call('custody.note', { documentId: paper!.id, action: 'handedOver', at: '2026-10-16', fromCustodian: 'A. Counsel', toCustodian: 'The registry', acknowledgement: 'incoming stamp 412' })
  await call('exports.create', { matterId, path: join(tempDir(), 'bag'), form: 'folder' })
  const actions = (await call('custody.sheet', { documentId: paper!.id, limit: 100 })).lines.map(({ action }) => action)
  expect(actions).toEqual(['imported', 'viewed', 'verifiedOk', 'handedOver', 'exported'])
  const dir = tempDir()
  for (const [language, word] of [['en', 'Custody sheet'], ['ru', 'Лист учёта документа'], ['fr', 'Fiche de conservation']] as const) {
    const path = join(dir, `${language}.pdf`)
    await call('custody.exportSheet', { documentId: paper!.id, path, language })
    const text = foldedText(readFileSync(path))
    for (const said of [word, 'incoming stamp 412', 'The registry']) expect(text).toContain(said)
    expect(text.replaceAll(' ', '')).toContain(paper!.sha256)
  }
})

test('a sealed event, claim or paper changes only by a new version, and the first account stays readable', async () => {
  const { call, keys, matterId } = await openSampleSession()
  const id = EventId.parse(idAt(keys, 'denial'))
  const before = await call('denials.get', { id })
  const seal = await call('seals.seal', { recordId: id, reason: 'first account of counsel' })
  expect(seal).toMatchObject({ version: 1, kind: 'event', openedAt: null })
  const refused = { code: 'refused', details: { sealed: 'yes' } }
  const { event: whole, ...fields } = before
  const { id: _id, matterId: _matter, kind: _kind, ...event } = whole
  const details = { id, matterId, ...fields }
  await expect(call('denials.save', { ...details, event: { ...event, place: 'elsewhere' } })).rejects.toMatchObject(refused)
  await expect(call('denials.save', { ...details, event, reasonVerbatim: 'other words' })).rejects.toMatchObject(refused)
  const [party] = await call('parties.listForMatter', { matterId, limit: 1 })
  await expect(call('denials.save', { ...details, event: { ...event, parties: [{ partyId: party!.id, role: 'witness' }] } })).rejects.toMatchObject(refused)
  await expect(call('events.remove', { id })).rejects.toMatchObject({ code: 'refused' })
  await expect(call('seals.seal', { recordId: id, reason: '' })).rejects.toMatchObject({ code: 'refused' })
  expect(await call('denials.get', { id })).toEqual(before)
  // A source's word about it is a record of its own.
  const [claim] = await call('claims.listForMatter', { matterId, limit: 1 })
  await call('seals.seal', { recordId: claim!.id, reason: '' })
  await expect(call('claims.save', { ...claim!, quote: 'changed' })).rejects.toMatchObject(refused)
  expect((await call('seals.inForce', { matterId, limit: 10 })).map(({ kind }) => kind).toSorted()).toEqual(['claim', 'event'])
  await expect(call('seals.newVersion', { recordId: id, reason: '' })).rejects.toMatchObject({ code: 'invalid_input' })
  await call('seals.newVersion', { recordId: id, reason: 'the gate was the north one' })
  await call('denials.save', { ...details, event: { ...event, place: 'North gate' } })
  expect(await call('seals.seal', { recordId: id, reason: '' })).toMatchObject({ version: 2 })
  const seals = await call('seals.ofRecord', { recordId: id })
  expect(seals.map(({ version, openedReason }) => [version, openedReason])).toEqual([[2, ''], [1, 'the gate was the north one']])
  expect(JSON.parse(seals[1]!.content).event[0]).toMatchObject({ place: event.place })
  expect((await call('history.ofRecord', { recordId: id, limit: 20 })).map(({ action }) => action)).toEqual(expect.arrayContaining(['seals.seal', 'seals.newVersion']))
})

test('a sealed paper can still be protected better, checked and taken out; nothing else of it changes', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'a.txt', new TextEncoder().encode('words'))
  await call('seals.seal', { recordId: document.id, reason: '' })
  await call('documents.update', { id: document.id, level: 'privileged' })
  await call('custody.check', { documentId: document.id })
  await call('custody.note', { documentId: document.id, action: 'noted', note: 'the envelope was opened' })
  await expect(call('documents.update', { id: document.id, title: 'Another' })).rejects.toMatchObject({ code: 'refused' })
  await expect(call('documents.remove', { id: document.id })).rejects.toMatchObject({ code: 'refused' })
  const seals = await call('seals.ofRecord', { recordId: document.id })
  expect(seals).toHaveLength(1)
  const renamed = join(tempDir(), 'x')
  await call('documents.exportOriginal', { id: document.id, path: renamed, reason: 'for the file' })
  renameSync(renamed, `${renamed}.txt`)
})
