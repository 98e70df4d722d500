import type { InputOf } from '../../electron/shared/contract'
import type { CaseEvent, ChronologyEntry, Claim } from '../../electron/shared/contract/events'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

export type EventsSlice = {
  readonly chronology: Loadable<readonly ChronologyEntry[]>
  readonly loadChronology: (matterId: string) => Promise<void>
  readonly saveEvent: (input: InputOf<'events.save'>) => Promise<CaseEvent>
  readonly removeEvent: (matterId: string, id: string) => Promise<void>
  readonly saveClaim: (input: InputOf<'claims.save'>) => Promise<Claim>
  readonly removeClaim: (matterId: string, id: string) => Promise<void>
}

/** The open case in order, with what each source says. */
export const createEventsSlice =
  (call: Call): Slice<EventsSlice> =>
  (set, get) => ({
    chronology: idle,
    // Deadlines are counted from events and what sources say of them, so they are read again with these.
    loadChronology: async (matterId) => {
      await Promise.all([
        loadInto(get().chronology, () => call('events.chronology', { matterId, limit: 20_000 }), (chronology) => set({ chronology })),
        get().loadDeadlines(matterId),
      ])
    },
    saveEvent: async (input) => {
      const event = await call('events.save', input)
      await Promise.all([get().loadChronology(input.matterId), get().loadRecords(input.matterId), get().loadMatters()])
      return event
    },
    removeEvent: async (matterId, id) => {
      const { journalSeq } = await call('events.remove', { id })
      await Promise.all([get().loadChronology(matterId), get().loadAccess(matterId), get().loadRecords(matterId), get().loadMatters()])
      get().sayRemoved('toast.removed.event', journalSeq)
    },
    saveClaim: async (input) => {
      const claim = await call('claims.save', input)
      await get().loadChronology(input.matterId)
      return claim
    },
    removeClaim: async (matterId, id) => {
      const { journalSeq } = await call('claims.remove', { id })
      await get().loadChronology(matterId)
      get().sayRemoved('toast.removed.claim', journalSeq)
    },
  })
