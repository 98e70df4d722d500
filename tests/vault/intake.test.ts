import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { cameraOf } from '../../electron/vault/camera'
import { isKindMismatch } from '../../electron/vault/kind-names'
import { putParts } from '../../db/repos/intake'
import { change } from '../../electron/vault/session'
import { zipOf } from '../parser/readers/made'
import { openTestSession, upload } from '../support/session'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/** A mail with these attachments. */
function mailWith(attachments: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const parts = attachments.map(([name, bytes]) => `--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`)
  return text(`From: a@example.org\r\nTo: b@example.org\r\nSubject: Refusal\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee the annex.\r\n${parts.join('')}--x--\r\n`)
}

async function aCase() {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  return { call, matterId }
}

test('a mail comes in with its attachments as papers of their own, each with its bytes, entry and place', async () => {
  const { call, matterId } = await aCase()
  const [reply, note] = [text('The reply of the prison'), text('A note')]
  const bytes = mailWith([['reply.txt', reply], ['note.txt', note]])
  const { status, document, children } = await upload(call, matterId, 'mail.eml', bytes)
  const papers = await call('documents.list', { matterId, limit: 10 })
  const inside = papers.filter(({ parentDocumentId }) => parentDocumentId === document.id)
  expect({ status, mediaType: document.mediaType, children: children.map(({ path, status: ended, sha256: sum }) => [path, ended, sum]) }).toEqual({
    status: 'imported', mediaType: 'message/rfc822', children: [['reply.txt', 'imported', sha256(reply)], ['note.txt', 'imported', sha256(note)]],
  })
  expect(inside.map(({ title, pathInParent, sha256: sum }) => [title, pathInParent, sum]).toSorted()).toEqual([['note', 'note.txt', sha256(note)], ['reply', 'reply.txt', sha256(reply)]])
  expect((await call('documents.parts', { id: document.id })).map(({ path, documentId, reason }) => [path, documentId, reason])).toEqual(
    children.map(({ path, documentId }) => [path, documentId, '']),
  )
  const entries = await Promise.all(papers.map(async ({ id }) => (await call('history.ofRecord', { recordId: id, limit: 5 })).map(({ action }) => action)))
  expect(entries).toEqual([['documents.import'], ['documents.import'], ['documents.import']])
  const { bytes: back } = await call('documents.readChunk', { id: children[0]!.documentId!, offset: 0, length: 1000 })
  expect(sha256(back)).toBe(sha256(reply))
})

test('what is said of a mail holds for what was in it, above all its level', async () => {
  const { call, matterId } = await aCase()
  const bytes = mailWith([['a.txt', text('words')]])
  const { uploadId } = await call('documents.beginUpload', { matterId, originalName: 'm.eml', byteLength: bytes.length })
  await call('documents.uploadChunk', { uploadId, bytes })
  const { children } = await call('documents.finishUpload', { uploadId, about: { level: 'privileged', givenBy: 'the client', title: 'To counsel' } })
  const child = await call('documents.get', { id: children[0]!.documentId! })
  expect([child.level, child.givenBy, child.title]).toEqual(['privileged', 'the client', 'a'])
})

test('what a file says about itself is kept beside it', async () => {
  const { call, matterId } = await aCase()
  const { document } = await upload(call, matterId, 'm.eml', mailWith([]))
  expect(await call('documents.metadata', { id: document.id })).toEqual([
    { name: 'mail.from', value: 'a@example.org' }, { name: 'mail.to', value: 'b@example.org' }, { name: 'mail.subject', value: 'Refusal' },
  ])
  expect(await call('documents.camera', { id: document.id })).toBeNull()
})

test('the same paper in two mails is one paper with two places', async () => {
  const { call, matterId } = await aCase()
  const scan = text('the same scan')
  const first = await upload(call, matterId, '1.eml', mailWith([['scan.txt', scan]]))
  const second = await upload(call, matterId, '2.eml', mailWith([['copy.txt', scan]]))
  expect(second.children).toEqual([{ ...first.children[0], path: 'copy.txt', status: 'duplicate' }])
  expect(await call('documents.parts', { id: second.document.id })).toEqual([{ path: 'copy.txt', documentId: first.children[0]?.documentId, reason: '' }])
  expect(await call('documents.list', { matterId, limit: 10 })).toHaveLength(3)
})

