import { addDays } from '../dates/calendar'
import type { LocalDate } from '../dates/schemas'

/** One day for another calendar. `id` is a random one of ours: it tells nothing, and a second export replaces the first. */
export type IcsDay = { readonly id: string; readonly on: LocalDate; readonly title: string; readonly alertDays: readonly number[] }

/**
 * A calendar of whole days (RFC 5545): CRLF, lines folded at 75 octets, titles escaped. It names no program and no
 * case: phone calendars are read at searches. `stamp` is UTC, `YYYYMMDDTHHMMSSZ`.
 */
export function icsOf(days: readonly IcsDay[], stamp: string): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Calendar//EN', 'CALSCALE:GREGORIAN', ...days.flatMap((day) => eventLines(day, stamp)), 'END:VCALENDAR']
  return `${lines.flatMap(folded).join('\r\n')}\r\n`
}

const compact = (date: LocalDate): string => date.replaceAll('-', '')
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, ' ')

function eventLines({ id, on, title, alertDays }: IcsDay, stamp: string): string[] {
  const alarm = (days: number): string[] => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:${days === 0 ? 'PT9H' : `-P${days}D`}`, 'END:VALARM']
  return [
    'BEGIN:VEVENT', `UID:${id}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(title)}`, 'TRANSP:TRANSPARENT', 'CLASS:PRIVATE', ...alertDays.flatMap(alarm), 'END:VEVENT',
  ]
}

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** Lines of at most 75 octets; a continuation begins with a space, and no character is cut. */
function folded(line: string): string[] {
  const lines: string[] = []
  let [held, size] = ['', 0]
  for (const character of line) {
    if (size + octets(character) > 75) {
      lines.push(held)
      ;[held, size] = [' ', 1]
    }
    held += character
    size += octets(character)
  }
  return [...lines, held]
}
