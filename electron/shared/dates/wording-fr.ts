import type { DatePoint, Season } from './edtf'
import { joinWords, monthName } from './wording'
import type { DateStyle, DateWording, MonthNames, Omission, SeasonNames } from './wording'

export const frenchMonths: MonthNames = [
  'janvier', 'février', 'mars', 'avril', 'mai', 'juin',
  'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre',
]
export const frenchShortMonths: MonthNames = [
  'janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.',
]
export const frenchSeasons: SeasonNames = { 21: 'printemps', 22: 'été', 23: 'automne', 24: 'hiver' }

const seasonsWithArticle: Readonly<Record<Season, string>> = {
  21: 'le printemps',
  22: 'l’été',
  23: 'l’automne',
  24: 'l’hiver',
}

function core(point: DatePoint, style: DateStyle, omission: Omission = 'nothing'): string {
  const months = style === 'long' ? frenchMonths : frenchShortMonths
  const year = omission === 'nothing' ? point.year : ''
  switch (point.kind) {
    case 'day': {
      const day = point.day === 1 ? '1er' : point.day
      return joinWords(day, omission === 'monthAndYear' ? '' : monthName(months, point.month), year)
    }
    case 'month':
      return joinWords(monthName(months, point.month), year)
    case 'dayUnknown':
      return `${monthName(months, point.month)} ${point.year} (jour inconnu)`
    case 'year':
      return String(point.year)
    case 'monthUnknown':
      return `${point.year} (mois inconnu)`
    case 'decade':
      return `années ${point.year}`
    case 'season':
      return joinWords(frenchSeasons[point.season], year)
  }
}

function withArticle(point: DatePoint, style: DateStyle, omission: Omission = 'nothing'): string {
  if (point.kind === 'season') {
    return joinWords(seasonsWithArticle[point.season], omission === 'nothing' ? point.year : '')
  }
  const article = point.kind === 'day' ? 'le' : point.kind === 'decade' ? 'les' : ''
  return joinWords(article, core(point, style, omission))
}

/** 'de' with the date: 'du 26 août', 'd’août', 'de l’été', 'des années 2010'. */
function from(point: DatePoint, style: DateStyle, omission: Omission = 'nothing'): string {
  const text = withArticle(point, style, omission)
  if (text.startsWith('le ')) return `du ${text.slice(3)}`
  if (text.startsWith('les ')) return `des ${text.slice(4)}`
  return /^[aeiou]/.test(text) ? `d’${text}` : `de ${text}`
}

/** 'à' with the date: 'au 7 février', 'à mars', 'à l’été', 'aux années 2020'. */
function to(point: DatePoint, style: DateStyle, preposition: 'à' | 'en'): string {
  const text = withArticle(point, style)
  if (text.startsWith('le ')) return `au ${text.slice(3)}`
  if (text.startsWith('les ')) return `aux ${text.slice(4)}`
  return text.startsWith('l’') ? `à ${text}` : `${preposition} ${text}`
}

function doubt(point: DatePoint, style: DateStyle): string {
  return point.uncertain ? (style === 'long' ? '(incertain)' : '(?)') : ''
}

/** Qualifiers behind the date, for a date that already stands behind a preposition. */
function qualifiers(point: DatePoint, style: DateStyle): string {
  return joinWords(point.approximate ? (style === 'long' ? '(approximatif)' : '(approx.)') : '', doubt(point, style))
}

function until(point: DatePoint, style: DateStyle): string {
  return joinWords(`jusqu’${to(point, style, 'en')}`, qualifiers(point, style))
}

export const frenchWording: DateWording = {
  alone: (point, style) =>
    point.approximate
      ? joinWords('vers', withArticle(point, style), doubt(point, style))
      : joinWords(core(point, style), doubt(point, style)),
  since: (point, style, isEndUnknown) =>
    isEndUnknown
      ? `${joinWords('à partir', from(point, style), qualifiers(point, style))}, fin inconnue`
      : joinWords('depuis', withArticle(point, style), qualifiers(point, style)),
  until: (point, style, isStartUnknown) => `${until(point, style)}${isStartUnknown ? ', début inconnu' : ''}`,
  range: (start, end, omission) =>
    joinWords(
      from(start, 'long', omission),
      qualifiers(start, 'long'),
      to(end, 'long', 'à'),
      qualifiers(end, 'long'),
    ),
  between: (start, end, omission) =>
    joinWords(
      'entre',
      withArticle(start, 'long', omission),
      qualifiers(start, 'long'),
      'et',
      withArticle(end, 'long'),
      qualifiers(end, 'long'),
    ),
  shortEnd: (point, omission) => joinWords(core(point, 'short', omission), qualifiers(point, 'short')),
}
