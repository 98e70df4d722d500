import type { DayRange } from '../../../electron/shared/dates/order'
import { useWords } from '../../widgets/use-words'

/** A number of days in words, or the range it lies in where dates are vague. */
export function useDays(): (range: DayRange) => string {
  const { t } = useWords()
  return ({ min, max }) => {
    const [least, most] = [min ?? 0, max ?? min ?? 0]
    return least === most ? t('overview.days', { days: least }) : t('overview.daysRange', { min: least, max: most })
  }
}
