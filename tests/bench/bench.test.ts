import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compare, median, toTable, type Figure } from './figure'

const root = join(import.meta.dirname, '../..')

const aFigure: Figure = {
  what: 'import', size: '3 texts', ours: 20, reference: 10, referenceName: 'age', unit: 'ms', ratio: 2, goal: 1, note: 'a note',
}

test('the short bench prints every figure of a process without a window, each a finite ratio', () => {
  const printed = execFileSync(process.execPath, [join(root, 'tests/bench/run.mjs'), '--short'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const figures: Figure[] = JSON.parse(readFileSync(join(root, 'out/bench/figures-short.json'), 'utf8'))
  // Parts that need a tool of the machine (tesseract, pdftoppm) leave themselves out, aloud, where it is missing.
  expect(figures.map(({ what }) => what)).toEqual(expect.arrayContaining([
    'import', 'read an event by id', 'read a document by id', 'commit one changed row', 'search p95', expect.stringMatching(/^complaint, warm/),
  ]))
  for (const figure of figures) {
    expect([figure.ours, figure.reference, figure.ratio].every((value) => Number.isFinite(value) && value > 0)).toBe(true)
    expect(printed).toContain(`| ${figure.what} | ${figure.size} |`)
    expect(printed).toContain(`**${figure.ratio.toFixed(2)}x**`)
  }
})

test('a figure says whether its goal is met, and one without a goal says nothing', () => {
  const rowOf = (figure: Figure): string => toTable([figure]).split('\n')[2] ?? ''
  expect(rowOf(aFigure)).toBe('| import | 3 texts | 20.0 ms | 10.0 ms (age) | **2.00x** | < 1x | NOT MET | a note |')
  expect(rowOf({ ...aFigure, ratio: 0.5 })).toContain('| **0.50x** | < 1x | met |')
  expect(rowOf({ ...aFigure, goal: null })).toContain('| **2.00x** |  |  |')
})

test('the two sides run turn by turn, and the ratio is the middle one of the rounds', async () => {
  const order: string[] = []
  const side = (name: string, costs: readonly number[]) => (round: number) => {
    order.push(`${name}${round}`)
    return costs[round]!
  }
  expect(await compare(3, side('o', [10, 90, 20]), side('r', [10, 10, 10]))).toEqual({ ours: 20, reference: 10, ratio: 2 })
  expect(order).toEqual(['o0', 'r0', 'r1', 'o1', 'o2', 'r2'])
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(() => median([])).toThrow(RangeError)
})
