/** Files of each kind made in the test. */
import { strToU8, zipSync } from 'fflate'
import { DEFAULT_LIMITS, type ParserLimits } from '../../../electron/parser/limits'
import type { Found } from '../../../electron/parser/readers/found'

export const limits = (over: Partial<ParserLimits> = {}): ParserLimits => ({ ...DEFAULT_LIMITS, ...over })

/** A ZIP of texts and bytes; folders by slashes in the names. */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])))
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file with the body given, and other parts by name. */
export function docxOf(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`, ...parts })
}

/** A text document of OpenDocument with the text given, and other parts by name. */
export function odtOf(text: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<office:document-content><office:body><office:text>${text}</office:text></office:body></office:document-content>`
  const files = { mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content), ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])) }
  return zipSync({ ...files, mimetype: [files.mimetype, { level: 0 }] })
}

/** The reason of the ParseError that reading ends in, or 'read'. */
export async function reasonOf(read: () => Found | Promise<Found>): Promise<string> {
  try {
    await read()
    return 'read'
  } catch (error) {
    if (error instanceof Error && 'reason' in error) return String(error.reason)
    throw error
  }
}

const SECTOR = 512

/** A compound file with the streams given, each padded to sectors of its own. */
export function compoundOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const padded = Object.entries(streams).map(([name, content]) => ({ name, content: Buffer.concat([content, Buffer.alloc(Math.max(4096, Math.ceil(content.length / SECTOR) * SECTOR) - content.length)]) }))
  const directorySectors = Math.ceil((padded.length + 1) / 4)
  const table: number[] = [0xfffffffd]
  for (let n = 0; n < directorySectors; n += 1) table.push(n === directorySectors - 1 ? 0xfffffffe : n + 2)
  const entries = [directoryEntry('Root Entry', 5, 0xfffffffe, 0)]
  for (const { name, content } of padded) {
    const start = table.length
    const sectors = content.length / SECTOR
    for (let n = 0; n < sectors; n += 1) table.push(n === sectors - 1 ? 0xfffffffe : start + n + 1)
    entries.push(directoryEntry(name, 2, start, content.length))
  }
  const header = Buffer.alloc(SECTOR, 0xff)
  header.fill(0, 0, 76)
  header.write('d0cf11e0a1b11ae1', 0, 'hex')
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(0xfffffffe, 60)
  header.writeUInt32LE(0xfffffffe, 68)
  header.writeUInt32LE(0, 76)
  const fat = Buffer.alloc(SECTOR, 0xff)
  table.forEach((next, index) => fat.writeUInt32LE(next, index * 4))
  const directory = Buffer.concat([...entries, Buffer.alloc(directorySectors * SECTOR - entries.length * 128)])
  return Buffer.concat([header, fat, directory, ...padded.map(({ content }) => content)])
}

function directoryEntry(name: string, type: number, start: number, size: number): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 0, 'utf16le')
  entry.writeUInt16LE((name.length + 1) * 2, 64)
  entry[66] = type
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}

/** A Word 97 file: the text in two pieces, the first a byte a character, the second in UTF-16. */
export function docOf(latin: string, unicode: string, flags = 0x0200): Uint8Array {
  const at = { latin: 0x400, unicode: 0x800 }
  const main = Buffer.alloc(0x1000)
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0x00c1, 2)
  main.writeUInt16LE(flags, 10)
  main.write(latin, at.latin, 'latin1')
  main.write(unicode, at.unicode, 'utf16le')
  const plc = Buffer.alloc(12 + 16)
  plc.writeUInt32LE(latin.length, 4)
  plc.writeUInt32LE(latin.length + unicode.length, 8)
  plc.writeUInt32LE((at.latin * 2 + 0x40000000) >>> 0, 12 + 2)
  plc.writeUInt32LE(at.unicode, 12 + 8 + 2)
  const clx = Buffer.concat([Buffer.from([2, plc.length, 0, 0, 0]), plc])
  main.writeUInt32LE(0, 0x1a2)
  main.writeUInt32LE(clx.length, 0x1a6)
  return compoundOf({ WordDocument: main, '1Table': clx })
}
