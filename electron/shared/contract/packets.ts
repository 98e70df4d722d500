import { z } from 'zod'
import type { Contract } from './channel'
import { LocalDate } from '../dates/schemas'
import { packetKindNames } from '../packet-kinds'
import { addressees } from '../packet-kinds/define'
import { PatternQuery } from '../patterns/sequence'
import { PacketPlan } from '../plan'
import {
  AuthorityId, Bytes, ClaimId, DocumentId, EventId, Instant, Limit, Line, MatterId, PacketId, PacketLanguage, PartyId, Prose, Sha256, StandardId, TemplateId,
} from './values'

export const PacketKind = z.enum(packetKindNames)

/** Who signs: counsel's own data, one per vault. */
export const Profile = z.strictObject({
  fullName: Line,
  /** The name in Cyrillic for Russian papers; '' means the same. */
  fullNameRu: Line,
  capacity: z.enum(['lawyer', 'detainee', 'relative', 'ngo']),
  barBody: Line,
  registerNo: Line,
  certificateNo: Line,
  postalAddress: Prose,
  phone: Line,
  email: Line,
})
export type Profile = z.output<typeof Profile>

/** A provision of the law library, paraphrased, with who checked it. */
export const Standard = z.strictObject({
  id: StandardId,
  instrument: Line,
  unit: Line,
  /** In each language of packets; where one is '' the English is printed. */
  reference: z.strictObject({ en: Line, ru: Line, fr: Line }),
  paraphrase: z.strictObject({ en: Prose, ru: Prose, fr: Prose }),
  source: Line,
  /** 'verified' needs a person and a day. */
  verification: z.enum(['unverified', 'verified']),
  verifiedBy: Line,
  verifiedOn: LocalDate.nullable(),
  appliesTo: z.enum(['both', 'detained', 'imprisoned']),
  jurisdiction: Line,
})
export type Standard = z.output<typeof Standard>

export const Consent = z.strictObject({
  state: z.enum(['notAsked', 'given', 'refused']),
  on: LocalDate.nullable(),
  how: Line,
})

/** A paragraph in counsel's own words, and the planned words that they took the place of. */
export const OwnWords = z.strictObject({ key: Line.min(1), text: Prose.min(1), replaced: Prose })
/** A paragraph of counsel's own, at the end of a section. */
export const OwnParagraph = z.strictObject({ id: Line.min(1), section: Line.min(1), text: Prose })
/** A block that counsel goes past, and why. `about` is the record that it concerns, '' for the packet. */
export const Waiver = z.strictObject({ code: Line.min(1), about: Line, reason: Line.min(1) })

/** What the lawyer chose for one packet; the words come from the records. */
export const Composition = z.strictObject({
  /** The event it is about; null where it is about the case as a whole. */
  subjectEventId: EventId.nullable(),
  language: PacketLanguage,
  addresseeKind: z.enum(addressees),
  addresseePartyId: PartyId.nullable(),
  /** The office that decides, in the addressee's words, when no party is chosen: e.g. 'To the supervising prosecutor'. */
  addresseeText: Prose,
  copyTo: Prose,
  authorityId: AuthorityId.nullable(),
  place: Line,
  signedOn: LocalDate.nullable(),
  /** Events left out on purpose where they would be told or counted: earlier refusals, decisions, complaints made. */
  excludedEventIds: z.array(EventId).max(1000),
  /** Events told as facts; in a complaint on access, those that say how the client is. */
  factEventIds: z.array(EventId).max(5000),
  /** Claims of those events that are not used here. */
  excludedClaimIds: z.array(ClaimId).max(5000),
  /** Whether the words of the sources stand in the text, or only the places where they can be read. */
  quotesSources: z.boolean(),
  /** Whether the facts are given once more as a table. */
  withChronology: z.boolean(),
  standardIds: z.array(StandardId).max(200),
  requests: z.array(Prose).max(100),
  /** Papers added as annexes beyond those the facts cite, and those left out. */
  extraDocumentIds: z.array(DocumentId).max(1000),
  excludedDocumentIds: z.array(DocumentId).max(1000),
  /** Redacted copies that go in wherever the packet names their originals. */
  redactedDocumentIds: z.array(DocumentId).max(1000),
  /** The kind's own fields; checked by its description (`packet-kinds`). */
  details: z.record(z.string().max(100), z.json()),
  ownWords: z.array(OwnWords).max(1000),
  ownParagraphs: z.array(OwnParagraph).max(200),
  waived: z.array(Waiver).max(200),
  /** Counsel's own template; null for the one that ships. */
  templateId: TemplateId.nullable(),
  consent: Consent,
  /** Statements on what followed what, counted anew from the records whenever the packet is planned. */
  statements: z.array(PatternQuery).max(50).optional(),
})
export type Composition = z.output<typeof Composition>

