/**
 * Every file of the corpus through one real vault. A sample in `npm test`; all of it, with the table of the README, by
 * `SHEAF_CORPUS=all npx vitest run --config tests/vitest.config.ts tests/parser/corpus-run.test.ts`.
 */
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { callsOf, type Call } from '../../electron/cli/session'
import { AppError } from '../../electron/shared/errors'
import { openTestSession } from '../support/session'
import { tempDir as vaultTempDir } from '../support/vault'
import { bundle, corpus, tempDir } from './support'

const dir = tempDir()
const isWhole = process.env['SHEAF_CORPUS'] === 'all'
const SAMPLE_A_KIND = 3
/** What `status` may come with; anything else is our fault and fails the test. */
const REASONS = ['', 'truncated', 'encrypted', 'damaged', 'unsupported_kind', 'too_large', 'empty', 'nested_too_deep']

type End = { readonly kind: string; readonly file: string; readonly status: string; readonly reason: string; readonly inside: number; readonly isSame: boolean; readonly ms: number }

/** Files of each kind, which is the folder they stand in, in the order of their names. */
function filesByKind(root: string): [string, string[]][] {
  return readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).toSorted((a, b) => a.name.localeCompare(b.name)).map(({ name }) => {
    const all = readdirSync(join(root, name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).toSorted()
    const step = isWhole ? 1 : Math.max(1, Math.floor(all.length / SAMPLE_A_KIND))
    return [name, all.filter((_, index) => index % step === 0)]
  })
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

async function importOne(call: Call, matterId: string, kind: string, path: string, back: string): Promise<End> {
  const started = performance.now()
  const about = (status: string, reason: string, inside: number, isSame: boolean): End => ({ kind, file: path, status, reason, inside, isSame, ms: performance.now() - started })
  try {
    const { status, document, reason, children } = await call('documents.importFile', { matterId, path, about: {} })
    const end = about(status, reason, children.length, true)
    await call('documents.exportOriginal', { id: document.id, path: back })
    const [was, is] = await Promise.all([sha256Of(path), sha256Of(back)])
    return { ...end, isSame: was === is && was === document.sha256 }
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    return about('refused', cause.code, 0, true)
  }
}

function tableOf(ends: readonly End[]): string {
  const kinds = [...new Set(ends.map(({ kind }) => kind))]
  const rows = kinds.map((kind) => {
    const own = ends.filter((end) => end.kind === kind)
    const count = (status: string): number => own.filter((end) => end.status === status).length
    const reasons = (status: string): string => {
      const found = own.filter((end) => end.status === status).map(({ reason }) => reason)
      return [...new Set(found)].toSorted().map((reason) => `${found.filter((one) => one === reason).length} ${reason}`).join(', ') || '-'
    }
    const seconds = own.reduce((sum, { ms }) => sum + ms, 0) / 1000
    const inside = own.reduce((sum, end) => sum + end.inside, 0)
    return `| ${kind} | ${own.length} | ${count('imported')} | ${count('duplicate')} | ${reasons('limited')} | ${reasons('refused')} | ${inside} | ${seconds.toFixed(1)} |`
  })
  return ['| kind | files | imported | duplicate | imported with a limit | refused | files inside | seconds |', '|---|---|---|---|---|---|---|---|', ...rows].join('\n')
}

const title = corpus === null ? 'no corpus of real files on this machine: nothing imported' : 'real files each end with a status and a reason, come back byte for byte, and touch nothing else'

test(title, { timeout: 3_600_000 }, async () => {
  if (corpus === null) return expect(corpus).toBeNull()
  const { session } = await openTestSession()
  const call = callsOf({ ...session, parserPath: await bundle('electron/parser/entry.ts', dir) })
  const { id: matterId } = await call('matters.create', { title: 'Corpus' })
  const { id: otherId } = await call('matters.create', { title: 'Another case' })
  const before = await call('matters.get', { id: otherId })
  const back = join(vaultTempDir(), 'back')
  const ends: End[] = []
  for (const [kind, files] of filesByKind(corpus)) {
    for (const file of files) ends.push(await importOne(call, matterId, kind, file, back))
    if (isWhole) process.stderr.write(`${kind} done\n`)
  }
  if (isWhole) process.stderr.write(`${tableOf(ends)}\n${ends.length} files, ${Math.round(process.memoryUsage().rss / 1048576)} MiB of memory at the end\n`)
  const strange = ends.filter(({ status, reason, isSame }) => !isSame || !REASONS.includes(reason) || status === 'refused')
  expect(strange).toEqual([])
  expect(await call('matters.get', { id: otherId })).toEqual(before)
  expect((await call('vault.doctor', { readBlobs: false })).findings.filter(({ state }) => state === 'bad')).toEqual([])
  return expect(ends.length).toBeGreaterThan(40)
})
