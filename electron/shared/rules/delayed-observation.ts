/**
 * What may be said of marks that were looked for late. Signs fade (Istanbul Protocol 2022, para. 234); absence of marks
 * does not disprove ill-treatment (para. 393). Nothing here says what a mark looks like on a given day.
 */
import type { DateLanguage } from '../dates/schemas'
import { formatDays } from '../dates/durations'
import type { Days } from './divergence'

type Say = { readonly onDay: (day: number) => string; readonly between: (days: Days) => string; readonly fades: string; readonly absence: (when: string) => string; readonly source: string; readonly later: (length: string) => string }

const words: Readonly<Record<DateLanguage, Say>> = {
  en: {
    onDay: (day) => ` on day ${day}`,
    between: ({ min, max }) => ` between day ${min} and day ${max}`,
    fades: 'Marks fade.',
    absence: (when) => `The absence of marks${when} does not disprove ill-treatment`,
    source: 'Istanbul Protocol 2022, paras 234, 393',
    later: (length) => `${length} after the alleged event`,
  },
  ru: {
    onDay: (day) => ` на ${day}-й день`,
    between: ({ min, max }) => ` между ${min}-м и ${max}-м днём`,
    fades: 'Следы сходят.',
    absence: (when) => `Отсутствие следов${when} не опровергает жестокого обращения`,
    source: 'Стамбульский протокол 2022, пп. 234, 393',
    later: (length) => `через ${length} после описанного события`,
  },
  fr: {
    onDay: (day) => ` au ${day === 1 ? '1er' : `${day}e`} jour`,
    between: ({ min, max }) => ` entre le ${min}e et le ${max}e jour`,
    fades: 'Les marques s’effacent.',
    absence: (when) => `L’absence de marques${when} n’infirme pas les mauvais traitements`,
    source: 'Protocole d’Istanbul 2022, par. 234, 393',
    later: (length) => `${length} après les faits allégués`,
  },
}

/** 'Marks fade. The absence of marks on day 15 does not disprove ill-treatment (…).' Without days, or on the day itself, no day is named. */
export function absenceOfMarks(days: Days | null, language: DateLanguage): string {
  const say = words[language]
  const when = days === null || days.max < 1 ? '' : days.min === days.max ? say.onDay(days.min) : say.between(days)
  return `${say.fades} ${say.absence(when)} (${say.source}).`
}

/** '15 days after the alleged event'; '' where the days are not known. */
export function daysAfter(days: Days | null, language: DateLanguage): string {
  if (days === null) return ''
  const length = days.min === days.max ? formatDays(days.min, language) : `${days.min}–${formatDays(days.max, language)}`
  return words[language].later(length)
}
