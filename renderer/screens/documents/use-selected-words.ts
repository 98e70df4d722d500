import { useEffect, useState, type RefObject } from 'react'

export type SelectedWords = { readonly quote: string; readonly paragraph: number | null }

/** Words marked inside an element; null while nothing is marked there. A mark over several paragraphs keeps the first. */
export function useSelectedWords(box: RefObject<HTMLElement | null>): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null)
  useEffect(() => {
    const read = (): void => {
      const selection = document.getSelection()
      const range = selection !== null && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null
      if (range === null || box.current === null || !box.current.contains(range.commonAncestorContainer)) return setWords(null)
      const start = range.startContainer.parentElement?.closest<HTMLElement>('[data-paragraph]') ?? null
      const quote = quoteOf(range, start)
      setWords(quote === '' ? null : { quote, paragraph: start === null ? null : Number(start.dataset['paragraph']) })
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [box])
  return words
}

/** A claim quotes one paragraph, so that the words can be found in it again. */
function quoteOf(range: Range, paragraph: HTMLElement | null): string {
  if (paragraph === null || paragraph.contains(range.endContainer)) return range.toString().trim()
  const within = range.cloneRange()
  within.setEndAfter(paragraph.lastChild ?? paragraph)
  return within.toString().trim()
}
