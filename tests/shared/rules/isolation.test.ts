import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../electron/shared/dates/calendar'
import { LocalDate } from '../../../electron/shared/dates/schemas'
import { isolation, isolationLimitDays } from '../../../electron/shared/rules/isolation'
import { aClaim, aDocument, aRecord, id } from '../../support/case-builders'

const today = LocalDate.parse('2031-12-31')
const cell = (n: number, startedOn: string | null, fields = {}) => aRecord('punishment', { event: { id: id(n) }, measure: 'punishmentCell', startedOn, ...fields })
const of = (...records: ReturnType<typeof cell>[]) => isolation(records, [], [], today)

test('short placements in a row add up, with the days outside shown', () => {
  const { chains } = of(cell(1, '2031-02-01', { days: 7 }), cell(2, '2031-02-10', { days: 6 }), cell(3, '2031-02-16', { days: 5 }), cell(4, '2031-06-01', { days: 3 }))
  expect(chains.map(({ placements, gaps, total, unbroken, firstDay, lastDay }) => [placements.map((each) => each.id), gaps, total, unbroken, firstDay, lastDay])).toEqual([
    [[id(1), id(2), id(3)], [2], { min: 18, max: 18 }, { min: 11, max: 11 }, '2031-02-01', '2031-02-21'],
    [[id(4)], [], { min: 3, max: 3 }, { min: 3, max: 3 }, '2031-06-01', '2031-06-04'],
  ])
  expect(chains[0]!.total.min > isolationLimitDays).toBe(true)
})

test('a day that two orders cover counts once; ordered days go before dates; an open end runs to today', () => {
  expect(of(cell(1, '2031-02-01', { days: 10 }), cell(2, '2031-02-05', { days: 10 })).chains[0]!.total).toEqual({ min: 14, max: 14 })
  expect(of(cell(1, '2031-02-09', { days: 5, endedOn: '2031-02-20' })).chains[0]!.total).toEqual({ min: 5, max: 5 })
  expect(of(cell(1, '2031-02-09', { endedOn: '2031-02-14' })).chains[0]!.total).toEqual({ min: 5, max: 5 })
  expect(of(cell(1, '2031-12-20')).chains[0]).toMatchObject({ total: { min: 11, max: 11 }, isOpen: true })
})

test('a measure that is not recorded counts at most; reprimands and undated ones are named and not counted', () => {
  const { chains, notCounted } = of(cell(1, '2031-02-01', { days: 4, measure: 'unknown' }), cell(2, '2031-03-01', { measure: 'reprimand' }), cell(3, null, { days: 5 }))
  expect(chains.map(({ total }) => total)).toEqual([{ min: 0, max: 4 }])
  expect(notCounted).toEqual([{ id: id(2), reason: 'otherMeasure' }, { id: id(3), reason: 'undated' }])
})

test('a source that gives another length or date has its own sum beside ours; a copy has none', () => {
  const record = cell(1, '2031-02-09', { days: 5 })
  const papers = [aDocument({ id: id(31) }), aDocument({ id: id(32) }), aDocument({ id: id(33), repeatsDocumentId: id(32) })]
  const claims = [
    aClaim({ id: id(21), eventId: id(1), field: 'duration', documentId: id(31), daysMin: 5, daysMax: 5 }),
    aClaim({ id: id(22), eventId: id(1), field: 'duration', documentId: id(32), daysMin: 16, daysMax: 18 }),
    aClaim({ id: id(23), eventId: id(1), field: 'duration', documentId: id(33), daysMin: 16, daysMax: 18 }),
  ]
  const { bySource } = isolation([record], claims, papers, today)
  expect(bySource.map(({ claim, total }) => [claim.id, total])).toEqual([[id(22), { min: 16, max: 18 }]])
})

test('whatever the placements, no day counts twice and the longest stretch is no longer than the chain', () => {
  const placements = fc.array(fc.record({ at: fc.integer({ min: 0, max: 90 }), days: fc.integer({ min: 1, max: 20 }) }), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(placements, (list) => {
    const records = list.map(({ at, days }, n) => cell(n + 1, addDays(LocalDate.parse('2031-01-01'), at), { days }))
    const real = new Set(list.flatMap(({ at, days }) => Array.from({ length: days }, (_, n) => at + n)))
    const { chains } = of(...records)
    expect(chains.reduce((sum, { total }) => sum + total.max, 0)).toBe(real.size)
    expect(chains.filter(({ total, unbroken }) => unbroken.max > total.max || total.min !== total.max)).toEqual([])
  }))
})
