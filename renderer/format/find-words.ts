import type { SearchMode } from '../../electron/shared/contract/search'
import { wordsOf } from '../../electron/shared/search/fold'
import { isSameName } from '../../electron/shared/search/names'
import { parseQuery } from '../../electron/shared/search/query'
import { stemWord } from '../../electron/shared/search/stem'

/** Something that holds words one after another: a word of a page, or of a paragraph. */
export type Token = { readonly folded: string; readonly isCapital: boolean }

/** First and last token of a match, both included. */
export type TokenRange = { readonly first: number; readonly last: number }

/** From this share of its words on, a quote counts as found where its text was made again since. */
const goodShare = 0.6

const fold = (text: string): string => wordsOf(text).map(({ folded }) => folded).join('')

/** Tokens of words as a page has them: a word in pieces or with signs around it is one token; a sign alone has no letters. */
export const tokensOf = (words: readonly string[]): Token[] => words.map((word) => ({ folded: fold(word), isCapital: wordsOf(word)[0]?.isCapital ?? false }))

/**
 * Every place where `words` stand, whatever their capitals, diacritics, white space, hyphens and signs. Where they
 * stand nowhere but most of them stand close together, that place: a text that was recognised again differs a little.
 */
export function findWords(tokens: readonly Token[], words: string): TokenRange[] {
  const wanted = fold(words)
  if (wanted === '') return []
  const exact = findExactly(tokens, wanted)
  const near = exact.length > 0 ? null : findNearly(tokens, wordsOf(words).map(({ folded }) => folded))
  return near === null ? exact : [near]
}

/** Letters of both are compared without the gaps between words, so that a hyphen at the end of a line does not matter. */
function findExactly(tokens: readonly Token[], wanted: string): TokenRange[] {
  const found: TokenRange[] = []
  for (let first = 0; first < tokens.length; first++) {
    if (tokens[first]?.folded === '') continue
    let [last, length] = [first, 0]
    while (last < tokens.length && length < wanted.length && wanted.startsWith(tokens[last]?.folded ?? '', length)) {
      length += tokens[last]?.folded.length ?? 0
      last++
    }
    if (length !== wanted.length) continue
    found.push({ first, last: last - 1 })
    first = last - 1
  }
  return found
}

/** The stretch as long as the quote that shares the most words with it; null below `goodShare` or for fewer than four words. */
function findNearly(tokens: readonly Token[], words: readonly string[]): TokenRange | null {
  if (words.length < 4) return null
  const wanted = countOf(words)
  const lit = tokens.map(({ folded }, index) => ({ folded, index })).filter(({ folded }) => folded !== '')
  let best = { start: 0, shared: 0 }
  for (let start = 0; start <= Math.max(0, lit.length - words.length); start++) {
    if (!wanted.has(lit[start]?.folded ?? '')) continue
    const left = new Map(wanted)
    let shared = 0
    for (const { folded } of lit.slice(start, start + words.length)) {
      const count = left.get(folded) ?? 0
      if (count > 0) shared++
      left.set(folded, count - 1)
    }
    if (shared > best.shared) best = { start, shared }
  }
  if (best.shared / words.length < goodShare) return null
  const [first, last] = [lit[best.start], lit[Math.min(best.start + words.length, lit.length) - 1]]
  return first === undefined || last === undefined ? null : { first: first.index, last: last.index }
}

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Every word that a query finds by itself: any form of it, a longer one while it is typed, and other spellings of a name. */
export function findSought(tokens: readonly Token[], { text, mode }: { readonly text: string; readonly mode: SearchMode }): TokenRange[] {
  const parts = parseQuery(text, mode)
  const fits = ({ folded, isCapital }: Token): boolean =>
    parts.some((part) => part.kind === 'word' && folded !== '' && (stemWord(folded) === stemWord(part.folded) || (part.isOpen && folded.startsWith(part.folded)) || (isCapital && isSameName(folded, part.folded))))
  const single = tokens.flatMap((token, index) => (fits(token) ? [{ first: index, last: index }] : []))
  return [...single, ...parts.flatMap((part) => (part.kind === 'phrase' ? findExactly(tokens, part.folded.join('')) : []))]
}

/** Where several texts stand in one running text: offsets in order that do not overlap. */
export function marksOf(text: string, words: readonly string[], sought?: { readonly text: string; readonly mode: SearchMode }): { readonly from: number; readonly to: number }[] {
  const tokens = wordsOf(text)
  const ranges = [...words.flatMap((each) => findWords(tokens, each)), ...(sought === undefined ? [] : findSought(tokens, sought))].toSorted((a, b) => a.first - b.first || b.last - a.last)
  const marks: { from: number; to: number }[] = []
  for (const { first, last } of ranges) {
    const [from, to] = [tokens[first]?.from ?? 0, tokens[last]?.to ?? 0]
    if (from >= (marks.at(-1)?.to ?? 0)) marks.push({ from, to })
  }
  return marks
}
