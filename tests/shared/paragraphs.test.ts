import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuote, splitParagraphs } from '../../electron/shared/paragraphs'

test('blank lines separate paragraphs, and a single line end inside one is kept', () => {
  expect(splitParagraphs('One,\r\nstill one.\r\n\r\n  Two. \r\n \t \r\n\r\nThree.\r\n')).toEqual(['One,\nstill one.', 'Two.', 'Three.'])
})

test('a text without blank lines has one paragraph a line', () => {
  expect(splitParagraphs('\n\nOne.\r\nTwo.\rThree.\u2028Four.\n\n')).toEqual(['One.', 'Two.', 'Three.', 'Four.'])
})

test('a text of white space has no paragraphs', () => {
  expect([splitParagraphs(''), splitParagraphs(' \r\n\t\n')]).toEqual([[], []])
})

test('no character but white space is ever lost, and no paragraph is empty or padded', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\n\n', ' \n\t\n', '\f', '\u2029', '«а»'))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const paragraphs = splitParagraphs(text)
      expect(paragraphs.join('').replaceAll(/[\s\u0085]/gu, '')).toBe(text.replaceAll(/[\s\u0085]/gu, ''))
      expect(paragraphs.every((p) => p !== '' && p === p.trim())).toBe(true)
    }),
  )
})

test('splitting is stable: the paragraphs joined by blank lines split into the same paragraphs', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'б', ' ', '\n', '\r'), maxLength: 60 }), (text) => {
      const paragraphs = splitParagraphs(text)
      fc.pre(paragraphs.length > 1)
      expect(splitParagraphs(paragraphs.join('\n\n'))).toEqual(paragraphs)
    }),
  )
})

test('a quotation is found in its paragraph, however its white space was typed', () => {
  const paragraphs = ['The visit was\nrefused at noon.', 'No reason was given.', 'He said: «почти неделю».']
  expect([
    findQuote(paragraphs, 'was  refused'),
    findQuote(paragraphs, ' No reason\u00a0was given. '),
    findQuote(paragraphs, '«почти неделю»'),
    findQuote(paragraphs, 'at noon. No reason'),
    findQuote(paragraphs, 'given. He said'),
  ]).toEqual([1, 2, 3, 1, 2])
})

test('words that the text does not have are not found, nor is an empty quotation', () => {
  const paragraphs = ['The visit was refused at noon.']
  expect([findQuote(paragraphs, 'Refused'), findQuote(paragraphs, 'refused at one'), findQuote(paragraphs, ' '), findQuote([], 'x')]).toEqual([
    null, null, null, null,
  ])
})
