import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { startVault, STOP_GRACE_MS, type VaultProcess } from '../../electron/main/vault-host'
import { vaultSession } from '../../electron/main/vault-session'

const entry = join(import.meta.dirname, '../support/stand-in-vault.mjs')
const init = { vaultDir: '/nowhere/practice.sheaf', resourcesDir: '/nowhere', appVersion: '0.0.0' }
const quiet = { onEvent: () => {}, onLost: () => {}, onStderr: null }
const lockedReply = {
  ok: false,
  error: { code: 'vault_locked', message: 'The vault was closed before this was done. Unlock it and try again.', details: {} },
}
const openWith = (text: string) => ({ secret: { kind: 'passphrase', text } })

function start(options: Partial<Parameters<typeof startVault>[0]> = {}): VaultProcess {
  const vault = startVault({ nodePath: process.execPath, entry, init, ...quiet, ...options })
  onTestFinished(() => vault.kill())
  return vault
}

/** True while the process exists; a killed child that was waited for does not. */
function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the vault process', () => {
  test('it is told its folders first and gets nothing of our environment but what Node needs', async () => {
    vi.stubEnv('NODE_OPTIONS', '--no-warnings')
    vi.stubEnv('SSH_AUTH_SOCK', '/tmp/agent')
    const reply = await start().call('vault.info', {})
    const { env, ...rest } = (reply as { value: { env: string[] } }).value
    expect(rest).toEqual({ init, execArgv: [] })
    expect(env.filter((name) => !['PATH', 'TZ', 'LANG', 'HOME', 'SystemRoot'].includes(name))).toEqual(['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE'].filter((name) => env.includes(name)))
    expect(env).toContain('PATH')
  })

  test('replies find their calls, also out of order, and bytes arrive as bytes', async () => {
    const vault = start()
    const replies = await Promise.all([1, 2, 3].map((n) => vault.call('matters.list', { n, bytes: new Uint8Array([n]) })))
    expect(replies).toEqual([1, 2, 3].map((n) => ({ ok: true, value: { echo: { n, bytes: new Uint8Array([n]) } } })))
  })

  test('its events are handed on', async () => {
    const onEvent = vi.fn()
    await start({ onEvent }).call('vault.suggestPassphrase', {})
    expect(onEvent.mock.calls).toEqual([['progress', { done: 1, of: 2 }]])
  })

  test('asked to stop it goes, and calls it had not answered say that the vault is locked', async () => {
    const onLost = vi.fn()
    const vault = start({ onLost })
    const unanswered = vault.call('history.recent', {})
    await vault.call('matters.list', {})
    await vault.stop()
    expect(await unanswered).toEqual(lockedReply)
    expect(await vault.call('matters.list', {})).toEqual(lockedReply)
    expect([isAlive(vault.pid), onLost.mock.calls.length]).toEqual([false, 0])
  })

  test('one that does not stop is killed after its grace', async () => {
    const vault = start()
    await vault.call('vault.open', openWith('ignore stop'))
    const startedAt = performance.now()
    await vault.stop()
    const took = performance.now() - startedAt
    expect(isAlive(vault.pid)).toBe(false)
    expect(took).toBeGreaterThan(STOP_GRACE_MS - 20)
    expect(took).toBeLessThan(STOP_GRACE_MS + 1000)
  })

  test('one that ends by itself is reported once, and its calls are answered', async () => {
    const onLost = vi.fn()
    const vault = start({ onLost })
    expect(await vault.call('vault.doctor', {})).toEqual(lockedReply)
    await vi.waitFor(() => expect(onLost.mock.calls).toHaveLength(1))
  })

  test('a Node that is missing is a lost vault, not a crash', async () => {
    const onLost = vi.fn()
    const vault = start({ nodePath: '/nowhere/node', onLost })
    expect(await vault.call('vault.info', {})).toEqual(lockedReply)
    expect(onLost.mock.calls).toHaveLength(1)
  })
})

describe('the session over it', () => {
  function session(): { session: ReturnType<typeof vaultSession>; onLostWhileOpen: ReturnType<typeof vi.fn> } {
    const onLostWhileOpen = vi.fn()
    const opened = vaultSession({
      options: () => ({ nodePath: process.execPath, entry, init, onEvent: () => {}, onStderr: null }),
      onLostWhileOpen,
      now: () => 1234,
    })
    onTestFinished(() => opened.kill())
    return { session: opened, onLostWhileOpen }
  }

  test('it is unlocked from a successful vault.open until it ends, and each session has a new process', async () => {
    const { session: vault } = session()
    expect([vault.pid(), vault.unlockedSince()]).toEqual([null, null])
    await vault.call('vault.info', {})
    const first = vault.pid()
    expect([isAlive(first ?? undefined), vault.unlockedSince()]).toEqual([true, null])
    await vault.call('vault.create', {})
    expect(vault.unlockedSince()).toBeNull()
    await vault.call('vault.open', openWith('x'))
    expect(vault.unlockedSince()).toBe(1234)
    await vault.end()
    expect([vault.pid(), vault.unlockedSince(), isAlive(first ?? undefined)]).toEqual([null, null, false])
    await vault.call('vault.info', {})
    expect([vault.pid() === first, vault.unlockedSince()]).toEqual([false, null])
  })

  test('a process lost while open is reported; one lost while locked only answers its calls', async () => {
    const { session: vault, onLostWhileOpen } = session()
    expect(await vault.call('vault.doctor', {})).toEqual(lockedReply)
    expect(onLostWhileOpen.mock.calls).toHaveLength(0)
    await vault.call('vault.open', openWith('x'))
    expect(await vault.call('vault.doctor', {})).toEqual(lockedReply)
    expect([onLostWhileOpen.mock.calls.length, vault.unlockedSince(), vault.pid()]).toEqual([1, null, null])
  })
})
