/** A word of a text: where it stands (UTF-16 offsets, `to` not included) and how it is compared. */
export type Word = {
  readonly from: number
  readonly to: number
  /** The word without case, diacritics and apostrophes. Letters and digits only, never empty. */
  readonly folded: string
  /** Written with a capital first letter, as names are. */
  readonly isCapital: boolean
}

/** Longer runs are no words but encoded bytes: only their beginning is kept. */
const longestWord = 64

const apostrophes = "'’‘`´ʻʼʹʾʿ"
/** Signs inside a word that nobody sees: soft hyphen, zero-width signs, tatweel. */
const unseen = '\u00ad\u200b-\u200d\u2060\ufeff\u0640'
const inWord = `[\\p{L}\\p{N}\\p{M}${unseen}]`
const word = new RegExp(`[\\p{L}\\p{N}]${inWord}*(?:[${apostrophes}]${inWord}+)*`, 'gu')

/** Letters that carry their sign inside and therefore do not decompose. */
const undecomposed: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ə: 'a',
}

/** French elision and the English genitive are other words, not part of this one. */
const elided = new RegExp(`^(?:[ldjnscmt]|qu)[${apostrophes}](?=\\p{L}{2})`, 'u')
const genitive = new RegExp(`[${apostrophes}]s$`, 'u')
const everyApostrophe = new RegExp(`[${apostrophes}]`, 'gu')

const isPlain = /^[a-zа-я0-9]+$/

/** Takes away every mark but the breve of й, which is a letter of its own. */
const withoutMarks = (text: string): string =>
  text.normalize('NFKD').replaceAll(/и\u0306/g, 'й').replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * One word without case, diacritics, apostrophes and invisible signs: `Ёрдам` is `ердам`, `Müller` is `muller`,
 * `Oʻgʻli` is `ogli`, `client’s` is `client`. Gives '' when nothing of it is a letter or a digit. Idempotent.
 */
export function foldWord(surface: string): string {
  const lower = surface.toLowerCase()
  if (isPlain.test(lower)) return lower.slice(0, longestWord)
  const bare = lower.replace(elided, '').replace(genitive, '').replaceAll(everyApostrophe, '')
  const letters = withoutMarks(bare.replaceAll(/[łøđðħıŧæœßþə]/g, (letter) => undecomposed[letter] ?? letter))
  return [...letters.toLowerCase()].slice(0, longestWord).join('').replaceAll('ё', 'е')
}

/** The words of a text in order. Hyphens, dots and every other sign part words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(word)) {
    const [surface] = match
    const folded = foldWord(surface)
    if (folded === '') continue
    const first = String.fromCodePoint(surface.codePointAt(0) ?? 0)
    words.push({ from: match.index, to: match.index + surface.length, folded, isCapital: first !== first.toLowerCase() })
  }
  return words
}
