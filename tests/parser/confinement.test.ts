import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../electron/parser/limits'
import { runParser } from '../../electron/parser/run'
import { fromFrame, toFrame } from '../../electron/parser/wire'
import { bundle, tempDir } from './support'

const dir = tempDir()
const server = createServer((socket) => socket.on('error', () => undefined).end())
let port = 0
let confined = ''
let open = ''

beforeAll(async () => {
  confined = await bundle('tests/parser/probe-entry.ts', dir)
  open = await bundle('tests/parser/probe-open-entry.ts', dir)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => void server.close())

test('a parser reads no file, starts no process, reaches no network, and makes no code from text', async () => {
  const { text } = await runParser({ kind: 'inspect', bytes: Buffer.from(String(port)) }, { parserPath: confined })
  const closed = 'closed in the parser process'
  expect(JSON.parse(text ?? '')).toEqual({
    readPasswd: 'ERR_ACCESS_DENIED',
    writeTmp: 'ERR_ACCESS_DENIED',
    spawn: 'ERR_ACCESS_DENIED',
    worker: 'ERR_ACCESS_DENIED',
    connect: closed,
    http: closed,
    datagram: closed,
    lookUp: closed,
    fetch: 'undefined',
    importHttp: closed,
    builtin: closed,
    evaluate: 'Code generation from strings disallowed for this context',
    environment: 0,
  })
})

test('control: the same attempts succeed in a plain Node process', async () => {
  const child = spawn(process.execPath, [open], { stdio: ['pipe', 'pipe', 'inherit'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const job = { job: { kind: 'inspect', bytes: Buffer.from(String(port)) }, limits: DEFAULT_LIMITS }
  child.stdin.end(Buffer.concat([Buffer.alloc(8), ...toFrame(job)]))
  await new Promise((resolve) => child.on('close', resolve))
  const { value } = fromFrame(Buffer.concat(chunks)) as { value: { text: string } }
  const { environment, ...outcomes } = JSON.parse(value.text) as Record<string, unknown>
  expect(outcomes).toEqual({
    readPasswd: 'done',
    writeTmp: 'done',
    spawn: 'done',
    worker: 'done',
    connect: 'done',
    http: 'done',
    datagram: 'done',
    lookUp: 'done',
    fetch: 'function',
    importHttp: 'done',
    builtin: 'done',
    evaluate: 'done',
  })
  expect(environment).not.toBe(0)
})
