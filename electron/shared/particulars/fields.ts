import { z } from 'zod'
import { EdtfDate, LocalTime } from '../dates/schemas'
import { DocumentId, EventId, Line, PartyId, Prose } from '../contract/values'

const RowNumber = z.int().min(1).max(9999)

/** How a field is kept, typed, shown, printed and searched. `said` is prose in somebody else's words. */
type Shape =
  | { readonly type: 'line' | 'prose' | 'said' | 'date' | 'time' | 'party' | 'parties' | 'document' | 'documents' }
  | { readonly type: 'event' | 'events'; /** Kinds of event to choose from; empty for any. */ readonly of: readonly string[] }
  | { readonly type: 'whole'; readonly min: number; readonly max: number }
  | { readonly type: 'ordinal' | 'numbers' }
  | { readonly type: 'choice' | 'choices'; /** Name of the list, by which its words are found. */ readonly words: string; readonly options: readonly string[] }
  | { readonly type: 'rows'; readonly fields: Fields }

export type Field<S extends z.ZodType = z.ZodType> = Shape & { readonly schema: S; readonly empty: z.output<S> }
export type Fields = Readonly<Record<string, Field>>
export type Groups = Readonly<Record<string, Fields>>

/** One line of text. */
export const line = () => ({ type: 'line', schema: Line, empty: '' }) as const
/** Running text in counsel's own words. */
export const prose = () => ({ type: 'prose', schema: Prose, empty: '' }) as const
/** The exact words of a source or a person. */
export const said = () => ({ type: 'said', schema: Prose, empty: '' }) as const
/** A date as precise as it is known. */
export const date = () => ({ type: 'date', schema: EdtfDate.nullable(), empty: null }) as const
/** A wall-clock time in the event's own zone. */
export const time = () => ({ type: 'time', schema: LocalTime.nullable(), empty: null }) as const
export const party = () => ({ type: 'party', schema: PartyId.nullable(), empty: null }) as const
export const parties = () => ({ type: 'parties', schema: z.array(PartyId).max(200), empty: [] as PartyId[] }) as const
export const document = () => ({ type: 'document', schema: DocumentId.nullable(), empty: null }) as const
export const documents = () => ({ type: 'documents', schema: z.array(DocumentId).max(500), empty: [] as DocumentId[] }) as const
export const event = (...of: readonly string[]) => ({ type: 'event', of, schema: EventId.nullable(), empty: null }) as const
export const events = (...of: readonly string[]) => ({ type: 'events', of, schema: z.array(EventId).max(500), empty: [] as EventId[] }) as const

/** A whole number from `min` to `max`, or not known. */
export const whole = (min = 0, max = 1_000_000) => ({ type: 'whole', min, max, schema: z.int().min(min).max(max).nullable(), empty: null }) as const

/** The number of a row, by which others name it. The form gives the next free one; it stays when rows before it go. */
export const ordinal = () => ({ type: 'ordinal', schema: RowNumber, empty: 1 }) as const

/** Numbers of rows. */
export const numbers = () => ({ type: 'numbers', schema: z.array(RowNumber).max(500), empty: [] as number[] }) as const

/** One of a closed list; the first is what a new record says, so it must claim nothing (`unknown`, `none recorded`). */
export const choice = <const W extends string, const O extends readonly [string, ...string[]]>(words: W, options: O) =>
  ({ type: 'choice', words, options, schema: z.enum(options), empty: options[0] as O[number] }) as const

/** Any number of a closed list. */
export const choices = <const W extends string, const O extends readonly [string, ...string[]]>(words: W, options: O) =>
  ({ type: 'choices', words, options, schema: z.array(z.enum(options)), empty: [] as O[number][] }) as const

export const answers = ['unknown', 'yes', 'no'] as const
/** Unknown until somebody says. */
export const yesNo = () => choice('ynu', answers)

/** Several of the same. Rows cannot hold rows. */
export const rows = <const F extends Fields>(fields: F) =>
  ({ type: 'rows', fields, schema: z.array(z.strictObject(shapeOf(fields))).max(500), empty: [] as z.output<z.ZodObject<ShapeOf<F>, z.core.$strict>>[] }) as const

export type ShapeOf<F extends Fields> = { readonly [K in keyof F]: F[K]['schema'] }

/** The zod shape of some fields. */
export const shapeOf = <F extends Fields>(fields: F): ShapeOf<F> => toShape(Object.entries(fields).map(([name, { schema }]) => [name, schema]))

const toShape = <F extends Fields>(entries: [string, z.ZodType][]): ShapeOf<F> => Object.fromEntries(entries) as ShapeOf<F>

/** What a field holds before anybody has said anything. */
export const emptyOf = (fields: Fields): Record<string, unknown> => Object.fromEntries(Object.entries(fields).map(([name, { empty }]) => [name, empty]))
