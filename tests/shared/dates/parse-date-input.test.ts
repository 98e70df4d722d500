import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate } from '../../../electron/shared/dates/format-date'
import { parseDateInput } from '../../../electron/shared/dates/parse-date-input'
import { EdtfDate } from '../../../electron/shared/dates/schemas'
import type { DateLanguage } from '../../../electron/shared/dates/schemas'
import { anyEdtf } from './arbitrary-dates'

const read = (text: string, language: DateLanguage = 'en') => {
  const result = parseDateInput(text, language)
  return 'edtf' in result ? result.edtf : result.problem
}

describe('one date', () => {
  test.each([
    ['9.9.2024', '2024-09-09'],
    ['09/09/2024', '2024-09-09'],
    ['03/04/2024', '2024-04-03'],
    ['9-9-2024', '2024-09-09'],
    ['9. 9. 2024', '2024-09-09'],
    ['2024-09-09', '2024-09-09'],
    ['2024/09/09', '2024-09-09'],
    ['2024.9.9', '2024-09-09'],
    ['9 Sep 2024', '2024-09-09'],
    ['9 sept. 2024', '2024-09-09'],
    ['9-Sep-2024', '2024-09-09'],
    ['9th of September, 2024', '2024-09-09'],
    ['September 9, 2024', '2024-09-09'],
    ['  9   SEPTEMBER 2024 ', '2024-09-09'],
    ['9 сентября 2024', '2024-09-09'],
    ['9 сентября 2024 г.', '2024-09-09'],
    ['9-го сентября 2024 года', '2024-09-09'],
    ['от 09.09.2024г.', '2024-09-09'],
    ['5 мая 2024', '2024-05-05'],
    ['le 1er août 2024', '2024-08-01'],
    ['9 septembre 2024', '2024-09-09'],
    ['3 decembre 2023', '2023-12-03'],
    ['Sept 2024', '2024-09'],
    ['09.2024', '2024-09'],
    ['09/2024', '2024-09'],
    ['2024-09', '2024-09'],
    ['сентябрь 2024', '2024-09'],
    ['в январе 2024 года', '2024-01'],
    ['февр. 2024', '2024-02'],
    ['février 2024', '2024-02'],
    ['2024', '2024'],
    ['2024 год', '2024'],
    ['2020s', '202X'],
    ['1990-е годы', '199X'],
    ['années 1990', '199X'],
    ['202x', '202X'],
    ['2024-xx', '2024-XX'],
    ['last fall 2022', 'not_understood'],
    ['fall 2022', '2022-23'],
    ['осенью 2022', '2022-23'],
    ['l’été 2022', '2022-22'],
    ['2024-23', '2024-23'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['about 9 Sep 2024', '2024-09-09~'],
    ['~9.9.2024', '2024-09-09~'],
    ['2024-09~', '2024-09~'],
    ['ca. 2024', '2024~'],
    ['c. 2024', '2024~'],
    ['c 2024', '2024~'],
    ['около 9 сентября 2024 года', '2024-09-09~'],
    ['ок. янв. 2024', '2024-01~'],
    ['октябрь 2024', '2024-10'],
    ['примерно в январе 2024', '2024-01~'],
    ['vers le 9 septembre 2024', '2024-09-09~'],
    ['вер. 9 сентября 2024', '2024-09-09?'],
    ['вероятно, январь 2024', '2024-01?'],
    ['9 Sep 2024?', '2024-09-09?'],
    ['9 Sep 2024 (?)', '2024-09-09?'],
    ['probably about January 2024', '2024-01%'],
    ['about January 2024?', '2024-01%'],
    ['peut-être en janvier 2024', '2024-01?'],
  ])('%s keeps its doubt: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('ranges', () => {
  test.each([
    ['23 January to 7 February 2024', '2024-01-23/2024-02-07'],
    ['from 23 Jan 2024 to 7 Feb', '2024-01-23/2024-02-07'],
    ['23 to 27 January 2024', '2024-01-23/2024-01-27'],
    ['23-27 January 2024', '2024-01-23/2024-01-27'],
    ['23 – 27 января 2024', '2024-01-23/2024-01-27'],
    ['23.01.2024-07.02.2024', '2024-01-23/2024-02-07'],
    ['23.01–07.02.2024', '2024-01-23/2024-02-07'],
    ['01/02/2024 - 03/02/2024', '2024-02-01/2024-02-03'],
    ['2024-01-23 - 2024-02-07', '2024-01-23/2024-02-07'],
    ['2024-01-23-2024-02-07', '2024-01-23/2024-02-07'],
    ['2024-01-23..2024-02-07', '2024-01-23/2024-02-07'],
    ['2024-01-23 … 2024-02-07', '2024-01-23/2024-02-07'],
    ['2024-01-23/2024-02-07', '2024-01-23/2024-02-07'],
    ['January-March 2024', '2024-01/2024-03'],
    ['2023-2024', '2023/2024'],
    ['с 23 января по 7 февраля 2024 года', '2024-01-23/2024-02-07'],
    ['23 января по 7 февраля 2024', '2024-01-23/2024-02-07'],
    ['с 2023 по 2024 год', '2023/2024'],
    ['со 2 до 5 мая 2024', '2024-05-02/2024-05-05'],
    ['du 1er au 3 mai 2024', '2024-05-01/2024-05-03'],
    ['d’avril à juin 2024', '2024-04/2024-06'],
    ['de l’été 2023 au printemps 2024', '2023-22/2024-21'],
    ['between 28 November and December 2023', '2023-11-28/2023-12'],
    ['между 28 ноября и декабрём 2023 года', '2023-11-28/2023-12'],
    ['entre le 28 novembre et décembre 2023', '2023-11-28/2023-12'],
    ['about January 2024 to 7 Feb 2024?', '2024-01~/2024-02-07?'],
    ['5 and 9 May 2024', 'not_understood'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['since 26 Aug 2024', '2024-08-26/..'],
    ['26 Aug 2024 - present', '2024-08-26/..'],
    ['2024-08-26..', '2024-08-26/..'],
    ['с 26 августа 2024', '2024-08-26/..'],
    ['с 26.08.2024 по настоящее время', '2024-08-26/..'],
    ['depuis le 26 août 2024', '2024-08-26/..'],
    ['à partir d’août 2024, fin inconnue', '2024-08/'],
    ['until 7 Feb 2024', '../2024-02-07'],
    ['..2024-02', '../2024-02'],
    ['до 7 февраля 2024', '../2024-02-07'],
    ['jusqu’au 7 février 2024', '../2024-02-07'],
    ['jusqu’en 2024', '../2024'],
    ['before 1 March 2024', '../2024-02-29'],
    ['before January 2024', '../2023-12'],
    ['before 2024', '../2023'],
    ['before spring 2024', '../2024-02-29'],
    ['ранее 1 марта 2024', '../2024-02-29'],
    ['avant le 1er mars 2024', '../2024-02-29'],
    ['after 31 December 2023', '2024-01-01/..'],
    ['after December 2023', '2024-01/..'],
    ['после 2023 года', '2024/..'],
    ['after the 2010s', '2020/..'],
  ])('%s is open: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('a Latin c is the preposition in Russian and circa elsewhere', () => {
    expect([read('c 26 августа 2024', 'ru'), read('c 26 August 2024', 'en')]).toEqual(['2024-08-26/..', '2024-08-26~'])
  })
})

describe('refusals', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['soon', 'not_understood'],
    ['?', 'not_understood'],
    ['12', 'not_understood'],
    ['9 Sep 2024 and so on', 'not_understood'],
    ['x'.repeat(201), 'not_understood'],
    ['30 Feb 2024', 'no_such_day'],
    ['30.02.2024', 'no_such_day'],
    ['2023-02-29', 'no_such_day'],
    ['31 апреля 2024', 'no_such_day'],
    ['09/13/2024', 'no_such_day'],
    ['2024-13', 'no_such_day'],
    ['1 May to 31 June 2024', 'no_such_day'],
    ['since 30 Feb 2024', 'no_such_day'],
    ['7 February to 23 January 2024', 'ends_before_start'],
    ['2024-02-07/2024-01-23', 'ends_before_start'],
    ['с 7 февраля по 23 января 2024', 'ends_before_start'],
    ['9.9.24', 'ambiguous'],
    ['09/24', 'ambiguous'],
    ['9 Sep 24', 'ambiguous'],
    ['9 September', 'ambiguous'],
    ['2023-24', 'ambiguous'],
    ['2021-23', 'ambiguous'],
    ['before winter 2024', 'ambiguous'],
  ])('%j is %s', (text, problem) => {
    expect(parseDateInput(text, 'en')).toEqual({ problem })
  })

  test('whatever is typed, the answer is a date that the schema takes or a problem', () => {
    const pieces = ['9', '30', '2024', '23', ' ', '.', '-', '/', 'to', 'с ', 'по', 'about', '?', '~', 'feb', 'мая', '..', 'X', 'été', '(', ')', '\u0301']
    const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join('')))
    fc.assert(
      fc.property(typed, fc.constantFrom('en', 'ru', 'fr'), (text, language) => {
        const result = parseDateInput(text, language)
        expect('problem' in result || EdtfDate.safeParse(result.edtf).success).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what is written can be typed', () => {
  test.each([['en'], ['ru'], ['fr']] as const)('every date written long or short in %s reads back as itself', (language) => {
    fc.assert(
      fc.property(anyEdtf, fc.constantFrom('long', 'short'), (edtf, style) => {
        expect(parseDateInput(formatDate(edtf, language, style), language)).toEqual({ edtf })
      }),
      { numRuns: 1000 },
    )
  })
})
