/** How long papers have been waited for: calendar days, counted as dates on paper are, without clock or zone. */
import type { MissingPaper, PaperWait } from '../contract/missing-papers'

type Dates = Pick<MissingPaper, 'requestedOn' | 'state' | 'stateOn' | 'dueOn'>

const DAY_MS = 86_400_000

/** Whole days from `from` to `to`, both `YYYY-MM-DD`; negative when `to` is before. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS

/**
 * Days from the request to the answer, or to `today` (`YYYY-MM-DD`) while there is none; the day of the request
 * counts as 0. An answer without a day leaves the length unknown. Days past the day due: of a paper refused, up to
 * the refusal; of one received, none.
 */
export function waitOf({ requestedOn, state, stateOn, dueOn }: Dates, today: string): PaperWait {
  const isOpen = state === 'requested' || state === 'awaited'
  const end = isOpen ? today : stateOn
  const days = requestedOn === null || end === null ? null : Math.max(0, daysBetween(requestedOn, end))
  const overdueDays = dueOn === null || end === null || state === 'received' ? null : Math.max(0, daysBetween(dueOn, end))
  return { days, overdueDays }
}

const order: Readonly<Record<MissingPaper['state'], number>> = { requested: 0, awaited: 0, refused: 1, received: 2 }

/** What waits first: longest overdue, then longest waiting; then refused, then received; ties by what it is, then id. */
export function compareWaits(a: MissingPaper & { readonly wait: PaperWait }, b: MissingPaper & { readonly wait: PaperWait }): number {
  return (
    order[a.state] - order[b.state] ||
    (b.wait.overdueDays ?? -1) - (a.wait.overdueDays ?? -1) ||
    (b.wait.days ?? -1) - (a.wait.days ?? -1) ||
    (a.what < b.what ? -1 : a.what > b.what ? 1 : a.id < b.id ? -1 : 1)
  )
}
