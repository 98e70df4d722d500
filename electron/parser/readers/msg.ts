/** Outlook's own message files. */
import msgreader from '@kenjiuno/msgreader'
import type { FieldsData } from '@kenjiuno/msgreader'
import { decodeBytes } from '../charset'
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { aFinding, plainText, tidyParagraphs, toMetadata, type Found, type Part } from './found'
import { readHtml, readMarkup } from './html'
import { unpackRtf } from './lzfu'
import { labelOfCodePage } from './rtf-words'
import { readRtf } from './rtf'

/** The package is CommonJS with a default of its own: what it is here depends on who loads it. */
const MsgReader = 'default' in msgreader ? (msgreader.default as typeof msgreader) : msgreader

/** Throws ParseError 'damaged' when it is no message. */
export function readMsg(bytes: Uint8Array, limits: ParserLimits): Found {
  const reader = new MsgReader(new Uint8Array(bytes).buffer)
  const fields = reader.getFileData()
  if (fields.error !== undefined && fields.error !== '') throw new ParseError('damaged')
  const people = (kind: string): string => (fields.recipients ?? []).filter(({ recipType }) => (recipType ?? 'to') === kind).map(shown).join(', ')
  const sender = fields.senderSmtpAddress ?? fields.senderEmail ?? ''
  const head: (readonly [string, string])[] = [
    ['from', fields.senderName === undefined ? sender : `${fields.senderName}${sender.includes('@') ? ` <${sender}>` : ''}`],
    ['to', people('to')], ['cc', people('cc')], ['bcc', people('bcc')],
    ['date', fields.clientSubmitTime ?? fields.messageDeliveryTime ?? fields.creationTime ?? ''],
    ['subject', fields.subject ?? ''],
  ]
  const parts = (fields.attachments ?? []).map((field, index) => toPart(reader, field, index))
  const seen = head.filter(([name, value]) => value !== '' && name !== 'bcc').map(([name, value]) => `${name[0]?.toUpperCase()}${name.slice(1)}: ${value}`)
  const attached = parts.length === 0 ? '' : `\n\nAttachments: ${parts.map(({ name }) => name).join(', ')}`
  const whole = plainText(`${seen.join('\n')}\n\n${bodyOf(fields, limits)}${attached}`)
  const metadata = toMetadata([
    ...head.map(([name, value]) => [`mail.${name}`, value] as const),
    ['mail.message-id', fields.messageId], ['mail.class', fields.messageClass], ['mail.received', fields.messageDeliveryTime], ['mail.headers', fields.headers],
  ])
  return aFinding({ text: tidyParagraphs(whole.slice(0, limits.textChars)), metadata, parts, truncated: whole.length > limits.textChars })
}

function shown({ name, email, smtpAddress }: FieldsData): string {
  const address = smtpAddress ?? email ?? ''
  if (name === undefined || name === '' || name === address) return address
  return address.includes('@') ? `${name} <${address}>` : name
}

/** The plain text, or else the words of the web page, or of the RTF that Outlook packs. */
function bodyOf(fields: FieldsData, limits: ParserLimits): string {
  if ((fields.body ?? '').trim() !== '') return fields.body ?? ''
  if (fields.bodyHtml !== undefined) return readMarkup(fields.bodyHtml, limits).text ?? ''
  if (fields.html !== undefined) {
    const charset = labelOfCodePage(fields.internetCodepage ?? 65001)
    return (charset === 'windows-1252' ? readHtml(fields.html, limits) : readMarkup(decodeBytes(fields.html, charset), limits)).text ?? ''
  }
  const rtf = fields.compressedRtf === undefined ? null : unpackRtf(fields.compressedRtf, limits.bytes)
  return rtf === null ? '' : (readRtf(rtf, limits).text ?? '')
}

function toPart(reader: InstanceType<typeof msgreader>, field: FieldsData, index: number): Part {
  const name = field.fileName ?? field.fileNameShort ?? field.name ?? `part-${index + 1}${field.innerMsgContent === true ? '' : '.bin'}`
  const full = field.innerMsgContent === true && !/\.msg$/i.test(name) ? `${name}.msg` : name
  return { name: full, read: () => reader.getAttachment(field).content }
}
