import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foldWord } from '../../electron/shared/search/fold'
import { isSameName, nameDistance, nameForms } from '../../electron/shared/search/names'
import { repoRoot } from '../support/vault'

const same = (a: string, b: string): boolean => isSameName(foldWord(a), foldWord(b))

/** Every two of a line are one name. */
const spellings = [
  ['Каримзода', 'Karimzoda', 'Karimzade', 'Каримзодой', 'Karimzoda’s', 'KARIMZODA', 'Karmizoda'],
  ['Ёрдам', 'Yordam', 'Erdam', 'Ёрдамом', 'Ердама', 'Yordamm'],
  ['Шоира', 'Shoira', 'Шоиры', 'Shoyra'],
  ['Хамидулин', 'Khamidulin', 'Hamidulin', 'Xamidulin', 'Хамидулину', 'Khamidullin', 'Khamidluin'],
  ['Юлдашева', 'Yuldasheva', 'Iuldasheva', 'Юлдашевой', 'Yuldosheva'],
  ['Щавелевский', 'Shchavelevsky', 'Schavelevskiy', 'Щавелевскому'],
  ['Алексей', 'Aleksei', 'Alexey', 'Alexei', 'Алексея'],
  ['Цой', 'Tsoi', 'Tsoy'],
]

test('spellings of one name in Cyrillic and Latin, in any case of Russian and with a slip, are one name', () => {
  const apart = spellings.flatMap((names) => names.flatMap((a) => names.filter((b) => !same(a, b)).map((b) => `${a} ${b}`)))
  // Two slips at once, each of which alone is forgiven.
  expect(apart.filter((pair) => !/Karmizoda|Khamidluin/.test(pair))).toEqual([])
  expect([same('Karmizoda', 'Каримзода'), same('Хамидулин', 'Khamidluin')]).toEqual([true, true])
})

test('different names stay different', () => {
  const others = [['Karimov', 'Salimov'], ['Anvar', 'Anna'], ['Шоира', 'Саид'], ['Ivanov', 'Petrov'], ['Rustam', 'Rashid'], ['Цой', 'Ли'], ['Юлдашева', 'Юнусова']]
  expect(others.filter(([a, b]) => same(a!, b!))).toEqual([])
})

test('the distance is symmetric, zero for equal words only, and one for one lost consonant', () => {
  const form = fc.string({ unit: fc.constantFrom(...'abdehiklmnorstuv'), maxLength: 9 })
  fc.assert(
    fc.property(form, form, (a, b) => {
      expect(nameDistance(a, b)).toBe(nameDistance(b, a))
      expect(nameDistance(a, b) === 0).toBe(a === b)
      expect(nameDistance(`${a}r${b}`, a + b)).toBeLessThanOrEqual(1)
    }),
  )
})

test('no word makes the forms fail, and words of other scripts have none', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (word) => {
    expect(nameForms(foldWord(word)).length).toBeLessThanOrEqual(2)
  }))
  expect(nameForms(foldWord('كتاب'))).toEqual([])
})

const timeline = join(repoRoot, '../shared/case/timeline.json')

/** Real people: read where they are and never written down here. */
test.runIf(existsSync(timeline))('the spellings that real sources use for one person are one name', () => {
  const text = readFileSync(timeline, 'utf8')
  const surnames = [...new Set(text.match(/\bKh[a-z]+ev\b/g) ?? [])]
  expect(surnames.length).toBeGreaterThan(2)
  expect(surnames.filter((name) => !surnames.every((other) => same(name, other)))).toEqual([])
})
