import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ReadDb, WriteDb } from '../../db/handles'
import { write } from '../../db/journal'
import { loadMigrations, migrate } from '../../db/migrate'
import { bindBlob, getDocument, insertDocument } from '../../db/repos/documents'
import { getEvent, putEvent } from '../../db/repos/events'
import { putBlob } from '../../db/vault/blobs'
import { Document } from '../../electron/shared/contract/documents'
import { CaseEvent } from '../../electron/shared/contract/events'
import type { MatterId } from '../../electron/shared/contract/values'
import { compare, type Effort, type Figure } from './figure'
import { inScratch, makeVault, repoRoot, type BenchVault } from './scratch'

const hex = (length: number): string => Array.from({ length }, () => randomInt(16).toString(16)).join('')

export const anEvent = (matterId: MatterId, n: number): CaseEvent => CaseEvent.parse({
  id: randomUUID(), matterId, kind: 'letter', title: `Letter no. ${n} to the administration`, happened: '2031-03-0' + (1 + (n % 9)),
  time: '09:40', zone: 'Asia/Tashkent', place: 'Prison no. 2', narrative: `Counsel handed in letter ${n}. The officer on duty took it and gave no receipt. `.repeat(3),
  importance: 'normal', disputedBy: '', workingClaimId: null, workingReason: '', parties: [],
})

export const aDocument = (matterId: MatterId, n: number): Document => Document.parse({
  id: randomUUID(), matterId, title: `Reply no. ${n}`, kind: 'reply', sha256: hex(64), byteLength: 64_000 + n, mediaType: 'application/pdf',
  originalName: `reply-${n}.pdf`, readability: 'pages', readabilityReason: '', pages: 3, dateOnPaper: '2031-03-02', receivedOn: '2031-03-09', servedOn: null,
  addedAt: '2031-03-10T10:00:00.000+05:00', author: 'Prosecutor of the Northern Region', language: 'ru', copyOrOriginal: 'copy', givenBy: 'by post',
  obtainedHow: '', permission: '', level: 'confidential', repeatsDocumentId: null, note: '',
  parentDocumentId: null, pathInParent: '', repaired: false, kindMismatch: false, isDistressing: false, redactionOfDocumentId: null,
})

/** Fills the case with events and documents, 1,000 to a commit, without files behind the documents. */
export function fill({ session, matterId }: BenchVault, events: number, documents: number): { events: CaseEvent[]; documents: Document[] } {
  const vault = session.vault!
  const made = {
    events: Array.from({ length: events }, (_, n) => anEvent(matterId, n)),
    documents: Array.from({ length: documents }, (_, n) => aDocument(matterId, n)),
  }
  const inBatches = <T>(items: readonly T[], put: (tx: WriteDb, item: T) => void): void => {
    for (let at = 0; at < items.length; at += 1000) {
      write(vault, { actor: 'bench', action: 'bench.fill' }, (tx) => items.slice(at, at + 1000).forEach((item) => put(tx, item)))
    }
  }
  inBatches(made.events, putEvent)
  inBatches(made.documents, (tx, document) => {
    const blob = { blobId: `${'a'.repeat(20)}${document.id.replaceAll('-', '').replaceAll(/[0189]/g, 'b')}`, bind: hex(64) }
    bindBlob(tx, blob)
    insertDocument(tx, document, blob)
  })
  return made
}

/** As `fill`, with a small stored original behind each document. */
export async function fillWithFiles(vault: BenchVault, events: number, documents: number): Promise<void> {
  fill(vault, events, 0)
  const { blobs } = vault.session.vault!
  for (let n = 0; n < documents; n++) {
    const bytes = randomBytes(4_000)
    const blob = await putBlob(blobs, [bytes], bytes.length)
    const document = { ...aDocument(vault.matterId, n), sha256: blob.sha256, byteLength: bytes.length }
    write(vault.session.vault!, { actor: 'bench', action: 'bench.fill' }, (tx) => {
      bindBlob(tx, blob)
      insertDocument(tx, document, blob)
    })
  }
}

