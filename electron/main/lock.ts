import type { Notice } from '../shared/contract/desktop'

/** How often the idle time is looked at, in ms. */
const POLL_MS = 5_000
/** A session ends after this long even when somebody is typing: 12 hours. */
const LONGEST_SESSION_MS = 12 * 60 * 60 * 1000

export type LockOptions = {
  /** Seconds since the last key or mouse movement anywhere on the computer. */
  readonly systemIdleSeconds: () => number
  /** Calls back when the computer sleeps, locks its screen, changes user or shuts down. */
  readonly onSystemLeaves: (listener: () => void) => void
  readonly idleMinutes: () => number
  /** Instant of the unlock in ms, or null while locked. */
  readonly unlockedSince: () => number | null
  readonly now: () => number
  readonly lock: (notice: Notice) => void
}

/**
 * Locks when the computer is left alone, sleeps, shows its own lock screen or changes user, and after a
 * working day in any case. Does nothing while locked. Returns the function that ends the watch.
 */
export function watchForLock({ systemIdleSeconds, onSystemLeaves, idleMinutes, unlockedSince, now, lock }: LockOptions): () => void {
  onSystemLeaves(() => {
    if (unlockedSince() !== null) lock('locked_by_system')
  })
  const timer = setInterval(() => {
    const since = unlockedSince()
    if (since === null) return
    // Idle time also counts from the unlock: a fresh session is never locked for what came before it.
    const idleMs = Math.min(systemIdleSeconds() * 1000, now() - since)
    if (idleMs >= idleMinutes() * 60_000) lock('locked_when_idle')
    else if (now() - since >= LONGEST_SESSION_MS) lock('locked_after_long_session')
  }, POLL_MS)
  return () => clearInterval(timer)
}
