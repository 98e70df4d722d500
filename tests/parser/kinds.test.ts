import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodeText } from '../../electron/parser/charset'
import { mediaTypeOf } from '../../electron/parser/sniff'
import { textPdf } from './support'

const OOXML = 'application/vnd.openxmlformats-officedocument.'
const verse = 'Однажды, в студеную зимнюю пору,\nЯ из лесу вышел; был сильный мороз.\nГляжу, поднимается медленно в гору\nЛошадка, везущая хворосту воз.'

/** Codes of Cyrillic letters in the old single-byte encodings, from what the decoder itself says. */
function encode(text: string, charset: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte -= 1) table.set(new TextDecoder(charset).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((char) => table.get(char) ?? 63))
}

/** A zip with the given entries. */
function zip(entries: Readonly<Record<string, string>>, stored = false): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const data = stored ? Buffer.from(content) : deflateRawSync(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(stored ? 0 : 8, 8)
    head.writeUInt32LE(data.length, 18)
    head.writeUInt32LE(content.length, 22)
    head.writeUInt16LE(name.length, 26)
    parts.push(head, Buffer.from(name), data)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, Buffer.from(name))
    offset += 30 + name.length + data.length
  }
  return Buffer.concat([...parts, ...directory, Buffer.from('504b0506', 'hex'), Buffer.alloc(18)])
}

test.each([
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['a GIF', Buffer.from('GIF89a......'), 'image/gif'],
  ['a WebP', Buffer.from('RIFF1234WEBPVP8 '), 'image/webp'],
  ['a TIFF', Buffer.from('II*\0........'), 'image/tiff'],
  ['a HEIC', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0heicmif1'), 'image/heic'],
  ['a video in the same box format', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41'), 'application/octet-stream'],
  ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'application/x-ole-storage'],
  ['an RTF', Buffer.from('{\\rtf1 text}'), 'application/rtf'],
  ['a Word file', zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<w/>' }), `${OOXML}wordprocessingml.document`],
  ['a spreadsheet', zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<w/>' }), `${OOXML}spreadsheetml.sheet`],
  ['a presentation', zip({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<w/>' }), `${OOXML}presentationml.presentation`],
  ['an OpenDocument text', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }, true), 'application/vnd.oasis.opendocument.text'],
  ['another archive', zip({ 'a.txt': 'hello' }), 'application/zip'],
  ['a PDF behind rubbish', Buffer.from(`${'x'.repeat(500)}%PDF-1.4\n`), 'application/pdf'],
  ['a web page', Buffer.from('\n<!-- saved -->\n<!DOCTYPE html><html></html>'), 'text/html'],
  ['an e-mail', Buffer.from('Received: by mx\r\n\tid 1\r\nFrom: a@example.org\r\nSubject: visit\r\n\r\nBody'), 'message/rfc822'],
  ['a mail box', Buffer.from('From a@example.org Mon Jan 1\nFrom: a@example.org\nDate: now\n\nBody'), 'application/mbox'],
  ['a letter with a colon in its first line', Buffer.from('Subject: visit\n\nTo the head of the colony'), 'text/plain'],
  ['a letter', Buffer.from(verse), 'text/plain'],
  ['nothing', Buffer.alloc(0), 'application/octet-stream'],
  ['noise', Buffer.from('0001020304050607', 'hex'), 'application/octet-stream'],
])('%s is known by its content', (_, bytes, type) => {
  expect(mediaTypeOf(bytes)).toBe(type)
})

test('a PDF is known by its content', async () => {
  expect(mediaTypeOf(await textPdf(['x']))).toBe('application/pdf')
})

test.each(['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'])('Russian in %s is read', (charset) => {
  expect(decodeText(encode(verse, charset), 10_000)).toEqual({ text: verse, charset, truncated: false })
})

test.each([
  ['with its mark', Buffer.from('\uFEFFВаша честь', 'utf16le'), 'utf-16le'],
  ['without its mark', Buffer.from('To the head of the colony', 'utf16le'), 'utf-16le'],
  ['the other way round', Buffer.from('\uFEFFВаша честь', 'utf16le').swap16(), 'utf-16be'],
  ['in UTF-8 with its mark', Buffer.from('\uFEFFВаша честь'), 'utf-8'],
])('text %s is read', (_, bytes, charset) => {
  const decoded = decodeText(bytes, 10_000)
  expect([decoded.charset, ['Ваша честь', 'To the head of the colony'].includes(decoded.text)]).toEqual([charset, true])
})

test('French in an old encoding is not taken for Russian', () => {
  const text = 'Le détenu a été placé à l’isolement dès février, côté est; où est-il?'
  expect(decodeText(encode(text, 'windows-1252'), 10_000)).toEqual({ text, charset: 'windows-1252', truncated: false })
})

test('line ends become one kind, and too much text is cut and said to be', () => {
  expect(decodeText(Buffer.from('a\r\nb\rc\nd'), 5)).toEqual({ text: 'a\nb\nc', charset: 'utf-8', truncated: true })
})
