import { inYears, type Length } from '../../../electron/shared/sentence/length'
import { useWords } from '../../widgets/use-words'

/** A length in words: '13 years 9 months', '1 year less 10 days'. */
export function useLength(): (length: Length) => string {
  const { t } = useWords()
  return (length) => {
    const { years, months, days } = inYears(length)
    const parts = [years === 0 ? '' : t('sentence.years', { years }), months === 0 ? '' : t('sentence.months', { months }), days > 0 ? t('sentence.days', { days }) : ''].filter((part) => part !== '')
    const whole = parts.length === 0 ? t('sentence.days', { days: 0 }) : parts.join(' ')
    return days < 0 ? t('sentence.lessDays', { whole, days: -days }) : whole
  }
}
