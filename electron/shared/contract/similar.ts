import { z } from 'zod'
import type { Contract } from './channel'
import { DocumentId } from './values'

/** A page of another document that looks like, or says the same as, one of the document asked about. */
export const SimilarPage = z.strictObject({
  documentId: DocumentId,
  /** Of the other document, from 1; null for a text without pages. */
  page: z.int().min(1).nullable(),
  /** Of the document asked about. */
  ownPage: z.int().min(1).nullable(),
  kind: z.enum(['image', 'text']),
  /** Bits of 64 that differ: 0 is the same. */
  distance: z.int().min(0).max(64),
})
export type SimilarPage = z.output<typeof SimilarPage>

export const similarContract = {
  /**
   * Near duplicates within the case, nearest first, at most 500. Looks at documents that have not been looked at
   * yet for at most some seconds a call; while `pending` is above 0, the same call goes on and may find more.
   */
  'documents.similar': {
    input: z.strictObject({ id: DocumentId }),
    output: z.strictObject({ pages: z.array(SimilarPage), pending: z.int().min(0) }),
  },
} as const satisfies Contract
