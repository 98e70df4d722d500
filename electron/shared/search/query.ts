import { wordsOf, type Word } from './fold'
import { isUnsaid } from './stem'

/** One thing that must be found: a word in any form, or words together as written. */
export type QueryPart =
  | { readonly kind: 'word'; readonly folded: string; /** Still being typed: also the beginning of a longer word. */ readonly isOpen: boolean }
  | { readonly kind: 'phrase'; readonly folded: readonly string[] }

/** Words beyond these are not used: a page that was pasted is no question. */
export const mostQueryWords = 24
/** Only so much of a pasted text is looked at. */
const mostCharacters = 4000
/** A beginning of one or two letters fits everything. */
const shortestBeginning = 3

const quoted = /["«“„]([^"»”“]*)["»”“]/gu

type Stretch = { readonly text: string; readonly isQuoted: boolean }

function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const match of text.matchAll(quoted)) {
    stretches.push({ text: text.slice(at, match.index), isQuoted: false }, { text: match[1] ?? '', isQuoted: true })
    at = match.index + match[0].length
  }
  return [...stretches, { text: text.slice(at), isQuoted: false }]
}

const phrase = (words: readonly Word[]): QueryPart[] => (words.length === 0 ? [] : [{ kind: 'phrase', folded: words.map(({ folded }) => folded) }])

/** A word is open where nothing follows it, as while it is being typed. */
function looseWords({ text }: Stretch, isLast: boolean): QueryPart[] {
  return wordsOf(text).map(({ folded, to }) => ({
    kind: 'word', folded, isOpen: isLast && to === text.length && folded.length >= shortestBeginning,
  }))
}

function partsOf(text: string, mode: 'words' | 'exact' | 'near'): QueryPart[] {
  if (mode === 'near') return looseWords({ text, isQuoted: false }, false)
  const stretches = stretchesOf(text)
  return stretches.flatMap((stretch, i) => {
    if (stretch.isQuoted) return phrase(wordsOf(stretch.text))
    if (mode === 'exact') return wordsOf(stretch.text).flatMap((word) => phrase([word]))
    return looseWords(stretch, i === stretches.length - 1)
  })
}

const wordCount = (part: QueryPart): number => (part.kind === 'word' ? 1 : part.folded.length)

/** The first parts that together have no more words than are used. */
function withinLimit(parts: readonly QueryPart[]): QueryPart[] {
  let words = 0
  const kept: QueryPart[] = []
  for (const part of parts) {
    const free = mostQueryWords - words
    words += wordCount(part)
    if (words <= mostQueryWords) kept.push(part)
    else return part.kind === 'phrase' && free > 0 ? [...kept, { kind: 'phrase', folded: part.folded.slice(0, free) }] : kept
  }
  return kept
}

/**
 * What a person asks for, in the order typed. Any text is understood: signs part words, unclosed quotation marks are
 * none, words that only join others are left out unless nothing else is there. Empty when no word is in it.
 */
export function parseQuery(text: string, mode: 'words' | 'exact' | 'near'): readonly QueryPart[] {
  const parts = partsOf(text.slice(0, mostCharacters), mode)
  const said = parts.filter((part) => part.kind === 'phrase' || !isUnsaid(part.folded))
  return withinLimit(said.length > 0 ? said : parts)
}
