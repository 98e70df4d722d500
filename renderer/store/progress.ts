import { ProgressEvent } from '../../electron/shared/contract/exports'
import type { Slice } from './store'

export type ProgressSlice = {
  /** How far the long piece of work is that the vault does; null while it does none or has not said yet. */
  readonly progress: ProgressEvent | null
  /** Takes what the vault tells by itself. */
  readonly hearProgress: (data: unknown) => void
  readonly endProgress: () => void
}

export const createProgressSlice: Slice<ProgressSlice> = (set) => ({
  progress: null,
  hearProgress: (data) => {
    const heard = ProgressEvent.safeParse(data)
    if (heard.success) set({ progress: heard.data })
  },
  endProgress: () => set({ progress: null }),
})
