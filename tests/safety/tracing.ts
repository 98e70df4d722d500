import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** True where strace is there and may trace. */
export const canTrace = (): boolean => process.platform === 'linux' && spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0

const writes = 'write,pwrite64,writev,pwritev,pwritev2,sendfile,openat,open,rename,mkdir'

/** The command line that traces what follows it into `log`: all that is written, to 256 KiB a call (files take at most 64), and every socket made. */
export const traceInto = (log: string): string[] =>
  ['strace', '-f', '-qq', '--seccomp-bpf', '-y', '-s', '262144', '-e', `trace=${writes},socket,connect,bind`, '-e', 'signal=none', '-o', log]

/** A stand-in for Node that runs it traced; for those who start Node by its path alone. */
export function tracedNode(dir: string, log: string): string {
  const file = join(dir, 'traced-node')
  writeFileSync(file, `#!/bin/sh\nexec ${traceInto(log).join(' ')} '${process.execPath}' "$@"\n`)
  chmodSync(file, 0o700)
  return file
}

export type Trace = {
  /** Where something that may not be written was written: the call without its bytes. */
  readonly leaks: string[]
  /** Internet sockets asked for, and addresses connected to. */
  readonly network: string[]
}

// Between our own processes: nothing that stays.
const passing = /^\d+\s+\w+\(\d+<(socket:|pipe:|UNIX|anon_inode)/

/** The lines that hold `text`, each without what follows its first 300 bytes. */
function* linesWith(trace: Buffer, text: string): Generator<{ line: string; column: number }> {
  for (let at = trace.indexOf(text); at >= 0; ) {
    const start = trace.lastIndexOf(10, at) + 1
    yield { line: trace.toString('latin1', start, start + 300).split('\n', 1)[0] ?? '', column: at - start }
    const end = trace.indexOf(10, at)
    at = end < 0 ? -1 : trace.indexOf(text, end)
  }
}

/** Reads a trace. A write between processes may hold a needle; one to a file, and any name of a file, may not. */
export function readTrace(log: string, needles: readonly string[]): Trace {
  const trace = readFileSync(log)
  // Further right it is something written, not an argument.
  const network = [...linesWith(trace, 'AF_INET')].filter(({ column }) => column < 80).map(({ line }) => line)
  const leaks = needles.flatMap((needle) => [...linesWith(trace, needle)].map(({ line }) => line).filter((line) => !passing.test(line)))
  return { leaks, network }
}
