import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVault } from '../../db/open'
import { accuracy, letters, scan } from '../support/made-scan'
import { testClock, testPassphrase } from '../support/vault'
import { jsonLines, runCli } from './run-cli'

let dir = ''
let vault: readonly string[] = []

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sheaf-cli-ocr-'))
  writeFileSync(join(dir, 'secret'), `${testPassphrase}\n`)
  await createVault(join(dir, 'practice.sheaf'), testPassphrase, testClock())
  vault = ['--vault', join(dir, 'practice.sheaf'), '--passphrase-file', join(dir, 'secret')]
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const called = async (channel: string, input: unknown): Promise<Record<string, unknown>> =>
  jsonLines(await runCli(['call', channel, JSON.stringify(input), ...vault]))[0] as Record<string, unknown>

test('ocr reads what waits, of one case, a line a page, and nothing when it is switched off', async () => {
  const { id: matterId } = await called('matters.create', { title: 'Invented case' })
  const { id: otherId } = await called('matters.create', { title: 'Another' })
  writeFileSync(join(dir, 'refusal.jpg'), scan(letters.rus, 'rus'))
  const imported = await runCli(['import', '--matter', String(matterId), join(dir, 'refusal.jpg'), '--json', ...vault])
  const [{ documentId }] = jsonLines(imported) as [{ documentId: string }]

  await called('ocr.setEnabled', { enabled: false })
  const off = await runCli(['ocr', '--json', ...vault])
  expect([off.code, jsonLines(off)]).toEqual([1, [{ error: expect.objectContaining({ code: 'refused' }) }]])
  await called('ocr.setEnabled', { enabled: true })

  const other = await runCli(['ocr', '--matter', String(otherId), ...vault])
  expect([other.code, other.stdout]).toEqual([0, ''])
  const read = await runCli(['ocr', '--matter', String(matterId), '--json', ...vault])
  expect([read.code, jsonLines(read)]).toEqual([
    0, [{ documentId, page: 1, state: 'done', error: '', confidence: expect.any(Number), languages: ['rus', 'eng'] }],
  ])
  const { text } = await called('documents.pageText', { id: documentId, page: 1 })
  expect(accuracy(String(text), letters.rus)).toBeGreaterThan(0.96)
  expect((await runCli(['ocr', '--matter', 'nobody', ...vault])).code).toBe(2)
})
