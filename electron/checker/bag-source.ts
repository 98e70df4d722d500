import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Findings } from './findings'
import { readZip } from './zip-reader'

/** One file of a bag. `path` is as stored, with '/' between its parts. */
export type BagFile = { readonly path: string; readonly size: number; readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

/** A bag as a folder or a zip holds it. */
export type BagSource = { readonly files: ReadonlyMap<string, BagFile>; readonly folders: ReadonlySet<string>; readonly close: () => void }

const mostFiles = 200_000
const chunkBytes = 1024 * 1024

/** Bytes of a plain file, never through a link. Throws where it cannot be opened or is none. */
export function* fileChunks(path: string): Generator<Uint8Array> {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(fd).isFile()) throw new RangeError('not a file')
    for (;;) {
      const buffer = Buffer.allocUnsafe(chunkBytes)
      const length = readSync(fd, buffer, 0, chunkBytes, null)
      if (length === 0) return
      yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(fd)
  }
}

/** Everything below a folder. Links are not followed and are told as such; so is what is neither file nor folder. */
function walk(root: string, findings: Findings): { files: Map<string, BagFile>; folders: Set<string> } {
  const [files, folders] = [new Map<string, BagFile>(), new Set<string>()]
  const visit = (folder: string, depth: number): void => {
    if (depth > 64 || files.size > mostFiles) return findings.add('bad', 'bag.limit', folder)
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        folders.add(path)
        visit(path, depth + 1)
      } else if (entry.isFile() && !entry.name.includes('\u{fffd}')) {
        files.set(path, { path, size: lstatSync(join(root, path)).size, chunks: () => fileChunks(join(root, path)) })
      } else findings.add('bad', 'bag.link', path)
    }
  }
  visit('', 0)
  return { files, folders }
}

/** In a zip the bag is usually one folder: everything below it, under the names it has there. */
function withoutTopFolder(files: ReadonlyMap<string, BagFile>): Map<string, BagFile> {
  if (files.has('bagit.txt')) return new Map(files)
  const tops = new Set([...files.keys()].map((path) => path.split('/', 1)[0] ?? ''))
  const [top = ''] = tops
  if (tops.size !== 1 || !files.has(`${top}/bagit.txt`)) return new Map(files)
  return new Map([...files.values()].map((file) => [file.path.slice(top.length + 1), { ...file, path: file.path.slice(top.length + 1) }]))
}

/** Opens a bag. A zip that is damaged or hostile is told in `findings` and gives null. */
export function openBag(path: string, findings: Findings): BagSource | null {
  if (lstatSync(path).isDirectory()) return { ...walk(path, findings), close: () => undefined }
  const zip = readZip(path, findings, mostFiles)
  if (zip === null) return null
  const files = withoutTopFolder(zip.files)
  const folders = new Set([...files.keys()].flatMap((name) => name.split('/').slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join('/'))))
  return { files, folders, close: zip.close }
}

/** A whole small file, or null where it is not there. Throws RangeError above `limit`. */
export async function readSmall(source: BagSource, path: string, limit: number): Promise<Buffer | null> {
  const file = source.files.get(path)
  if (file === undefined) return null
  if (file.size > limit) throw new RangeError('too long')
  const parts: Uint8Array[] = []
  for await (const chunk of file.chunks()) parts.push(chunk)
  return Buffer.concat(parts)
}

/** Lines of a UTF-8 text file, without their ends. Where it is no UTF-8, cannot be read, or has a line above 64 MiB, `onBroken` is called and it ends. */
export async function* linesOf(file: BagFile, onBroken: () => void): AsyncGenerator<string> {
  try {
    yield* rawLines(file)
  } catch {
    onBroken()
  }
}

async function* rawLines(file: BagFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  for await (const chunk of file.chunks()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > 64 * 1024 * 1024) throw new RangeError('too long')
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
