import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { createVault, openVault } from '../../db/open'
import { repoRoot, testClock, testPassphrase } from '../support/vault'
import { aftermath, Told } from './aftermath'
import { bundleWorker, outputOf, startWorker } from './children'
import { chanceOf, isSpent, patience, rounds, runSeed, type Chance } from './scale'
import { memoryDir } from './tmpfs'
import type { DeedsConfig, Fault } from './worker-deeds'

let worker = ''
beforeAll(async () => {
  worker = await bundleWorker()
})

/** A vault that children work in, and what they were told. */
async function workplace(): Promise<{ dir: string; words: string; fresh: () => Told }> {
  const base = memoryDir()
  const [made, dir] = [join(base, 'made.sheaf'), join(base, 'practice.sheaf')]
  const words = await createVault(made, testPassphrase, testClock())
  const fresh = (): Told => {
    rmSync(dir, { recursive: true, force: true })
    cpSync(made, dir, { recursive: true, preserveTimestamps: true })
    return new Told(testPassphrase)
  }
  return { dir, words, fresh }
}

/** Lets one child work and kills it: at a moment of the clock, or between two of its calls to the disk. */
async function killOnce(job: Omit<DeedsConfig, 'mode' | 'rootDir' | 'count' | 'ackFile' | 'killAt'>, chance: Chance): Promise<string> {
  const byClock = chance.next() < 0.5
  const killAt = byClock ? null : { call: 1 + chance.below(chance.pick([40, 400])), after: chance.next() < 0.5 }
  const child = startWorker(worker, { ...job, mode: 'deeds', rootDir: repoRoot, count: 10_000, ackFile: null, killAt })
  onTestFinished(() => void child.kill('SIGKILL'))
  const wait = chance.below(350)
  const output = outputOf(child)
  // A child whose calls do not come to the chosen one is killed by the clock after all.
  child.stdout?.once('data', () => void sleep(byClock ? wait : 2_000).then(() => child.kill('SIGKILL')))
  return output
}

/** Kills `count` children in turn; stops at the first that leaves something wrong. */
async function killMany(seed: number, count: number, fault: Fault | null): Promise<{ kills: number; acknowledged: number; wrong: readonly string[] }> {
  const { dir, words, fresh } = await workplace()
  const chance = chanceOf(seed)
  let told = fresh()
  let acknowledged = 0
  let kills = 0
  const startedAt = performance.now()
  while (kills < count && !(kills >= count / 2 && isSpent(startedAt, 25_000))) {
    kills++
    if (kills % 8 === 0) {
      acknowledged += told.acknowledged
      told = fresh()
    }
    told.hear(await killOnce({ dir, words, passphrase: told.passphrases.at(-1)!, seed: seed + kills, fault }, chance))
    const wrong = await aftermath(dir, words, told)
    if (wrong.length > 0) return { kills, acknowledged, wrong }
    // Whichever of two passphrases stands is found out, so that the next child can prove it.
    if (told.wasChangingPassphrase) told.passphrases = [await standing(dir, told.passphrases)]
  }
  return { kills, acknowledged: acknowledged + told.acknowledged, wrong: [] }
}

async function standing(dir: string, passphrases: readonly string[]): Promise<string> {
  for (const text of passphrases) {
    const vault = await openVault(dir, { kind: 'passphrase', text }, testClock()).catch(() => null)
    vault?.close()
    if (vault !== null) return text
  }
  throw new Error('no passphrase opens the vault')
}

test('whatever a process is killed in the middle of, what it acknowledged is there and everything fits together', { timeout: patience(300_000) }, async () => {
  const seed = runSeed('kill -9')
  const count = rounds(40, 5_000)
  const result = await killMany(seed, count, null)
  expect(result, `seed ${seed}`).toEqual({ kills: expect.any(Number), acknowledged: expect.any(Number), wrong: [] })
  // Otherwise nothing was put to the test.
  expect(result.kills).toBeGreaterThanOrEqual(count / 2)
  expect(result.acknowledged).toBeGreaterThan(result.kills)
})

test.each([
  ['early', /^lost: |^document|^back again|^profile/],
  ['noHead', /^head says/],
] as const)('control: a build that is wrong in one place (%s) is caught', { timeout: patience(300_000) }, async (fault, sign) => {
  const seed = runSeed(`kill -9, planted fault ${fault}`)
  const { wrong } = await killMany(seed, 30, fault)
  expect(wrong.some((line) => sign.test(line)), `seed ${seed}: ${wrong.join('; ')}`).toBe(true)
})
