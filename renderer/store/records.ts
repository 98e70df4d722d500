import type { InputOf } from '../../electron/shared/contract'
import type { CaseRecord } from '../../electron/shared/contract/records'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

export type RecordsSlice = {
  /** Events of the open case that have particulars, in the order of the chronology. */
  readonly records: Loadable<readonly CaseRecord[]>
  readonly loadRecords: (matterId: string) => Promise<void>
  readonly saveRecord: (input: InputOf<'records.save'>) => Promise<CaseRecord>
}

/** Hearings, injuries, letters and every other event with fields of its own. */
export const createRecordsSlice =
  (call: Call): Slice<RecordsSlice> =>
  (set, get) => ({
    records: idle,
    loadRecords: (matterId) => loadInto(get().records, () => call('records.list', { matterId, limit: 20_000 }), (records) => set({ records })),
    saveRecord: async (input) => {
      const record = await call('records.save', input)
      await Promise.all([get().loadRecords(input.matterId), get().loadChronology(input.matterId), get().loadMatters()])
      return record
    },
  })