/** The same tables and rows in an ordinary file of better-sqlite3: not encrypted, no journal of ours, WAL, synchronous FULL. */
function plainCopy(db: ReadDb, path: string): Database.Database {
  const plain = new Database(path)
  plain.pragma('journal_mode = WAL')
  plain.pragma('synchronous = FULL')
  plain.pragma('cache_size = -65536')
  migrate(plain, loadMigrations(join(repoRoot, 'db/migrations')))
  plain.transaction(() => {
    for (const table of ['party', 'matter', 'event', 'blob_binding', 'document']) {
      for (const row of db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).iterate()) {
        const columns = Object.keys(row)
        plain.prepare(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`).run(row)
      }
    }
  })()
  plain.pragma('wal_checkpoint(TRUNCATE)')
  plain.pragma('foreign_keys = ON')
  return plain
}

/** The statements that the repository runs, as it writes them. */
const eventSql = `SELECT id, matter_id, kind, title, happened, time, zone, place, narrative, importance, disputed_by,
  working_claim_id, working_reason FROM event WHERE id = ?`
const partiesSql = 'SELECT party_id, role FROM event_party WHERE event_id = ? ORDER BY position'
const documentSql = `SELECT id, matter_id, title, kind, sha256, byte_length, media_type, original_name, readability,
  readability_reason, pages, date_on_paper, received_on, served_on, added_at, author, language, copy_or_original, given_by,
  obtained_how, permission, level, repeats_document_id, note FROM document WHERE id = ?`
const eventColumns = [
  'id', 'matter_id', 'kind', 'title', 'happened', 'time', 'zone', 'place', 'narrative', 'importance', 'disputed_by', 'working_claim_id', 'working_reason',
]

const picks = <T>(from: readonly T[], count: number): T[] => Array.from({ length: count }, () => from[randomInt(from.length)]!)

/** Microseconds of wall time for each of `items`. */
function perItem<T>(items: readonly T[], work: (item: T) => unknown): number {
  const startedAt = performance.now()
  for (const item of items) work(item)
  return ((performance.now() - startedAt) * 1000) / items.length
}

/** Microseconds of processor time, all threads counted: for work that waits for nothing, what a quiet machine would take. */
function perItemCpu<T>(items: readonly T[], work: (item: T) => unknown): number {
  const before = process.cpuUsage()
  for (const item of items) work(item)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / items.length
}

type Sides = { readonly vault: BenchVault; readonly plain: Database.Database; readonly events: readonly CaseEvent[]; readonly documents: readonly Document[] }

async function readFigures({ vault, plain, events, documents }: Sides, rounds: number, goal: number | null): Promise<Figure[]> {
  const db = vault.session.vault!.db
  const [plainEvent, plainParties, plainDocument] = [plain.prepare(eventSql), plain.prepare(partiesSql), plain.prepare(documentSql)]
  const shared = { unit: 'us', referenceName: 'plain better-sqlite3', goal } as const
  const size = `random of ${events.length.toLocaleString('en')} rows`
  // 20,000 reads in slices, turn by turn.
  const [slices, length] = [rounds * 4, Math.ceil(20_000 / (rounds * 4))]
  return [
    {
      what: 'read an event by id', size, ...shared, note: 'processor time; two statements each; ours decrypts, authenticates and checks every field',
      ...(await compare(
        slices,
        () => perItemCpu(picks(events, length), ({ id }) => getEvent(db, id)),
        () => perItemCpu(picks(events, length), ({ id }) => [plainEvent.get(id), plainParties.all(id)]),
      )),
    },
    {
      what: 'read a document by id', size, ...shared, note: 'processor time; 24 columns',
      ...(await compare(
        slices,
        () => perItemCpu(picks(documents, length), ({ id }) => getDocument(db, id)),
        () => perItemCpu(picks(documents, length), ({ id }) => plainDocument.get(id)),
      )),
    },
  ]
}

async function commitFigure({ vault, plain, events }: Sides, rounds: number, commits: number, goal: number | null): Promise<Figure> {
  const put = plain.prepare(
    `INSERT INTO event (${eventColumns.join(', ')}) VALUES (${eventColumns.map((c) => `@${c}`).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${eventColumns.slice(1).map((c) => `${c} = excluded.${c}`).join(', ')}`,
  )
  const drop = plain.prepare('DELETE FROM event_party WHERE event_id = ? AND position >= ?')
  const rowOf = plain.prepare(eventSql)
  let n = 0
  const renamed = (event: CaseEvent): CaseEvent => ({ ...event, title: `Letter, corrected ${n++}` })
  const commitPlain = plain.transaction((row: Record<string, unknown>) => {
    put.run(row)
    drop.run(row['id'], 0)
  })
  // 20 commits a turn: a checkpoint of either side falls into some turns and not into others, as in use.
  const turn = Math.min(commits, 20)
  const compared = await compare(
    Math.ceil(commits / turn) * rounds,
    () => perItem(picks(events, turn), (event) => write(vault.session.vault!, { actor: 'bench', action: 'events.save' }, (tx) => putEvent(tx, renamed(event)))),
    () => perItem(picks(events, turn), (event) => commitPlain.immediate({ ...(rowOf.get(event.id) as Record<string, unknown>), title: `Letter, corrected ${n++}` })),
  )
  return {
    what: 'commit one changed row', size: `among ${events.length.toLocaleString('en')} rows`, ...compared, unit: 'us', goal, referenceName: 'plain better-sqlite3',
    note: 'ours adds old and new values, journal leaf and Merkle root, and a second synced file: the head',
  }
}

/** Reads and commits of an encrypted, journaled vault against the same SQL on the same rows without either. */
export async function recordFigures({ isShort, rounds }: Effort): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const rows of isShort ? [200] : [2_000, 20_000]) {
    const goal = rows === 2_000 ? null : 2
    await inScratch(async (dir) => {
      const vault = await makeVault(dir)
      const made = fill(vault, rows, rows)
      const plain = plainCopy(vault.session.vault!.db, join(dir, 'plain.db'))
      try {
        const sides = { vault, plain, ...made }
        figures.push(...(await readFigures(sides, rounds, goal)), await commitFigure(sides, rounds, isShort ? 20 : 400, goal))
      } finally {
        plain.close()
        vault.close()
      }
    })
  }
  return figures
}
