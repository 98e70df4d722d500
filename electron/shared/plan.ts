/**
 * What a packet will say, before anything is drawn: the result of `planPacket`, the input of the
 * typesetter. Every string is final, in the packet's language; the typesetter adds no words of its own.
 */
import { z } from 'zod'
import { PacketLanguage } from './contract/values'
import { packetKindNames } from './packet-kinds'

/** A stretch of text. `said` marks exact words of a source or a person: set in quotation marks by the planner. */
export const Run = z.strictObject({ text: z.string(), said: z.boolean().optional() })
export type Run = z.output<typeof Run>

/** Where a sentence can be checked: annex number with page (paginated papers) or paragraph (texts). */
export const AnnexRef = z.strictObject({
  annexNo: z.int().min(1),
  page: z.int().min(1).nullable(),
  paragraph: z.int().min(1).nullable(),
  label: z.string(),
})
export type AnnexRef = z.output<typeof AnnexRef>

export const PlanParagraph = z.strictObject({
  /** Stable key of the paragraph: what it states, e.g. `denial.happened`, `earlier.<eventId>`, `concern.<claimId>`. */
  key: z.string(),
  number: z.int().min(1),
  runs: z.array(Run),
  /** Claims and records this paragraph rests on; never empty for a fact about the case. */
  claimIds: z.array(z.string()),
  recordIds: z.array(z.string()),
  annexes: z.array(AnnexRef),
  /** The same for print, one string for each annex: 'Annex 5, paras 6, 7'. */
  references: z.array(z.string()),
  /** Footnotes, in order: what sources disagree on, who says it, how it was counted. */
  notes: z.array(z.string()),
  /** What the paragraph is about, set before it where several stand in one section. */
  lead: z.string().optional(),
  /** Set where counsel's own words stand in place of the planned ones: `planned` is what the records say now, `isStale` that it has changed since. */
  own: z.strictObject({ planned: z.string(), isStale: z.boolean() }).optional(),
  /** Set when the paragraph carries a fear, an allegation or a report and not a fact seen by counsel. */
  hedged: z.boolean(),
})
export type PlanParagraph = z.output<typeof PlanParagraph>

/** Clock time and what happened then. `time` is `HH:MM` or empty where unknown. */
export const PlanMinute = z.strictObject({ time: z.string(), text: z.string() })

export const PlanTable = z.strictObject({
  caption: z.string(),
  columns: z.array(z.string()),
  /** Relative widths: 'auto' or 'fill', one per column. */
  widths: z.array(z.enum(['auto', 'fill'])),
  rows: z.array(z.array(z.string())),
  notes: z.array(z.string()),
})
export type PlanTable = z.output<typeof PlanTable>

export const PlanProvision = z.strictObject({
  standardId: z.string(),
  reference: z.string(),
  reason: z.string(),
  /** null when confirmed; otherwise the mark printed in drafts, e.g. 'to be confirmed before filing'. */
  unverifiedMark: z.string().nullable(),
  /** e.g. 'checked 3 May 2026 by A. B.' or null. */
  checkedBy: z.string().nullable(),
})

export const PlanAnnex = z.strictObject({
  no: z.int().min(1),
  documentId: z.string(),
  title: z.string(),
  /** Formatted date of the paper, or ''. */
  date: z.string(),
  author: z.string(),
  copyOrOriginal: z.string(),
  /** Pages of a paginated document; null for texts, which are set with numbered paragraphs. */
  pages: z.int().min(1).nullable(),
  sha256: z.string(),
  /** SHA-256 of the original of which this annex is a redacted copy; absent for every other paper. */
  redactedFrom: z.string().optional(),
  /** How the annex enters the PDF: its own pages, a photograph on a page, a text set by us, or listed only. */
  form: z.enum(['pdf', 'image', 'text', 'listed']),
})
export type PlanAnnex = z.output<typeof PlanAnnex>

/** One line of a questionnaire. */
export const PlanField = z.strictObject({ key: z.string(), label: z.string(), value: z.string() })
export type PlanField = z.output<typeof PlanField>

/** Parts that are absent hold nothing; packets frozen before they existed lack them. */
export const PlanSection = z.strictObject({
  /** A section from the records (`packet-kinds/define.ts`), a group of the kind's fields, or 'annexes'. */
  id: z.string(),
  heading: z.string(),
  paragraphs: z.array(PlanParagraph),
  fields: z.array(PlanField).optional(),
  minutes: z.array(PlanMinute),
  /** Tables after the first. */
  moreTables: z.array(PlanTable).optional(),
  table: PlanTable.nullable(),
  provisions: z.array(PlanProvision),
  /** Numbered requests, each to someone able to grant it. */
  requests: z.array(z.string()),
})
export type PlanSection = z.output<typeof PlanSection>

/** Something that stands between the packet and the registry. `blocks` stops finalising; the rest advises. */
export const Missing = z.strictObject({
  code: z.string(),
  blocks: z.boolean(),
  /** Where to mend it: the kind of record and its id, so that the screen can open it. */
  place: z.enum(['denial', 'visit', 'matter', 'party', 'profile', 'authority', 'standard', 'document', 'packet', 'claim', 'event', 'field']),
  recordId: z.string().nullable(),
  /** Values the translated message needs, e.g. { reference }. */
  params: z.record(z.string(), z.string()),
})
export type Missing = z.output<typeof Missing>

const PlanSignature = z.strictObject({ place: z.string(), date: z.string(), name: z.string(), capacity: z.string(), line: z.string() })
export type PlanSignature = z.output<typeof PlanSignature>

export const PacketPlan = z.strictObject({
  kind: z.enum(packetKindNames),
  language: PacketLanguage,
  title: z.string(),
  subtitle: z.string(),
  /** Running foot, e.g. 'Complaint 4, case 2024-14'. */
  running: z.string(),
  addresseeLines: z.array(z.string()),
  copyToLines: z.array(z.string()),
  submitterLines: z.array(z.string()),
  sections: z.array(PlanSection),
  annexes: z.array(PlanAnnex),
  signature: PlanSignature,
  /** Stands over everything: 'Rule 39 – Urgent'. */
  banner: z.string().optional(),
  /** Signed before the submitter signs: under a warning, or by the client. */
  otherSignatures: z.array(z.strictObject({ statement: z.string(), ...PlanSignature.shape })).optional(),
  /** To be filled in by the registry: a heading and the labels of empty lines. */
  service: z.strictObject({ heading: z.string(), lines: z.array(z.string()) }).optional(),
  /** Document date used for the PDF's metadata, ISO day; null in an undated draft. */
  dateIso: z.string().nullable(),
  /** Fixed words of the template in the packet's language. */
  words: z.record(z.string(), z.string()),
  missing: z.array(Missing),
})
export type PacketPlan = z.output<typeof PacketPlan>

/** What finalising adds: printed on the packet's last own page. All values are text. */
export const PacketSeal = z.strictObject({
  number: z.int().min(1),
  version: z.int().min(1),
  author: z.string(),
  finalisedAt: z.string(),
  /** The same for people, in the packet's language: '22 November 2026, 05:44:15 (UTC+03:00)'. */
  finalisedText: z.string(),
  /** SHA-256 over the canonical JSON of the plan, hex. */
  contentsSha256: z.string(),
  journalSize: z.int().min(0),
  /** What stands before the root: '64 entries, root'. */
  journalText: z.string(),
  /** Journal root, hex (64), printed in groups. */
  journalRoot: z.string(),
})
export type PacketSeal = z.output<typeof PacketSeal>
