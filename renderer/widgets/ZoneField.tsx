import { useId } from 'react'
import { localAndUtc } from '../format/local-and-utc'
import { Field } from './Field'
import type { BoundText } from './use-form'
import { useWords } from './use-words'

const zones: readonly string[] = Intl.supportedValuesOf('timeZone')

/** A day and clock time that the zone belongs to, where both are known. */
export type ZoneOf = { readonly day: string | null; readonly time: string | null }

/** The time zone of the place, by its IANA name, and beside it what the clock there means in UTC. */
export function ZoneField({ label, value, unread, onChange, of }: BoundText<string | null> & { readonly label: string; readonly of: ZoneOf }) {
  const { t, language } = useWords()
  const listId = useId()
  const take = (text: string): void => {
    const name = text.trim()
    if (name === '') onChange(null)
    else if (name === 'UTC' || zones.includes(name)) onChange(name)
    else onChange(value, text)
  }
  return (
    <Field label={label} note={unread === undefined ? localAndUtc(of.day, of.time, value, language) || undefined : <span className="problem">{t('zone.unknown')}</span>}>
      {({ id }) => (
        <>
          <input id={id} className="in w-date" list={listId} value={unread ?? value ?? ''} aria-invalid={unread !== undefined} placeholder="Europe/Moscow" onChange={(event) => take(event.target.value)} />
          <datalist id={listId}>{zones.map((zone) => <option key={zone} value={zone} />)}</datalist>
        </>
      )}
    </Field>
  )
}
