import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Words that stand nowhere else, one for each place where a client's word may go. */
export type Canaries = Readonly<Record<'name' | 'quote' | 'title' | 'note' | 'fileName' | 'draft' | 'passphrase', string>>

export function newCanaries(): Canaries {
  const word = (kind: string): string => `Kanareyka${kind}${randomBytes(8).toString('hex')}`
  return {
    name: word('Imya'), quote: word('Slova'), title: word('Zagolovok'), note: word('Zametka'), fileName: word('Fail'), draft: word('Chernovik'),
    passphrase: `granite-lantern-orbit-velvet-cactus-${randomBytes(8).toString('hex')}`,
  }
}

/** What to look for: the canaries, and every three recovery words in a row. */
export function needlesOf(canaries: Canaries, recoveryWords: string): string[] {
  const words = recoveryWords.split(' ')
  return [...Object.values(canaries), ...words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '))]
}

/** Files below `dirs` that were changed at or after `since` (ms) and hold a needle, as bytes or as UTF-16. */
export function filesWith(dirs: readonly string[], needles: readonly string[], since = 0, except: readonly string[] = []): string[] {
  const forms = needles.flatMap((needle) => [Buffer.from(needle, 'utf8'), Buffer.from(needle, 'utf16le')])
  return dirs.flatMap((dir) => namesBelow(dir, except)).filter((path) => {
    try {
      const stat = statSync(path)
      if (!stat.isFile() || stat.mtimeMs < since || stat.size > 512 * 1024 * 1024) return false
      const bytes = readFileSync(path)
      return forms.some((form) => bytes.includes(form))
    } catch {
      // Gone meanwhile, or not ours to read.
      return false
    }
  })
}

function namesBelow(dir: string, except: readonly string[]): string[] {
  if (except.includes(dir)) return []
  try {
    return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
      const path = join(dir, entry.name)
      return entry.isDirectory() ? namesBelow(path, except) : [path]
    })
  } catch {
    return []
  }
}

/** Which of the needles the process holds somewhere in its readable memory. */
export function holds(pid: number, needles: readonly string[]): string[] {
  const forms = needles.flatMap((needle) => [{ needle, bytes: Buffer.from(needle, 'latin1') }, { needle, bytes: Buffer.from(needle, 'utf16le') }])
  const found = new Set<string>()
  let fd: number
  try {
    fd = openSync(`/proc/${pid}/mem`, 'r')
  } catch {
    return []
  }
  try {
    for (const piece of regionsOf(pid, fd)) {
      for (const { needle, bytes } of forms) if (!found.has(needle) && piece.includes(bytes)) found.add(needle)
      if (found.size === needles.length) break
    }
  } finally {
    closeSync(fd)
  }
  return [...found]
}

const pieceBytes = 64 * 1024 * 1024

/** The memory in pieces that overlap by more than a needle. */
function* regionsOf(pid: number, fd: number): Generator<Buffer> {
  for (const line of readFileSync(`/proc/${pid}/maps`, 'latin1').split('\n')) {
    const region = /^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+\s*(.*)$/.exec(line)
    if (region === null || /vvar|vsyscall/.test(region[3]!)) continue
    const [from, to] = [Number.parseInt(region[1]!, 16), Number.parseInt(region[2]!, 16)]
    for (let at = from; at < to; at += pieceBytes - 256) {
      const bytes = Buffer.alloc(Math.min(pieceBytes, to - at))
      try {
        yield bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, at))
      } catch {
        // A page that may not be read, e.g. of a device.
        break
      }
    }
  }
}

const parentOf = (pid: number): number => {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Pids of everything below `pid`, and of every process that runs a file of `rootDir`/out wherever it was moved to. */
export function processesOf(pid: number, rootDir: string): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)
  const isBelow = (one: number): boolean => {
    for (let at = parentOf(one); at > 1; at = parentOf(at)) if (at === pid) return true
    return false
  }
  const isOurs = (one: number): boolean => {
    try {
      return readFileSync(`/proc/${one}/cmdline`, 'latin1').includes(join(rootDir, 'out/')) && readlinkSync(`/proc/${one}/exe`) !== ''
    } catch {
      return false
    }
  }
  return all.filter((one) => one !== pid && (isBelow(one) || isOurs(one)))
}
