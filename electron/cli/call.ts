import { createInterface } from 'node:readline'
import { z } from 'zod'
import { vaultCalls } from '../shared/contract'
import type { Channel, Reply } from '../shared/contract/channel'
import { AppError } from '../shared/errors'
import { dispatch } from '../vault/dispatch'
import { handlers } from '../vault/handlers'
import type { Session } from '../vault/session'
import { newCliSession, withVault } from './session'
import { exitCodes, readArguments, say, toJson, UsageError, type Command } from './terminal'

const isLocked = (channel: string): boolean =>
  Object.hasOwn(vaultCalls, channel) && (vaultCalls[channel as keyof typeof vaultCalls] as Channel).unlocked === false

function parseInput(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new UsageError('the input is not JSON')
  }
}

const run = (session: Session, channel: string, input: unknown): Promise<Reply> =>
  dispatch(vaultCalls, handlers, session, channel, input, (name, cause) => {
    process.stderr.write(`bug in ${name}: ${cause instanceof Error ? cause.name : typeof cause}\n`)
    if (process.env['SHEAF_DEBUG'] === '1') process.stderr.write(`${cause instanceof Error ? cause.stack : ''}\n`)
  })

/** One line in, one line out, so that many calls cost one unlocking. */
async function runLines(session: Session): Promise<number> {
  let refused = false
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    const parsed = z.strictObject({ channel: z.string(), input: z.unknown() }).safeParse(parseInput(line))
    const reply: Reply = parsed.success
      ? await run(session, parsed.data.channel, parsed.data.input)
      : { ok: false, error: { code: 'invalid_input', message: 'Each line is {"channel": …, "input": …}.', details: {} } }
    refused ||= !reply.ok
    say(toJson(reply))
  }
  return refused ? exitCodes.refused : exitCodes.done
}

function finish(reply: Reply): number {
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, { ...reply.error.details })
  say(toJson(reply.value))
  return exitCodes.done
}

/** Any call of the contract. `-` reads one `{"channel", "input"}` a line and answers each with a reply. */
export const callCommand: Command = {
  synopsis: "call CHANNEL ['JSON'] --vault DIR   |   call - --vault DIR",
  does: 'makes any call of the contract; - reads one {"channel":…,"input":…} a line from standard input',
  run: async (argv) => {
    const args = readArguments(argv)
    const [channel, input = '{}', ...more] = args.words
    if (channel === undefined || more.length > 0) throw new UsageError('name one channel and give one JSON value')
    if (channel === '-') return withVault(args, (_, session) => runLines(session))
    const value = parseInput(input)
    if (isLocked(channel) && args.flags.vault === undefined) return finish(await run(newCliSession(''), channel, value))
    if (!Object.hasOwn(vaultCalls, channel)) throw new AppError('invalid_input', 'There is no such call.')
    return withVault(args, async (_, session) => finish(await run(session, channel, value)))
  },
}

/** JSON schema of one side of a call. Bytes have no JSON form: they are base64 in answers. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown => z.toJSONSchema(schema, { unrepresentable: 'any', io })

/** Every call with the JSON schemas of its input and output. Needs no vault. */
export const channelsCommand: Command = {
  synopsis: 'channels [--json]',
  does: 'prints every call with the JSON schemas of its input and output',
  run: async (argv) => {
    const args = readArguments(argv)
    const all = Object.entries(vaultCalls).map(([name, channel]) => ({
      name, local: (channel as Channel).local === true, input: schemaOf(channel.input, 'input'), output: schemaOf(channel.output, 'output'),
    }))
    if (args.flags.json === true) say(toJson(all))
    else for (const { name, input } of all) say(`${name}  ${toJson(input)}`)
    return exitCodes.done
  },
}
