import { particulars, type ParticularKind } from '../../electron/shared/particulars'
import type { SearchMode } from '../../electron/shared/contract/search'
import type { Slice } from './store'

export const caseTabs = ['overview', 'chronology', 'documents', 'people', 'procedure', 'deadlines', 'visits', 'health', 'detention', 'patterns', 'packets', 'bundles', 'proof', 'history'] as const
export type CaseTab = (typeof caseTabs)[number]

/** A record shown over its tab. `id` is null while a new one is written. */
export type OpenRecord =
  | { readonly kind: 'matter' }
  | { readonly kind: 'event'; readonly id: string | null; readonly claimFrom?: QuoteOrigin }
  | { readonly kind: 'document'; readonly id: string; readonly at?: PlaceInPaper; readonly redact?: true }
  | { readonly kind: 'party'; readonly id: string | null; readonly role?: 'client' | 'addressee' }
  /** An event with particulars: a hearing, a letter, an injury. */
  | { readonly kind: 'particular'; readonly of: ParticularKind; readonly id: string | null; readonly claimFrom?: QuoteOrigin }
  | { readonly kind: 'visit'; readonly id: string | null; readonly claimFrom?: QuoteOrigin }
  | { readonly kind: 'denial'; readonly id: string | null; readonly fromVisitId?: string; readonly claimFrom?: QuoteOrigin }
  | { readonly kind: 'authority'; readonly id: string | null }
  | { readonly kind: 'packet'; readonly id: string }
  | { readonly kind: 'bundle'; readonly id: string }
  /** An addressee of a final packet. */
  | { readonly kind: 'dispatch'; readonly id: string | null; readonly packetId: string }
  | { readonly kind: 'missingPaper'; readonly id: string | null }
  /** All accounts of the sentence side by side. */
  | { readonly kind: 'sentences' }
  /** A deadline; a new one may come from the event that starts it. */
  | { readonly kind: 'deadline'; readonly id: string | null; readonly eventId?: string }

/** Words as a person looks for them. */
export type Sought = { readonly text: string; readonly mode: SearchMode }

/** Where a paper is opened, and the words to light there: a quote, or the words that were looked for. */
export type PlaceInPaper = {
  readonly page: number | null
  readonly paragraph: number | null
  readonly words: readonly string[]
  /** What was looked for, so that its other places in the paper can be gone through too. */
  readonly sought?: Sought
}

/** Words marked in a document, on their way into a claim. */
export type QuoteOrigin = { readonly documentId: string; readonly quote: string; readonly page: number | null; readonly section: string }

export type Place =
  | { readonly at: 'home' }
  | { readonly at: 'settings'; readonly part: SettingsPart }
  | { readonly at: 'newCase' }
  | { readonly at: 'verify' }
  /** `matterId` is the case it was opened from. */
  | { readonly at: 'search'; readonly matterId: string | null }
  | { readonly at: 'case'; readonly matterId: string; readonly tab: CaseTab; readonly open: OpenRecord | null }

export const settingsParts = ['general', 'counsel', 'secrets', 'vault', 'law', 'rules', 'holidays'] as const
export type SettingsPart = (typeof settingsParts)[number]

/** Which of the floating things is open; at most one. */
export type Floating = 'none' | 'palette' | 'keys' | 'record'

export type NavSlice = {
  readonly place: Place
  readonly floating: Floating
  readonly go: (place: Place) => void
  /** Opens a tab of the case on screen; does nothing elsewhere. */
  readonly goTab: (tab: CaseTab) => void
  /** Opens a record of the case on screen over the tab it belongs to. */
  readonly openRecord: (record: OpenRecord) => void
  readonly closeRecord: () => void
  readonly goSearch: () => void
  readonly float: (what: Floating) => void
}

const tabOf: Readonly<Record<Exclude<OpenRecord['kind'], 'particular'>, CaseTab>> = {
  matter: 'overview',
  event: 'chronology',
  document: 'documents',
  party: 'people',
  visit: 'visits',
  denial: 'visits',
  authority: 'visits',
  packet: 'packets',
  bundle: 'bundles',
  dispatch: 'packets',
  missingPaper: 'documents',
  sentences: 'procedure',
  deadline: 'deadlines',
}

/** The tab that a record belongs to. */
export const tabFor = (record: OpenRecord): CaseTab => (record.kind === 'particular' ? particulars[record.of].register : tabOf[record.kind])

export const createNavSlice: Slice<NavSlice> = (set, get) => ({
  place: { at: 'home' },
  floating: 'none',
  go: (place) => set({ place, floating: 'none' }),
  goTab: (tab) => {
    const { place } = get()
    if (place.at === 'case') get().go({ ...place, tab, open: null })
  },
  openRecord: (record) => {
    const { place } = get()
    if (place.at === 'case') get().go({ ...place, tab: tabFor(record), open: record })
  },
  closeRecord: () => {
    const { place } = get()
    if (place.at === 'case') get().go({ ...place, open: null })
  },
  goSearch: () => {
    const { place } = get()
    get().go({ at: 'search', matterId: place.at === 'case' || place.at === 'search' ? place.matterId : null })
  },
  float: (what) => set({ floating: what }),
})
