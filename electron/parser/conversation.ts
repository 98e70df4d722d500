/**
 * A conversation with one parser: a job, then bytes in pieces in one direction, and pieces of bytes and messages in the
 * other. Nothing is held but what is on its way; every message is parsed by its receiver.
 */
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { MAX_MESSAGE_BYTES, MAX_PIECE_BYTES, PIECE, PIECE_HEAD_BYTES } from './bundle/protocol'
import { DEFAULT_LIMITS, MAX_BYTES, type ParserLimits } from './limits'
import { notStarted, stoppedEarly } from './messages'
import { command, endWithUs, libraries, pdfiumWasm } from './run'
import { startChild, takeChild } from './spare'
import { residentBytes } from './watch'
import { toFrame } from './wire'

const MIB = 1024 * 1024
const WATCH_EVERY_MS = 100
/** How long the child may be silent. */
const SILENT_MS = 60_000
/** Processor time of one conversation, should we be killed. */
const TOTAL_MS = 3_600_000
/** This much may wait in the pipe while the child is at work. */
const AHEAD_BYTES = 8 * MIB

export type Conversation = { readonly child: ChildProcess; readonly limits: ParserLimits }

/** How long a parser may take until it says that it runs, and how often another one is tried. */
const START_MS = 10_000
const MOST_STARTS = 3

/** Starts a parser that may use `rssBytes` of memory; it runs when this resolves. Throws AppError 'internal' when there is none. */
export async function startConversation(parserPath: string, rssBytes: number): Promise<Conversation> {
  if (!existsSync(parserPath)) throw notStarted(null)
  const limits = { ...DEFAULT_LIMITS, bytes: MAX_BYTES, rssBytes: Math.max(DEFAULT_LIMITS.rssBytes, rssBytes), wallMs: TOTAL_MS }
  const how = await command({ parserPath }, limits, 0)
  for (let starts = 0; starts < MOST_STARTS; starts += 1) {
    const child = starts === 0 ? takeChild(how.file, how.args) : startChild(how.file, how.args)
    endWithUs(child)
    if (await hasBegun(child)) return { child, limits }
    child.kill('SIGKILL')
  }
  throw notStarted(null)
}

/** Whether the child says, on its fourth descriptor, that it runs: now and then one stands still at its start. */
function hasBegun(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), START_MS)
    const settle = (has: boolean): void => {
      clearTimeout(timer)
      resolve(has)
    }
    child.stdio[3]?.on('data', () => settle(true))
    child.once('error', () => settle(false))
    child.once('close', () => settle(false))
  })
}

/** Writes the job. */
export async function sendJob(stdin: Writable, job: unknown, limits: ParserLimits): Promise<void> {
  const frame = toFrame({ job, limits, wasm: await pdfiumWasm(), libraries: libraries() })
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(frame.reduce((sum, piece) => sum + piece.byteLength, 0)))
  for (const piece of [length, ...frame]) await put(stdin, piece)
}

export type Piece = { readonly kind: number; readonly bytes: Uint8Array }

/** The child's pieces as they arrive; data of one piece may come in several. Throws AppError for what is no piece. */
export async function* piecesOf(child: ChildProcess): AsyncGenerator<Piece> {
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
        const most = kind === PIECE.data ? MAX_PIECE_BYTES : kind === PIECE.message ? MAX_MESSAGE_BYTES : 0
        if (left < 1 || left > most) throw stoppedEarly(null)
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

/** Resolves at once while little waits in the pipe, else when it has been taken; also when the pipe broke. */
export function put(stdin: Writable, bytes: Uint8Array): Promise<void> {
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
export function watchChild(child: ChildProcess, limits: ParserLimits, onBreach: (limit: 'wallMs' | 'rssBytes') => void): { heard: () => void; stop: () => void } {
  let last = performance.now()
  const poll = setInterval(() => {
    if (performance.now() - last > SILENT_MS) onBreach('wallMs')
    if (child.pid !== undefined && residentBytes(child.pid) > limits.rssBytes) onBreach('rssBytes')
  }, WATCH_EVERY_MS)
  return { heard: () => void (last = performance.now()), stop: () => clearInterval(poll) }
}
