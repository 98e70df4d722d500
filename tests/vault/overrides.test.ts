import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { Call } from '../../electron/cli/session'
import { openTestSession, upload } from '../support/session'
import { tempDir } from '../support/vault'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A draft that lacks nothing, with one text as its annex. */
async function aDraft(call: Call) {
  await call('profile.save', { fullName: 'Irina Invented', postalAddress: 'PO box 17' })
  const { id: matterId } = await call('matters.create', { title: 'Invented', custodyStatus: 'convicted' })
  const { document: memo } = await upload(call, matterId, 'memo.txt', bytesOf('Memo of 9 September 2024.\n\nAnvar Khamroev told me at the gate that he was beaten.'))
  const denial = await call('denials.save', { matterId, event: { happened: '2024-09-09' }, visitKind: 'counselVisit', outcome: 'denied', memoDocumentId: memo.id, memoWrittenOn: '2024-09-09', memoSigned: 'yes' })
  const { id, composition } = await call('packets.create', { matterId, kind: 'accessDenialComplaint', subjectEventId: denial.event.id, language: 'en' })
  for (const standardId of composition.standardIds) {
    await call('standards.verify', { id: standardId, verification: 'verified', verifiedBy: 'I. Invented', verifiedOn: '2024-09-01' })
  }
  await call('packets.compose', { id, change: { addresseeText: 'To the prosecutor', signedOn: '2024-09-10', consent: { state: 'given', on: '2024-09-10', how: '' }, extraDocumentIds: [memo.id] } })
  return { id, matterId, memo }
}

const codes = async (call: Call, id: Awaited<ReturnType<typeof aDraft>>['id']): Promise<string[]> =>
  (await call('packets.plan', { id })).missing.filter(({ code }) => code.startsWith('annex.')).map(({ code, blocks }) => `${code} ${blocks}`)

test('a privileged paper goes into a packet by a reasoned decision alone, which is journaled and printed nowhere', async () => {
  const { call } = await openTestSession()
  const { id, memo } = await aDraft(call)
  const path = join(tempDir(), 'packet.pdf')
  await expect(call('packets.override', { id, documentId: memo.id, reason: 'no need' })).rejects.toMatchObject({ code: 'conflict' })
  await call('documents.update', { id: memo.id, level: 'privileged' })
  expect(await codes(call, id)).toEqual(['annex.privileged true'])
  await expect(call('packets.finalise', { id })).rejects.toMatchObject({ code: 'refused', details: { codes: 'annex.privileged' } })
  await expect(call('packets.exportPdf', { id, path })).rejects.toMatchObject({ code: 'refused', details: { codes: 'annex.privileged' } })
  expect(existsSync(path)).toBe(false)
  await expect(call('packets.override', { id, documentId: memo.id, reason: '  ' })).rejects.toMatchObject({ code: 'invalid_input' })
  const override = await call('packets.override', { id, documentId: memo.id, reason: 'client waived in writing' })
  expect(override).toMatchObject({ packetId: id, documentId: memo.id, level: 'privileged', reason: 'client waived in writing', decidedBy: 'Irina Invented' })
  expect(await call('packets.overrides', { id })).toEqual([override])
  const [entry] = await call('history.recent', { beforeSeq: null, limit: 1 })
  expect([entry?.action, entry?.reason]).toEqual(['packets.override', 'client waived in writing'])
  expect(await codes(call, id)).toEqual(['annex.privilegedOverridden false'])

  await call('documents.update', { id: memo.id, level: 'sealed' })
  expect(await codes(call, id)).toEqual(['annex.sealed true'])
  await call('packets.override', { id, documentId: memo.id, reason: 'client waived in writing' })
  await call('packets.finalise', { id })
  await call('packets.exportPdf', { id, path })
  const printed = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
  expect([printed.includes('Khamroev'), printed.includes('waived')]).toEqual([true, false])
  await expect(call('packets.withdrawOverride', { id, documentId: memo.id })).rejects.toMatchObject({ code: 'refused' })
  const seq = (await call('history.ofRecord', { recordId: memo.id, limit: 50 })).length
  expect(seq).toBeGreaterThan(0)
  const next = await call('packets.newVersion', { id })
  expect(await codes(call, next.id)).toEqual(['annex.sealed true'])
  expect((await call('vault.doctor', { readBlobs: false })).findings.filter(({ state }) => state === 'bad')).toEqual([])
})

