import { SearchHit, type SearchKind, type SearchQuery } from '../../electron/shared/contract/search'
import { parseQuery, type QueryPart } from '../../electron/shared/search/query'
import { snippetOf, type Matcher } from '../../electron/shared/search/snippet'
import type { ReadDb } from '../handles'
import { facetOf, passagesPerRecord } from './index-records'
import { paragraphBreak, type Passage } from './passages'
import { stemsToFind } from './spellings'

export type SearchResult = { readonly total: number; readonly isCapped: boolean; readonly hits: readonly SearchHit[] }

/** So many matching passages are ranked. Where more match, the words tell little apart: the newest come first, unranked. */
export const rankedPassages = 2000
/** Combinations of spellings tried for words near each other. */
const mostCombinations = 64

type Ranked = { readonly id: number; readonly score: number }
type Group = { readonly record: number; readonly best: Ranked; places: number }
type RecordRow = {
  readonly id: number; readonly kind: SearchKind; readonly record_id: string; readonly matter_id: string | null; readonly title: string
  readonly date: string | null; readonly level: string | null
}

/** A part of the query with the stems it is looked for under. */
type Sought = { readonly part: QueryPart; readonly stems: readonly string[] }

const soughtOf = (db: ReadDb, parts: readonly QueryPart[]): Sought[] =>
  parts.map((part) => ({ part, stems: part.kind === 'word' ? stemsToFind(db, part.folded, part.isOpen) : [] }))

/** Words and stems are letters and digits only, so quoting them is all it takes. */
const quote = (words: string): string => `"${words}"`

function partExpression({ part, stems }: Sought): string {
  if (part.kind === 'phrase') return `word : ${quote(part.folded.join(' '))}`
  const anyStem = `stem : (${stems.map(quote).join(' OR ')})`
  return part.isOpen ? `(${anyStem} OR word : ${quote(part.folded)} *)` : anyStem
}

/** Every choice of one stem for each word, at most `mostCombinations`: the closest spellings come first. */
function combinations(sought: readonly Sought[]): string[][] {
  const each = Math.max(1, Math.floor(mostCombinations ** (1 / sought.length)))
  return sought.reduce<string[][]>((all, { stems }) => all.flatMap((start) => stems.slice(0, each).map((stem) => [...start, stem])), [[]])
}

function textExpression(sought: readonly Sought[], { mode, nearWords }: SearchQuery): string {
  if (mode !== 'near' || sought.length < 2) return sought.map(partExpression).join(' AND ')
  return `stem : (${combinations(sought).map((stems) => `NEAR(${stems.map(quote).join(' ')}, ${nearWords})`).join(' OR ')})`
}

function facetExpressions({ matterId, kinds, level }: SearchQuery): string[] {
  const any = (facets: readonly string[]): string => `facet : (${facets.map(quote).join(' OR ')})`
  return [
    ...(matterId === null ? [] : [any([facetOf('matter', matterId)])]),
    ...(kinds === undefined || kinds.length === 0 ? [] : [any(kinds.map((kind) => facetOf('kind', kind)))]),
    ...(level === undefined ? [] : [any([facetOf('level', level)])]),
  ]
}

const matcherOf = ({ part, stems }: Sought): Matcher =>
  part.kind === 'phrase'
    ? { kind: 'phrase', folded: part.folded }
    : { kind: 'word', stems: new Set(stems), beginning: part.isOpen ? part.folded : null }

type Filters = { readonly from: string | null; readonly to: string | null; readonly party: string | null }

/** Ids of passages that match, newest records first: at most one more than are ranked. */
function matches(db: ReadDb, expression: string, { from, to, party }: Filters): number[] {
  if (from === null && to === null && party === null) {
    return db
      .prepare<[string, number], number>('SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?')
      .pluck()
      .all(expression, rankedPassages + 1)
  }
  return db
    .prepare<Record<string, string | number | null>, number>(
      `WITH named_event (id) AS MATERIALIZED (
         SELECT event_id FROM event_party WHERE party_id = @party
         UNION SELECT id FROM access_denial WHERE facility_party_id = @party OR refused_by ->> '$.partyId' = @party),
       named_claim (id, document_id) AS MATERIALIZED (
         SELECT id, document_id FROM claim WHERE told_by_party_id = @party OR event_id IN (SELECT id FROM named_event)),
       named (id) AS MATERIALIZED (
         SELECT @party UNION SELECT id FROM named_event UNION SELECT id FROM named_claim
         UNION SELECT document_id FROM named_claim WHERE document_id IS NOT NULL
         UNION SELECT id FROM packet WHERE composition ->> '$.addresseePartyId' = @party
           OR coalesce(composition ->> '$.subjectEventId', composition ->> '$.denialEventId') IN (SELECT id FROM named_event))
       SELECT search_index.rowid
       FROM search_index CROSS JOIN search_record AS r ON r.id = search_index.rowid / ${passagesPerRecord}
       WHERE search_index MATCH @expression
         AND (@from IS NULL OR (r.date IS NOT NULL AND (r.last_day IS NULL OR r.last_day >= @from)))
         AND (@to IS NULL OR (r.date IS NOT NULL AND (r.first_day IS NULL OR r.first_day <= @to)))
         AND (@party IS NULL OR r.record_id IN (SELECT id FROM named))
       ORDER BY search_index.rowid DESC LIMIT @limit`,
    )
    .pluck()
    .all({ expression, from, to, party, limit: rankedPassages + 1 })
}

