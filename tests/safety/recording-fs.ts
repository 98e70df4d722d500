import * as nodeFs from 'node:fs'
import { relative } from 'node:path'
import type { VaultFs } from '../../db/vault/disk'
import type { DiskOp } from './crash-states'

/** Syncs that a careless build would leave out. */
export type Careless = { readonly skipsSyncOf: 'files' | 'folders' | 'head' }

const isSkipped = (path: string, isFolder: boolean, careless: Careless | null): boolean =>
  careless !== null && (careless.skipsSyncOf === 'folders' ? isFolder : !isFolder && path.startsWith('head.') === (careless.skipsSyncOf === 'head'))

/** The real file system below `dir`, which notes every change in `ops`, in order, as the disk would see it. */
export function recordTo(ops: DiskOp[], dir: string, careless: Careless | null = null): VaultFs {
  const open = new Map<number, { path: string; offset: number; isFolder: boolean }>()
  const below = (path: nodeFs.PathLike): string => relative(dir, String(path)) || '.'
  const bytesOf = (data: unknown, from = 0, length?: number): Buffer => {
    const bytes = data as Uint8Array
    return Buffer.from(bytes.subarray(from, from + (length ?? bytes.length - from)))
  }
  const fs = {
    ...nodeFs,
    openSync: (path: nodeFs.PathLike, ...rest: unknown[]) => {
      const isNew = !nodeFs.existsSync(path)
      const fd = Reflect.apply(nodeFs.openSync, nodeFs, [path, ...rest])
      if (isNew) ops.push({ op: 'create', path: below(path) })
      open.set(fd, { path: below(path), offset: 0, isFolder: nodeFs.fstatSync(fd).isDirectory() })
      return fd
    },
    writeSync: (fd: number, data: Uint8Array, from?: number, length?: number) => {
      const file = open.get(fd)!
      const written = nodeFs.writeSync(fd, data, from, length)
      ops.push({ op: 'write', path: file.path, offset: file.offset, data: bytesOf(data, from, written) })
      file.offset += written
      return written
    },
    fsyncSync: (fd: number) => {
      const { path, isFolder } = open.get(fd)!
      nodeFs.fsyncSync(fd)
      if (!isSkipped(path, isFolder, careless)) ops.push({ op: 'sync', path })
    },
    // Leaves out the file's times, which no reader of ours asks for.
    fdatasyncSync: (fd: number) => fs.fsyncSync(fd),
    renameSync: (from: nodeFs.PathLike, to: nodeFs.PathLike) => {
      nodeFs.renameSync(from, to)
      ops.push({ op: 'rename', path: below(from), to: below(to) })
      for (const file of open.values()) if (file.path === below(from)) file.path = below(to)
    },
    unlinkSync: (path: nodeFs.PathLike) => {
      nodeFs.unlinkSync(path)
      ops.push({ op: 'unlink', path: below(path) })
    },
    mkdirSync: (path: nodeFs.PathLike, options: nodeFs.MakeDirectoryOptions) => {
      nodeFs.mkdirSync(path, options)
      ops.push({ op: 'mkdir', path: below(path) })
    },
  }
  return fs as unknown as VaultFs
}
