import type { Call } from '../api'

/** Calls that last longer than this are named on screen, in ms. */
export const slowAfterMs = 100

/** Wraps `call` so that every slow call is reported by its channel while it lasts. */
export function reportSlowCalls(call: Call, show: (slow: readonly string[]) => void): Call {
  const slow = new Map<number, string>()
  let next = 0
  return async (channel, input) => {
    const id = (next += 1)
    const timer = setTimeout(() => {
      slow.set(id, channel)
      show([...slow.values()])
    }, slowAfterMs)
    try {
      return await call(channel, input)
    } finally {
      clearTimeout(timer)
      if (slow.delete(id)) show([...slow.values()])
    }
  }
}
