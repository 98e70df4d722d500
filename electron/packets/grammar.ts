import type { PacketLanguage } from '../shared/contract/values'

/** The first letter in upper case. */
export function capital(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20)
  return text === '' ? '' : `${first.toUpperCase()}${text.slice(first.length)}`
}

/** A text as a sentence: with a capital, and a full stop where no other sign ends it. Empty stays empty. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' ? '' : `${capital(trimmed)}${endsSentence(trimmed) ? '' : '.'}`
}

/** Whether a text ends with a full stop or another final sign, quotation marks aside. What ends in brackets does not. */
export function endsSentence(text: string): boolean {
  return /[.!?…][”»“’"']*$/u.test(text.trim())
}

/** A typed text as part of a sentence: one line, without its final full stop. Three dots stay. */
export function asClause(text: string): string {
  const line = text.trim().replaceAll(/\s*\n\s*/gu, ' ')
  return line.endsWith('.') && !line.endsWith('..') ? line.slice(0, -1) : line
}

const marks = { en: ['“', '”', '‘', '’'], ru: ['«', '»', '„', '“'], fr: ['«\u00a0', '\u00a0»', '“', '”'] } as const

/** A text in the quotation marks of the packet's language. The same marks inside it become the inner ones; nothing else changes. */
export function inQuotes(text: string, language: PacketLanguage): string {
  const [open, close, innerOpen, innerClose] = marks[language]
  return `${open}${text.trim().replaceAll(open.trim(), innerOpen).replaceAll(close.trim(), innerClose)}${close}`
}

const quotes = /[«»“”„‘’‚"']/gu

/** Whether one of two texts holds the other, whatever their quotation marks, white space and capitals. Blank texts hold nothing. */
export function isSameSaying(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => text.replaceAll(quotes, '').replaceAll(/\s+/gu, ' ').trim().replace(/[.!?…]+$/u, '').toLowerCase())
  if (first === undefined || second === undefined || first === '' || second === '') return false
  return first.includes(second) || second.includes(first)
}

/** Between the items of a list on one line. */
export const listJoint = (language: PacketLanguage): string => (language === 'fr' ? ' ; ' : '; ')
/** Between a label and what it labels. */
export const labelJoint = (language: PacketLanguage): string => (language === 'fr' ? ' : ' : ': ')
