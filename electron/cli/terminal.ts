import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { Writable } from 'node:stream'
import type { Secret } from '../shared/contract/vault'
import { AppError } from '../shared/errors'

export const exitCodes = { done: 0, refused: 1, usage: 2, damage: 3 } as const

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {}

/** One command of the terminal: its line of help, and what it does; gives the exit code. */
export type Command = {
  readonly synopsis: string
  readonly does: string
  readonly run: (argv: readonly string[]) => Promise<number>
}

const options = {
  vault: { type: 'string' },
  matter: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'passphrase-fd': { type: 'string' },
  'recovery-file': { type: 'string' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  denial: { type: 'string' },
  kind: { type: 'string' },
  subject: { type: 'string' },
  packet: { type: 'string' },
  out: { type: 'string' },
  finalise: { type: 'boolean' },
  quick: { type: 'boolean' },
  root: { type: 'string' },
  size: { type: 'string' },
  bundle: { type: 'string' },
  title: { type: 'string' },
  profile: { type: 'string' },
  redacted: { type: 'boolean' },
  all: { type: 'boolean' },
  reason: { type: 'string' },
  fingerprint: { type: 'string' },
} as const

export type Arguments = {
  readonly words: readonly string[]
  readonly flags: { readonly [K in keyof typeof options]?: (typeof options)[K]['type'] extends 'boolean' ? boolean : string }
}

/** Splits a command line. Throws `UsageError` for an option nobody knows; secrets have no option on purpose. */
export function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    return { words: positionals, flags: values }
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : 'bad arguments')
  }
}

/** The vault's folder from `--vault`, or from a positional where the command takes one. Absolute. */
export function vaultDirOf({ flags }: Arguments, positional?: string): string {
  const dir = flags.vault ?? positional
  if (dir === undefined) throw new UsageError('name the vault with --vault DIR')
  // npm runs scripts in the package's folder; INIT_CWD is where the user stands.
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), dir)
}

/** A path as the user wrote it, from where the user stands. */
export const userPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? ''

function readFrom(descriptor: number): string {
  const parts: Buffer[] = []
  for (;;) {
    const part = Buffer.alloc(4096)
    const n = readSync(descriptor, part, 0, part.length, null)
    if (n === 0) return Buffer.concat(parts).toString('utf8')
    parts.push(part.subarray(0, n))
  }
}

function readSecretFile(path: string): string {
  try {
    return readFileSync(userPath(path), 'utf8')
  } catch (cause) {
    throw new AppError('not_found', 'The file with the passphrase or recovery key cannot be read.', {}, cause)
  }
}

/** Asks on the terminal without showing what is typed. Throws `UsageError` when there is no terminal. */
async function ask(question: string): Promise<string> {
  let terminal: number
  try {
    terminal = openSync('/dev/tty', 'r+')
  } catch {
    throw new UsageError('no terminal to ask on: use --passphrase-file or --passphrase-fd')
  }
  closeSync(terminal)
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  const answer = await new Promise<string>((done) => lines.question('', done))
  lines.close()
  process.stderr.write('\n')
  return answer
}

/** What opens the vault: from a file, a descriptor, or the terminal; never from the command line itself. */
export async function secretOf({ flags }: Arguments): Promise<Secret> {
  if (flags['recovery-file'] !== undefined) return { kind: 'recovery', words: readSecretFile(flags['recovery-file']) }
  return { kind: 'passphrase', text: await passphraseOf(flags) }
}

/** The passphrase alone, for making a vault. */
export async function passphraseOf(flags: Arguments['flags']): Promise<string> {
  if (flags['passphrase-file'] !== undefined) return firstLine(readSecretFile(flags['passphrase-file']))
  if (flags['passphrase-fd'] !== undefined) {
    const descriptor = Number(flags['passphrase-fd'])
    if (!Number.isInteger(descriptor) || descriptor < 0) throw new UsageError('--passphrase-fd takes a number')
    return firstLine(readFrom(descriptor))
  }
  return ask('Passphrase: ')
}

/** JSON that can be printed: bytes become base64. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, field: unknown) => (field instanceof Uint8Array ? Buffer.from(field).toString('base64') : field))

/** Prints one line on standard output. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
