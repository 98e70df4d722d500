import { z } from 'zod'
import type { Contract } from './channel'
import { EdtfDate } from '../dates/schemas'
import { Limit, Line, MatterId, PartyId, Prose } from './values'

export const PartyKind = z.enum(['person', 'institution'])
export const Script = z.enum(['latin', 'cyrillic', 'arabic', 'other'])
export const NameKind = z.enum(['preferred', 'official', 'alias', 'transliteration', 'former', 'misspelling', 'pseudonym'])
export const PartyRole = z.enum([
  'client', 'relative', 'counsel', 'guard', 'prisonHead', 'prison', 'court', 'judge', 'prosecutor', 'investigator',
  'expert', 'clinician', 'witness', 'official', 'addressee', 'source', 'other',
])

export const PartyName = z.strictObject({
  text: Line.min(1),
  script: Script,
  kind: NameKind,
  /** Who writes it so, or where the form comes from. */
  note: Line,
})
export type PartyName = z.output<typeof PartyName>

/** What a party is in one case, and from when to when. */
export const RoleInMatter = z.strictObject({
  matterId: MatterId,
  role: PartyRole,
  period: EdtfDate.nullable(),
  note: Line,
})

/** A person or an institution, with every name it goes by. The first preferred name is the one shown. */
export const Party = z.strictObject({
  id: PartyId,
  kind: PartyKind,
  names: z.array(PartyName).min(1).max(100),
  roles: z.array(RoleInMatter).max(200),
  bornOn: EdtfDate.nullable(),
  nationality: Line,
  /** Languages spoken, or for an addressee those it accepts. */
  languages: Line,
  /** For a person whose name was withheld: rank, badge, looks. */
  description: Prose,
  postalAddress: Prose,
  email: Line,
  phone: Line,
  note: Prose,
})
export type Party = z.output<typeof Party>

const PartyFields = Party.omit({ id: true })

export const partiesContract = {
  /** Parties with a role in the case, clients first, then by shown name. */
  'parties.listForMatter': { input: z.strictObject({ matterId: MatterId, limit: Limit }), output: z.array(Party) },
  'parties.get': { input: z.strictObject({ id: PartyId }), output: Party },
  /** Creates (no id) or replaces the whole party with its names and roles. */
  'parties.save': {
    input: z.strictObject({ ...PartyFields.partial().shape, id: PartyId.optional(), kind: PartyKind, names: PartyFields.shape.names }),
    output: Party,
  },
  'parties.remove': { input: z.strictObject({ id: PartyId }), output: z.strictObject({ journalSeq: z.int() }) },
} as const satisfies Contract
