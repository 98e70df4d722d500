import { z } from 'zod'
import { particularKinds, particulars, type DetailsOf, type ParticularKind } from '../particulars'
import type { Contract } from './channel'
import { CaseEvent, EventPart } from './events'
import { EventId, Limit, MatterId } from './values'

/** An event with the particulars of its kind. */
export type CaseRecord = { readonly [K in ParticularKind]: { readonly kind: K; readonly event: CaseEvent; readonly details: DetailsOf<K> } }[ParticularKind]
export type RecordOf<K extends ParticularKind> = Extract<CaseRecord, { readonly kind: K }>

export const RecordKind = z.enum(particularKinds)

/** Details that the kind itself refuses neither leave the vault nor come to rest in it. */
const recordSchema = (kind: ParticularKind) =>
  z.strictObject({ kind: z.literal(kind), event: CaseEvent, details: particulars[kind].schema }).refine(({ details }) => refusalOf(kind, details) === null, 'refused')

/** Why a record of this kind may not stand with these details, as a key of `error.why`; null where it may. */
export function refusalOf(kind: ParticularKind, details: Readonly<Record<string, unknown>>): string | null {
  const described: { readonly refuses?: ((details: Readonly<Record<string, unknown>>) => string | null) | undefined } = particulars[kind]
  return described.refuses?.(details) ?? null
}
const saveSchema = (kind: ParticularKind) =>
  z.strictObject({ kind: z.literal(kind), id: EventId.optional(), matterId: MatterId, event: EventPart, details: particulars[kind].schema.partial() })

/** What saving a record takes: parts that are left out stay as they are, or empty in a new record. */
export type RecordInput = {
  readonly kind: ParticularKind
  readonly id?: EventId | undefined
  readonly matterId: MatterId
  readonly event: z.output<typeof EventPart>
  readonly details: Readonly<Record<string, unknown>>
}

/** `RecordInput` before it is checked. */
type RecordGiven = Omit<RecordInput, 'id' | 'matterId' | 'event'> & { readonly id?: string | undefined; readonly matterId: string; readonly event: z.input<typeof EventPart> }

export const CaseRecord = toRecord(z.discriminatedUnion('kind', toOptions(particularKinds.map(recordSchema))))
export const RecordInput = toInput(z.discriminatedUnion('kind', toOptions(particularKinds.map(saveSchema))))

function toOptions<T>(schemas: readonly T[]): [T, ...T[]] {
  return schemas as [T, ...T[]]
}

function toRecord(schema: z.ZodType): z.ZodType<CaseRecord, CaseRecord> {
  return schema as z.ZodType<CaseRecord, CaseRecord>
}

function toInput(schema: z.ZodType): z.ZodType<RecordInput, RecordGiven> {
  return schema as z.ZodType<RecordInput, RecordGiven>
}

export const recordsContract = {
  /** Records of the given kinds (all, when none are named), as the chronology orders them. */
  'records.list': { input: z.strictObject({ matterId: MatterId, kinds: z.array(RecordKind).optional(), limit: Limit }), output: z.array(CaseRecord) },
  'records.get': { input: z.strictObject({ id: EventId }), output: CaseRecord },
  /** Creates (no id) or replaces the event and its particulars. Nothing is required: what is missing is told, not demanded. */
  'records.save': { input: RecordInput, output: CaseRecord },
} as const satisfies Contract
