import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, dayParts } from '../../../electron/shared/dates/calendar'
import { LocalDate } from '../../../electron/shared/dates/schemas'
import { inYears, isSame, lastDay, minus, plus } from '../../../electron/shared/sentence/length'
import { creditOf, rates } from '../../../electron/shared/sentence/rates'
import { aStay, computed } from './support'

const day = fc.integer({ min: 0, max: 36_000 }).map((n) => addDays(LocalDate.parse('1980-01-01'), n))
const length = fc.record({ months: fc.integer({ min: 0, max: 400 }), days: fc.integer({ min: 0, max: 60 }) })
const anyRate = fc.constantFrom(...Object.values(rates))

test('taking away what was added gives back the length', () => {
  fc.assert(fc.property(length, length, (a, b) => { expect(minus(plus(a, b), b)).toEqual(a) }))
})

test('years and months written out are the same number of months', () => {
  fc.assert(fc.property(length, (one) => {
    const { years, months, days } = inYears(one)
    expect(isSame({ months: years * 12 + months, days }, one) && months < 12).toBe(true)
  }))
})

test('a month more never ends earlier, and a term of whole months ends beside the corresponding day or on the last of a short month', () => {
  fc.assert(fc.property(day, fc.integer({ min: 0, max: 400 }), (from, months) => {
    const end = lastDay(from, { months, days: 0 })
    expect(lastDay(from, { months: months + 1, days: 0 }) > end).toBe(true)
    const after = dayParts(addDays(end, 1))
    expect(after.day === dayParts(from).day || (after.day < dayParts(from).day && dayParts(addDays(end, 2)).day === 1)).toBe(true)
  }))
})

test('unbroken custody at one for one never changes the last day, whenever the judgment enters into force', () => {
  fc.assert(fc.property(day, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 36, max: 400 }), (arrested, waited, months) => {
    const { time } = computed({ months, runsFrom: addDays(arrested, waited), custody: [aStay(arrested, addDays(arrested, waited - 1))] })
    expect(time?.latest?.lastDay).toBe(lastDay(arrested, { months, days: 0 }))
  }))
})

test('a stretch that is cut in two at any day is credited the same at one for one', () => {
  fc.assert(fc.property(day, fc.integer({ min: 2, max: 900 }), fc.nat(), (from, days, at) => {
    const cut = addDays(from, (at % (days - 1)) + 1)
    const runsFrom = addDays(from, days)
    const credited = (custody: unknown) => computed({ years: 20, runsFrom, custody }).time?.latest?.creditDays
    expect(credited([aStay(from, addDays(cut, -1)), aStay(cut, addDays(runsFrom, -1))])).toBe(credited([aStay(from, null)]))
  }))
})

test('however stretches overlap, no day is counted twice and none outside them', () => {
  const stay = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
  fc.assert(fc.property(day, fc.array(stay, { maxLength: 8 }), (base, stays) => {
    const runsFrom = addDays(base, 700)
    const custody = stays.map(([from, long]) => aStay(addDays(base, from), addDays(base, from + long)))
    const union = new Set(stays.flatMap(([from, long]) => Array.from({ length: long + 1 }, (_, n) => from + n)))
    expect(computed({ years: 20, runsFrom, custody }).time?.latest?.creditDays).toBe(union.size)
  }))
})

test('more days in custody never credit fewer, and never more than twice as many', () => {
  fc.assert(fc.property(anyRate, fc.integer({ min: 0, max: 5000 }), (rate, days) => {
    expect(creditOf(days + 1, rate)).toBeGreaterThanOrEqual(creditOf(days, rate))
    expect(creditOf(days, rate)).toBeLessThanOrEqual(days * 2)
  }))
})

test('stages follow each other without a gap and end with the term they add up to', () => {
  fc.assert(fc.property(day, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }), (runsFrom, months) => {
    const { time, findings } = computed({ months: months.reduce((a, b) => a + b, 0), runsFrom, stages: months.map((each) => ({ regime: 'strict', place: '', years: null, months: each, days: null })) })
    const stages = time?.latest?.stages ?? []
    expect(stages.slice(1).map(({ from }, i) => daysBetween(stages[i]!.to, from))).toEqual(stages.slice(1).map(() => 1))
    expect([stages[0]?.from, stages.at(-1)?.to, findings]).toEqual([runsFrom, time?.latest?.lastDay, []])
  }))
})
