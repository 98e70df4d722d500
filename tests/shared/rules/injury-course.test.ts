import { describe, expect, test } from 'vitest'
import { absenceOfMarks, daysAfter } from '../../../electron/shared/rules/delayed-observation'

describe('marks looked for late', () => {
  const on15 = { min: 15, max: 15 }

  test.each([
    ['en', 'Marks fade. The absence of marks on day 15 does not disprove ill-treatment (Istanbul Protocol 2022, paras 234, 393).'],
    ['ru', 'Следы сходят. Отсутствие следов на 15-й день не опровергает жестокого обращения (Стамбульский протокол 2022, пп. 234, 393).'],
    ['fr', 'Les marques s’effacent. L’absence de marques au 15e jour n’infirme pas les mauvais traitements (Protocole d’Istanbul 2022, par. 234, 393).'],
  ] as const)('absence of marks disproves nothing, in %s', (language, text) => {
    expect(absenceOfMarks(on15, language)).toBe(text)
  })

  test('days that are not known exactly are given as a range, and none is named on the day itself', () => {
    expect(absenceOfMarks({ min: 7, max: 37 }, 'en')).toContain('between day 7 and day 37')
    expect(absenceOfMarks(null, 'en')).toBe(absenceOfMarks({ min: 0, max: 0 }, 'en'))
    expect(absenceOfMarks(null, 'en')).not.toContain('day')
  })

  test('the length is counted in words of each language', () => {
    expect([daysAfter(on15, 'en'), daysAfter(on15, 'ru'), daysAfter(on15, 'fr'), daysAfter({ min: 4, max: 6 }, 'en'), daysAfter(null, 'en')]).toEqual([
      '15 days after the alleged event', 'через 15 дней после описанного события', '15 jours après les faits allégués', '4–6 days after the alleged event', '',
    ])
  })
})
