import type { ImportResult } from '../../electron/shared/contract/documents'
import { AppError } from '../../electron/shared/errors'
import type { Call } from '../api'
import { toAppError } from './loadable'
import type { Slice } from './store'

/** Size of one piece on its way into the vault, in bytes. */
export const chunkBytes = 1_048_576

/** A file as the browser hands it over: no path, only bytes and a name. */
export type IncomingFile = {
  readonly name: string
  readonly size: number
  readonly slice: (start: number, end: number) => { arrayBuffer: () => Promise<ArrayBuffer> }
}

/** A file on its way into the vault and what became of it. */
export type Upload = {
  readonly id: number
  readonly name: string
  readonly byteLength: number
  readonly state:
    | { readonly at: 'waiting' }
    | { readonly at: 'sending'; readonly sent: number }
    | { readonly at: 'reading' }
    | { readonly at: 'done'; readonly result: ImportResult }
    | { readonly at: 'cancelled' }
    | { readonly at: 'failed'; readonly error: AppError }
}

export type UploadsSlice = {
  readonly uploads: readonly Upload[]
  /** Brings the files in one after another, in the order given. Resolves when all are settled. */
  readonly uploadFiles: (matterId: string, files: readonly IncomingFile[]) => Promise<void>
  readonly cancelUpload: (id: number) => void
  readonly clearUploads: () => void
}

export const createUploadsSlice =
  (call: Call): Slice<UploadsSlice> =>
  (set, get) => {
    let next = 0
    const cancelled = new Set<number>()

    const show = (id: number, state: Upload['state']): void =>
      set(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload)) }))

    const send = async (matterId: string, id: number, file: IncomingFile): Promise<void> => {
      if (cancelled.has(id)) return show(id, { at: 'cancelled' })
      show(id, { at: 'sending', sent: 0 })
      const { uploadId } = await call('documents.beginUpload', { matterId, originalName: file.name, byteLength: file.size })
      try {
        for (let offset = 0; offset < file.size; offset += chunkBytes) {
          if (cancelled.has(id)) throw new AppError('cancelled', 'Cancelled')
          const bytes = new Uint8Array(await file.slice(offset, Math.min(offset + chunkBytes, file.size)).arrayBuffer())
          const { received } = await call('documents.uploadChunk', { uploadId, bytes })
          show(id, { at: 'sending', sent: received })
        }
        if (cancelled.has(id)) throw new AppError('cancelled', 'Cancelled')
      } catch (cause) {
        await call('documents.cancelUpload', { uploadId })
        throw cause
      }
      show(id, { at: 'reading' })
      show(id, { at: 'done', result: await call('documents.finishUpload', { uploadId, about: {} }) })
    }

    return {
      uploads: [],

      uploadFiles: async (matterId, files) => {
        const added = files.map((file) => ({ id: (next += 1), file }))
        const waiting = added.map(({ id, file }): Upload => ({ id, name: file.name, byteLength: file.size, state: { at: 'waiting' } }))
        set(({ uploads }) => ({ uploads: [...uploads, ...waiting] }))
        for (const { id, file } of added) {
          try {
            await send(matterId, id, file)
          } catch (cause) {
            const error = toAppError(cause)
            show(id, error.code === 'cancelled' ? { at: 'cancelled' } : { at: 'failed', error })
          }
          await get().loadDocuments(matterId)
        }
        await get().loadMatters()
      },

      cancelUpload: (id) => void cancelled.add(id),
      clearUploads: () => set(({ uploads }) => ({ uploads: uploads.filter(({ state }) => state.at === 'waiting' || state.at === 'sending' || state.at === 'reading') })),
    }
  }
