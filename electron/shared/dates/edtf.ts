import { AppError } from '../errors'
import { daysInMonth, firstYear, isRealDay, toCalendarDay, toDayNumber, twoDigits } from './calendar'
import type { EdtfDate, LocalDate } from './schemas'

/** EDTF season codes: spring, summer, autumn, winter. */
export type Season = 21 | 22 | 23 | 24

/** What is known of one date. `dayUnknown` is `2024-01-XX`, `monthUnknown` is `2024-XX`; a decade's `year` is its first. */
export type DateShape =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month' | 'dayUnknown'; readonly year: number; readonly month: number }
  | { readonly kind: 'year' | 'monthUnknown' | 'decade'; readonly year: number }
  | { readonly kind: 'season'; readonly year: number; readonly season: Season }

/** `?` the source is unsure of it; `~` the source gives it as approximate; `%` is both. */
export type Qualifiers = { readonly uncertain: boolean; readonly approximate: boolean }

export type DatePoint = DateShape & Qualifiers

/** An end of an interval: a date, `open` (`..`, goes on without a bound) or `unknown` (left blank). */
export type IntervalEnd = DatePoint | 'open' | 'unknown'

export type ParsedEdtf =
  | { readonly kind: 'point'; readonly point: DatePoint }
  | { readonly kind: 'interval'; readonly start: IntervalEnd; readonly end: IntervalEnd }

export type EdtfProblem = 'not_understood' | 'no_such_day' | 'ends_before_start'

/** Days since 1970-01-01, both inclusive. */
export type DaySpan = { readonly from: number; readonly to: number }

/**
 * Reads the subset of EDTF level 1 (ISO 8601-2) that Sheaf stores: day, month, year, `2024-XX`, `2024-01-XX`,
 * `202X`, seasons 21-24, each with `?`, `~` or `%`, and intervals of two of them with one end open or unknown.
 * A string comes back when the text is refused; `ends_before_start` only when every reading of it runs backwards.
 * Two steps beyond level 1, because sources speak so: `202X`, `2024-XX` and seasons take a qualifier, and
 * may end an interval. A strict level 1 reader refuses those.
 *
 * Our own reader, not the `edtf` package: that accepts 2023-02-29 and reversed intervals, refuses `202X~`
 * and `2021-23?`, has no types, and brings a general parser and six locale files into the page.
 */
export function parseEdtf(text: string): ParsedEdtf | EdtfProblem {
  const slash = text.indexOf('/')
  if (slash < 0) {
    const point = parsePoint(text)
    return typeof point === 'string' ? point : { kind: 'point', point }
  }
  const start = parseEnd(text.slice(0, slash))
  const end = parseEnd(text.slice(slash + 1))
  if (start === 'not_understood' || end === 'not_understood') return 'not_understood'
  if (start === 'no_such_day' || end === 'no_such_day') return 'no_such_day'
  if (typeof start === 'string' && typeof end === 'string') return 'not_understood'
  if (typeof start !== 'string' && typeof end !== 'string') {
    if (hullOfSpans(pointSpans(end)).to < hullOfSpans(pointSpans(start)).from) return 'ends_before_start'
    if (start.kind === 'day' && printPoint(start) === printPoint(end)) return { kind: 'point', point: start }
  }
  return { kind: 'interval', start, end }
}

/** Writes a value in its one normal spelling. */
export function printEdtf(value: ParsedEdtf): string {
  return value.kind === 'point' ? printPoint(value.point) : `${printEnd(value.start)}/${printEnd(value.end)}`
}

/** The one normal spelling of an EDTF text (outer spaces go, a range within one day becomes the day); null if refused. */
export function normaliseEdtf(text: string): EdtfDate | null {
  const value = parseEdtf(text.trim())
  return typeof value === 'string' ? null : toEdtfDate(value)
}

/** Whether a text is valid and in its normal spelling, as it is stored. */
export function isNormalEdtf(text: string): boolean {
  const value = parseEdtf(text)
  return typeof value !== 'string' && printEdtf(value) === text
}

/** A parsed value in its stored form. */
export function toEdtfDate(value: ParsedEdtf): EdtfDate {
  return printEdtf(value) as EdtfDate
}

/** A known day as a date value: the text is the same. */
export function toWholeDay(date: LocalDate): EdtfDate {
  return toEdtfDate(readEdtf(date as string as EdtfDate))
}

/** Reads a stored date. Throws `invalid_input` if the text never passed the schema. */
export function readEdtf(edtf: EdtfDate): ParsedEdtf {
  const value = parseEdtf(edtf)
  if (typeof value === 'string') throw new AppError('invalid_input', 'A stored date is not valid EDTF')
  return value
}

/**
 * The days that a date can mean, in order. All shapes give one run of days but winter: 'winter 2021' is said
 * of January and February 2021 and of December 2021 to February 2022, so both are given. Seasons are northern
 * and in whole calendar months. `?` and `~` change nothing here.
 */
