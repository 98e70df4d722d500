import { z } from 'zod'
import type { Contract } from './channel'
import { Instant, Limit, Line } from './values'

/** Value of a record column as the journal holds it. */
export const ColumnValue = z.union([z.string(), z.number(), z.null()])

export const RowChange = z.strictObject({
  table: z.string(),
  rowId: z.string(),
  operation: z.enum(['insert', 'update', 'delete']),
  /** Only the columns that differ, for an update; the whole row otherwise. */
  before: z.record(z.string(), ColumnValue).nullable(),
  after: z.record(z.string(), ColumnValue).nullable(),
})
export type RowChange = z.output<typeof RowChange>

export const JournalEntry = z.strictObject({
  seq: z.int().min(1),
  /** Wall time of this machine with its offset; order is `seq`, never time. */
  at: Instant,
  actor: Line,
  device: z.string(),
  action: z.string(),
  reason: z.string(),
  /** Record the action was about, where it changed no row (a view, an export). */
  about: z.string().nullable(),
  changes: z.array(RowChange),
})
export type JournalEntry = z.output<typeof JournalEntry>

/** A form as it was being typed. Kept in the vault, never in the journal. */
export const Draft = z.strictObject({ key: z.string(), value: z.string(), savedAt: Instant })
export type Draft = z.output<typeof Draft>

export const historyContract = {
  /** Newest first. */
  'history.recent': { input: z.strictObject({ beforeSeq: z.int().nullable(), limit: Limit }), output: z.array(JournalEntry) },
  /** Every entry that touched the record or its parts, newest first. */
  'history.ofRecord': { input: z.strictObject({ recordId: z.string().max(80), limit: Limit }), output: z.array(JournalEntry) },
  /** Takes back the row changes of one entry, as a new entry. Refused when something later changed the same rows. */
  'history.undo': { input: z.strictObject({ seq: z.int().min(1) }), output: z.strictObject({ seq: z.int() }) },
  /** Records removed and not restored: the recycle bin, newest first. */
  'history.removed': { input: z.strictObject({ limit: Limit }), output: z.array(JournalEntry) },
  'drafts.keep': { input: z.strictObject({ key: z.string().min(1).max(200), value: z.string().max(1_000_000) }), output: z.strictObject({ savedAt: Instant }) },
  'drafts.get': { input: z.strictObject({ key: z.string().min(1).max(200) }), output: Draft.nullable() },
  'drafts.drop': { input: z.strictObject({ key: z.string().min(1).max(200) }), output: z.strictObject({}) },
} as const satisfies Contract
