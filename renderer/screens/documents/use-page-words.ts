import { useMemo } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import { findSought, findWords, tokensOf } from '../../format/find-words'
import type { PlaceInPaper } from '../../store/nav'
import { valueOr } from '../../store/loadable'
import { useCall } from '../../widgets/use-call'

export type PageWords = OutputOf<'documents.pageWords'>

/** The words of a page with their places; null while they are read, or where they cannot be. `version` reads them again. */
export function usePageWords(documentId: string, page: number, version: unknown): PageWords | null {
  const [read] = useCall('documents.pageWords', { id: documentId, page }, version)
  return valueOr(read, null)
}

/** Numbers of the words to light on a page. */
export function useLit(words: PageWords | null, light: PlaceInPaper | null): ReadonlySet<number> {
  return useMemo(() => {
    const tokens = tokensOf(words?.words.map(({ text }) => text) ?? [])
    const ranges = [...(light?.words ?? []).flatMap((each) => findWords(tokens, each)), ...(light?.sought === undefined ? [] : findSought(tokens, light.sought))]
    return new Set(ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)))
  }, [words, light])
}

/** A stretch of words of one page, both ends included. */
export type Stretch = { readonly first: number; readonly last: number }

/** The words of a stretch as a quote: one space between words, as the page has them otherwise. */
export const quoteOf = (words: PageWords, { first, last }: Stretch): string => words.words.slice(first, last + 1).map(({ text }) => text).join(' ')
