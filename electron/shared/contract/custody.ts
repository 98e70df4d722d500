import { z } from 'zod'
import type { Contract } from './channel'
import { UiLanguage } from './desktop'
import { EdtfDate } from '../dates/schemas'
import { DocumentId, Instant, Limit, Line, MatterId, Prose, Sha256 } from './values'

/** What people do with a paper or its carrier outside this machine. */
export const NoteAction = z.enum(['collected', 'received', 'handedOver', 'takenBack', 'copied', 'printed', 'lost', 'destroyedByOrder', 'noted'])
export const CopyClass = z.enum(['original', 'evidentiary', 'working', 'redacted', 'export'])
/** What the custody sheet tells of a paper: the words of domain/06 6.2, and a few of ours. */
export const CustodyAction = z.enum([
  ...NoteAction.options, 'imported', 'hashed', 'verifiedOk', 'verifiedFail', 'viewed', 'annotated', 'redacted', 'exported', 'sealed', 'unsealed', 'bundled', 'removed', 'restored', 'proven', 'timed', 'other',
])
export type CustodyAction = z.output<typeof CustodyAction>

export const CustodyNoteId = z.uuid().brand<'CustodyNoteId'>()
export type CustodyNoteId = z.output<typeof CustodyNoteId>

/** An entry by a person. Never changed: a correction is a new one that points back. */
export const CustodyNote = z.strictObject({
  id: CustodyNoteId,
  documentId: DocumentId,
  action: NoteAction,
  copyClass: CopyClass,
  /** When it happened, as the person says; may be earlier than the entry, and vague. */
  at: EdtfDate.nullable(),
  atClock: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).nullable(),
  /** When it was entered, by the machine's clock. */
  enteredAt: Instant,
  fromCustodian: Line,
  toCustodian: Line,
  acknowledgement: Line,
  place: Line,
  reason: Line,
  sealNo: Line,
  condition: Line,
  witness: Line,
  note: Prose,
  correctsId: CustodyNoteId.nullable(),
})
export type CustodyNote = z.output<typeof CustodyNote>

/** One line of the sheet: from the journal (`seq`), or by a person (`note`). */
export const CustodyLine = z.strictObject({
  seq: z.int().nullable(),
  action: CustodyAction,
  /** The machine's clock. */
  at: Instant,
  actor: z.string(),
  device: z.string(),
  reason: z.string(),
  /** What the action adds: the packet it went into, the hash that was found. */
  detail: z.string(),
  note: CustodyNote.nullable(),
})
export type CustodyLine = z.output<typeof CustodyLine>

export const CheckState = z.enum(['ok', 'missing', 'damaged'])
export const DocumentCheck = z.strictObject({ documentId: DocumentId, checkedAt: Instant, state: CheckState, sha256: Sha256 })
export type DocumentCheck = z.output<typeof DocumentCheck>

/** A record that was sealed: while it is in force (`openedAt` null) nothing of it changes. */
export const RecordSeal = z.strictObject({
  recordId: z.uuid(),
  kind: z.string(),
  matterId: MatterId,
  version: z.int().min(1),
  sealedAt: Instant,
  sealedBy: Line,
  reason: Line,
  /** The rows as they were sealed, by table, as JSON. */
  content: z.string(),
  contentSha256: Sha256,
  openedAt: Instant.nullable(),
  openedBy: Line,
  openedReason: Line,
})
export type RecordSeal = z.output<typeof RecordSeal>

const NewNote = CustodyNote.omit({ id: true, enteredAt: true }).partial().required({ documentId: true, action: true })

export const custodyContract = {
  /** Everything that happened to a paper, in order: the journal by number, people's entries by when they were made. */
  'custody.sheet': {
    input: z.strictObject({ documentId: DocumentId, limit: Limit }),
    output: z.strictObject({ lines: z.array(CustodyLine), check: DocumentCheck.nullable() }),
  },
  /** Reads the stored paper back and hashes it. What is found is journaled; a paper that fails is not used until it is mended. */
  'custody.check': { input: z.strictObject({ documentId: DocumentId }), output: DocumentCheck },
  /** The same for every paper of a case, or of the vault. Tells 'progress'; `jobs.cancel` stops it, keeping what was found. */
  'custody.checkAll': {
    input: z.strictObject({ matterId: MatterId.nullable() }),
    output: z.strictObject({ checked: z.int(), failed: z.array(DocumentCheck) }),
  },
  /** Adds an entry. Handing over and taking back need both names. */
  'custody.note': { input: NewNote, output: CustodyNote },
  /** Writes the sheet of one paper as PDF. Local only; journaled. */
  'custody.exportSheet': { input: z.strictObject({ documentId: DocumentId, path: z.string(), language: UiLanguage.optional() }), output: z.strictObject({ path: z.string(), sha256: Sha256, pages: z.int() }), local: true },

  /** The seals of a record, newest first; the first is in force while `openedAt` is null. */
  'seals.ofRecord': { input: z.strictObject({ recordId: z.uuid() }), output: z.array(RecordSeal) },
  /** Records of a case that are sealed now, without their content. */
  'seals.inForce': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(RecordSeal.pick({ recordId: true, kind: true, version: true, sealedAt: true, sealedBy: true })) },
  /** Seals a paper, an event with its particulars, or a claim as it stands. Throws `refused` when it is sealed already. */
  'seals.seal': { input: z.strictObject({ recordId: z.uuid(), reason: Line }), output: RecordSeal },
  /** Begins a new version of a sealed record, for a reason. What was sealed stays readable. */
  'seals.newVersion': { input: z.strictObject({ recordId: z.uuid(), reason: Line.min(1) }), output: RecordSeal },
} as const satisfies Contract
