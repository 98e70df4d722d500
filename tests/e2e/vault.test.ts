import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Reply } from '../../electron/shared/contract/channel'
import { descendants, launchApp, type LaunchedApp } from '../support/app'

declare const bridge: { call: (channel: string, input: unknown) => Promise<Reply> }

const PASSPHRASE = 'orbit velvet canyon mustard lantern quiver'

async function launch(): Promise<LaunchedApp> {
  const launched = await launchApp()
  onTestFinished(() => launched.close())
  return launched
}

/** The call's output, or the code it was refused with. */
async function call(launched: LaunchedApp, channel: string, input: unknown): Promise<unknown> {
  const reply = await launched.page.evaluate(([name, argument]) => bridge.call(name as string, argument), [channel, input] as const)
  return reply.ok ? reply.value : reply.error.code
}

const vaultPids = (launched: LaunchedApp): number[] =>
  descendants(launched.app.process().pid!).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('out/vault.mjs'))

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a case typed into a new vault is there after a lock, and only for the right passphrase', async () => {
  const launched = await launch()
  expect(await call(launched, 'matters.list', { limit: 10 })).toBe('vault_locked')
  expect(await call(launched, 'vault.create', { passphrase: PASSPHRASE })).toMatchObject({ recoveryWords: expect.stringMatching(/^(\w+ ){23}\w+$/) })
  expect(await call(launched, 'desktop.state', {})).toMatchObject({ unlocked: true, vaultExists: true })
  expect(await call(launched, 'matters.create', { title: 'A case for the lock' })).toMatchObject({ title: 'A case for the lock' })

  const before = vaultPids(launched)
  void launched.page.evaluate(() => bridge.call('desktop.lock', {})).catch(() => {})
  await launched.nextWindow()
  expect([before.length, before.filter(isAlive)]).toEqual([1, []])

  expect(await call(launched, 'matters.list', { limit: 10 })).toBe('vault_locked')
  expect(await call(launched, 'vault.open', { secret: { kind: 'passphrase', text: 'something else entirely' } })).toBe('wrong_secret')
  expect(await call(launched, 'desktop.state', {})).toMatchObject({ unlocked: false, notice: 'locked_by_hand' })
  expect(await call(launched, 'vault.open', { secret: { kind: 'passphrase', text: PASSPHRASE } })).toMatchObject({ openedBy: 'passphrase' })
  expect(await call(launched, 'matters.list', { limit: 10 })).toMatchObject([{ title: 'A case for the lock' }])
})

test('no process with keys outlives an app that is killed', async () => {
  const launched = await launch()
  await call(launched, 'vault.create', { passphrase: PASSPHRASE })
  const [vault] = vaultPids(launched)
  expect(isAlive(vault!)).toBe(true)
  process.kill(launched.app.process().pid!, 'SIGKILL')
  await vi.waitFor(() => expect(isAlive(vault!)).toBe(false), { timeout: 5_000 })
})
