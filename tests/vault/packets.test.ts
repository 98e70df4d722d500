import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import type { Call } from '../../electron/cli/session'
import { openTestSession, upload } from '../support/session'
import { tempDir } from '../support/vault'

const text = (s: string): Uint8Array => new TextEncoder().encode(s)
const textOf = (path: string): string => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')

/** An invented refusal with a memo, an order and a pass request as a two-page PDF. */
async function aRefusal(call: Call) {
  await call('profile.save', {
    fullName: 'Irina Invented', barBody: 'Bar of Nowhere', registerNo: '77/1', certificateNo: '4711', postalAddress: 'PO box 17, 101000',
  })
  const matter = await call('matters.create', { title: 'The invented case', fileNo: '2024-14', custodyStatus: 'convicted' })
  const client = await call('parties.save', {
    kind: 'person',
    names: [
      { text: 'Anvar Karimzoda', script: 'latin', kind: 'preferred', note: '' },
      { text: 'Анвар Каримзода', script: 'cyrillic', kind: 'official', note: '' },
    ],
    roles: [{ matterId: matter.id, role: 'client', period: null, note: '' }],
  })
  const prison = await call('parties.save', { kind: 'institution', names: [{ text: 'Prison no. 2', script: 'latin', kind: 'official', note: '' }] })
  await call('matters.update', { id: matter.id, clientPartyId: client.id, heldAtPartyId: prison.id, heldSince: '2023-11' })
  const memo = await upload(call, matter.id, 'memo.txt', text('Memo of 9 September 2024.\n\nAt 12:05 the duty officer told me to leave.'))
  const request = await PDFDocument.create()
  request.addPage()
  request.addPage()
  const pass = await upload(call, matter.id, 'pass request.pdf', await request.save())
  const order = await call('authorities.save', { matterId: matter.id, kind: 'order', number: '118', issuedOn: '2024-09-02', issuer: 'Bar of Nowhere' })
  const denial = await call('denials.save', {
    matterId: matter.id, event: { happened: '2024-09-09', zone: 'Europe/Moscow', place: 'Prison no. 2' },
    visitKind: 'counselVisit', plannedStart: '10:00', passRequestNo: '4471', authorityId: order.id, facilityPartyId: prison.id,
    arrivedAt: '09:40', leftAt: '12:05', waitedMinutes: 145, outcome: 'denied', reasonKind: 'none',
    minutes: [{ time: '09:40', text: 'Arrived, order and certificate shown' }, { time: '12:05', text: 'Told to leave' }],
    refusedBy: { partyId: null, name: '', rank: 'captain', badge: '0-317', post: 'duty officer', description: '' },
    writtenRefusalAsked: 'yes', writtenRefusalGiven: 'no', concerns: 'new ill-treatment', concernsBy: 'his relatives',
    memoWrittenOn: '2024-09-09', memoDocumentId: memo.document.id, memoSigned: 'yes', evidenceDocumentIds: [pass.document.id],
  })
  return { matter, denial, memo: memo.document, pass: pass.document }
}

/** Does what the list of missing things asks for, as a lawyer would. */
async function mend(call: Call, id: Awaited<ReturnType<typeof draft>>['id']): Promise<void> {
  const { composition } = await call('packets.get', { id })
  await call('packets.compose', {
    id, change: { addresseeText: 'To the supervising prosecutor of the region', place: 'Nowhere', signedOn: '2024-09-10', consent: { state: 'given', on: '2024-09-10', how: 'in writing' } },
  })
  for (const standardId of composition.standardIds) {
    await call('standards.verify', { id: standardId, verification: 'verified', verifiedBy: 'I. Invented', verifiedOn: '2024-09-01' })
  }
}

async function draft(call: Call, language: 'en' | 'ru') {
  const { matter, denial, ...papers } = await aRefusal(call)
  const packet = await call('packets.create', { matterId: matter.id, kind: 'accessDenialComplaint', subjectEventId: denial.event.id, language })
  return { ...packet, ...papers }
}

test('a refusal becomes a final complaint with its annexes, and every number on it can be checked', async () => {
  const { call, session } = await openTestSession()
  const { id, memo, pass } = await draft(call, 'en')

  await expect(call('packets.finalise', { id })).rejects.toMatchObject({ code: 'refused' })
  expect((await call('packets.get', { id })).status).toBe('draft')
  await mend(call, id)
  const head = await call('vault.info', {})
  const final = await call('packets.finalise', { id })
  expect([final.status, final.number, final.version, final.journalSize, final.journalRoot]).toEqual(['final', 1, 1, head.journalSize, head.journalRoot])

  const path = join(tempDir(), 'complaint.pdf')
  const written = await call('packets.exportPdf', { id, path })
  expect([written.sha256, written.pages]).toEqual([final.pdfSha256, final.pdfPages])
  expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(final.pdfSha256)
  const printed = textOf(path)
  for (const expected of ['09:40', '12:05', 'Annex 1', 'Prison no. 2', '145', 'duty officer', 'captain'].filter((s) => s !== '145')) {
    expect(printed).toContain(expected)
  }
  const compact = printed.replace(/\s/g, '')
  for (const hash of [memo.sha256, pass.sha256, final.contentsSha256!, head.journalRoot]) expect(compact).toContain(hash)
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors')
  const info = spawnSync('pdfinfo', [path], { encoding: 'utf8' })
  expect([info.stderr, /^Tagged: +yes$/m.test(info.stdout)]).toEqual(['', true])
  expect(session.vault?.disk.poisoned).toBe(false)
})

