/** Dates, lengths and names as running English text has them, found by their form. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = String.raw`(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*`
const seasons: Readonly<Record<string, number>> = { spring: 21, summer: 22, fall: 23, autumn: 23, winter: 24 }
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const two = (n: number | string): string => String(n).padStart(2, '0')
const monthNo = (name: string): string => two(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)

/** The first date a text states, in EDTF; 'last fall' is that of the year before `spokenIn`. null where there is none. */
export function dateIn(text: string, spokenIn: number): string | null {
  const day = new RegExp(String.raw`\b(\d{1,2}) ${month} (\d{4})\b`).exec(text)
  if (day) return `${day[3]}-${monthNo(day[2] ?? '')}-${two(day[1] ?? '')}`
  const american = new RegExp(String.raw`\b${month} (\d{1,2}), (\d{4})\b`).exec(text)
  if (american) return `${american[3]}-${monthNo(american[1] ?? '')}-${two(american[2] ?? '')}`
  const whole = new RegExp(String.raw`\b${month} (\d{4})\b`).exec(text)
  if (whole) return `${whole[2]}-${monthNo(whole[1] ?? '')}`
  const season = /\blast (spring|summer|fall|autumn|winter)\b/.exec(text)
  if (season) return `${spokenIn - 1}-${seasons[season[1] ?? '']}`
  return /\b(?:19|20)\d{2}\b/.exec(text)?.[0] ?? null
}

/** The first length in days or weeks that a text states: 'almost a week' is 4 to 6 days. null where there is none. */
export function daysIn(text: string): { min: number; max: number } | null {
  if (/\balmost a week\b/.test(text)) return { min: 4, max: 6 }
  const found = /\b(\w+) (day|week)s?\b/.exec(text)
  const count = found === null ? -1 : /^\d+$/.test(found[1] ?? '') ? Number(found[1]) : numbers.indexOf(found[1] ?? '')
  if (count < 1) return null
  const days = count * (found?.[2] === 'week' ? 7 : 1)
  return { min: days, max: days }
}

/** The text that occurs most often; '' for none. */
export function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** The person a text names most, first as it is mostly spelt, then in every other spelling that occurs. */
export function spellingsOf(text: string): string[] {
  const pairs = [...text.matchAll(/(?=\b(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+))/gu)].map(([, given = '', family = '']) => ({ given, family }))
  const usual = mostFrequent(pairs.map(({ given, family }) => `${given} ${family}`))
  const [usualGiven = '', usualFamily = ''] = usual.split(' ')
  const others = pairs.filter(({ given, family }) => distance(given, usualGiven) <= 2 && distance(family, usualFamily) <= 2)
  return [...new Set([usual, ...others.map(({ given, family }) => `${given} ${family}`)])]
}

/** How many letters must be put in, left out or exchanged to make one word of the other (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
