import { expect, test } from 'vitest'
import { localAndUtc } from '../../renderer/format/local-and-utc'

test('a clock time at a place is shown there and in UTC', () => {
  expect(localAndUtc('2024-09-09', '10:00', 'Europe/Moscow', 'en')).toBe('9 September 2024, 10:00 (Europe/Moscow, UTC+3; 07:00 UTC)')
  expect(localAndUtc('2024-09-09', '01:30', 'Europe/Moscow', 'ru')).toContain('8 сентября 2024 года, 22:30 UTC')
})

test('nothing is computed from a vague day or without a zone', () => {
  expect([localAndUtc('2024-09', '10:00', 'Europe/Moscow', 'en'), localAndUtc('2024-09-09', null, 'Europe/Moscow', 'en'), localAndUtc('2024-09-09', '10:00', null, 'en')]).toEqual(['', '', ''])
})
