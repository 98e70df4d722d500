import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { DiskOp } from './crash-states'

/** Builds the recorder with the system's C compiler into `dir`; null where there is none. */
export function buildRecorder(dir: string): string | null {
  if (process.platform !== 'linux') return null
  const out = join(dir, 'record.so')
  const { error, status, stderr } = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', out, join(import.meta.dirname, 'record.c'), '-ldl', '-lpthread'])
  if (error !== undefined) return null
  if (status !== 0) throw new Error(`record.c does not build: ${stderr.toString()}`)
  return out
}

/** The environment that makes a child write its recording of `dir` to `log`. */
export const recorded = (recorder: string, dir: string, log: string): NodeJS.ProcessEnv => ({
  LD_PRELOAD: recorder, SHEAF_RECORD_DIR: dir, SHEAF_RECORD_LOG: log, UV_USE_IO_URING: '0',
})

/** Reads a recording; paths become relative to `dir`, and lines written to `ackFile` become acknowledgements. */
export function readRecording(log: string, dir: string, ackFile: string): DiskOp[] {
  const bytes = readFileSync(log)
  const ops: DiskOp[] = []
  for (let at = 0; at + 24 <= bytes.length; ) {
    const operation = String.fromCharCode(bytes.readUInt32LE(at))
    const [first, second, length] = [bytes.readUInt32LE(at + 4), bytes.readUInt32LE(at + 8), bytes.readUInt32LE(at + 12)]
    const number = Number(bytes.readBigInt64LE(at + 16))
    const start = at + 24
    const path = relative(dir, bytes.toString('utf8', start, start + first)) || '.'
    const to = relative(dir, bytes.toString('utf8', start + first, start + first + second)) || '.'
    const data = bytes.subarray(start + first + second, start + first + second + length)
    at = start + first + second + length
    const op = toOp(operation, { path, to, data, number })
    if (path !== ackFile) ops.push(op)
    else if (operation === 'W') ops.push({ op: 'ack', line: data.toString('utf8') })
  }
  return ops
}

function toOp(operation: string, { path, to, data, number }: { path: string; to: string; data: Buffer; number: number }): DiskOp {
  switch (operation) {
    case 'C': return { op: 'create', path }
    case 'D': return { op: 'mkdir', path }
    case 'U': return { op: 'unlink', path }
    case 'S': return { op: 'sync', path }
    case 'R': return { op: 'rename', path, to }
    case 'T': return { op: 'truncate', path, length: number }
    case 'W':
      if (number < 0) throw new Error(`a write without a place in ${path}`)
      return { op: 'write', path, offset: number, data }
    default: throw new Error(`unknown operation ${operation} in a recording`)
  }
}
