/** What is printed on the pages of a bundle. Pure. */
import type { Place } from '../bundle-plan'

export type Slot = { readonly key: string; readonly pages: number }

/** A, B … Z, AA, AB …; counts from 1. */
export function letters(n: number): string {
  let text = ''
  for (let left = n; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text
  return text
}

/** The first free label behind `before`: 15, 15A, 15B … 15Z, 15ZA; 15AA where 15B is taken already. '0A' stands before page 1. */
export function labelAfter(before: string, taken: ReadonlySet<string>): string {
  const next = successor(before)
  if (!taken.has(next)) return next
  const deeper = `${before}A`
  return taken.has(deeper) ? labelAfter(deeper, taken) : deeper
}

function successor(label: string): string {
  const match = /^(.*?)([A-Z]?)$/.exec(label)
  const [stem, last] = [match?.[1] ?? '', match?.[2] ?? '']
  if (last === '' || last === 'Z') return `${label}A`
  return stem + String.fromCharCode(last.charCodeAt(0) + 1)
}

/**
 * Labels for the slots in order. Without `base`: 1, 2, 3 … from `first`. With it, what was numbered before keeps its
 * labels, pages put between get letters behind the page before them, and pages behind everything go on counting.
 */
export function numberSlots(slots: readonly Slot[], base: readonly Place[] | null, first = 1): Place[] {
  const known = new Map((base ?? []).map(({ key, labels }) => [key, labels]))
  const taken = new Set((base ?? []).flatMap(({ labels }) => labels))
  const lastKept = slots.reduce((last, { key }, at) => (known.has(key) ? at : last), -1)
  let before = String(first - 1)
  let next = Math.max(first, ...[...taken].map((label) => Number.parseInt(label, 10) + 1))
  return slots.map(({ key, pages }, at) => {
    const kept = known.get(key) ?? []
    const labels: string[] = []
    for (let page = 0; page < pages; page += 1) {
      const isBehindAll = at > lastKept || (at === lastKept && page >= kept.length)
      const label = kept[page] ?? (isBehindAll ? String(next++) : labelAfter(before, taken))
      taken.add(label)
      labels.push(label)
      before = label
    }
    return { key, labels }
  })
}

/** '12–15', or '12' for one page. */
export function labelRange(labels: readonly string[]): string {
  const [first = '', last = ''] = [labels[0], labels.at(-1)]
  return first === last ? first : `${first}–${last}`
}
