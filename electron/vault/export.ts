import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../shared/errors'

const messages: Readonly<Record<string, readonly ['disk_full' | 'vault_read_only' | 'not_found', string]>> = {
  ENOSPC: ['disk_full', 'The disk is full. No file was written.'],
  EROFS: ['vault_read_only', 'That place cannot be written. No file was written.'],
  EACCES: ['vault_read_only', 'That place cannot be written. No file was written.'],
  ENOENT: ['not_found', 'That folder does not exist. No file was written.'],
}

/**
 * Writes a file outside the vault, whole or not at all: beside its place first, made durable, then renamed.
 * This is the only way plaintext leaves; the caller journals it before.
 */
export async function writeOut(path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.partial`)
  try {
    const file = await open(partial, 'wx', 0o600)
    try {
      for await (const chunk of chunks) await file.writeFile(chunk)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, path)
  } catch (cause) {
    await rm(partial, { force: true })
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const known = messages[code]
    throw known === undefined ? cause : new AppError(known[0], known[1], {}, cause)
  }
}
