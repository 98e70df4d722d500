import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { recomputeJournal, rootAt } from '../../db/journal'
import { rootOf } from '../../db/merkle'
import { AppError } from '../shared/errors'
import type { Session } from '../vault/session'
import { withVault, type Call } from './session'
import { exitCodes, readArguments, say, toJson, UsageError, userPath, type Command } from './terminal'

/** One thing that was held against the vault, and what came of it. */
export type Check = { what: string; ok: boolean; says: string }

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  } catch (cause) {
    throw new AppError('not_found', 'This file cannot be read.', {}, cause)
  }
  return hash.digest('hex')
}

/** A file is a final packet or an original of this vault to the byte, or it is not. */
export async function checkFile(call: Call, session: Session, path: string): Promise<Check[]> {
  const sha256 = await sha256Of(path)
  for (const { id: matterId } of await call('matters.list', { limit: 100_000 })) {
    const packet = (await call('packets.list', { matterId, limit: 100_000 })).find((one) => one.pdfSha256 === sha256)
    if (packet !== undefined) {
      const { number, version, journalSize, journalRoot } = packet
      const root = rootAt(session.vault!.db, journalSize ?? 0).toString('hex')
      return [
        { what: path, ok: true, says: `packet ${number}, version ${version}, as it was finalised on ${packet.finalisedAt}` },
        { what: `journal root printed on packet ${number}`, ok: root === journalRoot, says: `size ${journalSize}, ${root}` },
      ]
    }
    const document = (await call('documents.list', { matterId, limit: 100_000 })).find((one) => one.sha256 === sha256)
    if (document !== undefined) return [{ what: path, ok: true, says: `an original of this vault, added ${document.addedAt}` }]
  }
  return [{ what: path, ok: false, says: `no packet or original of this vault has SHA-256 ${sha256}` }]
}

/** Recomputes the journal: every leaf, and the root that the vault says it has. */
export async function checkJournal(call: Call, session: Session): Promise<Check & { size: number }> {
  const { frontier, badLeaves } = recomputeJournal(session.vault!.db)
  const info = await call('vault.info', {})
  const computed = rootOf(frontier).toString('hex')
  return { what: 'journal', ok: badLeaves.length === 0 && computed === info.journalRoot, says: `size ${frontier.size}, root ${computed}`, size: frontier.size }
}

/** Recomputes the journal, and holds files and a printed root against it. */
export const verifyCommand: Command = {
  synopsis: 'verify --vault DIR [FILE…] [--size N --root HEX] [--json]',
  does: 'recomputes the journal; checks packet PDFs and originals, and a root printed on paper, against it',
  run: async (argv) => {
    const args = readArguments(argv)
    const { size, root } = args.flags
    if ((size === undefined) !== (root === undefined)) throw new UsageError('a printed root comes with its size: --size N --root HEX')
    if (size !== undefined && !/^\d{1,15}$/.test(size)) throw new UsageError('--size takes a whole number')
    return withVault(args, async (call, session) => {
      const { size: journalSize, ...journal } = await checkJournal(call, session)
      const checks: Check[] = [journal]
      if (size !== undefined && root !== undefined) {
        const then = rootAt(session.vault!.db, Number(size)).toString('hex')
        const isPrefix = Number(size) <= journalSize && then === root.replace(/\s/g, '').toLowerCase()
        checks.push({ what: `printed root of size ${size}`, ok: isPrefix, says: isPrefix ? 'is the root of this journal at that size' : 'is not a root of this journal' })
      }
      for (const file of args.words) checks.push(...(await checkFile(call, session, userPath(file))))
      if (args.flags.json === true) say(toJson({ checks }))
      else for (const { what, ok, says } of checks) say(`${ok ? 'ok ' : 'BAD'} ${what}: ${says}`)
      return checks.every(({ ok }) => ok) ? exitCodes.done : exitCodes.damage
    })
  },
}
