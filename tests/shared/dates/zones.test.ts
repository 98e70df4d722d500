import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalTime, ZoneName } from '../../../electron/shared/dates/schemas'
import { formatLocalAndUtc, formatOffset, instantOf, resolveLocalTime } from '../../../electron/shared/dates/zones'
import { aDay, nearDay } from './arbitrary-dates'

const at = (date: string, time: string, zone: string) =>
  [aDay(date), LocalTime.parse(time), ZoneName.parse(zone)] as const

describe('instantOf', () => {
  test.each([
    ['2024-09-09', '10:00', 'Europe/Moscow', '2024-09-09T07:00:00Z'],
    ['2012-07-01', '10:00', 'Europe/Moscow', '2012-07-01T06:00:00Z'],
    ['2024-09-09', '00:30', 'Asia/Kolkata', '2024-09-08T19:00:00Z'],
    ['2024-12-31', '22:00', 'America/New_York', '2025-01-01T03:00:00Z'],
    ['2024-02-29', '23:59', 'UTC', '2024-02-29T23:59:00Z'],
  ])('of %s %s in %s is %s', (date, time, zone, instant) => {
    expect(instantOf(...at(date, time, zone))).toBe(instant)
  })

  test('moves a time that the clocks skipped forward by the gap, and says so', () => {
    expect([
      resolveLocalTime(...at('2024-03-31', '01:59', 'Europe/Paris')),
      resolveLocalTime(...at('2024-03-31', '02:30', 'Europe/Paris')),
      resolveLocalTime(...at('2024-03-31', '03:00', 'Europe/Paris')),
    ]).toEqual([
      { instant: '2024-03-31T00:59:00Z', offsetMinutes: 60, occurrence: 'exact' },
      { instant: '2024-03-31T01:30:00Z', offsetMinutes: 120, occurrence: 'skipped' },
      { instant: '2024-03-31T01:00:00Z', offsetMinutes: 120, occurrence: 'exact' },
    ])
  })

  test('takes the first of two when the clocks were put back, and says so', () => {
    expect([
      resolveLocalTime(...at('2024-10-27', '02:30', 'Europe/Paris')),
      resolveLocalTime(...at('2024-10-27', '03:00', 'Europe/Paris')),
      resolveLocalTime(...at('2014-10-26', '01:30', 'Europe/Moscow')),
    ]).toEqual([
      { instant: '2024-10-27T00:30:00Z', offsetMinutes: 120, occurrence: 'repeated' },
      { instant: '2024-10-27T02:00:00Z', offsetMinutes: 60, occurrence: 'exact' },
      { instant: '2014-10-25T21:30:00Z', offsetMinutes: 240, occurrence: 'repeated' },
    ])
  })

  test('shows the same wall clock back, unless the time was skipped', () => {
    const zone = fc.constantFrom('Europe/Moscow', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu')
    const minute = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(nearDay, minute, zone, (day, minutes, zoneName) => {
        const time = new Date(minutes * 60_000).toISOString().slice(11, 16)
        const found = resolveLocalTime(...at(day, time, zoneName))
        const shown = new Date(Date.parse(found.instant) + found.offsetMinutes * 60_000).toISOString().slice(0, 16)
        expect(shown === `${day}T${time}`).toBe(found.occurrence !== 'skipped')
      }),
    )
  })
})

describe('formatLocalAndUtc', () => {
  test('names the zone, its offset and UTC, with the UTC day when it differs', () => {
    expect([
      formatLocalAndUtc(...at('2024-09-09', '10:00', 'Europe/Moscow'), 'en'),
      formatLocalAndUtc(...at('2024-09-09', '01:30', 'Europe/Moscow'), 'ru'),
      formatLocalAndUtc(...at('2024-09-01', '20:00', 'America/New_York'), 'fr'),
      formatLocalAndUtc(...at('2024-09-09', '10:00', 'UTC'), 'en'),
    ]).toEqual([
      '9 September 2024, 10:00 (Europe/Moscow, UTC+3; 07:00 UTC)',
      '9 сентября 2024 года, 01:30 (Europe/Moscow, UTC+3; 8 сентября 2024 года, 22:30 UTC)',
      '1er septembre 2024, 20:00 (America/New_York, UTC−4; 2 septembre 2024, 00:00 UTC)',
      '9 September 2024, 10:00 UTC',
    ])
  })

  test('writes offsets with their half hours', () => {
    expect([0, 330, 345, -210].map(formatOffset)).toEqual(['UTC+0', 'UTC+5:30', 'UTC+5:45', 'UTC−3:30'])
  })
})
