import type { CaseEvent } from '../contract/events'
import { compareDates } from '../dates/order'

/** Order of a chronology: undated first, then by earliest possible day, then by clock, then by id so that it is stable. */
export const compareEvents = (a: CaseEvent, b: CaseEvent): number =>
  compareDates(a.happened, b.happened) || (a.time ?? '').localeCompare(b.time ?? '') || a.id.localeCompare(b.id)
