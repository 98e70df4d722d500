import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { createVault, openVault } from '../../db/open'
import { findDraft } from '../../db/repos/history'
import { examine } from '../../electron/vault/doctor'
import { repoRoot, testClock, testPassphrase } from '../support/vault'
import { bundleWorker, startWorker } from './children'
import { patience, rounds } from './scale'
import { memoryDir } from './tmpfs'

let worker = ''
beforeAll(async () => {
  worker = await bundleWorker()
})

type Runner = { readonly child: ChildProcess; readonly ask: (order: string) => Promise<string>; readonly here: Promise<string> }

function runner(dir: string, words: string, name: string): Runner {
  const child = startWorker(worker, { mode: 'race', dir, rootDir: repoRoot, words, name })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => String((await lines.next()).value)
  return { child, here: next(), ask: (order) => (child.stdin!.write(`${order}\n`), next()) }
}

test('of processes that reach for a vault at once exactly one gets it, and what it writes is kept', { timeout: patience(300_000) }, async () => {
  const dir = join(memoryDir(), 'practice.sheaf')
  const words = await createVault(dir, testPassphrase, testClock())
  const runners = ['one', 'two', 'three'].map((name) => ({ name, ...runner(dir, words, name) }))
  await Promise.all(runners.map(({ here }) => here))
  const winners: string[] = []
  const count = rounds(20, 1_000)
  for (let turn = 1; turn <= count; turn++) {
    const answers = await Promise.all(runners.map(({ ask }) => ask('go')))
    expect(answers.toSorted(), `race ${turn}`).toEqual(['open', 'vault_in_use', 'vault_in_use'])
    const winner = runners[answers.indexOf('open')]!
    expect(await winner.ask('mark')).toBe('marked')
    winners.push(winner.name)
    await Promise.all(runners.map(({ ask }) => ask('close')))
  }
  for (const { child } of runners) child.stdin!.end()

  const vault = await openVault(dir, { kind: 'recovery', words }, testClock())
  expect(winners.map((_, i) => findDraft(vault.db, `${i + 1}`)?.value)).toEqual(winners)
  expect((await examine(vault, { readBlobs: true })).filter(({ state }) => state === 'bad')).toEqual([])
  vault.close()
})

test('a process that was killed with the vault open locks nobody out', { timeout: patience(300_000) }, async () => {
  const dir = join(memoryDir(), 'practice.sheaf')
  const words = await createVault(dir, testPassphrase, testClock())
  for (let i = 0; i < rounds(3, 100); i++) {
    const { child, ask, here } = runner(dir, words, 'killed')
    await here
    expect([await ask('go'), await ask('mark')]).toEqual(['open', 'marked'])
    await expect(openVault(dir, { kind: 'recovery', words }, testClock())).rejects.toMatchObject({ code: 'vault_in_use' })
    child.kill('SIGKILL')
    await Promise.race([new Promise((resolve) => child.once('exit', resolve)), sleep(5_000)])
    const vault = await openVault(dir, { kind: 'recovery', words }, testClock())
    expect(findDraft(vault.db, '1')?.value).toBe('killed')
    vault.close()
  }
})
