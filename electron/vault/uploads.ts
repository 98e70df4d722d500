import { AppError } from '../shared/errors'

/** A file on its way in, piece by piece, without ever standing whole in memory or in the clear on disk. */
export type Upload = {
  readonly matterId: string
  readonly originalName: string
  readonly byteLength: number
  received: number
  readonly push: (bytes: Uint8Array) => Promise<void>
  readonly end: () => void
  readonly fail: (cause: unknown) => void
  readonly chunks: AsyncIterable<Uint8Array>
}

/** A queue of one: `push` resolves when the consumer has taken the piece before, so a slow disk slows the sender. */
export function newUpload(matterId: string, originalName: string, byteLength: number): Upload {
  let deliver: ((result: IteratorResult<Uint8Array>) => void) | null = null
  let refuse: ((cause: unknown) => void) | null = null
  let waiting: { bytes: Uint8Array; taken: () => void } | null = null
  let over: { cause: unknown } | 'ended' | null = null

  const iterator: AsyncIterator<Uint8Array> = {
    next: () => {
      if (waiting !== null) {
        const { bytes, taken } = waiting
        waiting = null
        taken()
        return Promise.resolve({ value: bytes, done: false })
      }
      if (over === 'ended') return Promise.resolve({ value: undefined, done: true })
      if (over !== null) return Promise.reject(over.cause)
      return new Promise((resolve, reject) => {
        deliver = resolve
        refuse = reject
      })
    },
    return: () => {
      over = { cause: new AppError('cancelled', 'The import was stopped. Nothing was kept.') }
      waiting?.taken()
      waiting = null
      return Promise.resolve({ value: undefined, done: true })
    },
  }

  return {
    matterId, originalName, byteLength, received: 0,
    chunks: { [Symbol.asyncIterator]: () => iterator },
    push: (bytes) => {
      if (over !== null && over !== 'ended') return Promise.reject(over.cause)
      if (deliver !== null) {
        const give = deliver
        deliver = null
        refuse = null
        give({ value: bytes, done: false })
        return Promise.resolve()
      }
      return new Promise((taken) => {
        waiting = { bytes, taken }
      })
    },
    end: () => {
      over ??= 'ended'
      deliver?.({ value: undefined, done: true })
      deliver = null
    },
    fail: (cause) => {
      over = { cause }
      refuse?.(cause)
      deliver = null
      refuse = null
      waiting?.taken()
      waiting = null
    },
  }
}
