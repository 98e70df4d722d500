import { Matter, MatterSummary } from '../../electron/shared/contract/matters'
import type { MatterId } from '../../electron/shared/contract/values'
import { AppError } from '../../electron/shared/errors'
import type { ReadDb, WriteDb } from '../handles'
import { fromRow, putRow, toRow, type Row } from './row'

const toMatter = (row: Row): Matter => Matter.parse(fromRow(row))

/** The case, or null. */
export function findMatter(db: ReadDb, id: MatterId): Matter | null {
  const row = db
    .prepare<[string], Row>(
      `SELECT id, title, file_no, client_party_id, custody_status, held_at_party_id, held_since, prisoner_no, articles,
              note, created_at
       FROM matter WHERE id = ?`,
    )
    .get(id)
  return row === undefined ? null : toMatter(row)
}

/** The case. Throws `not_found`. */
export function getMatter(db: ReadDb, id: MatterId): Matter {
  const matter = findMatter(db, id)
  if (matter === null) throw new AppError('not_found', 'This case no longer exists.')
  return matter
}

/** Adds or replaces. */
export const putMatter = (tx: WriteDb, matter: Matter): void => putRow(tx, 'matter', toRow(matter))

/** Cases with counts, by file number and title. */
export function listMatters(db: ReadDb, limit: number): MatterSummary[] {
  return db
    .prepare<[number], Row>(
      `SELECT m.id, m.title, m.file_no,
              coalesce((SELECT n.text FROM party_name AS n WHERE n.party_id = m.client_party_id
                        ORDER BY n.kind <> 'preferred', n.position LIMIT 1), '') AS client_name,
              (SELECT count(*) FROM event AS e WHERE e.matter_id = m.id) AS events,
              (SELECT count(*) FROM document AS d WHERE d.matter_id = m.id) AS documents,
              (SELECT count(*) FROM packet AS p WHERE p.matter_id = m.id) AS packets
       FROM matter AS m ORDER BY m.file_no DESC, m.title, m.id LIMIT ?`,
    )
    .all(limit)
    .map((row) => MatterSummary.parse(fromRow(row)))
}
