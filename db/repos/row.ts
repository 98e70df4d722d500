import type { WriteDb } from '../handles'
import type { RecordTable } from '../tables'

/** One row as SQLite holds it. */
export type Row = Record<string, string | number | null>

/** `rename` with its answers kept: there are as many names as the schema has columns. */
function remembered(rename: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const made = rename(name)
    known.set(name, made)
    return made
  }
}

const snake = remembered((key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
const camel = remembered((column) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()))

/** An object of the contract as a row: names in snake_case, lists and objects as JSON, `undefined` left out. */
export function toRow(value: object): Row {
  const row: Row = {}
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue
    row[snake(key)] = field !== null && typeof field === 'object' ? JSON.stringify(field) : (field as string | number | null)
  }
  return row
}

/** A row as a plain object with camelCase names; `json` names the fields to parse. The caller's schema checks it. */
export function fromRow(row: Row, json: readonly string[] = []): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const column in row) {
    const [key, field] = [camel(column), row[column]]
    value[key] = typeof field === 'string' && json.includes(key) ? (JSON.parse(field) as unknown) : field
  }
  return value
}

const putStatements = new Map<string, string>()

function putStatement(table: RecordTable, columns: readonly string[]): string {
  const shape = `${table} ${columns.join()}`
  const known = putStatements.get(shape)
  if (known !== undefined) return known
  const rest = columns.filter((column) => column !== 'id')
  const made = `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(', ')})
     VALUES (${columns.map((c) => `@${c}`).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${rest.map((c) => `"${c}" = excluded."${c}"`).join(', ')}
     WHERE ${rest.map((c) => `"${table}"."${c}" IS NOT excluded."${c}"`).join(' OR ')}`
  putStatements.set(shape, made)
  return made
}

/**
 * Inserts the row or makes the stored one equal to it, by `id`. A row that is the same already is not
 * touched, so that saving an unchanged form leaves nothing in the journal. The one statement built from
 * names: they come from our own schemas, never from input.
 */
export function putRow(tx: WriteDb, table: RecordTable, row: Row): void {
  tx.prepare<[Row]>(putStatement(table, Object.keys(row))).run(row)
}

/**
 * Makes the rows of an owner's list (names, roles, people of an event) equal to `items`, in order.
 * Rows are keyed `<owner>:<position>`, so an edit in the middle changes just that row.
 */
export function putList(
  tx: WriteDb, table: 'party_name' | 'party_role' | 'event_party', ownerColumn: 'party_id' | 'event_id', ownerId: string, items: readonly object[],
): void {
  items.forEach((item, position) => {
    putRow(tx, table, { ...toRow(item), id: `${ownerId}:${position}`, [ownerColumn]: ownerId, position })
  })
  tx.prepare<[string, number]>(`DELETE FROM "${table}" WHERE "${ownerColumn}" = ? AND position >= ?`).run(ownerId, items.length)
}

/** Removes a row by id; its parts go with it by foreign key. Returns whether it was there. */
export const removeRow = (tx: WriteDb, table: RecordTable, id: string): boolean =>
  tx.prepare<[string]>(`DELETE FROM "${table}" WHERE id = ?`).run(id).changes > 0
