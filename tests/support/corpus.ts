import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { repoRoot } from './vault'

const folder = join(repoRoot, '../shared/corpus')

/** Files that nobody here wrote; null on machines without them. */
export const corpusFolder = existsSync(folder) ? folder : null

const asked = process.env['SHEAF_CORPUS'] ?? ''

/** `SHEAF_CORPUS=all` asks for every file, `SHEAF_CORPUS=25` for at most so many of each folder; without it a few. Then results are told. */
export const isWholeCorpus = asked === 'all' || /^[1-9]\d*$/.test(asked)

/** Files of some folders of the corpus by name, every one or evenly chosen: at most `few` of each. Empty without a corpus. */
export function corpusFiles(folders: readonly string[], few: number): string[] {
  if (corpusFolder === null) return []
  return folders.flatMap((name) => {
    const all = readdirSync(join(folder, name), { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(folder, name, entry.name)).toSorted()
    const step = asked === 'all' ? 1 : Math.max(1, Math.ceil(all.length / (isWholeCorpus ? Number(asked) : few)))
    return all.filter((_, index) => index % step === 0)
  })
}
