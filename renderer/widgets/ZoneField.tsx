import { useId } from 'react'
import { Field } from './Field'
import type { BoundText } from './use-form'
import { useWords } from './use-words'

const zones: readonly string[] = Intl.supportedValuesOf('timeZone')

/** The time zone of the place: by its IANA name, with the known ones to choose from. */
export function ZoneField({ label, value, unread, onChange }: BoundText<string | null> & { readonly label: string }) {
  const { t } = useWords()
  const listId = useId()
  const take = (text: string): void => {
    const name = text.trim()
    if (name === '') onChange(null)
    else if (name === 'UTC' || zones.includes(name)) onChange(name)
    else onChange(value, text)
  }
  return (
    <Field label={label} note={unread === undefined ? undefined : <span className="problem">{t('zone.unknown')}</span>}>
      {({ id }) => (
        <>
          <input id={id} className="in w-date" list={listId} value={unread ?? value ?? ''} aria-invalid={unread !== undefined} placeholder="Europe/Moscow" onChange={(event) => take(event.target.value)} />
          <datalist id={listId}>{zones.map((zone) => <option key={zone} value={zone} />)}</datalist>
        </>
      )}
    </Field>
  )
}
