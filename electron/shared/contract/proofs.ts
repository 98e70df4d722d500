import { z } from 'zod'
import type { Contract } from './channel'
import { DocumentId, Instant, Limit, Line, MatterId, Sha256 } from './values'

export const TimeProofId = z.uuid().brand<'TimeProofId'>()
export type TimeProofId = z.output<typeof TimeProofId>

/** What a proof says and what of it was checked here. Empty while nothing came back. */
export const TimeProofFacts = z.strictObject({
  /** RFC 3161: the time it states, who signed it, the SHA-256 of the signer's certificate. */
  time: z.string().optional(),
  authority: z.string().optional(),
  serial: z.string().optional(),
  policy: z.string().optional(),
  certificate: z.string().optional(),
  validUntil: z.string().optional(),
  /** OpenTimestamps: blocks that it names, with the Merkle root each must have; calendars that promised. Not checked against the chain here. */
  bitcoin: z.array(z.strictObject({ height: z.int(), merkleRoot: z.string() })).optional(),
  pending: z.array(z.string()).optional(),
  unknown: z.int().optional(),
  digest: z.string().optional(),
})

export const TimeProof = z.strictObject({
  id: TimeProofId,
  /** Null for a proof about the journal as a whole. */
  matterId: MatterId.nullable(),
  kind: z.enum(['rfc3161', 'openTimestamps']),
  subject: z.enum(['checkpoint', 'document']),
  documentId: DocumentId.nullable(),
  /** The checkpoint that is stamped, as text; '' for a document. */
  subjectText: z.string(),
  /** SHA-256 of what is stamped. */
  digest: Sha256,
  nonce: z.string(),
  madeAt: Instant,
  /** Base64; '' where there is none. */
  request: z.string(),
  token: z.string(),
  receivedAt: Instant.nullable(),
  facts: TimeProofFacts,
})
export type TimeProof = z.output<typeof TimeProof>

/** A root that somebody outside may have: on a final paper, or stamped. */
export const Anchor = z.strictObject({ size: z.int().min(1), root: Sha256, kind: z.enum(['packet', 'bundle', 'rfc3161', 'openTimestamps', 'now']), label: z.string(), at: z.string() })
export type Anchor = z.output<typeof Anchor>

const About = z.strictObject({ documentId: DocumentId.nullable() })

export const proofsContract = {
  /** The signed head of the journal (C2SP tlog-checkpoint), the key it is signed with, and its fingerprint. */
  'proofs.checkpoint': {
    input: z.strictObject({}),
    output: z.strictObject({ size: z.int(), root: Sha256, text: z.string(), fingerprint: Sha256, verifierKey: z.string() }),
  },
  /** Writes that text to a file. Local only; journaled. */
  'proofs.exportCheckpoint': { input: z.strictObject({ path: z.string() }), output: z.strictObject({ path: z.string(), size: z.int() }), local: true },
  /** Requests and proofs of the journal and of a case's papers, newest first. */
  'proofs.list': { input: z.strictObject({ matterId: MatterId.nullable(), documentId: DocumentId.optional(), limit: Limit }), output: z.array(TimeProof) },
  /**
   * Writes an RFC 3161 request (.tsq) for the journal's head, or for one document: only a hash leaves. The reply may come
   * weeks later. Local only; journaled.
   */
  'proofs.requestTimestamp': { input: z.strictObject({ ...About.shape, path: z.string() }), output: TimeProof, local: true },
  /** Takes a reply (.tsr), checks it against the request and keeps it. Throws `refused` with `details.fault`. Local only. */
  'proofs.importTimestamp': { input: z.strictObject({ id: TimeProofId, path: z.string() }), output: TimeProof, local: true },
  /**
   * Takes an OpenTimestamps proof (.ots) of a checkpoint that was exported, or of a document, and keeps it with its state.
   * One that was pending is replaced by the same one further along. Throws `refused` with `details.fault`. Local only.
   */
  'proofs.importOpenTimestamps': { input: z.strictObject({ ...About.shape, path: z.string() }), output: TimeProof, local: true },
  /** Writes the token (.tsr, .ots) or what was stamped to a file again, for other programs. Local only. */
  'proofs.exportToken': { input: z.strictObject({ id: TimeProofId, part: z.enum(['request', 'token', 'subject']), path: z.string() }), output: z.strictObject({ path: z.string() }), local: true },
  /** Roots known outside that a document's entry is under, latest first; the journal's head is the last choice. */
  'proofs.anchors': { input: z.strictObject({ documentId: DocumentId }), output: z.array(Anchor) },
  /**
   * Writes a bag that proves one document: its entry, salt, the way to the anchor's root and on to the journal's head,
   * an explanation and verifiers. It discloses that entry and that document only. A privileged or sealed one needs a
   * reason. Local only; journaled.
   */
  'proofs.exportDocument': {
    input: z.strictObject({ documentId: DocumentId, anchorSize: z.int().min(1).nullable(), path: z.string(), form: z.enum(['folder', 'zip']), reason: Line.optional() }),
    output: z.strictObject({ path: z.string(), seq: z.int(), anchor: Anchor }),
    local: true,
  },
} as const satisfies Contract
