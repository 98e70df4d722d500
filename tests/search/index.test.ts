import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { captureChanges } from '../../db/capture'
import type { ReadDb } from '../../db/handles'
import { journalHead, write, type Writable } from '../../db/journal'
import { migrate } from '../../db/migrate'
import { bindBlob, insertDocument, putReadings, updateDocument, getDocument } from '../../db/repos/documents'
import { putClaim, putEvent } from '../../db/repos/events'
import { putMatter } from '../../db/repos/matters'
import { putParty } from '../../db/repos/parties'
import { removeRow } from '../../db/repos/row'
import { findInRecords } from '../../db/search/find'
import { checkIndex, isIndexStale, rebuildIndex } from '../../db/search/index-records'
import { undoEntry } from '../../db/undo'
import { SearchQuery } from '../../electron/shared/contract/search'
import { DocumentId } from '../../electron/shared/contract/values'
import { aClaim, aDocument, aMatter, anEvent, aParty, id } from '../support/case-builders'
import { migrations, openTestDb, tempDir, testClock } from '../support/vault'

const deed = { actor: 'Counsel', action: 'test' }
const find = (vault: Writable, text: string): string[] =>
  findInRecords(vault.db, SearchQuery.parse({ matterId: null, text, mode: 'words', limit: 50, offset: 0 })).hits.map(({ recordId }) => recordId).toSorted()

const pagesOf = (texts: readonly string[]) => texts.map((text, i) => ({ page: i + 1, widthPt: 1, heightPt: 1, text }))

function importDocument(vault: Writable, n: number, title: string, pages: readonly string[]): DocumentId {
  const document = aDocument({ id: id(n), matterId: id(1), title, sha256: String(n).padStart(64, '0') })
  write(vault, deed, (tx) => {
    bindBlob(tx, { blobId: `b${n}`, bind: 'x' })
    insertDocument(tx, document, { blobId: `b${n}` })
    putReadings(tx, document.id, pagesOf(pages), null)
  })
  return document.id
}

