/**
 * The parent's side of a bundle: starts one parser, feeds it source after source, and hands on the file as it comes.
 * Nothing is held but what is on its way. The child's messages are parsed; the file itself is checked afterwards, by
 * another process that reads it back.
 */
import type { ChildProcess } from 'node:child_process'
import { AppError } from '../shared/errors'
import { BundleMessage, PIECE, type BundleJob, type SourceHead } from './bundle/protocol'
import { piecesOf, put, sendJob, startConversation, watchChild, type Conversation } from './conversation'
import { MAX_BYTES, type ParserLimits } from './limits'
import { killedByLimit, notStarted, stoppedEarly, toAppError } from './messages'

export type BundleSource = { readonly head: SourceHead; readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

export type ComposeOptions = {
  readonly parserPath: string
  /** Of the largest source. */
  readonly largestBytes: number
  readonly onMessage?: (message: BundleMessage) => void
  readonly signal?: AbortSignal
}

const MIB = 1024 * 1024

/** A parser started ahead, so that it is ready when the front is typeset. */
export type Composer = Conversation

/** Starts the process of a bundle. Throws AppError 'internal' when there is no parser, 'limit' for a source beyond the largest that is read. */
export async function startComposer({ parserPath, largestBytes }: Pick<ComposeOptions, 'parserPath' | 'largestBytes'>): Promise<Composer> {
  if (largestBytes > MAX_BYTES) throw killedByLimit('bytes')
  return startConversation(parserPath, 512 * MIB + largestBytes * 6)
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
  await sendJob(stdin, job, limits)
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
