import Database from 'better-sqlite3'
import { loadMigrations, migrate } from './migrate'

/** The latest schema in memory without rows, triggers or foreign keys: what a journal is replayed into. */
export function emptySchema(migrationsDir: string): Database.Database {
  const db = new Database(':memory:')
  migrate(db, loadMigrations(migrationsDir))
  const triggers = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
  db.pragma('foreign_keys = OFF')
  return db
}
