import { useLayoutEffect, useRef, useState, type InputHTMLAttributes, type ReactNode } from 'react'
import { datePrecision } from '../../electron/shared/dates/order'
import { parseDateInput } from '../../electron/shared/dates/parse-date-input'
import { parseTime } from '../format/time'
import { Check } from './Check'
import { Choice, Segmented, type Option } from './Choice'
import { Field } from './Field'
import type { Bound, BoundText } from './use-form'
import { useWords } from './use-words'

type Labelled = { readonly label: string; readonly note?: ReactNode; readonly stacked?: boolean }

const described = (noteId: string | undefined) => (noteId === undefined ? {} : { 'aria-describedby': noteId })

/** One line of text. `said` sets it in the serif of words that are not ours. */
export function LineField({ label, note, stacked, value, onChange, said = false, ...rest }: Labelled & Bound<string> & { readonly said?: boolean } & Pick<InputHTMLAttributes<HTMLInputElement>, 'placeholder' | 'autoFocus' | 'type' | 'maxLength'>) {
  return (
    <Field label={label} note={note} stacked={stacked ?? false}>
      {({ id, noteId }) => <input {...rest} id={id} className={`in ${said ? 'said' : ''}`} value={value} onChange={(event) => onChange(event.target.value)} {...described(noteId)} />}
    </Field>
  )
}

/** Running text; the field grows with it. */
export function ProseField({ label, note, stacked, value, onChange, said = false, placeholder, rows = 2 }: Labelled & Bound<string> & { readonly said?: boolean; readonly placeholder?: string; readonly rows?: number }) {
  return (
    <Field label={label} note={note} stacked={stacked ?? false}>
      {({ id, noteId }) => <GrowingText id={id} value={value} onChange={onChange} said={said} rows={rows} placeholder={placeholder ?? ''} {...described(noteId)} />}
    </Field>
  )
}

export function GrowingText({ value, onChange, said = false, rows = 2, ...rest }: Bound<string> & { readonly rows?: number; readonly id?: string; readonly said?: boolean; readonly placeholder?: string; readonly 'aria-label'?: string; readonly 'aria-describedby'?: string }) {
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const { current } = box
    if (current === null) return
    current.style.height = 'auto'
    current.style.height = `${Math.min(current.scrollHeight + 2, 420)}px`
  }, [value])
  return <textarea {...rest} ref={box} className={`in ${said ? 'said' : ''}`} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
}

/** A date in free text, with what was understood beside it. With `exact`, only a whole day will do. */
export function DateField({ label, note, stacked, exact = false, ...bound }: Labelled & BoundText<string | null> & { readonly exact?: boolean }) {
  return (
    <Field label={label} note={note} stacked={stacked ?? false}>
      {({ id, noteId }) => <DateInput id={id} noteId={noteId} exact={exact} {...bound} />}
    </Field>
  )
}

export function DateInput({ value, unread, onChange, exact = false, id, noteId, label, silent = false }: BoundText<string | null> & {
  readonly exact?: boolean
  readonly id?: string
  readonly noteId?: string | undefined
  readonly label?: string
  /** Leaves out the understood date, where there is no room for it. */
  readonly silent?: boolean
}) {
  const { t, language, date } = useWords()
  const [typing, setTyping] = useState<string | null>(null)
  const problem = unread === undefined ? null : dateProblem(unread, language, exact)
  const read = (text: string): void => {
    setTyping(text)
    if (text.trim() === '') return onChange(null)
    const found = parseDateInput(text, language)
    if ('problem' in found || (exact && !isDay(found.edtf))) onChange(value, text)
    else onChange(found.edtf)
  }
  return (
    <span className="row">
      <input
        className="in w-date num"
        value={typing ?? unread ?? date(value)}
        placeholder={t(exact ? 'date.exampleDay' : 'date.example')}
        aria-invalid={problem !== null}
        onChange={(event) => read(event.target.value)}
        onBlur={() => setTyping(null)}
        {...(id === undefined ? {} : { id })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...described(noteId)}
      />
      {silent && problem === null ? null : (
        <span className={`small ${problem === null ? 'faint' : 'problem'}`} aria-live="polite">
          {problem === null ? understood(value, date, t) : t(`date.problem.${problem}`)}
        </span>
      )}
    </span>
  )
}

const isDay = (edtf: string): boolean => /^\d{4}-\d\d-\d\d$/.test(edtf)

function dateProblem(text: string, language: 'en' | 'ru' | 'fr', exact: boolean): string {
  const found = parseDateInput(text, language)
  return 'problem' in found ? found.problem : exact ? 'not_a_day' : 'not_understood'
}

