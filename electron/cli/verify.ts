import type { CheckReport, PrintedRoot } from '../shared/contract/verify'
import { Sha256 } from '../shared/contract/values'
import { callsOf, newCliSession, withVault, type Call } from './session'
import { checkWords } from './check-words'
import { exitCodes, readArguments, say, toJson, UsageError, userPath, type Arguments, type Command } from './terminal'

/** One thing that was held against the vault, and what came of it. */
export type Check = { what: string; ok: boolean; says: string }

/** A report as lines: what was looked at, whether it held, in words. */
export const checksOf = (path: string, { findings }: CheckReport): Check[] =>
  findings.map(({ state, code, where, detail }) => ({ what: where ?? path, ok: state !== 'bad', says: `${state === 'warn' ? '(note) ' : ''}${checkWords[code]}${detail === '' ? '' : `: ${detail}`}` }))

/** A root as paper has it. Throws `UsageError`. */
function printedOf({ flags: { size, root } }: Arguments): PrintedRoot | null {
  if ((size === undefined) !== (root === undefined)) throw new UsageError('a printed root comes with its size: --size N --root HEX')
  if (size === undefined || root === undefined) return null
  const hex = Sha256.safeParse(root.replace(/\s/g, '').toLowerCase())
  if (!/^\d{1,15}$/.test(size) || !hex.success) throw new UsageError('--size takes a whole number, --root 64 hex digits')
  return { size: Number(size), root: hex.data }
}

type Looked = { readonly path: string; readonly report: CheckReport }

async function lookAt(call: Call, paths: readonly string[], printed: PrintedRoot | null, fingerprint: string | undefined): Promise<Looked[]> {
  const looked: Looked[] = []
  for (const path of paths) {
    looked.push({ path, report: await call('verify.path', { path: userPath(path), ...(printed !== null && { printed }), ...(fingerprint !== undefined && { fingerprint }) }) })
  }
  return looked
}

/** Checks bags, proofs, papers, a journal and a printed root; with a vault also against what it knows. */
export const verifyCommand: Command = {
  synopsis: 'verify [PLACE…] [--vault DIR] [--size N --root HEX] [--fingerprint HEX] [--json]',
  does: 'checks exports, proofs, packets and originals; without --vault an export is held against itself and the root you have',
  run: async (argv) => {
    const args = readArguments(argv)
    const printed = printedOf(args)
    const { fingerprint, vault } = args.flags
    if (vault === undefined && args.words.length === 0) throw new UsageError('name what to check, or a vault with --vault DIR')
    const work = async (call: Call, hasVault: boolean): Promise<Looked[]> => {
      const journal = hasVault && args.words.length === 0 ? [{ path: 'journal', report: await call('verify.root', printed ?? (await headOf(call))) }] : []
      return [...journal, ...(await lookAt(call, args.words, printed, fingerprint))]
    }
    const looked = vault === undefined ? await work(callsOf(newCliSession('')), false) : await withVault(args, (call) => work(call, true))
    const checks = looked.flatMap(({ path, report }) => checksOf(path, report))
    if (args.flags.json === true) say(toJson({ checks, reports: looked.map(({ path, report }) => ({ path, ...report })) }))
    else for (const { what, ok, says } of checks) say(`${ok ? 'ok ' : 'BAD'} ${what}: ${says}`)
    return checks.every(({ ok }) => ok) ? exitCodes.done : exitCodes.damage
  },
}

/** The vault's own head: held against its entries when nothing else is asked. */
async function headOf(call: Call): Promise<PrintedRoot> {
  const { journalSize, journalRoot } = await call('vault.info', {})
  return { size: journalSize, root: journalRoot }
}

/** Recomputes the journal: every leaf, and the root that the vault says it has. */
export const checkJournal = async (call: Call): Promise<Check[]> => checksOf('journal', await call('verify.root', await headOf(call)))

/** A file is a final packet or an original of this vault to the byte, or it is not; an export is held against itself too. */
export const checkPath = async (call: Call, path: string): Promise<Check[]> => checksOf(path, await call('verify.path', { path }))
