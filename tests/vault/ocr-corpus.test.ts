/**
 * Recognition on photographs and scans that nobody here made: every page ends as read, with a confidence, or as failed
 * with a reason. A sample in `npm test`; all pictures by
 * `SHEAF_CORPUS=all vitest run --config tests/vitest.config.ts tests/vault/ocr-corpus.test.ts`.
 */
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { callsOf } from '../../electron/cli/session'
import { runQueue, type OcrPageDone } from '../../electron/vault/ocr/queue'
import { bundle, tempDir as bundleDir } from '../parser/support'
import { corpusFiles, corpusFolder, isWholeCorpus } from '../support/corpus'
import { openTestSession } from '../support/session'

const FAILURES = ['limit.wallMs', 'limit.rssBytes', 'too_large', 'damaged']
const title = corpusFolder === null ? 'no corpus of real files on this machine: nothing read' : 'real photographs are read by machine, each with its confidence or the reason why not'

test(title, { timeout: 7_200_000 }, async () => {
  if (corpusFolder === null) return expect(corpusFolder).toBeNull()
  const { session } = await openTestSession()
  const ours = { ...session, parserPath: await bundle('electron/parser/entry.ts', bundleDir()) }
  const call = callsOf(ours)
  const { id: matterId } = await call('matters.create', { title: 'Corpus' })
  const names = new Map<string, string>()
  for (const path of corpusFiles(['jpg', 'png', 'tif', 'webp', 'heic', 'image'], 2)) {
    const { document, status } = await call('documents.importFile', { matterId, path, about: {} })
    if (document.readability === 'image' && status === 'imported') names.set(document.id, basename(path))
  }
  const { queued } = await call('ocr.status', { matterId })
  const done: OcrPageDone[] = []
  const startedAt = performance.now()
  await runQueue(ours, matterId, () => true, (page) => done.push(page))
  const [read, failed] = [done.filter(({ state }) => state === 'done'), done.filter(({ state }) => state === 'failed')]
  const withWords = []
  for (const { documentId, page } of read) {
    const { words, confidence } = await call('documents.pageWords', { id: documentId, page })
    if (words.length > 0) withWords.push({ confidence, words: words.length })
  }
  if (isWholeCorpus) {
    const confidences = withWords.map(({ confidence }) => confidence ?? 0).toSorted((a, b) => a - b)
    process.stderr.write(
      `${queued} pages queued, ${read.length} read, ${failed.length} failed (${[...new Set(failed.map(({ error }) => error))].join(', ')}), ${withWords.length} with words, ` +
        `median confidence ${confidences[Math.floor(confidences.length / 2)] ?? 0}, ${((performance.now() - startedAt) / 1000 / Math.max(1, done.length)).toFixed(1)} s a page\n`,
    )
  }
  expect([queued, read.length + failed.length]).toEqual([done.length, done.length])
  expect(failed.filter(({ error }) => !FAILURES.includes(error)).map(({ documentId, error }) => [names.get(documentId), error])).toEqual([])
  expect(read.every(({ confidence }) => confidence !== null)).toBe(true)
  expect((await call('vault.doctor', { readBlobs: false })).findings.filter(({ state }) => state === 'bad')).toEqual([])
  return expect(read.length).toBeGreaterThan(0)
})
