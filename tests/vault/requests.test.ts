import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestSession } from '../support/session'
import { foldedText } from '../packets/pdf-text'

const folder = process.env['SHEAF_LOOK_AT']

async function aCase(language: 'en' | 'ru' | 'fr') {
  const opened = await openTestSession()
  const { call } = opened
  const names = [{ text: 'Timur Primerov', script: 'latin', kind: 'preferred', note: '' }, { text: 'Примеров Тимур', script: 'cyrillic', kind: 'official', note: '' }] as const
  const { id: matterId } = await call('matters.create', { title: 'A', fileNo: '2031-7' })
  const client = await call('parties.save', { kind: 'person', names: [...names], roles: [{ matterId, role: 'client', period: null, note: '' }] })
  const prison = await call('parties.save', { kind: 'institution', names: [{ text: 'Prison No. 99', script: 'latin', kind: 'preferred', note: '' }, { text: 'Тюрьма № 99', script: 'cyrillic', kind: 'official', note: '' }], roles: [{ matterId, role: 'prison', period: null, note: '' }], postalAddress: '1 Invented Road' })
  await call('matters.update', { id: matterId, clientPartyId: client.id, heldAtPartyId: prison.id })
  await call('profile.save', { fullName: 'Vera Obraztsova', fullNameRu: 'Образцова Вера', certificateNo: '0000', postalAddress: 'Office 5\n000000 Nigdeysk' })
  const denial = await call('denials.save', { matterId, event: { title: 'Refused', happened: '2031-03-02', zone: 'Europe/Moscow' }, outcome: 'denied', arrivedAt: '23:30', leftAt: '23:50', entrance: 'Gate 2' })
  const request = await call('records.save', {
    kind: 'preservationRequest', matterId, event: { title: 'Video of 2 March' },
    details: {
      language, aboutEventId: denial.event.id, spans: [{ on: '2031-03-02', from: '23:30', to: '23:50', where: 'Gate 2', cameras: '4' }, { on: '2031-03-03', from: null, to: null, where: '', cameras: '' }],
      places: ['gate', 'visitingBlock'], keep: ['gateLog', 'viewerList'], signedOn: '2031-03-04', signedAt: 'Nigdeysk', copyTo: 'Prosecutor',
    },
  })
  return { ...opened, matterId, request, prison }
}

test.each(['en', 'ru', 'fr'] as const)('the request to keep video prints its exact spans with an hour on each side, over midnight (%s)', async (language) => {
  const { call, dir, request } = await aCase(language)
  const asked = { what: 'preservation', id: request.event.id } as const
  const plan = await call('requests.plan', { asked })
  expect(plan.table!.rows.map((row) => row.map((cell) => (/\d\d:\d\d$/.exec(cell)?.[0] ?? cell)))).toEqual([['22:30', '00:50', 'Gate 2', '4'], [expect.stringContaining('2031'), '', '', '']])
  expect(plan.table!.rows[0]![1]).toContain('3')
  const path = join(dir, '..', `request-${language}-${request.event.id}.pdf`)
  const { pages, sha256 } = await call('requests.exportPdf', { asked, path })
  expect([pages, sha256]).toEqual([expect.any(Number), expect.stringMatching(/^[0-9a-f]{64}$/)])
  const text = foldedText(readFileSync(path))
  for (const words of [plan.title, plan.requests[0]!.slice(0, 30), 'Gate 2', '22:30', '00:50']) expect(text).toContain(words)
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `request-${language}.pdf`), readFileSync(path))
  }
})

test('a silence beyond the usual drafts a letter that counts the letters and asserts no cause', async () => {
  const { call, dir, matterId } = await aCase('en')
  for (const receivedOn of ['2021-01-01', '2021-01-08', '2021-01-15']) {
    await call('records.save', { kind: 'letter', matterId, event: { title: 'Letter' }, details: { direction: 'fromClient', channel: 'post', receivedOn } })
  }
  const asked = { what: 'welfare', matterId, channel: 'post', correspondentId: null, language: 'en' } as const
  const plan = await call('requests.plan', { asked })
  expect(plan.table!.rows).toEqual([['1', '1 January 2021', 'day of receipt'], ['2', '8 January 2021', 'day of receipt'], ['3', '15 January 2021', 'day of receipt']])
  expect(plan.paragraphs[0]).toMatch(/^No letter from Timur Primerov has come for \d+ days; the last is of 15 January 2021 \(post\)\.$/)
  expect(plan.paragraphs[1]).toBe('Before that, 3 letters came at a usual distance of 7 days; the longest was 7 days. They are listed below.')
  const path = join(dir, '..', `welfare-${matterId}.pdf`)
  await call('requests.exportPdf', { asked, path })
  if (folder !== undefined) writeFileSync(join(folder, 'welfare.pdf'), readFileSync(path))
  await expect(call('requests.plan', { asked: { ...asked, channel: 'phone' } })).rejects.toMatchObject({ code: 'not_found' })
})

test('a letter is journaled as an export, and another kind of record is refused', async () => {
  const { call, matterId, request, dir } = await aCase('ru')
  await call('requests.exportPdf', { asked: { what: 'preservation', id: request.event.id }, path: join(dir, '..', `request-j-${matterId}.pdf`) })
  expect((await call('history.recent', { beforeSeq: null, limit: 1 })).map(({ action }) => action)).toEqual(['requests.export'])
  const letter = await call('records.save', { kind: 'letter', matterId, event: { title: 'L' }, details: {} })
  await expect(call('requests.plan', { asked: { what: 'preservation', id: letter.event.id } })).rejects.toMatchObject({ code: 'invalid_input' })
})