test('an archive in a mail comes out too, to a depth of three and no further', async () => {
  const { call, matterId } = await aCase()
  const nested = (depth: number): Uint8Array => (depth === 0 ? text('the innermost') : zipOf({ [depth === 1 ? 'paper.txt' : `${depth - 1}.zip`]: nested(depth - 1) }))
  const { children } = await upload(call, matterId, '5.zip', nested(5))
  expect(children.map(({ path, status, reason }) => [path, status, reason])).toEqual([
    ['4.zip', 'imported', ''], ['4.zip/3.zip', 'imported', ''], ['4.zip/3.zip/2.zip', 'limited', 'nested_too_deep'],
  ])
})

test('what cannot be taken out is told with its reason, and the rest comes in', async () => {
  const { call, matterId } = await aCase()
  const bytes = zipOf({ 'good.txt': 'good words', 'bad.txt': 'bad words here' })
  const at = Buffer.from(bytes).lastIndexOf('PK\x01\x02')
  bytes[at + 16] = (bytes[at + 16] ?? 0) ^ 1
  const { children, document } = await upload(call, matterId, 'a.zip', bytes)
  expect(children.map(({ path, status, reason }) => [path, status, reason])).toEqual([['good.txt', 'imported', ''], ['bad.txt', 'refused', 'damaged']])
  expect((await call('documents.parts', { id: document.id })).map(({ path, reason }) => [path, reason])).toEqual([['good.txt', ''], ['bad.txt', 'damaged']])
})

test('an import that was cut short before its attachments is made up for by importing again', async () => {
  const { call, session } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const bytes = mailWith([['a.txt', text('words')]])
  const { document, children } = await upload(call, matterId, 'm.eml', bytes)
  await call('documents.remove', { id: children[0]!.documentId! })
  // As it stands when the process was killed between the mail and its list of files.
  change(session, 'test', (tx) => putParts(tx, document.id, []))
  const again = await upload(call, matterId, 'm.eml', bytes)
  expect([again.status, again.children.map(({ path, status }) => [path, status])]).toEqual(['duplicate', [['a.txt', 'imported']]])
  await call('documents.remove', { id: again.children[0]!.documentId! })
  // With its list of files, an import came to its end: what was removed on purpose stays removed.
  expect((await upload(call, matterId, 'm.eml', bytes)).children).toEqual([])
  await call('documents.remove', { id: document.id })
  expect((await upload(call, matterId, 'm.eml', bytes)).children.map(({ status }) => status)).toEqual(['imported'])
})

test('removing a mail leaves its attachments, and undo ties them to it again', async () => {
  const { call, matterId } = await aCase()
  const { document, children } = await upload(call, matterId, 'm.eml', mailWith([['a.txt', text('words')]]))
  const { journalSeq } = await call('documents.remove', { id: document.id })
  const alone = await call('documents.get', { id: children[0]!.documentId! })
  await call('history.undo', { seq: journalSeq })
  const tied = await call('documents.get', { id: children[0]!.documentId! })
  expect([alone.parentDocumentId, alone.pathInParent, tied.parentDocumentId]).toEqual([null, 'a.txt', document.id])
  expect((await call('vault.doctor', { readBlobs: true })).findings.filter(({ state }) => state === 'bad')).toEqual([])
})

test('a name that says another kind than the content is shown', async () => {
  const { call, matterId } = await aCase()
  const { document: wrong } = await upload(call, matterId, 'photo.jpg', text('Words that are no photo'))
  const { document: right } = await upload(call, matterId, 'letter.txt', text('Words of a letter'))
  expect([wrong.kindMismatch, right.kindMismatch]).toEqual([true, false])
  expect([isKindMismatch('a.doc', 'application/rtf'), isKindMismatch('a.DOC', 'application/msword'), isKindMismatch('noend', 'application/pdf'), isKindMismatch('a.pdf', 'application/octet-stream')]).toEqual([
    true, false, false, false,
  ])
})

test('a camera gives its own clock, its zone only where it says one', () => {
  const facts = (entries: Readonly<Record<string, string>>) => cameraOf(Object.entries(entries).map(([name, value]) => ({ name, value })))
  expect([
    facts({ 'exif.DateTimeOriginal': '2024:09:02 10:15:00', 'exif.OffsetTimeOriginal': '+05:00', 'exif.Make': 'Apple', 'exif.Model': 'iPhone', 'gps.position': '41.311100, 69.279700' }),
    facts({ 'exif.DateTimeOriginal': '0000:00:00 00:00:00', 'exif.Make': 'Canon', 'exif.Model': 'Canon X' }),
    facts({ 'exif.Orientation': '6' }),
  ]).toEqual([
    { takenAt: '2024-09-02T10:15:00', zone: '+05:00', device: 'Apple iPhone', position: '41.311100, 69.279700' },
    { takenAt: null, zone: null, device: 'Canon X', position: '' }, null,
  ])
})
