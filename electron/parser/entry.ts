/**
 * The parser process: one job on standard input, one answer on standard output, then the end. It holds no key,
 * opens no file, and what it says is not believed (protocol.ts).
 */
import { capWasmMemory } from './confine'
import { writeSync } from 'node:fs'
import { readExactly, retrying } from './bundle/pipe'
import type { LookJob, LookMessage } from './bundle/look'
import type { BundleJob, BundleMessage } from './bundle/protocol'
import { ANSWERED } from './limits'
import { ParseError } from './parse-error'
import type { Failure, ParserRequest } from './protocol'
import { fromFrame, toFrame } from './wire'

const CHUNK_BYTES = 1024 * 1024

type TalkRequest = Omit<ParserRequest, 'job'> & { readonly job: BundleJob | LookJob }

/** Everything up to the end of standard input. The first 8 bytes say how much that is. */
function readAll(): Uint8Array {
  const head = Buffer.alloc(8)
  readExactly(head)
  const frame = Buffer.alloc(Number(head.readBigUInt64BE()))
  readExactly(frame)
  return frame
}

function writeAll(pieces: readonly Uint8Array[]): void {
  for (const piece of pieces) {
    for (let at = 0; at < piece.byteLength; ) {
      at += retrying(() => writeSync(1, piece, at, Math.min(CHUNK_BYTES, piece.byteLength - at)))
    }
  }
}

/** Tells the parent, on descriptor 3, which annex is being read, so that it can name it should it kill us, or which page is being made; 0 at the start, ANSWERED at the end. */
function sayNumber(no: number): void {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(no)
  retrying(() => writeSync(3, bytes))
}

async function answer(request: ParserRequest): Promise<unknown> {
  const { job, limits, wasm, libraries } = request
  // Each job loads what it needs and no more: the process is new for every document, and reading the assembler's
  // megabyte to look at a text took longer than the look.
  if (job.kind === 'inspect') return (await import('./inspect')).inspect(job.bytes, limits, wasm, libraries)
  if (job.kind === 'extract') return (await import('./inspect')).extract(job, limits)
  if (job.kind === 'ocr') return (await import('./ocr/recognise')).recognise(job, limits, wasm, libraries)
  if (job.kind === 'words') return (await import('./ocr/layer-words')).layerWords(job, limits, wasm, libraries)
  if (job.kind === 'thumbnails') return (await import('./thumbnails')).thumbnails(job, limits, wasm, libraries)
  if (job.kind === 'redact') return (await import('./redaction/redact')).redact(job, limits, wasm, libraries, sayNumber)
  if (job.kind === 'check') return (await import('./redaction/check')).check(job, wasm, sayNumber)
  if (job.kind === 'fingerprint') return (await import('./fingerprint')).fingerprint(job, limits, wasm, libraries)
  if (job.kind === 'render') return (await import('./render')).render(job, limits, wasm, libraries)
  return (await import('./assemble')).assemble(job, limits, wasm, libraries, sayNumber)
}

function toFailure(error: unknown): Failure {
  if (error instanceof ParseError) return { ok: false, reason: error.reason, annexNo: error.annexNo }
  // Too deep a nest of objects, WebAssembly giving up, a parser's own fault: whatever it was, it was this file that did it.
  return { ok: false, reason: 'reader_failed', annexNo: null }
}

const isTalk = (request: ParserRequest | TalkRequest): request is TalkRequest => request.job.kind === 'bundle' || request.job.kind === 'look'

/** The jobs that are a conversation: bytes come in, and what is found or made goes out meanwhile. */
async function talk({ job, limits, wasm, libraries }: TalkRequest): Promise<void> {
  const { FilePipe, readSource } = await import('./bundle/pipe')
  const file = new FilePipe()
  const pipes = { next: readSource, write: (bytes: Uint8Array) => file.write(bytes), say: (message: BundleMessage | LookMessage) => file.say(message) }
  if (job.kind === 'bundle') await (await import('./bundle/compose')).compose(job, pipes, limits, wasm, libraries)
  else {
    const bytes = Buffer.allocUnsafeSlow(job.byteLength)
    readExactly(bytes)
    await (await import('./bundle/do-look')).look(job, bytes, pipes, limits, wasm, libraries)
  }
  end()
}

/**
 * Not process.exit(): Node joins V8's threads there, and with WebAssembly still being compiled they now and then wait for
 * each other for ever. Nothing is left to be put in order.
 */
function end(): void {
  process.kill(process.pid, 'SIGKILL')
}

async function main(): Promise<void> {
  // Said before anything of a document is read: a process that stood still at its start is nobody's fault and is replaced.
  sayNumber(0)
  // The parent is our own code; its frames have the shape of the type.
  const request = fromFrame(readAll()) as ParserRequest | TalkRequest
  capWasmMemory(request.limits.rssBytes)
  if (isTalk(request)) return talk(request)
  let reply: unknown
  try {
    reply = { ok: true, value: await answer(request) }
  } catch (error) {
    reply = toFailure(error)
  }
  writeAll(toFrame(reply))
  sayNumber(ANSWERED)
  end()
}

await main()
