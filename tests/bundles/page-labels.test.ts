import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelAfter, labelRange, letters, numberSlots } from '../../electron/shared/rules/page-labels'

const slot = (key: string, pages: number) => ({ key, pages })

test('a new bundle counts from 1 through its front, and a later part goes on', () => {
  expect(numberSlots([slot('front:0', 2), slot('a', 3)], null)).toEqual([{ key: 'front:0', labels: ['1', '2'] }, { key: 'a', labels: ['3', '4', '5'] }])
  expect(numberSlots([slot('a', 2)], null, 201)).toEqual([{ key: 'a', labels: ['201', '202'] }])
})

test('a paper put between gets letters, what was there keeps its pages, and what comes behind goes on counting', () => {
  const base = numberSlots([slot('front:0', 2), slot('a', 13), slot('b', 2)], null)
  const places = numberSlots([slot('front:0', 3), slot('a', 13), slot('new', 2), slot('b', 2), slot('end', 1)], base)
  expect(places.map(({ key, labels }) => [key, labelRange(labels)])).toEqual([['front:0', '1–2A'], ['a', '3–15'], ['new', '15A–15B'], ['b', '16–17'], ['end', '18']])
  const again = numberSlots([slot('front:0', 3), slot('a', 13), slot('more', 1), slot('new', 2), slot('b', 2), slot('end', 1)], places)
  expect(again.find(({ key }) => key === 'more')).toEqual({ key: 'more', labels: ['15AA'] })
  expect(again.find(({ key }) => key === 'end')).toEqual({ key: 'end', labels: ['18'] })
})

test('letters run on behind Z', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  expect([labelAfter('15', new Set()), labelAfter('15Z', new Set()), labelAfter('15A', new Set(['15B'])), labelAfter('15A', new Set(['15B', '15AA']))]).toEqual(['15A', '15ZA', '15AA', '15AB'])
})

const order = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], { minLength: 1 })

test('whatever is added and wherever: no label twice, and no old reference ever names another page', () => {
  fc.assert(
    fc.property(order, fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 40 })), { maxLength: 12 }), (keys, additions) => {
      let slots = keys.map((key) => slot(key, key.charCodeAt(0) % 5 + 1))
      let places = numberSlots(slots, null)
      for (const [n, [at, pages]] of additions.entries()) {
        slots = [...slots.slice(0, at), slot(`n${n}`, pages), ...slots.slice(at)]
        const next = numberSlots(slots, places)
        for (const old of places) expect(next.find(({ key }) => key === old.key)?.labels).toEqual(old.labels)
        places = next
      }
      const labels = places.flatMap((place) => place.labels)
      expect(new Set(labels).size).toBe(labels.length)
    }),
  )
})
