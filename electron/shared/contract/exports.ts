import { z } from 'zod'
import type { Contract } from './channel'
import { UiLanguage } from './desktop'
import { DocumentId, Line, MatterId, Sha256 } from './values'

/** What would go out, before it does. */
export const ExportPlan = z.strictObject({
  papers: z.int(),
  bytes: z.int(),
  packets: z.int(),
  /** Records of all kinds. */
  records: z.int(),
  logSize: z.int(),
  /** Entries of which only the hash would go out. */
  withheld: z.int(),
  /** Papers left out because they are privileged or sealed; titles, for counsel's eyes. */
  barred: z.array(z.strictObject({ id: DocumentId, title: z.string() })),
  restingOnBarred: z.int(),
  /** Stored papers that failed their last check: they cannot go out. */
  failed: z.array(z.strictObject({ id: DocumentId, title: z.string() })),
})
export type ExportPlan = z.output<typeof ExportPlan>

export const ExportForm = z.enum(['folder', 'zip'])

export const ExportResult = z.strictObject({
  path: z.string(),
  files: z.int(),
  bytes: z.int(),
  logSize: z.int(),
  logRoot: Sha256,
  withheld: z.int(),
  barred: z.int(),
  /** SHA-256 of the vault's public key: to be told by a second channel. */
  fingerprint: Sha256,
  manifestSha512: z.string(),
})
export type ExportResult = z.output<typeof ExportResult>

/** What the vault tells while it works: files done, of how many. */
export const ProgressEvent = z.strictObject({ job: z.enum(['export', 'check', 'import']), done: z.int(), total: z.int() })
export type ProgressEvent = z.output<typeof ProgressEvent>

const Scope = {
  /** Null exports every case: the owner's archive, with everything in it. */
  matterId: MatterId.nullable(),
  /** Takes privileged and sealed papers along; the reason is journaled and stands in the export. Only for one case. */
  barredReason: Line.optional(),
}

export const exportsContract = {
  'exports.plan': { input: z.strictObject(Scope), output: ExportPlan },
  /**
   * Writes a BagIt bag (RFC 8493) to a new folder or a .zip, whole or not at all. Journaled before it is written, so
   * that the journal in it tells of it. Local only. Tells 'progress' while it works; `jobs.cancel` stops it.
   */
  'exports.create': {
    input: z.strictObject({ ...Scope, path: z.string(), form: ExportForm, language: UiLanguage.optional() }),
    output: ExportResult,
    local: true,
  },
  /** Stops the export, check or import under way; nothing of it is left. */
  'jobs.cancel': { input: z.strictObject({}), output: z.strictObject({ cancelled: z.boolean() }) },
} as const satisfies Contract
