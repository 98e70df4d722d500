import type { Database } from 'better-sqlite3'
import { particularKinds, particulars } from '../../electron/shared/particulars'
import type { SearchKind } from '../../electron/shared/contract/search'
import type { ReadDb } from '../handles'

export type Touched = { readonly kind: SearchKind; readonly id: string }

/** What a changed row of a table touches: for `row` OLD or NEW, a SELECT of kinds and ids. */
const touches: Readonly<Record<string, (row: 'OLD' | 'NEW') => string>> = {
  // A claim shows the level of its paper and the date of its event.
  document: (row) => `SELECT 'document', ${row}.id UNION SELECT 'claim', id FROM main.claim WHERE document_id = ${row}.id`,
  document_page: (row) => `SELECT 'document', ${row}.document_id`,
  document_metadata: (row) => `SELECT 'document', ${row}.document_id`,
  document_text: (row) => `SELECT 'document', ${row}.document_id`,
  event: (row) => `SELECT 'event', ${row}.id UNION SELECT 'claim', id FROM main.claim WHERE event_id = ${row}.id`,
  visit: (row) => `SELECT 'event', ${row}.id`,
  access_denial: (row) => `SELECT 'event', ${row}.id`,
  claim: (row) => `SELECT 'claim', ${row}.id`,
  party: (row) => `SELECT 'party', ${row}.id`,
  party_name: (row) => `SELECT 'party', ${row}.party_id`,
  party_role: (row) => `SELECT 'party', ${row}.party_id`,
  matter: (row) => `SELECT 'party', p FROM (SELECT ${row}.client_party_id AS p UNION SELECT ${row}.held_at_party_id) WHERE p IS NOT NULL`,
  packet: (row) => `SELECT 'packet', ${row}.id`,
  ...Object.fromEntries(particularKinds.map((kind) => [particulars[kind].table, (row: 'OLD' | 'NEW') => `SELECT 'event', ${row}.id`])),
}

const trigger = (table: string, change: 'insert' | 'update' | 'delete'): string => {
  const rows = change === 'insert' ? (['NEW'] as const) : change === 'delete' ? (['OLD'] as const) : (['OLD', 'NEW'] as const)
  return `CREATE TEMP TRIGGER search_${table}_${change} AFTER ${change} ON main."${table}" BEGIN
    ${rows.map((row) => `INSERT INTO search_touched ${touches[table]!(row)};`).join('\n')} END;`
}

/** Sets up temporary triggers that note which records a change touches, cascades and undo included. */
export function watchRecords(db: Database): void {
  // Not unique: inside a trigger, OR IGNORE would give way to the conflict clause of the statement that fired it.
  db.exec('CREATE TEMP TABLE search_touched (kind TEXT NOT NULL, id TEXT NOT NULL)')
  for (const table of Object.keys(touches)) db.exec(trigger(table, 'insert') + trigger(table, 'update') + trigger(table, 'delete'))
}

/** Records touched since the last call, forgotten by it. */
export function takeTouched(db: ReadDb): Touched[] {
  const touched = db.prepare<[], Touched>('SELECT DISTINCT kind, id FROM temp.search_touched ORDER BY kind, id').all()
  if (touched.length > 0) db.prepare('DELETE FROM temp.search_touched').run()
  return touched
}
