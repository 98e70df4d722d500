/**
 * The parent's side of a bundle: starts one parser, feeds it source after source, and hands on the file as it comes.
 * Nothing is held but what is on its way. The child's messages are parsed; the file itself is checked afterwards, by
 * another process that reads it back.
 */
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { AppError } from '../shared/errors'
import { BundleMessage, MAX_PIECE_BYTES, PIECE, PIECE_HEAD_BYTES, type BundleJob, type SourceHead } from './bundle/protocol'
import { DEFAULT_LIMITS, MAX_BYTES, type ParserLimits } from './limits'
import { killedByLimit, notStarted, stoppedEarly, toAppError } from './messages'
import { command, endWithUs, libraries, pdfiumWasm } from './run'
import { takeChild } from './spare'
import { residentBytes } from './watch'
import { toFrame } from './wire'

const MIB = 1024 * 1024
const WATCH_EVERY_MS = 100
/** How long the child may be silent over one source. */
const SILENT_MS = 60_000
/** Processor time for a whole bundle, should we be killed. */
const TOTAL_MS = 3_600_000
/** This much of the sources may wait in the pipe while the child is at work. */
const AHEAD_BYTES = 8 * MIB

export type BundleSource = { readonly head: SourceHead; readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

export type ComposeOptions = {
  readonly parserPath: string
  /** Of the largest source. */
  readonly largestBytes: number
  readonly onMessage?: (message: BundleMessage) => void
  readonly signal?: AbortSignal
}

/** A parser started ahead, so that it is ready when the front is typeset. */
export type Composer = { readonly child: ChildProcess; readonly limits: ParserLimits }

/** Starts the process of a bundle. Throws AppError 'internal' when there is no parser, 'limit' for a source beyond the largest that is read. */
export async function startComposer({ parserPath, largestBytes }: Pick<ComposeOptions, 'parserPath' | 'largestBytes'>): Promise<Composer> {
  if (largestBytes > MAX_BYTES) throw killedByLimit('bytes')
  if (!existsSync(parserPath)) throw notStarted(null)
  const limits = { ...DEFAULT_LIMITS, bytes: MAX_BYTES, rssBytes: Math.max(DEFAULT_LIMITS.rssBytes, 512 * MIB + largestBytes * 6), wallMs: TOTAL_MS }
  const how = await command({ parserPath }, limits, 0)
  const child = takeChild(how.file, how.args)
  endWithUs(child)
  return { child, limits }
}

/**
 * The finished file in pieces, in order. Only the normal end of the iteration shows that it is whole. Throws AppError
 * as `runParser` does, `details.annexNo` naming the source; 'cancelled' when aborted. The child is dead afterwards.
 */
export async function* composeBundle(
  { child, limits }: Composer, job: BundleJob, sources: AsyncIterable<BundleSource> | Iterable<BundleSource>, { onMessage, signal }: ComposeOptions,
): AsyncGenerator<Uint8Array> {
  let failure: Error | null = null
  let current: number | null = null
  const kill = (reason: unknown): void => {
    failure ??= reason instanceof Error ? reason : new Error('the feed failed', { cause: reason })
    child.kill('SIGKILL')
  }
  const watch = watchChild(child, limits, (reason) => kill(killedByLimit(reason, current)))
  const cancel = (): void => kill(new AppError('cancelled', 'Stopped. Nothing was kept.'))
  signal?.addEventListener('abort', cancel)
  if (signal?.aborted === true) cancel()
  child.on('error', (error) => kill(notStarted(error)))
  const feeding = feed(child, limits, job, sources, (no) => {
    current = no
    watch.heard()
  }).catch(kill)
  let isDone = false
  try {
    for await (const piece of piecesOf(child)) {
      watch.heard()
      if (piece.kind === PIECE.data) yield piece.bytes
      else {
        const message = toMessage(piece.bytes)
        if (message.kind === 'failed') throw toAppError({ ok: false, reason: message.reason, annexNo: message.no })
        if (message.kind === 'done') isDone = true
        onMessage?.(message)
      }
    }
  } catch (error) {
    kill(error)
  } finally {
    // Also where the file is not wanted any more.
    if (!isDone) kill(new AppError('cancelled', 'Stopped. Nothing was kept.'))
    watch.stop()
    signal?.removeEventListener('abort', cancel)
  }
  await feeding
  if (failure !== null) throw failure as Error
  if (!isDone) throw stoppedEarly(null)
}

function toMessage(bytes: Uint8Array): BundleMessage {
  try {
    return BundleMessage.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch (error) {
    throw stoppedEarly(error)
  }
}

type Piece = { readonly kind: number; readonly bytes: Uint8Array }

/** The child's pieces as they arrive; data of one piece may come in several. Throws AppError for what is no piece. */
async function* piecesOf(child: ChildProcess): AsyncGenerator<Piece> {
  if (child.stdout === null) return
  let head: Buffer = Buffer.alloc(0)
  let kind = 0
  let left = 0
  let message: Buffer[] = []
  for await (const raw of child.stdout) {
    let chunk = raw as Buffer
    while (chunk.byteLength > 0) {
      if (left === 0) {
        const wanted = PIECE_HEAD_BYTES - head.byteLength
        head = Buffer.concat([head, chunk.subarray(0, wanted)])
        chunk = chunk.subarray(wanted)
        if (head.byteLength < PIECE_HEAD_BYTES) break
        kind = head.readUInt8()
        left = head.readUInt32BE(1)
        head = Buffer.alloc(0)
        if (left < 1 || left > MAX_PIECE_BYTES || (kind !== PIECE.data && kind !== PIECE.message)) throw stoppedEarly(null)
        continue
      }
      const part = chunk.subarray(0, left)
      chunk = chunk.subarray(part.byteLength)
      left -= part.byteLength
      if (kind === PIECE.data) yield { kind, bytes: part }
      else message.push(part)
      if (kind === PIECE.message && left === 0) {
        yield { kind, bytes: Buffer.concat(message) }
        message = []
      }
    }
  }
}

/** Writes the job, then each source; waits while too much is on its way. */
async function feed(
  child: ChildProcess, limits: ParserLimits, job: BundleJob, sources: AsyncIterable<BundleSource> | Iterable<BundleSource>, onSource: (no: number) => void,
): Promise<void> {
  const { stdin } = child
  if (stdin === null) return
  // A child that dies while we write is seen by its exit.
  let isBroken = false
  stdin.on('error', () => (isBroken = true))
  child.once('close', () => (isBroken = true))
  const frame = toFrame({ job, limits, wasm: await pdfiumWasm(), libraries: libraries() })
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(frame.reduce((sum, piece) => sum + piece.byteLength, 0)))
  for (const piece of [length, ...frame]) await put(stdin, piece)
  for await (const { head, chunks } of sources) {
    if (isBroken) return
    onSource(head.no)
    const text = Buffer.from(JSON.stringify(head))
    const size = Buffer.alloc(4)
    size.writeUInt32BE(text.byteLength)
    await put(stdin, Buffer.concat([size, text]))
    let sent = 0
    for await (const chunk of chunks()) {
      sent += chunk.byteLength
      await put(stdin, chunk)
      if (isBroken) return
    }
    if (sent !== head.byteLength) throw new AppError('document_changed', 'A paper has another length than its record says. Nothing was built. Check the vault.')
  }
  await put(stdin, Buffer.alloc(4))
  stdin.end()
}

/** Resolves at once while little waits in the pipe, else when it has been taken; also when the pipe broke. */
function put(stdin: Writable, bytes: Uint8Array): Promise<void> {
  const isTaken = stdin.write(bytes)
  if (isTaken || stdin.writableLength < AHEAD_BYTES || stdin.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    const done = (): void => {
      stdin.off('drain', done)
      stdin.off('close', done)
      resolve()
    }
    stdin.once('drain', done)
    stdin.once('close', done)
  })
}

/** Watches memory and silence; `heard` says that something came. */
function watchChild(child: ChildProcess, limits: ParserLimits, onBreach: (limit: 'wallMs' | 'rssBytes') => void): { heard: () => void; stop: () => void } {
  let last = performance.now()
  const poll = setInterval(() => {
    if (performance.now() - last > SILENT_MS) onBreach('wallMs')
    if (child.pid !== undefined && residentBytes(child.pid) > limits.rssBytes) onBreach('rssBytes')
  }, WATCH_EVERY_MS)
  return { heard: () => void (last = performance.now()), stop: () => clearInterval(poll) }
}
