import { spawn, type ChildProcess } from 'node:child_process'
import type { Reply } from '../shared/contract/channel'

/** How long a vault may take to finish its transaction and close before it is killed, in ms. */
export const STOP_GRACE_MS = 300

export type VaultInit = { readonly vaultDir: string; readonly resourcesDir: string; readonly appVersion: string }

type ToVault =
  | ({ readonly t: 'init' } & VaultInit)
  | { readonly t: 'call'; readonly id: number; readonly channel: string; readonly input: unknown }
  | { readonly t: 'stop' }

type FromVault =
  | { readonly t: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly t: 'event'; readonly name: string; readonly data: unknown }

/** One vault process, from start to end. A stopped one is never revived: locking starts a new one. */
export type VaultProcess = {
  /** Resolves with the vault's reply, or with `vault_locked` when the process ends first. Never rejects. */
  readonly call: (channel: string, input: unknown) => Promise<Reply>
  /** Asks it to close the database, kills it after STOP_GRACE_MS; resolves when the process is gone. */
  readonly stop: () => Promise<void>
  /** Kills at once, for the moment the app itself ends. */
  readonly kill: () => void
  readonly pid: number | undefined
}

export type VaultOptions = {
  readonly nodePath: string
  readonly entry: string
  readonly init: VaultInit
  readonly onEvent: (name: string, data: unknown) => void
  /** The process ended though nobody asked it to. */
  readonly onLost: () => void
  /** Its stderr, for developers; null throws it away, since a stack could quote a case. */
  readonly onStderr: ((text: string) => void) | null
}

const locked: Reply = {
  ok: false,
  error: { code: 'vault_locked', message: 'The vault was closed before this was done. Unlock it and try again.', details: {} },
}

/** Starts the only process that ever holds keys. */
export function startVault({ nodePath, entry, init, onEvent, onLost, onStderr }: VaultOptions): VaultProcess {
  const child = spawn(nodePath, [entry], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
    env: vaultEnv(),
  })
  const pending = new Map<number, (reply: Reply) => void>()
  let nextId = 1
  let isStopping = false
  let isGone = false

  const gone = new Promise<void>((resolve) => {
    const end = (): void => {
      if (isGone) return
      isGone = true
      for (const answer of pending.values()) answer(locked)
      pending.clear()
      resolve()
      if (!isStopping) onLost()
    }
    child.once('exit', end)
    // The binary is missing or may not be run: there will be no exit.
    child.once('error', end)
  })

  child.on('message', (raw) => {
    const message = toFromVault(raw)
    if (message === null) return
    if (message.t === 'event') return onEvent(message.name, message.data)
    const answer = pending.get(message.id)
    pending.delete(message.id)
    answer?.(message.reply)
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => onStderr?.(text))
  send(child, { t: 'init', ...init })

  return {
    pid: child.pid,
    kill: () => {
      isStopping = true
      child.kill('SIGKILL')
    },
    call: (channel, input) => {
      if (isGone || isStopping) return Promise.resolve(locked)
      const id = nextId++
      return new Promise((resolve) => {
        pending.set(id, resolve)
        send(child, { t: 'call', id, channel, input })
      })
    },
    stop: async () => {
      isStopping = true
      if (isGone) return
      send(child, { t: 'stop' })
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS)
      await gone
      clearTimeout(timer)
    },
  }
}

/** Nothing but what Node and its time zones need: no NODE_OPTIONS, no proxy, no session of the desktop. */
function vaultEnv(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TZ', 'LANG', 'SystemRoot', 'HOME']
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
}

function send(child: ChildProcess, message: ToVault): void {
  // A vault that is already gone is reported by 'exit'; the write error itself says nothing more.
  if (child.connected) child.send(message, () => {})
}

function toFromVault(raw: unknown): FromVault | null {
  if (typeof raw !== 'object' || raw === null) return null
  const message = raw as Partial<Record<'t' | 'id' | 'reply' | 'name' | 'data', unknown>>
  if (message.t === 'event' && typeof message.name === 'string') return { t: 'event', name: message.name, data: message.data }
  if (message.t !== 'reply' || typeof message.id !== 'number') return null
  if (typeof message.reply !== 'object' || message.reply === null || !('ok' in message.reply)) return null
  return { t: 'reply', id: message.id, reply: message.reply as Reply }
}
