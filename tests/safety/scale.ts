import { randomInt } from 'node:crypto'

/** Set by `node tests/safety/torture.mjs`: the same tests with thousands of rounds. */
export const isLong = process.env['SHEAF_TORTURE'] === '1'

/** Rounds of a test: few inside `npm test`, many in the long form, or what SHEAF_ROUNDS says there. */
export const rounds = (short: number, long: number): number => (isLong ? Number(process.env['SHEAF_ROUNDS'] ?? long) : short)

/** Time that a test may take, in ms. */
export const patience = (short: number): number => (isLong ? 24 * 3_600_000 : short)

/** True once a short form has had its share of time: on a busy machine it does less, never less than half. */
export function isSpent(startedAt: number, budgetMs: number): boolean {
  return !isLong && performance.now() - startedAt > budgetMs
}

/** The run's seed: of SHEAF_SEED, or a new one, which is printed so that a failure can be run again. */
export function runSeed(test: string): number {
  const seed = Number(process.env['SHEAF_SEED'] ?? randomInt(2 ** 31))
  process.stderr.write(`safety: ${test}, seed ${seed}${isLong ? ', long form' : ''}\n`)
  return seed
}

/** Chance that can be repeated (mulberry32). */
export type Chance = {
  /** At least 0, less than 1. */
  readonly next: () => number
  /** A whole number of at least 0 and less than `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
  readonly bytes: (length: number) => Buffer
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (choices) => choices[below(choices.length)]!,
    bytes: (length) => Buffer.from(Uint8Array.from({ length }, () => below(256))),
  }
}
