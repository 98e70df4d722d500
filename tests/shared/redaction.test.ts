import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitParagraphs } from '../../electron/shared/paragraphs'
import { findWords, foldedLetters, HIDDEN_MARK, hideWords } from '../../electron/shared/redaction'

const found = (text: string, ...words: string[]): string[] => findWords(text, words).map(({ start, end }) => text.slice(start, end))

test('case, accents, ё, look-alike letters, hyphens, spaced letters and line ends hide no word', () => {
  const spellings = ['KHAMROEV', 'Khamröev', 'Kham-\nroev', 'Kham\u00ADroev', 'K h a m r o e v', 'Кhаmrоеv', 'Ｋｈａｍｒｏｅｖ', 'Kham\u0301roev']
  expect(spellings.map((text) => found(`Mr ${text}.`, 'Khamroev'))).toEqual(spellings.map((text) => [text]))
  expect(found('Семён, СЕМЕНА и Семе\u0308ну', 'Семен')).toEqual(['Семён', 'СЕМЕНА', 'Семе\u0308ну'])
  expect(found('قال مُحَمَّد هنا', 'محمد')).toEqual(['مُحَمَّد'])
})

test('a long word takes the word around it along; a short one stands alone', () => {
  expect(found('Хамроеву, АбуХамроев и хамство', 'Хамроев')).toEqual(['Хамроеву', 'АбуХамроев'])
  expect(found('Ann, planning, ANN’s annex', 'Ann')).toEqual(['Ann', 'ANN'])
  expect(found('4711, 47110 and 4 7 1 1', '4711')).toEqual(['4711', '4 7 1 1'])
})

test('what has no letters and no digits is found nowhere', () => {
  expect([found('a — b', '—'), found('', 'Khamroev'), found('Khamroev', '')]).toEqual([[], [], []])
})

test('a hidden word leaves one mark of one length, on each line it stood on', () => {
  expect(hideWords('To Khamroev, K h a m r o e v\nand Kham-\nroev.', ['khamroev']).text).toBe(`To ${HIDDEN_MARK}, ${HIDDEN_MARK}\nand ${HIDDEN_MARK}\n${HIDDEN_MARK}.`)
})

const word = fc.stringMatching(/^[a-zа-яё]{5,9}$/u)
const text = fc.array(fc.oneof(word, fc.constantFrom(' ', '\n', '\n\n', ', ', '-\n', 'ё', 'A', '́')), { maxLength: 40 }).map((parts) => parts.join(''))

test('what is hidden is not found again, and the paragraphs keep their numbers', () => {
  fc.assert(
    fc.property(text, text, word, fc.nat(8), (before, after, name, cut) => {
      const written = `${before} ${name.slice(0, cut).toUpperCase()}${cut % 2 === 0 ? '' : '-\n'}${name.slice(cut)} ${after}`
      const { text: hidden, hits } = hideWords(written, [name])
      expect(hits.length).toBeGreaterThan(0)
      expect(foldedLetters(hidden)).not.toContain(foldedLetters(name))
      expect(splitParagraphs(hidden)).toHaveLength(splitParagraphs(written).length)
    }),
  )
})
