/**
 * The parent's side: starts a parser for one job, watches it, kills it when it breaks a limit, and believes
 * nothing that does not fit the schema. Runs in the vault process and in the command line tool.
 */
import { execFile, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { AppError } from '../shared/errors'
import { MAX_THUMBNAILS, MAX_THUMBNAIL_HEIGHT_PX, MAX_THUMBNAIL_WIDTH_PX } from '../shared/page-limits'
import { ANSWERED, CHILD_BATCH_BYTES, DEFAULT_LIMITS, MAX_ASSEMBLED_BYTES, MAX_BYTES, MAX_RENDER_PIXELS, OCR_WALL_MS, type ParserLimits } from './limits'
import { killedByLimit, notStarted, stoppedEarly, toAppError } from './messages'
import { answers, type Libraries, type ParserJob, type ParserRequest, type ParserResult } from './protocol'
import { prepareChild, startChild, takeChild } from './spare'
import { watch } from './watch'
import { fromFrame, toFrame } from './wire'

const MIB = 1024 * 1024
/** Heap for JavaScript objects; documents and pdfium's memory stand outside it and are watched as resident memory. */
const HEAP_MIB = 512

export type RunOptions = {
  /** Bundle of entry.ts, e.g. `out/parser.mjs`. */
  readonly parserPath: string
  /** A Node 24; the running one unless given. */
  readonly nodePath?: string
  readonly limits?: Partial<ParserLimits>
  /** Aborting kills the parser and throws AppError 'cancelled'. */
  readonly signal?: AbortSignal
  /** Gets the number of the annex or page that the parser is at, as it gets there. */
  readonly onNumber?: (no: number) => void
  /** Lets everything else on the machine go first. */
  readonly isBackground?: boolean
}

/**
 * Runs one job in a parser process of its own. Throws AppError: 'unreadable' (what cannot be shown, or a parser
 * that failed on it), 'limit' (too large, too slow, too much memory), 'invalid_input' (no such page),
 * 'conflict' (stamps that do not fit the pages), 'cancelled', 'internal' (no parser could be
 * started). No message holds anything from the document.
 */
export async function runParser<J extends ParserJob>(job: J, options: RunOptions): Promise<ParserResult<J>> {
  const limits = limitsFor(job, options.limits ?? {})
  for (const bytes of documentsOf(job)) if (bytes.byteLength > limits.bytes) throw killedByLimit('bytes')
  // Said before anything is blamed on the document.
  if (!existsSync(options.parserPath)) throw notStarted(null)
  const request: ParserRequest = { job, limits, wasm: needsPdfium(job) ? await pdfiumWasm() : new Uint8Array(), libraries: libraries() }
  const frame = await exchange(await command(options, limits, answerBytes(job, limits)), request, options)
  let raw: unknown
  try {
    raw = fromFrame(frame)
  } catch (error) {
    throw stoppedEarly(error)
  }
  const reply = answers[job.kind].safeParse(raw)
  if (!reply.success) throw stoppedEarly(null)
  if (!reply.data.ok) throw toAppError(reply.data)
  // The schema was chosen by the job's kind, which is what ParserResult says.
  return reply.data.value as ParserResult<J>
}

/**
 * Starts a parser that will take the next job with the usual limits, so that its start does not add to the wait.
 * It ends within seconds if none comes. Never throws: without it the job starts its own.
 */
export async function prepareParser(options: Pick<RunOptions, 'parserPath' | 'nodePath'>): Promise<void> {
  if (!existsSync(options.parserPath)) return
  const { file, args } = await command(options, DEFAULT_LIMITS, 0)
  prepareChild(file, args)
}

function documentsOf(job: ParserJob): Uint8Array[] {
  if (job.kind !== 'assemble') return [job.bytes]
  const annexes = job.annexes.flatMap((annex) => (annex.bytes === null || annex.form === 'listed' ? [] : [annex.bytes]))
  return [job.front, ...(job.stamps === null ? [] : [job.stamps]), ...annexes]
}

function limitsFor(job: ParserJob, given: Partial<ParserLimits>): ParserLimits {
  const total = documentsOf(job).reduce((sum, bytes) => sum + bytes.byteLength, 0)
  // An assembly holds all its sources and the result at once.
  const rssBytes = job.kind === 'assemble' ? Math.max(DEFAULT_LIMITS.rssBytes, 512 * MIB + total * 6) : DEFAULT_LIMITS.rssBytes
  const wallMs = job.kind === 'ocr' ? OCR_WALL_MS : DEFAULT_LIMITS.wallMs
  const limits = { ...DEFAULT_LIMITS, rssBytes, wallMs, ...given }
  if (total > MAX_BYTES * 2) throw killedByLimit('bytes')
  return { ...limits, bytes: Math.min(limits.bytes, MAX_BYTES) }
}

/** The longest answer that is taken in. */
function answerBytes(job: ParserJob, limits: ParserLimits): number {
  if (job.kind === 'render') return MAX_RENDER_PIXELS * 4 + MIB
  if (job.kind === 'assemble' || job.kind === 'redact') return MAX_ASSEMBLED_BYTES + MIB
  if (job.kind === 'ocr' || job.kind === 'words' || job.kind === 'check' || job.kind === 'fingerprint') return 16 * MIB
  if (job.kind === 'thumbnails') return MAX_THUMBNAILS * MAX_THUMBNAIL_WIDTH_PX * MAX_THUMBNAIL_HEIGHT_PX * 4 + MIB
  const children = CHILD_BATCH_BYTES + limits.bytes
  // A character takes up to six bytes in JSON.
  return job.kind === 'inspect' ? limits.textChars * 6 + 16 * MIB + children : 16 * MIB + children
}

/** False only for a look at a file that says nowhere in its first kilobyte that it is a PDF: 4 MB less to hand over. */
const needsPdfium = (job: ParserJob): boolean => job.kind !== 'inspect' || Buffer.from(job.bytes.subarray(0, 1024)).includes('%PDF-')

let wasm: Promise<Uint8Array> | null = null

/** pdfium's WebAssembly, read once for the life of the process. */
export function pdfiumWasm(): Promise<Uint8Array> {
  wasm ??= readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  return wasm
}

let found: Libraries | null = null

/** Where the rarer libraries are. */
export function libraries(): Libraries {
  const resolve = createRequire(import.meta.url).resolve
  found ??= {
    webpWasm: resolve('@jsquash/webp/codec/dec/webp_dec.wasm'),
    heif: resolve('libheif-js/libheif-wasm/libheif-bundle.mjs'),
    qpdf: resolve('@neslinesli93/qpdf-wasm/dist/qpdf.js'),
    qpdfWasm: resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
  }
  return found
}

export type Command = { readonly file: string; readonly args: readonly string[]; readonly limits: ParserLimits; readonly answerBytes: number }

/** How a parser is started: in an empty network, without files, children or addons. */
export async function command(options: RunOptions, limits: ParserLimits, answerBytes: number): Promise<Command> {
  const node = options.nodePath ?? process.execPath
  const flags = [
    '--permission',
    // The '-*' are the parts of the parser that are loaded only for the kinds of file that need them.
    ...[options.parserPath, options.parserPath.replace(/\.mjs$/, '-*'), ...Object.values(libraries())].map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${Math.min(HEAP_MIB, Math.ceil(limits.rssBytes / MIB))}`,
    '--disallow-code-generation-from-strings',
    '--no-addons',
    '--no-warnings',
  ]
  const line = [...(await emptyNetwork()), node, ...flags, options.parserPath]
  if (process.platform === 'win32') return { file: node, args: line.slice(1), limits, answerBytes }
  // The shell sets what outlives us: should this process be killed, an endless loop ends by itself, and no core file is left.
  const cpuSeconds = Math.ceil(limits.wallMs / 1000) + 5
  const script = `ulimit -c 0; ulimit -t ${cpuSeconds}; unset PWD OLDPWD; exec "$@"`
  return { file: '/bin/sh', args: ['-c', script, 'sh', ...line], limits, answerBytes }
}

let namespace: Promise<readonly string[]> | null = null

/** The words before the command that put it into an empty network namespace; none where the system does not allow that. */
function emptyNetwork(): Promise<readonly string[]> {
  namespace ??= new Promise((resolve) => {
    if (process.platform !== 'linux') return resolve([])
    execFile('unshare', ['-rn', 'true'], { timeout: 2000 }, (error) => resolve(error === null ? ['unshare', '-rn'] : []))
  })
  return namespace
}

/** Parsers that are started for one job at most. */
const MOST_STARTS = 3

/** Sends the request and returns the answer's frame. A parser that never began to run is replaced by another. */
async function exchange(how: Command, request: ParserRequest, options: RunOptions): Promise<Uint8Array> {
  for (let starts = 0; starts < MOST_STARTS; starts += 1) {
    const frame = await exchangeOnce(starts === 0 ? takeChild(how.file, how.args) : startChild(how.file, how.args), how, request, options)
    if (frame !== null) return frame
  }
  throw notStarted(null)
}

/** Null when the child never began to run. It is dead when the promise settles. */
function exchangeOnce(child: ChildProcess, how: Command, request: ParserRequest, { signal, onNumber, isBackground = false }: RunOptions): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    endWithUs(child)
    if (isBackground) giveWay(child)
    // What it wrote stays in the pipe; nothing that it could still do is wanted.
    const progress = followProgress(child, onNumber, () => child.kill('SIGKILL'))
    const annexNo = (): number | null => (request.job.kind === 'assemble' ? progress.latest() : null)
    let failure: AppError | null = null
    let isLost = false
    const kill = (reason: AppError): void => {
      failure ??= reason
      child.kill('SIGKILL')
    }
    const lose = (): void => {
      isLost = true
      child.kill('SIGKILL')
    }
    const stopWatching = watch(child, how.limits, (limit) => kill(killedByLimit(limit, annexNo())), () => { if (!progress.hasBegun()) lose() })
    const cancel = (): void => kill(new AppError('cancelled', 'Stopped. Nothing was changed.'))
    signal?.addEventListener('abort', cancel)
    if (signal?.aborted === true) cancel()
    const chunks: Buffer[] = []
    let received = 0
    child.stdout?.on('data', (chunk: Buffer) => {
      received += chunk.byteLength
      if (received > how.answerBytes) kill(killedByLimit('answer', annexNo()))
      else chunks.push(chunk)
    })
    child.on('error', (error) => kill(notStarted(error)))
    child.on('close', (code, exitSignal) => {
      stopWatching()
      signal?.removeEventListener('abort', cancel)
      if (failure !== null) return reject(failure)
      if (progress.hasAnswered()) return resolve(Buffer.concat(chunks))
      if (isLost) return resolve(null)
      // V8 aborts when its heap is full; the system kills when the machine's memory is.
      if (exitSignal === 'SIGABRT' || exitSignal === 'SIGKILL') return reject(killedByLimit('rssBytes', annexNo()))
      // The shell's words for 'cannot run this' and 'not found'.
      if (code === 126 || code === 127) return reject(notStarted(null))
      resolve(Buffer.concat(chunks))
    })
    send(child, request)
  })
}

const living = new Set<ChildProcess>()

/** A lock ends this process; what it had open in a parser goes with it. */
export function endWithUs(child: ChildProcess): void {
  if (living.size === 0) process.once('exit', killLiving)
  living.add(child)
  child.once('close', () => {
    living.delete(child)
    if (living.size === 0) process.removeListener('exit', killLiving)
  })
}

function killLiving(): void {
  for (const child of living) child.kill('SIGKILL')
}

function giveWay(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  } catch {
    // It has ended already, or the system knows no priorities: it is only slower for others.
  }
}

type Progress = { readonly hasBegun: () => boolean; readonly hasAnswered: () => boolean; readonly latest: () => number | null }

/** What the child says on its fourth descriptor, four bytes each time: 0 once it runs, then the number of the annex or page it is at, ANSWERED at the end. */
function followProgress(child: ChildProcess, onNumber: RunOptions['onNumber'], onAnswered: () => void): Progress {
  let latest: number | null = null
  let hasBegun = false
  let hasAnswered = false
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    hasBegun = true
    for (let at = 0; at + 4 <= chunk.byteLength; at += 4) {
      const number = chunk.readUInt32BE(at)
      if (number === ANSWERED) {
        hasAnswered = true
        onAnswered()
      } else if (number > 0) {
        latest = number
        onNumber?.(number)
      }
    }
  })
  return { hasBegun: () => hasBegun, hasAnswered: () => hasAnswered, latest: () => latest }
}

function send(child: ChildProcess, request: ParserRequest): void {
  const stdin = child.stdin
  if (stdin === null) return
  // A child that dies while we write is seen by its exit.
  stdin.on('error', () => undefined)
  const pieces = toFrame(request)
  const head = Buffer.alloc(8)
  head.writeBigUInt64BE(BigInt(pieces.reduce((sum, piece) => sum + piece.byteLength, 0)))
  stdin.write(head)
  for (const piece of pieces) stdin.write(piece)
  stdin.end()
}
