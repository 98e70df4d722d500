/** Tries what a parser may not do and reports each outcome as the text of an inspection. Test use only. */
import { spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { lookup } from 'node:dns'
import { readFileSync, writeFileSync, writeSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { Worker } from 'node:worker_threads'
import { fromFrame, toFrame } from '../../electron/parser/wire'

type Outcome = string

/** 'done', or the code of what refused. */
async function attempt(action: () => unknown): Promise<Outcome> {
  try {
    await action()
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.message : 'refused'
  }
}

/** Reads the job, whose text names a port to connect to, and answers with the outcomes as JSON. */
export async function tryAll(): Promise<void> {
  const input = readFileSync(0)
  const value = fromFrame(input.subarray(8)) as { readonly job: { readonly bytes: Uint8Array } }
  const port = Number(Buffer.from(value.job.bytes).toString())
  const outcomes = {
    readPasswd: await attempt(() => readFileSync('/etc/passwd')),
    writeTmp: await attempt(() => writeFileSync('/tmp/sheaf-probe', 'x')),
    spawn: await attempt(() => {
      const result = spawnSync('true')
      if (result.error !== undefined) throw result.error
    }),
    worker: await attempt(() => new Worker('process.exit()', { eval: true }).terminate()),
    connect: await attempt(() => new Promise((resolve, reject) => connect({ port, host: '127.0.0.1' }, () => resolve(null)).on('error', reject))),
    http: await attempt(() => new Promise((resolve, reject) => request({ port, host: '127.0.0.1' }).on('error', reject).on('socket', (socket) => socket.on('connect', resolve)).end())),
    datagram: await attempt(() => new Promise((resolve, reject) => createSocket('udp4').send('x', port, '127.0.0.1', (error) => (error ? reject(error) : resolve(null))))),
    lookUp: await attempt(() => new Promise((resolve, reject) => lookup('localhost', (error) => (error ? reject(error) : resolve(null))))),
    fetch: typeof globalThis.fetch,
    importHttp: await attempt(() => import(['node', 'http'].join(':'))),
    builtin: await attempt(() => process.getBuiltinModule('net')),
    evaluate: await attempt(() => new Function('return 1')()),
    environment: Object.keys(process.env).length,
  }
  const text = JSON.stringify(outcomes)
  const result = { mediaType: 'text/plain', readable: 'text', reason: null, pages: [], image: null, text, charset: 'utf-8', truncated: false, repaired: false, metadata: [], children: [], nextChild: null }
  for (const piece of toFrame({ ok: true, value: result })) writeSync(1, piece)
  process.exit(0)
}
