import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { bundle, tempDir } from './support'

const dir = tempDir()
const log = join(dir, 'started')
const broken = join(dir, 'broken')
const still = join(dir, 'still')
const nodePath = join(dir, 'counting-node')
const job = { kind: 'inspect', bytes: Buffer.from('Dear colleague') } as const
let parserPath = ''

beforeAll(async () => {
  parserPath = await bundle('electron/parser/entry.ts', dir)
  // A Node that notes its process id, ends at once while a file called 'broken' is there, and stands still once where one called 'still' is.
  writeFileSync(nodePath, `#!/bin/sh\necho $$ >> '${log}'\n[ -e '${broken}' ] && exit 3\nif [ -e '${still}' ]; then rm '${still}'; exec sleep 600; fi\nexec '${process.execPath}' "$@"\n`, { mode: 0o700 })
})
// Spares are kept per module: each test starts without any.
let run: typeof import('../../electron/parser/run')
beforeEach(async () => {
  writeFileSync(log, '')
  vi.resetModules()
  run = await import('../../electron/parser/run')
})

const started = (): number[] => readFileSync(log, 'utf8').split('\n').filter((line) => line !== '').map(Number)
const prepare = (): Promise<void> => run.prepareParser({ parserPath, nodePath })
const read = async (limits = {}): Promise<string | null> => (await run.runParser(job, { parserPath, nodePath, limits })).text
const isThere = (pid: number): boolean => existsSync(`/proc/${pid}`)

test('a parser started ahead takes the next job and no other', async () => {
  await prepare()
  await prepare()
  await vi.waitFor(() => expect(started()).toHaveLength(1))
  expect(await read()).toBe('Dear colleague')
  expect(started()).toHaveLength(1)
  expect(await read()).toBe('Dear colleague')
  expect(started()).toHaveLength(2)
  expect(started().filter(isThere)).toEqual([])
})

test('while papers follow each other, two wait', async () => {
  for (let paper = 0; paper < 3; paper++) {
    await prepare()
    expect(await read()).toBe('Dear colleague')
  }
  writeFileSync(log, '')
  await prepare()
  await vi.waitFor(() => expect(started()).toHaveLength(1))
  expect(await read()).toBe('Dear colleague')
  expect(await read()).toBe('Dear colleague')
  expect(started()).toHaveLength(1)
})

test('a job with other limits starts a parser of its own', async () => {
  await prepare()
  await vi.waitFor(() => expect(started()).toHaveLength(1))
  expect(await read({ wallMs: 20_000 })).toBe('Dear colleague')
  expect(started()).toHaveLength(2)
  expect(await read()).toBe('Dear colleague')
  expect(started()).toHaveLength(2)
})

test('a spare that ended while it waited is not handed out', async () => {
  writeFileSync(broken, '')
  await prepare()
  await vi.waitFor(() => expect(started()).toHaveLength(1))
  await vi.waitFor(() => expect(started().filter(isThere)).toEqual([]))
  rmSync(broken)
  expect(await read()).toBe('Dear colleague')
  expect(started()).toHaveLength(2)
})

test('a spare that nobody needs ends by itself', async () => {
  await prepare()
  await vi.waitFor(() => expect(started()).toHaveLength(1))
  expect(started().filter(isThere)).toHaveLength(1)
  await vi.waitFor(() => expect(started().filter(isThere)).toEqual([]), { timeout: 10_000, interval: 100 })
})

test('where the parser is missing, nothing is started ahead and the job says so', async () => {
  const missing = join(dir, 'missing.mjs')
  await run.prepareParser({ parserPath: missing, nodePath })
  await expect(run.runParser(job, { parserPath: missing, nodePath })).rejects.toMatchObject({ code: 'internal' })
  expect(started()).toEqual([])
})

test('a parser that stands still at its start is replaced by another, and the paper is read', { timeout: 60_000 }, async () => {
  writeFileSync(still, '')
  expect(await read()).toBe('Dear colleague')
  expect(started()).toHaveLength(2)
  expect(started().filter(isThere)).toEqual([])
})

test('a parser that has answered is waited for no longer, whatever its process still does', async () => {
  const lingering = join(dir, 'lingering.mjs')
  // Node itself may do so: its threads have been seen to wait for each other at the end for ever.
  writeFileSync(lingering, `
import { readFileSync, writeSync } from 'node:fs'
readFileSync(0)
const head = Buffer.from(JSON.stringify({ value: { ok: true, value: { found: [] } }, blobs: [] }))
const length = Buffer.alloc(4)
length.writeUInt32BE(head.length)
writeSync(1, Buffer.concat([length, head]))
writeSync(3, Buffer.from('ffffffff', 'hex'))
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
`)
  const check = { kind: 'check', bytes: Buffer.from('%PDF-'), pages: 1, boxes: [], words: [] } as const
  expect(await run.runParser(check, { parserPath: lingering, limits: { wallMs: 20_000 } })).toEqual({ found: [] })
})
