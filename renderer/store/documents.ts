import type { InputOf } from '../../electron/shared/contract'
import type { Document } from '../../electron/shared/contract/documents'
import { DocumentId } from '../../electron/shared/contract/values'
import { RedactionEvent } from '../../electron/shared/contract/redactions'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { Slice } from './store'

export type DocumentsSlice = {
  readonly documents: Loadable<readonly Document[]>
  readonly loadDocuments: (matterId: string) => Promise<void>
  readonly updateDocument: (matterId: string, input: InputOf<'documents.update'>) => Promise<Document>
  readonly removeDocument: (matterId: string, id: string) => Promise<void>
  /** The redacted copy being made, and how far it is; null while none is. */
  readonly redacting: RedactionEvent | null
  /** Takes what the vault tells of a copy that is being made. */
  readonly hearRedaction: (data: unknown) => void
  /** Makes a redacted copy, and opens it where the screen still shows the work on it. */
  readonly redactDocument: (matterId: string, input: InputOf<'documents.redact'>) => Promise<Document>
  readonly cancelRedaction: (id: string) => Promise<void>
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
    redacting: null,
    hearRedaction: (data) => {
      const heard = RedactionEvent.safeParse(data)
      if (heard.success && get().redacting !== null) set({ redacting: heard.data })
    },
    redactDocument: async (matterId, input) => {
      set({ redacting: { documentId: DocumentId.parse(input.id), step: 'painting', page: 0, pages: 1 } })
      try {
        const copy = await call('documents.redact', input)
        await get().loadDocuments(matterId)
        const { place } = get()
        if (place.at === 'case' && place.open?.kind === 'document' && place.open.id === input.id && place.open.redact === true) {
          get().openRecord({ kind: 'document', id: copy.id })
        }
        return copy
      } finally {
        set({ redacting: null })
      }
    },
    cancelRedaction: async (id) => void (await call('documents.cancelRedact', { id })),
  })
