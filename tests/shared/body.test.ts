import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodySvg, placesOn, sideLetters } from '../../electron/shared/body/svg'
import { demandedViews, drawings, openViews, sideAt, type DrawnView } from '../../electron/shared/body/views'
import { bodyViews } from '../../electron/shared/particulars/injury-parts'

const all = Object.keys(drawings) as DrawnView[]
const view = fc.constantFrom(...all)

test('every view has a drawing inside its box, and the genital ones are not shown by themselves', () => {
  expect([...openViews, ...demandedViews].toSorted()).toEqual(bodyViews.filter((each) => each !== 'none').toSorted())
  expect(demandedViews).toEqual(['genitalFemale', 'genitalMale'])
  for (const { width, height, outline, detail } of Object.values(drawings)) {
    expect(outline.length).toBeGreaterThan(0)
    const numbers = [...outline, ...detail].flatMap((d) => [...d.replaceAll(/A[^AMCLZ]*/g, '').matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const))
    expect(numbers.filter(([x, y]) => x < 0 || y < 0 || x > width || y > height)).toEqual([])
  }
})

test('left and right are the person’s own: facing us, their right is on our left, and from behind it is on our right', () => {
  expect([sideAt('front', 2000), sideAt('front', 8000), sideAt('front', 5000)]).toEqual(['right', 'left', 'middle'])
  expect([sideAt('back', 2000), sideAt('back', 8000), sideAt('back', 5100)]).toEqual(['left', 'right', 'middle'])
  expect([sideAt('headFront', 2000), sideAt('handsBack', 2000), sideAt('handsPalm', 2000), sideAt('soles', 2000), sideAt('teeth', 2000)]).toEqual(['right', 'left', 'right', 'right', 'right'])
  expect([sideAt('left', 9000), sideAt('right', 1000), sideAt('headTop', 1000)]).toEqual(['left', 'right', 'left'])
})

test('a mark stands at its share of the drawing in every view, and its number is in the file', () => {
  fc.assert(
    fc.property(view, fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 999 }), (at, x, y, no) => {
      const [place] = placesOn(at, [{ no, view: at, x, y }])
      expect(place!.x / drawings[at].width).toBeCloseTo(x / 10_000, 9)
      expect(place!.y / drawings[at].height).toBeCloseTo(y / 10_000, 9)
      expect(bodySvg(at, [{ no, view: at, x, y }], 'en', 't')).toContain(`>${no}</text>`)
      expect(bodySvg(at, [], 'en', 't')).not.toContain('<circle')
    }),
  )
})

test('the letters of left and right follow the language', () => {
  expect(bodySvg('front', [], 'ru', 'Спереди')).toContain(`>${sideLetters.ru.left}</text>`)
  expect(bodySvg('front', [], 'en', '<&>')).toContain('<title>&lt;&amp;&gt;</title>')
})
