import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { loadMigrations, migrate, schemaText } from '../../db/migrate'
import { migrationsDir, migrations } from '../support/vault'

test('schema.sql is what the migrations make (vitest -u writes it anew)', async () => {
  const db = new Database(':memory:')
  migrate(db, migrations)
  await expect(schemaText(db)).toMatchFileSnapshot('../../db/schema.sql')
  db.close()
})

test('a vault of a newer app is left as it is', () => {
  const db = new Database(':memory:')
  migrate(db, migrations)
  db.pragma('user_version = 99')
  const before = schemaText(db)
  expect(() => migrate(db, migrations)).toThrow(expect.objectContaining({ code: 'vault_newer' }))
  expect([schemaText(db), db.pragma('user_version', { simple: true })]).toEqual([before, 99])
  db.close()
})

test('a step that orphans rows is rolled back whole', () => {
  const db = new Database(':memory:')
  migrate(db, migrations)
  db.exec(`INSERT INTO party VALUES ('p', 'person', NULL, '', '', '', '', '', '', '');
           INSERT INTO party_name VALUES ('p:0', 'p', 0, 'N', 'latin', 'alias', '')`)
  const orphaning = { version: migrations.length + 1, name: 'oops', sql: 'DELETE FROM party;' }
  expect(() => migrate(db, [...migrations, orphaning])).toThrow('1 foreign key violations')
  expect(db.prepare('SELECT count(*) AS n FROM party').get()).toEqual({ n: 1 })
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  db.close()
})

test('migrations are numbered without gaps', () => {
  expect(loadMigrations(migrationsDir).map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1))
})
