/**
 * Whether anything stays behind in the vault process when papers come in: the same files twice, into two cases. A sample
 * in `npm test`; the whole corpus by `SHEAF_CORPUS=all vitest run --config tests/vitest.config.ts tests/parser/corpus-memory.test.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { callsOf, type Call } from '../../electron/cli/session'
import { corpusFiles, corpusFolder, isWholeCorpus } from '../support/corpus'
import { openTestSession } from '../support/session'
import { bundle, tempDir } from './support'

/** What may stay between the two rounds: caches that have a bound of their own. */
const MOST_MIB = 40
/** The kinds of the corpus that are one file each. */
const folders = ['pdf', 'doc', 'docx', 'odt', 'rtf', 'xlsx', 'eml', 'msg', 'mbox', 'html', 'txt', 'zip', 'jpg', 'png', 'tif', 'webp', 'heic', 'image']

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Memory that is held after everything that can go has gone, in MiB. */
async function held(): Promise<{ own: number; resident: number }> {
  for (let round = 0; round < 3; round += 1) {
    collect()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  return { own: (heapUsed + external) / 2 ** 20, resident: rss / 2 ** 20 }
}

async function importAll(call: Call, title: string, files: readonly string[]): Promise<void> {
  const { id: matterId } = await call('matters.create', { title })
  for (const path of files) await call('documents.importFile', { matterId, path, about: {} })
}

const children = (): number => readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name)).length
const isOurs = (pid: string): boolean => {
  try {
    return readdirSync(`/proc/${process.pid}/task`).some((task) => readFileSync(`/proc/${process.pid}/task/${task}/children`, 'utf8').split(' ').includes(pid))
  } catch {
    return false
  }
}

const title = corpusFolder === null ? 'no corpus of real files on this machine: no memory measured' : 'papers that came in leave neither memory nor processes behind'

test(title, { timeout: 7_200_000 }, async () => {
  if (corpusFolder === null) return expect(corpusFolder).toBeNull()
  const { session } = await openTestSession()
  const call = callsOf({ ...session, parserPath: await bundle('electron/parser/entry.ts', tempDir()) })
  const files = corpusFiles(folders, 3)
  await importAll(call, 'First', files)
  const once = await held()
  await importAll(call, 'Second', files)
  const twice = await held()
  if (isWholeCorpus) process.stderr.write(`${files.length} files twice: ${once.own.toFixed(0)} then ${twice.own.toFixed(0)} MiB held, ${once.resident.toFixed(0)} then ${twice.resident.toFixed(0)} MiB resident\n`)
  expect(twice.own - once.own).toBeLessThan(MOST_MIB)
  // A spare that was started ahead ends by itself.
  return expect.poll(children, { timeout: 15_000 }).toBe(0)
})

test('memory that is kept is seen', async () => {
  const before = await held()
  const kept = Array.from({ length: 60 }, () => Buffer.alloc(2 ** 20, 1))
  expect((await held()).own - before.own).toBeGreaterThan(MOST_MIB)
  expect(kept).toHaveLength(60)
})
