import type { PacketLanguage } from '../../../electron/shared/contract/values'

/** Words in a language; in English where they have none in that one, as the paper prints them. */
export const inLanguage = (words: Readonly<Record<PacketLanguage, string>>, language: PacketLanguage): string => (words[language] === '' ? words.en : words[language])
