import type { Call } from '../api'
import { toAppError } from './loadable'

/** How long a pause in typing lasts before the draft goes to the vault, in ms. */
export const draftPauseMs = 400

type Pending = { readonly value: string; readonly timer: ReturnType<typeof setTimeout>; readonly kept: (at: string) => void }

/** Keeps forms as they are typed, so that a crash or a lock loses at most the last pause. */
export type DraftKeeper = {
  /** Keeps `value` after a pause; the last one wins. `kept` gets the instant it was kept at. */
  readonly keep: (key: string, value: string, kept: (at: string) => void) => void
  /** Sends what still waits, all keys or one, and resolves when the vault has it. */
  readonly flush: (key?: string) => Promise<void>
  readonly read: (key: string) => Promise<{ value: string; savedAt: string } | null>
  readonly drop: (key: string) => Promise<void>
  /** Forgets what waits without keeping it: the vault is closed already. */
  readonly forget: () => void
}

export function createDraftKeeper(call: Call, pauseMs = draftPauseMs): DraftKeeper {
  const waiting = new Map<string, Pending>()

  const send = async (key: string): Promise<void> => {
    const pending = waiting.get(key)
    if (pending === undefined) return
    clearTimeout(pending.timer)
    waiting.delete(key)
    try {
      pending.kept((await call('drafts.keep', { key, value: pending.value })).savedAt)
    } catch (cause) {
      // A vault that locks under the typist is said by the Unlock screen; the form must not fail over it.
      toAppError(cause)
    }
  }

  return {
    keep: (key, value, kept) => {
      const before = waiting.get(key)
      if (before !== undefined) clearTimeout(before.timer)
      waiting.set(key, { value, kept, timer: setTimeout(() => void send(key), pauseMs) })
    },
    flush: async (key) => {
      await Promise.all([...waiting.keys()].filter((each) => key === undefined || each === key).map(send))
    },
    read: (key) => call('drafts.get', { key }),
    drop: async (key) => {
      const before = waiting.get(key)
      if (before !== undefined) clearTimeout(before.timer)
      waiting.delete(key)
      await call('drafts.drop', { key })
    },
    forget: () => {
      for (const { timer } of waiting.values()) clearTimeout(timer)
      waiting.clear()
    },
  }
}
