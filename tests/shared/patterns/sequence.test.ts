import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalDate } from '../../../electron/shared/dates/schemas'
import { addDays } from '../../../electron/shared/dates/calendar'
import { PatternKind, type Occurrence } from '../../../electron/shared/patterns/occurrence'
import { allSequences, sharedAcross, statementsOf } from '../../../electron/shared/patterns/overview'
import { countSequence, dated, lagFigures, type PatternQuery, type Sequence } from '../../../electron/shared/patterns/sequence'
import { statementIn } from '../../../electron/shared/patterns/statement'
import { anOccurrence, id } from '../../support/case-builders'

const today = LocalDate.parse('2031-12-31')
const one = (n: number, kind: string, happened: string | null, fields = {}) => anOccurrence({ id: id(n), kind, happened, ...fields })
const count = (records: readonly Occurrence[], query: PatternQuery): Sequence => countSequence(records.map(dated), query, today)
const query = { first: 'injury', next: 'denial', withinDays: 15 } as const

/** Four injuries; three of them followed by a refusal, on the day after, on the fifteenth and on the second. */
const four = [
  one(1, 'injury', '2031-01-10'), one(2, 'injury', '2031-03-01'), one(3, 'injury', '2031-05-20'), one(4, 'injury', '2031-08-02'),
  one(11, 'denial', '2031-01-11'), one(12, 'denial', '2031-03-16'), one(13, 'denial', '2031-06-05'), one(14, 'denial', '2031-08-04'),
]

test('three of four occasions are followed within 15 days, with every record that was counted', () => {
  const sequence = count(four, query)
  expect(sequence).toEqual({
    query, occasionIds: [id(1), id(2), id(3), id(4)], notCounted: [],
    followed: [{ firstId: id(1), nextId: id(11), min: 1, max: 1 }, { firstId: id(2), nextId: id(12), min: 15, max: 15 }, { firstId: id(4), nextId: id(14), min: 2, max: 2 }],
  })
  expect(statementIn(sequence, 'en').sentence).toBe('On 3 of 4 occasions access was refused within 15 days after a reported injury.')
  expect(statementIn(sequence, 'ru').sentence).toBe('В 3 из 4 случаев в допуске отказано в течение 15 дней после сообщения о причинённых повреждениях.')
  expect(statementIn(sequence, 'fr').sentence).toBe('Dans 3 cas sur 4, l’accès a été refusé dans les 15 jours suivant une lésion signalée.')
  expect(lagFigures(sequence.followed)).toEqual({ shortest: 1, median: 2, longest: 15 })
})

test.each([
  ['without a date', one(1, 'injury', null), 'undated'],
  ['known to the month alone', one(1, 'injury', '2031-01'), 'uncertainDate'],
  ['that its source doubts', one(1, 'injury', '2031-01-10?'), 'uncertainDate'],
  ['on the same day, with no clock', one(1, 'injury', '2031-01-11'), 'sameDayOrderUnknown'],
])('an injury %s is not counted, and the reason stands', (_, injury, reason) => {
  expect(count([injury, four[4]!], query)).toEqual({ query, occasionIds: [], followed: [], notCounted: [{ id: id(1), side: 'first', reason }] })
})

test('on one day the clock decides, and a refusal that went on came after', () => {
  const denial = one(11, 'denial', '2031-01-10', { time: '14:00' })
  expect(count([one(1, 'injury', '2031-01-10', { time: '09:00' }), denial], query).followed).toEqual([{ firstId: id(1), nextId: id(11), min: 0, max: 0 }])
  expect(count([one(1, 'injury', '2031-01-10', { time: '15:00' }), denial], query)).toMatchObject({ followed: [], occasionIds: [id(1)] })
  expect(count([one(1, 'injury', '2031-01-10'), one(11, 'denial', '2031-01-10/2031-01-25')], query).followed).toEqual([{ firstId: id(1), nextId: id(11), min: 0, max: 0 }])
})

test('a window that has not run out is no occasion without a sequel yet', () => {
  const sequence = countSequence([dated(one(1, 'injury', '2031-12-20'))], query, today)
  expect([sequence.occasionIds, sequence.notCounted]).toEqual([[], [{ id: id(1), side: 'first', reason: 'windowStillOpen' }]])
  expect(countSequence([dated(one(1, 'injury', '2031-12-16'))], query, today).occasionIds).toEqual([id(1)])
})

test('an undated sequel is named and followed nothing', () => {
  expect(count([one(1, 'injury', '2031-01-10'), one(11, 'denial', null)], query)).toMatchObject({ followed: [], notCounted: [{ id: id(11), side: 'next', reason: 'undated' }] })
})

