import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostQueryWords, parseQuery } from '../../electron/shared/search/query'
import { findMatches, snippetOf, type Matcher } from '../../electron/shared/search/snippet'
import { stemWord } from '../../electron/shared/search/stem'

const word = (folded: string, isOpen = false) => ({ kind: 'word', folded, isOpen })
const phrase = (...folded: string[]) => ({ kind: 'phrase', folded })
const sought = (...words: string[]): Matcher[] => words.map((text) => ({ kind: 'word', stems: new Set([stemWord(text)]), beginning: null }))

test('quotation marks make a phrase, and the last word is open until white space follows', () => {
  expect(parseQuery('отказ «в свидании» защит', 'words')).toEqual([word('отказ'), phrase('в', 'свидании'), word('защит', true)])
  expect(parseQuery('отказ защит ', 'words')).toEqual([word('отказ'), word('защит')])
  expect(parseQuery('the visit of counsel', 'words')).toEqual([word('visit'), word('counsel', true)])
  expect(parseQuery('of the', 'words')).toEqual([word('of'), word('the', true)])
  expect(parseQuery('refused "access to counsel" again', 'exact')).toEqual([phrase('refused'), phrase('access', 'to', 'counsel'), phrase('again')])
  expect(parseQuery('"refused access', 'near')).toEqual([word('refused'), word('access')])
})

test('no text makes a query fail, and no query is longer than is used', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom('"', '*', '(', ')', 'NEAR', 'AND', 'OR', 'NOT', ':', '-', '^', '+', 'word', '{stem}', '\0', "'", '«', '…', ','), { maxLength: 60 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(hostile, fc.constantFrom('words' as const, 'exact' as const, 'near' as const), (text, mode) => {
      const parts = parseQuery(text, mode)
      const words = parts.flatMap((part) => (part.kind === 'word' ? [part.folded] : part.folded))
      expect(words.length).toBeLessThanOrEqual(mostQueryWords)
      for (const each of words) expect(each).toMatch(/^[\p{L}\p{N}]+$/u)
    }),
  )
  expect(parseQuery('слово '.repeat(10_000), 'words')).toHaveLength(mostQueryWords)
})

test('a snippet is one line around the place where most of the words stand together, and its marks are those words', () => {
  const text = `Начало. Свидание было обещано.\n${'пустое место '.repeat(60)}\n\nЗащитнику отказали\tв свидании с Каримзодой. ${'дальше '.repeat(60)}`
  const { text: line, marks, at } = snippetOf(text, sought('отказали', 'свидание', 'каримзода'))
  expect(marks.map(({ from, to }) => line.slice(from, to))).toEqual(['отказали', 'свидании', 'Каримзодой'])
  expect([line.startsWith('…'), line.endsWith('…'), line.includes('\n'), text.slice(at, at + 8)]).toEqual([true, true, false, 'отказали'])
})

test('a text without any of the words gives its beginning and no mark', () => {
  expect(snippetOf('Короткий  текст', sought('свидание'))).toEqual({ text: 'Короткий текст', marks: [], at: 0 })
  expect(snippetOf('', sought('свидание'))).toEqual({ text: '', marks: [], at: 0 })
})

test('a phrase is marked as a whole and only where its words follow each other', () => {
  const matcher: Matcher = { kind: 'phrase', folded: ['access', 'to', 'counsel'] }
  const text = 'Access, to counsel; access for counsel.'
  expect(findMatches(text, [matcher]).map(({ from, to }) => text.slice(from, to))).toEqual(['Access, to counsel'])
})

test('marks are in order, inside the snippet, apart from each other and on words that match', () => {
  const piece = fc.oneof(fc.constantFrom('отказ', 'Отказа', 'visit', 'visits', ' ', '\n\n', '\u202e', '😀', '. '), fc.string({ unit: 'binary', maxLength: 8 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const { text, marks } = snippetOf(pieces.join(' '), sought('отказ', 'visit'))
      let end = 0
      for (const { from, to } of marks) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeLessThanOrEqual(text.length)
        expect(['отказ', 'visit']).toContain(stemWord(text.slice(from, to).normalize('NFKC').toLowerCase().replaceAll(/[^a-zа-я]/g, '')))
        end = to
      }
      expect(text).not.toMatch(/[\n\u202e]/)
    }),
  )
})
