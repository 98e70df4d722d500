import { z } from 'zod'
import type { Contract } from './channel'
import { DateLanguage } from '../dates/schemas'
import { paperKinds } from '../paper-forms/kinds'
import { DocumentId, EventId, Instant, Limit, Line, MatterId, PaperFormId, Sha256 } from './values'

export const PaperKind = z.enum(paperKinds)

/** A form as it was printed: its number ties what comes back on paper to the record it is about. */
export const PaperForm = z.strictObject({
  id: PaperFormId,
  /** 'SF-7K3M-92', its own in the whole vault. */
  number: z.string().regex(/^SF-[34679ACEHKMPTXY]{4}-\d{2}$/),
  matterId: MatterId,
  kind: PaperKind,
  /** The record it was printed for, or that was made from it; null for a blank form that has none yet. */
  eventId: EventId.nullable(),
  language: DateLanguage,
  printedAt: Instant,
  /** Scans of it, in the order in which they were linked. */
  scanIds: z.array(DocumentId),
})
export type PaperForm = z.output<typeof PaperForm>

export const paperFormsContract = {
  /** Forms printed for a case, newest first. */
  'paperForms.list': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(PaperForm) },
  /**
   * Prints a form into a PDF at a path: blank, or with what the record `eventId` says. Its number is drawn and journaled
   * before the file is written. Local only.
   */
  'paperForms.print': {
    input: z.strictObject({ matterId: MatterId, kind: PaperKind, eventId: EventId.nullable(), language: DateLanguage, path: z.string() }),
    output: z.strictObject({ path: z.string(), number: z.string(), pages: z.int(), sha256: Sha256 }),
    local: true,
  },
  /** Forms whose numbers stand in the text of a paper (text layer or recognised), and those it is linked to as a scan. */
  'paperForms.ofDocument': { input: z.strictObject({ documentId: DocumentId }), output: z.array(PaperForm) },
  /** The form of a typed number. `invalid_input` for a number that does not pass its check, `not_found` for one never printed here. */
  'paperForms.byNumber': { input: z.strictObject({ number: Line }), output: PaperForm },
  /**
   * Links a scan to a form and, for a blank one, the record that was made from it. `conflict` where paper, form and record are
   * not of one case, the record is of another kind, or the form already has another record.
   */
  'paperForms.link': { input: z.strictObject({ id: PaperFormId, documentId: DocumentId, eventId: EventId.nullable() }), output: PaperForm },
  /** Takes the link between a scan and a form back. The record stays. */
  'paperForms.unlink': { input: z.strictObject({ id: PaperFormId, documentId: DocumentId }), output: PaperForm },
} as const satisfies Contract
