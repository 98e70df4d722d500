/**
 * The paragraphs of a text document, counted the same way by the planner, which cites
 * 'Annex 1, para. 4', and by the typesetter, which prints the 4 in the margin.
 */

const lineEnd = /\r\n|[\r\u000b\f\u0085\u2028\u2029]/gu

/**
 * Splits a text into its paragraphs, in order, trimmed, without empty ones.
 *
 * Blank lines separate paragraphs; a text without any blank line inside has one paragraph a line.
 * Every character that is not white space is kept. A text of white space gives no paragraphs.
 */
export function splitParagraphs(text: string): string[] {
  const lines = text.replaceAll(lineEnd, '\n').trim()
  const separator = /\n\s*\n/u.test(lines) ? /\n\s*\n/u : '\n'
  return lines.split(separator).map((part) => part.trim()).filter((part) => part !== '')
}

const fold = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/**
 * The number (from 1) of the first paragraph that holds `quote`, or null.
 *
 * Any run of white space equals any other; letters and signs must match exactly. A quotation that
 * runs over several paragraphs gets the number of the one it begins in. An empty quotation is in none.
 */
export function findQuote(paragraphs: readonly string[], quote: string): number | null {
  const wanted = fold(quote)
  if (wanted === '') return null
  const folded = paragraphs.map(fold)
  const within = folded.findIndex((paragraph) => paragraph.includes(wanted))
  if (within >= 0) return within + 1

  const at = folded.join(' ').indexOf(wanted)
  if (at < 0) return null
  let end = 0
  for (const [i, paragraph] of folded.entries()) {
    end += paragraph.length + 1
    if (at < end) return i + 1
  }
  return null
}
