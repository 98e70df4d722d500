import type { DatePoint, DateShape, Season } from './edtf'

/** `long` for running text and packets, `short` for columns. */
export type DateStyle = 'long' | 'short'

/** What a range's first date leaves out because the second says it. */
export type Omission = 'nothing' | 'year' | 'monthAndYear'

/** How one language writes the forms of a date. Tables and rules are ours, never Intl, so all machines print the same. */
export type DateWording = {
  readonly alone: (point: DatePoint, style: DateStyle) => string
  /** From a date on, the end open or (`isEndUnknown`) not known. */
  readonly since: (point: DatePoint, style: DateStyle, isEndUnknown: boolean) => string
  /** Up to and including a date, the start open or (`isStartUnknown`) not known. */
  readonly until: (point: DatePoint, style: DateStyle, isStartUnknown: boolean) => string
  /** Two dates of one precision. */
  readonly range: (start: DatePoint, end: DatePoint, omission: Omission) => string
  /** Two dates of different precision. */
  readonly between: (start: DatePoint, end: DatePoint, omission: Omission) => string
  /** A date inside a short range, joined to the other by a dash. */
  readonly shortEnd: (point: DatePoint, omission: Omission) => string
}

/** Twelve names from January on. */
export type MonthNames = readonly string[]

export type SeasonNames = Readonly<Record<Season, string>>

/** The name of a month counted from 1; empty if there is none, which a parsed date cannot give. */
export function monthName(names: MonthNames, month: number): string {
  return names[month - 1] ?? ''
}

/** Joins what is not empty with single spaces. */
export function joinWords(...words: readonly (string | number)[]): string {
  return words.filter((word) => word !== '').join(' ')
}

/** Whether a date can lend its year to, or take it from, the other end of a range. */
export function isNamedWithYear(shape: DateShape): boolean {
  return shape.kind === 'day' || shape.kind === 'month' || shape.kind === 'season'
}
