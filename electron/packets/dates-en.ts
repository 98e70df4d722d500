import { readEdtf } from '../shared/dates/edtf'
import type { DatePoint } from '../shared/dates/edtf'
import { formatDays } from '../shared/dates/durations'
import { formatDate } from '../shared/dates/format-date'
import type { EdtfDate } from '../shared/dates/schemas'
import type { Words } from './words'

/** 'on 9 September 2024', 'in January 2024', 'about 9 September 2024', 'in the 2020s'. */
function onPoint(point: DatePoint, text: string): string {
  if (point.approximate) return text
  if (point.kind === 'day') return `on ${text}`
  return point.kind === 'decade' ? `in the ${text}` : `in ${text}`
}

function on(date: EdtfDate | null): string {
  if (date === null) return 'on a date that is not recorded'
  const value = readEdtf(date)
  const text = formatDate(date, 'en', 'long')
  if (value.kind === 'point') return onPoint(value.point, text)
  const isRange = typeof value.start !== 'string' && typeof value.end !== 'string'
  return isRange && value.start.kind === value.end.kind ? `from ${text}` : text
}

function since(date: EdtfDate): string {
  const value = readEdtf(date)
  if (value.kind === 'point') return formatDate(`${date}/..` as EdtfDate, 'en', 'long')
  return typeof value.end === 'string' ? formatDate(date, 'en', 'long') : `from a day in the period ${formatDate(date, 'en', 'long')}`
}

/** Whether a date is a stretch from one known day to another. */
export function isBetweenDays(date: EdtfDate): boolean {
  const value = readEdtf(date)
  if (value.kind === 'point') return false
  return [value.start, value.end].every((end) => typeof end !== 'string' && end.kind === 'day' && !end.approximate && !end.uncertain)
}

/** English dates inside sentences. */
export const datesEn: Words['dates'] = {
  on,
  stretch: (date) => (date !== null && isBetweenDays(date) ? on(date).replace(' to ', ' until ') : on(date)),
  of: (date) => `of ${formatDate(date, 'en', 'long')}`,
  since,
  at: (time) => `at ${time}`,
  days: ({ min, max }) => (min === max ? formatDays(min, 'en') : `${min} to ${formatDays(max, 'en')}`),
}
