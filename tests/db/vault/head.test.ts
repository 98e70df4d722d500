import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDisk } from '../../../db/vault/disk'
import { headWriter, readHead, writeHead } from '../../../db/vault/head'
import { flipBit, recordingFs, tempDir, testKeys, thrownBy } from './support'

const key = testKeys.head
const root = (n: number) => Buffer.alloc(32, n)

test('the head written last is the one read', () => {
  const dir = tempDir()
  expect(readHead(dir, key)).toBe(null)
  for (let n = 1; n <= 5; n++) {
    const head = { generation: n, size: 10 * n, root: root(n), pageCount: 100 + n }
    expect(writeHead(dir, key, { size: 10 * n, root: root(n), pageCount: 100 + n })).toEqual(head)
    expect(readHead(dir, key)).toEqual(head)
  }
})

test('any damaged byte of the newest head leaves the one before it', () => {
  const dir = tempDir()
  writeHead(dir, key, { size: 1, root: root(1), pageCount: 1 })
  writeHead(dir, key, { size: 2, root: root(2), pageCount: 1 })
  const newest = readFileSync(join(dir, 'head.b'))
  expect(newest).toHaveLength(128)
  for (let i = 0; i < 128 * 8; i++) {
    writeFileSync(join(dir, 'head.b'), flipBit(newest, i >> 3, i & 7))
    expect(readHead(dir, key)).toMatchObject({ generation: 1, size: 1 })
  }
  for (const length of [0, 1, 127, 129]) {
    writeFileSync(join(dir, 'head.b'), Buffer.concat([newest, Buffer.alloc(1)]).subarray(0, length))
    expect(readHead(dir, key)).toMatchObject({ generation: 1 })
  }
  writeFileSync(join(dir, 'head.b'), newest)
  expect(readHead(dir, key)).toMatchObject({ generation: 2 })
})

test('a head of another vault is not read', () => {
  const dir = tempDir()
  writeHead(dir, key, { size: 1, root: root(1), pageCount: 1 })
  expect(readHead(dir, testKeys.header)).toBe(null)
  expect(readHead(dir, key)).not.toBe(null)
})

test('writing goes on after either file is lost', () => {
  for (const lost of ['head.a', 'head.b']) {
    const dir = tempDir()
    for (let n = 1; n <= 3; n++) writeHead(dir, key, { size: n, root: root(n), pageCount: 1 })
    rmSync(join(dir, lost))
    const { generation } = writeHead(dir, key, { size: 9, root: root(9), pageCount: 1 })
    expect(readHead(dir, key)).toMatchObject({ generation, size: 9 })
  }
})

test('a head is synced before the call returns, and its folder when the file is new', () => {
  const dir = tempDir()
  const { fs, calls } = recordingFs(dir)
  const disk = openDisk(fs)
  writeHead(dir, key, { size: 1, root: root(1), pageCount: 1 }, disk)
  expect(calls.filter((call) => !call.endsWith('failed'))).toEqual([
    'openSync head.a',
    'openSync head.b',
    'openSync head.a',
    'writeSync head.a',
    'fsyncSync head.a',
    'openSync .',
    'fsyncSync .',
  ])
})

test('after a failed sync nothing more is written', async () => {
  const dir = tempDir()
  const { fs, failNext } = recordingFs(dir)
  const disk = openDisk(fs)
  const next = { size: 1, root: root(1), pageCount: 1 }
  writeHead(dir, key, next, disk)
  failNext({ call: 'fsyncSync', code: 'EIO' })
  expect(await thrownBy(() => writeHead(dir, key, next, disk))).toMatchObject({ code: 'vault_read_only' })
  const bytes = readFileSync(join(dir, 'head.a'))
  expect(await thrownBy(() => writeHead(dir, key, next, disk))).toMatchObject({ code: 'vault_read_only' })
  expect(readFileSync(join(dir, 'head.a')).equals(bytes)).toBe(true)
  writeHead(dir, key, next, openDisk(fs))
})

test('one writer reads the files once, syncs in place, and tries a failed write again on the same file', async () => {
  const dir = tempDir()
  writeHead(dir, key, { size: 1, root: root(1), pageCount: 1 })
  const { fs, calls, failNext } = recordingFs(dir)
  const put = headWriter(dir, key, openDisk(fs))
  put({ size: 2, root: root(2), pageCount: 1 })
  calls.length = 0
  failNext({ call: 'writeSync', code: 'ENOSPC' })
  expect(await thrownBy(() => put({ size: 3, root: root(3), pageCount: 1 }))).toMatchObject({ code: 'disk_full' })
  expect(readHead(dir, key)).toMatchObject({ generation: 2, size: 2 })
  put({ size: 3, root: root(3), pageCount: 1 })
  expect(calls).toEqual([
    'openSync head.a', 'writeSync head.a failed',
    'openSync head.a', 'writeSync head.a', 'fdatasyncSync head.a',
  ])
  expect(readHead(dir, key)).toMatchObject({ generation: 3, size: 3 })
})
