import { z } from 'zod'
import type { PacketLanguage } from '../contract/values'
import { emptyOf, shapeOf, type Field, type Fields, type Groups, type ShapeOf } from '../particulars/fields'

type AllOf<G extends Groups> = { readonly [K in { [N in keyof G]: keyof G[N] }[keyof G] & string]: FieldIn<G, K> }
type FieldIn<G extends Groups, K extends string> = { [N in keyof G]: K extends keyof G[N] ? G[N][K] : never }[keyof G]

/** Who can receive a packet. What each may grant is said by the requests. */
export const addressees = [
  'prisonHead', 'prisonService', 'prosecutor', 'ombudsperson', 'monitoringCommission', 'barChamber', 'investigator', 'investigationHead', 'court',
  'appealCourt', 'cassationCourt', 'specialProcedures', 'wgad', 'humanRightsCommittee', 'committeeAgainstTorture', 'echr', 'ngo', 'barAssociation',
  'medicalService', 'clinician', 'other',
] as const
export type Addressee = (typeof addressees)[number]

/** Sections that are written from the records. The rest are groups of the kind's own fields: `group:acts`. */
export const recordSections = [
  'submitter', 'client', 'visit', 'denial', 'refusal', 'written', 'earlier', 'state', 'facts', 'decisions', 'custody', 'defects', 'steps', 'concerns',
  'law', 'requests', 'chronology',
] as const
export type RecordSection = (typeof recordSections)[number]

/** A request that a kind suggests, and the addressees who can grant it. */
export type SuggestedRequest = { readonly id: string; readonly to: readonly Addressee[] }

/** Provisions that a new packet begins with: international, and those of the Russian pack. */
export type SuggestedLaw = { readonly all: readonly string[]; readonly detained?: readonly string[]; readonly imprisoned?: readonly string[]; readonly RU?: readonly string[] }

/**
 * A kind of packet as data: what it is about, its own fields, its sections in print order, who takes it in which
 * languages, what it asks for, the law it begins with, its term and its limits. `shared/domain/01-packets.md` is the
 * source; what is not confirmed there is a trap that the composer shows as unverified.
 */
export type PacketKindDefinition<K extends string = string, G extends Groups = Groups> = {
  readonly kind: K
  readonly groups: G
  readonly fields: AllOf<G>
  readonly sections: readonly (RecordSection | `group:${keyof G & string}`)[]
  /** Kinds of event it can be about; the newest is suggested. None: about the case as a whole. */
  readonly subject: { readonly kinds: readonly string[]; readonly isNeeded: boolean }
  /** Kinds of event suggested as facts; 'all' for every one but background in the small. */
  readonly facts: readonly string[] | 'all'
  /** Languages that the usual addressee takes. Others may be written, and are said not to be taken. */
  readonly languages: readonly PacketLanguage[]
  readonly addressees: readonly Addressee[]
  readonly requests: readonly SuggestedRequest[]
  readonly law: SuggestedLaw
  /** Fields that the body asks for. `must`: an incomplete form is not answered. */
  readonly required: readonly { readonly field: keyof AllOf<G> & string; readonly must: boolean }[]
  /** The rule of the deadline engine for the day by which it must be filed; null where there is none. */
  readonly ruleId: string | null
  /** How annexes are numbered: as cited, or by the date of the paper. */
  readonly annexOrder: 'cited' | 'date'
  /** Most pages of its own, annexes apart. */
  readonly ownPages: number | null
  /** Whether each fact is marked with the class of its source. */
  readonly marksSources: boolean
  /** Who signs: the submitter; with the client as well; the reporter under a warning. */
  readonly signing: 'submitter' | 'applicantAndRepresentative' | 'warnedReporter'
  /** Whether the packet ends in a form for the registry: received by, number, date, stamp. */
  readonly hasService: boolean
  /** Names of traps that are to be looked at before it goes; each has words and an unverified source. */
  readonly traps: readonly string[]
  readonly schema: z.ZodObject<ShapeOf<AllOf<G> & Fields>, z.core.$strict>
  readonly empty: Readonly<Record<string, unknown>>
}

type Given<K extends string, G extends Groups> =
  & Pick<PacketKindDefinition<K, G>, 'kind' | 'groups' | 'sections' | 'subject' | 'facts' | 'languages' | 'addressees' | 'requests' | 'law'>
  & Partial<Pick<PacketKindDefinition<K, G>, 'required' | 'ruleId' | 'annexOrder' | 'ownPages' | 'marksSources' | 'signing' | 'hasService' | 'traps'>>

/** Puts a kind together. Names of fields are unique over its groups. */
export function definePacket<const K extends string, const G extends Groups, const D extends Given<K, G>>(
  given: D & Given<K, G>,
): PacketKindDefinition<K, G> & Pick<D, 'requests' | 'traps'> & { readonly groups: G } {
  const fields = toFields<G>(Object.values<Fields>(given.groups).flatMap((group) => Object.entries(group)))
  return {
    required: [], ruleId: null, annexOrder: 'cited', ownPages: null, marksSources: false, signing: 'submitter', hasService: true, ...given,
    traps: given.traps ?? [], fields, schema: z.strictObject(shapeOf(fields)), empty: emptyOf(fields),
  }
}

const toFields = <G extends Groups>(entries: [string, Field][]): AllOf<G> & Fields => Object.fromEntries(entries) as AllOf<G> & Fields
