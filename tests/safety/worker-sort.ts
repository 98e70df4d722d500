import Database from 'better-sqlite3'
import { join } from 'node:path'
import { callsOf } from '../../electron/cli/session'
import { openSession, type Place } from './worker-session'

export type SortConfig = Place & { readonly mode: 'sort'; readonly words: string; readonly plain: boolean; readonly canary: string }

/** So little memory for pages that SQLite must put a sort of a few thousand rows elsewhere. */
const smallCache = 'cache_size = 50'
const bigSort = 'SELECT narrative FROM event ORDER BY narrative DESC, id'

/** Every list of the contract that sorts, and a sort that does not fit the page cache, over the product's own connection. */
export async function sortInTheVault({ words, ...place }: SortConfig): Promise<void> {
  const session = openSession(place)
  const call = callsOf(session)
  await call('vault.open', { secret: { kind: 'recovery', words } })
  const db = session.vault!.db
  const [matter] = await call('matters.list', { limit: 10 })
  const matterId = matter!.id
  const entries = await call('events.chronology', { matterId, limit: 100_000 })
  await call('claims.listForMatter', { matterId, limit: 100_000 })
  await call('documents.list', { matterId, limit: 100_000 })
  await call('history.recent', { beforeSeq: null, limit: 100_000 })
  db.pragma(smallCache)
  const sorted = db.prepare(bigSort).all()
  db.exec('CREATE TEMP TABLE sorted AS SELECT narrative FROM event ORDER BY narrative')
  process.stdout.write(JSON.stringify([entries.length, sorted.length]))
  session.vault!.close()
}

/** The control: the same sort on an encrypted database whose connection lets SQLite use temporary files. */
export function sortPlainly({ dir, canary }: SortConfig): void {
  const db = new Database(join(dir, 'plain.db'))
  db.pragma(`cipher = 'sqlcipher'`)
  db.key(Buffer.alloc(32, 7))
  db.pragma('temp_store = FILE')
  db.pragma(smallCache)
  db.exec('CREATE TABLE event (id INTEGER PRIMARY KEY, narrative TEXT)')
  const insert = db.prepare('INSERT INTO event (narrative) VALUES (?)')
  db.transaction(() => {
    for (let i = 0; i < 3000; i++) insert.run(`${canary} ${(i * 7919) % 3000} ${'x'.repeat(400)}`)
  })()
  process.stdout.write(String(db.prepare(bigSort).all().length))
  db.close()
}
