import { describe, expect, test } from 'vitest'
import { formatDate } from '../../../electron/shared/dates/format-date'
import { aDate } from './arbitrary-dates'

const written = (text: string) => {
  const edtf = aDate(text)
  return [formatDate(edtf, 'en', 'long'), formatDate(edtf, 'ru', 'long'), formatDate(edtf, 'fr', 'long')]
}

const writtenShort = (text: string) => {
  const edtf = aDate(text)
  return [formatDate(edtf, 'en', 'short'), formatDate(edtf, 'ru', 'short'), formatDate(edtf, 'fr', 'short')]
}

describe('long dates', () => {
  test.each([
    ['2024-09-09', '9 September 2024', '9 сентября 2024 года', '9 septembre 2024'],
    ['2024-08-01', '1 August 2024', '1 августа 2024 года', '1er août 2024'],
    ['2024-09', 'September 2024', 'сентябрь 2024 года', 'septembre 2024'],
    ['2024', '2024', '2024 год', '2024'],
    ['202X', '2020s', '2020-е годы', 'années 2020'],
    ['2021-23', 'autumn 2021', 'осень 2021 года', 'automne 2021'],
    ['2024-XX', '2024 (month unknown)', '2024 год (месяц неизвестен)', '2024 (mois inconnu)'],
    ['2024-01-XX', 'January 2024 (day unknown)', 'январь 2024 года (день неизвестен)', 'janvier 2024 (jour inconnu)'],
    ['2024-01~', 'about January 2024', 'около января 2024 года', 'vers janvier 2024'],
    ['2024-01-23~', 'about 23 January 2024', 'около 23 января 2024 года', 'vers le 23 janvier 2024'],
    ['202X~', 'about the 2020s', 'около 2020-х годов', 'vers les années 2020'],
    ['2024-01?', 'January 2024 (uncertain)', 'январь 2024 года (предположительно)', 'janvier 2024 (incertain)'],
  ])('%s', (edtf, ...expected) => {
    expect(written(edtf)).toEqual(expected)
  })
})

describe('long ranges', () => {
  test.each([
    ['2024-01-23/2024-02-07', '23 January to 7 February 2024', 'с 23 января по 7 февраля 2024 года', 'du 23 janvier au 7 février 2024'],
    ['2024-01-02/2024-01-27', '2 to 27 January 2024', 'со 2 по 27 января 2024 года', 'du 2 au 27 janvier 2024'],
    ['2023-12-23/2024-01-07', '23 December 2023 to 7 January 2024', 'с 23 декабря 2023 года по 7 января 2024 года', 'du 23 décembre 2023 au 7 janvier 2024'],
    ['2024-04/2024-08', 'April to August 2024', 'с апреля по август 2024 года', 'd’avril à août 2024'],
    ['2023/2024', '2023 to 2024', 'с 2023 по 2024 год', 'de 2023 à 2024'],
    ['2021-21/2021-23', 'spring to autumn 2021', 'с весны по осень 2021 года', 'du printemps à l’automne 2021'],
    ['2023-11-28/2023-12', 'between 28 November and December 2023', 'между 28 ноября и декабрём 2023 года', 'entre le 28 novembre et décembre 2023'],
    ['2024-03-01/2025', 'between 1 March 2024 and 2025', 'между 1 марта 2024 года и 2025 годом', 'entre le 1er mars 2024 et 2025'],
    ['2024-01~/2024-02?', 'about January 2024 to February 2024 (uncertain)', 'с января 2024 года (примерно) по февраль 2024 года (предположительно)', 'de janvier 2024 (approximatif) à février 2024 (incertain)'],
    ['2024-08-26/..', 'since 26 August 2024', 'с 26 августа 2024 года', 'depuis le 26 août 2024'],
    ['2024-08-26/', 'from 26 August 2024, end unknown', 'с 26 августа 2024 года, окончание неизвестно', 'à partir du 26 août 2024, fin inconnue'],
    ['../2024-02-07', 'until 7 February 2024', 'до 7 февраля 2024 года включительно', 'jusqu’au 7 février 2024'],
    ['/2024-02', 'until February 2024, start unknown', 'до февраля 2024 года включительно, начало неизвестно', 'jusqu’en février 2024, début inconnu'],
  ])('%s', (edtf, ...expected) => {
    expect(written(edtf)).toEqual(expected)
  })
})

describe('short dates', () => {
  test.each([
    ['2024-09-09', '9 Sep 2024', '9 сент. 2024', '9 sept. 2024'],
    ['2024-03', 'Mar 2024', 'март 2024', 'mars 2024'],
    ['2024-03-05', '5 Mar 2024', '5 марта 2024', '5 mars 2024'],
    ['2024-01-23%', 'about 23 Jan 2024 (?)', 'ок. 23 янв. 2024 (?)', 'vers le 23 janv. 2024 (?)'],
    ['2024-01-23/2024-01-27', '23–27 Jan 2024', '23–27 янв. 2024', '23–27 janv. 2024'],
    ['2024-01-23/2024-02-07', '23 Jan – 7 Feb 2024', '23 янв. – 7 февр. 2024', '23 janv. – 7 févr. 2024'],
    ['2024-01/2024-03', 'Jan–Mar 2024', 'янв.–март 2024', 'janv.–mars 2024'],
    ['2023/2024', '2023–2024', '2023–2024', '2023–2024'],
    ['2024-08-26/..', 'since 26 Aug 2024', 'с 26 авг. 2024', 'depuis le 26 août 2024'],
    ['../2024-02', 'until Feb 2024', 'по февр. 2024', 'jusqu’en févr. 2024'],
  ])('%s', (edtf, ...expected) => {
    expect(writtenShort(edtf)).toEqual(expected)
  })
})
