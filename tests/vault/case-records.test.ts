import { expect, test } from 'vitest'
import { openTestSession } from '../support/session'

test('a hearing keeps what it was given, fills nothing else, and stands in the chronology and in search', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const made = await call('records.save', {
    kind: 'hearing', matterId, event: { title: 'Hearing on custody', happened: '2024-08-01', zone: 'Europe/Moscow' },
    details: { mode: 'videoLink', videoQuality: 'cut', minutesCut: 12, witnessesHeard: [{ name: 'Petrenko', called: 'defence', heard: 'no', note: '' }] },
  })
  expect(made.details).toMatchObject({ mode: 'videoLink', videoQuality: 'cut', minutesCut: 12, privateTalk: 'unknown', clientPresent: 'unknown', nextOn: null })
  const again = await call('records.save', { kind: 'hearing', id: made.event.id, matterId, event: { place: 'Court no. 3' }, details: { outcome: 'adjourned' } })
  expect(again).toEqual({ ...made, event: { ...made.event, place: 'Court no. 3' }, details: { ...made.details, outcome: 'adjourned' } })
  expect(await call('records.list', { matterId, limit: 10 })).toEqual([again])
  expect((await call('events.chronology', { matterId, limit: 10 })).map(({ event }) => event)).toEqual([again.event])
  const found = await call('search.find', { text: 'Petrenko', mode: 'words', matterId: null, limit: 10, offset: 0 })
  expect(found.hits.map(({ recordId }) => recordId)).toEqual([made.event.id])
})

test('an event that was there before its particulars shows them empty', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const event = await call('events.save', { matterId, kind: 'hearing', title: 'Appeal heard' })
  const record = await call('records.get', { id: event.id })
  expect([record.event, record.details]).toEqual([event, expect.objectContaining({ status: 'scheduled', outcome: 'notRecorded', witnessesHeard: [] })])
})

test('particulars of another kind, unknown fields and values out of bounds are refused by name', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const event = await call('events.save', { matterId, kind: 'other', title: 'Something' })
  const base = { kind: 'hearing', matterId, event: {} } as const
  await expect(call('records.save', { ...base, id: event.id, details: {} })).rejects.toMatchObject({ code: 'not_found' })
  await expect(call('records.save', { ...base, details: { minutesCut: -1 } })).rejects.toMatchObject({ details: { 'details.minutesCut': 'too_small' } })
  await expect(call('records.save', { ...base, details: { colour: 'red' } })).rejects.toMatchObject({ code: 'invalid_input' })
  expect(await call('records.list', { matterId, limit: 10 })).toEqual([])
})

test('a removed record comes back whole with undo', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const made = await call('records.save', { kind: 'hearing', matterId, event: { title: 'Hearing' }, details: { caseNo: '2-14/2024' } })
  const { journalSeq } = await call('events.remove', { id: made.event.id })
  await expect(call('records.get', { id: made.event.id })).rejects.toMatchObject({ code: 'not_found' })
  await call('history.undo', { seq: journalSeq })
  expect(await call('records.get', { id: made.event.id })).toEqual(made)
})
