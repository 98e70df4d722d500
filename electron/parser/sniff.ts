/** Tells kinds of file apart by their first bytes. A name or an extension is never asked: it is only data. */
import type { MediaType } from './protocol'
import { looksLikeText } from './charset'
import { openCompoundFile } from './readers/cfb'

const OOXML = 'application/vnd.openxmlformats-officedocument.'
const OPEN_DOCUMENT = ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.presentation'] as const
const HEAD_BYTES = 4096
/** Signatures at the very start of a file. */
const MAGIC: readonly (readonly [string, MediaType])[] = [
  ['\xFF\xD8\xFF', 'image/jpeg'],
  ['\x89PNG\r\n\x1A\n', 'image/png'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['II+\0', 'image/tiff'],
  ['MM\0+', 'image/tiff'],
  ['{\\rtf', 'application/rtf'],
]
/** Brands of ISO base media files that hold HEIF pictures. */
const HEIF_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'mif3', 'msf1'])
const HEADER_NAMES =
  /^(from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|content-type|reply-to|sender|x-[\w-]+|dkim-signature|arc-seal|in-reply-to|references)$/i

/** The kind of file that `bytes` hold; 'application/octet-stream' when it is none that Sheaf knows. */
export function mediaTypeOf(bytes: Uint8Array): MediaType {
  const head = latin1(bytes.subarray(0, HEAD_BYTES))
  for (const [magic, type] of MAGIC) if (head.startsWith(magic)) return type
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return compoundKind(bytes)
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp'
  if (head.startsWith('BM') && bytes.byteLength > 26 && head.slice(6, 10) === '\0\0\0\0') return 'image/bmp'
  if (head.slice(4, 8) === 'ftyp' && isHeif(head)) return 'image/heic'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes, head)
  // Readers look for the header in the first kilobyte; some files have rubbish before it.
  if (head.slice(0, 1024).includes('%PDF-')) return 'application/pdf'
  return looksLikeText(bytes) ? textKind(head) : 'application/octet-stream'
}

function isHeif(head: string): boolean {
  const length = Math.min(head.length, head.charCodeAt(2) * 256 + head.charCodeAt(3))
  const brands = [head.slice(8, 12)]
  for (let at = 16; at + 4 <= length; at += 4) brands.push(head.slice(at, at + 4))
  return brands.some((brand) => HEIF_BRANDS.has(brand))
}

/** Old Office files are told apart by the names of their streams. */
function compoundKind(bytes: Uint8Array): MediaType {
  try {
    const names = new Set(openCompoundFile(bytes).names)
    if (names.has('__properties_version1.0') && names.has('__nameid_version1.0')) return 'application/vnd.ms-outlook'
    if (names.has('worddocument')) return 'application/msword'
    if (names.has('workbook') || names.has('book')) return 'application/vnd.ms-excel'
    if (names.has('powerpoint document')) return 'application/vnd.ms-powerpoint'
  } catch {
    // Damaged: it is still this kind of file.
  }
  return 'application/x-ole-storage'
}

/** Office files are told apart by the names in the archive's directory; nothing is unpacked. */
function zipKind(bytes: Uint8Array, head: string): MediaType {
  const declared = openDocumentType(bytes, head)
  const openDocument = OPEN_DOCUMENT.find((kind) => kind === declared)
  if (openDocument !== undefined) return openDocument
  // The directory stands at the end; a quarter of a mebibyte holds thousands of names. An Office file that was cut off has lost it.
  const isCutOffice = head.includes('[Content_Types].xml') && !latin1(bytes.subarray(-65_557)).includes('PK\x05\x06')
  const names = latin1(isCutOffice ? bytes : bytes.subarray(Math.max(0, bytes.byteLength - 262_144))) + head
  if (names.includes('word/document')) return `${OOXML}wordprocessingml.document`
  if (names.includes('xl/workbook')) return `${OOXML}spreadsheetml.sheet`
  if (names.includes('ppt/presentation')) return `${OOXML}presentationml.presentation`
  return 'application/zip'
}

/** OpenDocument puts its media type first in the archive, uncompressed; '' where it is not one. */
function openDocumentType(bytes: Uint8Array, head: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 38 || head.slice(30, 38) !== 'mimetype' || view.getUint16(26, true) !== 8) return ''
  const start = 38 + view.getUint16(28, true)
  return head.slice(start, start + view.getUint32(22, true))
}

function textKind(head: string): MediaType {
  const start = head.replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', '')
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|title|meta|script|table|div|p)[\s>]/i.test(start)) {
    return 'text/html'
  }
  if (/^From \S+.*\r?\n/.test(start) && isMail(start.slice(start.indexOf('\n') + 1), 1)) return 'application/mbox'
  return isMail(start, 2) ? 'message/rfc822' : 'text/plain'
}

/** At least so many known header fields before the first empty line, and nothing there but fields and their continuations. */
function isMail(start: string, least: number): boolean {
  const lines = (start.split(/\r?\n\r?\n/, 1)[0] ?? '').split(/\r?\n|\r/)
  let known = 0
  for (const [index, line] of lines.entries()) {
    const name = /^([\w-]+):/.exec(line)?.[1]
    if (name !== undefined && HEADER_NAMES.test(name)) known += 1
    const cut = index === lines.length - 1 && start.length >= HEAD_BYTES - 64
    if (name === undefined && !/^[ \t]/.test(line) && !cut) return false
  }
  return known >= least
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
