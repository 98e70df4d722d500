import { readEdtf } from './edtf'
import type { DatePoint, ParsedEdtf } from './edtf'
import type { DateLanguage, EdtfDate } from './schemas'
import { isNamedWithYear } from './wording'
import type { DateStyle, DateWording, Omission } from './wording'
import { englishWording } from './wording-en'
import { frenchWording } from './wording-fr'
import { russianWording } from './wording-ru'

const wordings: Readonly<Record<DateLanguage, DateWording>> = {
  en: englishWording,
  ru: russianWording,
  fr: frenchWording,
}

/**
 * Writes a date for people. Long: '9 September 2024', 'about January 2024', 'January 2024 (uncertain)',
 * '23 January to 7 February 2024', 'since 26 August 2024', 'until February 2024' (that month included),
 * 'between 28 November and December 2023' when the two ends differ in precision. Short: '9 Sep 2024',
 * '23 Jan – 7 Feb 2024', '(?)' for uncertain. A range says a shared month or year once, unless an end carries a
 * qualifier. Month names come from fixed tables, so the same value gives the same bytes everywhere.
 * `parseDateInput` reads every text that this writes back to the same value.
 */
export function formatDate(edtf: EdtfDate, language: DateLanguage, style: DateStyle): string {
  const value = readEdtf(edtf)
  const wording = wordings[language]
  return value.kind === 'point' ? wording.alone(value.point, style) : formatInterval(value, wording, style)
}

function formatInterval(
  { start, end }: Extract<ParsedEdtf, { kind: 'interval' }>,
  wording: DateWording,
  style: DateStyle,
): string {
  if (typeof start === 'string') return typeof end === 'string' ? '' : wording.until(end, style, start === 'unknown')
  if (typeof end === 'string') return wording.since(start, style, end === 'unknown')
  const omission = sharedParts(start, end)
  if (style === 'long') {
    return start.kind === end.kind ? wording.range(start, end, omission) : wording.between(start, end, omission)
  }
  const first = wording.shortEnd(start, omission)
  const isTight = omission !== 'nothing' && start.kind === end.kind && !first.includes(' ')
  return `${first}${isTight ? '–' : ' – '}${wording.shortEnd(end, 'nothing')}`
}

/** A year omits only its own word ('с 2023 по 2024 год'), so a pair of years counts as sharing it. */
function sharedParts(start: DatePoint, end: DatePoint): Omission {
  if (!isPlain(start) || !isPlain(end)) return 'nothing'
  if (start.kind === 'year' && end.kind === 'year') return 'year'
  if (start.year !== end.year || !isNamedWithYear(start) || !isNamedWithYear(end)) return 'nothing'
  return start.kind === 'day' && end.kind === 'day' && start.month === end.month ? 'monthAndYear' : 'year'
}

function isPlain(point: DatePoint): boolean {
  return !point.uncertain && !point.approximate
}
