import { stemEnglish } from './stem-english'
import { stemRussian } from './stem-russian'

/** How many words are kept ready; a text uses few different ones, over and over. */
const keptStems = 20_000
const stems = new Map<string, string>()

function computeStem(folded: string): string {
  if (/^[а-я]+$/.test(folded)) return stemRussian(folded)
  return /^[a-z]+$/.test(folded) ? stemEnglish(folded) : folded
}

/** What all forms of a folded word share: by the Russian rules for Cyrillic, the English ones for Latin, else the word itself. */
export function stemWord(folded: string): string {
  const kept = stems.get(folded)
  if (kept !== undefined) return kept
  if (stems.size >= keptStems) stems.clear()
  const stem = computeStem(folded)
  stems.set(folded, stem)
  return stem
}

/** Words that carry no meaning of their own: left out of a search for several words, kept in phrases. */
const unsaid = new Set(
  `и в во на с со к ко о об от до из за по у не но а или то что как его ее их он она они это для при же ли бы
   the a an of to in on at by for and or is was were be been as it its he his she her they their that this with from`.split(/\s+/),
)

/** Whether a folded word only joins others. */
export const isUnsaid = (folded: string): boolean => unsaid.has(folded)
