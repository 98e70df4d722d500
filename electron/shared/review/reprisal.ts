import type { CaseEvent } from '../contract/events'
import { daysBetween } from '../dates/calendar'
import { dateBounds } from '../dates/order'
import type { LocalDate } from '../dates/schemas'
import { finding, type Finding } from './finding'

/** Days within which something that followed a complaint is shown to the lawyer. A window to look into, not a rule. */
const windowDays = 30

const harmful: readonly CaseEvent['kind'][] = ['punishment', 'illTreatment', 'accessDenial', 'confiscation', 'transfer', 'search']

/** Kinds by which somebody complains. */
const complaining: readonly string[] = ['complaint', 'crimeReport']

/** The day of an event that is known to the day, else null: a lag from a vague date would be invented. */
function dayOf({ happened }: CaseEvent): LocalDate | null {
  if (happened === null) return null
  const { earliest, latest } = dateBounds(happened)
  return earliest !== null && earliest === latest ? earliest : null
}

/**
 * The step before release about reprisals (feature X14): by which way the packet goes, and what followed earlier
 * complaints of this client within 30 days, with every record that was counted. What followed is not said to be caused.
 */
export function reprisalFindings(events: readonly CaseEvent[]): Finding[] {
  const complaints = events.filter(({ kind }) => complaining.includes(kind))
  const followed = complaints.flatMap((complaint) => {
    const day = dayOf(complaint)
    if (day === null) return []
    const after = events.filter((event) => harmful.includes(event.kind)).flatMap((event) => {
      const then = dayOf(event)
      const lag = then === null ? -1 : daysBetween(day, then)
      return lag >= 0 && lag <= windowDays ? [{ event, lag }] : []
    })
    const first = after.toSorted((a, b) => a.lag - b.lag)[0]
    if (first === undefined) return []
    return [finding('reprisal.earlier', '', {
      recordIds: [complaint.id, ...after.map(({ event }) => event.id)],
      params: { complaint: complaint.title, event: first.event.title, days: String(first.lag), count: String(after.length) },
    })]
  })
  return [finding('reprisal.route', ''), ...followed]
}
