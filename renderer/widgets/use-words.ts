import { useTranslation } from 'react-i18next'
import type { UiLanguage } from '../../electron/shared/contract/desktop'
import type { EdtfDate } from '../../electron/shared/dates/schemas'
import { formatDate } from '../../electron/shared/dates/format-date'

/** The sentence of a key, with its values filled in. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string

export type Words = {
  readonly t: Translate
  readonly language: UiLanguage
  /** A day or a vague date in words; '' for none. */
  readonly date: (value: string | null | undefined, style?: 'long' | 'short') => string
  /** The clock time of an instant, as this machine's zone reads it. */
  readonly clock: (instant: string) => string
  readonly instant: (instant: string) => string
}

/** Sentences, dates and times in the language of the page. */
export function useWords(): Words {
  const { t, i18n } = useTranslation()
  const language = toUiLanguage(i18n.language)
  return {
    t: (key, values) => t(key, { ...values }),
    language,
    date: (value, style = 'long') => (value === null || value === undefined || value === '' ? '' : formatDate(toEdtf(value), language, style)),
    clock: (instant) => new Intl.DateTimeFormat(localeOf[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant)),
    instant: (instant) =>
      new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(new Date(instant)),
  }
}

export const toUiLanguage = (text: string): UiLanguage => (text === 'ru' || text === 'fr' ? text : 'en')

/** Days before months, as in every date of the page. */
const localeOf: Readonly<Record<UiLanguage, string>> = { en: 'en-GB', ru: 'ru', fr: 'fr' }

/** Dates come from the vault, which has checked them. */
const toEdtf = (text: string): EdtfDate => text as EdtfDate
