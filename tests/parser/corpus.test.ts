import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runParser } from '../../electron/parser/run'
import { AppError } from '../../electron/shared/errors'
import { anAssembly, bundle, corpus, tempDir, tool } from './support'

const dir = tempDir()
let parserPath = ''

beforeAll(async () => {
  parserPath = await bundle('electron/parser/entry.ts', dir)
})

/** Every file of the folder, or about `count` of them evenly spread. */
function sample(folder: string, count: number): string[] {
  if (corpus === null) return []
  const dirOf = join(corpus, folder)
  const names = readdirSync(dirOf).toSorted()
  const step = Math.max(1, Math.floor(names.length / count))
  return names.filter((_, index) => index % step === 0).map((name) => join(dirOf, name))
}

/** 'shown', a reason, or the code of the AppError; anything else is thrown. */
async function outcome(run: () => Promise<string>): Promise<string> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const ENDS = ['shown', 'encrypted', 'damaged', 'unsupported_kind', 'too_large', 'empty', 'unreadable', 'limit']
const title = corpus === null ? 'no corpus of real files on this machine: nothing read' : 'real files, some of them hostile, each end in an answer or an AppError'

test(title, { timeout: 300_000 }, async () => {
  const files = ['pdf', 'jpg', 'image', 'png', 'heic', 'tif', 'txt', 'docx', 'eml', 'html', 'zip'].flatMap((folder) => sample(folder, folder === 'pdf' ? 60 : 6))
  const ends = new Map<string, number>()
  for (const file of files) {
    const bytes = readFileSync(file)
    const end = await outcome(async () => {
      const { readable, reason } = await runParser({ kind: 'inspect', bytes }, { parserPath })
      if (readable === 'pages' || readable === 'image') await runParser({ kind: 'render', bytes, page: 1, maxWidthPx: 400 }, { parserPath })
      return reason ?? 'shown'
    })
    ends.set(end, (ends.get(end) ?? 0) + 1)
  }
  expect([...ends.keys()].filter((end) => !ENDS.includes(end))).toEqual([])
  expect(files.length > 60 || corpus === null).toBe(true)
})

const annexTitle = corpus === null ? 'no corpus of real PDFs on this machine: nothing assembled' : 'real PDFs become annexes that look as they did, or are refused by number'

test(annexTitle, { timeout: 300_000 }, async () => {
  const strange: string[] = []
  for (const file of sample('pdf', 30)) {
    const bytes = readFileSync(file)
    const end = await outcome(async () => {
      const { pdf, pages } = await runParser(await anAssembly([{ no: 1, form: 'pdf', bytes }]), { parserPath })
      const [before, after] = await Promise.all([
        runParser({ kind: 'render', bytes, page: 1, maxWidthPx: 200 }, { parserPath }),
        runParser({ kind: 'render', bytes: pdf, page: 2, maxWidthPx: 200 }, { parserPath }),
      ])
      return pages > 1 && before.width === after.width && difference(before.rgba, after.rgba) < 3 && hasSoundStructure(pdf) ? 'same' : 'different'
    })
    if (!['same', 'unreadable', 'limit', 'invalid_input'].includes(end)) strange.push(file)
  }
  expect(strange).toEqual([])
})

/** True when qpdf finds no fault in the file itself; a picture that was broken in the source may be broken here too. */
function hasSoundStructure(pdf: Uint8Array): boolean {
  const file = join(dir, 'annex.pdf')
  writeFileSync(file, pdf)
  return tool('qpdf', '--check', '--warning-exit-0', file).startsWith('checking')
}

/** Mean difference of a channel, 0 to 255, over what both pictures have. */
function difference(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.byteLength, b.byteLength)
  let sum = 0
  for (let at = 0; at < length; at += 1) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
  return sum / length
}
