import type { WriteDb } from '../handles'
import type { RecordTable } from '../tables'

/** One row as SQLite holds it. */
export type Row = Record<string, string | number | null>

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const camel = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

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
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const key = camel(column)
      return [key, json.includes(key) && typeof value === 'string' ? (JSON.parse(value) as unknown) : value]
    }),
  )
}

/**
 * Inserts the row or makes the stored one equal to it, by `id`. A row that is the same already is not
 * touched, so that saving an unchanged form leaves nothing in the journal. The one statement built from
 * names: they come from our own schemas, never from input.
 */
export function putRow(tx: WriteDb, table: RecordTable, row: Row): void {
  const columns = Object.keys(row)
  const rest = columns.filter((column) => column !== 'id')
  tx.prepare<[Row]>(
    `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(', ')})
     VALUES (${columns.map((c) => `@${c}`).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${rest.map((c) => `"${c}" = excluded."${c}"`).join(', ')}
     WHERE ${rest.map((c) => `"${table}"."${c}" IS NOT excluded."${c}"`).join(' OR ')}`,
  ).run(row)
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