test('what is left out of the count is told in words', () => {
  const sequence = count([...four, one(5, 'injury', null), one(6, 'injury', null), one(7, 'injury', '2031-03')], query)
  expect(statementIn(sequence, 'en').notCounted).toBe('Not counted: 2 without a date; 1 whose date is too uncertain.')
})

test('records of two cases are never one sequence, and officials, prisons and pretexts of two cases are found', () => {
  const other = id(2)
  const records = [one(1, 'injury', '2031-01-10'), one(11, 'denial', '2031-01-11', { matterId: other, officialIds: [id(9)], placeId: id(8), pretext: 'quarantine' })]
  expect(allSequences(records, 15, today)).toEqual([])
  expect(sharedAcross(records)).toEqual([])
  const second = one(12, 'denial', '2031-02-11', { officialIds: [id(9)], placeId: id(7), pretext: 'quarantine' })
  expect(sharedAcross([...records, second])).toEqual([
    { by: 'official', key: id(9), matterIds: [other, records[0]!.matterId], ids: [id(11), id(12)], byKind: { denial: 2 } },
    { by: 'pretext', key: 'quarantine', matterIds: [other, records[0]!.matterId], ids: [id(11), id(12)], byKind: { denial: 2 } },
  ])
})

test('statements are about what was done to the client', () => {
  const all = allSequences([...four, one(20, 'letter', '2031-01-12')], 15, today)
  expect(all.map(({ query: { first, next } }) => `${first} ${next}`)).toEqual(['injury denial', 'injury letter', 'denial letter'])
  expect(statementsOf(all).map(({ query: { first, next } }) => `${first} ${next}`)).toEqual(['injury denial'])
})

const occurrences = fc.uniqueArray(
  fc.record({
    n: fc.integer({ min: 1, max: 40 }), kind: fc.constantFrom(...PatternKind.options.slice(0, 3)), day: fc.integer({ min: 0, max: 60 }),
    form: fc.constantFrom('day', 'month', 'none', 'doubt', 'range'), time: fc.constantFrom(null, '08:00', '17:00'),
  }),
  { maxLength: 14, selector: ({ n }) => n },
).map((list) => list.map(({ n, kind, day, form, time }) => {
  const date = addDays(LocalDate.parse('2031-01-01'), day)
  const happened = { day: date, month: date.slice(0, 7), none: null, doubt: `${date}?`, range: `${date}/${addDays(date, 3)}` }[form]
  return one(n, kind, happened, { time: form === 'day' ? time : null })
}))
const queries = fc.record({ first: fc.constantFrom(...PatternKind.options.slice(0, 3)), next: fc.constantFrom(...PatternKind.options.slice(0, 3)), withinDays: fc.integer({ min: 1, max: 40 }) })

test('what followed never exceeds the occasions, and each record stands in one place only', () => {
  fc.assert(fc.property(occurrences, queries, (records, asked) => {
    const { occasionIds, followed, notCounted } = count(records, asked)
    const firsts = records.filter(({ kind }) => kind === asked.first).map((each) => each.id as string)
    expect(followed.length).toBeLessThanOrEqual(occasionIds.length)
    expect(followed.filter(({ firstId }) => !occasionIds.includes(firstId))).toEqual([])
    const placed = [...occasionIds, ...notCounted.filter(({ side }) => side === 'first').map((each) => each.id)]
    expect(placed.toSorted()).toEqual(firsts.toSorted())
    expect(followed.filter(({ min, max }) => min < 0 || max > asked.withinDays || min > max)).toEqual([])
  }))
})

test('taking a record away never makes more of what followed, and a longer window never less', () => {
  fc.assert(fc.property(occurrences, queries, fc.nat(), (records, asked, at) => {
    const all = count(records, asked)
    const fewer = count(records.toSpliced(at % Math.max(1, records.length), 1), asked)
    expect(fewer.followed.length).toBeLessThanOrEqual(all.followed.length)
    expect(count(records, { ...asked, withinDays: asked.withinDays + 5 }).followed.length).toBeGreaterThanOrEqual(all.followed.length)
  }))
})

test('the order in which records come changes nothing', () => {
  fc.assert(fc.property(occurrences, queries, (records, asked) => {
    const [ways, back] = [count(records, asked), count(records.toReversed(), asked)]
    expect([back.occasionIds, back.followed]).toEqual([ways.occasionIds, ways.followed])
  }))
})
