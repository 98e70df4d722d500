import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { afterAll } from 'vitest'
import { repoRoot } from '../support/vault'
import type { Job } from './worker'

const cacheDir = join(repoRoot, '.cache/safety')

const bundles: string[] = []
// Registered while the test file is read: within its own beforeAll it would be too late.
afterAll(() => bundles.forEach((file) => rmSync(file, { force: true })))

/** Bundles the worker as the product's build does, inside the repository so that it finds native packages; gone after the file's tests. */
export async function bundleWorker(): Promise<string> {
  mkdirSync(cacheDir, { recursive: true })
  const file = join(cacheDir, `worker-${randomBytes(6).toString('hex')}.mjs`)
  bundles.push(file)
  await build({
    cwd: repoRoot,
    input: 'tests/safety/worker.ts',
    platform: 'node',
    external: ['electron', /^node:/, /^better-sqlite3/, /^@myriaddreamin\//, /^@embedpdf\/pdfium/],
    transform: { target: 'node24' },
    logLevel: 'silent',
    output: { file, format: 'esm', codeSplitting: false },
  })
  return file
}

/** The environment of every child: V8 keeps its compiled code, so that a child starts in a third of the time. */
export const childEnv: NodeJS.ProcessEnv = { PATH: process.env['PATH'], TZ: 'Europe/Moscow', NODE_COMPILE_CACHE: join(cacheDir, 'v8'), UV_USE_IO_URING: '0' }

export type StartOptions = { readonly env?: NodeJS.ProcessEnv; readonly uid?: number; readonly before?: readonly string[] }

/** Starts the worker on a job; `before` is a command line that runs it, e.g. strace with its options. */
export function startWorker(worker: string, job: Job, { env = {}, uid, before = [] }: StartOptions = {}): ChildProcess {
  const [file, ...args] = [...before, process.execPath, worker, JSON.stringify(job)]
  return spawn(file, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...childEnv, ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  })
}

/** Everything a child prints, once it has ended; throws when it ended neither well nor by SIGKILL. */
export async function outputOf(child: ChildProcess): Promise<string> {
  const parts: Buffer[] = []
  child.stdout?.on('data', (part: Buffer) => parts.push(part))
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.once('close', (...how) => resolve(how)))
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the child ended with ${code ?? signal}`)
  return Buffer.concat(parts).toString('utf8')
}
