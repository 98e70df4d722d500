import { neighbour, parseEdtf, printEdtf, toEdtfDate } from './edtf'
import type { DatePoint, IntervalEnd } from './edtf'
import { completePoint, parseLoosePoint } from './input-point'
import { fold } from './input-words'
import type { DateLanguage, EdtfDate } from './schemas'

/**
 * Why a typed date was refused. `ambiguous`: it reads in more than one way, so nothing is guessed (a two-digit
 * year, a day without a year, `2021-23`, before or after a winter).
 */
export type DateInputProblem = 'empty' | 'not_understood' | 'no_such_day' | 'ends_before_start' | 'ambiguous'

export type DateInputResult = { readonly edtf: EdtfDate } | { readonly problem: DateInputProblem }

type Reading = EdtfDate | { readonly problem: Exclude<DateInputProblem, 'empty'> }

const openStart =
  /^(?:(?:since|from|starting|not before|no earlier than|с|со|начиная с|не ранее|не раньше|depuis|a partir d(?:u|e|es)|des|pas avant) |a partir d')/
const inclusiveEnd =
  /^(?:until|till|up to|through|no later than|not after|by|до|по|не позднее|не позже|au plus tard|jusqu'(?:au|aux|en|a)) /
const strictBefore = /^(?:before|prior to|ранее|раньше|перед|avant) /
const strictAfter = /^(?:after|после|позднее|позже|apres) /
const rangeStart = /^(?:(?:from|since|с|со|du|de|des|depuis|в период с|a partir d(?:u|e|es)) |(?:a partir )?d')/
const betweenStart = /^(?:between|entre|между) /
const continuing = /(?: - | to | по | до | a )(?:present|now|date|настоящее время|н\. ?в\.?|сих пор|ce jour|aujourd'hui)$/
const endUnknown = / (?:end unknown|окончание неизвестно|fin inconnue)$/
const startUnknown = / (?:start unknown|начало неизвестно|debut inconnu)$/
const rangeSeparators = [
  / (?:to|until|till|through|по|до|a|au|aux|jusqu'(?:au|aux|en|a)) /g,
  / (?:-|и|and|et) /g,
  / ?(?:\.\.\.?|\/) ?/g,
  / ?- ?/g,
]

/**
 * Reads what a person typed into a date field: stored EDTF; numbers, day first ('9.9.2024', '09/09/2024');
 * words in English, Russian or French whatever the language of the screen; 'about', '~' and '?'; ranges,
 * since, until, before, after. 'Before' and 'after' leave out the date they name ('before 2024' is `../2023`);
 * 'until' and 'до' take it in. `language` settles what looks alike: Latin 'c' is 'с' in Russian, circa elsewhere.
 */
export function parseDateInput(text: string, language: DateLanguage): DateInputResult {
  if (text.trim() === '') return { problem: 'empty' }
  if (text.length > 200) return { problem: 'not_understood' }
  const reading = readStored(text.trim().toUpperCase()) ?? readFolded(fold(text, language))
  return typeof reading === 'string' ? { edtf: reading } : reading
}

/** Stored EDTF as it stands, but for the season codes, which `parseLoosePoint` weighs against ranges of years. */
function readStored(text: string): EdtfDate | null {
  const value = parseEdtf(text)
  if (typeof value === 'string' || (value.kind === 'point' && value.point.kind === 'season')) return null
  return toEdtfDate(value)
}

function readFolded(text: string): Reading {
  const readings = [readSingle, readRange, readOpen]
  let problem: Reading = { problem: 'not_understood' }
  for (const read of readings) {
    const reading = read(text)
    if (typeof reading === 'string') return reading
    if (problem.problem === 'not_understood') problem = reading
  }
  return problem
}

function readSingle(text: string): Reading {
  const point = readPoint(text)
  return typeof point === 'string' ? { problem: point } : toEdtfDate({ kind: 'point', point })
}

/** Tries each kind of separator in turn, at each place; two different readings by one kind are ambiguous. */
function readRange(text: string): Reading {
  const isBetween = betweenStart.test(text)
  const body = text.replace(betweenStart, '').replace(rangeStart, '')
  let problem: Reading = { problem: 'not_understood' }
  for (const separator of rangeSeparators) {
    const found = new Map<string, Reading>()
    for (const match of body.matchAll(separator)) {
      const joinsDates = / (?:и|and|et) /.test(match[0])
      if (joinsDates && !isBetween) continue
      const reading = readTwoEnds(body.slice(0, match.index), body.slice(match.index + match[0].length))
      if (typeof reading === 'string') found.set(reading, reading)
      else if (problem.problem === 'not_understood') problem = reading
    }
    const first = [...found.values()][0]
    if (first !== undefined) return found.size === 1 ? first : { problem: 'ambiguous' }
    if (problem.problem !== 'not_understood') return problem
  }
  return problem
}

function readTwoEnds(startText: string, endText: string): Reading {
  const looseStart = parseLoosePoint(startText)
  const looseEnd = parseLoosePoint(endText)
  if (looseStart === 'not_understood' || looseEnd === 'not_understood') return { problem: 'not_understood' }
  if (typeof looseStart === 'string') return { problem: looseStart }
  if (typeof looseEnd === 'string') return { problem: looseEnd }
  const start = completePoint(looseStart, looseEnd, true)
  const end = completePoint(looseEnd, looseStart, false)
  if (start === 'not_understood' || end === 'not_understood') return { problem: 'not_understood' }
  if (typeof start === 'string') return { problem: start }
  return typeof end === 'string' ? { problem: end } : interval(start, end)
}

function readOpen(text: string): Reading {
  if (continuing.test(text)) return openAt(text.replace(continuing, '').replace(rangeStart, ''), since('open'))
  if (endUnknown.test(text)) return openAt(text.replace(endUnknown, '').replace(openStart, ''), since('unknown'))
  if (startUnknown.test(text)) return openAt(text.replace(startUnknown, '').replace(inclusiveEnd, ''), until('unknown'))
  if (text.endsWith('..')) return openAt(text.replace(/ ?\.\.\.?$/, ''), since('open'))
  if (text.startsWith('..')) return openAt(text.replace(/^\.\.\.? ?/, ''), until('open'))
  if (strictBefore.test(text)) return openAt(text.replace(strictBefore, ''), beside(-1))
  if (strictAfter.test(text)) return openAt(text.replace(strictAfter, ''), beside(1))
  if (openStart.test(text)) return openAt(text.replace(openStart, ''), since('open'))
  return inclusiveEnd.test(text) ? openAt(text.replace(inclusiveEnd, ''), until('open')) : { problem: 'not_understood' }
}

function openAt(text: string, toReading: (point: DatePoint) => Reading): Reading {
  const point = readPoint(text)
  return typeof point === 'string' ? { problem: point } : toReading(point)
}

function since(end: 'open' | 'unknown'): (point: DatePoint) => Reading {
  return (point) => interval(point, end)
}

function until(start: 'open' | 'unknown'): (point: DatePoint) => Reading {
  return (point) => interval(start, point)
}

function beside(step: -1 | 1): (point: DatePoint) => Reading {
  return (point) => {
    if (point.kind === 'season' && point.season === 24) return { problem: 'ambiguous' }
    return step < 0 ? interval('open', neighbour(point, step)) : interval(neighbour(point, step), 'open')
  }
}

function readPoint(text: string): DatePoint | 'not_understood' | 'ambiguous' | 'no_such_day' {
  const loose = parseLoosePoint(text)
  return typeof loose === 'string' ? loose : completePoint(loose, null, false)
}

/** Goes through the reader of stored text, so that nothing is accepted here that the schema would refuse. */
function interval(start: IntervalEnd, end: IntervalEnd): Reading {
  const value = parseEdtf(printEdtf({ kind: 'interval', start, end }))
  return typeof value === 'string' ? { problem: value } : toEdtfDate(value)
}
