import type { AccessDenial, Authority, DenialFigures, Visit } from '../shared/contract/access'
import type { ConsentBlock, ConsentOverride } from '../shared/contract/consents'
import type { Document } from '../shared/contract/documents'
import type { CaseEvent, Claim, Divergence } from '../shared/contract/events'
import type { Matter } from '../shared/contract/matters'
import type { PacketOverride } from '../shared/contract/overrides'
import type { LocalDate } from '../shared/dates/schemas'
import type { PacketKind } from '../shared/packet-kinds'
import type { Ground } from '../shared/procedure/grounds'
import type { Composition, Profile, Standard } from '../shared/contract/packets'
import type { Occurrence } from '../shared/patterns/occurrence'
import type { Party } from '../shared/contract/parties'

/** One event told in a packet, with everything said about it. */
export type ToldEvent = {
  readonly event: CaseEvent
  readonly claims: readonly Claim[]
  readonly divergences: readonly Divergence[]
}

/** A meeting with its details and everything said about it; counsel's own register where nobody else says it. */
export type ToldVisit = ToldEvent & { readonly visit: Visit }

/** A paper a claim or a record points to, with its paragraphs where it is a text ([] otherwise). */
export type CitedDocument = {
  readonly document: Document
  readonly paragraphs: readonly string[]
  /** The redacted copy that goes in instead, with all its text ('' where it has none). */
  readonly redacted?: { readonly document: Document; readonly text: string }
}

/** A refusal with its details, its claims, and what the register says about it. */
export type ToldDenial = {
  readonly denial: AccessDenial
  readonly claims: readonly Claim[]
  readonly divergences: readonly Divergence[]
  readonly figures: DenialFigures
}

/** The day by which a packet must be filed. */
export type Term = {
  readonly ruleId: string
  readonly dueOn: LocalDate | null
  /** A rule that nobody has confirmed is never printed as certain. */
  readonly isConfirmed: boolean
  readonly isSoft: boolean
  readonly warnings: readonly string[]
}

/** Records of a packet about a refusal. */
export type DenialRecords = PacketRecords & { readonly denial: ToldDenial }

/**
 * Everything `planPacket` may look at: plain data read from the vault at one moment. Events are in
 * chronological order; `documents` holds every paper that any claim or record here names.
 */
export type PacketRecords = {
  readonly kind: PacketKind
  readonly matter: Matter
  readonly client: Party | null
  readonly heldAt: Party | null
  readonly parties: readonly Party[]
  readonly profile: Profile
  readonly authority: Authority | null
  readonly addressee: Party | null
  /** The refusal that a complaint is about; null in every other packet. */
  readonly denial: ToldDenial | null
  /** The event that the packet is about, whatever its kind. */
  readonly subject: ToldEvent | null
  /** Other refusals of counsel before this one, earliest first, not yet filtered by the composition. */
  readonly earlier: readonly ToldDenial[]
  /** Visits by counsel that were held or partly held, earliest first. */
  readonly visits: readonly ToldVisit[]
  /** Family visits that were held or partly held, earliest first. */
  readonly familyVisits: readonly ToldVisit[]
  /** Events chosen as facts (in a complaint: as the state of the client), in order. */
  readonly factEvents: readonly ToldEvent[]
  /** Where the client is held: the latest transfer or detention event, if one is recorded. */
  readonly custodyEvents: readonly ToldEvent[]
  /** Judgments and decisions on appeals, in order. */
  readonly decisions: readonly ToldEvent[]
  /** Grounds from the recorded defects of the trial, and the claims on them. */
  readonly grounds: readonly Ground[]
  readonly defectClaims: readonly Claim[]
  /** Every event of the case, for its name. */
  readonly events: readonly CaseEvent[]
  /** Complaints made and letters sent, in order. */
  readonly steps: readonly ToldEvent[]
  /** What the deadline engine says of the day by which it must be filed; null where nothing was counted. */
  readonly term: Term | null
  readonly documents: readonly CitedDocument[]
  /** What statements on sequences count, and the claims about those events; of this case alone. */
  readonly occurrences: readonly Occurrence[]
  readonly patternClaims: readonly Claim[]
  readonly standards: readonly Standard[]
  readonly composition: Composition
  /** The kind's own fields, complete: what is not filled in holds its empty value. */
  readonly details: Readonly<Record<string, unknown>>
  /** Decisions to let a privileged or sealed paper into this packet. */
  readonly overrides: readonly PacketOverride[]
  /** What the person's consent bars, of everything in the case, for what this packet is sent for. */
  readonly consentBlocks: readonly ConsentBlock[]
  /** Decisions to tell or enclose something of it all the same. */
  readonly consentOverrides: readonly ConsentOverride[]
  /** Whether the composition names a template that is not there. */
  readonly isTemplateGone: boolean
  /** Number and version once known; null in a draft. */
  readonly number: number | null
  readonly version: number
}
