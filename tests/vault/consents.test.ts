import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { consentBlocks } from '../../db/repos/consents'
import type { Call } from '../../electron/cli/session'
import type { Addressee, PacketKind } from '../../electron/shared/packet-kinds'
import { purposeOf } from '../../electron/packets/purpose'
import { standingConsent } from '../../electron/shared/rules/consent'
import { openTestSession, upload } from '../support/session'
import { tempDir } from '../support/vault'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A draft that lacks nothing: it tells of a beating, quotes a statement and encloses it and a memo. */
async function aDraft(call: Call) {
  await call('profile.save', { fullName: 'Irina Invented', postalAddress: 'PO box 17' })
  const { id: matterId } = await call('matters.create', { title: 'Invented', custodyStatus: 'convicted' })
  const { document: memo } = await upload(call, matterId, 'memo.txt', bytesOf('Memo of 9 September 2024.\n\nNobody came out.'))
  const { document: statement } = await upload(call, matterId, 'statement.txt', bytesOf('Statement.\n\nHe was beaten on the legs.'))
  const beating = await call('records.save', { kind: 'illTreatment', matterId, event: { title: 'a beating', happened: '2024-08-20' }, details: {} })
  await call('claims.save', { matterId, eventId: beating.event.id, field: 'what', strength: 'reported', documentId: statement.id, quote: 'He was beaten on the legs.', asserts: 'blows to the legs' })
  const denial = await call('denials.save', { matterId, event: { happened: '2024-09-09' }, visitKind: 'counselVisit', outcome: 'denied', memoDocumentId: memo.id, memoWrittenOn: '2024-09-09', memoSigned: 'yes' })
  const { id, composition } = await call('packets.create', { matterId, kind: 'accessDenialComplaint', subjectEventId: denial.event.id, language: 'en' })
  for (const standardId of composition.standardIds) {
    await call('standards.verify', { id: standardId, verification: 'verified', verifiedBy: 'I. Invented', verifiedOn: '2024-09-01' })
  }
  await call('packets.compose', { id, change: { addresseeText: 'To the prosecutor', signedOn: '2024-09-10', consent: { state: 'given', on: '2024-09-10', how: '' }, extraDocumentIds: [memo.id], factEventIds: [beating.event.id] } })
  return { id, matterId, memo, statement, beating: beating.event }
}

type Draft = Awaited<ReturnType<typeof aDraft>>

const codes = async (call: Call, { id }: Draft): Promise<string[]> =>
  (await call('packets.plan', { id })).missing.filter(({ code }) => code.startsWith('item.consent')).map(({ code, blocks, recordId }) => `${code} ${blocks} ${recordId}`)

const about = (matterId: Draft['matterId'], documentId: Draft['memo']['id']) => ({ matterId, documentId, eventId: null }) as const

describe('a packet', () => {
  test('is barred by a refused or withdrawn consent to what it encloses or tells, and let go by a journaled decision alone', async () => {
    const { call } = await openTestSession()
    const draft = await aDraft(call)
    const { id, matterId, memo, beating } = draft
    const path = join(tempDir(), 'packet.pdf')
    expect(await codes(call, draft)).toEqual([])
    await expect(call('consents.override', { packetId: id, eventId: null, documentId: memo.id, reason: 'no need' })).rejects.toMatchObject({ code: 'conflict' })

    const refused = await call('consents.save', { ...about(matterId, memo.id), purpose: 'court', state: 'refused', decidedOn: '2024-09-10' })
    await call('consents.save', { matterId, eventId: beating.id, documentId: null, purpose: 'court', state: 'withdrawn', decidedOn: '2024-09-10' })
    expect(await codes(call, draft)).toEqual([`item.consentRefused true ${memo.id}`, `item.consentWithdrawn true ${beating.id}`])
    await expect(call('packets.finalise', { id })).rejects.toMatchObject({ code: 'refused', details: { codes: 'item.consentRefused item.consentWithdrawn' } })
    await expect(call('packets.exportPdf', { id, path })).rejects.toMatchObject({ code: 'refused' })
    expect(existsSync(path)).toBe(false)

    await call('consents.override', { packetId: id, eventId: null, documentId: memo.id, reason: 'life in danger' })
    await call('consents.override', { packetId: id, eventId: beating.id, documentId: null, reason: 'life in danger' })
    expect(await codes(call, draft)).toEqual([`item.consentOverridden false ${memo.id}`, `item.consentOverridden false ${beating.id}`])
    const entries = await call('history.recent', { beforeSeq: null, limit: 2 })
    expect(entries.map(({ action, reason }) => [action, reason])).toEqual([['consents.override', 'life in danger'], ['consents.override', 'life in danger']])

    // A decision about an earlier refusal does not hold for a later one.
    const again = await call('consents.save', { ...about(matterId, memo.id), purpose: 'court', state: 'refused', decidedOn: '2024-09-11' })
    expect([again.id === refused.id, (await codes(call, draft))[0]]).toEqual([false, `item.consentRefused true ${memo.id}`])
    await call('consents.save', { ...about(matterId, memo.id), purpose: 'court', state: 'given', decidedOn: '2024-09-12' })
    await call('packets.finalise', { id })
    expect((await call('packets.get', { id })).status).toBe('final')
    await expect(call('consents.withdrawOverride', { packetId: id, eventId: beating.id, documentId: null })).rejects.toMatchObject({ code: 'refused' })
  })

  test('quotes no paper whose use was refused, also where the paper itself stays behind', async () => {
    const { call } = await openTestSession()
    const draft = await aDraft(call)
    await call('consents.save', { ...about(draft.matterId, draft.statement.id), purpose: 'court', state: 'refused' })
    await call('packets.compose', { id: draft.id, change: { excludedDocumentIds: [draft.statement.id] } })
    expect((await call('packets.plan', { id: draft.id })).annexes.map(({ documentId }) => documentId)).toEqual([draft.memo.id])
    expect(await codes(call, draft)).toEqual([`item.consentRefused true ${draft.statement.id}`])
    await call('packets.compose', { id: draft.id, change: { factEventIds: [] } })
    expect(await codes(call, draft)).toEqual([])
  })

  test('that is final goes out again after a withdrawal only with a reason', async () => {
    const { call } = await openTestSession()
    const draft = await aDraft(call)
    await call('packets.finalise', { id: draft.id })
    const [first, second] = [join(tempDir(), 'one.pdf'), join(tempDir(), 'two.pdf')]
    await call('packets.exportPdf', { id: draft.id, path: first })
    await call('consents.save', { matterId: draft.matterId, eventId: draft.beating.id, documentId: null, purpose: 'court', state: 'withdrawn' })
    await expect(call('packets.exportPdf', { id: draft.id, path: second })).rejects.toMatchObject({ code: 'refused', details: { why: 'consentWithdrawn' } })
    expect(existsSync(second)).toBe(false)
    await call('packets.exportPdf', { id: draft.id, path: second, reason: 'the court asked for the same file again' })
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true)
  })

  test('asks the consent that its addressee makes needful, and every one where nobody can tell', () => {
    const purpose = (kind: PacketKind, addresseeKind: Addressee) => purposeOf({ kind, composition: { addresseeKind } })
    expect([purpose('accessDenialComplaint', 'prosecutor'), purpose('blank', 'ngo'), purpose('specialProcedures', 'other'), purpose('echrApplication', 'echr'), purpose('blank', 'other')]).toEqual(['court', 'unNgo', 'unNgo', 'court', null])
  })

  test('is not barred by consent that was refused for another purpose', async () => {
    const { call } = await openTestSession()
    const draft = await aDraft(call)
    for (const purpose of ['unNgo', 'publish', 'store'] as const) await call('consents.save', { ...about(draft.matterId, draft.memo.id), purpose, state: 'refused' })
    expect(await codes(call, draft)).toEqual([])
  })
})

