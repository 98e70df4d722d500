import { readEdtf } from '../shared/dates/edtf'
import type { DatePoint } from '../shared/dates/edtf'
import { formatDays, pluralForm } from '../shared/dates/durations'
import { formatDate } from '../shared/dates/format-date'
import type { EdtfDate } from '../shared/dates/schemas'
import { russianMonths, russianSeasons } from '../shared/dates/wording-ru'
import { isBetweenDays } from './dates-en'
import type { Words } from './words'

const monthsPrepositional = [
  'январе', 'феврале', 'марте', 'апреле', 'мае', 'июне', 'июле', 'августе', 'сентябре', 'октябре', 'ноябре', 'декабре',
]

/** The adverbial form without its qualifiers: '9 сентября 2024 года', 'в январе 2024 года', 'весной 2021 года'. */
function onPoint(point: DatePoint): string {
  switch (point.kind) {
    case 'day':
      return `${point.day} ${russianMonths.gen[point.month - 1] ?? ''} ${point.year} года`
    case 'month':
      return `в ${monthsPrepositional[point.month - 1] ?? ''} ${point.year} года`
    case 'dayUnknown':
      return `в ${monthsPrepositional[point.month - 1] ?? ''} ${point.year} года (день неизвестен)`
    case 'year':
      return `в ${point.year} году`
    case 'monthUnknown':
      return `в ${point.year} году (месяц неизвестен)`
    case 'decade':
      return `в ${point.year}-х годах`
    case 'season':
      return `${russianSeasons.ins[point.season]} ${point.year} года`
  }
}

function on(date: EdtfDate | null): string {
  if (date === null) return 'в неустановленную дату'
  const value = readEdtf(date)
  if (value.kind === 'interval') return formatDate(date, 'ru', 'long')
  const { point } = value
  const about = point.approximate ? (point.kind === 'day' ? 'около ' : 'примерно ') : ''
  return `${about}${onPoint(point)}${point.uncertain ? ' (предположительно)' : ''}`
}

function of(date: EdtfDate): string {
  const value = readEdtf(date)
  if (value.kind === 'point' && !value.point.approximate && !value.point.uncertain) {
    const { point } = value
    if (point.kind === 'day') return `от ${onPoint(point)}`
    if (point.kind === 'month') return `от ${russianMonths.gen[point.month - 1] ?? ''} ${point.year} года`
    if (point.kind === 'year') return `от ${point.year} года`
  }
  return `(дата: ${formatDate(date, 'ru', 'long')})`
}

function since(date: EdtfDate): string {
  const value = readEdtf(date)
  if (value.kind === 'point') return formatDate(`${date}/..` as EdtfDate, 'ru', 'long')
  return typeof value.end === 'string' ? formatDate(date, 'ru', 'long') : `с одного из дней периода ${formatDate(date, 'ru', 'long')}`
}

/** After 'до' the noun is in the genitive: 'до 21 дня', 'до 6 дней'. */
const daysGenitive = (count: number): string => `${count} ${pluralForm(count, 'ru') === 'one' ? 'дня' : 'дней'}`

/** Russian dates inside sentences. */
export const datesRu: Words['dates'] = {
  on,
  stretch: (date) => (date !== null && isBetweenDays(date) ? on(date).replace(' по ', ' до ') : on(date)),
  of,
  since,
  at: (time) => `в ${time}`,
  days: ({ min, max }) => (min === max ? formatDays(min, 'ru') : `от ${min} до ${daysGenitive(max)}`),
}
