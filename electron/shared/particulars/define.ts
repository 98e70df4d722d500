import { z } from 'zod'
import type { EventKind } from '../contract/events'
import { emptyOf, shapeOf, type Field, type Fields, type Groups, type ShapeOf } from './fields'

/** Where in a case a kind of record is listed. */
export type Register = 'procedure' | 'health' | 'detention'

type AllOf<G extends Groups> = { readonly [K in { [N in keyof G]: keyof G[N] }[keyof G] & string]: FieldIn<G, K> }
type FieldIn<G extends Groups, K extends string> = { [N in keyof G]: K extends keyof G[N] ? G[N][K] : never }[keyof G]

/**
 * What a kind of event holds beyond the event itself: its table, its fields in the order of the form, and which
 * of them a list shows. Form, table, paper form, search and contract all follow from this one description.
 */
export type Particulars<K extends EventKind = EventKind, G extends Groups = Groups> = {
  readonly kind: K
  readonly table: string
  readonly register: Register
  readonly groups: G
  readonly fields: AllOf<G>
  /** Names of the fields that stand in the list's second column. */
  readonly shown: readonly string[]
  readonly schema: z.ZodObject<ShapeOf<AllOf<G> & Fields>, z.core.$strict>
  readonly empty: Readonly<Record<string, unknown>>
  /** Why a record with these details may not stand, as a key of `error.why`; null where it may. Holds for whole details, not for parts. */
  readonly refuses?: ((details: Readonly<Record<string, unknown>>) => string | null) | undefined
}

/** Puts a description together. Names of fields are unique over all groups of a kind. */
export function define<const K extends EventKind, const G extends Groups>(
  given: {
    readonly kind: K; readonly table: string; readonly register: Register; readonly groups: G; readonly shown: readonly (keyof AllOf<G> & string)[]
    readonly refuses?: (details: Readonly<Record<string, unknown>>) => string | null
  },
): Particulars<K, G> & { readonly schema: z.ZodObject<ShapeOf<AllOf<G>>, z.core.$strict> } {
  const fields = toFields<G>(Object.values(given.groups).flatMap((group) => Object.entries(group)))
  return { ...given, fields, schema: z.strictObject(shapeOf(fields)), empty: emptyOf(fields) }
}

const toFields = <G extends Groups>(entries: [string, Field][]): AllOf<G> & Fields => Object.fromEntries(entries) as AllOf<G> & Fields
