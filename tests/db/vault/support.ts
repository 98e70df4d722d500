import * as nodeFs from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import type { VaultFs } from '../../../db/vault/disk'
import { kdfFloor } from '../../../db/vault/header-format'
import { deriveKeys } from '../../../db/vault/keys'

/** Strong enough to be accepted, and cheap to stretch: the least that a vault is ever read with. */
export const passphrase = 'gravel unfold thicket hazelnut mystify cobweb'
export const cheapKdf = { ...kdfFloor, lanes: 4 }

export const testKeys = deriveKeys(Buffer.alloc(32, 7), Buffer.alloc(16, 9))

/** An empty folder that is removed when the test ends. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sheaf-vault-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

type Failure = { readonly call: keyof VaultFs; readonly code: string; readonly path?: RegExp }

/**
 * The real file system, which notes every call that changes or syncs something as 'call path' below `dir`,
 * with random names of `tmp/` as 'tmp/*', and fails on demand.
 */
export function recordingFs(dir: string): { fs: VaultFs; calls: string[]; failNext: (failure: Failure) => void } {
  const calls: string[] = []
  const openPaths = new Map<number, string>()
  let planned: Failure | null = null
  const nameOf = (target: unknown): string => {
    const path = typeof target === 'number' ? (openPaths.get(target) ?? '?') : relative(dir, String(target))
    return path.replace(/^tmp\/[0-9a-f]{32}$/, 'tmp/*') || '.'
  }
  const fs: Record<string, unknown> = { ...nodeFs }
  const watched = ['openSync', 'writeSync', 'fsyncSync', 'fdatasyncSync', 'futimesSync', 'renameSync', 'unlinkSync', 'rmSync', 'mkdirSync', 'readSync'] as const
  for (const call of watched) {
    fs[call] = (...args: unknown[]) => {
      const name = nameOf(args[0])
      if (planned?.call === call && (planned.path ?? /^/).test(name)) {
        const { code } = planned
        planned = null
        calls.push(`${call} ${name} failed`)
        throw Object.assign(new Error(`${code}: planted`), { code })
      }
      if (call !== 'readSync') calls.push(call === 'renameSync' ? `${call} ${name} > ${nameOf(args[1])}` : `${call} ${name}`)
      const result: unknown = Reflect.apply(nodeFs[call], nodeFs, args)
      if (call === 'openSync' && typeof result === 'number') openPaths.set(result, relative(dir, String(args[0])))
      return result
    }
  }
  return { fs: fs as VaultFs, calls, failNext: (failure) => (planned = failure) }
}

/** Runs `attempt` and returns what it threw. */
export async function thrownBy(attempt: () => unknown): Promise<unknown> {
  try {
    await attempt()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

export function flipBit(bytes: Uint8Array, index: number, bit: number): Buffer {
  const flipped = Buffer.from(bytes)
  flipped[index]! ^= 1 << bit
  return flipped
}
