import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalDate } from '../../electron/shared/dates/schemas'
import { waitOf } from '../../electron/shared/rules/waiting'
import { openTestSession, upload } from '../support/session'

const day = (text: string): LocalDate => LocalDate.parse(text)

test('papers are listed by what waits longest, with days counted on the calendar', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const save = (fields: object) => call('missingPapers.save', { matterId, what: 'x', ...fields })
  await save({ what: 'medical card', fromWhom: 'Prison no. 2', requestedOn: '2024-09-01', requestedHow: 'post', requestRef: '17', dueOn: '2024-09-05', dueNote: '3 days, by order' })
  await save({ what: 'video', requestedOn: '2024-08-01' })
  await save({ what: 'letter', state: 'awaited' })
  await save({ what: 'order', requestedOn: '2024-08-01', state: 'refused', stateOn: '2024-08-11' })
  const list = await call('missingPapers.list', { matterId, limit: 10 })
  expect(list.map(({ what, state, wait }) => [what, state, wait.days, wait.overdueDays])).toEqual([
    ['medical card', 'requested', 9, 5], ['video', 'requested', 40, null], ['letter', 'awaited', null, null], ['order', 'refused', 10, null],
  ])
})

test('a paper that came names its document, and one that did not loses it', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const paper = await call('missingPapers.save', { matterId, what: 'medical card', requestedOn: '2024-09-01' })
  const { document } = await upload(call, matterId, 'card.txt', new TextEncoder().encode('card'))
  const came = await call('missingPapers.save', { id: paper.id, matterId, receivedDocumentId: document.id, stateOn: '2024-09-04' })
  expect([came.state, came.receivedDocumentId, came.requestedOn]).toEqual(['received', document.id, '2024-09-01'])
  expect((await call('missingPapers.list', { matterId, limit: 1 }))[0]?.wait).toEqual({ days: 3, overdueDays: null })
  expect(await call('missingPapers.save', { id: paper.id, matterId, state: 'requested', stateOn: null })).toMatchObject({ state: 'requested', receivedDocumentId: null })
  const { journalSeq } = await call('missingPapers.remove', { id: paper.id })
  expect(await call('missingPapers.list', { matterId, limit: 10 })).toEqual([])
  await call('history.undo', { seq: journalSeq })
  expect(await call('missingPapers.list', { matterId, limit: 10 })).toHaveLength(1)
})

test('a paper without a name, answered before it was asked for, or of another case is refused', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'A' })
  const { id: other } = await call('matters.create', { title: 'B' })
  await expect(call('missingPapers.save', { matterId })).rejects.toMatchObject({ code: 'invalid_input', details: { what: 'missing' } })
  await expect(call('missingPapers.save', { matterId, what: 'x', requestedOn: '2024-09-02', state: 'refused', stateOn: '2024-09-01' })).rejects.toMatchObject({ details: { stateOn: 'before_request' } })
  const { id } = await call('missingPapers.save', { matterId, what: 'x' })
  await expect(call('missingPapers.save', { id, matterId: other, what: 'y' })).rejects.toMatchObject({ code: 'not_found' })
})

test('days are whole, and a day later is one day more', () => {
  const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-30'), noInvalidDate: true }).map((each) => each.toISOString().slice(0, 10))
  fc.assert(
    fc.property(date, fc.nat(20_000), (from, later) => {
      const on = (days: number): string => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
      const paper = { requestedOn: day(from), state: 'requested', stateOn: null, dueOn: day(from) } as const
      expect(waitOf(paper, on(later))).toEqual({ days: later, overdueDays: later })
    }),
  )
})
