import type { Database } from 'better-sqlite3'
import type { SearchKind } from '../../electron/shared/contract/search'
import { EdtfDate } from '../../electron/shared/dates/schemas'
import { dateBounds } from '../../electron/shared/dates/order'
import { backwards, nameSkeleton } from '../../electron/shared/search/names'
import type { ReadDb, WriteDb } from '../handles'
import { analyse, analysisVersion } from './analyse'
import { searchableIds, searchableOf, type Passage, type Searchable } from './passages'
import { takeTouched } from './touched'

/** Passages a record can have: their ids are `record * 65536 + place`. What is beyond is not found. */
export const passagesPerRecord = 65_536

type StoredRecord = { readonly id: number; readonly facets: string }
type StoredPassage = { readonly id: number } & Passage

/** Names counted by how many passages were added (or, below zero, removed) that hold them. */
type NameCounts = Map<string, { readonly form: string; readonly stem: string; change: number }>

/** A word of the facet column. Ids lose their hyphens, at which SQLite would split them. */
export const facetOf = (facet: 'kind' | 'matter' | 'level', value: string): string => `${facet.slice(0, 1)}${value.replaceAll('-', '')}`

const facetsOf = ({ kind, matterIds, level }: Searchable): string =>
  [facetOf('kind', kind), ...matterIds.map((id) => facetOf('matter', id)), ...(level === null ? [] : [facetOf('level', level)])].join(' ')

function count(names: NameCounts, analysed: ReturnType<typeof analyse>, change: 1 | -1): void {
  for (const { form, stem } of analysed.names) {
    const key = `${form} ${stem}`
    const known = names.get(key)
    if (known === undefined) names.set(key, { form, stem, change })
    else known.change += change
  }
}

const isNames = (kind: SearchKind, id: number): boolean => kind === 'party' && id % passagesPerRecord === 0

function forget(tx: WriteDb, kind: SearchKind, facets: string, { id, text }: StoredPassage, names: NameCounts): void {
  const analysed = analyse(text, isNames(kind, id))
  tx.prepare<[number, string, string, string]>(`INSERT INTO search_index (search_index, rowid, word, stem, facet) VALUES ('delete', ?, ?, ?, ?)`).run(
    id, analysed.words, analysed.stems, facets,
  )
  tx.prepare<[number]>('DELETE FROM search_passage WHERE id = ?').run(id)
  count(names, analysed, -1)
}

function learn(tx: WriteDb, kind: SearchKind, facets: string, { id, page, paragraph, text }: StoredPassage, names: NameCounts): void {
  const analysed = analyse(text, isNames(kind, id))
  tx.prepare<[number, string, string, string]>('INSERT INTO search_index (rowid, word, stem, facet) VALUES (?, ?, ?, ?)').run(
    id, analysed.words, analysed.stems, facets,
  )
  tx.prepare<[number, number | null, number | null, string]>('INSERT INTO search_passage (id, page, paragraph, text) VALUES (?, ?, ?, ?)').run(id, page, paragraph, text)
  count(names, analysed, 1)
}

function storeNames(tx: WriteDb, names: NameCounts): void {
  const add = tx.prepare<[string, string, string, string, number]>(
    `INSERT INTO search_name (form, stem, skeleton, backward, uses) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (form, stem) DO UPDATE SET uses = uses + excluded.uses`,
  )
  const take = tx.prepare<[number, string, string]>('UPDATE search_name SET uses = uses - ? WHERE form = ? AND stem = ?')
  const drop = tx.prepare<[string, string]>('DELETE FROM search_name WHERE form = ? AND stem = ? AND uses = 0')
  for (const { form, stem, change } of names.values()) {
    const skeleton = nameSkeleton(form)
    if (change > 0) add.run(form, stem, skeleton, backwards(skeleton), change)
    else if (change < 0) {
      take.run(-change, form, stem)
      drop.run(form, stem)
    }
  }
}

function storeRecord(tx: WriteDb, { kind, recordId, matterIds, title, date, level }: Searchable, facets: string): number {
  const bounds = date === null ? { earliest: null, latest: null } : dateBounds(EdtfDate.parse(date))
  return tx
    .prepare<Record<string, string | null>, { id: number }>(
      `INSERT INTO search_record (kind, record_id, matter_id, title, date, first_day, last_day, level, facets)
       VALUES (@kind, @recordId, @matterId, @title, @date, @firstDay, @lastDay, @level, @facets)
       ON CONFLICT (record_id) DO UPDATE SET matter_id = excluded.matter_id, title = excluded.title, date = excluded.date,
         first_day = excluded.first_day, last_day = excluded.last_day, level = excluded.level, facets = excluded.facets
       RETURNING id`,
    )
    .get({ kind, recordId, matterId: matterIds[0] ?? null, title, date, firstDay: bounds.earliest, lastDay: bounds.latest, level, facets })!.id
}

const storedPassages = (db: ReadDb, record: number): StoredPassage[] =>
  db
    .prepare<[number, number], StoredPassage>('SELECT id, page, paragraph, text FROM search_passage WHERE id >= ? AND id < ? ORDER BY id')
    .all(record * passagesPerRecord, (record + 1) * passagesPerRecord)

