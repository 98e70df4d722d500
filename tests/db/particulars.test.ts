import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { tableSql } from '../../db/repos/particulars'
import { migrate } from '../../db/migrate'
import { tableClasses } from '../../db/tables'
import { particularKinds, particulars } from '../../electron/shared/particulars'
import { migrations } from '../support/vault'

type Column = { readonly name: string; readonly type: string; readonly notnull: number }

function columnsOf(db: Database.Database, table: string): Column[] {
  return db.prepare<[string], Column>('SELECT name, type, "notnull" FROM pragma_table_info(?) ORDER BY name').all(table)
}

test.each(particularKinds)('the table of %s has the columns that its fields ask for', (kind) => {
  const [migrated, described] = [new Database(':memory:'), new Database(':memory:')]
  migrate(migrated, migrations)
  described.exec(tableSql(kind))
  const { table } = particulars[kind]
  expect(columnsOf(migrated, table), `In a new migration:\n${tableSql(kind)}`).toEqual(columnsOf(described, table))
  expect(Object.entries(tableClasses)).toContainEqual([table, 'record'])
})

test.each(particularKinds)('the fields of %s have one name each, and its list shows fields it has', (kind) => {
  const { groups, fields, shown } = particulars[kind]
  const named = Object.values(groups).flatMap((group) => Object.keys(group))
  expect(named).toEqual(Object.keys(fields))
  expect(shown.filter((name) => !named.includes(name))).toEqual([])
})
