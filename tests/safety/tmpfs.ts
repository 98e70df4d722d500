import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder in memory where the system has such, gone after the test: a kill or a cut on paper needs no real disk. */
export function memoryDir(): string {
  const dir = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sheaf-safety-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A small disk of its own, gone after the test; `fill` leaves no byte free, `free` takes that back. */
export type SmallDisk = { readonly dir: string; readonly fill: () => void; readonly free: () => void; readonly setReadOnly: (is: boolean) => void }

const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0

/** Mounts a disk in memory; null where mounting is refused (not root, or not Linux). */
export function smallDisk(mib: number): SmallDisk | null {
  const dir = mkdtempSync(join(tmpdir(), 'sheaf-disk-'))
  const mounted = mount('-t', 'tmpfs', '-o', `size=${mib}m,mode=0755`, 'tmpfs', dir)
  onTestFinished(() => {
    if (mounted) spawnSync('umount', ['-l', dir])
    rmSync(dir, { recursive: true, force: true })
  })
  if (!mounted) return null
  const filler = join(dir, 'filler')
  return {
    dir,
    fill: () => fillUp(filler, dir),
    free: () => rmSync(filler, { force: true }),
    setReadOnly: (is) => {
      if (!mount('-o', `remount,${is ? 'ro' : 'rw'}`, dir)) throw new Error('remounting failed')
    },
  }
}

function fillUp(path: string, dir: string): void {
  const fd = openSync(path, 'a')
  try {
    for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) writeSync(fd, Buffer.alloc(size, 1))
      } catch (cause) {
        if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause
      }
    }
  } finally {
    closeSync(fd)
  }
  if (statfsSync(dir).bavail !== 0) throw new Error('the disk is not full')
}
