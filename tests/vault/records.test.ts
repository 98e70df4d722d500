import { expect, test } from 'vitest'
import { openTestSession, upload } from '../support/session'

const text = (s: string): Uint8Array => new TextEncoder().encode(s)

test('a case with a client of several names and scripts is kept and listed by its preferred name', async () => {
  const { call } = await openTestSession()
  const matter = await call('matters.create', { title: 'Case of the invented client', fileNo: '2024-14' })
  const party = await call('parties.save', {
    kind: 'person',
    names: [
      { text: 'Анвар Каримзода', script: 'cyrillic', kind: 'official', note: 'passport' },
      { text: 'Anvar Karimzoda', script: 'latin', kind: 'preferred', note: '' },
    ],
    roles: [{ matterId: matter.id, role: 'client', period: '2023/..', note: '' }],
  })
  await call('matters.update', { id: matter.id, clientPartyId: party.id, custodyStatus: 'convicted' })

  expect(await call('matters.list', { limit: 10 })).toEqual([
    { id: matter.id, title: matter.title, fileNo: '2024-14', clientName: 'Anvar Karimzoda', events: 0, documents: 0, packets: 0 },
  ])
  const again = await call('parties.save', { id: party.id, kind: 'person', names: [party.names[1]!, party.names[0]!], roles: party.roles })
  expect(await call('parties.listForMatter', { matterId: matter.id, limit: 10 })).toEqual([again])
  expect(again.names.map((name) => name.text)).toEqual(['Anvar Karimzoda', 'Анвар Каримзода'])
})

test('a refusal keeps every field it was given and fills none it was not', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const minimal = await call('denials.save', { matterId, event: {} })
  expect([minimal.reasonKind, minimal.outcome, minimal.writtenRefusalAsked, minimal.event.happened]).toEqual(['notRecorded', 'unknown', 'unknown', null])

  const saved = await call('denials.save', {
    id: minimal.event.id, matterId, event: { happened: '2024-09-09', zone: 'Europe/Moscow', place: 'Prison no. 2' },
    outcome: 'denied', arrivedAt: '09:40', leftAt: '12:05', waitedMinutes: 145, reasonKind: 'none',
    minutes: [{ time: '09:40', text: 'Arrived' }, { time: null, text: 'Told to leave' }],
    refusedBy: { partyId: null, name: '', rank: 'captain', badge: '0-317', post: 'duty officer', description: 'grey moustache' },
    restrictions: ['devicesBarred'], writtenRefusalAsked: 'yes', writtenRefusalGiven: 'no',
    confiscated: [{ item: 'Notebook', pages: 40, privileged: 'yes', receipt: '', returnedOn: null }],
  })
  expect(await call('denials.get', { id: minimal.event.id })).toEqual(saved)
  expect(saved.minutes).toEqual([{ time: '09:40', text: 'Arrived' }, { time: null, text: 'Told to leave' }])
  expect((await call('denials.figures', { id: minimal.event.id })).minutesLost).toBe(145)
})

test('a claim needs a source, and a quote must stand in its text', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const event = await call('events.save', { matterId, kind: 'punishment', title: 'Cell', happened: '2024-02-09' })
  const { document } = await upload(call, matterId, 'update.txt', text('First.\n\nHe was placed in a cell\nfor 5 days.'))
  const base = { matterId, eventId: event.id, field: 'what', strength: 'reported' } as const

  await expect(call('claims.save', base)).rejects.toMatchObject({ code: 'invalid_input', details: { documentId: 'missing_source' } })
  await expect(call('claims.save', { ...base, documentId: document.id, quote: 'for six days' })).rejects.toMatchObject({ details: { quote: 'not_in_document' } })
  const claim = await call('claims.save', { ...base, documentId: document.id, quote: 'placed in a cell for 5 days' })
  expect((await call('events.get', { id: event.id })).claims).toEqual([claim])
})

test('a chronology puts undated events first and says where sources differ', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const person = await call('parties.save', { kind: 'person', names: [{ text: 'Relative', script: 'latin', kind: 'alias', note: '' }] })
  const beating = await call('events.save', { matterId, kind: 'illTreatment', title: 'Beaten', happened: '2024-01-23' })
  await call('events.save', { matterId, kind: 'conviction', title: 'Earlier case' })
  await call('events.save', { matterId, kind: 'transfer', title: 'Moved', happened: '2023-12' })
  for (const dateValue of ['2024-01', '2023-01-23']) {
    await call('claims.save', { matterId, eventId: beating.id, field: 'when', strength: 'reported', toldByPartyId: person.id, dateValue, asserts: dateValue })
  }
  const entries = await call('events.chronology', { matterId, limit: 100 })
  expect(entries.map(({ event, divergences }) => [event.title, divergences.map(({ field, degree }) => [field, degree])])).toEqual([
    ['Earlier case', []],
    ['Moved', []],
    ['Beaten', [['when', 'year']]],
  ])
})

