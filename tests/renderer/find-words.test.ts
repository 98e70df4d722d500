import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSought, findWords, marksOf, tokensOf } from '../../renderer/format/find-words'

const page = tokensOf(['Постановление', '№', '14.', 'Адвокату', 'отказано', 'в', 'сви-', 'дании', 'с', 'Хамроевым', ',', 'без', 'причин.'])

test('a quote is found whatever its capitals, signs, line breaks and hyphens', () => {
  expect([findWords(page, 'отказано в свидании\nс ХАМРОЕВЫМ'), findWords(page, '«Отказано, в сви-дании»'), findWords(page, 'отказано в приёме')]).toEqual([
    [{ first: 4, last: 9 }], [{ first: 4, last: 7 }], [],
  ])
})

test('every place of a word is found, and never the inside of another word', () => {
  const tokens = tokensOf(['no', 'notice', 'No', 'was', 'given', 'now'])
  expect(findWords(tokens, 'no')).toEqual([{ first: 0, last: 0 }, { first: 2, last: 2 }])
})

test('a quote is found again after the page was read anew with a few other letters', () => {
  const again = tokensOf('The captain told me to leave the pris0n at noon and gave no reas0n for it today'.split(' '))
  expect(findWords(again, 'told me to leave the prison at noon and gave no reason')).toEqual([{ first: 2, last: 13 }])
  expect(findWords(again, 'wholly other words about another day in court')).toEqual([])
})

test('words cut out of a text are found in it where they stood', () => {
  const word = fc.stringMatching(/^[a-zа-я]{1,9}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (words, a, b) => {
      const first = a % words.length
      const last = first + (b % (words.length - first))
      const found = findWords(tokensOf(words), words.slice(first, last + 1).join('  \n'))
      expect(found.length).toBeGreaterThan(0)
      expect(found.every((range) => words.slice(range.first, range.last + 1).join('') === words.slice(first, last + 1).join(''))).toBe(true)
    }),
  )
})

test('a query lights its words in any form and names in any spelling', () => {
  const tokens = tokensOf(['Хамроеву', 'отказали', 'в', 'свидании', 'хамство', 'Khamroyev', 'свидания,'])
  const lit = (text: string): number[] => findSought(tokens, { text, mode: 'words' }).map(({ first }) => first)
  expect([lit('Khamroev '), lit('свидание '), lit('хам')]).toEqual([[0, 5], [3, 6], [0, 4]])
})

test('marks in a running text are in order and never overlap', () => {
  const text = 'Капитан велел уйти. Капитан ушёл.'
  expect(marksOf(text, ['капитан велел', 'КАПИТАН']).map(({ from, to }) => text.slice(from, to))).toEqual(['Капитан велел', 'Капитан'])
})
