import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glue, gluePlan } from '../../electron/packets/glue'
import { aParagraph, aSection, enPlan } from './typeset-samples'

/** The glued text with its no-break spaces made visible. */
const shown = (text: string): string => glue(text).replaceAll('\u00a0', '_')

test('numbers stay with their signs, units and months, initials with the name, a dash with the word before', () => {
  expect([
    'Role of Lawyers, principle 8', 'Law No. 2202-1, article 10', 'закон № 59-ФЗ, часть 8 статьи 12', '14 октября 2026 года', 'on 9 September 2024 at 09:40',
    'Annex 5, paras 6, 7; Annex 2, p. 3', 'приложение 5, с. 3', '2 h 55 min', '2 ч 55 мин', 'прошло 28 дней', 'Д. А. Примерова', 'г. Нигдейск, ул. Вымышленная, д. 1', 'место — тюрьма',
  ].map(shown)).toEqual([
    'Role of Lawyers, principle_8', 'Law No._2202-1, article_10', 'закон №_59-ФЗ, часть_8 статьи_12', '14_октября 2026_года', 'on 9_September 2024 at_09:40',
    'Annex_5, paras_6, 7; Annex_2, p._3', 'приложение_5, с._3', '2_h_55_min', '2_ч_55_мин', 'прошло 28_дней', 'Д._А._Примерова', 'г._Нигдейск, ул._Вымышленная, д._1', 'место_— тюрьма',
  ])
})

test('words that only look like signs are left alone', () => {
  const loose = ['He was there in May', 'spoke once. The next', 'дом стоит', 'a rule about visits', 'март и апрель']
  expect(loose.map(shown)).toEqual(loose)
})

test('nothing but spaces ever changes', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('№', ' ', '1', '2', 'г.', 'p.', 'h', 'мая', '—', 'A.', 'Б', '\u00a0') }), (text) => {
    expect(glue(text).replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '))
  }))
})

test('exact words keep their spaces as they were written', () => {
  const plan = enPlan({ sections: [aSection('denial', 'Facts', { paragraphs: [aParagraph(1, '', { runs: [{ text: 'On 9 May: ' }, { text: '“on 9 May”', said: true }] })] })] })
  expect(gluePlan(plan).sections[0]?.paragraphs[0]?.runs).toEqual([{ text: 'On 9\u00a0May: ' }, { text: '“on 9 May”', said: true }])
})
