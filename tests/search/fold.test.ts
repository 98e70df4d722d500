import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWord, wordsOf } from '../../electron/shared/search/fold'

test('capitals, diacritics, ё, apostrophes and invisible signs do not count; й does', () => {
  const cases: Readonly<Record<string, string>> = {
    Ёрдам: 'ердам', ЁРДАМ: 'ердам', Müller: 'muller', Łódź: 'lodz', 'Oʻgʻli': 'ogli', "o'g'li": 'ogli', 'client’s': 'client',
    'l’avocat': 'avocat', Йод: 'йод', 'И\u0306од': 'йод', ﬁle: 'file', 'при\u00adговор': 'приговор', ŞOIRA: 'soira', İzmir: 'izmir', ﻛﺘﺎﺏ: 'كتاب',
  }
  expect(Object.fromEntries(Object.keys(cases).map((word) => [word, foldWord(word)]))).toEqual(cases)
})

test('words stand where they are said to stand', () => {
  const text = 'Свидание с Каримзода-Ёрдам, 09:40; client’s “letter”.'
  expect(wordsOf(text).map(({ from, to, folded, isCapital }) => [text.slice(from, to), folded, isCapital])).toEqual([
    ['Свидание', 'свидание', true], ['с', 'с', false], ['Каримзода', 'каримзода', true], ['Ёрдам', 'ердам', true], ['09', '09', false],
    ['40', '40', false], ['client’s', 'client', false], ['letter', 'letter', false],
  ])
})

const anyText = fc.string({ unit: 'binary', maxLength: 60 })

test('folding twice changes nothing, and what comes out is letters and digits', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { from, to, folded } of wordsOf(text)) {
        expect(foldWord(folded)).toBe(folded)
        expect(folded).toMatch(/^[\p{L}\p{N}]+$/u)
        expect(from).toBeLessThan(to)
      }
    }),
    { numRuns: 2000 },
  )
})

test('a word is found in either case and in either Unicode form', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмнabcdefgéèüöçñşğ'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(letters, (word) => {
      const forms = [word.toUpperCase(), word.normalize('NFD'), word.normalize('NFC'), `${word}\u00ad`]
      expect(forms.map(foldWord)).toEqual(forms.map(() => foldWord(word)))
    }),
  )
})

test('different words stay different', () => {
  expect(foldWord('суд')).not.toBe(foldWord('сюд'))
  expect(foldWord('йод')).not.toBe(foldWord('иод'))
})
