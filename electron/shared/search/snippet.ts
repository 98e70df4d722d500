import { wordsOf, type Word } from './fold'
import { stemWord } from './stem'

/** How a part of a query is recognised in a text: by stem or beginning of one word, or by words that follow each other. */
export type Matcher =
  | { readonly kind: 'word'; readonly stems: ReadonlySet<string>; readonly beginning: string | null }
  | { readonly kind: 'phrase'; readonly folded: readonly string[] }

/** A place in a text where part number `part` of a query stands. */
export type Found = { readonly from: number; readonly to: number; readonly part: number }

export type Marked = { readonly text: string; readonly marks: readonly { readonly from: number; readonly to: number }[] }

const [before, length] = [60, 240]

/** Index of the word a match that begins at word `at` ends with, or -1. */
function endOfMatch(matcher: Matcher, words: readonly Word[], at: number): number {
  if (matcher.kind === 'phrase') return matcher.folded.every((folded, i) => words[at + i]?.folded === folded) ? at + matcher.folded.length - 1 : -1
  const { folded } = words[at]!
  const fits = matcher.stems.has(stemWord(folded)) || (matcher.beginning !== null && folded.startsWith(matcher.beginning))
  return fits ? at : -1
}

/** Every place of every matcher, in order; where two overlap, the one that begins first stays. */
export function findMatches(text: string, matchers: readonly Matcher[]): Found[] {
  const words = wordsOf(text)
  const found: Found[] = []
  for (let at = 0; at < words.length; at++) {
    const ends = matchers.map((matcher) => endOfMatch(matcher, words, at))
    const last = Math.max(...ends)
    if (last < 0) continue
    found.push({ from: words[at]!.from, to: words[last]!.to, part: ends.indexOf(last) })
    at = last
  }
  return found
}

/** Where the most different parts stand close together; the first such place. */
function bestStart(found: readonly Found[]): number {
  let [best, most] = [0, 0]
  for (const [i, { from }] of found.entries()) {
    const parts = new Set<number>()
    for (let j = i; j < found.length && found[j]!.to <= from + length - before; j++) parts.add(found[j]!.part)
    if (parts.size > most) [best, most] = [i, parts.size]
  }
  return best
}

const isLowSurrogate = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at))

/** The stretch to show: around the match, cut at white space where there is some near. */
function windowOf(text: string, match: Found | undefined): readonly [from: number, to: number] {
  let from = Math.max(0, (match?.from ?? 0) - before)
  const space = from === 0 ? -1 : text.slice(from, match?.from).search(/\s/)
  if (space >= 0) from += space + 1
  let to = Math.min(text.length, Math.max(from + length, match?.to ?? 0))
  const tail = to === text.length ? -1 : text.slice(match?.to ?? from, to).search(/\s\S*$/)
  if (tail >= 0) to = (match?.to ?? from) + tail
  if (isLowSurrogate(text, from)) from++
  return [from, isLowSurrogate(text, to) ? to + 1 : to]
}

/** White space and signs nobody sees become single spaces; the marks follow. */
function onOneLine(text: string, [from, to]: readonly [number, number], found: readonly Found[]): Marked {
  let line = from > 0 ? '…' : ''
  const places: number[] = []
  for (let at = from; at < to; at++) {
    places.push(line.length)
    const sign = text.charAt(at)
    // Direction marks would turn the rest of the screen.
    if (!/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(sign)) line += sign
    else if (line !== '' && !line.endsWith(' ')) line += ' '
  }
  const end = line.trimEnd().length
  places.push(end)
  const marks = found
    .filter((match) => match.from >= from && match.to <= to)
    .map((match) => ({ from: places[match.from - from]!, to: Math.min(end, places[match.to - from]!) }))
  return { text: line.slice(0, end) + (to < text.length ? '…' : ''), marks }
}

/**
 * About 240 characters of the text around the best place, on one line, with the matches in them as offsets.
 * `at` is where the best match begins in the whole text (0 without any). Without matches it is the text's beginning.
 */
export function snippetOf(text: string, matchers: readonly Matcher[]): Marked & { readonly at: number } {
  const found = findMatches(text, matchers)
  const match = found[bestStart(found)]
  return { ...onOneLine(text, windowOf(text, match), found), at: match?.from ?? 0 }
}
