/** Largest call the page may make, in bytes. Larger files go by path, chosen in a dialog of the main process. */
export const MAX_FRAME_BYTES = 2 * 1024 * 1024
const MAX_DEPTH = 32

/** What the page asks for: one channel of the contract, one argument of plain data. */
export type CallFrame = { readonly channel: string; readonly input: unknown }

/**
 * Size of a value as it crosses between processes, in bytes. Never less than V8's own format takes, and cheap enough
 * to count on every call: two for each UTF-16 unit of a string, a few for everything else.
 *
 * Null when the value is not plain data (strings, finite numbers, booleans, null, undefined, arrays, plain
 * objects, Uint8Array), is nested too deep or in a circle, or has a key that could reach a prototype.
 */
export function frameBytes(value: unknown, depth = 0): number | null {
  if (depth > MAX_DEPTH) return null
  if (value === null || value === undefined || typeof value === 'boolean') return 4
  if (typeof value === 'string') return 12 + value.length * 2
  if (typeof value === 'number') return Number.isFinite(value) ? 12 : null
  if (typeof value !== 'object') return null
  if (value instanceof Uint8Array) return 32 + value.byteLength
  if (Array.isArray(value)) return sum(value, depth)
  if (!isPlainObject(value)) return null
  const keys = Object.keys(value)
  if (keys.includes('__proto__') || Object.getOwnPropertySymbols(value).length > 0) return null
  const keyBytes = keys.reduce((total, key) => total + 12 + key.length * 2, 0)
  const rest = sum(Object.values(value), depth)
  return rest === null ? null : keyBytes + rest
}

function sum(values: readonly unknown[], depth: number): number | null {
  let total = 16
  for (const value of values) {
    const bytes = frameBytes(value, depth + 1)
    if (bytes === null) return null
    total += bytes
    // No need to walk the rest of something that is refused anyway.
    if (total > MAX_FRAME_BYTES) return total
  }
  return total
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  // The page's own Object.prototype differs from ours across the bridge: a plain object's chain has one link.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** The frame if it may cross, else null. Used on both sides of the bridge. */
export function toCallFrame(raw: unknown): CallFrame | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { channel, input, ...rest } = raw as Record<string, unknown>
  if (typeof channel !== 'string' || channel.length > 100 || Object.keys(rest).length > 0) return null
  const bytes = frameBytes(input)
  return bytes === null || bytes > MAX_FRAME_BYTES ? null : { channel, input }
}
