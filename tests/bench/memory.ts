import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { descendants } from '../support/app'

/** Proportional set size in MB of the processes and everything below them: pages that several share are shared out among them. */
export function memoryOf(pids: readonly number[]): number {
  const all = new Set(pids.flatMap((pid) => [pid, ...descendants(pid)]))
  return [...all].reduce((sum, pid) => sum + proportionalKb(pid), 0) / 1000
}

/** 0 for a process that has ended meanwhile. */
function proportionalKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

export const spawnIdleNode = (): ChildProcess => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' })
