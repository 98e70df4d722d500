import { z } from 'zod'
import type { Contract } from './channel'
import { EdtfDate, LocalDate } from '../dates/schemas'
import { DocumentLevel } from './documents'
import { MatterId, PartyId, Prose } from './values'

export const SearchKind = z.enum(['document', 'claim', 'event', 'party', 'packet'])
export type SearchKind = z.output<typeof SearchKind>

/**
 * How words are taken. `words`: any form of each word, any spelling of a name, and the last word also as the
 * beginning of a word unless white space follows it. `exact`: the very words. `near`: any form of the words, all
 * within `nearWords` of each other. In `words` and `exact`, words in quotation marks must stand together, as written.
 * Capitals and diacritics never matter; ё is е.
 */
export const SearchMode = z.enum(['words', 'exact', 'near'])
export type SearchMode = z.output<typeof SearchMode>

export const SearchQuery = z.strictObject({
  /** One case, or null for all. */
  matterId: MatterId.nullable(),
  /** Anything a person types or pastes: no sign has a meaning but quotation marks, and words after the 24th are not used. */
  text: Prose,
  mode: SearchMode,
  /** Most words between the first and the last word found, in mode `near`. */
  nearWords: z.int().min(0).max(200).default(10),
  /** Empty or left out: all. */
  kinds: z.array(SearchKind).max(5).optional(),
  level: DocumentLevel.optional(),
  /** First and last day, both inclusive. A record whose date may fall between them is kept, one without date is not. */
  from: LocalDate.nullable().optional(),
  to: LocalDate.nullable().optional(),
  /** Records that name this party: itself, its events, their claims, the papers these stand in, packets about those events. */
  partyId: PartyId.nullable().optional(),
  /** Every place inside this one record, in reading order, instead of one hit a record. */
  recordId: z.string().max(80).nullable().optional(),
  limit: z.int().min(1).max(200),
  offset: z.int().min(0).max(100_000),
})
export type SearchQuery = z.output<typeof SearchQuery>

/** A stretch of `text` to light up: UTF-16 offsets, `to` not included. In order, never overlapping. */
export const SnippetMark = z.strictObject({ from: z.int().min(0), to: z.int().min(1) })
/** Words around the best place, on one line, with … where it is cut. */
export const Snippet = z.strictObject({ text: z.string(), marks: z.array(SnippetMark) })
export type Snippet = z.output<typeof Snippet>

export const SearchHit = z.strictObject({
  kind: SearchKind,
  recordId: z.string(),
  /** The case; for a party the case asked for, else the first it has a role in. */
  matterId: MatterId.nullable(),
  title: z.string(),
  date: EdtfDate.nullable(),
  /** Page of a paginated document (for a claim: of the paper it stands in), from 1. */
  page: z.int().min(1).nullable(),
  /** Paragraph of a text document or numbered paragraph of a final packet, from 1. */
  paragraph: z.int().min(1).nullable(),
  snippet: Snippet,
  /** Of a document; of a claim, the level of the paper it stands in; else null. */
  level: DocumentLevel.nullable(),
  /** Places in this record that the query finds, this one included. */
  places: z.int().min(1),
})
export type SearchHit = z.output<typeof SearchHit>

export const searchContract = {
  /** Best first (BM25). Text that holds no word finds nothing; no text is an error. Leaves no trace in the journal. */
  'search.find': {
    input: SearchQuery,
    output: z.strictObject({
      /** Records found (with `recordId`: places found). */
      total: z.int(),
      /** True where so many places match that ranking says nothing: the newest records come first, and `total` counts only these. */
      isCapped: z.boolean(),
      hits: z.array(SearchHit),
    }),
  },
  /** Makes the index anew from records and readings. Nothing of it is journaled. */
  'search.rebuild': { input: z.strictObject({}), output: z.strictObject({ records: z.int(), places: z.int() }) },
} as const satisfies Contract