test('an override that is taken back bars the paper again', async () => {
  const { call } = await openTestSession()
  const { id, memo } = await aDraft(call)
  await call('documents.update', { id: memo.id, level: 'privileged' })
  await call('packets.override', { id, documentId: memo.id, reason: 'waived' })
  const { journalSeq } = await call('packets.withdrawOverride', { id, documentId: memo.id })
  expect(await codes(call, id)).toEqual(['annex.privileged true'])
  await call('history.undo', { seq: journalSeq })
  expect(await codes(call, id)).toEqual(['annex.privilegedOverridden false'])
})

test('a redacted copy goes in for its original, says of which, and bars it from slipping in', async () => {
  const { call } = await openTestSession()
  const { id, memo } = await aDraft(call)
  await call('documents.update', { id: memo.id, level: 'privileged' })
  const copy = await call('documents.redact', { id: memo.id, boxes: [], words: [{ text: 'Khamroev', reason: 'witness' }], level: 'confidential' })
  await expect(call('packets.compose', { id, change: { redactedDocumentIds: [memo.id] } })).rejects.toMatchObject({ code: 'conflict' })
  await call('packets.compose', { id, change: { redactedDocumentIds: [copy.id] } })
  const { annexes } = await call('packets.plan', { id })
  expect(annexes.map(({ documentId, sha256, redactedFrom }) => ({ documentId, sha256, redactedFrom }))).toEqual([{ documentId: copy.id, sha256: copy.sha256, redactedFrom: memo.sha256 }])
  expect(await codes(call, id)).toEqual([])
  await call('packets.finalise', { id })
  const path = join(tempDir(), 'packet.pdf')
  await call('packets.exportPdf', { id, path })
  const printed = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '')
  expect([printed.includes('Khamroev'), printed.includes(`redactedcopyofSHA-256${memo.sha256}`), printed.includes(copy.sha256), printed.includes('toldmeatthegate')]).toEqual([false, true, true, true])
  expect(readFileSync(path).includes('Khamroev')).toBe(false)
})

test('a copy that is gone blocks the packet, and a quotation of what it hides is named', async () => {
  const { call } = await openTestSession()
  const { id, memo, matterId } = await aDraft(call)
  const copy = await call('documents.redact', { id: memo.id, boxes: [], words: [{ text: 'Khamroev', reason: '' }] })
  const { composition } = await call('packets.get', { id })
  await call('claims.save', { matterId, eventId: composition.subjectEventId!, field: 'what', documentId: memo.id, quote: 'Anvar Khamroev told me', strength: 'seen' })
  await call('packets.compose', { id, change: { redactedDocumentIds: [copy.id] } })
  expect((await call('packets.plan', { id })).missing.map(({ code }) => code)).toContain('claim.quoteRedacted')
  await call('documents.remove', { id: copy.id })
  expect(await codes(call, id)).toEqual(['annex.redactionGone true'])
  await expect(call('packets.exportPdf', { id, path: join(tempDir(), 'x.pdf') })).rejects.toMatchObject({ code: 'refused' })
})

test('the original of a barred paper is taken out with a reason alone, which is journaled', async () => {
  const { call } = await openTestSession()
  const { memo } = await aDraft(call)
  const path = join(tempDir(), 'memo.txt')
  await call('documents.exportOriginal', { id: memo.id, path })
  await call('documents.update', { id: memo.id, level: 'sealed' })
  const again = join(tempDir(), 'again.txt')
  await expect(call('documents.exportOriginal', { id: memo.id, path: again })).rejects.toMatchObject({ code: 'refused', details: { level: 'sealed' } })
  expect(existsSync(again)).toBe(false)
  await call('documents.exportOriginal', { id: memo.id, path: again, reason: 'court order of 5 September' })
  const [entry] = await call('history.recent', { beforeSeq: null, limit: 1 })
  expect([entry?.action, entry?.about, entry?.reason]).toEqual(['documents.export', memo.id, 'court order of 5 September'])
})
