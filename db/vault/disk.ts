import * as nodeFs from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '../../electron/shared/errors'

/** The file calls that the vault's files are made with; tests pass recording or failing ones. */
export type VaultFs = Pick<
  typeof nodeFs,
  | 'openSync'
  | 'closeSync'
  | 'readSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'fdatasyncSync'
  | 'futimesSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'rmSync'
  | 'mkdirSync'
  | 'readdirSync'
  | 'existsSync'
>

/**
 * One vault's way to the disk, shared by everything that writes the vault.
 *
 * After an I/O error `poisoned` is true and every later write is refused until the vault is reopened:
 * a failed fsync is reported once, and what was written before it may be gone.
 */
export type VaultDisk = { readonly fs: VaultFs; poisoned: boolean }

export function openDisk(fs: VaultFs = nodeFs): VaultDisk {
  return { fs, poisoned: false }
}

const fatal = new Set(['EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'EUCLEAN'])
const full = new Set(['ENOSPC', 'EDQUOT'])
const forbidden = new Set(['EROFS', 'EACCES', 'EPERM'])

/**
 * Runs code that changes the vault's files and turns what the system reports into what a user can act on:
 * `disk_full`, or `vault_read_only` for a medium that cannot be written and for every call after an I/O error.
 */
export function writing<T>(disk: VaultDisk, change: () => T): T {
  assertHealthy(disk)
  try {
    return change()
  } catch (cause) {
    throw toWriteError(disk, cause)
  }
}

/** Throws `vault_read_only` once the disk has failed. */
export function assertHealthy(disk: VaultDisk): void {
  if (disk.poisoned) throw poisonedError()
}

/** What a user can act on for `cause`; marks the disk as poisoned when it is an I/O error. For calls that cannot go through `writing`. */
export function toWriteError(disk: VaultDisk, cause: unknown): unknown {
  const code = errnoOf(cause)
  if (full.has(code)) {
    return new AppError('disk_full', 'The disk is full. Nothing was changed. Free some space and try again.', {}, cause)
  }
  if (forbidden.has(code)) {
    return new AppError('vault_read_only', 'The vault cannot be written here. Nothing was changed.', { errno: code }, cause)
  }
  if (!fatal.has(code)) return cause
  disk.poisoned = true
  return poisonedError(cause)
}

function poisonedError(cause?: unknown): AppError {
  const message =
    'The disk reported an error while writing. Nothing more is written until the vault is closed and checked. Make a copy of the vault first.'
  return new AppError('vault_read_only', message, {}, cause)
}

/** The system's error code (`ENOENT`, `EIO`…), or '' for anything else. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Writes every byte at the file's position, however few the system takes at once. */
export function writeAll(fs: VaultFs, fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(fd, bytes, done, bytes.length - done)
}

/** The same at a place in the file, which for null is where it stands; a place does not move where it stands. */
export function writeAt(fs: VaultFs, fd: number, bytes: Uint8Array, position: number | null): void {
  if (position === null) return writeAll(fs, fd, bytes)
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(fd, bytes, done, bytes.length - done, position + done)
}

/** Reads a small file whole, or null when it is not there. Throws RangeError when it is longer than `limit`. */
export function readSmallFile(fs: VaultFs, path: string, limit: number): Buffer | null {
  const fd = openToRead(fs, path)
  if (fd === null) return null
  try {
    const bytes = Buffer.alloc(limit + 1)
    let length = 0
    for (let n = -1; n !== 0 && length < bytes.length; length += n) {
      n = fs.readSync(fd, bytes, length, bytes.length - length, null)
    }
    if (length > limit) throw new RangeError('file too long')
    return bytes.subarray(0, length)
  } finally {
    fs.closeSync(fd)
  }
}

/** Opens a plain file of the vault, never through a symbolic link; null when there is none. */
export function openToRead(fs: VaultFs, path: string): number | null {
  try {
    return fs.openSync(path, nodeFs.constants.O_RDONLY | noFollow)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}

// Absent on Windows.
const noFollow = nodeFs.constants.O_NOFOLLOW ?? 0

/** Opens a file that must not exist yet, for writing, readable by its owner only. */
export function openNew(fs: VaultFs, path: string): number {
  const { O_WRONLY, O_CREAT, O_EXCL } = nodeFs.constants
  return fs.openSync(path, O_WRONLY | O_CREAT | O_EXCL | noFollow, 0o600)
}

/** Makes names in `dir` survive a power cut. Windows has no such call, and none is needed after its rename. */
export function syncDir(fs: VaultFs, dir: string): void {
  if (process.platform === 'win32') return
  const fd = fs.openSync(dir, nodeFs.constants.O_RDONLY)
  try {
    fs.fsyncSync(fd)
  } finally {
    fs.closeSync(fd)
  }
}

/** Replaces a small file so that a crash leaves the old bytes or the new ones, never a mixture. */
export function replaceFile(fs: VaultFs, path: string, bytes: Uint8Array): void {
  const partial = `${path}.partial`
  removeIfThere(fs, partial)
  const fd = openNew(fs, partial)
  try {
    writeAll(fs, fd, bytes)
    fs.fsyncSync(fd)
  } catch (error) {
    fs.closeSync(fd)
    removeQuietly(fs, partial)
    throw error
  }
  fs.closeSync(fd)
  fs.renameSync(partial, path)
  syncDir(fs, dirname(path))
}

/** Removes a file; false when there was none. */
export function removeIfThere(fs: VaultFs, path: string): boolean {
  try {
    fs.unlinkSync(path)
    return true
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Removes what a failed write left behind. The first error is the one to report, so this one is dropped. */
export function removeQuietly(fs: VaultFs, path: string): void {
  try {
    fs.unlinkSync(path)
  } catch {
    // The next start sweeps it.
  }
}

/** Makes a folder if it is absent, readable by its owner only, and makes its name durable. */
export function ensureDir(fs: VaultFs, dir: string): void {
  if (fs.existsSync(dir)) return
  fs.mkdirSync(dir, { mode: 0o700 })
  syncDir(fs, dirname(dir))
}

/** Names in a folder, sorted; none when it is absent. */
export function listNames(fs: VaultFs, dir: string): string[] {
  try {
    return fs.readdirSync(dir).map((path) => basename(path)).sort()
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}
