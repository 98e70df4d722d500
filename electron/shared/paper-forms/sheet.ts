import type { CaseEvent } from '../contract/events'
import { formatDate } from '../dates/format-date'
import { EdtfDate, type DateLanguage } from '../dates/schemas'
import type { Field, Fields } from '../particulars/fields'
import type { ParticularWords } from '../particulars/words'
import { paperGroups, paperWords, type PaperKind } from './kinds'
import { formWords, type FormWords } from './words'

/** One field on paper. A line or boxes take half the width unless `wide`; `lines` is room for sentences. */
export type Cell =
  | { readonly as: 'short'; readonly label: string; readonly value: string; readonly said: boolean; readonly hint: string; readonly wide: boolean }
  | { readonly as: 'ticks'; readonly label: string; readonly wide: boolean; readonly options: readonly { readonly text: string; readonly on: boolean }[] }
  | { readonly as: 'lines'; readonly label: string; readonly value: string; readonly said: boolean }
  | { readonly as: 'table'; readonly label: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A paper form as the template draws it. */
export type Sheet = {
  readonly language: DateLanguage
  readonly number: string
  readonly kind: string
  readonly groups: readonly { readonly title: string; readonly cells: readonly Cell[] }[]
  readonly words: FormWords
}

/** What a form is filled in with: the record's event and the values of its fields, and the names of what these point to. */
export type Filled = {
  readonly event: CaseEvent
  readonly values: Readonly<Record<string, unknown>>
  readonly nameOf: (what: 'party' | 'document' | 'event', id: string) => string
}

/** Values that say that nothing is known: on paper no box is there for them, an empty row of boxes says the same. */
const unsaid = new Set(['unknown', 'notRecorded', 'notDecided'])

/** The form of a kind in a language: blank, or with what a record says. Nothing of a case stands on a blank one but its number. */
export function planSheet(kind: PaperKind, language: DateLanguage, number: string, filled: Filled | null): Sheet {
  const words = paperWords(kind, language)
  const own = formWords[language]
  const groups = Object.entries(paperGroups(kind)).map(([name, fields]) => ({ title: words.group(name), cells: cellsOf(fields, { words, own, language, filled }) }))
  return { language, number, kind: words.name, words: own, groups: [aboutGroup(own, language, filled), ...groups, wordsGroup(own, filled)] }
}

type With = { readonly words: ParticularWords; readonly own: FormWords; readonly language: DateLanguage; readonly filled: Filled | null }

const short = (label: string, value: string, more: { readonly hint?: string; readonly wide?: boolean; readonly said?: boolean } = {}): Cell =>
  ({ as: 'short', label, value, said: more.said ?? false, hint: value === '' ? (more.hint ?? '') : '', wide: more.wide ?? value.length > 36 })

function aboutGroup(own: FormWords, language: DateLanguage, filled: Filled | null): Sheet['groups'][number] {
  const event = filled?.event ?? null
  const people = event === null ? '' : event.parties.map(({ partyId }) => filled?.nameOf('party', partyId) ?? '').filter((name) => name !== '').join(', ')
  return {
    title: own.event,
    cells: [
      short(own.what, event?.title ?? '', { wide: true }),
      short(own.day, dated(event?.happened ?? null, language), { hint: own.dayHint }),
      short(own.time, event?.time ?? '', { hint: own.timeHint }),
      short(own.place, event?.place ?? '', { wide: true }),
      short(own.people, people, { wide: true }),
    ],
  }
}

const wordsGroup = (own: FormWords, filled: Filled | null): Sheet['groups'][number] =>
  ({ title: own.narrative, cells: [{ as: 'lines', label: '', value: filled?.event.narrative ?? '', said: false }] })

const dated = (value: unknown, language: DateLanguage): string => {
  const read = EdtfDate.safeParse(value)
  return read.success ? formatDate(read.data, language, 'long') : ''
}

const cellsOf = (fields: Fields, given: With): readonly Cell[] => Object.entries(fields).map(([name, field]) => cellOf(name, field, given))

function cellOf(name: string, field: Field, given: With): Cell {
  const { words, own, filled } = given
  const label = words.field(name)
  const value = filled === null ? undefined : filled.values[name]
  if (field.type === 'choice' || field.type === 'choices') return ticks(label, field, words, value)
  if (field.type === 'prose' || field.type === 'said') return { as: 'lines', label, value: textOf(field, value, given), said: field.type === 'said' }
  if (field.type === 'rows') return table(name, label, field.fields, value, given)
  const isList = ['parties', 'documents', 'events', 'document', 'event'].includes(field.type)
  const hint = field.type === 'date' ? own.dayHint : field.type === 'time' ? own.timeHint : ''
  return short(label, textOf(field, value, given), { hint, ...(isList || label.length > 34 ? { wide: true } : {}) })
}

function ticks(label: string, field: Field & { readonly type: 'choice' | 'choices' }, words: ParticularWords, value: unknown): Cell {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value]
  const options = field.options.filter((option) => !unsaid.has(option)).map((option) => ({ text: words.value(field.words, option), on: chosen.includes(option) }))
  const signs = options.reduce((sum, { text }) => sum + text.length + 5, label.length)
  return { as: 'ticks', label, wide: signs > longestHalf, options }
}

/** As many signs as label and boxes may have to stand in half the width. */
const longestHalf = 46

/** Most signs of choices that are written out over a column. */
const longestChoices = 60

function table(name: string, label: string, fields: Fields, value: unknown, given: With): Cell {
  const { words } = given
  const entries = Object.entries(fields).filter(([, field]) => field.type !== 'ordinal')
  const columns = entries.map(([part, field]) => {
    const head = words.field(`${name}.${part}`)
    if (field.type !== 'choice') return head
    const choices = field.options.filter((option) => !unsaid.has(option)).map((option) => words.value(field.words, option)).join(' / ')
    return choices.length > longestChoices ? head : `${head} (${choices})`
  })
  const rows = (Array.isArray(value) ? value : []).map((row: unknown) => entries.map(([part, field]) => textOf(field, toRow(row)[part], given)))
  return { as: 'table', label, columns, rows }
}

const toRow = (row: unknown): Readonly<Record<string, unknown>> => (typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {})

/** A value as it is written on a line; '' for one that says nothing. */
function textOf(field: Field, value: unknown, { words, language, filled }: With): string {
  if (value === undefined || value === null || filled === null) return ''
  if (field.type === 'date') return dated(value, language)
  if (field.type === 'party' || field.type === 'parties') return named('party', value, filled)
  if (field.type === 'document' || field.type === 'documents') return named('document', value, filled)
  if (field.type === 'event' || field.type === 'events') return named('event', value, filled)
  if (field.type === 'choice') return typeof value === 'string' && !unsaid.has(value) ? words.value(field.words, value) : ''
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string' || typeof each === 'number').join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const named = (what: 'party' | 'document' | 'event', value: unknown, { nameOf }: Filled): string =>
  (Array.isArray(value) ? value : [value]).map((id) => (typeof id === 'string' ? nameOf(what, id) : '')).filter((name) => name !== '').join(', ')