export function pointSpans(point: DateShape): readonly DaySpan[] {
  switch (point.kind) {
    case 'day':
      return [{ from: toDayNumber(point), to: toDayNumber(point) }]
    case 'month':
    case 'dayUnknown':
      return [monthSpan(point.year, point.month, point.month)]
    case 'year':
    case 'monthUnknown':
      return [monthSpan(point.year, 1, 12)]
    case 'decade':
      return [{ from: monthSpan(point.year, 1, 1).from, to: monthSpan(point.year + 9, 12, 12).to }]
    case 'season': {
      const { year, season } = point
      if (season !== 24) return [monthSpan(year, (season - 20) * 3, (season - 20) * 3 + 2)]
      const december = monthSpan(year, 12, 12)
      return [monthSpan(year, 1, 2), { from: december.from, to: december.to + daysInMonth(year + 1, 2) + 31 }]
    }
  }
}

/** The shortest run of days that holds all of `spans`, which must be in order and not empty. */
export function hullOfSpans(spans: readonly DaySpan[]): DaySpan {
  const first = spans[0]
  const last = spans.at(-1)
  if (!first || !last) throw new AppError('internal', 'A date without days')
  return { from: first.from, to: last.to }
}

/** The year, month or decade just before (`-1`) or after (`1`) a date; for a season, the day outside it. */
export function neighbour(point: DatePoint, step: -1 | 1): DatePoint {
  const { uncertain, approximate } = point
  switch (point.kind) {
    case 'day':
    case 'season': {
      const span = hullOfSpans(pointSpans(point))
      return { kind: 'day', ...toCalendarDay(step < 0 ? span.from - 1 : span.to + 1), uncertain, approximate }
    }
    case 'month':
    case 'dayUnknown': {
      const months = point.year * 12 + point.month - 1 + step
      return { kind: 'month', year: Math.floor(months / 12), month: (months % 12) + 1, uncertain, approximate }
    }
    case 'decade':
      return { kind: 'year', year: step < 0 ? point.year - 1 : point.year + 10, uncertain, approximate }
    default:
      return { kind: 'year', year: point.year + step, uncertain, approximate }
  }
}

function monthSpan(year: number, first: number, last: number): DaySpan {
  return {
    from: toDayNumber({ year, month: first, day: 1 }),
    to: toDayNumber({ year, month: last, day: daysInMonth(year, last) }),
  }
}

function parseEnd(text: string): IntervalEnd | 'not_understood' | 'no_such_day' {
  if (text === '') return 'unknown'
  return text === '..' ? 'open' : parsePoint(text)
}

function parsePoint(text: string): DatePoint | 'not_understood' | 'no_such_day' {
  const sign = text.at(-1) ?? ''
  const isQualified = sign === '?' || sign === '~' || sign === '%'
  const shape = parseShape(isQualified ? text.slice(0, -1) : text)
  if (typeof shape === 'string') return shape
  return { ...shape, uncertain: sign === '?' || sign === '%', approximate: sign === '~' || sign === '%' }
}

function parseShape(text: string): DateShape | 'not_understood' | 'no_such_day' {
  const match = /^(\d{3})(?:(X)|(\d)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?)$/.exec(text)
  if (!match) return 'not_understood'
  const [, century, anyYear, lastDigit, monthText, dayText] = match
  const year = Number(`${century}${anyYear ? '0' : lastDigit}`)
  if (year < firstYear) return 'no_such_day'
  if (anyYear) return { kind: 'decade', year }
  if (monthText === undefined) return { kind: 'year', year }
  if (monthText === 'XX') return dayText === undefined ? { kind: 'monthUnknown', year } : 'not_understood'
  const month = Number(monthText)
  if (dayText === undefined && isSeason(month)) return { kind: 'season', year, season: month }
  if (month < 1 || month > 12) return 'no_such_day'
  if (dayText === undefined) return { kind: 'month', year, month }
  if (dayText === 'XX') return { kind: 'dayUnknown', year, month }
  const day = Number(dayText)
  return isRealDay({ year, month, day }) ? { kind: 'day', year, month, day } : 'no_such_day'
}

/** Whether a number is one of the four EDTF level 1 season codes. */
export function isSeason(value: number): value is Season {
  return value === 21 || value === 22 || value === 23 || value === 24
}

function printEnd(end: IntervalEnd): string {
  if (end === 'open') return '..'
  return end === 'unknown' ? '' : printPoint(end)
}

function printPoint(point: DatePoint): string {
  const sign = point.uncertain ? (point.approximate ? '%' : '?') : point.approximate ? '~' : ''
  return `${printShape(point)}${sign}`
}

function printShape(shape: DateShape): string {
  switch (shape.kind) {
    case 'day':
      return `${shape.year}-${twoDigits(shape.month)}-${twoDigits(shape.day)}`
    case 'month':
      return `${shape.year}-${twoDigits(shape.month)}`
    case 'dayUnknown':
      return `${shape.year}-${twoDigits(shape.month)}-XX`
    case 'monthUnknown':
      return `${shape.year}-XX`
    case 'year':
      return String(shape.year)
    case 'decade':
      return `${Math.floor(shape.year / 10)}X`
    case 'season':
      return `${shape.year}-${shape.season}`
  }
}
