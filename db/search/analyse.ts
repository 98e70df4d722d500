import { wordsOf } from '../../electron/shared/search/fold'
import { nameForms } from '../../electron/shared/search/names'
import { stemWord } from '../../electron/shared/search/stem'

/** One spelling of a name as the index holds it: its spelling-free form and the stem it is found under. */
export type NameUse = { readonly form: string; readonly stem: string }

/** A text as the full-text index takes it: words and stems parted by spaces, in the same order. */
export type Analysed = { readonly words: string; readonly stems: string; readonly names: readonly NameUse[] }

/**
 * Version of these rules and of what is found in a record (`passages.ts`). Old words can only be taken out by the
 * rules that put them in, and those rest on the engine's Unicode tables too: with another version the index is made anew.
 */
export const analysisVersion = `1, Unicode ${process.versions.unicode ?? ''}`

/** Shorter words are initials. */
const shortestName = 3

/** Words of a text. Capitalised words count as names; with `isNames` every word does. Each name is told once. */
export function analyse(text: string, isNames: boolean): Analysed {
  const words = wordsOf(text)
  const names = new Map<string, NameUse>()
  const stems = words.map(({ folded, isCapital }) => {
    const stem = stemWord(folded)
    if ((isCapital || isNames) && folded.length >= shortestName) {
      for (const form of nameForms(folded)) names.set(`${form} ${stem}`, { form, stem })
    }
    return stem
  })
  return { words: words.map(({ folded }) => folded).join(' '), stems: stems.join(' '), names: [...names.values()] }
}
