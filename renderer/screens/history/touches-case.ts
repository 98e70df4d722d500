import type { JournalEntry } from '../../../electron/shared/contract/history'

/** Whether a journal entry is about a record of the case: by its row, by a column that names one, or by what was viewed. */
export function touchesCase({ about, changes }: JournalEntry, ids: ReadonlySet<string>): boolean {
  if (about !== null && ids.has(about)) return true
  return changes.some(({ rowId, before, after }) =>
    ids.has(rowId) || [...Object.values(before ?? {}), ...Object.values(after ?? {})].some((value) => typeof value === 'string' && ids.has(value)),
  )
}
