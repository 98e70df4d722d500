/** The parent's side: starts a checker for one job, reads its answer through the schema, kills it when cancelled. */
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '../shared/errors'
import { checkerAnswers, type CheckerAnswer, type CheckerJob } from './protocol'

const Reply = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value: z.unknown() }), z.strictObject({ ok: z.literal(false), code: z.string() })])
const answerLimit = 64 * 1024 * 1024
const smallJobMs = 30_000

const living = new Set<() => void>()
process.once('exit', () => living.forEach((kill) => kill()))

const unreadable = (): AppError => new AppError('unreadable', 'This cannot be read, or it is no file and no folder. Nothing was changed.')

/** Path that the checker may read: real, so that no link leads it elsewhere; the system's wildcard is refused. */
function readablePath(path: string): string {
  let real: string
  try {
    real = realpathSync(path)
  } catch (cause) {
    throw new AppError('not_found', 'There is nothing at this place, or it cannot be read.', {}, cause)
  }
  if (real.includes('*')) throw new AppError('unreadable', 'A name with a star in it cannot be opened here. Rename the folder and try again.')
  return real
}

/**
 * Runs one job in a process of its own that has no keys and may read that one path. Throws `not_found`, `unreadable`
 * (what made the checker fail), `cancelled`, `internal` (it could not be started).
 */
export async function runChecker<J extends CheckerJob>(job: J, { checkerPath, signal }: { checkerPath: string; signal?: AbortSignal }): Promise<CheckerAnswer<J>> {
  if (!existsSync(checkerPath)) throw new AppError('internal', 'The checker is missing from this installation.')
  const path = job.kind === 'path' ? readablePath(job.path) : null
  // A file of a bag may be pointed at; then the bag around it is read.
  const folder = path === null ? [] : [`--allow-fs-read=${path.replace(/[/\\](bagit|bag-info|fetch|(tag)?manifest-[a-z0-9]+)\.txt(\.sig)?$/, '')}`]
  const flags = ['--permission', `--allow-fs-read=${checkerPath}`, ...folder, '--disallow-code-generation-from-strings', '--no-addons', '--no-warnings']
  const child = spawn(process.execPath, [...flags, checkerPath], { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true, env: {} })
  const kill = (): void => void child.kill('SIGKILL')
  living.add(kill)
  const timer = job.kind === 'path' ? null : setTimeout(kill, smallJobMs)
  signal?.addEventListener('abort', kill)
  if (signal?.aborted === true) kill()
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(path === null ? job : { ...job, path }))
  const chunks: Buffer[] = []
  let received = 0
  child.stdout.on('data', (chunk: Buffer) => {
    received += chunk.length
    if (received > answerLimit) kill()
    else chunks.push(chunk)
  })
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', (cause) => reject(new AppError('internal', 'The checker could not be started.', {}, cause)))
      child.once('close', () => resolve())
    })
  } finally {
    living.delete(kill)
    if (timer !== null) clearTimeout(timer)
    signal?.removeEventListener('abort', kill)
  }
  if (signal?.aborted === true) throw new AppError('cancelled', 'Stopped. Nothing was changed.')
  return readAnswer(job, Buffer.concat(chunks).toString('utf8'))
}

function readAnswer<J extends CheckerJob>(job: J, text: string): CheckerAnswer<J> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (cause) {
    throw unreadableFor(cause)
  }
  const reply = Reply.safeParse(raw)
  if (!reply.success || !reply.data.ok) throw unreadable()
  const value = checkerAnswers[job.kind].safeParse(reply.data.value)
  if (!value.success) throw unreadable()
  // The schema was chosen by the job's kind, which is what CheckerAnswer says.
  return value.data as CheckerAnswer<J>
}

const unreadableFor = (cause: unknown): AppError => new AppError('unreadable', 'The check stopped before its end: too large, or too strange. Nothing was changed.', {}, cause)
