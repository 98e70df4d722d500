import { emptyOf, type Field, type Fields } from '../../../electron/shared/particulars/fields'
import type { ParticularWords } from '../../../electron/shared/particulars/words'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Choice, type Option } from '../../widgets/Choice'
import { ChecksField, DateField, DateInput, LineField, NumberField, PickField, ProseField, RecordField, SegField, TimeField, TimeInput } from '../../widgets/fields'
import { useDocumentOptions, usePartyOptions } from '../../widgets/options'
import { RecordsField } from '../../widgets/RecordsField'
import { RowsField, RowText } from '../../widgets/RowsField'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'
import { NumbersField, NumbersInput } from './NumbersField'
import { nextOrdinal, toNumberOrNull, toRows, toText, toTextOrNull, toTexts } from './values'

export type FieldProps = {
  readonly name: string
  readonly field: Field
  readonly words: ParticularWords
  readonly matterId: string
  /** The record itself, which cannot be linked to itself. */
  readonly ownId: string | null
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly unreadAt: (path: string) => string | undefined
  readonly setUnread: (path: string, text: string | undefined) => void
}

/** One field of a record's particulars, drawn as its description says. */
export function FieldView(props: FieldProps) {
  const { name, field, words, value, onChange, unreadAt, setUnread } = props
  const said = words.note(name)
  const named = { label: words.field(name), ...(said === undefined ? {} : { note: said }) }
  const text = { ...named, value: toText(value), onChange }
  const reading = {
    ...named, value: toTextOrNull(value), unread: unreadAt(name),
    onChange: (next: string | null, unread?: string) => { setUnread(name, unread); onChange(next) },
  }
  if (field.type === 'line') return <LineField {...text} />
  if (field.type === 'prose' || field.type === 'said') return <ProseField {...text} said={field.type === 'said'} />
  if (field.type === 'date') return <DateField {...reading} />
  if (field.type === 'time') return <TimeField {...reading} />
  if (field.type === 'whole') return <NumberField {...named} min={field.min} value={toNumberOrNull(value)} onChange={onChange} />
  if (field.type === 'numbers') return <NumbersField {...named} value={value} onChange={onChange} />
  if (field.type === 'choice' || field.type === 'choices') {
    const options = field.options.map((option) => ({ value: option, label: words.value(field.words, option) }))
    if (field.type === 'choices') return <ChecksField {...named} value={toTexts(value)} onChange={onChange} options={options} />
    return isShort(options) ? <SegField {...text} options={options} /> : <PickField {...text} options={options} />
  }
  if (field.type === 'rows') return <RowsView {...props} fields={field.fields} />
  return <LinkView {...props} named={named} />
}

/** Up to six words that fit on one line stand side by side; more become a menu. */
const isShort = (options: readonly Option[]): boolean => options.length <= 6 && options.reduce((sum, { label }) => sum + label.length + 3, 0) <= 64

type Named = { readonly label: string; readonly note?: string }

/** Links to other records: persons, papers, events. */
function LinkView({ field, value, onChange, matterId, ownId, named }: FieldProps & { readonly named: Named }) {
  const { t } = useWords()
  const parties = usePartyOptions(matterId)
  const papers = useDocumentOptions()
  const events = useEventOptions('of' in field ? field.of : [], ownId)
  const isParty = field.type === 'party' || field.type === 'parties'
  const options = isParty ? parties : field.type === 'document' || field.type === 'documents' ? papers : events
  const open = useOpener()
  if (field.type === 'party' || field.type === 'document' || field.type === 'event') {
    return <RecordField {...named} value={toTextOrNull(value)} onChange={onChange} options={options} />
  }
  return <RecordsField {...named} addLabel={t('form.addRecord')} value={toTexts(value)} onChange={onChange} options={options} onOpen={(id) => open(isParty ? 'party' : field.type === 'documents' ? 'document' : 'event', id)} />
}

