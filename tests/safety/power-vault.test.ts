import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createVault } from '../../db/open'
import { repoRoot, testClock, testPassphrase } from '../support/vault'
import { aftermath, Told } from './aftermath'
import { bundleWorker, outputOf, startWorker } from './children'
import { PowerCut, type DiskOp } from './crash-states'
import { buildRecorder, readRecording, recorded } from './preload'
import { chanceOf, isLong, patience, rounds, runSeed } from './scale'
import { memoryDir } from './tmpfs'
import type { Fault } from './worker-deeds'

let worker = ''
beforeAll(async () => {
  worker = await bundleWorker()
})

type Recording = { readonly base: string; readonly words: string; readonly ops: readonly DiskOp[] }

/** Has a child do deeds in a vault under the recorder. The folder `base` is how it was before; null without a C compiler. */
async function recordDeeds(seed: number, count: number, fault: Fault | null): Promise<Recording | null> {
  const place = memoryDir()
  const recorder = buildRecorder(place)
  if (recorder === null) return null
  const [base, live, log] = [join(place, 'base'), join(place, 'live'), join(place, 'log')]
  mkdirSync(base)
  const words = await createVault(join(base, 'practice.sheaf'), testPassphrase, testClock())
  cpSync(base, live, { recursive: true, preserveTimestamps: true })
  const job = { mode: 'deeds', dir: join(live, 'practice.sheaf'), rootDir: repoRoot, words, passphrase: testPassphrase, seed, count, fault, killAt: null, ackFile: join(live, 'ACK') } as const
  await outputOf(startWorker(worker, job, { env: recorded(recorder, live, log) }))
  return { base, words, ops: readRecording(log, live, 'ACK') }
}

/** Looks at `states` states spread over the recording; stops once `enough` things are wrong. */
async function enumerate({ base, words, ops }: Recording, states: number, seed: number, enough: number): Promise<{ states: number; wrong: string[] }> {
  const chance = chanceOf(seed)
  const out = join(memoryDir(), 'state')
  const cut = new PowerCut({ dir: base })
  const wrong: string[] = []
  let looked = 0
  for (const [k, op] of ops.entries()) {
    cut.play(op)
    // Spread evenly: as many states are due by now as the part of the recording that was played.
    for (const due = ((k + 1) / ops.length) * states; looked < due && wrong.length < enough; looked++) {
      const survival = (['none', 'chance', 'chance', 'all'] as const)[looked % 4]!
      cut.materialise(out, survival, chance)
      const told = new Told(testPassphrase)
      told.hear(cut.acknowledged.join(''))
      const found = await aftermath(join(out, 'practice.sheaf'), words, told)
      wrong.push(...found.map((problem) => `after ${k} of ${ops.length} (${survival}): ${problem}`))
    }
  }
  return { states: looked, wrong }
}

test('wherever the power is cut, the vault opens, holds what was acknowledged, and everything fits together', { timeout: patience(300_000) }, async ({ annotate }) => {
  const seed = runSeed('power cut, whole vault')
  const recording = await recordDeeds(seed, isLong ? 120 : 20, null)
  if (recording === null) return void (await annotate('no gcc here: the recorder was not built, the files alone are tested in power.test.ts'))
  const deeds = recording.ops.filter(({ op }) => op === 'ack').length
  expect(deeds).toBeGreaterThanOrEqual(20)
  const { states, wrong } = await enumerate(recording, rounds(60, 20_000), seed, 5)
  expect(wrong, `seed ${seed}`).toEqual([])
  expect(states).toBeGreaterThanOrEqual(Math.min(60, rounds(60, 60)))
})

test.each(['normal', 'noSync', 'noHead'] as const)('control: a build that is careless with the disk (%s) loses something in some state', { timeout: patience(300_000) }, async (fault) => {
  const seed = runSeed(`power cut, planted fault ${fault}`)
  const recording = await recordDeeds(seed, 20, fault)
  if (recording === null) return
  const { wrong } = await enumerate(recording, 200, seed, 1)
  expect(wrong.join(), `seed ${seed}`).toMatch(/lost|does not open|acknowledged|doctor/)
})
