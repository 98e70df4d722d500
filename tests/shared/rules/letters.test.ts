import { expect, test } from 'vitest'
import { LocalDate } from '../../../electron/shared/dates/schemas'
import { rhythms } from '../../../electron/shared/rules/letters'
import { aRecord, id } from '../../support/case-builders'

const day = (text: string): LocalDate => LocalDate.parse(text)
const letter = (n: number, receivedOn: string | null, fields = {}) => aRecord('letter', { event: { id: id(n) }, direction: 'fromClient', channel: 'post', toPartyId: id(7), receivedOn, ...fields })
const weekly = [letter(1, '2031-01-01'), letter(2, '2031-01-08'), letter(3, '2031-01-15'), letter(4, '2031-01-25')]

test.each([
  ['2031-02-01', 'usual', 7, null],
  ['2031-02-02', 'longer', 8, '2031-02-02'],
  ['2031-02-04', 'longer', 10, '2031-02-02'],
  ['2031-02-05', 'alarm', 11, '2031-02-02'],
] as const)('on %s the silence is %s: gaps of 7, 7 and 10 days came before', (today, state, silentFor, since) => {
  expect(rhythms(weekly, day(today))).toEqual([{
    channel: 'post', correspondentId: id(7), notCounted: [], usual: 7, longest: 10, lastOn: '2031-01-25', silentFor, state, since,
    letters: [1, 2, 3, 4].map((n) => ({ id: id(n), day: ['2031-01-01', '2031-01-08', '2031-01-15', '2031-01-25'][n - 1], by: 'received' })),
  }])
})

test('two letters make no rhythm; each channel and correspondent has its own; letters to the client have none', () => {
  const records = [...weekly.slice(0, 2), letter(5, '2031-01-03', { channel: 'prisonEmail' }), letter(6, '2031-01-04', { toPartyId: null }), letter(8, '2031-01-05', { direction: 'toClient' })]
  expect(rhythms(records, day('2031-06-01')).map(({ channel, correspondentId, state, letters }) => [channel, correspondentId, state, letters.length])).toEqual([
    ['prisonEmail', id(7), 'unknown', 1], ['post', null, 'unknown', 1], ['post', id(7), 'unknown', 2],
  ].toSorted((a, b) => Number(b[3] === 1) - Number(a[3] === 1)))
})

test('a letter known to the month is shown and not counted; without its arrival the postmark counts, and says so', () => {
  const [rhythm] = rhythms([letter(1, '2031-01'), letter(2, null, { postmarkedOn: '2031-01-09' }), letter(3, null, { writtenOn: '2031-01-05~' })], day('2031-02-01'))
  expect([rhythm!.letters, rhythm!.notCounted]).toEqual([[{ id: id(2), day: '2031-01-09', by: 'postmark' }], [id(1), id(3)]])
})
