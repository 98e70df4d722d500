import type { DateLanguage } from './schemas'

/** The plural forms that the three languages use, by CLDR name; `other` is the plural of English and French. */
export type PluralForm = 'one' | 'few' | 'many' | 'other'

/**
 * The plural form of a whole number (CLDR rules, fixed here so that every machine prints the same).
 * Russian: 1, 21, 31 `one`; 2-4, 22-24 `few`; the rest `many`. French counts 0 as `one`.
 */
export function pluralForm(count: number, language: DateLanguage): PluralForm {
  const n = Math.abs(count)
  if (language === 'en') return n === 1 ? 'one' : 'other'
  if (language === 'fr') return n < 2 ? 'one' : 'other'
  if (n % 10 === 1 && n % 100 !== 11) return 'one'
  return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 'few' : 'many'
}

const dayWords: Readonly<Record<DateLanguage, Readonly<Record<PluralForm, string>>>> = {
  en: { one: 'day', few: 'days', many: 'days', other: 'days' },
  ru: { one: 'день', few: 'дня', many: 'дней', other: 'дней' },
  fr: { one: 'jour', few: 'jours', many: 'jours', other: 'jours' },
}

/** A count of whole days in words: '15 days', '1 day', '2 дня', '21 день', '0 jour'. */
export function formatDays(count: number, language: DateLanguage): string {
  return `${count} ${dayWords[language][pluralForm(count, language)]}`
}

/**
 * A length of time in whole minutes, 0 or more: '2 h 25 min', '45 min', '48 h'. Hours are not turned into days,
 * because custody and access are counted in hours. A fraction of a minute is dropped.
 */
export function formatDuration(minutes: number, language: DateLanguage): string {
  const [hourSign, minuteSign] = language === 'ru' ? ['ч', 'мин'] : ['h', 'min']
  const whole = Math.floor(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest} ${minuteSign}`
  return rest === 0 ? `${hours} ${hourSign}` : `${hours} ${hourSign} ${rest} ${minuteSign}`
}
