import { beforeAll, expect, test } from 'vitest'
import { runParser } from '../../../electron/parser/run'
import { bundle, tempDir } from '../support'
import { docxOf, zipOf } from './made'

const dir = tempDir()
let parserPath = ''

beforeAll(async () => {
  parserPath = await bundle('electron/parser/entry.ts', dir)
})

const ended = async (bytes: Uint8Array) => {
  const { readable, reason, truncated, text } = await runParser({ kind: 'inspect', bytes }, { parserPath })
  return { readable, reason, truncated, length: text?.length ?? null }
}

test('entities that multiply are not expanded', async () => {
  const names = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`)
  const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "laugh">${names.join('')}]><w:document><w:p><w:t>&e12; and words</w:t></w:p></w:document>`
  const end = await ended(zipOf({ '[Content_Types].xml': '<T/>', 'word/document.xml': xml }))
  expect([end.readable, end.truncated, (end.length ?? 0) < 100]).toEqual(['text', true, true])
})

test('XML that nests for ever is refused; control: XML that nests a little is read', async () => {
  const nested = (depth: number): Uint8Array => docxOf(`${'<w:x>'.repeat(depth)}<w:p><w:t>words</w:t></w:p>${'</w:x>'.repeat(depth)}`)
  expect([await ended(nested(100)), await ended(nested(100_000))]).toEqual([
    { readable: 'text', reason: null, truncated: false, length: 5 }, { readable: 'none', reason: 'too_large', truncated: false, length: null },
  ])
})

test('a part of a Word file that is a bomb is refused', async () => {
  const { zipSync, strToU8 } = await import('fflate')
  const bomb = zipSync({ '[Content_Types].xml': strToU8('<T/>'), 'word/document.xml': new Uint8Array(200 * 1048576).fill(0x20) }, { level: 9 })
  expect(await ended(bomb)).toEqual({ readable: 'none', reason: 'too_large', truncated: false, length: null })
})

test('a web page that nests for ever is refused; control: one that nests carelessly is read', async () => {
  const nested = (depth: number): Buffer => Buffer.from(`<html>${'<div><b>'.repeat(depth)}words`)
  expect([await ended(nested(2000)), await ended(nested(200_000))]).toEqual([
    { readable: 'text', reason: null, truncated: false, length: 5 }, { readable: 'none', reason: 'too_large', truncated: false, length: null },
  ])
})

test('RTF that nests for ever is refused; control: RTF that nests a little is read', async () => {
  const nested = (depth: number): Buffer => Buffer.from(`{\\rtf1 ${'{'.repeat(depth)}words${'}'.repeat(depth)}}`)
  expect([await ended(nested(100)), await ended(nested(1_000_000))]).toEqual([
    { readable: 'text', reason: null, truncated: false, length: 5 }, { readable: 'none', reason: 'too_large', truncated: false, length: null },
  ])
})

test('an archive of archives of archives comes out one layer at a time', async () => {
  const inner = zipOf({ 'a.txt': 'words' })
  const { children } = await runParser({ kind: 'inspect', bytes: zipOf({ 'in.zip': inner }) }, { parserPath })
  expect(children).toEqual([{ name: 'in.zip', bytes: Buffer.from(inner), reason: null }])
})

test('files beyond the first batch are handed over when they are asked for', async () => {
  const big = new Uint8Array(20 * 1048576).map((_, at) => (at * 2654435761) >>> 24)
  const bytes = zipOf({ a: big, b: big, c: 'last' })
  const { nextChild, children } = await runParser({ kind: 'inspect', bytes }, { parserPath })
  expect([children.map(({ name }) => name), nextChild]).toEqual([['a', 'b'], 2])
  expect(await runParser({ kind: 'extract', bytes, from: nextChild ?? 0 }, { parserPath })).toEqual({ children: [{ name: 'c', bytes: Buffer.from('last'), reason: null }], nextChild: null })
})
