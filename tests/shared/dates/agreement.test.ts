import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compatible, divergence } from '../../../electron/shared/dates/agreement'
import { toWholeDay } from '../../../electron/shared/dates/edtf'
import { aDate, anyDay, anyEdtf } from './arbitrary-dates'

describe('divergence', () => {
  test.each([
    ['2024-01-23', '2024-01-23', 'same'],
    ['2024-01', '2024-01-23', 'compatible'],
    ['2024', '2024-01-23', 'compatible'],
    ['202X', '2024-01-23', 'compatible'],
    ['2024-01-23', '2024-01-23?', 'compatible'],
    ['2023-01-23', '2024-01-23', 'year'],
    ['2023-01-23?', '2024-01-23', 'year'],
    ['2023-11-28', '2023-12', 'month'],
    ['2022-10', '2022-12-09', 'month'],
    ['2022-02-24', '2022-02-25', 'day'],
    ['2023-12-31', '2024-01-01', 'year'],
    ['2022-10', '2022-23', 'compatible'],
    ['2022-12-09', '2022-23', 'month'],
    ['2021-24', '2021-01-10', 'compatible'],
    ['2021-24', '2022-02-28', 'compatible'],
    ['2021-24', '2021-07', 'month'],
    ['2024-09-09~', '2024-09-12', 'compatible'],
    ['2024-09-09~', '2024-09-13', 'day'],
    ['2024-01~', '2024-02-20', 'compatible'],
    ['2024-01~', '2024-03-20', 'month'],
    ['2024~', '2025-06', 'compatible'],
    ['2024-01-23/2024-02-07', '2024-01-30', 'compatible'],
    ['2024-01-23/2024-02-07', '2024-02-08', 'day'],
    ['2024-01-23/2024-02-07', '2024-01-25/2024-02-07', 'day'],
    ['2024-01-23/2024-02-07', '2023-01-23/2024-02-07', 'year'],
    ['2024-01-23/2024-02-07', '2024-01/2024-02', 'compatible'],
    ['2024-01-23/2024-02-07', '2024-01-23/..', 'compatible'],
    ['2024-08-26/..', '2024-09-25', 'compatible'],
    ['2024-08-26/..', '2024-08-25', 'day'],
    ['../2023', '2024/..', 'year'],
    ['../2024-02', '2024-01/..', 'compatible'],
  ])('of %s and %s is %s, either way round', (a, b, expected) => {
    expect([divergence(aDate(a), aDate(b)), divergence(aDate(b), aDate(a))]).toEqual([expected, expected])
  })

  test('is symmetric and says the same as compatible', () => {
    fc.assert(
      fc.property(anyEdtf, anyEdtf, (a, b) => {
        const found = divergence(a, b)
        expect(divergence(b, a)).toBe(found)
        expect(compatible(a, b)).toBe(found === 'same' || found === 'compatible')
      }),
    )
  })

  test('finds every date at one with itself', () => {
    fc.assert(
      fc.property(anyEdtf, (a) => {
        expect([divergence(a, a), compatible(a, a)]).toEqual(['same', true])
      }),
    )
  })

  test('finds a day compatible with its month and year, and two days with each other only when equal', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const day = toWholeDay(a)
        expect(compatible(day, aDate(a.slice(0, 7))) && compatible(day, aDate(a.slice(0, 4)))).toBe(true)
        expect(compatible(day, toWholeDay(b))).toBe(a === b)
      }),
    )
  })
})
