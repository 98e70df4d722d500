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

/** Whether a text ends with a full stop or another final sign, quotation marks and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…][”»"')]*$/u.test(text.trim())
}

/** A typed text as part of a sentence: one line, without its final full stop. Three dots stay. */
export function asClause(text: string): string {
  const line = text.trim().replaceAll(/\s*\n\s*/gu, ' ')
  return line.endsWith('.') && !line.endsWith('..') ? line.slice(0, -1) : line
}