function understood(value: string | null, date: (value: string | null) => string, t: (key: string) => string): string {
  if (value === null) return ''
  const found = parseDateInput(value, 'en')
  if ('problem' in found) return ''
  const { precision, uncertain, approximate } = datePrecision(found.edtf)
  const isExact = precision === 'day' && !uncertain && !approximate
  return isExact ? `${date(value)}, ${t('date.exact')}` : `${date(value)}${uncertain || approximate ? '' : `, ${t(`date.precision.${precision}`)}`}`
}

/** A clock time as the place itself read it. */
export function TimeField({ label, note, ...bound }: Labelled & BoundText<string | null>) {
  return <Field label={label} note={note}>{({ id }) => <TimeInput id={id} {...bound} />}</Field>
}

export function TimeInput({ value, unread, onChange, id, label, onEnter }: BoundText<string | null> & { readonly id?: string; readonly label?: string; readonly onEnter?: () => void }) {
  const { t } = useWords()
  const [typing, setTyping] = useState<string | null>(null)
  const read = (text: string): void => {
    setTyping(text)
    const time = parseTime(text)
    if (text.trim() === '') onChange(null)
    else if (time === null) onChange(value, text)
    else onChange(time)
  }
  return (
    <input
      className="in w-time num"
      inputMode="numeric"
      placeholder={t('time.example')}
      value={typing ?? unread ?? value ?? ''}
      aria-invalid={unread !== undefined && typing === null}
      onChange={(event) => read(event.target.value)}
      onBlur={() => setTyping(null)}
      onKeyDown={(event) => { if (event.key === 'Enter') onEnter?.() }}
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    />
  )
}

/** A whole number, or nothing. */
export function NumberField({ label, note, stacked, value, onChange, min = 0 }: Labelled & Bound<number | null> & { readonly min?: number }) {
  return (
    <Field label={label} note={note} stacked={stacked ?? false}>
      {({ id, noteId }) => (
        <input
          id={id}
          className="in w-num num"
          inputMode="numeric"
          value={value === null ? '' : String(value)}
          onChange={(event) => {
            const digits = event.target.value.replaceAll(/\D/g, '').slice(0, 6)
            onChange(digits === '' ? null : Math.max(min, Number(digits)))
          }}
          {...described(noteId)}
        />
      )}
    </Field>
  )
}

/** One of up to six. */
export function SegField<V extends string>({ label, note, stacked, value, onChange, options }: Labelled & Bound<V> & { readonly options: readonly Option<V>[] }) {
  return (
    <Field label={label} note={note} stacked={stacked ?? false} set>
      {({ labelId }) => <Segmented labelId={labelId} value={value} options={options} onChange={onChange} />}
    </Field>
  )
}

/** One of many, by a fixed list of words. */
export function PickField<V extends string>({ label, note, stacked, value, onChange, options }: Labelled & Bound<V> & { readonly options: readonly Option<V>[] }) {
  const take = (next: string): void => {
    const chosen = options.find((option) => option.value === next)
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <Field label={label} note={note} stacked={stacked ?? false} set>
      {({ labelId }) => <Choice labelId={labelId} value={value} options={options} onChange={take} />}
    </Field>
  )
}

/** One record out of a list, or none. */
export function RecordField({ label, note, stacked, value, onChange, options, none }: Labelled & Bound<string | null> & { readonly options: readonly Option[]; readonly none?: string }) {
  const { t } = useWords()
  return (
    <Field label={label} note={note} stacked={stacked ?? false} set>
      {({ labelId }) => (
        <Choice labelId={labelId} value={value ?? ''} options={options} none={none ?? t('form.none')} onChange={(next) => onChange(next === '' ? null : next)} />
      )}
    </Field>
  )
}

/** Any number of a fixed list of words. */
export function ChecksField<V extends string>({ label, note, stacked, value, onChange, options }: Labelled & Bound<readonly V[]> & { readonly options: readonly Option<V>[] }) {
  return (
    <Field label={label} note={note} stacked={stacked ?? false} set>
      {({ labelId }) => (
        <div className="checks" role="group" aria-labelledby={labelId}>
          {options.map((option) => (
            <Check
              key={option.value}
              checked={value.includes(option.value)}
              onChange={(checked) => onChange(checked ? [...value, option.value] : value.filter((each) => each !== option.value))}
            >
              {option.label}
            </Check>
          ))}
        </div>
      )}
    </Field>
  )
}
