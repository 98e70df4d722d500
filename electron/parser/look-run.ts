/** The parent's side of looking at a PDF: streams it into one parser and believes nothing that does not fit the schema. */
import { AppError } from '../shared/errors'
import { LookMessage, type FileLook, type LookJob, type PageLook } from './bundle/look'
import { PIECE } from './bundle/protocol'
import { piecesOf, put, sendJob, startConversation, watchChild } from './conversation'
import { killedByLimit, notStarted, stoppedEarly, toAppError } from './messages'

const MIB = 1024 * 1024
const MAX_PICTURE_BYTES = 128 * MIB

export type LookOptions = {
  readonly parserPath: string
  readonly byteLength: number
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  readonly wantsFile?: boolean
  readonly wantsPages?: boolean
  readonly labels?: readonly string[]
  readonly render?: LookJob['render']
  readonly onPage?: (done: number) => void
  readonly signal?: AbortSignal
}

export type Looked = { readonly file: FileLook | null; readonly pages: readonly PageLook[]; readonly picture: { readonly width: number; readonly height: number; readonly rgba: Uint8Array } | null }

/**
 * What was asked for. Memory of the parser is the file's size and little more; ours is what it says.
 * Throws AppError as `runParser` does, and 'cancelled'.
 */
export async function lookAtPdf(options: LookOptions): Promise<Looked> {
  const { byteLength, chunks, onPage, signal } = options
  const conversation = await startConversation(options.parserPath, 1024 * MIB + byteLength * 3)
  const { child, limits } = conversation
  let failure: Error | null = null
  const kill = (reason: unknown): void => {
    failure ??= reason instanceof Error ? reason : new Error('the feed failed', { cause: reason })
    child.kill('SIGKILL')
  }
  const cancel = (): void => kill(new AppError('cancelled', 'Stopped. Nothing was kept.'))
  signal?.addEventListener('abort', cancel)
  if (signal?.aborted === true) cancel()
  child.on('error', (error) => kill(notStarted(error)))
  const watch = watchChild(child, limits, (limit) => kill(killedByLimit(limit)))
  const job: LookJob = { kind: 'look', byteLength, wantsFile: options.wantsFile ?? false, wantsPages: options.wantsPages ?? false, labels: options.labels ?? [], render: options.render ?? null }
  const feeding = feed(conversation, job, chunks, watch.heard).catch(kill)
  const found: { file: FileLook | null; pages: PageLook[]; picture: Looked['picture']; isDone: boolean } = { file: null, pages: [], picture: null, isDone: false }
  const data: Uint8Array[] = []
  let received = 0
  try {
    for await (const { kind, bytes } of piecesOf(child)) {
      watch.heard()
      if (kind === PIECE.data) {
        received += bytes.byteLength
        if (received > MAX_PICTURE_BYTES) throw killedByLimit('answer')
        data.push(Uint8Array.from(bytes))
        continue
      }
      take(found, toMessage(bytes), data)
      if (found.pages.length > 0) onPage?.(found.pages.length)
    }
  } catch (error) {
    kill(error)
  } finally {
    if (!found.isDone) kill(stoppedEarly(null))
    watch.stop()
    signal?.removeEventListener('abort', cancel)
  }
  await feeding
  if (failure !== null) throw failure as Error
  return found
}

function take(found: { file: FileLook | null; pages: PageLook[]; picture: Looked['picture']; isDone: boolean }, message: LookMessage, data: readonly Uint8Array[]): void {
  if (message.kind === 'failed') throw toAppError({ ok: false, reason: message.reason, annexNo: null })
  if (message.kind === 'file') found.file = message.file
  if (message.kind === 'page') found.pages.push(message.page)
  if (message.kind === 'end') found.isDone = true
  if (message.kind !== 'picture') return
  const rgba = new Uint8Array(Buffer.concat(data))
  if (rgba.byteLength !== message.width * message.height * 4) throw stoppedEarly(null)
  found.picture = { width: message.width, height: message.height, rgba }
}

function toMessage(bytes: Uint8Array): LookMessage {
  try {
    return LookMessage.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch (error) {
    throw stoppedEarly(error)
  }
}

async function feed({ child, limits }: Awaited<ReturnType<typeof startConversation>>, job: LookJob, chunks: LookOptions['chunks'], heard: () => void): Promise<void> {
  const { stdin } = child
  if (stdin === null) return
  let isBroken = false
  stdin.on('error', () => (isBroken = true))
  child.once('close', () => (isBroken = true))
  await sendJob(stdin, job, limits)
  for await (const chunk of chunks) {
    heard()
    await put(stdin, chunk)
    if (isBroken) return
  }
  stdin.end()
}