/**
 * The passages with their rank (BM25, smaller is better). The expression is that of the words alone: to weigh a term,
 * BM25 counts all passages that hold it, which for the facets would be most of the vault.
 */
const rank = (db: ReadDb, expression: string, ids: readonly number[]): Ranked[] =>
  db
    .prepare<[string, string], Ranked>(
      // The plus keeps SQLite from running the whole match anew for each id.
      `SELECT rowid AS id, bm25(search_index, 1.5, 1.0, 0.0) AS score FROM search_index
       WHERE search_index MATCH ? AND +rowid IN (SELECT value FROM json_each(?))`,
    )
    .all(expression, JSON.stringify(ids))

/** One group a record, the best first; among equals the newest. */
function groupByRecord(ranked: readonly Ranked[]): Group[] {
  const groups = new Map<number, Group>()
  for (const match of ranked) {
    const record = Math.floor(match.id / passagesPerRecord)
    const known = groups.get(record)
    if (known === undefined) groups.set(record, { record, best: match, places: 1 })
    else groups.set(record, { record, best: match.score < known.best.score ? match : known.best, places: known.places + 1 })
  }
  return [...groups.values()].toSorted((a, b) => a.best.score - b.best.score || b.record - a.record)
}

const recordRow = (db: ReadDb, id: number): RecordRow =>
  db.prepare<[number], RecordRow>('SELECT id, kind, record_id, matter_id, title, date, level FROM search_record WHERE id = ?').get(id)!

const countOf = (text: string, part: string): number => text.split(part).length - 1

function toHit(db: ReadDb, id: number, places: number, matchers: readonly Matcher[], matterId: string | null): SearchHit {
  const row = recordRow(db, Math.floor(id / passagesPerRecord))
  const { page, paragraph, text } = db.prepare<[number], Passage>('SELECT page, paragraph, text FROM search_passage WHERE id = ?').get(id)!
  const { at, ...snippet } = snippetOf(text, matchers)
  return SearchHit.parse({
    kind: row.kind, recordId: row.record_id, matterId: row.kind === 'party' ? (matterId ?? row.matter_id) : row.matter_id, title: row.title,
    date: row.date, page, paragraph: paragraph === null ? null : paragraph + countOf(text.slice(0, at), paragraphBreak), snippet,
    level: row.level, places,
  })
}

/** The places of one record in reading order. */
function placesIn(db: ReadDb, expression: string, recordId: string): number[] {
  const record = db.prepare<[string], { id: number }>('SELECT id FROM search_record WHERE record_id = ?').get(recordId)?.id
  if (record === undefined) return []
  return db
    .prepare<[string, number, number], { id: number }>(
      'SELECT rowid AS id FROM search_index WHERE search_index MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid',
    )
    .all(expression, record * passagesPerRecord, (record + 1) * passagesPerRecord)
    .map(({ id }) => id)
}

/**
 * Records that hold everything the text asks for, best first (BM25); with `recordId` the places inside that record.
 *
 * All words must stand in one passage: a page, a few paragraphs, or the record's own words. Above `rankedPassages`
 * matching passages the newest records come first, unranked, and `isCapped` says so. Never throws for any text.
 */
export function findInRecords(db: ReadDb, query: SearchQuery): SearchResult {
  const parts = parseQuery(query.text, query.mode)
  if (parts.length === 0) return { total: 0, isCapped: false, hits: [] }
  const sought = soughtOf(db, parts)
  const matchers = sought.map(matcherOf)
  const expression = [...facetExpressions(query), textExpression(sought, query)].map((part) => `(${part})`).join(' AND ')
  const { recordId, matterId, offset, limit } = query
  if (recordId !== undefined && recordId !== null) {
    const places = placesIn(db, expression, recordId)
    const hits = places.slice(offset, offset + limit).map((id) => toHit(db, id, places.length, matchers, matterId))
    return { total: places.length, isCapped: false, hits }
  }
  const found = matches(db, expression, { from: query.from ?? null, to: query.to ?? null, party: query.partyId ?? null })
  const isCapped = found.length > rankedPassages
  const ranked = isCapped ? found.slice(0, rankedPassages).map((id) => ({ id, score: 0 })) : rank(db, sought.map(partExpression).join(' AND '), found)
  const groups = groupByRecord(ranked)
  const hits = groups.slice(offset, offset + limit).map(({ best, places }) => toHit(db, best.id, places, matchers, matterId))
  return { total: groups.length, isCapped, hits }
}