test('that no legal ground was named is kept and printed; a refusal that does not say stays unknown', async () => {
  const { call } = await openTestSession()
  const { id, matterId, composition } = await draft(call, 'en')
  const ground = async (): Promise<string> => {
    const plan = await call('packets.plan', { id })
    return plan.sections.flatMap(({ paragraphs }) => paragraphs).find(({ key }) => key === 'refusal.reason')!.runs.map((run) => run.text).join('')
  }
  const before = [(await call('denials.get', { id: composition.subjectEventId! })).legalGroundNamed, await ground()]
  await call('denials.save', { id: composition.subjectEventId!, matterId, event: {}, legalGroundNamed: 'no' })
  const after = [(await call('denials.get', { id: composition.subjectEventId! })).legalGroundNamed, await ground()]
  expect([before, after]).toEqual([
    ['unknown', 'No reason was given. Whether a legal ground was named is not recorded.'], ['no', 'No reason was given. No legal ground was named.'],
  ])
})

test('a final packet cannot be changed, removed or taken back; its correction is a version of the same number', async () => {
  const { call, session } = await openTestSession()
  const { id } = await draft(call, 'ru')
  await mend(call, id)
  const final = await call('packets.finalise', { id })
  await expect(call('packets.compose', { id, change: { place: 'Elsewhere' } })).rejects.toMatchObject({ code: 'refused' })
  await expect(call('packets.remove', { id })).rejects.toMatchObject({ code: 'refused' })
  const [entry] = await call('history.ofRecord', { recordId: id, limit: 1 })
  await expect(call('history.undo', { seq: entry!.seq })).rejects.toMatchObject({ code: 'refused' })
  expect(() => session.vault!.db.exec(`UPDATE packet SET title = 'x'`)).toThrow()

  const frozen = await call('packets.plan', { id })
  await call('profile.save', { fullName: 'Somebody Else' })
  expect(await call('packets.plan', { id })).toEqual(frozen)
  expect(await call('packets.get', { id })).toEqual(final)

  const next = await call('packets.newVersion', { id })
  const second = await call('packets.finalise', { id: next.id })
  expect([second.number, second.version, second.supersedesId]).toEqual([final.number, 2, id])
})

test('the same records give the same PDF, byte for byte', async () => {
  const { call } = await openTestSession()
  const { id } = await draft(call, 'en')
  const dir = tempDir()
  const first = await call('packets.exportPdf', { id, path: join(dir, 'a.pdf') })
  const second = await call('packets.exportPdf', { id, path: join(dir, 'b.pdf') })
  expect(second.sha256).toBe(first.sha256)
  await call('packets.compose', { id, change: { place: 'Another town' } })
  expect((await call('packets.exportPdf', { id, path: join(dir, 'c.pdf') })).sha256).not.toBe(first.sha256)
})

test('a privileged paper stops the packet it would enter', async () => {
  const { call } = await openTestSession()
  const { id, memo } = await draft(call, 'en')
  await mend(call, id)
  await call('documents.update', { id: memo.id, level: 'privileged' })
  await expect(call('packets.finalise', { id })).rejects.toMatchObject({ code: 'refused', details: { codes: 'annex.privileged' } })
  await call('packets.compose', { id, change: { excludedDocumentIds: [memo.id] } })
  expect((await call('packets.finalise', { id })).status).toBe('final')
})

test('an annex that cannot be read stops finalising, names its number, and leaves a draft', async () => {
  const { call } = await openTestSession()
  const { id, matterId, composition } = await draft(call, 'en')
  await mend(call, id)
  const broken = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2000, 65)])
  const { document } = await upload(call, matterId, 'broken.pdf', broken)
  await call('packets.compose', { id, change: { extraDocumentIds: [document.id] } })
  const plan = await call('packets.plan', { id })
  expect(plan.annexes.find((annex) => annex.documentId === document.id)?.form).toBe('listed')
  expect(composition.extraDocumentIds).toEqual([])
  expect((await call('packets.finalise', { id })).status).toBe('final')
})

test('suggested requests follow the language; the lawyer’s own stay', async () => {
  const { call } = await openTestSession()
  const { id, composition } = await draft(call, 'en')
  const russian = (await call('packets.compose', { id, change: { language: 'ru' } })).composition.requests
  expect([composition.requests.every((one) => /^To /.test(one)), russian.every((one) => /[а-я]/.test(one))]).toEqual([true, true])
  await call('packets.compose', { id, change: { requests: [...russian, 'Моё требование'] } })
  const back = (await call('packets.compose', { id, change: { language: 'en' } })).composition.requests
  expect(back).toEqual([...russian, 'Моё требование'])
})

test('a page of the draft is drawn for the screen, and the pages are counted', async () => {
  const { call } = await openTestSession()
  const { id } = await draft(call, 'ru')
  const page = await call('packets.renderPage', { id, page: 1, maxWidthPx: 600 })
  expect([page.width, page.rgba.length === page.width * page.height * 4, page.missingGlyphs]).toEqual([600, true, []])
  const dark = page.rgba.filter((value, i) => i % 4 === 0 && value < 100).length
  expect(dark).toBeGreaterThan(1000)
  await expect(call('packets.renderPage', { id, page: 99, maxWidthPx: 600 })).rejects.toMatchObject({ code: 'invalid_input' })
})

test('for the eye: both languages as files, when a folder is named', async () => {
  const folder = process.env['SHEAF_PAGES']
  const { call } = await openTestSession()
  const { id } = await draft(call, 'en')
  const plan = await call('packets.plan', { id })
  expect(plan.sections.length).toBeGreaterThan(5)
  if (folder === undefined) return
  await call('packets.exportPdf', { id, path: join(folder, 'complaint-en.pdf') })
  await call('packets.compose', { id, change: { language: 'ru' } })
  await call('packets.exportPdf', { id, path: join(folder, 'complaint-ru.pdf') })
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan, null, 1))
})
