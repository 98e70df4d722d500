import i18next from 'i18next'
import ICU from 'i18next-icu'
import { initReactI18next } from 'react-i18next'
import type { UiLanguage } from '../electron/shared/contract/desktop'
import en from './locales/en.json'
import fr from './locales/fr.json'
import ru from './locales/ru.json'

/** Loads the three languages; all of them are in the bundle, so that switching needs nothing. */
export async function startWords(language: UiLanguage): Promise<void> {
  await i18next
    .use(new ICU({ memoize: true }))
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      resources: { en: { translation: en }, ru: { translation: ru }, fr: { translation: fr } },
      returnNull: false,
      react: { useSuspense: false },
    })
}

/** Switches the words of the whole page, and the language that screen readers speak. */
export async function setLanguage(language: UiLanguage): Promise<void> {
  document.documentElement.lang = language
  if (i18next.language !== language) await i18next.changeLanguage(language)
}

/** Whether a sentence exists for a key that is built from data. */
export const hasWords = (key: string): boolean => i18next.exists(key)
