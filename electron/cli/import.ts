import { lstatSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
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

/** The file's own line first, then a line for each file inside it, with its path from there. */
async function importOne(call: Call, matterId: MatterId, path: string): Promise<Line[]> {
  try {
    const { status, document, reason, children } = await call('documents.importFile', { matterId, path, about: {} })
    const inside = children.map((child) => ({ ...child, path: `${basename(path)}/${child.path}` }))
    return [{ path, status, documentId: document.id, sha256: document.sha256, reason }, ...inside]
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    return [{ path, status: 'refused', documentId: null, sha256: null, reason: `${cause.code}: ${cause.message}` }]
  }
}

/** How many files were inside and what became of them; '' where there were none. */
function insideOf(lines: readonly Line[]): string {
  const counts = new Map<string, number>()
  for (const { status } of lines) counts.set(status, (counts.get(status) ?? 0) + 1)
  return lines.length === 0 ? '' : `inside: ${[...counts].map(([status, count]) => `${count} ${status}`).join(', ')}`
}

/** With `asJson` a line for each file, also for those inside another; for people a line for each file named, with what was inside. */
function report([line, ...inside]: readonly Line[], asJson: boolean): void {
  if (line === undefined) return
  if (asJson) for (const one of [line, ...inside]) say(toJson(one))
  else say([line.path, line.status, line.documentId ?? '-', line.sha256 ?? '-', [line.reason, insideOf(inside)].filter((part) => part !== '').join('; ')].join('\t'))
}

/** Imports files one after the other; each ends in its own line, and one that is refused stops no other. */
export const importCommand: Command = {
  synopsis: 'import --vault DIR --matter ID FILE… [--json]',
  does: 'imports files (and all files of folders) into a case: one line a file with its status; --json also for files inside',
  run: async (argv) => {
    const args = readArguments(argv)
    const matter = MatterId.safeParse(args.flags.matter)
    if (!matter.success) throw new UsageError('name the case with --matter ID (see: call matters.list)')
    if (args.words.length === 0) throw new UsageError('name at least one file')
    return withVault(args, async (call) => {
      await call('matters.get', { id: matter.data })
      let refused = 0
      for (const path of filesBelow(args.words)) {
        const lines = await importOne(call, matter.data, path)
        if (lines[0]?.status === 'refused') refused++
        report(lines, args.flags.json === true)
      }
      return refused > 0 ? exitCodes.refused : exitCodes.done
    })
  },
}
