import fc from 'fast-check'
import { toCalendarDay, toDayNumber, toLocalDate } from '../../../electron/shared/dates/calendar'
import { normaliseEdtf } from '../../../electron/shared/dates/edtf'
import { EdtfDate, LocalDate } from '../../../electron/shared/dates/schemas'

const firstDay = toDayNumber({ year: 1000, month: 1, day: 1 })
const lastDay = toDayNumber({ year: 9999, month: 12, day: 31 })

/** A stored date from a literal; throws on a bad one, so that a test cannot pass on a typing error. */
export function aDate(text: string): EdtfDate {
  return EdtfDate.parse(text)
}

export function aDay(text: string): LocalDate {
  return LocalDate.parse(text)
}

/** Any day that Sheaf stores. */
export const anyDay = fc.integer({ min: firstDay, max: lastDay }).map((n) => toLocalDate(toCalendarDay(n)))

/** Days close enough together that equal months, years and overlaps are common. */
export const nearDay = fc
  .integer({ min: toDayNumber({ year: 2022, month: 1, day: 1 }), max: toDayNumber({ year: 2025, month: 12, day: 31 }) })
  .map((n) => toLocalDate(toCalendarDay(n)))

const point = (day: fc.Arbitrary<LocalDate>) =>
  fc
    .tuple(day, fc.constantFrom('day', 'month', 'year', 'decade', 'dayUnknown', 'monthUnknown', '21', '22', '23', '24'))
    .chain(([date, kind]) => fc.constantFrom('', '', '?', '~', '%').map((sign) => `${cut(date, kind)}${sign}`))

function cut(date: LocalDate, kind: string): string {
  if (kind === 'day') return date
  if (kind === 'month') return date.slice(0, 7)
  if (kind === 'year') return date.slice(0, 4)
  if (kind === 'decade') return `${date.slice(0, 3)}X`
  if (kind === 'dayUnknown') return `${date.slice(0, 7)}-XX`
  return kind === 'monthUnknown' ? `${date.slice(0, 4)}-XX` : `${date.slice(0, 4)}-${kind}`
}

const interval = (day: fc.Arbitrary<LocalDate>) =>
  fc
    .tuple(point(day), point(day), fc.constantFrom('a/b', 'a/b', 'a/..', '../a', 'a/', '/a'))
    .map(([a, b, form]) => normaliseEdtf(form.replace('a', a).replace('b', b)) ?? normaliseEdtf(`${b}/${a}`))
    .filter((value) => value !== null)

/** Any stored date: every precision, qualifier and kind of interval. */
export const anyEdtf = fc.oneof(point(anyDay).map(aDate), point(nearDay).map(aDate), interval(nearDay), interval(anyDay))
