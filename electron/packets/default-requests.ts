import type { PacketLanguage } from '../shared/contract/values'
import { minuteOfDay, minutesLost } from '../shared/rules/figures'
import type { AccessDenial } from '../shared/contract/access'
import { twoDigits } from '../shared/dates/calendar'
import type { DenialRecords } from './records'
import { wordsFor } from './words'

/**
 * The usual requests of a complaint on denial of access (domain 1a, 1l), in order: admit counsel at once; reasons
 * and legal ground in writing; health and whereabouts; logs and video, from an hour before counsel came to an hour
 * after counsel left (the whole day where the times are not known); liability; a written answer.
 */
export function defaultRequests(records: Pick<DenialRecords, 'denial' | 'profile'>, language: PacketLanguage): string[] {
  const { requests, dates } = wordsFor(language)
  const { denial } = records.denial
  const on = denial.event.happened === null ? '' : dates.on(denial.event.happened)
  return [
    requests.admit,
    requests.reasons(on),
    requests.health,
    requests.preserve(on, videoSpan(denial), denial.event.zone ?? ''),
    requests.liability,
    requests.answer(oneLine(records.profile.postalAddress)),
  ]
}

/** Clock times between which video is asked for, 'HH:MM–HH:MM', kept within the day; '' where nothing is known. */
export function videoSpan(denial: Pick<AccessDenial, 'arrivedAt' | 'leftAt' | 'waitedMinutes'>): string {
  if (denial.arrivedAt === null) return ''
  const arrived = minuteOfDay(denial.arrivedAt)
  const waited = minutesLost(denial)
  const left = denial.leftAt === null ? (waited === null ? null : arrived + waited) : minuteOfDay(denial.leftAt)
  if (left === null || left < arrived) return `${clock(arrived - 60)}–24:00`
  return `${clock(arrived - 60)}–${clock(left + 60)}`
}

function clock(minute: number): string {
  const within = Math.min(Math.max(minute, 0), 24 * 60)
  return `${twoDigits(Math.floor(within / 60))}:${twoDigits(within % 60)}`
}

/** An address typed on several lines as one. */
export function oneLine(text: string): string {
  return text.split('\n').map((line) => line.trim().replace(/,$/u, '')).filter((line) => line !== '').join(', ')
}