/** Everything the index holds, without the numbers that depend on the order things were added in. */
function contentOf(db: ReadDb): unknown {
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab (main, search_index, instance)`)
  const place = 'r.record_id || \' \' || (p.id % 65536)'
  return {
    records: db.prepare('SELECT kind, record_id, matter_id, title, date, first_day, last_day, level, facets FROM search_record ORDER BY record_id').all(),
    passages: db.prepare(`SELECT ${place} AS place, page, paragraph, text FROM search_passage AS p JOIN search_record AS r ON r.id = p.id / 65536 ORDER BY 1`).all(),
    names: db.prepare('SELECT form, stem, skeleton, backward, uses FROM search_name ORDER BY form, stem').all(),
    words: db
      .prepare(
        `SELECT ${place} AS place, term, col, "offset" FROM temp.search_words AS w LEFT JOIN search_passage AS p ON p.id = w.doc
         LEFT JOIN search_record AS r ON r.id = p.id / 65536 ORDER BY 1, 3, 4, 2`,
      )
      .all(),
  }
}

test('a change, a removal and its undo show in what is found at once', () => {
  const vault = openTestDb()
  write(vault, deed, (tx) => putMatter(tx, aMatter()))
  write(vault, deed, (tx) => putEvent(tx, anEvent({ title: 'Transfer', narrative: 'To Sosnovka' })))
  expect(find(vault, 'sosnovka ')).toEqual([id(100)])
  write(vault, deed, (tx) => putEvent(tx, anEvent({ title: 'Transfer', narrative: 'To Berezovka' })))
  expect([find(vault, 'sosnovka '), find(vault, 'berezovka ')]).toEqual([[], [id(100)]])
  const { seq } = write(vault, deed, (tx) => removeRow(tx, 'event', id(100)))
  expect([find(vault, 'transfer '), find(vault, 'berezovka ')]).toEqual([[], []])
  write(vault, deed, (tx) => undoEntry(tx, seq!))
  expect([find(vault, 'transfer '), find(vault, 'berezovka ')]).toEqual([[id(100)], [id(100)]])
})

test('a change that fails leaves the index as it was', () => {
  const vault = openTestDb()
  write(vault, deed, (tx) => putMatter(tx, aMatter()))
  const before = contentOf(vault.db)
  const failing = () => write(vault, deed, (tx) => {
    putEvent(tx, anEvent({ narrative: 'Sosnovka' }))
    throw new Error('no')
  })
  expect(failing).toThrow('no')
  expect(contentOf(vault.db)).toEqual(before)
  write(vault, deed, (tx) => putEvent(tx, anEvent({ id: id(101), narrative: 'Other' })))
  expect([find(vault, 'sosnovka '), find(vault, 'other ')]).toEqual([[], [id(101)]])
})

test('text read anew replaces the old, and a renamed paper keeps its pages', () => {
  const vault = openTestDb()
  write(vault, deed, (tx) => putMatter(tx, aMatter()))
  const documentId = importDocument(vault, 5, 'Reply', ['First reading', 'Second page'])
  const { seq } = write(vault, deed, (tx) => putReadings(tx, documentId, pagesOf(['Better text', 'Second page']), null))
  expect([seq, find(vault, 'reading '), find(vault, 'better '), find(vault, 'second ')]).toEqual([null, [], [documentId], [documentId]])
  write(vault, deed, (tx) => updateDocument(tx, { ...getDocument(tx, documentId), title: 'Refusal of the office' }))
  expect([find(vault, 'reply '), find(vault, 'refusal '), find(vault, 'second ')]).toEqual([[], [documentId], [documentId]])
})

test('who a mail is from and what it is about is found', () => {
  const vault = openTestDb()
  write(vault, deed, (tx) => putMatter(tx, aMatter()))
  const documentId = importDocument(vault, 5, 'Reply', ['Some words'])
  write(vault, deed, (tx) =>
    tx.prepare<[string]>(`INSERT INTO document_metadata (document_id, n, name, value) VALUES (?, 0, 'mail.from', 'Shoira Yordamova')`).run(documentId))
  expect([find(vault, 'Шоира '), find(vault, 'from ')]).toEqual([[documentId], []])
  write(vault, deed, (tx) => tx.exec('DELETE FROM document_metadata'))
  expect(find(vault, 'Шоира ')).toEqual([])
})

test('the index is checked against the records, and a planted fault is found', () => {
  const vault = openTestDb()
  write(vault, deed, (tx) => putMatter(tx, aMatter()))
  const documentId = importDocument(vault, 5, 'Reply', ['Some words'])
  const check = () => checkIndex(vault.db)
  expect(check()).toEqual({ isStale: false, wrong: [] })
  write(vault, deed, (tx) => tx.exec(`UPDATE search_passage SET text = 'Other words' WHERE page = 1`))
  expect(check().wrong).toEqual([documentId])
  write(vault, deed, rebuildIndex)
  expect(check()).toEqual({ isStale: false, wrong: [] })
  vault.db.exec(`INSERT INTO search_index (rowid, word, stem, facet) VALUES (1, 'x', 'x', 'x')`)
  expect(check().wrong).toEqual(['search_index'])
})

test('tables of the index are behind the door, and those SQLite keeps for it cannot be written at all', () => {
  const vault = openTestDb()
  expect(() => vault.db.exec(`INSERT INTO search_name VALUES ('a', 'a', 'a', 'a', 1)`)).toThrow('changed outside write()')
  expect(() => vault.db.exec(`UPDATE search_state SET analysis = ''`)).toThrow('changed outside write()')
  expect(() => write(vault, deed, (tx) => tx.exec('DELETE FROM search_index_data'))).toThrow('may not be modified')
})

test('a vault whose index was made by other rules is not half mended: it waits for its rebuild', () => {
  const vault = openTestDb()
  write(vault, deed, (tx) => putMatter(tx, aMatter()))
  write(vault, deed, (tx) => putEvent(tx, anEvent({ narrative: 'Sosnovka' })))
  write(vault, deed, (tx) => tx.exec(`UPDATE search_state SET analysis = 'older'`))
  write(vault, deed, (tx) => putEvent(tx, anEvent({ narrative: 'Berezovka' })))
  expect([isIndexStale(vault.db), find(vault, 'berezovka ')]).toEqual([true, []])
  const size = journalHead(vault.db).size
  expect(write(vault, deed, rebuildIndex)).toEqual({ value: { records: 1, places: 1 }, seq: null })
  expect([isIndexStale(vault.db), find(vault, 'berezovka '), find(vault, 'sosnovka '), journalHead(vault.db).size]).toEqual([false, [id(100)], [], size])
})

test('a vault of the schema before search gets its index when it is rebuilt', () => {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  migrate(db, migrations.slice(0, 1))
  db.exec(`INSERT INTO party VALUES ('${id(400)}', 'person', NULL, '', '', '', '', '', '', '');
           INSERT INTO party_name VALUES ('${id(400)}:0', '${id(400)}', 0, 'Шоира', 'cyrillic', 'preferred', '')`)
  migrate(db, migrations)
  captureChanges(db)
  const vault: Writable = { db: db as ReadDb, source: testClock(), committed: () => undefined, disk: { poisoned: false } }
  expect([isIndexStale(vault.db), find(vault, 'Shoira ')]).toEqual([true, []])
  write(vault, deed, rebuildIndex)
  expect(find(vault, 'Shoira ')).toEqual([id(400)])
})

/** A database file in the clear with the settings that matter here. */
function openPlainFile(options: { readonly secureDelete: boolean }): { vault: Writable; bytes: () => Buffer } {
  const path = join(tempDir(), 'plain.db')
  const db = new Database(path)
  onTestFinished(() => void db.close())
  for (const setting of ['auto_vacuum = FULL', 'journal_mode = WAL', `secure_delete = ${options.secureDelete ? 'ON' : 'OFF'}`, 'foreign_keys = ON', 'recursive_triggers = ON']) db.pragma(setting)
  migrate(db, migrations)
  if (!options.secureDelete) db.exec(`INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 0)`)
  captureChanges(db)
  const vault: Writable = { db: db as ReadDb, source: testClock(), committed: () => undefined, disk: { poisoned: false } }
  const bytes = (): Buffer => {
    db.pragma('wal_checkpoint(TRUNCATE)')
    return readFileSync(path)
  }
  return { vault, bytes }
}

/** What of the word is in the file before and after the paper that held it was removed. */
function traces(options: { readonly secureDelete: boolean }): { before: boolean; after: boolean } {
  const { vault, bytes } = openPlainFile(options)
  write(vault, deed, (tx) => putMatter(tx, aMatter()))
  for (let n = 10; n < 40; n++) importDocument(vault, n, 'Filler', [`Filler words of paper ${n} `.repeat(20)])
  // The full-text index stores what a word has not in common with the one before it: the tail is looked for.
  importDocument(vault, 5, 'Reply', ['The prisoner Qwxyzvkjq was named in it. '.repeat(5)])
  for (let n = 40; n < 70; n++) importDocument(vault, n, 'Filler', [`Filler words of paper ${n} `.repeat(20)])
  const holds = (): boolean => /wxyzvkjq/i.test(bytes().toString('latin1'))
  const before = holds()
  write(vault, deed, (tx) => removeRow(tx, 'document', id(5)))
  return { before, after: holds() }
}

test('the words of a removed paper leave the file; without the two switches they would stay', () => {
  expect(traces({ secureDelete: true })).toEqual({ before: true, after: false })
  expect(traces({ secureDelete: false })).toEqual({ before: true, after: true })
})

type Command =
  | { kind: 'event'; n: number; text: string; happened: string | null }
  | { kind: 'party'; n: number; names: string[]; role: boolean }
  | { kind: 'client'; n: number }
  | { kind: 'document'; n: number; title: string; pages: string[]; level: string }
  | { kind: 'read'; n: number; pages: string[]; text: string | null }
  | { kind: 'claim'; n: number; event: number; document: number; quote: string }
  | { kind: 'remove'; table: 'event' | 'party' | 'document' | 'claim' | 'matter'; n: number }
  | { kind: 'undo'; back: number }

const vocabulary = fc.constantFrom('отказ', 'Отказа', 'Karimzoda', 'Каримзода', 'Ёрдам', 'visit', 'visits', 'суд', '205', '\n\n', '—', 'كتاب', '😀')
const text = fc.array(vocabulary, { minLength: 1, maxLength: 8 }).map((words) => `x${words.join(' ')}`)
const small = fc.integer({ min: 1, max: 3 })
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('event' as const), n: small, text, happened: fc.constantFrom(null, '2024-02', '2023/..') }),
  fc.record({ kind: fc.constant('party' as const), n: small, names: fc.array(text, { minLength: 1, maxLength: 3 }), role: fc.boolean() }),
  fc.record({ kind: fc.constant('client' as const), n: small }),
  fc.record({ kind: fc.constant('document' as const), n: small, title: text, pages: fc.array(text, { maxLength: 3 }), level: fc.constantFrom('public', 'sealed') }),
  fc.record({ kind: fc.constant('read' as const), n: small, pages: fc.array(text, { maxLength: 3 }), text: fc.option(text) }),
  fc.record({ kind: fc.constant('claim' as const), n: small, event: small, document: small, quote: text }),
  fc.record({ kind: fc.constant('remove' as const), table: fc.constantFrom('event' as const, 'party' as const, 'document' as const, 'claim' as const, 'matter' as const), n: small }),
  fc.record({ kind: fc.constant('undo' as const), back: fc.integer({ min: 0, max: 4 }) }),
)

const offsets = { event: 100, claim: 200, document: 300, party: 400, matter: 0 } as const

function run(vault: Writable, step: Command): void {
  const size = journalHead(vault.db).size
  write(vault, deed, (tx) => {
    switch (step.kind) {
      case 'event':
        return putEvent(tx, anEvent({ id: id(100 + step.n), title: step.text, happened: step.happened, parties: [] }))
      case 'party':
        return putParty(tx, aParty({ id: id(400 + step.n), names: step.names.map((name) => ({ text: name, script: 'other', kind: 'alias', note: '' })), roles: step.role ? [{ matterId: id(1), role: 'client', period: null, note: '' }] : [] }))
      case 'client':
        return putMatter(tx, aMatter({ clientPartyId: id(400 + step.n) }))
      case 'document': {
        const document = aDocument({ id: id(300 + step.n), title: step.title, level: step.level, sha256: String(step.n).padStart(64, '0') })
        bindBlob(tx, { blobId: `b${step.n}`, bind: 'x' })
        insertDocument(tx, document, { blobId: `b${step.n}` })
        return putReadings(tx, document.id, pagesOf(step.pages), null)
      }
      case 'read':
        return putReadings(tx, DocumentId.parse(id(300 + step.n)), pagesOf(step.pages), step.text)
      case 'claim':
        return putClaim(tx, aClaim({ id: id(200 + step.n), eventId: id(100 + step.event), documentId: id(300 + step.document), quote: step.quote }))
      case 'remove':
        return void removeRow(tx, step.table, id(offsets[step.table] + step.n))
      case 'undo':
        return undoEntry(tx, size - step.back)
    }
  })
}

test('whatever commands are run, the index is what a rebuild makes of the records', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (steps) => {
      const vault = openTestDb()
      write(vault, deed, (tx) => putMatter(tx, aMatter()))
      for (const step of steps) {
        try {
          run(vault, step)
        } catch {
          // Refused by a foreign key, a fixed column or a conflict: such a command must leave the index alone.
        }
      }
      const incremental = contentOf(vault.db)
      expect(vault.db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(checkIndex(vault.db)).toEqual({ isStale: false, wrong: [] })
      write(vault, deed, rebuildIndex)
      expect(contentOf(vault.db)).toEqual(incremental)
      vault.db.close()
    }),
    { numRuns: 100 },
  )
})
