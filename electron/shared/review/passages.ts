import type { PacketPlan } from '../plan'

/** A stretch of the packet's text with the records behind it. `said` is in somebody else's words. */
export type Passage = {
  readonly text: string
  readonly said: boolean
  readonly paragraph: number | null
  /** What the paragraph states, e.g. `client.identity`; '' outside paragraphs. */
  readonly key: string
  readonly hedged: boolean
  readonly claimIds: readonly string[]
  readonly recordIds: readonly string[]
}

const plain = (text: string): Passage => ({ text, said: false, paragraph: null, key: '', hedged: false, claimIds: [], recordIds: [] })

/**
 * Everything a reader of the packet sees, in its order: paragraphs with their notes, minutes, tables, law, requests,
 * annex titles. The block of who submits and to whom is left out: it has to name and to locate people.
 */
export function passagesOf({ title, subtitle, sections, annexes }: PacketPlan): Passage[] {
  const inside = sections.flatMap((section) => [
    plain(section.heading),
    ...section.paragraphs.flatMap(({ runs, notes, number, key, hedged, claimIds, recordIds }) => {
      const about = { paragraph: number, key, hedged, claimIds, recordIds }
      return [
        ...runs.map(({ text, said }): Passage => ({ ...about, text, said: said === true })),
        ...notes.map((text): Passage => ({ ...about, text, said: false })),
      ]
    }),
    ...section.minutes.map(({ text }) => plain(text)),
    ...(section.table === null ? [] : [section.table.caption, ...section.table.rows.flat(), ...section.table.notes].map(plain)),
    ...section.requests.map(plain),
  ])
  return [plain(title), plain(subtitle), ...inside, ...annexes.flatMap(({ title: name, author }) => [plain(name), plain(author)])].filter(({ text }) => text.trim() !== '')
}

/** The sentence around `at`, cut to a readable length. */
export function sentenceAround(text: string, at: number, length: number): string {
  const from = Math.max(0, text.slice(0, at).search(/[^.!?]*$/))
  const rest = text.slice(at + length)
  const end = rest.search(/[.!?](?:\s|$)/)
  const sentence = text.slice(from, at + length + (end < 0 ? rest.length : end + 1)).trim()
  return sentence.length <= 240 ? sentence : `…${text.slice(Math.max(0, at - 100), at + length + 100).trim()}…`
}
