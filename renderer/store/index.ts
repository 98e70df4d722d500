import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { call as bridgeCall, type Call } from '../api'
import { createAccessSlice } from './access'
import { createBundlesSlice } from './bundles'
import { reportSlowCalls } from './busy'
import { createDeadlinesSlice } from './deadlines'
import { createDispatchesSlice } from './dispatches'
import { createConsentsSlice } from './consents'
import { createDocumentsSlice } from './documents'
import { createDraftKeeper } from './drafts'
import { createEventsSlice } from './events'
import { createMattersSlice } from './matters'
import { createMissingPapersSlice } from './missing-papers'
import { createNavSlice } from './nav'
import { createOcrSlice } from './ocr'
import { createPacketsSlice } from './packets'
import { createPaperFormsSlice } from './paper-forms'
import { createPartiesSlice } from './parties'
import { createProgressSlice } from './progress'
import { createRecordsSlice } from './records'
import { createSearchSlice } from './search'
import { createSessionSlice } from './session'
import type { Store } from './store'
import { createToastsSlice } from './toasts'
import { createUploadsSlice } from './uploads'

/** The page's one store, over any `call`: the bridge in the app, a fake in tests. */
export function createAppStore(call: Call) {
  return createStore<Store>()((...all) => ({
    ...createSessionSlice(call)(...all),
    ...createNavSlice(...all),
    ...createToastsSlice(call)(...all),
    ...createMattersSlice(call)(...all),
    ...createPartiesSlice(call)(...all),
    ...createDocumentsSlice(call)(...all),
    ...createUploadsSlice(call)(...all),
    ...createMissingPapersSlice(call)(...all),
    ...createEventsSlice(call)(...all),
    ...createDeadlinesSlice(call)(...all),
    ...createAccessSlice(call)(...all),
    ...createRecordsSlice(call)(...all),
    ...createConsentsSlice(call)(...all),
    ...createPaperFormsSlice(call)(...all),
    ...createPacketsSlice(call)(...all),
    ...createBundlesSlice(call)(...all),
    ...createDispatchesSlice(call)(...all),
    ...createSearchSlice(call)(...all),
    ...createOcrSlice(call)(...all),
    ...createProgressSlice(...all),
  }))
}

/** The bridge, with slow calls named on screen. Everything in the page calls through this. */
export const call: Call = reportSlowCalls(bridgeCall, (slow) => appStore.setState({ slowCalls: slow }))

export const appStore = createAppStore(call)

export const drafts = createDraftKeeper(call)

/** One piece of the store; the component draws again when it changes. */
export function useApp<T>(select: (state: Store) => T): T {
  return useStore(appStore, select)
}

/** Actions never change, so they may be taken outside of drawing. */
export const actions = appStore.getState
