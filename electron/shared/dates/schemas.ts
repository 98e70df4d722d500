import { z } from 'zod'
import { firstYear } from './calendar'
import { isNormalEdtf } from './edtf'

/** The languages that dates are read and written in. */
export const DateLanguage = z.enum(['en', 'ru', 'fr'])
export type DateLanguage = z.output<typeof DateLanguage>

/** A calendar day that exists, `YYYY-MM-DD`, years 1000 to 9999, with no clock and no zone. Sorts as text. */
export const LocalDate = z.iso
  .date()
  .refine((text) => Number(text.slice(0, 4)) >= firstYear, 'The year must be 1000 or later')
  .brand<'LocalDate'>()
export type LocalDate = z.output<typeof LocalDate>

/** A wall-clock time `HH:MM`, 00:00 to 23:59, as the place itself read it. */
export const LocalTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .brand<'LocalTime'>()
export type LocalTime = z.output<typeof LocalTime>

/** An IANA zone in its own spelling, such as `Europe/Moscow` or `UTC`; a bare offset such as `+03:00` is refused. */
export const ZoneName = z.string().max(64).refine(isZoneName, 'Not an IANA time zone').brand<'ZoneName'>()
export type ZoneName = z.output<typeof ZoneName>

/**
 * A date as precise as its source, in the EDTF level 1 subset of `edtf.ts`, in its one normal spelling:
 * `normaliseEdtf` turns other spellings into it.
 */
export const EdtfDate = z
  .string()
  .max(32)
  .refine(isNormalEdtf, 'Not a normalised EDTF level 1 date')
  .brand<'EdtfDate'>()
export type EdtfDate = z.output<typeof EdtfDate>

/** Names found valid: asking the runtime costs more than the rest of reading a record. Never more than there are zones. */
const knownZones = new Set<string>()

function isZoneName(text: string): boolean {
  if (knownZones.has(text)) return true
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    const resolved = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
    const isOwnSpelling = resolved === text || resolved.toLowerCase() !== text.toLowerCase()
    if (isOwnSpelling) knownZones.add(text)
    return isOwnSpelling
  } catch {
    return false
  }
}
