import { EventKind } from '../../electron/shared/contract/events'
import type { MatterId } from '../../electron/shared/contract/values'
import { toOccurrence, type Happening, type Occurrence } from '../../electron/shared/patterns/occurrence'
import type { ReadDb } from '../handles'

type OccurrenceRow = {
  readonly id: string
  readonly matter_id: string
  readonly kind: string
  readonly title: string
  readonly happened: string | null
  readonly time: string | null
  readonly held_at: string | null
  readonly outcome: string | null
  readonly visit_kind: string | null
  readonly reason_kind: string | null
  readonly facility: string | null
  readonly officials: string
  readonly status: string | null
}

/**
 * What patterns see of the events of one case, or of all (`null`), by id: one pass over the tables, because a screen
 * asks for all cases at once. Officials are those who refused, ordered or took, and whoever has such a role.
 */
export function occurrencesOf(db: ReadDb, matterId: MatterId | null): Occurrence[] {
  return db
    .prepare<{ matterId: string | null }, OccurrenceRow>(
      `SELECT e.id, e.matter_id, e.kind, e.title, e.happened, e.time, m.held_at_party_id AS held_at,
              d.outcome, d.visit_kind, d.reason_kind, d.facility_party_id AS facility, v.status,
              concat_ws(',', json_extract(d.refused_by, '$.partyId'), p.ordered_by_party_id, c.taken_by_party_id, r.party_ids) AS officials
       FROM event AS e
       JOIN matter AS m ON m.id = e.matter_id
       LEFT JOIN access_denial AS d ON d.id = e.id
       LEFT JOIN visit AS v ON v.id = e.id
       LEFT JOIN punishment AS p ON p.id = e.id
       LEFT JOIN confiscation AS c ON c.id = e.id
       LEFT JOIN (
         SELECT event_id, group_concat(party_id) AS party_ids FROM event_party WHERE role IN ('allegedPerpetrator', 'official') GROUP BY event_id
       ) AS r ON r.event_id = e.id
       WHERE @matterId IS NULL OR e.matter_id = @matterId
       ORDER BY e.id`,
    )
    .all({ matterId })
    .map((row) => toOccurrence(toHappening(row)))
    .filter((occurrence) => occurrence !== null)
}

/** The schema has checked each value when it was written; checking 20,000 rows again would cost more than all counting. */
function toHappening(row: OccurrenceRow): Happening {
  const denial = row.outcome === null ? null : { outcome: row.outcome, visitKind: row.visit_kind, reasonKind: row.reason_kind }
  return {
    id: row.id, matterId: row.matter_id, kind: EventKind.parse(row.kind), title: row.title, happened: row.happened, time: row.time,
    officialIds: [...new Set(row.officials.split(',').filter((id) => id !== ''))], placeId: row.facility ?? row.held_at,
    denial, visit: row.status === null ? null : { status: row.status },
  } as unknown as Happening
}
