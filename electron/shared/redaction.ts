/**
 * Where words that must not be seen stand in a text. Case, accents, ё, look-alike letters of two alphabets,
 * hyphens, spaced letters and line breaks hide nothing. Pure: the reader, the check and the packets share it.
 */

/** Written in place of a hidden word; always as long, so that it does not tell the word's length. */
export const HIDDEN_MARK = '█████'
/** A word of fewer letters and digits is hidden only where it stands alone: 'Ann' is not looked for in 'planning'. */
const LEAST_INSIDE = 5

/** A stretch of a text in UTF-16 units, `end` excluded, and which of the words it is. */
export type Hit = { readonly start: number; readonly end: number; readonly word: number }

/** Cyrillic letters that look like Latin ones in one case at least, and letters that Unicode does not take apart. */
const ALIKE: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's',
  ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe',
}

const isLetter = (char: string): boolean => /^[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]$/u.test(char)
const isInWord = (char: string): boolean => /^[\p{L}\p{N}\p{M}\u00AD]$/u.test(char)

const known = new Map<string, string>()

function foldedChar(char: string): string {
  const found = known.get(char)
  if (found !== undefined) return found
  const letters = [...char.normalize('NFKD').toLowerCase().normalize('NFKD')].filter(isLetter)
  const made = letters.map((letter) => ALIKE[letter] ?? letter).join('')
  if (known.size < 10_000) known.set(char, made)
  return made
}

/** The letters and digits of a text alone, folded; `at` says where in the text each began. */
function squeeze(text: string): { readonly letters: string; readonly at: readonly number[] } {
  const at: number[] = []
  let letters = ''
  let offset = 0
  for (const char of text) {
    const folded = foldedChar(char)
    for (let unit = 0; unit < folded.length; unit += 1) at.push(offset)
    letters += folded
    offset += char.length
  }
  return { letters, at }
}

/** What is compared: letters and digits alone, folded. Empty when a text has neither. */
export function foldedLetters(text: string): string {
  return squeeze(text).letters
}

/**
 * Every place of `text` where one of `words` stands, each widened to the whole words it touches, in order of start.
 * Words of five letters and more are found anywhere, within longer words and over spaces and line ends too;
 * shorter ones only where nothing is written directly before or behind. A word without letters is found nowhere.
 */
export function findWords(text: string, words: readonly string[]): Hit[] {
  const { letters, at } = squeeze(text)
  const hits = words.flatMap((word, index) => findWord(text, letters, at, foldedLetters(word)).map((range) => ({ ...range, word: index })))
  return hits.toSorted((a, b) => a.start - b.start || b.end - a.end || a.word - b.word)
}

function findWord(text: string, letters: string, at: readonly number[], wanted: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  if (wanted === '') return found
  for (let from = letters.indexOf(wanted); from !== -1; from = letters.indexOf(wanted, from + 1)) {
    const first = at[from] ?? 0
    const last = at[from + wanted.length - 1] ?? first
    const own = { start: first, end: last + charAt(text, last).length }
    const whole = widened(text, own)
    if (wanted.length >= LEAST_INSIDE || isAlone(text, own)) found.push(whole)
  }
  return found
}

/** Marks behind a letter belong to it. */
function isAlone(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  let after = end
  while (after < text.length && /^\p{M}$/u.test(charAt(text, after))) after += charAt(text, after).length
  return !isInWord(charBefore(text, start)) && !isInWord(charAt(text, after))
}

function widened(text: string, range: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } {
  let { start, end } = range
  while (start > 0 && isInWord(charBefore(text, start))) start -= charBefore(text, start).length
  while (end < text.length && isInWord(charAt(text, end))) end += charAt(text, end).length
  return { start, end }
}

const charAt = (text: string, at: number): string => (at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '')

function charBefore(text: string, at: number): string {
  if (at <= 0) return ''
  const low = text.charCodeAt(at - 1)
  return at > 1 && low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.slice(at - 1, at)
}

const LINE_ENDS = /(\s*[\n\r\u000B\f\u0085\u2028\u2029]\s*)/u

/**
 * The text with every hit replaced by the mark. Line ends stay, so that paragraphs keep their numbers: a hit over
 * a line end becomes one mark on each line.
 */
export function hideWords(text: string, words: readonly string[]): { readonly text: string; readonly hits: readonly Hit[] } {
  const hits = findWords(text, words)
  let hidden = ''
  let at = 0
  for (const { start, end } of merged(hits)) {
    const parts = text.slice(start, end).split(LINE_ENDS)
    hidden += text.slice(at, start) + parts.map((part, index) => (index % 2 === 0 ? HIDDEN_MARK : part)).join('')
    at = end
  }
  return { text: hidden + text.slice(at), hits }
}

function merged(hits: readonly Hit[]): { readonly start: number; readonly end: number }[] {
  const ranges: { start: number; end: number }[] = []
  for (const { start, end } of hits) {
    const last = ranges.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else ranges.push({ start, end })
  }
  return ranges
}
