import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseEdtf, parseEdtf, printEdtf, readEdtf } from '../../../electron/shared/dates/edtf'
import { EdtfDate, LocalDate, LocalTime, ZoneName } from '../../../electron/shared/dates/schemas'
import { anyDay, anyEdtf } from './arbitrary-dates'

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, values: readonly unknown[]) =>
  values.map((value) => schema.safeParse(value).success)

describe('LocalDate', () => {
  test('takes every day of the calendar', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(LocalDate.parse(day)).toBe(day)
      }),
    )
  })

  test('refuses days that do not exist, other forms and years before 1000', () => {
    expect(accepts(LocalDate, ['2024-02-29', '1000-01-01'])).toEqual([true, true])
    const bad = ['2023-02-29', '2024-09-31', '2024-13-01', '2024-00-01', '2024-9-9', '2024-09', '0999-12-31', '2024-09-09 ', '']
    expect(accepts(LocalDate, bad)).toEqual(bad.map(() => false))
  })
})

describe('LocalTime', () => {
  test('takes 00:00 to 23:59 and nothing else', () => {
    expect(accepts(LocalTime, ['00:00', '09:05', '23:59'])).toEqual([true, true, true])
    expect(accepts(LocalTime, ['24:00', '9:05', '12:60', '12:30:00', '12.30'])).toEqual([false, false, false, false, false])
  })
})

describe('ZoneName', () => {
  test('takes IANA names, old and new', () => {
    const good = ['Europe/Moscow', 'UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires']
    expect(accepts(ZoneName, good)).toEqual(good.map(() => true))
  })

  test('refuses offsets, unknown places, wrong case and non-names', () => {
    const bad = ['+03:00', 'Europe/Vladimir', 'europe/moscow', '', 'MSK+3']
    expect(accepts(ZoneName, bad)).toEqual(bad.map(() => false))
  })
})

describe('EdtfDate', () => {
  test('takes every form of the subset', () => {
    const good = [
      '2024-09-09', '2024-09', '2024', '2024-01-23?', '2024-01~', '2024%', '2024-01-23/2024-02-07', '2024-08-26/..',
      '../2024-02', '2024-08-26/', '/2024-02', '2024-XX', '2024-01-XX', '202X', '2021-23', '2021-24?', '202X~',
      '2023-11/2023-12', '2023-11-28/2023-12', '2023-12/2023-12-05', '2024-01~/2024-02-07?',
    ]
    expect(good.map((text) => EdtfDate.parse(text))).toEqual(good)
  })

  test('refuses what does not exist, runs backwards, says nothing or is not in normal form', () => {
    const bad = [
      '2023-02-29', '2024-13', '2024-25', '2024-00', '0999', '2024-02-07/2024-01-23', '2025/2024', '../..', '/', '/..', '../',
      '..', '', 'yesterday', '2024-01-23/2024-01-23', ' 2024', '2024?~', '2024-XX-XX', '2024-XX-01', '20XX', '2024/2025/2026', '202x',
    ]
    expect(accepts(EdtfDate, bad)).toEqual(bad.map(() => false))
  })

  test('parsing and printing a stored date gives it back', () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        expect(printEdtf(readEdtf(edtf))).toBe(edtf)
      }),
    )
  })

  test('normalising is harmless twice, trims, and makes a one-day range the day', () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        expect(normaliseEdtf(` ${edtf} `)).toBe(edtf)
      }),
    )
    expect([normaliseEdtf('2024-01-23/2024-01-23'), normaliseEdtf('2024-01/2024-01'), normaliseEdtf('nonsense')]).toEqual([
      '2024-01-23', '2024-01/2024-01', null,
    ])
  })

  test('says why it refuses', () => {
    expect(['2023-02-29', '2023-01/2023-02-30', '2024/2023', 'soon'].map(parseEdtf)).toEqual([
      'no_such_day', 'no_such_day', 'ends_before_start', 'not_understood',
    ])
  })
})
