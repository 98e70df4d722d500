import type { InputOf } from '../../electron/shared/contract'
import type { KeptRule, ListedDeadline } from '../../electron/shared/contract/deadlines'
import type { HolidayCalendar } from '../../electron/shared/deadlines/rule'
import type { Agenda } from '../../electron/shared/contract/agenda'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

/** How far ahead 'Today' looks, in days. */
export const agendaDays = 60

export type DeadlinesSlice = {
  readonly deadlines: Loadable<readonly ListedDeadline[]>
  readonly rules: Loadable<readonly KeptRule[]>
  readonly calendars: Loadable<readonly HolidayCalendar[]>
  readonly agenda: Loadable<Agenda>
  readonly loadDeadlines: (matterId: string) => Promise<void>
  /** The rules and the calendars they are counted with. */
  readonly loadRulebook: () => Promise<void>
  readonly loadAgenda: () => Promise<void>
  readonly saveDeadline: (input: InputOf<'deadlines.save'>) => Promise<ListedDeadline>
  readonly closeDeadline: (matterId: string, input: InputOf<'deadlines.close'>) => Promise<void>
  readonly setDeadlineStatus: (matterId: string, input: InputOf<'deadlines.setStatus'>) => Promise<void>
  readonly overrideDeadline: (matterId: string, input: InputOf<'deadlines.override'>) => Promise<void>
  readonly removeDeadline: (matterId: string, id: string) => Promise<void>
  readonly saveRule: (input: InputOf<'deadlineRules.save'>) => Promise<void>
  readonly verifyRule: (input: InputOf<'deadlineRules.verify'>) => Promise<void>
  readonly saveCalendar: (input: InputOf<'holidays.save'>) => Promise<void>
  readonly verifyCalendar: (input: InputOf<'holidays.verify'>) => Promise<void>
}

/** Deadlines of the open case, what they are counted by, and the agenda across cases. */
export const createDeadlinesSlice =
  (call: Call): Slice<DeadlinesSlice> =>
  (set, get) => ({
    deadlines: idle,
    rules: idle,
    calendars: idle,
    agenda: idle,
    loadDeadlines: (matterId) => loadInto(get().deadlines, () => call('deadlines.list', { matterId, limit: 5000 }), (deadlines) => set({ deadlines })),
    loadRulebook: async () => {
      await Promise.all([
        loadInto(get().rules, () => call('deadlineRules.list', {}), (rules) => set({ rules })),
        loadInto(get().calendars, () => call('holidays.list', {}), (calendars) => set({ calendars })),
      ])
    },
    loadAgenda: () => loadInto(get().agenda, () => call('agenda.today', { ahead: agendaDays, limit: 500 }), (agenda) => set({ agenda })),
    saveDeadline: async (input) => {
      const saved = await call('deadlines.save', input)
      await get().loadDeadlines(input.matterId)
      return saved
    },
    closeDeadline: async (matterId, input) => {
      await call('deadlines.close', input)
      await get().loadDeadlines(matterId)
      get().say('toast.closed')
    },
    setDeadlineStatus: async (matterId, input) => {
      await call('deadlines.setStatus', input)
      await get().loadDeadlines(matterId)
      get().say('toast.saved')
    },
    overrideDeadline: async (matterId, input) => {
      await call('deadlines.override', input)
      await get().loadDeadlines(matterId)
      get().say('toast.saved')
    },
    removeDeadline: async (matterId, id) => {
      const { journalSeq } = await call('deadlines.remove', { id })
      await get().loadDeadlines(matterId)
      get().sayRemoved('toast.removed.deadline', journalSeq)
    },
    saveRule: async (input) => {
      await call('deadlineRules.save', input)
      await get().loadRulebook()
      get().say('toast.saved')
    },
    verifyRule: async (input) => {
      await call('deadlineRules.verify', input)
      await get().loadRulebook()
      get().say('toast.saved')
    },
    saveCalendar: async (input) => {
      await call('holidays.save', input)
      await get().loadRulebook()
      get().say('toast.saved')
    },
    verifyCalendar: async (input) => {
      await call('holidays.verify', input)
      await get().loadRulebook()
      get().say('toast.saved')
    },
  })
