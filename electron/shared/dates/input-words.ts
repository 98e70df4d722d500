import type { DateLanguage } from './schemas'
import { englishMonths, englishSeasons, englishShortMonths } from './wording-en'
import { frenchMonths, frenchSeasons, frenchShortMonths } from './wording-fr'
import { russianMonths, russianSeasons, russianShortMonths } from './wording-ru'
import type { MonthNames, SeasonNames } from './wording'
import type { Season } from './edtf'

/**
 * Brings typed text to one form: lower case, no accents (й and ё lose theirs too), straight apostrophes, long
 * dashes spaced, no commas, single spaces. In Russian a Latin 'c' typed for the preposition 'с' is mended.
 * The words in this file and its users are written in this form.
 */
export function fold(text: string, language: DateLanguage): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/[‒–—―−]/g, ' - ')
    .replace(/[,;\s]+/g, ' ')
    .trim()
  return language === 'ru' ? folded.replace(/^c(o?) (?=\S)/, (_, o: string) => (o ? 'со ' : 'с ')) : folded
}

const otherMonthSpellings: readonly (readonly [string, number])[] = [
  ['sept', 9], ['янв', 1], ['фев', 2], ['мар', 3], ['июн', 6], ['июл', 7], ['сен', 9], ['ноя', 11],
  ['январе', 1], ['феврале', 2], ['марте', 3], ['апреле', 4], ['мае', 5], ['июне', 6],
  ['июле', 7], ['августе', 8], ['сентябре', 9], ['октябре', 10], ['ноябре', 11], ['декабре', 12],
  ['jan', 1], ['fev', 2], ['avr', 4], ['jul', 7], ['aou', 8],
]
const otherSeasonSpellings: readonly (readonly [string, Season])[] = [
  ['fall', 23], ['весною', 21], ['осенью', 23], ['зимою', 24],
]

const monthsByWord = new Map<string, number>([
  ...[
    englishMonths, englishShortMonths, frenchMonths, frenchShortMonths,
    ...Object.values(russianMonths), ...Object.values(russianShortMonths),
  ].flatMap(monthEntries),
  ...otherMonthSpellings.map(([word, month]) => [foldWord(word), month] as const),
])
const seasonsByWord = new Map<string, Season>([
  ...[englishSeasons, frenchSeasons, ...Object.values(russianSeasons)].flatMap(seasonEntries),
  ...otherSeasonSpellings.map(([word, season]) => [foldWord(word), season] as const),
])

/** The month, from 1, that a folded word names in any of the languages, without its full stop; null if none. */
export function monthOfWord(word: string): number | null {
  return monthsByWord.get(word) ?? null
}

/** The season that a folded word names in any of the languages; null if none. */
export function seasonOfWord(word: string): Season | null {
  return seasonsByWord.get(word) ?? null
}

function monthEntries(names: MonthNames): (readonly [string, number])[] {
  return names.map((name, index) => [foldWord(name), index + 1] as const)
}

function seasonEntries(names: SeasonNames): (readonly [string, Season])[] {
  return ([21, 22, 23, 24] as const).map((season) => [foldWord(names[season]), season] as const)
}

function foldWord(word: string): string {
  return fold(word, 'en').replace(/\.$/, '')
}
