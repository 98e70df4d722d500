import { z } from 'zod'
import { dateBounds } from '../dates/order'
import { EdtfDate, LocalDate } from '../dates/schemas'
import { countDeadline, type CountWith } from './count'
import type { Counted, CountInput, Warning } from './counted'

/** What one date in the sources would make of the deadline. `claimIds` in the order given. */
export const BySource = z.strictObject({ date: EdtfDate, claimIds: z.array(z.string()), on: LocalDate.nullable() })
export type BySource = z.output<typeof BySource>

/** A source's word on when the trigger was. */
export type DatedClaim = { readonly id: string; readonly dateValue: EdtfDate | null }

/**
 * Counts from the working date, and beside it from every other date that a source gives. Without a working date the
 * sources' earliest one counts. Where sources lead to different days, a warning names the earliest and the latest.
 */
export function countBySource(
  with_: CountWith, input: CountInput, claims: readonly DatedClaim[],
): { readonly counted: Counted; readonly bySource: readonly BySource[] } {
  const dates = new Map<EdtfDate, string[]>()
  for (const { id, dateValue } of claims) if (dateValue !== null) dates.set(dateValue, [...(dates.get(dateValue) ?? []), id])
  const bySource = [...dates].map(([date, claimIds]) => ({ date, claimIds, on: countDeadline(with_, { ...input, trigger: date }).on }))
  const trigger = input.trigger ?? earliestOf([...dates.keys()])
  const counted = countDeadline(with_, { ...input, trigger })
  const days = [...new Set([...bySource.map(({ on }) => on), counted.on].filter((on) => on !== null))].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first === last) return { counted, bySource }
  const differs: Warning = { code: 'sourcesDiffer', level: 'stop', params: { earliest: first, latest: last, dates: dates.size } }
  return { counted: { ...counted, warnings: [differs, ...counted.warnings] }, bySource }
}

function earliestOf(dates: readonly EdtfDate[]): EdtfDate | null {
  const known = dates.filter((date) => dateBounds(date).earliest !== null)
  return known.toSorted((a, b) => ((dateBounds(a).earliest ?? '') < (dateBounds(b).earliest ?? '') ? -1 : 1))[0] ?? null
}
