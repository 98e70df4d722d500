import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween } from '../../../electron/shared/dates/calendar'
import { toWholeDay } from '../../../electron/shared/dates/edtf'
import { compareDates, dateBounds, datePrecision, daysBetweenRange, periodDays } from '../../../electron/shared/dates/order'
import { aDate, aDay, anyDay, anyEdtf } from './arbitrary-dates'

describe('dateBounds', () => {
  test.each([
    ['2024-09-09', '2024-09-09', '2024-09-09'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-02~', '2024-02-01', '2024-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-XX', '2024-01-01', '2024-12-31'],
    ['2024-04-XX', '2024-04-01', '2024-04-30'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2021-21', '2021-03-01', '2021-05-31'],
    ['2021-22', '2021-06-01', '2021-08-31'],
    ['2021-23', '2021-09-01', '2021-11-30'],
    ['2023-24', '2023-01-01', '2024-02-29'],
    ['9999-24', '9999-01-01', '9999-12-31'],
    ['2024-01-23/2024-02', '2024-01-23', '2024-02-29'],
    ['2024-08-26/..', '2024-08-26', null],
    ['2024-08-26/', '2024-08-26', null],
    ['../2024-02', null, '2024-02-29'],
  ])('of %s are %s and %s', (edtf, earliest, latest) => {
    expect(dateBounds(aDate(edtf))).toEqual({ earliest, latest })
  })

  test('never run backwards', () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        const { earliest, latest } = dateBounds(edtf)
        expect(earliest === null || latest === null || earliest <= latest).toBe(true)
      }),
    )
  })

  test('of a day lie within those of its month, its year and its decade', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const wider = [toWholeDay(day), aDate(day.slice(0, 7)), aDate(day.slice(0, 4)), aDate(`${day.slice(0, 3)}X`)]
        for (const edtf of wider) {
          const { earliest, latest } = dateBounds(edtf)
          expect(earliest !== null && latest !== null && earliest <= day && day <= latest).toBe(true)
        }
      }),
    )
  })
})

describe('datePrecision', () => {
  test.each([
    ['2024-09-09', 'day', false, false],
    ['2024-09?', 'month', true, false],
    ['2024-09-XX', 'month', false, false],
    ['2024~', 'year', false, true],
    ['2024-XX', 'year', false, false],
    ['202X%', 'decade', true, true],
    ['2021-23', 'season', false, false],
    ['2024-01~/2024-02-07?', 'range', true, true],
    ['2024-08-26/..', 'openRange', false, false],
    ['/2024-08-26?', 'openRange', true, false],
  ])('of %s is %s', (edtf, precision, uncertain, approximate) => {
    expect(datePrecision(aDate(edtf))).toEqual({ precision, uncertain, approximate })
  })
})

describe('compareDates', () => {
  test('puts undated facts first, then goes by earliest day, the more precise before the vaguer', () => {
    const inOrder = [
      null, '../2024-02', '2023-12-31', '2024-01-01', '2024-01-01/2024-01-05', '2024-01', '2024', '2024~', '202X', '2024-01-01/..',
      '2024-01-02',
    ].map((text) => (text === null ? null : aDate(text)))
    const expected = [...inOrder]
    expected.splice(expected.indexOf(aDate('202X')), 1)
    expected.splice(2, 0, aDate('202X'))
    expect(inOrder.toReversed().toSorted(compareDates)).toEqual(expected)
  })

  const anyOrNone = fc.option(anyEdtf, { nil: null })

  test('is antisymmetric, and 0 only for equal values', () => {
    fc.assert(
      fc.property(anyOrNone, anyOrNone, (a, b) => {
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0)
        expect(compareDates(a, b) === 0).toBe(a === b)
      }),
    )
  })

  test('is transitive', () => {
    fc.assert(
      fc.property(fc.tuple(anyOrNone, anyOrNone, anyOrNone), (three) => {
        const [a = null, b = null, c = null] = three.toSorted(compareDates)
        expect([compareDates(a, b) <= 0, compareDates(b, c) <= 0, compareDates(a, c) <= 0]).toEqual([true, true, true])
      }),
    )
  })
})

describe('days between imprecise dates', () => {
  test.each([
    ['2024-01-23', '2024-02-07', 15, 15],
    ['2024-01', '2024-02-07', 7, 37],
    ['2024-02-07', '2024-01', -37, -7],
    ['2024-01', '2024-01', -30, 30],
    ['2024-08-26/..', '2024-09-09', null, 14],
    ['../2024-02', '2024-02-07', -22, null],
  ])('from %s to %s are %s to %s', (a, b, min, max) => {
    expect(daysBetweenRange(aDate(a), aDate(b))).toEqual({ min, max })
  })

  test('take in the distance of every pair of days they can mean', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom(4, 7, 10), fc.constantFrom(4, 7, 10), (a, b, cutA, cutB) => {
        const { min, max } = daysBetweenRange(aDate(a.slice(0, cutA)), aDate(b.slice(0, cutB)))
        const days = daysBetween(a, b)
        expect(min !== null && max !== null && min <= days && days <= max).toBe(true)
      }),
    )
  })

  test('within an interval are counted from its start to its end', () => {
    const periods = ['2024-01-23/2024-02-07', '2023-11/2023-12', '2023-11-28/2023-11', '2024-08-26/..', '2024-01'].map((text) =>
      periodDays(aDate(text)),
    )
    expect(periods).toEqual([{ min: 15, max: 15 }, { min: 1, max: 60 }, { min: 0, max: 2 }, { min: 0, max: null }, null])
    expect(daysBetween(aDay('2023-11-01'), aDay('2023-12-31'))).toBe(60)
  })
})
