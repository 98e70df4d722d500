import type { Party } from '../shared/contract/parties'
import type { PacketLanguage } from '../shared/contract/values'

type Script = Party['names'][number]['script']

/** The script that a packet in this language is written in. */
export function scriptOf(language: PacketLanguage): Script {
  return language === 'ru' ? 'cyrillic' : 'latin'
}

/**
 * The form of a name to print: in the packet's script the preferred, else the official, else a transliterated
 * one; without any, the name as shown elsewhere, and `inScript` is false.
 */
export function shownName(party: Party, language: PacketLanguage): { readonly text: string; readonly inScript: boolean } {
  const kinds = ['preferred', 'official', 'transliteration'] as const
  for (const kind of kinds) {
    const found = party.names.find((name) => name.script === scriptOf(language) && name.kind === kind)
    if (found) return { text: found.text, inScript: true }
  }
  const shown = party.names.find((name) => name.kind === 'preferred') ?? party.names[0]
  return { text: shown?.text ?? '', inScript: false }
}

/** Other spellings that papers use for the person. Pseudonyms and former names are nobody's business and stay out. */
export function otherSpellings(party: Party, shown: string): string[] {
  const printable: readonly string[] = ['preferred', 'official', 'alias', 'transliteration', 'misspelling']
  const texts = party.names.filter((name) => printable.includes(name.kind)).map((name) => name.text)
  return [...new Set(texts)].filter((text) => text !== shown)
}

/** Whether most letters of a text are in the packet's script; true for a text without letters. */
export function isInScript(text: string, language: PacketLanguage): boolean {
  const own = text.match(language === 'ru' ? /\p{Script=Cyrillic}/gu : /\p{Script=Latin}/gu)?.length ?? 0
  const all = text.match(/\p{L}/gu)?.length ?? 0
  return own * 2 >= all
}
