import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { InputOf, OutputOf } from '../shared/contract'
import { AppError } from '../shared/errors'
import type { Call } from './session'

/** Calls that a case file may make: those that enter records, and none that opens, removes or exports anything. */
const enteringCalls = [
  'profile.save', 'matters.create', 'matters.update', 'parties.save', 'documents.importFile', 'documents.update', 'authorities.save',
  'visits.save', 'denials.save', 'records.save', 'events.save', 'claims.save',
] as const
type EnteringCall = (typeof enteringCalls)[number]

/**
 * One record of a case file: a call of the contract, its input, and the key by which later records name it. In the
 * input, a text `@key` stands for the id of the record entered under that key; `documents.importFile` takes a `file`
 * beside the case file in place of `path`.
 */
export const CaseStep = z.strictObject({
  as: z.string().regex(/^[a-z][A-Za-z0-9.-]*$/).optional(),
  call: z.enum(enteringCalls),
  input: z.record(z.string(), z.unknown()),
})
export type CaseStep = z.output<typeof CaseStep>

/** A case as a list of records in the order of entering. `about` says what it is, in words. */
export const CaseFile = z.strictObject({ about: z.string().min(1), steps: z.array(CaseStep) })
export type CaseFile = z.output<typeof CaseFile>

/** Ids by key. */
export type CaseKeys = ReadonlyMap<string, string>

/** Reads `name` in the folder. Throws `invalid_input` when it is not a case file. */
export function readCaseFile(folder: string, name: string): CaseFile {
  const parsed = CaseFile.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  if (!parsed.success) throw new AppError('invalid_input', 'The case file has the wrong shape.', { path: parsed.error.issues[0]?.path.join('.') ?? '' })
  return parsed.data
}

/**
 * Enters a case through the calls that the page uses, in order, and gives the ids by key: those in `known` and the
 * new ones. Throws what a call throws; what was entered before stays. Throws `invalid_input` for a key nobody entered.
 */
export async function loadCase(call: Call, steps: readonly CaseStep[], folder: string, known: CaseKeys = new Map()): Promise<CaseKeys> {
  const keys = new Map(known)
  for (const step of steps) {
    const { file, ...input } = toResolved(step.input, keys)
    const located = typeof file === 'string' ? { ...input, path: join(folder, file) } : input
    const answer = await call(step.call, toInput<EnteringCall>(located))
    const id = idOf(answer)
    if (step.as !== undefined && id !== null) keys.set(step.as, id)
  }
  return keys
}

/** The id entered under `key`. Throws `invalid_input` when there is none. */
export function idAt(keys: CaseKeys, key: string): string {
  const id = keys.get(key)
  if (id === undefined) throw new AppError('invalid_input', 'The case file names a record that it does not hold.', { key })
  return id
}

function toResolved(input: Readonly<Record<string, unknown>>, keys: CaseKeys): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).map(([field, value]) => [field, resolved(value, keys)]))
}

function resolved(value: unknown, keys: CaseKeys): unknown {
  if (typeof value === 'string') return /^@[a-z][A-Za-z0-9.-]*$/.test(value) ? idAt(keys, value.slice(1)) : value
  if (Array.isArray(value)) return value.map((one: unknown) => resolved(one, keys))
  if (value !== null && typeof value === 'object') return toResolved(value as Record<string, unknown>, keys)
  return value
}

/** Plain data as a call's input: the call parses it anyway, strictly. */
const toInput = <K extends EnteringCall>(value: unknown): InputOf<K> => value as InputOf<K>

/** The id of what a call entered; null for the profile, which has none. */
function idOf(answer: OutputOf<EnteringCall>): string | null {
  if ('event' in answer) return answer.event.id
  if ('document' in answer) return answer.document.id
  return 'id' in answer ? answer.id : null
}
