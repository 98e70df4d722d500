import { randomInt, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { write } from '../../db/journal'
import { bindBlob, insertDocument, putReadings } from '../../db/repos/documents'
import type { InputOf } from '../../electron/shared/contract'
import type { Document } from '../../electron/shared/contract/documents'
import { DocumentId } from '../../electron/shared/contract/values'
import type { Effort, Figure } from './figure'
import { aDocument } from './records'
import { inScratch, makeVault, type BenchVault } from './scratch'
import { inventLanguage, inventPage, type Language } from './search-texts'

/** p95 that a search may take, in ms. */
const budget = 100

const wordsPerPage = 150

/** Documents of one page each, without files behind them: the vault's side and the same pages in plain FTS5. */
function add(vault: BenchVault, plain: Database.Database, language: Language, count: number, pages: string[]): number {
  let indexed = 0
  const insertPlain = plain.prepare('INSERT INTO page (rowid, title, text) VALUES (?, ?, ?)')
  for (let at = 0; at < count; at += 500) {
    const batch = Array.from({ length: Math.min(500, count - at) }, (_, n): { document: Document; text: string } => {
      const day = `20${10 + randomInt(16)}-0${1 + randomInt(9)}-1${randomInt(10)}`
      const level = (['public', 'confidential', 'privileged'] as const)[randomInt(3)]!
      return {
        document: { ...aDocument(vault.matterId, at + n), id: DocumentId.parse(randomUUID()), dateOnPaper: day as Document['dateOnPaper'], level },
        text: inventPage(language, wordsPerPage),
      }
    })
    const startedAt = performance.now()
    write(vault.session.vault!, { actor: 'bench', action: 'bench.fill' }, (tx) => {
      for (const { document, text } of batch) {
        bindBlob(tx, { blobId: document.sha256.slice(0, 52), bind: document.sha256 })
        insertDocument(tx, document, { blobId: document.sha256.slice(0, 52) })
        putReadings(tx, document.id, [{ page: 1, widthPt: 595, heightPt: 842, text }], null)
      }
    })
    indexed += performance.now() - startedAt
    plain.transaction(() => {
      for (const { document, text } of batch) insertPlain.run(pages.push(text), document.title, text)
    })()
  }
  return indexed
}

type Query = { readonly kind: string; readonly ours: InputOf<'search.find'>; readonly plain: string }

/** Questions as people ask them, about what stands in the pages: words as frequent as they are there, names in the other script. */
function questions(matterId: string, language: Language, pages: readonly string[], each: number): Query[] {
  const wordsAt = (n: number): string[] => {
    const words = pages[randomInt(pages.length)]!.split(' ').map((word) => word.replace('.', ''))
    const from = randomInt(words.length - n)
    return words.slice(from, from + n)
  }
  const base = { matterId: null, mode: 'words', limit: 20, offset: 0 } as const
  const all = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' ')
  const makers: Readonly<Record<string, () => Omit<Query, 'kind'>>> = {
    'a word': () => (([word]) => ({ ours: { ...base, text: `${word} ` }, plain: all([word!]) }))(wordsAt(1)),
    'two words': () => (([a, , , d]) => ({ ours: { ...base, text: `${a} ${d} ` }, plain: all([a!, d!]) }))(wordsAt(4)),
    'three words of a page': () => ((words) => ({ ours: { ...base, text: `${words[0]} ${words[9]} ${words[20]} ` }, plain: all([words[0]!, words[9]!, words[20]!]) }))(wordsAt(21)),
    'a name': () => ((name) => ({ ours: { ...base, text: `${name.latin} ` }, plain: all([name.latin]) }))(language.name()),
    'half a word': () => (([word]) => ({ ours: { ...base, text: word!.slice(0, 4) }, plain: `"${word!.slice(0, 4)}" *` }))(wordsAt(1)),
    'a phrase': () => ((words) => ({ ours: { ...base, mode: 'exact', text: `"${words.join(' ')}"` }, plain: `"${words.join(' ')}"` }))(wordsAt(3)),
    'near': () => (([a, , , d]) => ({ ours: { ...base, mode: 'near', nearWords: 8, text: `${a} ${d}` }, plain: `NEAR("${a}" "${d}", 8)` }))(wordsAt(4)),
    'a word among dates': () =>
      (([word]) => ({ ours: { ...base, text: `${word} `, from: '2020-01-01', to: '2020-12-31' } as Query['ours'], plain: all([word!]) }))(wordsAt(1)),
    'a word of one level in one case': () =>
      (([word]) => ({ ours: { ...base, text: `${word} `, matterId, level: 'privileged' } as Query['ours'], plain: all([word!]) }))(wordsAt(1)),
  }
  return Object.entries(makers).flatMap(([kind, make]) => Array.from({ length: each }, () => ({ kind, ...make() })))
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!

type Timing = { readonly kind: string; readonly ours: number; readonly plain: number }

/** Each question once to both sides, turn by turn; ours through the contract with snippets and checks, plain with its own snippets. */
async function ask(vault: BenchVault, plain: Database.Database, asked: readonly Query[]): Promise<Timing[]> {
  const select = plain.prepare(
    `SELECT rowid, title, snippet(page, 1, '[', ']', '…', 30) AS words FROM page WHERE page MATCH ? ORDER BY rank LIMIT 20`,
  )
  const timings: Timing[] = []
  for (const { kind, ours, plain: match } of asked) {
    const startedAt = performance.now()
    await vault.call('search.find', ours)
    const between = performance.now()
    select.all(match)
    timings.push({ kind, ours: between - startedAt, plain: performance.now() - between })
  }
  return timings
}

/** Bytes on disk of the index and of the texts it is about. */
function sizes({ session }: BenchVault, pages: readonly string[]): { index: number; passages: number; text: number } {
  const bytesOf = (tables: readonly string[]): number =>
    session.vault!.db
      .prepare<[string], { bytes: number }>('SELECT coalesce(sum(pgsize), 0) AS bytes FROM dbstat WHERE name IN (SELECT value FROM json_each(?))')
      .get(JSON.stringify(tables))!.bytes
  return {
    index: bytesOf(['search_index_data', 'search_index_idx', 'search_index_docsize', 'search_name', 'search_name_by_skeleton', 'search_name_by_backward', 'search_record', 'sqlite_autoindex_search_record_1']),
    passages: bytesOf(['search_passage']),
    text: pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0),
  }
}

