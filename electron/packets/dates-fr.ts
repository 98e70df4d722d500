import { readEdtf } from '../shared/dates/edtf'
import type { DatePoint } from '../shared/dates/edtf'
import { formatDays } from '../shared/dates/durations'
import { formatDate } from '../shared/dates/format-date'
import type { EdtfDate } from '../shared/dates/schemas'
import { isBetweenDays } from './dates-en'
import type { Words } from './words'

/** 'le 9 septembre 2024', 'en janvier 2024', 'vers le 9 septembre 2024', 'dans les années 2020'. */
function onPoint(point: DatePoint, text: string): string {
  if (point.approximate) return text
  if (point.kind === 'day') return `le ${text}`
  if (point.kind === 'season') return text
  return point.kind === 'decade' ? `dans ${/^les? /u.test(text) ? text : `les ${text}`}` : `en ${text}`
}

function on(date: EdtfDate | null): string {
  if (date === null) return 'à une date non consignée'
  const value = readEdtf(date)
  const text = formatDate(date, 'fr', 'long')
  return value.kind === 'point' ? onPoint(value.point, text) : text
}

function since(date: EdtfDate): string {
  const value = readEdtf(date)
  if (value.kind === 'point') return formatDate(`${date}/..` as EdtfDate, 'fr', 'long')
  return typeof value.end === 'string' ? formatDate(date, 'fr', 'long') : `depuis un jour de la période ${formatDate(date, 'fr', 'long')}`
}

/** French dates inside sentences. */
export const datesFr: Words['dates'] = {
  on,
  stretch: (date) => (date !== null && isBetweenDays(date) ? on(date).replace(' au ', ' jusqu’au ') : on(date)),
  of: (date) => {
    const value = readEdtf(date)
    const text = formatDate(date, 'fr', 'long')
    return value.kind === 'point' && value.point.kind === 'day' && !value.point.approximate ? `du ${text}` : `(date : ${text})`
  },
  since,
  at: (time) => `à ${time.replace(':', ' h ')}`,
  days: ({ min, max }) => (min === max ? formatDays(min, 'fr') : `de ${min} à ${formatDays(max, 'fr')}`),
}