export const Packet = z.strictObject({
  id: PacketId,
  matterId: MatterId,
  kind: PacketKind,
  status: z.enum(['draft', 'final']),
  /** Given at finalising; counts per vault, shared by the versions of one packet. */
  number: z.int().min(1).nullable(),
  version: z.int().min(1),
  /** The packet this one corrects. */
  supersedesId: PacketId.nullable(),
  title: z.string(),
  composition: Composition,
  createdAt: Instant,
  finalisedAt: Instant.nullable(),
  author: Line,
  contentsSha256: Sha256.nullable(),
  pdfSha256: Sha256.nullable(),
  pdfPages: z.int().nullable(),
  journalSize: z.int().nullable(),
  journalRoot: z.string().nullable(),
})
export type Packet = z.output<typeof Packet>

export const packetsContract = {
  'profile.get': { input: z.strictObject({}), output: Profile },
  'profile.save': { input: Profile.partial(), output: Profile },
  'standards.list': { input: z.strictObject({}), output: z.array(Standard) },
  /** Records who confirmed a provision, or takes the confirmation back. */
  'standards.verify': {
    input: z.strictObject({ id: StandardId, verification: z.enum(['unverified', 'verified']), verifiedBy: Line, verifiedOn: LocalDate.nullable() }),
    output: Standard,
  },
  /**
   * Adds a provision (no id) or changes one. Changed words take its confirmation back: nobody has checked them. Throws
   * `invalid_input` for one without a reference or a paraphrase in English.
   */
  'standards.save': {
    input: Standard.omit({ id: true, verification: true, verifiedBy: true, verifiedOn: true }).extend({ id: StandardId.optional() }),
    output: Standard,
  },
  /** Removes a provision of counsel's own. One that ships is refused. */
  'standards.remove': { input: z.strictObject({ id: StandardId }), output: z.strictObject({ journalSeq: z.int() }) },
  'packets.list': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(Packet) },
  'packets.get': { input: z.strictObject({ id: PacketId }), output: Packet },
  /** A draft with everything the records suggest already chosen. Throws `invalid_input` for a subject that the kind is not about. */
  'packets.create': {
    input: z.strictObject({ matterId: MatterId, kind: PacketKind, subjectEventId: EventId.nullable(), language: PacketLanguage }),
    output: Packet,
  },
  /** Changes a draft; a final packet is refused, its correction is a new version. */
  'packets.compose': { input: z.strictObject({ id: PacketId, change: Composition.partial() }), output: Packet },
  /** What the packet will say, and what stands between it and the registry. A final packet gives its frozen plan. */
  'packets.plan': { input: z.strictObject({ id: PacketId }), output: PacketPlan },
  /** Typesets the packet's own pages and draws one of them, for the screen. Pages count from 1. */
  'packets.renderPage': {
    input: z.strictObject({ id: PacketId, page: z.int().min(1), maxWidthPx: z.int().min(50).max(2400) }),
    output: z.strictObject({ width: z.int(), height: z.int(), rgba: Bytes, pages: z.int(), missingGlyphs: z.array(z.string()) }),
  },
  /** Freezes it: number, date, contents hash, journal root, the PDF with its annexes. Refused while something blocks. */
  'packets.finalise': { input: z.strictObject({ id: PacketId }), output: Packet },
  /** A new draft version that will supersede a final packet. */
  'packets.newVersion': { input: z.strictObject({ id: PacketId }), output: Packet },
  'packets.remove': { input: z.strictObject({ id: PacketId }), output: z.strictObject({ journalSeq: z.int() }) },
  /**
   * Writes the PDF (final, or a draft marked as one). Local only; journaled as an export. A final packet with something
   * that consent was withdrawn for since needs a reason: without it `refused`, with `details.why`.
   */
  'packets.exportPdf': {
    input: z.strictObject({ id: PacketId, path: z.string(), reason: Line.optional() }),
    output: z.strictObject({ path: z.string(), sha256: Sha256, pages: z.int() }),
    local: true,
  },
  /** The packet's own pages as a Word file, without its annexes. Under the same conditions as the PDF. */
  'packets.exportDocx': {
    input: z.strictObject({ id: PacketId, path: z.string(), reason: Line.optional() }),
    output: z.strictObject({ path: z.string(), sha256: Sha256 }),
    local: true,
  },
} as const satisfies Contract
