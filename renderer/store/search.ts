import type { InputOf, OutputOf } from '../../electron/shared/contract'
import type { Claim } from '../../electron/shared/contract/events'
import type { SearchHit, SearchKind, SearchMode } from '../../electron/shared/contract/search'
import type { Call } from '../api'
import { recordOf } from '../screens/chronology/record-of'
import { idle, listOf, loadInto, type Loadable } from './loadable'
import type { OpenRecord, PlaceInPaper } from './nav'
import type { Slice, Store } from './store'

/** How long a pause in typing lasts before it is looked for, in ms. */
export const searchPauseMs = 120

/** Hits on one page of the list, and the most that are shown: more words find better than more scrolling. */
const [pageOfHits, mostHits] = [50, 200] as const

/** What is looked for, as the screen holds it. */
export type SearchAsked = {
  readonly text: string
  readonly mode: SearchMode
  readonly kinds: readonly SearchKind[]
  readonly isEverywhere: boolean
  readonly level: NonNullable<InputOf<'search.find'>['level']> | null
  readonly partyId: string | null
  readonly from: string | null
  readonly to: string | null
  readonly limit: number
}

export type SearchSlice = {
  readonly searchAsked: SearchAsked
  /** The last answer; it stays on screen while the next is looked for. */
  readonly searchFound: Loadable<OutputOf<'search.find'>>
  /** Changes what is looked for and looks after a short pause; the last change wins. */
  readonly askSearch: (change: Partial<SearchAsked>) => void
  readonly moreHits: () => void
  /** Opens what was found, at its page or paragraph and with the words lit; goes into its case first. */
  readonly openHit: (hit: SearchHit) => Promise<void>
}

const nothingAsked: SearchAsked = {
  text: '', mode: 'words', kinds: [], isEverywhere: false, level: null, partyId: null, from: null, to: null, limit: pageOfHits,
}

/** Looking through all records. What was looked for stays until the vault is locked. */
export const createSearchSlice =
  (call: Call): Slice<SearchSlice> =>
  (set, get) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (asked: SearchAsked): Promise<void> => {
      const { place, searchFound } = get()
      if (asked.text.trim() === '') return set({ searchFound: idle })
      const matterId = place.at === 'search' && !asked.isEverywhere ? place.matterId : null
      await loadInto(searchFound, () => call('search.find', queryOf(asked, matterId)), (found) => {
        // An answer that a later question or a lock has overtaken is dropped.
        if (get().searchAsked === asked) set({ searchFound: found })
      })
    }
    const ask = (change: Partial<SearchAsked>): void => {
      const asked = { ...get().searchAsked, limit: pageOfHits, ...change }
      set({ searchAsked: asked })
      clearTimeout(timer)
      timer = setTimeout(() => void look(asked).catch(get().sayError), searchPauseMs)
    }
    return {
      searchAsked: nothingAsked,
      searchFound: idle,
      askSearch: ask,
      moreHits: () => ask({ limit: Math.min(mostHits, get().searchAsked.limit + pageOfHits) }),
      openHit: async (hit) => {
        const { matter, openMatter } = get()
        if (hit.matterId === null) return get().say('search.noCase')
        const isOpen = matter.status === 'ready' && matter.value.id === hit.matterId
        // A claim and a record of the chronology are known only once their case is read.
        if (!isOpen && (hit.kind === 'claim' || hit.kind === 'event')) await openMatter(hit.matterId)
        await openMatter(hit.matterId, recordOfHit(hit, get().chronology, get().searchAsked))
      },
    }
  }

function queryOf({ text, mode, kinds, level, partyId, from, to, limit }: SearchAsked, matterId: string | null): InputOf<'search.find'> {
  return { matterId, text, mode, kinds: [...kinds], from, to, partyId: matterId === null ? null : partyId, limit, offset: 0, ...(level === null ? {} : { level }) }
}

/** Where a claim's words stand in its paper. */
export const placeOfClaim = ({ page, quote }: Pick<Claim, 'page' | 'quote'>): PlaceInPaper => ({ page, paragraph: null, words: quote === '' ? [] : [quote] })

/** The words that a hit shows lit, each once. */
export const litWords = ({ snippet }: Pick<SearchHit, 'snippet'>): readonly string[] => [...new Set(snippet.marks.map(({ from, to }) => snippet.text.slice(from, to)))]

function recordOfHit(hit: SearchHit, chronology: Store['chronology'], { text, mode }: SearchAsked): OpenRecord {
  const entries = listOf(chronology)
  if (hit.kind === 'document') return { kind: 'document', id: hit.recordId, at: { page: hit.page, paragraph: hit.paragraph, words: litWords(hit), sought: { text, mode } } }
  if (hit.kind === 'party' || hit.kind === 'packet') return { kind: hit.kind, id: hit.recordId }
  if (hit.kind === 'event') {
    const found = entries.find(({ event }) => event.id === hit.recordId)
    return found === undefined ? { kind: 'event', id: hit.recordId } : recordOf(found.event)
  }
  const entry = entries.find(({ claims }) => claims.some(({ id }) => id === hit.recordId))
  const claim = entry?.claims.find(({ id }) => id === hit.recordId)
  if (claim !== undefined && claim.documentId !== null) return { kind: 'document', id: claim.documentId, at: placeOfClaim(claim) }
  return entry === undefined ? { kind: 'matter' } : recordOf(entry.event)
}
