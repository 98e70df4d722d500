/** E-mail: head, words, attachments. Remote pictures are never fetched; a message inside is an attachment. */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { decodeText } from '../charset'
import type { ParserLimits } from '../limits'
import { ParseError } from '../parse-error'
import { aFinding, plainText, tidyParagraphs, toMetadata, type Found, type Part } from './found'
import { readMarkup } from './html'

const MOST_RECEIVED = 20
/** Parts inside parts; real mail has under ten. */
const MOST_NESTED_PARTS = 64
const EXTENSIONS: Readonly<Record<string, string>> = { 'message/rfc822': 'eml', 'text/plain': 'txt', 'text/html': 'html', 'text/calendar': 'ics', 'image/jpeg': 'jpg', 'application/octet-stream': 'bin' }

/** The head's lines that a reader sees, then the body: the plain text, or the words of the web page where there is no plain text. Throws ParseError 'too_large' for a nest of parts. */
export async function readMail(bytes: Uint8Array, limits: ParserLimits): Promise<Found> {
  const mail = await parse(bytes)
  const head = headOf(mail)
  const html = mail.html === undefined ? null : readMarkup(mail.html.slice(0, limits.textChars), limits)
  const own = (mail.text ?? '').trim()
  const body = own !== '' ? mail.text : html?.text
  const seen = head.filter(([name]) => ['from', 'to', 'cc', 'date', 'subject'].includes(name)).map(([name, value]) => `${name[0]?.toUpperCase()}${name.slice(1)}: ${value}`)
  const names = mail.attachments.map(nameOf)
  const attached = names.length === 0 ? '' : `\n\nAttachments: ${names.join(', ')}`
  const whole = plainText(`${seen.join('\n')}\n\n${body ?? ''}${attached}`)
  const text = tidyParagraphs(whole.slice(0, limits.textChars))
  const metadata = toMetadata([...head.map(([name, value]) => [`mail.${name}`, value] as const), ...received(mail)])
  return aFinding({ text, metadata, parts: mail.attachments.map(toPart), truncated: whole.length > limits.textChars })
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: MOST_NESTED_PARTS })
  } catch (error) {
    // The library throws for its own limits only: nesting, and size of the head.
    throw new ParseError('too_large', null, error)
  }
}

function headOf(mail: Email): (readonly [string, string])[] {
  const many = (list: Address[] | undefined): string => (list ?? []).map(shown).join(', ')
  const header = (name: string): string => mail.headers.find(({ key }) => key === name)?.value ?? ''
  return [
    ['from', mail.from === undefined ? header('from') : shown(mail.from)],
    ['sender', mail.sender === undefined ? '' : shown(mail.sender)],
    ['reply-to', many(mail.replyTo)],
    ['to', many(mail.to)],
    ['cc', many(mail.cc)],
    ['bcc', many(mail.bcc)],
    // As it was written, with its zone; the library's own reading of it would lose that.
    ['date', header('date')],
    ['subject', mail.subject ?? ''],
    ['message-id', mail.messageId ?? ''],
    ['in-reply-to', mail.inReplyTo ?? ''],
    ['user-agent', header('user-agent') || header('x-mailer')],
    ['x-originating-ip', header('x-originating-ip')],
  ].filter((entry): entry is [string, string] => entry[1] !== '')
}

function received(mail: Email): (readonly [string, string])[] {
  return mail.headers
    .filter(({ key }) => key === 'received')
    .slice(0, MOST_RECEIVED)
    .map(({ value }) => ['mail.received', value] as const)
}

function shown(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${address.group.map(shown).join(', ')};`
  return address.name === '' || address.name === address.address ? address.address : `${address.name} <${address.address}>`
}

function nameOf({ filename, mimeType }: Attachment, index: number): string {
  if (filename !== null && filename.trim() !== '') return filename
  return `part-${index + 1}.${EXTENSIONS[mimeType] ?? 'bin'}`
}

function toPart(attachment: Attachment, index: number): Part {
  const { content } = attachment
  return {
    name: nameOf(attachment, index),
    read: () => (typeof content === 'string' ? new TextEncoder().encode(content) : content instanceof Uint8Array ? content : new Uint8Array(content)),
  }
}

/** A mailbox: a list of its messages as text, each message a part of its own. */
export function readMbox(bytes: Uint8Array, limits: ParserLimits): Found {
  const messages = splitMbox(bytes, limits.children)
  const lines = messages.map((message, index) => {
    const head = decodeText(message.subarray(0, 8192), 8192).text
    const field = (name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
    return [`message-${index + 1}.eml`, field('date'), field('from'), field('subject')].join('\t')
  })
  const parts = messages.map((message, index) => ({ name: `message-${index + 1}.eml`, read: () => unquoteFrom(message) }))
  return aFinding({ text: plainText(lines.join('\n')), parts, truncated: messages.length >= limits.children })
}

/** Messages without their 'From ' lines. */
function splitMbox(bytes: Uint8Array, most: number): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts: number[] = buffer.subarray(0, 5).toString('latin1') === 'From ' ? [0] : []
  for (let at = buffer.indexOf('\nFrom '); at !== -1 && starts.length < most; at = buffer.indexOf('\nFrom ', at + 1)) {
    const before = buffer.subarray(Math.max(0, at - 2), at).toString('latin1')
    // A line of the text may begin with these letters; a new message stands after an empty line.
    if (before.endsWith('\n') || before.endsWith('\n\r')) starts.push(at + 1)
  }
  return starts.map((start, index) => {
    const lineEnd = buffer.indexOf('\n', start)
    return bytes.subarray(lineEnd === -1 ? start : lineEnd + 1, starts[index + 1] ?? bytes.byteLength)
  })
}

/** Mailboxes write '>From ' where a line began with 'From '. */
function unquoteFrom(message: Uint8Array): Uint8Array {
  const text = Buffer.from(message).toString('latin1')
  return Buffer.from(text.replaceAll(/^>(>*From )/gm, '$1'), 'latin1')
}
