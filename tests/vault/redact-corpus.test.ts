/**
 * Redacts PDFs and pictures that nobody here wrote: each ends as a copy or as a refusal with its reason, and in no copy
 * does another program find what was removed. A sample in `npm test`; all of it, with its table, by
 * `SHEAF_CORPUS=all vitest run --config tests/vitest.config.ts tests/vault/redact-corpus.test.ts`.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { callsOf, type Call } from '../../electron/cli/session'
import type { Document } from '../../electron/shared/contract/documents'
import { AppError } from '../../electron/shared/errors'
import { findWords, foldedLetters } from '../../electron/shared/redaction'
import { bundle, tempDir as bundleDir } from '../parser/support'
import { corpusFiles, corpusFolder, isWholeCorpus } from '../support/corpus'
import { openTestSession } from '../support/session'
import { tempDir } from '../support/vault'

/** Why no copy may be made; anything else is our fault. */
const REFUSALS = ['word_without_place', 'page_without_text', 'left_over', 'limit.wallMs', 'limit.rssBytes', 'limit.bytes', 'too_large']
const box = { page: 1, x: 0.25, y: 0.25, width: 0.5, height: 0.2 }

/** Looked for on the pages that are read first: the longest word that stands on a page, of each of two pages. */
async function wordsOf(call: Call, { id, pages }: Document): Promise<string[]> {
  const words: string[] = []
  for (let page = 1; page <= Math.min(pages ?? 1, 5) && words.length < 2; page += 1) {
    const { text } = await call('documents.pageText', { id, page })
    const found = text.split(/\s+/u).filter((word) => /^[\p{L}\p{N}-]+$/u.test(word) && foldedLetters(word).length >= 5 && word.length <= 60).toSorted((a, b) => b.length - a.length)[0]
    if (found !== undefined && !words.includes(found)) words.push(found)
  }
  return words
}

type End = { readonly file: string; readonly kind: string; readonly end: string; readonly left: readonly string[] }

/** What another PDF reader finds of the words, and whether it draws the box black. */
function leftIn(path: string, words: readonly string[]): string[] {
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  const left = findWords(text, words).length > 0 || words.some((word) => text.includes(word)) ? ['text'] : []
  const picture = execFileSync('pdftoppm', ['-scale-to', '400', '-gray', '-f', '1', '-l', '1', '-singlefile', path], { maxBuffer: 256 * 1024 * 1024 })
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'))!
  const [width, height] = [Number(head[1]), Number(head[2])]
  const middle = picture[head[0].length + Math.floor((box.y + box.height / 2) * height) * width + Math.floor((box.x + box.width / 2) * width)]!
  return [...left, ...(middle > 60 ? ['box'] : [])]
}

async function redactOne(call: Call, matterId: string, path: string, out: string): Promise<End> {
  const kind = basename(join(path, '..'))
  const { document, status } = await call('documents.importFile', { matterId, path, about: {} })
  const about = (end: string, left: readonly string[] = []): End => ({ file: basename(path), kind, end, left })
  if (document.readability === 'none' || document.readability === 'text') return about(`not shown here: ${document.readabilityReason || status}`)
  const words = await wordsOf(call, document)
  const wish = { id: document.id, boxes: [{ ...box, reason: 'a face' }], words: words.map((text) => ({ text, reason: 'a name' })), title: 'Copy' }
  const attempt = async (lookedThrough: boolean): Promise<End> => {
    try {
      const copy = await call('documents.redact', { ...wish, lookedThrough })
      rmSync(out, { force: true })
      await call('documents.exportOriginal', { id: copy.id, path: out })
      const bytes = readFileSync(out).subarray(0, 5).toString('latin1')
      return about(`copy${lookedThrough ? ', pages without text looked through' : ''}`, bytes === '%PDF-' && copy.pages === (document.pages ?? 1) ? leftIn(out, words) : ['pages'])
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause
      return about(cause.code === 'refused' ? (cause.details['reason'] ?? '') : cause.code === 'limit' ? `limit.${cause.details['limit'] ?? ''}` : (cause.details['reason'] ?? cause.code))
    }
  }
  const first = await attempt(false)
  return first.end === 'page_without_text' ? attempt(true) : first
}

function tableOf(ends: readonly End[]): string {
  const kinds = [...new Set(ends.map(({ kind }) => kind))]
  const tally = (own: readonly End[]): string => [...new Set(own.map(({ end }) => end))].toSorted().map((end) => `${own.filter((one) => one.end === end).length} ${end}`).join(', ')
  return ['| kind | files | ends |', '|---|---|---|', ...kinds.map((kind) => `| ${kind} | ${ends.filter((end) => end.kind === kind).length} | ${tally(ends.filter((end) => end.kind === kind))} |`)].join('\n')
}

const title = corpusFolder === null ? 'no corpus of real files on this machine: nothing redacted' : 'real PDFs and pictures end as a copy without what was removed, or as a refusal with its reason'

test(title, { timeout: 7_200_000 }, async () => {
  if (corpusFolder === null) return expect(corpusFolder).toBeNull()
  const { session } = await openTestSession()
  const call = callsOf({ ...session, parserPath: await bundle('electron/parser/entry.ts', bundleDir()) })
  const { id: matterId } = await call('matters.create', { title: 'Corpus' })
  const out = join(tempDir(), 'copy.pdf')
  const ends: End[] = []
  for (const file of corpusFiles(['pdf', 'jpg', 'png', 'tif', 'webp', 'heic', 'image'], 4)) {
    ends.push(await redactOne(call, matterId, file, out))
    if (isWholeCorpus && ends.length % 50 === 0) process.stderr.write(`${ends.length} files\n`)
  }
  if (isWholeCorpus) process.stderr.write(`${tableOf(ends)}\n${ends.filter(({ end }) => REFUSALS.includes(end)).map(({ file, end }) => `${file}: ${end}`).join('\n')}\n`)
  const strange = ends.filter(({ end, left }) => left.length > 0 || !(end.startsWith('copy') || end.startsWith('not shown here') || REFUSALS.includes(end)))
  expect(strange).toEqual([])
  return expect(ends.filter(({ end }) => end.startsWith('copy')).length).toBeGreaterThan(ends.length / 2)
})

test('the look through another reader sees a word and a box that were not hidden', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842]).drawText('Told by Khamroev', { x: 60, y: 700, size: 14, font: await pdf.embedFont(StandardFonts.Helvetica) })
  const path = join(tempDir(), 'plain.pdf')
  writeFileSync(path, await pdf.save())
  expect(leftIn(path, ['khamroev'])).toEqual(['text', 'box'])
})
