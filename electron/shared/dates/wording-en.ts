import type { DatePoint } from './edtf'
import { joinWords, monthName } from './wording'
import type { DateStyle, DateWording, MonthNames, Omission, SeasonNames } from './wording'

export const englishMonths: MonthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]
export const englishShortMonths: MonthNames = [
  'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec',
]
export const englishSeasons: SeasonNames = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

function core(point: DatePoint, style: DateStyle, omission: Omission): string {
  const months = style === 'long' ? englishMonths : englishShortMonths
  const year = omission === 'nothing' ? point.year : ''
  switch (point.kind) {
    case 'day':
      return joinWords(point.day, omission === 'monthAndYear' ? '' : monthName(months, point.month), year)
    case 'month':
      return joinWords(monthName(months, point.month), year)
    case 'dayUnknown':
      return `${monthName(months, point.month)} ${point.year} (day unknown)`
    case 'year':
      return String(point.year)
    case 'monthUnknown':
      return `${point.year} (month unknown)`
    case 'decade':
      return `the ${point.year}s`
    case 'season':
      return joinWords(englishSeasons[point.season], year)
  }
}

function qualified(point: DatePoint, style: DateStyle, omission: Omission = 'nothing'): string {
  const doubt = style === 'long' ? '(uncertain)' : '(?)'
  return joinWords(point.approximate ? 'about' : '', core(point, style, omission), point.uncertain ? doubt : '')
}

export const englishWording: DateWording = {
  alone: (point, style) => {
    const text = qualified(point, style)
    return text.startsWith('the ') ? text.slice(4) : text
  },
  since: (point, style, isEndUnknown) =>
    isEndUnknown ? `from ${qualified(point, style)}, end unknown` : `since ${qualified(point, style)}`,
  until: (point, style, isStartUnknown) =>
    `until ${qualified(point, style)}${isStartUnknown ? ', start unknown' : ''}`,
  range: (start, end, omission) => `${qualified(start, 'long', omission)} to ${qualified(end, 'long')}`,
  between: (start, end, omission) => `between ${qualified(start, 'long', omission)} and ${qualified(end, 'long')}`,
  shortEnd: (point, omission) => qualified(point, 'short', omission),
}
