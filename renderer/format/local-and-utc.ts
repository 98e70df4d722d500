import type { UiLanguage } from '../../electron/shared/contract/desktop'
import { LocalDate, LocalTime, ZoneName } from '../../electron/shared/dates/schemas'
import { formatLocalAndUtc } from '../../electron/shared/dates/zones'

/** '9 September 2024, 10:00 (Europe/Moscow, UTC+3; 07:00 UTC)', or '' unless day, time and zone are all known. */
export function localAndUtc(day: string | null, time: string | null, zone: string | null, language: UiLanguage): string {
  const known = [LocalDate.safeParse(day), LocalTime.safeParse(time), ZoneName.safeParse(zone)] as const
  return known[0].success && known[1].success && known[2].success ? formatLocalAndUtc(known[0].data, known[1].data, known[2].data, language) : ''
}
