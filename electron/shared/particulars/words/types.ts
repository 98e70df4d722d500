import type { CommonChoices } from './common'

type Described = { readonly groups: object; readonly fields: object }

type ListIn<F> = F extends { readonly words: infer W extends string; readonly options: readonly (infer O extends string)[] } ? { readonly list: W; readonly value: O } : never
type RowsIn<F> = F extends { readonly type: 'rows'; readonly fields: infer R } ? R[keyof R] : never

/** Closed lists that the fields choose from, also those inside rows. */
type ListsIn<F> = ListIn<F> | ListIn<RowsIn<F>>

type RowNames<F> = { [K in keyof F & string]: F[K] extends { readonly type: 'rows'; readonly fields: infer R } ? `${K}.${keyof R & string}` : never }[keyof F & string]

/** Every word that a kind of record needs in one language: one that is missing does not compile. Fields of rows are `rows.field`. */
export type KindWords<P extends Described> = {
  /** The kind in the menu of new records. */
  readonly name: string
  readonly groups: { readonly [G in keyof P['groups'] & string]: string }
  readonly fields: { readonly [F in (keyof P['fields'] & string) | RowNames<P['fields']>]: string }
  /** A sentence under a field, where its label alone would mislead. */
  readonly notes?: { readonly [F in keyof P['fields'] & string]?: string }
  readonly choices: { readonly [C in ListsIn<P['fields'][keyof P['fields']]> as Exclude<C['list'], keyof CommonChoices>]: { readonly [V in C['value']]: string } }
}

export type WordsIn3<P extends Described> = { readonly en: KindWords<P>; readonly ru: KindWords<P>; readonly fr: KindWords<P> }
