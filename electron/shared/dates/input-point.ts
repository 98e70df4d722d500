import { isRealDay, firstYear } from './calendar'
import { isSeason } from './edtf'
import type { DatePoint, DateShape, Qualifiers } from './edtf'
import { monthOfWord, seasonOfWord } from './input-words'

/** One date as typed: what is not said is null, and may be said by the other end of a range. */
export type LoosePoint = Qualifiers & {
  readonly kind: DateShape['kind']
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly season: number | null
}

type LooseShape = Omit<LoosePoint, keyof Qualifiers>

const nothingSaid: Omit<LooseShape, 'kind'> = { year: null, month: null, day: null, season: null }

/** Stripped until none is left. Each takes a qualifier or a word without meaning off one end. */
const trimmings: readonly { readonly pattern: RegExp; readonly sets?: Partial<Qualifiers> }[] = [
  {
    pattern:
      /^(?:[~≈]|(?:about|approximately|approx|around|circa|ca|c|ок|около|примерно|приблизительно|vers|environ|aux alentours d[eu]|autour d[eu])(?!\p{L})\.?) ?/u,
    sets: { approximate: true },
  },
  {
    pattern: /(?: ?~| ?\((?:approx\.?|approximate|примерно|прим\.|approximatif)\)| approx\.?| environ| примерно)$/,
    sets: { approximate: true },
  },
  {
    pattern:
      /^(?:\?|(?:probably|possibly|perhaps|maybe|вер|вероятно|возможно|предположительно|probablement|peut-etre)(?!\p{L})\.?) ?/u,
    sets: { uncertain: true },
  },
  {
    pattern: / ?(?:\?|\((?:\?|uncertain|предположительно|вероятно|под вопросом|incertain|incertaine)\))$/,
    sets: { uncertain: true },
  },
  { pattern: / ?%$/, sets: { uncertain: true, approximate: true } },
  { pattern: /^(?:on|in|the|le|les|en|du|в|во|от) / },
  { pattern: /^(?:l|d)'/ },
  { pattern: / включительно$| inclus$| inclusive$/ },
  { pattern: /(?<=\d) ?(?:года|году|годом|год|г\.?)$/ },
]

/**
 * Reads one date, folded, qualifiers included. A string says why it cannot be one:
 * `ambiguous` for a two-digit year, `no_such_day` for a month over 12.
 */
export function parseLoosePoint(text: string): LoosePoint | 'not_understood' | 'ambiguous' | 'no_such_day' {
  let rest = text
  let uncertain = false
  let approximate = false
  for (let before = ''; before !== rest; ) {
    before = rest
    for (const { pattern, sets } of trimmings) {
      const trimmed = rest.replace(pattern, '').trim()
      if (trimmed === rest) continue
      uncertain ||= sets?.uncertain ?? false
      approximate ||= sets?.approximate ?? false
      rest = trimmed
    }
  }
  const shape = numericShape(rest) ?? wordyShape(rest) ?? 'not_understood'
  return typeof shape === 'string' ? shape : { ...shape, uncertain, approximate }
}

/**
 * Fills what one end of a range leaves out from the other: the year, and for the first end ('23 to 27 January')
 * the month. `ambiguous` when a day or month is left without a year, `not_understood` for a bare number.
 */
export function completePoint(
  loose: LoosePoint,
  donor: LoosePoint | null,
  takesMonth: boolean,
): DatePoint | 'not_understood' | 'ambiguous' | 'no_such_day' {
  const year = loose.year ?? donor?.year ?? null
  const month = loose.month ?? (takesMonth ? (donor?.month ?? null) : null)
  const { kind, day, season, uncertain, approximate } = loose
  if ((kind === 'day' || kind === 'month' || kind === 'dayUnknown') && month === null) return 'not_understood'
  if (year === null) return 'ambiguous'
  if (year < firstYear || (month !== null && (month < 1 || month > 12))) return 'no_such_day'
  const qualifiers = { uncertain, approximate }
  if (kind === 'day' && month !== null && day !== null) {
    return isRealDay({ year, month, day }) ? { kind, year, month, day, ...qualifiers } : 'no_such_day'
  }
  if ((kind === 'month' || kind === 'dayUnknown') && month !== null) return { kind, year, month, ...qualifiers }
  if (kind === 'season' && season !== null && isSeason(season)) return { kind, year, season, ...qualifiers }
  if (kind === 'year' || kind === 'monthUnknown' || kind === 'decade') return { kind, year, ...qualifiers }
  return 'not_understood'
}

function numericShape(text: string): LooseShape | 'ambiguous' | 'no_such_day' | null {
  const yearFirst = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (yearFirst) return dayShape(yearFirst[4], yearFirst[3], yearFirst[1])
  const dayFirst = /^(\d{1,2}) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{4})$/.exec(text)
  if (dayFirst) return dayShape(dayFirst[1], dayFirst[3], dayFirst[4])
  const monthFirst = /^(\d{1,2})[-./](\d{4})$/.exec(text)
  if (monthFirst) return monthShape(Number(monthFirst[1]), Number(monthFirst[2]))
  const yearAndMonth = /^(\d{4})[-./](\d{2})$/.exec(text)
  if (yearAndMonth) return yearAndPair(Number(yearAndMonth[1]), Number(yearAndMonth[2]))
  const dayAndMonth = /^(\d{1,2})[./](\d{1,2})$/.exec(text)
  if (dayAndMonth) return Number(dayAndMonth[2]) > 12 ? 'ambiguous' : dayShape(dayAndMonth[1], dayAndMonth[2])
  if (/^\d{1,2}([-./])\d{1,2}\1\d{2}$/.test(text)) return 'ambiguous'
  const unspecified = /^(\d{4})-(?:(\d\d)-)?xx$/.exec(text)
  if (unspecified) {
    const year = Number(unspecified[1])
    const month = unspecified[2] === undefined ? null : Number(unspecified[2])
    return { ...nothingSaid, kind: month === null ? 'monthUnknown' : 'dayUnknown', year, month }
  }
  const decade =
    /^(\d{3})(?:[xх]|0(?:'?s|-?(?:е|х|ми)(?: (?:годы|годов|годами|гг\.?))?))$/.exec(text) ?? /^annees (\d{3})0$/.exec(text)
  if (decade) return { ...nothingSaid, kind: 'decade', year: Number(decade[1]) * 10 }
  if (/^\d{4}$/.test(text)) return { ...nothingSaid, kind: 'year', year: Number(text) }
  return /^\d{1,2}(?:er|st|nd|rd|th|-?го|-?е)?$/.test(text) ? dayShape(Number.parseInt(text, 10)) : null
}

/** `2024-09` is a month; `2024-23` a season, but `2021-23` may as well mean 2021 to 2023. */
function yearAndPair(year: number, pair: number): LooseShape | 'ambiguous' | 'no_such_day' {
  if (pair <= 12) return monthShape(pair, year)
  if (pair > year % 100) return 'ambiguous'
  return isSeason(pair) ? { ...nothingSaid, kind: 'season', year, season: pair } : 'no_such_day'
}

function wordyShape(text: string): LooseShape | 'ambiguous' | null {
  const unknownPart = / \((?:(day unknown|день неизвестен|jour inconnu)|month unknown|месяц неизвестен|mois inconnu)\)$/.exec(text)
  if (unknownPart) return withUnknownPart(text.slice(0, unknownPart.index), unknownPart[1] !== undefined)
  const dayFirst =
    /^(?:(\d{1,2})(?:er|st|nd|rd|th|-?го|-?е)?\.?[ -]?)?(?:of |de |d')?(\p{L}+)\.?(?:[ -]?(?:of |de |')?(\d{4}|\d{2}))?$/u.exec(text)
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(text)
  const word = dayFirst?.[2] ?? monthFirst?.[1] ?? ''
  const dayText = dayFirst?.[1] ?? monthFirst?.[2]
  const yearText = dayFirst?.[3] ?? monthFirst?.[3]
  const month = monthOfWord(word)
  const season = seasonOfWord(word)
  if (month === null && (season === null || dayText !== undefined)) return null
  if (yearText?.length === 2) return 'ambiguous'
  const year = yearText === undefined ? null : Number(yearText)
  if (month === null) return { ...nothingSaid, kind: 'season', year, season }
  return dayText === undefined ? monthShape(month, year) : { ...monthShape(month, year), kind: 'day', day: Number(dayText) }
}

function withUnknownPart(text: string, isDayUnknown: boolean): LooseShape | 'ambiguous' | null {
  const known = text.replace(/(?<=\d) ?(?:года|году|годом|год|г\.?)$/, '')
  if (!isDayUnknown) return /^\d{4}$/.test(known) ? { ...nothingSaid, kind: 'monthUnknown', year: Number(known) } : null
  const shape = wordyShape(known)
  if (shape === null || typeof shape === 'string') return shape
  return shape.kind === 'month' ? { ...shape, kind: 'dayUnknown' } : null
}

function monthShape(month: number, year: number | null): LooseShape {
  return { ...nothingSaid, kind: 'month', year, month }
}

function dayShape(day: string | number | undefined, month?: string, year?: string): LooseShape {
  return {
    ...nothingSaid,
    kind: 'day',
    day: Number(day),
    month: month === undefined ? null : Number(month),
    year: year === undefined ? null : Number(year),
  }
}
