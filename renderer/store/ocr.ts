import type { OutputOf } from '../../electron/shared/contract'
import { OcrEvent } from '../../electron/shared/contract/ocr'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

export type OcrSlice = {
  /** Recognition of text in scans: totals over all cases, and the documents of the queue. */
  readonly ocr: Loadable<OutputOf<'ocr.status'>>
  readonly loadOcr: () => Promise<void>
  /** Takes what the vault tells by itself; a page that ended brings its document's line up to date. */
  readonly hearOcr: (data: unknown) => void
  readonly steerOcr: (step: 'pause' | 'resume' | 'off' | 'on') => Promise<void>
  readonly readFirst: (documentId: string) => Promise<void>
  readonly stopReading: (documentId: string) => Promise<void>
  /** Reads a document anew; null finds the language of each page. */
  readonly readAgain: (documentId: string, languages: OutputOf<'ocr.status'>['documents'][number]['languages']) => Promise<void>
}

export const createOcrSlice =
  (call: Call): Slice<OcrSlice> =>
  (set, get) => {
    const load = (): Promise<void> => loadInto(get().ocr, () => call('ocr.status', { limit: 1000 }), (ocr) => set({ ocr }))
    return {
      ocr: idle,
      loadOcr: load,
      hearOcr: (data) => {
        const heard = OcrEvent.safeParse(data)
        if (!heard.success || get().session.at !== 'open') return
        const { last, ...totals } = heard.data
        const { ocr } = get()
        if (ocr.status === 'ready') set({ ocr: { status: 'ready', value: { ...ocr.value, ...totals } } })
        if (last !== null || ocr.status !== 'ready') void load()
      },
      steerOcr: async (step) => {
        if (step === 'pause') await call('ocr.pause', {})
        else if (step === 'resume') await call('ocr.resume', {})
        else await call('ocr.setEnabled', { enabled: step === 'on' })
        await load()
      },
      readFirst: async (documentId) => {
        await call('ocr.moveFirst', { documentId })
        await load()
      },
      stopReading: async (documentId) => {
        await call('ocr.cancel', { documentId })
        await load()
      },
      readAgain: async (documentId, languages) => {
        await call('ocr.requeue', { documentId, languages })
        await load()
      },
    }
  }
