import { toWholeDay } from '../shared/dates/edtf'
import { formatDate } from '../shared/dates/format-date'
import { LocalDate } from '../shared/dates/schemas'
import type { PacketLanguage } from '../shared/contract/values'

const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/

/** An instant with its offset for people: '22 November 2026, 05:44:15 (UTC+03:00)'. Another text stays as it is. */
export function finalisedText(at: string, language: PacketLanguage): string {
  const match = instant.exec(at)
  const day = LocalDate.safeParse(match?.[1])
  if (match === null || !day.success) return at
  const [, , time = '', offset = ''] = match
  return `${formatDate(toWholeDay(day.data), language, 'long')}, ${time} (UTC${offset === 'Z' ? '+00:00' : offset})`
}