function toFigures(count: number, timings: readonly Timing[], vault: BenchVault, pages: readonly string[], msPerDocument: number): Figure[] {
  const size = `${count.toLocaleString('en')} documents, ${timings.length} questions`
  const [ours, plain] = [timings.map((timing) => timing.ours), timings.map((timing) => timing.plain)]
  const at = (share: number) => ({ ours: percentile(ours, share), reference: percentile(plain, share), ratio: percentile(ours, share) / percentile(plain, share) })
  const kinds = [...new Set(timings.map(({ kind }) => kind))]
  const worst = kinds.map((kind) => `${kind} ${percentile(timings.filter((timing) => timing.kind === kind).map((timing) => timing.ours), 0.95).toFixed(0)}`).join(', ')
  const { index, passages, text } = sizes(vault, pages)
  const shared = { size, unit: 'ms', referenceName: 'plain FTS5, best 20 with snippets', goal: null } as const
  return [
    { what: 'search p50', ...shared, ...at(0.5), note: 'any form of a word, names across scripts, encrypted; plain finds the letters typed' },
    { what: 'search p95', ...shared, ...at(0.95), note: `p95 by kind, ms: ${worst}` },
    { what: 'search p95 against its budget', size, unit: 'ms', ours: percentile(ours, 0.95), reference: budget, referenceName: 'budget', ratio: percentile(ours, 0.95) / budget, goal: 1, note: `slowest ${Math.max(...ours).toFixed(0)} ms` },
    {
      what: 'size of the search index', size: `${count.toLocaleString('en')} documents`, unit: 'MB', ours: index / 1e6, reference: text / 1e6, referenceName: 'the text, UTF-8', ratio: index / text, goal: null,
      note: `its own copy of the text adds ${(passages / 1e6).toFixed(0)} MB; import with index ${msPerDocument.toFixed(1)} ms a document of ${wordsPerPage} words`,
    },
  ]
}

/** Search over synthetic pages of 150 words at several sizes of one vault, against plain FTS5 on the same pages. */
export const searchFigures = ({ isShort }: Effort): Promise<Figure[]> =>
  inScratch(async (dir) => {
    const vault = await makeVault(dir)
    const plain = new Database(join(dir, 'plain.db'))
    plain.pragma('journal_mode = WAL')
    plain.pragma('cache_size = -65536')
    plain.exec('CREATE VIRTUAL TABLE page USING fts5 (title, text)')
    try {
      const language = inventLanguage()
      const pages: string[] = []
      const figures: Figure[] = []
      for (const count of isShort ? [200] : [1_000, 10_000, 100_000]) {
        const more = count - pages.length
        const took = add(vault, plain, language, more, pages)
        const timings = await ask(vault, plain, questions(vault.matterId, language, pages, isShort ? 3 : 40))
        figures.push(...toFigures(count, timings, vault, pages, took / more))
      }
      return figures
    } finally {
      plain.close()
      vault.close()
    }
  })
