import type { KindWords } from '../../particulars/words/types'
import type { RecordSection } from '../define'

type Described = { readonly groups: object; readonly fields: object; readonly requests: readonly { readonly id: string }[]; readonly traps: readonly string[] }

/** What a subtitle can say. Names come as the paper shows them; Russian leaves them undeclined. */
export type About = { readonly client: string; readonly when: string; readonly committee: string }

/** Every word of a kind of packet in one language: for the composer and for the paper. */
export type PacketKindWords<P extends Described> = KindWords<P> & {
  /** One line for the menu. */
  readonly explain: string
  /** On the paper, over the text. */
  readonly title: string
  /** What follows the title: 'about …'; '' for none. */
  readonly subtitle: (about: About) => string
  /** Headings of sections from the records, where the usual ones do not fit. */
  readonly headings?: { readonly [S in RecordSection]?: string }
  readonly requests: { readonly [R in P['requests'][number]['id']]: string }
  /** What to look at before it goes. Nobody has confirmed these: the composer says so. */
  readonly traps: { readonly [T in P['traps'][number]]: string }
}

export type PacketWordsIn3<P extends Described> = { readonly en: PacketKindWords<P>; readonly ru: PacketKindWords<P>; readonly fr: PacketKindWords<P> }
