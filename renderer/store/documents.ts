import type { InputOf } from '../../electron/shared/contract'
import type { Document } from '../../electron/shared/contract/documents'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

export type DocumentsSlice = {
  readonly documents: Loadable<readonly Document[]>
  readonly loadDocuments: (matterId: string) => Promise<void>
  readonly updateDocument: (matterId: string, input: InputOf<'documents.update'>) => Promise<Document>
  readonly removeDocument: (matterId: string, id: string) => Promise<void>
}

/** Papers of the open case, newest first. */
export const createDocumentsSlice =
  (call: Call): Slice<DocumentsSlice> =>
  (set, get) => ({
    documents: idle,
    loadDocuments: (matterId) =>
      loadInto(get().documents, () => call('documents.list', { matterId, limit: 20_000 }), (documents) => set({ documents })),
    updateDocument: async (matterId, input) => {
      const document = await call('documents.update', input)
      await get().loadDocuments(matterId)
      return document
    },
    removeDocument: async (matterId, id) => {
      const { journalSeq } = await call('documents.remove', { id })
      await Promise.all([get().loadDocuments(matterId), get().loadMatters()])
      get().sayRemoved('toast.removed.document', journalSeq)
    },
  })
