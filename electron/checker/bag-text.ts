/** The text files of a bag: declaration, manifests, bag-info, fetch list. Strict about what another program could read otherwise. */
import type { Findings } from './findings'

export type Declaration = { readonly version: number; readonly label: string; readonly decode: (bytes: Uint8Array) => string }

/** Versions whose rules are known. */
const versions: ReadonlySet<string> = new Set(['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'])

/** Digest lengths in hex, by the name of the algorithm in a manifest's file name. */
export const digestLengths: Readonly<Record<string, number>> = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 }
export const weakAlgorithms: ReadonlySet<string> = new Set(['md5', 'sha1'])

/** Files that systems leave behind by themselves. */
export const systemFile = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/

function utf16(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes)
}

function decoderOf(encoding: string): ((bytes: Uint8Array) => string) | null {
  const name = encoding.toUpperCase()
  if (name === 'UTF-16') return utf16
  const label = { 'UTF-8': 'utf-8', 'ISO-8859-1': 'iso-8859-1', 'US-ASCII': 'utf-8', 'UTF-16BE': 'utf-16be', 'UTF-16LE': 'utf-16le' }[name]
  return label === undefined ? null : (bytes) => new TextDecoder(label, { fatal: true }).decode(bytes)
}

export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/)

/** `bagit.txt`: two lines exactly, no byte order mark. Null, with a finding, for anything else. */
export function readDeclaration(bytes: Uint8Array | null, findings: Findings): Declaration | null {
  if (bytes === null || bytes.length > 500) {
    findings.add('bad', 'bag.declaration', 'bagit.txt')
    return null
  }
  const lines = splitLines(Buffer.from(bytes).toString('latin1'))
  if (lines.at(-1) === '') lines.pop()
  const version = /^BagIt-Version: (\d+\.\d+)$/.exec(lines[0] ?? '')?.[1]
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(lines[1] ?? '')?.[1]
  if (version === undefined || encoding === undefined || lines.length !== 2) {
    findings.add('bad', 'bag.declaration', 'bagit.txt')
    return null
  }
  if (!versions.has(version)) {
    findings.add('bad', 'bag.version', 'bagit.txt', version)
    return null
  }
  const decode = decoderOf(encoding)
  if (decode !== null) return { version: Number(version), label: version, decode }
  findings.add('bad', 'bag.encoding', 'bagit.txt', encoding)
  return null
}

/** A path of a manifest as the file it means; null, with a finding, for one that leads out of the bag. */
export function bagPath(raw: string, kind: 'payload' | 'tag', version: number, manifest: string, findings: Findings): string | null {
  const where = `${manifest}: ${raw}`
  const marked = raw.startsWith('*')
  const dotted = /^\*?\.\//.test(raw)
  if (marked || dotted) findings.add('warn', 'bag.spelling', where, marked ? '*' : './')
  const plain = raw.replace(/^\*/, '').replace(/^\.\//, '')
  const path = plain.replace(version >= 1 ? /%(0a|0d|25)/gi : /%(0a|0d)/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  const parts = path.split('/')
  const isSafe = !/^[/~]|^[A-Za-z]:|[\\\0]/.test(path) && parts.every((part) => part !== '' && part !== '.' && part !== '..')
  if (isSafe && path.startsWith('data/') === (kind === 'payload')) return path
  findings.add('bad', 'bag.unsafePath', where)
  return null
}

/** A manifest's digests by path. Lines that are none, unsafe paths and names listed twice are told. */
export function readManifest(
  text: string, { name, algorithm, kind, version }: { name: string; algorithm: string; kind: 'payload' | 'tag'; version: number }, findings: Findings,
): Map<string, string> {
  const listed = new Map<string, string>()
  for (const [i, line] of splitLines(text).entries()) {
    if (line === '') continue
    const match = /^([0-9A-Fa-f]+)[ \t]+(.+)$/.exec(line)
    const digest = match?.[1]?.toLowerCase() ?? ''
    if (match === null || digest.length !== digestLengths[algorithm]) {
      findings.add('bad', 'bag.manifestLine', `${name}:${i + 1}`)
      continue
    }
    const path = bagPath(match[2] ?? '', kind, version, name, findings)
    if (path === null) continue
    const before = listed.get(path)
    if (before !== undefined) findings.add(before === digest && version < 1 ? 'warn' : 'bad', 'bag.listedTwice', `${name}: ${path}`)
    else listed.set(path, digest)
  }
  return listed
}

/** `bag-info.txt` as label and value; a value goes on in lines that start with white space. */
export function readBagInfo(text: string, findings: Findings): [string, string][] {
  const info: [string, string][] = []
  for (const [i, line] of splitLines(text).entries()) {
    if (line.trim() === '') continue
    const last = info.at(-1)
    if (/^[ \t]/.test(line) && last !== undefined) {
      last[1] += ` ${line.trim()}`
      continue
    }
    const match = /^([^:]+?)\s*:\s*(.*)$/.exec(line)
    if (match === null) findings.add('warn', 'bag.infoLine', `bag-info.txt:${i + 1}`)
    else info.push([match[1] ?? '', match[2] ?? ''])
  }
  return info
}

/** Paths that a fetch list names, whether or not they are safe. Nothing is ever fetched. */
export function readFetch(text: string, version: number, findings: Findings): string[] {
  const paths: string[] = []
  for (const [i, line] of splitLines(text).entries()) {
    if (line === '') continue
    const match = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(line)
    if (match === null) findings.add('bad', 'bag.manifestLine', `fetch.txt:${i + 1}`)
    else {
      const path = bagPath(match[1] ?? '', 'payload', version, 'fetch.txt', findings)
      if (path !== null) paths.push(path)
    }
  }
  return paths
}
