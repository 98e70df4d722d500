import type { DateLanguage } from '../dates/schemas'
import { isParticularKind, particularKinds, particulars, type ParticularKind } from '../particulars'
import type { Groups } from '../particulars/fields'
import { particularWords, wordsFrom, type ParticularWords } from '../particulars/words'
import { accessDenialPaper, visitPaper } from './older-kinds'
import { accessDenialPaperWords } from './denial-words'
import { visitPaperWords } from './visit-words'

/** Kinds of record that have a paper form: all with fields of their own. */
export type PaperKind = ParticularKind | 'visit' | 'accessDenial'
export const paperKinds: readonly PaperKind[] = ['accessDenial', 'visit', ...particularKinds]

/** The groups of fields that a kind's form has, on paper as on screen. */
export function paperGroups(kind: PaperKind): Groups {
  if (isParticularKind(kind)) return particulars[kind].groups
  return kind === 'visit' ? visitPaper.groups : accessDenialPaper.groups
}

export function paperWords(kind: PaperKind, language: DateLanguage): ParticularWords {
  if (isParticularKind(kind)) return particularWords(kind, language)
  return wordsFrom(kind === 'visit' ? visitPaperWords[language] : accessDenialPaperWords[language], language)
}
