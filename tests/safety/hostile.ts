/** Messages that a taken-over page could send: inputs grown from the contract's own schemas, then spoilt. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { vaultCalls } from '../../electron/shared/contract'
import type { Chance } from './scale'

type JsonSchema = { readonly [key: string]: unknown }
export type Message = { readonly channel: string; readonly input: unknown }

const schemas = new Map(
  Object.entries(vaultCalls).map(([channel, { input }]) => [channel, z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as JsonSchema]),
)
export const channels = [...schemas.keys()]

const words = ['', 'a', 'Иван', '2024-03-29', '2024-02-30', '1984?/..', '12:30', '25:61', 'Europe/Moscow', 'un.bprl.8', '\u202Egnp.exe', "'; DROP TABLE event; --", '%s%n', '{{x}}', '\0', '=1+1', '\ud800']

/** Values of the wrong kind, of a size or shape that nobody expects, and names that reach into objects. */
function spoilt(chance: Chance): unknown {
  const makers: readonly (() => unknown)[] = [
    () => null, () => undefined, () => true, () => -1, () => 1e308, () => Number.NaN, () => Number.NEGATIVE_INFINITY, () => 2 ** 53, () => 10n, () => -0,
    () => chance.pick(words), () => 'x'.repeat(chance.pick([501, 70_000, 1_100_000])),
    () => [], () => Array.from({ length: chance.pick([3, 2_000]) }, () => chance.pick(words)), () => new Uint8Array(chance.below(2_000)),
    () => new Date(Number.NaN), () => new Map([['a', 1]]), () => /x/, () => new Error('x'),
    () => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}') as unknown,
    () => nested(chance.pick([5, 200, 2_000])),
    () => circular(),
  ]
  return chance.pick(makers)()
}

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value }
  return value
}

function circular(): unknown {
  const value: Record<string, unknown> = { a: 1 }
  value['self'] = value
  return value
}

/** Ids that are known to exist are mixed in, so that some calls get past the schema and past the first look-up. */
export function grow(schema: JsonSchema, chance: Chance, ids: readonly string[], depth = 0): unknown {
  const options = schema['anyOf'] ?? schema['oneOf']
  if (Array.isArray(options)) return grow(chance.pick(options as JsonSchema[]), chance, ids, depth)
  if (Array.isArray(schema['enum'])) return chance.pick(schema['enum'] as unknown[])
  if ('const' in schema) return schema['const']
  switch (schema['type']) {
    case 'object': return growObject(schema, chance, ids, depth)
    case 'array': return Array.from({ length: depth > 4 ? 0 : chance.below(3) }, () => grow((schema['items'] ?? {}) as JsonSchema, chance, ids, depth + 1))
    case 'string': return schema['format'] === 'uuid' ? chance.pick([...ids, ...ids, randomUUID()]) : chance.pick(words)
    case 'integer': return chance.pick([1, 2, 3, 100, 0, -1])
    case 'number': return chance.pick([0, 1.5, -1])
    case 'boolean': return chance.next() < 0.5
    case 'null': return null
    default: return new Uint8Array(chance.bytes(chance.below(40)))
  }
}

function growObject(schema: JsonSchema, chance: Chance, ids: readonly string[], depth: number): Record<string, unknown> {
  const required = new Set((schema['required'] ?? []) as string[])
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).filter(([name]) => required.has(name) || chance.next() < 0.4)
  return Object.fromEntries(fields.map(([name, field]) => [name, grow(field, chance, ids, depth + 1)]))
}

/** Puts one spoilt value, or one unknown key, somewhere into a grown input. */
function spoil(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || chance.next() < 0.15) return spoilt(chance)
  if (Array.isArray(value)) return value.length === 0 ? [spoilt(chance)] : value.with(chance.below(value.length), spoil(value[chance.below(value.length)], chance))
  const keys = Object.keys(value)
  const key = chance.next() < 0.2 || keys.length === 0 ? chance.pick(['__proto__', 'constructor', 'toString', 'extra', '']) : chance.pick(keys)
  const copy: Record<string, unknown> = { ...value }
  Object.defineProperty(copy, key, { value: key in value ? spoil(copy[key], chance) : spoilt(chance), enumerable: true, configurable: true, writable: true })
  return copy
}

const strangeChannels = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', '', 'vault', 'vault.open ', 'VAULT.OPEN', 'x'.repeat(100_000), 'matters.list\0', '../matters.list']

/** One message: three in ten well formed, six in ten spoilt, one in ten to a call that does not exist. */
export function aMessage(chance: Chance, among: readonly string[], ids: readonly string[]): Message {
  const roll = chance.next()
  const channel = roll < 0.1 ? chance.pick(strangeChannels) : chance.pick(among)
  const grown = grow(schemas.get(channel) ?? {}, chance, ids)
  return { channel, input: roll < 0.4 && roll >= 0.1 ? grown : spoil(grown, chance) }
}
