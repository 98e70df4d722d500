import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { MatterId } from '../shared/contract/values'
import { AppError } from '../shared/errors'
import { withVault, type Call } from './session'
import { exitCodes, readArguments, say, toJson, UsageError, userPath, type Command } from './terminal'

type Line = { path: string; status: 'imported' | 'duplicate' | 'limited' | 'refused'; documentId: string | null; sha256: string | null; reason: string }

/** Files named, and all files below folders named, in a stable order. Links are left to the import to refuse. */
function filesBelow(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const full = userPath(path)
    const stat = lstatSync(full, { throwIfNoEntry: false })
    if (stat?.isDirectory() !== true) return [full]
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
  })
}

async function importOne(call: Call, matterId: MatterId, path: string): Promise<Line> {
  try {
    const { status, document, reason } = await call('documents.importFile', { matterId, path, about: {} })
    return { path, status, documentId: document.id, sha256: document.sha256, reason }
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    return { path, status: 'refused', documentId: null, sha256: null, reason: `${cause.code}: ${cause.message}` }
  }
}

/** Imports files one after the other; each ends in its own line, and one that is refused stops no other. */
export const importCommand: Command = {
  synopsis: 'import --vault DIR --matter ID FILE… [--json]',
  does: 'imports files (and all files of folders) into a case: one line a file with its status',
  run: async (argv) => {
    const args = readArguments(argv)
    const matter = MatterId.safeParse(args.flags.matter)
    if (!matter.success) throw new UsageError('name the case with --matter ID (see: call matters.list)')
    if (args.words.length === 0) throw new UsageError('name at least one file')
    return withVault(args, async (call) => {
      await call('matters.get', { id: matter.data })
      let refused = 0
      for (const path of filesBelow(args.words)) {
        const line = await importOne(call, matter.data, path)
        if (line.status === 'refused') refused++
        say(args.flags.json === true ? toJson(line) : [line.path, line.status, line.documentId ?? '-', line.sha256 ?? '-', line.reason].join('\t'))
      }
      return refused > 0 ? exitCodes.refused : exitCodes.done
    })
  },
}
