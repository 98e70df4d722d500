import { findEvent } from '../../db/repos/events'
import { frozenParts, getPacket } from '../../db/repos/packets'
import { recordsSince, type RecordSince } from '../../db/repos/since'
import type { Row } from '../../db/repos/row'
import type { ReadDb } from '../../db/handles'
import type { SinceChange } from '../shared/contract/since'
import { EventId, type PacketId } from '../shared/contract/values'
import { EdtfDate } from '../shared/dates/schemas'
import { compareDates } from '../shared/dates/order'
import { AppError } from '../shared/errors'
import type { PacketPlan } from '../shared/plan'

/** Columns that say nothing to a reader: what ties rows together, and the reason, which stands for itself. */
const silent = new Set(['id', 'matter_id', 'position', 'working_reason', 'working_claim_id'])

const text = (value: string | number | null | undefined): string => (value === null || value === undefined ? '' : String(value))

function differing(before: Row, after: Row): SinceChange['fields'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !silent.has(name) && text(before[name]) !== text(after[name]))
    .map((name) => ({ name, before: text(before[name]), after: text(after[name]) }))
}

/** Records that the frozen plan rests on: facts, claims and annexes. */
function toldBy({ sections, annexes }: PacketPlan): ReadonlySet<string> {
  const paragraphs = sections.flatMap(({ paragraphs: each }) => each)
  return new Set([...paragraphs.flatMap(({ claimIds, recordIds }) => [...claimIds, ...recordIds]), ...annexes.map(({ documentId }) => documentId)])
}

function toChange(db: ReadDb, { of, id, before, after, why }: RecordSince, told: ReadonlySet<string>): SinceChange {
  // Where only particulars changed, title and date stand in the event as it is.
  const event = of === 'event' && (after ?? before)?.['title'] === undefined ? findEvent(db, EventId.parse(id)) : null
  const row = after ?? before ?? {}
  const day = of === 'claim' ? row['date_value'] : of === 'document' ? row['date_on_paper'] : (event?.happened ?? row['happened'])
  const reason = of === 'event' ? text(row['working_reason']) : ''
  return {
    recordId: id, of,
    kind: of === 'claim' ? text(row['field']) : (event?.kind ?? text(row['kind'])),
    title: event?.title ?? (of === 'claim' ? text(row['asserts']) || text(row['quote']) : text(row['title'])),
    happened: typeof day === 'string' ? EdtfDate.parse(day) : null,
    change: before === null ? 'new' : after === null ? 'withdrawn' : 'corrected',
    fields: before === null || after === null ? [] : differing(before, after),
    why: [...why, ...(reason !== '' && reason !== text(before?.['working_reason']) ? [reason] : [])].map((line) => line.slice(0, 500)),
    wasTold: told.has(id),
  }
}

const order = { withdrawn: 0, corrected: 1, new: 2 } as const

/**
 * What is not as it was when the packet was frozen. Throws `refused` for a draft, which follows the records anyway.
 * Cost grows with the entries made since.
 */
export function changesSince(db: ReadDb, id: PacketId): SinceChange[] {
  const packet = getPacket(db, id)
  const plan = frozenParts(db, id)?.plan
  if (plan === undefined || packet.journalSize === null) throw new AppError('refused', 'A draft follows the records by itself: there is nothing since.')
  const told = toldBy(plan)
  return recordsSince(db, packet.matterId, packet.journalSize)
    .filter(({ before, after }) => before !== null || after !== null)
    .map((record) => toChange(db, record, told))
    .toSorted((a, b) => order[a.change] - order[b.change] || compareDates(a.happened, b.happened) || (a.recordId < b.recordId ? -1 : 1))
}
