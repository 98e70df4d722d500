import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '../electron/shared/errors'

export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

/** Reads `NNNN_name.sql` files. Numbers must run 1, 2, 3… so that two branches cannot both add 0007. */
export function loadMigrations(dir: string): readonly Migration[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file, i) => {
      const match = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file)
      if (match === null || Number(match[1]) !== i + 1) throw new Error(`Bad migration file ${file}`)
      return { version: i + 1, name: match[2]!, sql: readFileSync(join(dir, file), 'utf8') }
    })
}

/** Schema version of a database file, 0 when empty. */
export const schemaVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

/** Throws `vault_newer` for a database that a newer app has migrated. Reads only. */
export function refuseNewer(db: Database, migrations: readonly Migration[]): void {
  if (schemaVersion(db) > (migrations.at(-1)?.version ?? 0)) {
    throw new AppError('vault_newer', 'This vault was written by a newer Sheaf. Nothing was changed; open it with that version.')
  }
}

/**
 * Brings a database to the last migration, all steps or none. Throws `vault_newer` for a vault written by a
 * newer app, before touching anything. Foreign keys are off while tables are rebuilt (SQLite's own advice)
 * and checked before the commit. Runs before change capture is set up: migrations are not journaled.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  refuseNewer(db, migrations)
  const current = schemaVersion(db)
  const latest = migrations.at(-1)?.version ?? 0
  if (current === latest) return
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      for (const migration of migrations.filter((m) => m.version > current)) db.exec(migration.sql)
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`${broken.length} foreign key violations after migrating`)
      db.pragma(`user_version = ${latest}`)
    }).exclusive()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** The schema as SQLite holds it, one statement after the other: what `schema.sql` is compared with. */
export const schemaText = (db: Database): string =>
  db
    .prepare<[], { sql: string }>(`SELECT sql FROM main.sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'trigger', name`)
    .all()
    .map((row) => `${row.sql};\n`)
    .join('\n')