test('an original leaves only with a reason where any way out was refused', async () => {
  const { call } = await openTestSession()
  const { matterId, memo } = await aDraft(call)
  const path = join(tempDir(), 'memo.txt')
  await call('consents.save', { ...about(matterId, memo.id), purpose: 'publish', state: 'refused' })
  await expect(call('documents.exportOriginal', { id: memo.id, path })).rejects.toMatchObject({ code: 'refused', details: { why: 'consentRefused', purposes: 'publish' } })
  expect(existsSync(path)).toBe(false)
  await call('documents.exportOriginal', { id: memo.id, path, reason: 'for the file of the client' })
  expect(existsSync(path)).toBe(true)
})

test('a photograph follows the sheet that it belongs to, until it has a decision of its own', async () => {
  const { call, session } = await openTestSession()
  const { matterId, memo, statement } = await aDraft(call)
  const photograph = { documentId: memo.id, page: null, findingNos: [1], shows: 'closeUp', scale: 'yes', colourScale: 'no', device: '', takenOn: null, takenAt: null, takenBy: '', chain: '', intimate: 'no', viewers: '' }
  const sheet = await call('records.save', { kind: 'injuryObservation', matterId, event: { title: 'Marks seen' }, details: { photographs: [photograph] } })
  await call('consents.save', { matterId, eventId: sheet.event.id, documentId: null, purpose: 'unNgo', state: 'refused' })
  const ids = { documentIds: [memo.id, statement.id], eventIds: [sheet.event.id] }
  const barred = (purpose: 'court' | 'unNgo' | null) => consentBlocks(session.vault!.db, ids, purpose).map(({ title, through }) => [title, through])
  expect(barred('unNgo')).toEqual([[memo.title, true], ['Marks seen', false]])
  expect(barred('court')).toEqual([])
  expect(barred(null)).toEqual(barred('unNgo'))
  await call('consents.save', { ...about(matterId, memo.id), purpose: 'unNgo', state: 'given' })
  expect(barred('unNgo')).toEqual([['Marks seen', false]])
})

test('the latest decision by its own day holds, whenever it was written down, and earlier ones stay', async () => {
  const { call } = await openTestSession()
  const { matterId, memo } = await aDraft(call)
  await call('consents.save', { ...about(matterId, memo.id), purpose: 'court', state: 'withdrawn', decidedOn: '2024-06-05' })
  await call('consents.save', { ...about(matterId, memo.id), purpose: 'court', state: 'given', decidedOn: '2024-05-03', how: 'signed' })
  const consents = await call('consents.list', { matterId, limit: 10 })
  expect(consents.map(({ state }) => state)).toEqual(['withdrawn', 'given'])
  expect(standingConsent(consents, { eventId: null, documentId: memo.id }, 'court')?.state).toBe('withdrawn')
  const [, given] = consents
  await expect(call('consents.save', { ...given!, eventId: null, documentId: null } as never)).rejects.toMatchObject({ code: 'invalid_input' })
})