const isSame = (a: StoredPassage | undefined, b: StoredPassage | undefined): boolean =>
  a !== undefined && b !== undefined && a.text === b.text && a.page === b.page && a.paragraph === b.paragraph

/** Makes what is stored of one record equal to the record; passages that are the same stay untouched. */
function reindex(tx: WriteDb, kind: SearchKind, recordId: string): void {
  const stored = tx.prepare<[string], StoredRecord>('SELECT id, facets FROM search_record WHERE record_id = ?').get(recordId)
  const found = searchableOf(tx, kind, recordId)
  if (stored === undefined && found === null) return
  const facets = found === null ? '' : facetsOf(found)
  const record = found === null ? stored!.id : storeRecord(tx, found, facets)
  const before = stored === undefined ? [] : storedPassages(tx, record)
  const after = (found?.passages ?? []).slice(0, passagesPerRecord).map((passage, n) => ({ ...passage, id: record * passagesPerRecord + n }))
  const names: NameCounts = new Map()
  for (let n = 0; n < Math.max(before.length, after.length); n++) {
    const [old, now] = [before[n], after[n]]
    if (isSame(old, now) && stored?.facets === facets) continue
    if (old !== undefined) forget(tx, kind, stored!.facets, old, names)
    if (now !== undefined) learn(tx, kind, facets, now, names)
  }
  if (found === null) tx.prepare<[number]>('DELETE FROM search_record WHERE id = ?').run(record)
  storeNames(tx, names)
}

/** Whether the index was made by other rules than this app's, or never: it must be rebuilt before it is used. */
export const isIndexStale = (db: Database): boolean =>
  db.prepare<[], { analysis: string }>('SELECT analysis FROM search_state WHERE id = 1').get()?.analysis !== analysisVersion

/** Brings the index up to what the open `write()` has changed. A stale index waits for its rebuild. */
export function reindexTouched(tx: WriteDb): void {
  const touched = takeTouched(tx)
  if (touched.length === 0 || isIndexStale(tx)) return
  for (const { kind, id } of touched) reindex(tx, kind, id)
}

const noteFresh = (db: Database): void => {
  db.prepare<[string]>('UPDATE search_state SET analysis = ? WHERE id = 1').run(analysisVersion)
}

/**
 * A database without records has a complete index already. Called when it is opened, before the door is shut. A full
 * disk keeps nobody from opening: the index is then stale until a later opening.
 */
export function startIndex(db: Database): void {
  if (!isIndexStale(db) || searchableIds(db as ReadDb).length > 0) return
  try {
    noteFresh(db)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_FULL'))) throw cause
  }
}

/** Empties the index and makes it anew from records and readings. Cost grows with all text of the vault. */
export function rebuildIndex(tx: WriteDb): { readonly records: number; readonly places: number } {
  tx.prepare(`INSERT INTO search_index (search_index) VALUES ('delete-all')`).run()
  for (const table of ['search_passage', 'search_record', 'search_name'] as const) tx.prepare(`DELETE FROM ${table}`).run()
  noteFresh(tx)
  for (const { kind, id } of searchableIds(tx)) reindex(tx, kind, id)
  return {
    records: tx.prepare<[], { n: number }>('SELECT count(*) AS n FROM search_record').get()!.n,
    places: tx.prepare<[], { n: number }>('SELECT count(*) AS n FROM search_passage').get()!.n,
  }
}

/**
 * What of the index does not follow from the records: ids of records that are missing in it, changed or too many, and
 * `search_index` where the full-text rows are not those of the passages. Reads every text once. Whether SQLite finds
 * the full-text index whole is part of its own integrity check.
 */
export function checkIndex(db: ReadDb): { readonly isStale: boolean; readonly wrong: readonly string[] } {
  const isStale = isIndexStale(db)
  return { isStale, wrong: isStale ? [] : wrongRecords(db) }
}

function wrongRecords(db: ReadDb): string[] {
  const stored = new Map(
    db
      .prepare<[], StoredRecord & { record_id: string }>('SELECT id, facets, record_id FROM search_record')
      .all()
      .map((record) => [record.record_id, record]),
  )
  const differs = ({ kind, id }: { kind: SearchKind; id: string }): boolean => {
    const [found, record] = [searchableOf(db, kind, id), stored.get(id)]
    stored.delete(id)
    if (found === null || record === undefined || record.facets !== facetsOf(found)) return true
    const passages = storedPassages(db, record.id)
    return passages.length !== found.passages.length || !found.passages.every((passage, n) => isSame(passages[n], { ...passage, id: 0 }))
  }
  const wrong = searchableIds(db).filter(differs).map(({ id }) => id)
  return [...wrong, ...stored.keys(), ...(hasSameRows(db) ? [] : ['search_index'])]
}

/** Whether the full-text index holds a row for each passage and no other. */
const hasSameRows = (db: ReadDb): boolean =>
  db
    .prepare<[], { n: number }>(
      `SELECT count(*) AS n FROM (SELECT id FROM search_index_docsize EXCEPT SELECT id FROM search_passage)
       UNION ALL SELECT count(*) FROM (SELECT id FROM search_passage EXCEPT SELECT id FROM search_index_docsize)`,
    )
    .all()
    .every(({ n }) => n === 0)