function useEventOptions(of: readonly string[], ownId: string | null): readonly Option[] {
  const { date } = useWords()
  return useApp((state) => listOf(state.chronology))
    .map(({ event }) => event)
    .filter(({ id, kind }) => id !== ownId && (of.length === 0 || of.includes(kind)))
    .map(({ id, title, happened }) => ({ value: id, label: title, hint: date(happened, 'short') }))
}

function useOpener(): (kind: 'party' | 'document' | 'event', id: string) => void {
  const chronology = useApp((state) => listOf(state.chronology))
  return (kind, id) => {
    const event = chronology.find((entry) => entry.event.id === id)?.event
    if (kind !== 'event') actions().openRecord({ kind, id })
    else if (event !== undefined) actions().openRecord(recordOf(event))
  }
}

function RowsView({ name, words, value, onChange, fields, unreadAt, setUnread, matterId, ownId }: FieldProps & { readonly fields: Fields }) {
  const { t } = useWords()
  return (
    <RowsField
      label={words.field(name)}
      addLabel={t('form.addRow')}
      columns="minmax(0,1fr)"
      empty={emptyRow(fields, toRows(value))}
      value={toRows(value)}
      onChange={onChange}
      draw={(row, change, index) => (
        <div className="cells">
          {Object.entries(fields).map(([part, field]) => (
            <Cell
              key={part}
              name={`${name}.${part}`}
              field={field}
              words={words}
              matterId={matterId}
              ownId={ownId}
              value={row[part]}
              onChange={(next) => change({ [part]: next })}
              unreadAt={() => unreadAt(`${name}.${index}.${part}`)}
              setUnread={(_, text) => setUnread(`${name}.${index}.${part}`, text)}
            />
          ))}
        </div>
      )}
    />
  )
}

/** A new row: with the next free number where rows are numbered. */
export function emptyRow(fields: Fields, rows: readonly Readonly<Record<string, unknown>>[]): Readonly<Record<string, unknown>> {
  const ordinals = Object.entries(fields).filter(([, { type }]) => type === 'ordinal').map(([name]) => [name, nextOrdinal(rows, name)])
  return { ...emptyOf(fields), ...Object.fromEntries(ordinals) }
}

/** A field inside a row: its label stands in it, since a row has no room beside. */
export function Cell({ name, field, words, matterId, ownId, value, onChange, unreadAt, setUnread }: FieldProps) {
  const label = words.field(name)
  const parties = usePartyOptions(matterId)
  const papers = useDocumentOptions()
  const events = useEventOptions('of' in field ? field.of : [], ownId)
  const read = (next: string | null, unread?: string): void => {
    setUnread(name, unread)
    onChange(next)
  }
  if (field.type === 'date') return <DateInput silent label={label} value={toTextOrNull(value)} unread={unreadAt(name)} onChange={read} />
  if (field.type === 'time') return <TimeInput label={label} value={toTextOrNull(value)} unread={unreadAt(name)} onChange={read} />
  if (field.type === 'whole') {
    const shown = toNumberOrNull(value)
    return <RowText label={label} value={shown === null ? '' : String(shown)} onChange={(text) => onChange(toWhole(text, field.min, field.max))} />
  }
  if (field.type === 'ordinal') return <span className="cell-no num" aria-label={`${label} ${toNumberOrNull(value) ?? ''}`}>{toNumberOrNull(value)}</span>
  if (field.type === 'numbers') return <NumbersInput label={label} value={value} onChange={onChange} />
  if (field.type === 'choice') {
    return <Choice label={label} value={toText(value)} options={field.options.map((option) => ({ value: option, label: `${label}: ${words.value(field.words, option)}` }))} onChange={onChange} />
  }
  if (field.type === 'party' || field.type === 'document' || field.type === 'event') {
    const options = field.type === 'party' ? parties : field.type === 'document' ? papers : events
    return <Choice label={label} none={label} value={toText(value)} options={options} onChange={(id) => onChange(id === '' ? null : id)} />
  }
  return <RowText label={label} value={toText(value)} onChange={onChange} />
}

function toWhole(text: string, min: number, max: number): number | null {
  const digits = text.replaceAll(/\D/g, '').slice(0, 7)
  return digits === '' ? null : Math.min(max, Math.max(min, Number(digits)))
}
