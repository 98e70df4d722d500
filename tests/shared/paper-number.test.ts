import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formNumber, numbersIn, numbersThereAre, typedNumber } from '../../electron/shared/paper-forms/number'

const index = fc.integer({ min: 0, max: numbersThereAre - 1 })
const body = '34679ACEHKMPTXY'
const digits = '0123456789'

test('every number is found in a text, typed with or without its prefix, and is its own', () => {
  fc.assert(fc.property(index, (n) => {
    const number = formNumber(n)
    expect([numbersIn(`Form ${number}, page 1`), typedNumber(number), typedNumber(number.slice(3).replace('-', '').toLowerCase())]).toEqual([[number], number, number])
  }))
  expect(new Set(Array.from({ length: 2000 }, (_, n) => formNumber(n * 25))).size).toBe(2000)
})

test('one wrong sign does not pass the check, nor do two neighbours that changed places', () => {
  fc.assert(fc.property(index, fc.nat(5), fc.nat(14), (n, at, other) => {
    const signs = formNumber(n).replaceAll('-', '').slice(2).split('')
    const set = at < 4 ? body : digits
    const wrong = signs.with(at, set[other % set.length]!)
    if (wrong[at] !== signs[at]) expect(typedNumber(wrong.join(''))).toBeNull()
    if (at < 3 && signs[at] !== signs[at + 1]) expect(typedNumber(signs.with(at, signs[at + 1]!).with(at + 1, signs[at]!).join(''))).toBeNull()
  }))
})

test('a number is read in Cyrillic letters, with a misread prefix, with spaces, and with letters for check figures', () => {
  const number = formNumber(31_407)
  expect(number).toBe('SF-K9HT-64')
  expect(['SF-К9НТ-64', '5F-K9HT-64', 'SЕ - K9HT - 64', 'SF—K9HT–64', 'SF-K9HT-G4'].map((text) => numbersIn(text))).toEqual(Array.from({ length: 5 }, () => [number]))
})

test('ordinary text, telephone numbers and numbers that fail the check are no forms', () => {
  expect(['SF-K9HT-65', 'tel. 33-7394-11', 'case 2-99/2026', 'K9HT-64', ''].map((text) => numbersIn(text))).toEqual([[], [], [], [], []])
  expect([typedNumber(''), typedNumber('SF'), typedNumber('K9HT-65')]).toEqual([null, null, null])
})
