import { z } from 'zod'
import type { Contract } from './channel'
import { Sha256 } from './values'

/** What a check can say of a bag, a proof or a file. Each has its words in the page; 'bad' means tampering or damage. */
export const checkCodes = [
  // The bag as RFC 8493 has it.
  'bag.ok', 'bag.notABag', 'bag.declaration', 'bag.version', 'bag.encoding', 'bag.noManifest', 'bag.manifestLine', 'bag.algorithm', 'bag.weakAlgorithm',
  'bag.unsafePath', 'bag.listedTwice', 'bag.spelling', 'bag.oxum', 'bag.fetch', 'bag.infoLine', 'bag.systemFile', 'bag.link', 'bag.folder', 'bag.zip', 'bag.limit',
  'file.changed', 'file.missing', 'file.added', 'file.unlisted', 'file.name', 'manifest.changed', 'tag.changed', 'tag.missing', 'tag.added', 'tag.unlisted',
  // Who made it.
  'signature.ok', 'signature.wrong', 'signature.missing', 'signature.otherKey', 'signature.sameKey',
  // Its journal.
  'log.ok', 'log.line', 'log.order', 'log.entry', 'log.size', 'log.root', 'log.withheld', 'log.missing', 'checkpoint.ok', 'checkpoint.wrong', 'checkpoint.text',
  'root.ok', 'root.differs', 'root.unknown',
  // Records and files against the journal.
  'records.ok', 'records.differ', 'records.line', 'records.unproven', 'original.differs',
  // A proof about one document.
  'proof.ok', 'proof.text', 'proof.document', 'proof.entry', 'proof.inclusion', 'proof.consistency',
  // Proofs of time.
  'time.ok', 'time.wrong', 'time.text', 'time.attested', 'time.pending',
  // A bundle against the manifest beside it.
  'bundle.ok', 'bundle.pages', 'bundle.changed', 'bundle.other', 'bundle.unreadable', 'bundle.missing',
  // Against an open vault.
  'vault.key', 'vault.otherKey', 'vault.log', 'vault.otherLog', 'vault.packet', 'vault.bundle', 'vault.original', 'vault.unknownFile', 'vault.journal', 'vault.journalWrong',
] as const
export const CheckCode = z.enum(checkCodes)
export type CheckCode = z.output<typeof CheckCode>

export const CheckFinding = z.strictObject({
  code: CheckCode,
  state: z.enum(['ok', 'warn', 'bad']),
  /** File, line or entry that it is about, as data only. */
  where: z.string().max(4400).nullable(),
  /** A figure, hash or name that the words of the code speak of; '' where there is none. */
  detail: z.string().max(500),
})
export type CheckFinding = z.output<typeof CheckFinding>

/** What a bag of ours says of itself; null where it says nothing. */
export const BagFacts = z.strictObject({
  kind: z.enum(['export', 'archive', 'proof', 'foreign', 'file']),
  files: z.int(),
  bytes: z.int(),
  logSize: z.int().nullable(),
  logRoot: Sha256.nullable(),
  withheld: z.int(),
  /** SHA-256 of the raw public key. */
  fingerprint: Sha256.nullable(),
})
export type BagFacts = z.output<typeof BagFacts>

export const CheckReport = z.strictObject({
  facts: BagFacts,
  verdict: z.enum(['ok', 'warn', 'bad']),
  /** Bad ones first. At most 2,000; `more` counts the rest. */
  findings: z.array(CheckFinding).max(2000),
  more: z.int(),
})
export type CheckReport = z.output<typeof CheckReport>

/** A root as a paper prints it: the number of entries, and 64 hex digits. */
export const PrintedRoot = z.strictObject({ size: z.int().min(0), root: Sha256 })
export type PrintedRoot = z.output<typeof PrintedRoot>

export const verifyContract = {
  /**
   * Checks a bag (a folder or a .zip), a proof, or any file against what is known of it. Works on a locked vault too:
   * then a bag is held against itself alone. Local only. The bytes are read by a process that has no keys.
   */
  'verify.path': {
    input: z.strictObject({
      path: z.string(),
      printed: PrintedRoot.optional(),
      /** The fingerprint of the maker's key as it was printed or told; spaces and case do not matter. */
      fingerprint: z.string().max(200).optional(),
    }),
    output: CheckReport,
    local: true,
    unlocked: false,
  },
  /** A root printed on paper against this vault's journal. */
  'verify.root': { input: PrintedRoot, output: CheckReport },
} as const satisfies Contract
