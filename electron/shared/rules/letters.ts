/** Silence against a person's own rhythm of writing (features G2, X9). */
import { addDays, daysBetween } from '../dates/calendar'
import { dateBounds, datePrecision } from '../dates/order'
import type { EdtfDate, LocalDate } from '../dates/schemas'
import type { CaseRecord, RecordOf } from '../contract/records'

export type LetterRecord = RecordOf<'letter'>

/** A letter that was counted, and the day it was counted by. */
export type CountedLetter = { readonly id: string; readonly day: LocalDate; readonly by: 'received' | 'record' | 'postmark' | 'sent' | 'written' }

/** One rhythm: the client's letters by one channel to one correspondent. */
export type Rhythm = {
  readonly channel: LetterRecord['details']['channel']
  readonly correspondentId: string | null
  /** In order of time. */
  readonly letters: readonly CountedLetter[]
  /** Letters whose day is not known to the day. */
  readonly notCounted: readonly string[]
  /** Days between letters; the middle and the longest. Null with fewer than three letters: two gaps are the least that make a rhythm. */
  readonly usual: number | null
  readonly longest: number | null
  readonly lastOn: LocalDate | null
  /** Days from the last letter to `today`. */
  readonly silentFor: number | null
  /** `longer`: beyond the usual gap. `alarm`: beyond the longest gap there ever was. */
  readonly state: 'unknown' | 'usual' | 'longer' | 'alarm'
  /** First day on which the silence was beyond the usual gap. */
  readonly since: LocalDate | null
}

/** Every rhythm of the client's own letters on `today`, those in alarm first, then the longest silence. */
export function rhythms(records: readonly CaseRecord[], today: LocalDate): Rhythm[] {
  const own = records.filter((record): record is LetterRecord => record.kind === 'letter' && record.details.direction === 'fromClient')
  const groups = new Map<string, LetterRecord[]>()
  for (const letter of own) {
    const key = `${letter.details.channel} ${letter.details.toPartyId ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), letter])
  }
  const weight = { alarm: 0, longer: 1, usual: 2, unknown: 3 } as const
  return [...groups.values()].map((letters) => rhythmOf(letters, today)).toSorted((a, b) => weight[a.state] - weight[b.state] || (b.silentFor ?? -1) - (a.silentFor ?? -1))
}

function rhythmOf(all: readonly LetterRecord[], today: LocalDate): Rhythm {
  const dated = all.map((letter) => ({ letter, counted: dayOf(letter) }))
  const letters = dated.flatMap(({ counted }) => (counted === null || counted.day > today ? [] : [counted])).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1))
  const gaps = letters.slice(1).map(({ day }, i) => daysBetween(letters[i]?.day ?? day, day))
  const [usual, longest] = gaps.length < 2 ? [null, null] : [medianOf(gaps), Math.max(...gaps)]
  const lastOn = letters.at(-1)?.day ?? null
  const silentFor = lastOn === null ? null : daysBetween(lastOn, today)
  const [first] = all
  const isLonger = usual !== null && silentFor !== null && silentFor > usual
  return {
    channel: first?.details.channel ?? 'unknown', correspondentId: first?.details.toPartyId ?? null, letters,
    notCounted: dated.filter(({ counted }) => counted === null).map(({ letter }) => letter.event.id), usual, longest, lastOn, silentFor,
    state: usual === null || silentFor === null || longest === null ? 'unknown' : silentFor > longest ? 'alarm' : isLonger ? 'longer' : 'usual',
    since: isLonger && lastOn !== null ? addDays(lastOn, Math.floor(usual) + 1) : null,
  }
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return (low + high) / 2
}

/** The day a letter counts by: when it came, else the record's own date, else postmark, sending, writing. Only whole days that are certain. */
function dayOf({ event, details }: LetterRecord): CountedLetter | null {
  const days = [
    { by: 'received', date: details.receivedOn }, { by: 'record', date: event.happened }, { by: 'postmark', date: details.postmarkedOn },
    { by: 'sent', date: details.sentOn }, { by: 'written', date: details.writtenOn },
  ] as const
  for (const { by, date } of days) {
    const day = wholeDay(date)
    if (day !== null) return { id: event.id, day, by }
  }
  return null
}

/** A day that is known for certain; null for anything less. */
export function wholeDay(date: EdtfDate | null): LocalDate | null {
  if (date === null) return null
  const { precision, uncertain, approximate } = datePrecision(date)
  return precision === 'day' && !uncertain && !approximate ? dateBounds(date).earliest : null
}
