import type { AppError } from '../../electron/shared/errors'
import type { Call } from '../api'
import { toAppError } from './loadable'
import type { Slice } from './store'

export type Toast = {
  readonly id: number
  /** Key of the translated sentence with its values, or the error to say. */
  readonly say: { readonly key: string; readonly values?: Readonly<Record<string, string | number>> } | { readonly error: AppError }
  /** The journal entry that 'Undo' takes back. */
  readonly undoSeq: number | null
}

export type ToastsSlice = {
  readonly toasts: readonly Toast[]
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => void
  readonly sayError: (cause: unknown) => void
  readonly sayRemoved: (key: string, journalSeq: number) => void
  readonly closeToast: (id: number) => void
  /** Takes back the change of a toast and reads the case again. */
  readonly undoToast: (id: number) => Promise<void>
}

/** Short messages at the edge of the window. Those that can be undone stay until they are closed or pushed out. */
export const createToastsSlice =
  (call: Call): Slice<ToastsSlice> =>
  (set, get) => {
    let next = 0
    const add = (toast: Omit<Toast, 'id'>): void => {
      const id = (next += 1)
      set(({ toasts }) => ({ toasts: [...toasts.slice(-2), { ...toast, id }] }))
      const lastsMs = 'error' in toast.say ? 12_000 : toast.undoSeq === null ? 3500 : 20_000
      setTimeout(() => get().closeToast(id), lastsMs)
    }
    return {
      toasts: [],
      say: (key, values = {}) => add({ say: { key, values }, undoSeq: null }),
      sayError: (cause) => add({ say: { error: toAppError(cause) }, undoSeq: null }),
      sayRemoved: (key, journalSeq) => add({ say: { key }, undoSeq: journalSeq }),
      closeToast: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
      undoToast: async (id) => {
        const toast = get().toasts.find((each) => each.id === id)
        if (toast === undefined || toast.undoSeq === null) return
        get().closeToast(id)
        try {
          await call('history.undo', { seq: toast.undoSeq })
          await get().reloadAll()
          get().say('toast.undone')
        } catch (cause) {
          get().sayError(cause)
        }
      },
    }
  }
