import type { DatePoint } from './edtf'
import { joinWords, monthName } from './wording'
import type { DateStyle, DateWording, MonthNames, Omission, SeasonNames } from './wording'

/** The Russian cases that dates take: nominative, genitive, accusative, instrumental. */
type Case = 'nom' | 'gen' | 'acc' | 'ins'

const monthsNominative: MonthNames = [
  'январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь',
]
const monthsGenitive: MonthNames = [
  'января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря',
]
const monthsInstrumental: MonthNames = [
  'январём', 'февралём', 'мартом', 'апрелем', 'маем', 'июнем',
  'июлем', 'августом', 'сентябрём', 'октябрём', 'ноябрём', 'декабрём',
]
const shortNominative: MonthNames = [
  'янв.', 'февр.', 'март', 'апр.', 'май', 'июнь', 'июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.',
]
const shortGenitive: MonthNames = [
  'янв.', 'февр.', 'марта', 'апр.', 'мая', 'июня', 'июля', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.',
]

export const russianMonths: Readonly<Record<Case, MonthNames>> = {
  nom: monthsNominative,
  gen: monthsGenitive,
  acc: monthsNominative,
  ins: monthsInstrumental,
}
export const russianShortMonths: Readonly<Record<'nom' | 'gen', MonthNames>> = {
  nom: shortNominative,
  gen: shortGenitive,
}
export const russianSeasons: Readonly<Record<Case, SeasonNames>> = {
  nom: { 21: 'весна', 22: 'лето', 23: 'осень', 24: 'зима' },
  gen: { 21: 'весны', 22: 'лета', 23: 'осени', 24: 'зимы' },
  acc: { 21: 'весну', 22: 'лето', 23: 'осень', 24: 'зиму' },
  ins: { 21: 'весной', 22: 'летом', 23: 'осенью', 24: 'зимой' },
}
const yearWords: Readonly<Record<Case, string>> = { nom: 'год', gen: 'года', acc: 'год', ins: 'годом' }
const decadeEndings: Readonly<Record<Case, string>> = { nom: 'е годы', gen: 'х годов', acc: 'е годы', ins: 'ми годами' }
const shortDecadeEndings: Readonly<Record<Case, string>> = { nom: 'е', gen: 'х', acc: 'е', ins: 'ми' }

/** Day numbers are written alike in every case, with the month after them in the genitive. */
function core(point: DatePoint, style: DateStyle, grammatical: Case, omission: Omission): string {
  const isLong = style === 'long'
  const year = omission === 'nothing' ? joinWords(point.year, isLong ? 'года' : '') : ''
  const months = isLong ? russianMonths : { ...russianMonths, ...russianShortMonths, acc: shortNominative }
  switch (point.kind) {
    case 'day':
      return joinWords(point.day, omission === 'monthAndYear' ? '' : monthName(months.gen, point.month), year)
    case 'month':
      return joinWords(monthName(months[grammatical], point.month), year)
    case 'dayUnknown':
      return joinWords(monthName(months[grammatical], point.month), year, '(день неизвестен)')
    case 'year':
      return joinWords(point.year, isLong && omission === 'nothing' ? yearWords[grammatical] : '')
    case 'monthUnknown':
      return joinWords(point.year, isLong ? yearWords[grammatical] : '', '(месяц неизвестен)')
    case 'decade':
      return `${point.year}-${(isLong ? decadeEndings : shortDecadeEndings)[grammatical]}`
    case 'season':
      return joinWords(russianSeasons[grammatical][point.season], year)
  }
}

function doubt(point: DatePoint, style: DateStyle): string {
  return point.uncertain ? (style === 'long' ? '(предположительно)' : '(?)') : ''
}

/** Qualifiers behind the date, for a date that already stands behind a preposition. */
function qualifiers(point: DatePoint, style: DateStyle): string {
  return joinWords(point.approximate ? (style === 'long' ? '(примерно)' : '(прим.)') : '', doubt(point, style))
}

function alone(point: DatePoint, style: DateStyle): string {
  const about = style === 'long' ? 'около' : 'ок.'
  return joinWords(
    point.approximate ? about : '',
    core(point, style, point.approximate ? 'gen' : 'nom', 'nothing'),
    doubt(point, style),
  )
}

/** 'с' with the genitive; 'со' before 'второго'. */
function from(point: DatePoint, style: DateStyle, omission: Omission = 'nothing'): string {
  const preposition = point.kind === 'day' && point.day === 2 ? 'со' : 'с'
  return joinWords(preposition, core(point, style, 'gen', omission), qualifiers(point, style))
}

function inCase(point: DatePoint, grammatical: Case, omission: Omission = 'nothing'): string {
  return joinWords(core(point, 'long', grammatical, omission), qualifiers(point, 'long'))
}

function until(point: DatePoint, style: DateStyle): string {
  return style === 'long'
    ? joinWords('до', core(point, style, 'gen', 'nothing'), 'включительно', qualifiers(point, style))
    : joinWords('по', core(point, style, 'acc', 'nothing'), qualifiers(point, style))
}

export const russianWording: DateWording = {
  alone,
  since: (point, style, isEndUnknown) => `${from(point, style)}${isEndUnknown ? ', окончание неизвестно' : ''}`,
  until: (point, style, isStartUnknown) => `${until(point, style)}${isStartUnknown ? ', начало неизвестно' : ''}`,
  range: (start, end, omission) => `${from(start, 'long', omission)} по ${inCase(end, 'acc')}`,
  between: (start, end, omission) => `между ${inCase(start, 'ins', omission)} и ${inCase(end, 'ins')}`,
  shortEnd: (point, omission) => joinWords(core(point, 'short', 'nom', omission), qualifiers(point, 'short')),
}
