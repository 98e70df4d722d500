/** Keeps an eye on a parser's time and memory from outside. */
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { ParserLimits } from './limits'
import type { LimitKind } from './messages'

const WATCH_EVERY_MS = 40
/** More than this between two looks is time in which nothing ran, ours or theirs. */
const MOST_TICK_MS = 1000
/** How long a parser may take until it says that it runs. */
const START_MS = 10_000

/**
 * Calls `onBreach` at most once, and `onStart` when START_MS have gone. Returns what ends the watch. Time counts
 * while we run: a machine that was put to sleep, or stood still, has given the child none.
 */
export function watch(child: ChildProcess, limits: ParserLimits, onBreach: (limit: LimitKind) => void, onStart: () => void): () => void {
  let spentMs = 0
  let last = performance.now()
  let isStarting = true
  const poll = setInterval(() => {
    const now = performance.now()
    spentMs += Math.min(now - last, MOST_TICK_MS)
    last = now
    if (spentMs > limits.wallMs) breach('wallMs')
    else if (child.pid !== undefined && residentBytes(child.pid) > limits.rssBytes) breach('rssBytes')
    else if (isStarting && spentMs > START_MS) {
      isStarting = false
      onStart()
    }
  }, WATCH_EVERY_MS)
  const breach = (limit: LimitKind): void => {
    clearInterval(poll)
    onBreach(limit)
  }
  return () => clearInterval(poll)
}

/** Resident memory of a process; 0 where the system has no /proc, and there the heap limit and the cap on WebAssembly memory stand alone. */
export function residentBytes(pid: number): number {
  if (process.platform !== 'linux') return 0
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
