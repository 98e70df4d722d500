import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, daysInMonth, toCalendarDay, toDayNumber, toLocalDate } from '../../../electron/shared/dates/calendar'
import { aDay, anyDay } from './arbitrary-dates'

describe('calendar days', () => {
  test('agree with the clock of the runtime for every day it is asked about', () => {
    fc.assert(
      fc.property(fc.integer({ min: -354_285, max: 2_932_896 }), (n) => {
        const date = new Date(n * 86_400_000)
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect([toCalendarDay(n), toDayNumber(day)]).toEqual([day, n])
      }),
    )
  })

  test('count 15 days from the beating to the visit, and none for the same day', () => {
    const days = [
      daysBetween(aDay('2024-01-23'), aDay('2024-02-07')),
      daysBetween(aDay('2024-02-07'), aDay('2024-01-23')),
      daysBetween(aDay('2024-02-29'), aDay('2024-02-29')),
      daysBetween(aDay('2024-02-28'), aDay('2024-03-01')),
      daysBetween(aDay('2023-02-28'), aDay('2023-03-01')),
    ]
    expect(days).toEqual([15, -15, 0, 2, 1])
  })

  test('adding the days between two dates to the first gives the second', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
      }),
    )
  })

  test('distances add up over a day in the middle', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c))
      }),
    )
  })

  test('text order is calendar order', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0)
      }),
    )
  })

  test('February has 29 days in 2000 and 2024, 28 in 1900 and 2023', () => {
    expect([2000, 2024, 1900, 2023].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28])
  })

  test('a day that the calendar lacks, or a sum past year 9999, is refused', () => {
    expect(toLocalDate({ year: 2024, month: 2, day: 29 })).toBe('2024-02-29')
    expect(() => toLocalDate({ year: 2023, month: 2, day: 29 })).toThrow(expect.objectContaining({ code: 'invalid_input' }))
    expect(addDays(aDay('9999-12-30'), 1)).toBe('9999-12-31')
    expect(() => addDays(aDay('9999-12-31'), 1)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })
})
