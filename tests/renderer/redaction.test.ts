import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxBetween, hiddenAmong, LEAST_BOX, movedBox, resizedBox, stepToPage, toPage } from '../../renderer/screens/redaction/box-geometry'
import { hideable, redactionInput } from '../../renderer/screens/redaction/redaction-draft'
import { PageBox } from '../../electron/shared/contract/redactions'

const part = fc.double({ min: 0, max: 1, noNaN: true })
const anywhere = fc.record({ x: fc.double({ min: -2, max: 3, noNaN: true }), y: fc.double({ min: -2, max: 3, noNaN: true }) })
const onPage = ({ x, y, width, height }: PageBox): boolean => x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9

test('a box drawn between any two corners is one the vault takes, and stays one however it is moved and sized', () => {
  fc.assert(fc.property(anywhere, anywhere, anywhere, anywhere, (a, b, move, size) => {
    const drawn = boxBetween(a, b)
    const moved = movedBox(drawn, move)
    const sized = resizedBox(moved, size)
    for (const box of [drawn, moved, sized]) {
      expect([PageBox.safeParse(box).success, onPage(box), box.width >= LEAST_BOX, box.height >= LEAST_BOX]).toEqual([true, true, true, true])
    }
    expect([moved.width, moved.height]).toEqual([drawn.width, drawn.height])
  }))
})

test('a page shown turned gives the same place as the page upright', () => {
  // The upper left corner of the page is seen at the upper right when it is turned by 90 degrees, and so on round.
  expect([toPage({ x: 0, y: 0 }, 0), toPage({ x: 1, y: 0 }, 90), toPage({ x: 1, y: 1 }, 180), toPage({ x: 0, y: 1 }, 270)]).toEqual(Array.from({ length: 4 }, () => ({ x: 0, y: 0 })))
  fc.assert(fc.property(part, part, part, part, fc.constantFrom(0, 90, 180, 270), (x, y, dx, dy, turned) => {
    const [from, to] = [toPage({ x, y }, turned), toPage({ x: x + dx, y: y + dy }, turned)]
    const step = stepToPage({ x: dx, y: dy }, turned)
    expect(Math.abs(to.x - from.x - step.x) + Math.abs(to.y - from.y - step.y)).toBeLessThan(1e-9)
  }))
})

test('the words that will go are shown wherever they stand, over word borders too', () => {
  const page = ['Mr', 'Kham-', 'roev', 'and', 'ХАМРОЕВ', 'of', 'the', 'cell.']
  expect([...hiddenAmong(page, ['Khamroev'])]).toEqual([1, 2])
  expect([...hiddenAmong(page, ['хамроев', 'the cell'])]).toEqual([4, 6, 7])
  expect([...hiddenAmong(page, [])]).toEqual([])
})

test('a word to be hidden has a letter or a digit, and one space between its parts', () => {
  expect(['  Ann \n Smith ', '12', '—', '', 'a'.repeat(201)].map(hideable)).toEqual(['Ann Smith', '12', null, null, null])
})

test('a copy without a title of its own leaves the title to the vault', () => {
  const draft = { boxes: [], words: [{ text: 'Ann', reason: '' }], title: '  ', level: 'public', lookedThrough: true } as const
  expect(redactionInput('x', draft)).toEqual({ id: 'x', boxes: [], words: [{ text: 'Ann', reason: '' }], level: 'public', lookedThrough: true })
  expect(redactionInput('x', { ...draft, title: ' Copy ' })).toMatchObject({ title: 'Copy' })
})
