import { describe, expect, test } from 'vitest'
import { formatDays, formatDuration } from '../../../electron/shared/dates/durations'

describe('formatDays', () => {
  test('follows the plural of each language', () => {
    const counts = [0, 1, 2, 4, 5, 11, 12, 14, 15, 21, 22, 25, 101, 111, 112, 122, -1]
    expect(counts.map((count) => formatDays(count, 'ru'))).toEqual([
      '0 дней', '1 день', '2 дня', '4 дня', '5 дней', '11 дней', '12 дней', '14 дней', '15 дней', '21 день', '22 дня',
      '25 дней', '101 день', '111 дней', '112 дней', '122 дня', '-1 день',
    ])
    expect([0, 1, 2, 15].map((count) => formatDays(count, 'en'))).toEqual(['0 days', '1 day', '2 days', '15 days'])
    expect([0, 1, 2, 15].map((count) => formatDays(count, 'fr'))).toEqual(['0 jour', '1 jour', '2 jours', '15 jours'])
  })
})

describe('formatDuration', () => {
  test('gives hours and minutes and leaves out what is nought', () => {
    expect([0, 45, 60, 145, 2880].map((minutes) => formatDuration(minutes, 'en'))).toEqual([
      '0 min', '45 min', '1 h', '2 h 25 min', '48 h',
    ])
    expect([formatDuration(145, 'ru'), formatDuration(145.9, 'fr')]).toEqual(['2 ч 25 мин', '2 h 25 min'])
  })
})
