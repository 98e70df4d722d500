import type { Reply } from '../shared/contract/channel'
import { startVault, type VaultOptions, type VaultProcess } from './vault-host'

/** The calls after which a vault is open, if they succeed. Main looks at `ok` and at nothing else of a reply. */
const OPENING_CALLS: ReadonlySet<string> = new Set(['vault.create', 'vault.open'])

/** The vault as the window sees it: a process that comes with the first call and goes with the lock. */
export type VaultSession = {
  /** Starts the process if there is none. Never rejects. */
  readonly call: (channel: string, input: unknown) => Promise<Reply>
  /** Instant of the unlock in ms, null while locked. */
  readonly unlockedSince: () => number | null
  /** Ends the process; resolves when it is gone. */
  readonly end: () => Promise<void>
  readonly kill: () => void
  readonly pid: () => number | null
}

export type SessionOptions = {
  /** Read at every start, because the folder may have changed. */
  readonly options: () => Omit<VaultOptions, 'onLost'>
  /** The process ended by itself while the vault was open. */
  readonly onLostWhileOpen: () => void
  readonly now: () => number
}

export function vaultSession({ options, onLostWhileOpen, now }: SessionOptions): VaultSession {
  let vault: VaultProcess | null = null
  let openedAt: number | null = null

  const start = (): VaultProcess => {
    const started = startVault({
      ...options(),
      onLost: () => {
        if (vault !== started) return
        const wasOpen = openedAt !== null
        vault = null
        openedAt = null
        if (wasOpen) onLostWhileOpen()
      },
    })
    return started
  }

  return {
    unlockedSince: () => openedAt,
    pid: () => vault?.pid ?? null,
    kill: () => vault?.kill(),
    call: async (channel, input) => {
      const asked = (vault ??= start())
      const reply = await asked.call(channel, input)
      // The process that answered may have been replaced meanwhile; then nothing is open.
      if (OPENING_CALLS.has(channel) && reply.ok && vault === asked) openedAt = now()
      return reply
    },
    end: async () => {
      const ended = vault
      vault = null
      openedAt = null
      await ended?.stop()
    },
  }
}