test('unknown keys, bad dates and unknown calls are refused and name the field', async () => {
  const { call } = await openTestSession()
  await expect(call('matters.create', { title: 'A', colour: 'red' } as never)).rejects.toMatchObject({ code: 'invalid_input' })
  const { id: matterId } = await call('matters.create', { title: 'A' })
  await expect(call('events.save', { matterId, kind: 'other', title: 'X', happened: '2024-02-30' })).rejects.toMatchObject({
    code: 'invalid_input', details: { happened: 'custom' },
  })
  await expect(call('__proto__' as never, {} as never)).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(call('constructor' as never, {} as never)).rejects.toMatchObject({ code: 'invalid_input' })
})

test('calls on a locked vault are refused as such', async () => {
  const { call, session } = await openTestSession()
  session.vault?.close()
  session.vault = null
  await expect(call('matters.list', { limit: 1 })).rejects.toMatchObject({ code: 'vault_locked' })
})

test('a record that others rest on is kept, and a removed one comes back whole', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'memo.txt', text('The words.'))
  const event = await call('events.save', { matterId, kind: 'other', title: 'X' })
  await call('claims.save', { matterId, eventId: event.id, field: 'what', strength: 'seen', documentId: document.id, quote: 'The words.' })
  await expect(call('documents.remove', { id: document.id })).rejects.toMatchObject({ code: 'conflict' })

  const before = await call('events.get', { id: event.id })
  const { journalSeq } = await call('events.remove', { id: event.id })
  await expect(call('events.get', { id: event.id })).rejects.toMatchObject({ code: 'not_found' })
  expect((await call('history.removed', { limit: 10 })).map(({ seq }) => seq)).toEqual([journalSeq])
  await call('history.undo', { seq: journalSeq })
  expect(await call('events.get', { id: event.id })).toEqual(before)
})

test('a whole case with papers and claims can be removed and restored', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { document } = await upload(call, matterId, 'memo.txt', text('The words.'))
  const event = await call('events.save', { matterId, kind: 'other', title: 'X' })
  await call('claims.save', { matterId, eventId: event.id, field: 'what', strength: 'seen', documentId: document.id, quote: 'The words.' })
  const { journalSeq } = await call('matters.remove', { id: matterId })
  expect(await call('matters.list', { limit: 10 })).toEqual([])
  await call('history.undo', { seq: journalSeq })
  expect((await call('events.chronology', { matterId, limit: 10 }))[0]?.claims).toHaveLength(1)
  const { bytes } = await call('documents.readChunk', { id: document.id, offset: 0, length: 100 })
  expect(new TextDecoder().decode(bytes)).toBe('The words.')
  expect(await call('documents.paragraphs', { id: document.id })).toEqual(['The words.'])
})

test('a half-typed form survives locking and is not in the journal', async () => {
  const { call, session } = await openTestSession()
  const size = (await call('vault.info', {})).journalSize
  await call('drafts.keep', { key: 'denial:new', value: '{"place":"gate"}' })
  expect((await call('vault.info', {})).journalSize).toBe(size)
  session.vault?.close()
  session.vault = null
  await call('vault.open', { secret: { kind: 'passphrase', text: 'granite-lantern-orbit-velvet-cactus-marble' } })
  expect((await call('drafts.get', { key: 'denial:new' }))?.value).toBe('{"place":"gate"}')
  await call('drafts.drop', { key: 'denial:new' })
  expect(await call('drafts.get', { key: 'denial:new' })).toBeNull()
})

test('field history shows each value with who and when, newest first', async () => {
  const { call } = await openTestSession()
  await call('profile.save', { fullName: 'A. Advocate' })
  const matter = await call('matters.create', { title: 'First' })
  await call('matters.update', { id: matter.id, title: 'Second' })
  const entries = await call('history.ofRecord', { recordId: matter.id, limit: 10 })
  expect(entries.map(({ actor, action, changes }) => [actor, action, changes[0]?.before?.['title'] ?? null, changes[0]?.after?.['title']])).toEqual([
    ['A. Advocate', 'matters.update', 'First', 'Second'],
    ['A. Advocate', 'matters.create', null, 'First'],
  ])
})
